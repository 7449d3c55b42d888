use api_model::ApiModel;

const CHILD: u8 = 12;
const ADULT: u8 = 18;

#[derive(ApiModel)]
struct Account {
    #[api(range(..=CHILD), range(ADULT..))]
    age: u8,
}

fn main() {}
