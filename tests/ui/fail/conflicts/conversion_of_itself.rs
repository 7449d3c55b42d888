// mistakes: 3
//! A model is read as another type: itself would have no end.

use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(from = "Self")]
struct Price {
    amount: u32,
}

#[derive(ApiModel)]
#[serde(try_from = "Range<T>")]
struct Range<T: ApiModel> {
    low: T,
}

#[derive(Clone, ApiModel)]
#[serde(into = "Offset")]
struct Offset {
    hours: u8,
}

fn main() {}
