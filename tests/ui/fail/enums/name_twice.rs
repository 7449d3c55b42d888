use api_model::ApiModel;

#[derive(ApiModel)]
enum Contact {
    #[serde(rename = "Phone")]
    Email(String),
    Phone(String),
}

fn main() {}
