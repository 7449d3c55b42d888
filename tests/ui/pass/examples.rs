//! Examples that are values of their fields, and those that only a run can judge.
use std::borrow::Cow;

use api_model::ApiModel;

const OLDEST: u8 = 150;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(test_examples)]
struct Account<'a> {
    #[api(range(18..=OLDEST), example = 18, example = OLDEST)]
    age: u8,
    #[api(length(1..=3), starts_with("S"), ends_with("E"), contains("E"), one_of(["SE", "US"]), example = "SE")]
    home_country: Option<Cow<'a, str>>,
    #[api(normalize(trim), length(..=3), example = "  SE  ")]
    other_country: String,
    #[api(example = 1, example = 0.5, range(..1.5))]
    share: Box<f64>,
    #[api(example = true)]
    is_open: bool,
    #[api(example = ["a", "b"], items(non_empty))]
    tags: Vec<String>,
    #[api(email, example = "ada@example.com")]
    address: Address,
}

type Address = String;

#[derive(ApiModel)]
#[api(test_examples)]
struct Name(#[api(non_empty, example = "Ada")] String);

fn main() {}
