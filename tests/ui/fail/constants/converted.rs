use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(try_from = "String")]
#[api(constant(type = "ping"))]
struct Ping {
    text: String,
}

impl TryFrom<String> for Ping {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Ok(Self { text })
    }
}

fn main() {}
