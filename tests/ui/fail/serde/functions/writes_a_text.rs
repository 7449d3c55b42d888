// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(serialize_with = "write")]
    cents: u8,
}

// Two mistakes: it lacks the serializer, and it does not give what the serializer gives.
fn write(cents: &u8) -> String {
    cents.to_string()
}

fn main() {}
