use std::fmt;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Contact {
    #[api(custom(is_name))]
    name: String,
}

fn is_name(name: &str) -> Result<(), fmt::Error> {
    if name.contains(' ') { Ok(()) } else { Err(fmt::Error) }
}

fn main() {}
