use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(custom(is_name))]
    age: u8,
}

fn is_name(name: &str) -> bool {
    name != "root"
}

fn main() {}
