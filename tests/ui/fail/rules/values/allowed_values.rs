use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(values("SE", "US"))]
    country: String,
}

fn main() {}
