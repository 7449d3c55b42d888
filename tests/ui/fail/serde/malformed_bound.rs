// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    #[serde(bound = "T: :")]
    item: T,
}

#[derive(ApiModel)]
struct Pair<T> {
    #[serde(bound(read = "T: Clone"))]
    item: T,
}

fn main() {}
