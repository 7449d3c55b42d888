use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required non_null)]
    name: Option<String>,
}

fn main() {}
