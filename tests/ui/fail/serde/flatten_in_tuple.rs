use api_model::ApiModel;

#[derive(ApiModel)]
struct Pair(#[serde(flatten)] std::collections::BTreeMap<String, u32>, u32);

fn main() {}
