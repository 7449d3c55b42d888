use api_model::ApiModel;

#[derive(ApiModel)]
struct Pair(#[serde(default)] u32, u32);

fn main() {}
