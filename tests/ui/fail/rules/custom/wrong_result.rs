use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(custom(is_name))]
    name: String,
}

fn is_name(name: &str) -> Option<bool> {
    Some(name != "root")
}

fn main() {}
