use api_model::ApiModel;

#[derive(ApiModel)]
struct Colour(#[serde(getter = "red")] u8, u8);

fn main() {}
