use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(skip_serializing_if = Option::is_none)]
    name: Option<String>,
}

fn main() {}
