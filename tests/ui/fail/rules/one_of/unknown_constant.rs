use api_model::ApiModel;

const COUNTRIES: [&str; 2] = ["SE", "DE"];

#[derive(ApiModel)]
struct Account {
    #[api(one_of(COUNTRYS))]
    value: String,
}

fn main() {}
