use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(lowercase)]
    home: String,
}

fn main() {}
