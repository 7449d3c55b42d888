// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[nutype(
    validate(finite, greater_or_equal = 0.0, less = 2.0),
    derive(Debug, Clone, TryFrom, Into, Serialize),
    default = 1.0
)]
struct Temperature(f64);

#[derive(ApiModel)]
#[nutype(sanitize(with = |text: String| text), validate(with = is_known, error = Unknown), new_unchecked)]
struct Name(String);

fn main() {}
