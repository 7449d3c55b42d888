// mistakes: 6
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(min_length = 3)]
    name: String,
    #[api(maximum = 99)]
    age: u8,
    #[api(regex("^[a-z]+$"))]
    user: String,
    #[api(inner(email))]
    addresses: Vec<String>,
    #[api(email = true)]
    address: String,
    #[api(nested)]
    home: Home,
}

#[derive(ApiModel)]
struct Home {
    street: String,
}

fn main() {}
