use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(alphanumeric)]
    active: bool,
}

fn main() {}
