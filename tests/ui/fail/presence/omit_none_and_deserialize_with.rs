use api_model::ApiModel;

#[derive(ApiModel)]
struct Model {
    #[serde(deserialize_with = "read")]
    #[api(omit_none)]
    name: Option<String>,
}

fn read<'de, D: serde::Deserializer<'de>>(_: D) -> Result<Option<String>, D::Error> {
    Ok(None)
}

fn main() {}
