use api_model::ApiModel;

#[derive(ApiModel)]
#[api(exactly_one(name))]
struct Account {
    name: Option<String>,
    age: Option<u8>,
}

fn main() {}
