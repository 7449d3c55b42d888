use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(borrow)]
    name: String,
}

fn main() {}
