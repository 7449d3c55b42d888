use api_model::ApiModel;

#[derive(ApiModel)]
#[api(all_or_none(nam, age))]
struct Account {
    name: Option<String>,
    age: Option<u8>,
}

fn main() {}
