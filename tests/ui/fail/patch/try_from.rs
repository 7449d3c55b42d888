use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(try_from = "String")]
#[api(patch = "ProductUpdate")]
struct Product {
    name: String,
}

impl TryFrom<String> for Product {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Ok(Self { name })
    }
}

fn main() {}
