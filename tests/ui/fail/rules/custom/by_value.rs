use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(custom(is_adult))]
    age: u8,
}

fn is_adult(age: u8) -> bool {
    age >= 18
}

fn main() {}
