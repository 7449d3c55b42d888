use api_model::ApiModel;

#[derive(ApiModel)]
struct Delivery {
    #[serde(rename = "note")]
    text: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    delivery: Delivery,
    #[serde(flatten)]
    more: Option<Box<Extra>>,
}

#[derive(ApiModel)]
#[serde(rename_all = "snake_case")]
enum Extra {
    Gift(u32),
    Note(String),
}

fn main() {}
