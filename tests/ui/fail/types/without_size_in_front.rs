use api_model::ApiModel;

#[derive(ApiModel)]
struct Person {
    #[api(length(1..))]
    names: [String],
    age: u8,
}

fn main() {
    let _ = Person::from_json("{}");
}
