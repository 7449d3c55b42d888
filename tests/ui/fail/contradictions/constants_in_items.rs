use api_model::ApiModel;

const MIN: u8 = 18;
const MAX: u8 = 99;

#[derive(ApiModel)]
struct Account {
    #[api(items(range(MAX - 1..MIN)))]
    ages: Vec<u8>,
}

fn main() {}
