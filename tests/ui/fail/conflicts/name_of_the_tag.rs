use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "kind", rename_all = "camelCase")]
struct Card {
    number: String,
    #[serde(rename = "kind")]
    card_kind: String,
}

fn main() {}
