use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(values(url))]
    ages: BTreeMap<String, u8>,
}

fn main() {}
