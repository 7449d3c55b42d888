//! Bounds that are constants, of every kind, and rules that leave values between them.
use api_model::ApiModel;

const LEAST: usize = 1;
const LONGEST: usize = LEAST + 63;
const MIN: i64 = -5;
static MAX: u8 = 9;

struct Limits;

impl Limits {
    const MOST: f64 = 1.5;
}

#[derive(ApiModel)]
struct Account<const N: usize> {
    #[api(non_empty, length(LEAST..=LONGEST), length(..LONGEST), bytes(..=usize::MAX))]
    name: String,
    #[api(range(MIN..=-MIN), range(..i64::MAX))]
    number: i64,
    #[api(range(0..=MAX))]
    small: u8,
    #[api(range(0.5..Limits::MOST))]
    share: Option<f64>,
    #[api(length(N..))]
    tags: Vec<String>,
    #[api(length(..=limit()))]
    more: Vec<String>,
}

impl<const N: usize> Account<N> {
    const FEW: usize = 3;
}

#[derive(ApiModel)]
struct Tags {
    #[api(length(..=Account::<1>::FEW), length(Self::LEAST..))]
    tags: Vec<String>,
    #[api(range(-128..=127), range(127..))]
    small: i8,
}

impl Tags {
    const LEAST: usize = 3;
}

fn limit() -> usize {
    5
}

fn main() {
    let text = r#"{"name": "a", "number": 5, "small": 9, "share": 1.0, "tags": ["x"], "more": []}"#;
    Account::<1>::from_json(text).unwrap();
    Tags::from_json(r#"{"tags": ["a", "b", "c"], "small": 127}"#).unwrap();
}
