use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(bytes(..=64))]
    names: Vec<String>,
}

fn main() {}
