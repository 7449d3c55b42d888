use api_model::ApiModel;

const MIN: u8 = 18;
const MAX: u16 = 99;

#[derive(ApiModel)]
struct Account {
    #[api(range(MIN..=MAX))]
    age: u8,
}

fn main() {}
