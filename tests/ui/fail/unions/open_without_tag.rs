use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Scalar {
    Number(u8),
    #[api(open)]
    Other(String),
}

fn main() {}
