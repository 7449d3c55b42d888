use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(custom(function = "is_name"))]
    name: String,
}

fn is_name(name: &str) -> bool {
    name != "root"
}

fn main() {}
