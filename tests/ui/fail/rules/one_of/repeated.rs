use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of(["US", "SE", "US"]))]
    country: String,
}

fn main() {}
