// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(exactly_one(name, age))]
    name: Option<String>,
    #[api(check(is_fine(age)))]
    age: Option<u8>,
}

fn main() {}
