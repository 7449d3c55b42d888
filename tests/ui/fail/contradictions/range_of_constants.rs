use api_model::ApiModel;

const MIN: u8 = 99;
const MAX: u8 = 18;

#[derive(ApiModel)]
struct Account {
    #[api(range(MIN..=MAX))]
    age: u8,
}

fn main() {}
