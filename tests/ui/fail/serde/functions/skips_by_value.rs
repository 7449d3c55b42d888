use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing_if = "is_zero")]
    cents: u8,
}

fn is_zero(cents: u8) -> bool {
    cents == 0
}

fn main() {}
