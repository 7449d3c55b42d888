use api_model::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    note: String,
    #[serde(flatten)]
    address: Address,
}

fn main() {}
