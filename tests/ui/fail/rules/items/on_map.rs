use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(non_empty))]
    names: BTreeMap<String, String>,
}

fn main() {}
