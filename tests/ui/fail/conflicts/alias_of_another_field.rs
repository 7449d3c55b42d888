use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    name: String,
    #[serde(alias = "name")]
    nick_name: String,
}

fn main() {}
