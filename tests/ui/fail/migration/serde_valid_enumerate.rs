use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(enumerate = ["SE", "US"])]
    country: String,
}

fn main() {}
