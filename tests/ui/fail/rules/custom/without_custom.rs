use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(is_short)]
    name: String,
}

fn is_short(name: &str) -> bool {
    name.len() < 9
}

fn main() {}
