use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "OrderUpdate")]
struct Order {
    note: String,
    #[serde(flatten)]
    #[api(serde)]
    address: Address,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    street: String,
}

fn main() {}
