use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(1..=3), length(5..))]
    name: String,
}

fn main() {}
