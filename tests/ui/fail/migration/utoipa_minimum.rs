use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(minimum = 18)]
    age: u8,
}

fn main() {}
