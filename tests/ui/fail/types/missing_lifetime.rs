use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    name: &str,
}

fn main() {}
