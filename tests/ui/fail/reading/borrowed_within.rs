// mistakes: 2
use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Event<'a> {
    tags: Vec<&'a str>,
}

#[derive(ApiModel)]
enum Change<'a> {
    Counts(BTreeMap<&'a str, u32>),
    None,
}

fn main() {}
