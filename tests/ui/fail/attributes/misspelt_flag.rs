use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(requird)]
    name: Option<String>,
}

fn main() {}
