use api_model::ApiModel;

#[derive(ApiModel)]
struct Address {
    #[api(r#enum = ["SE", "US"])]
    country: String,
}

fn main() {}
