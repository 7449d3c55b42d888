// mistakes: 4
use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Address {
    city: String,
}

#[derive(ApiModel)]
struct Customer {
    #[api(strict)]
    name: Option<String>,
    #[serde(flatten)]
    #[api(strict)]
    home: Address,
    #[serde(skip)]
    #[api(strict)]
    work: Option<Address>,
    #[serde(flatten)]
    #[api(strict)]
    rest: Option<BTreeMap<String, String>>,
}

fn main() {}
