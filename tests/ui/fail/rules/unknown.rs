use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(unusual)]
    value: Option<String>,
}

fn main() {}
