use api_model::ApiModel;

#[derive(ApiModel)]
#[api(at_least_one(name, age))]
struct Account {
    name: Option<String>,
    age: u8,
}

fn main() {}
