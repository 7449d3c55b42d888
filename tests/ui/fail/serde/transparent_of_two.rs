use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(transparent)]
struct Pair {
    first: u8,
    second: u8,
}

fn main() {}
