use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(try_from = "String")]
struct Customer {
    id: String,
}

fn main() {}
