use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(default = "five")]
    cents: u8,
}

fn five(cents: u8) -> u8 {
    cents
}

fn main() {}
