use api_model::ApiModel;

const MIN: u8 = 18;

#[derive(ApiModel)]
struct Account {
    #[api(range(MIN..=MAXIMUM))]
    age: u8,
}

fn main() {}
