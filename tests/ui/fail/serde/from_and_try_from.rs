use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(from = "String", try_from = "String")]
struct Account {
    name: String,
}

fn main() {}
