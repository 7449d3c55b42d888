use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api]
    name: String,
}

fn main() {}
