// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(deny_unknown_fields = true)]
struct Account {
    #[serde(skip = "true")]
    id: u8,
}

#[derive(ApiModel)]
#[serde(untagged = true)]
enum Amount {
    Number(u8),
    Text {
        #[serde(flatten(true))]
        text: Text,
    },
}

#[derive(ApiModel)]
struct Text {
    text: String,
}

fn main() {}
