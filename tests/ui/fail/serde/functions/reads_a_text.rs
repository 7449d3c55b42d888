// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(deserialize_with = "read")]
    cents: u8,
}

// Two mistakes: it takes a text, and it gives no result.
fn read(text: &str) -> u8 {
    text.len() as u8
}

fn main() {}
