use api_model::ApiModel;

struct Country(&'static str);

const COUNTRIES: [Country; 2] = [Country("SE"), Country("DE")];

#[derive(ApiModel)]
struct Address {
    #[api(one_of(COUNTRIES))]
    country: String,
}

fn main() {}
