use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api = "url"]
    name: String,
}

fn main() {}
