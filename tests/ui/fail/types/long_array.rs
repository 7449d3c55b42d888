// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Key {
    bytes: [u8; 64],
}

#[derive(ApiModel)]
struct Block<const N: usize> {
    bytes: Option<[u8; N]>,
}

fn main() {}
