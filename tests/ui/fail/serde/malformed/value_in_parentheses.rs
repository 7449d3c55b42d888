// mistakes: 5
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag("type"))]
enum Event {
    Opened { at: u8 },
}

#[derive(ApiModel)]
struct Account {
    #[serde(alias("mail", "address"))]
    email: String,
    #[serde(skip_serializing_if("Option::is_none"))]
    phone: Option<String>,
    #[serde(default(1))]
    logins: u8,
    #[serde(rename: "nickName")]
    nick_name: String,
}

fn main() {}
