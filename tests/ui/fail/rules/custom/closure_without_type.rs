use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(custom(|name| name.len() > 3))]
    name: String,
}

fn main() {}
