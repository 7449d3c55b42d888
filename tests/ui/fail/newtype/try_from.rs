use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(try_from = "String")]
#[api(newtype)]
struct CustomerId(String);

impl TryFrom<String> for CustomerId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Ok(Self(text))
    }
}

fn main() {}
