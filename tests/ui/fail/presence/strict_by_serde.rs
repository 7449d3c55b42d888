use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    note: String,
    #[serde(flatten)]
    #[api(serde, strict)]
    address: Option<Address>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    street: String,
}

fn main() {}
