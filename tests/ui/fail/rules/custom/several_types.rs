// mistakes: 2
use std::fmt::Display;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(custom(is_short))]
    name: Option<String>,
    #[api(custom(is_known))]
    role: String,
}

fn is_short<T: Display>(value: &T) -> bool {
    value.to_string().len() < 9
}

fn is_known(value: impl AsRef<str>) -> bool {
    ["user", "admin"].contains(&value.as_ref())
}

fn main() {}
