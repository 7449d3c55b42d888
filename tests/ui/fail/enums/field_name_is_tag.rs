use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum Contact {
    Email { kind: String },
    Phone { number: String },
}

fn main() {}
