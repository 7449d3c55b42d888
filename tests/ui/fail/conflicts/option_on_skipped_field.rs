// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(skip)]
    #[api(required)]
    name: Option<String>,
    #[serde(skip_deserializing)]
    #[api(normalize(trim))]
    nick_name: String,
    #[serde(skip)]
    #[api(secret)]
    password: String,
}

fn main() {}
