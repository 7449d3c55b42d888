use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of("US", "SE"))]
    country: String,
}

fn main() {}
