use std::sync::LazyLock;

use api_model::ApiModel;

static COUNTRIES: LazyLock<Vec<String>> = LazyLock::new(|| vec!["SE".to_owned()]);

#[derive(ApiModel)]
struct Address {
    #[api(one_of(COUNTRIES))]
    country: String,
}

fn main() {}
