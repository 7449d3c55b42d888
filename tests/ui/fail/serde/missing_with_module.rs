use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(with = "wir")]
    name: String,
}

fn main() {}
