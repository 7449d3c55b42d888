use api_model::ApiModel;

#[derive(ApiModel)]
#[api(exactly_on(name, age))]
struct Account {
    name: Option<String>,
    age: Option<u8>,
}

fn main() {}
