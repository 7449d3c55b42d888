// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag)]
enum Event {
    Opened { at: u8 },
}

#[derive(ApiModel)]
#[serde(rename_all)]
struct Account {
    #[serde(alias)]
    email: String,
    #[serde(skip_serializing_if)]
    phone: Option<String>,
}

fn main() {}
