// mistakes: 8
use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[validate(min_length = 2)]
    tags: Vec<String>,
    #[validate(maximum = 9)]
    counts: Option<BTreeMap<String, Vec<u8>>>,
    #[garde(inner(inner(alphanumeric)))]
    names: Vec<Option<String>>,
    #[garde(inner(length(min = 1)), keys(length(max = 9)))]
    notes: BTreeMap<String, String>,
    #[schema(exclusive_minimum = 0, maximum = 1)]
    share: Option<f32>,
    #[validate(r#enum = [0.5, 1.5])]
    step: f32,
    #[garde(length(min = 1), inner(dive))]
    lines: Vec<String>,
    #[oai(validator(max_items = 9, max_length = "40"))]
    words: Vec<String>,
}

fn main() {}
