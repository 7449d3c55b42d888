// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(bound(deserialize = "T: serde::Deserialize<'de>"))]
struct Page<T> {
    items: Vec<T>,
    next: Option<T>,
}

#[derive(ApiModel)]
#[serde(bound = "T: serde::Serialize + serde::de::DeserializeOwned")]
enum Answer<T> {
    One(T),
    Many { all: Vec<T> },
}

fn main() {}
