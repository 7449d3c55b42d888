use std::borrow::Cow;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Event<'a> {
    #[serde(borrow = "'b")]
    name: Cow<'a, str>,
}

fn main() {}
