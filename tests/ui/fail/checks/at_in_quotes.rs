use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_known(name), at = "name"))]
struct Account {
    name: String,
}

fn is_known(name: &str) -> bool {
    name == "Ada"
}

fn main() {}
