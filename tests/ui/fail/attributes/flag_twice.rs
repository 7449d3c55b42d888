use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required, required)]
    name: Option<String>,
}

fn main() {}
