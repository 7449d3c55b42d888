use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(serde)]
    #[serde(deserialize_with = "read")]
    name: String,
}

fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    serde::Deserialize::deserialize(deserializer)
}

fn main() {}
