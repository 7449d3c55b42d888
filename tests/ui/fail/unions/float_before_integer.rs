use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Value {
    Exact(f64),
    Whole(i64),
}

fn main() {}
