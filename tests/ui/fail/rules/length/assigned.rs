use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length = 2)]
    country: String,
}

fn main() {}
