use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(serialize_with = "write")]
    cents: u8,
}

fn write<S: serde::Serializer>(cents: u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8(cents)
}

fn main() {}
