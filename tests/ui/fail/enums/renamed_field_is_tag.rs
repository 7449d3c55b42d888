// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum Contact {
    Email {
        text: String,
        #[serde(alias = "kind")]
        sort: String,
    },
}

#[derive(ApiModel)]
#[serde(tag = "contactKind", rename_all_fields = "camelCase")]
enum Other {
    Phone { number: String, contact_kind: String },
}

fn main() {}
