use api_model::ApiModel;

#[derive(ApiModel)]
enum Model {
    #[serde(deserialize_with = "read")]
    Fields {
        #[api(normalize(trim))]
        name: String,
    },
}

fn read<'de, D: serde::Deserializer<'de>>(_: D) -> Result<String, D::Error> {
    Ok(String::new())
}

fn main() {}
