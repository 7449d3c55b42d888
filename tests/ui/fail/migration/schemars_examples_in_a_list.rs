use api_model::ApiModel;

#[derive(ApiModel)]
struct Address {
    #[api(examples = ["SE", "US"])]
    country: String,
}

fn main() {}
