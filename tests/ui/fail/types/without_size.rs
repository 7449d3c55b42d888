use api_model::ApiModel;

#[derive(ApiModel)]
struct Person {
    age: u8,
    name: str,
}

fn main() {}
