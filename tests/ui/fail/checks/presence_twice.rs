use api_model::ApiModel;

#[derive(ApiModel)]
#[api(at_most_one(name, age, name))]
struct Account {
    name: Option<String>,
    age: Option<u8>,
}

fn main() {}
