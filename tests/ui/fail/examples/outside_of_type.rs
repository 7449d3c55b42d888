// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example = 300)]
    age: u8,
    #[api(example = -1)]
    size: Option<u32>,
    #[api(example = 300)]
    height: u16,
}

fn main() {}
