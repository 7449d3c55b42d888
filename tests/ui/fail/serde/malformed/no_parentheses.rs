use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde = "flatten"]
    address: Address,
}

#[derive(ApiModel)]
struct Address {
    city: String,
}

fn main() {}
