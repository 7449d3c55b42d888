use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(1..=MAX))]
    age: u8,
}

fn main() {}
