use api_model::ApiModel;

#[derive(ApiModel)]
#[api(length(1..=64))]
struct Account {
    name: String,
}

fn main() {}
