use std::sync::LazyLock;

use api_model::ApiModel;
use api_model::rules::Regex;

static SLUG: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[a-z]+$"));

#[derive(ApiModel)]
struct Account {
    #[api(regex(path = "*SLUG"))]
    name: String,
}

fn main() {}
