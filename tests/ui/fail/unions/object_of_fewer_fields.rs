use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Value {
    Customer { id: String },
    Order { id: String, number: u32 },
}

fn main() {}
