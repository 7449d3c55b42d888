use api_model::ApiModel;

const COUNTRIES: [&str; 2] = ["SE", "DE"];

#[derive(ApiModel)]
struct Account {
    #[api(one_of(COUNTRIES))]
    value: u16,
}

fn main() {}
