use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_near(name, address.city)))]
struct Account {
    name: String,
    address: Address,
}

#[derive(ApiModel)]
struct Address {
    city: String,
}

fn is_near(name: &str, city: &str) -> bool {
    name != city
}

fn main() {}
