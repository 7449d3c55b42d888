use api_model::ApiModel;

const COUNTRIES: [&str; 3] = ["SE", "DE", "SE"];

#[derive(ApiModel)]
struct Account {
    #[api(one_of(COUNTRIES))]
    value: String,
}

fn main() {}
