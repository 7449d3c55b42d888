use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(url)]
    home: String,
}

fn main() {}
