use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(deserialize_with = "read")]
    cents: u8,
}

fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    serde::Deserialize::deserialize(deserializer)
}

fn main() {}
