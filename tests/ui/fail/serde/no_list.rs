use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde]
    name: String,
}

fn main() {}
