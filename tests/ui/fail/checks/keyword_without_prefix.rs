use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_known(type, name)))]
struct Account {
    r#type: String,
    name: String,
}

fn is_known(kind: &str, name: &str) -> bool {
    kind != name
}

fn main() {}
