use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(equal = 2))]
    country: String,
}

fn main() {}
