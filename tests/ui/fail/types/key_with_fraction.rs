use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Rates {
    rates: BTreeMap<f64, String>,
}

fn main() {}
