use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(optional)]
    value: Option<String>,
}

fn main() {}
