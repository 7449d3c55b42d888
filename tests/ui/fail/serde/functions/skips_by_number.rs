use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing_if = "size")]
    cents: u8,
}

fn size(cents: &u8) -> u8 {
    *cents
}

fn main() {}
