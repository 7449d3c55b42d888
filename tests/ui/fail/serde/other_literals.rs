// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = b"id")]
    number: u32,
    #[serde(rename = 'n')]
    note: String,
    #[serde(alias = "c"of)]
    count: u32,
}

fn main() {}
