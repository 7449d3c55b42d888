use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(keys(email))]
    names: BTreeMap<u32, String>,
}

fn main() {}
