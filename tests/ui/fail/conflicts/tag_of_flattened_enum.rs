use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    kind: String,
    #[serde(flatten)]
    payment: Payment,
}

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum Payment {
    Card { number: String },
    Cash,
}

fn main() {
    let _ = Order::from_json("{}");
}
