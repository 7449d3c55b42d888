use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url; length(..=64))]
    value: String,
}

fn main() {}
