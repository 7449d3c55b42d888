use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required(message = "is needed"))]
    name: Option<String>,
}

fn main() {}
