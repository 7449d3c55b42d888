use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length("1..=64"))]
    name: String,
}

fn main() {}
