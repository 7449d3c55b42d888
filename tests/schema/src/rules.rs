//! Every rule.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
pub struct Texts {
    #[api(non_empty)]
    pub non_empty: String,
    #[api(non_blank)]
    pub non_blank: Option<String>,
    #[api(length(2..=5))]
    pub length: String,
    #[api(length(3))]
    pub exact: Option<String>,
    #[api(length(..=4), bytes(..=6))]
    pub bytes: Option<String>,
    #[api(pattern("^[A-Z]{3}-\\d{1,3}$"))]
    pub pattern: String,
    #[api(pattern("a"), pattern("b$"))]
    pub patterns: Option<String>,
    #[api(starts_with("cus_"))]
    pub starts: Option<String>,
    #[api(ends_with(".pdf"))]
    pub ends: Option<String>,
    #[api(contains("{id}"))]
    pub contains: Option<String>,
    #[api(ascii)]
    pub ascii: Option<String>,
    #[api(alphanumeric)]
    pub alphanumeric: Option<String>,
    #[api(slug)]
    pub slug: Option<String>,
    #[api(no_control)]
    pub no_control: Option<String>,
    #[api(ascii, slug, length(..=8))]
    pub several: Option<String>,
}

#[derive(Debug, ApiModel)]
pub struct Formats {
    #[api(url)]
    pub url: Option<String>,
    #[api(url.schemes(["ftp"]))]
    pub ftp: Option<String>,
    #[api(uri)]
    pub uri: Option<String>,
    #[api(email)]
    pub email: Option<String>,
    #[api(hostname)]
    pub hostname: Option<String>,
    #[api(ip)]
    pub ip: Option<String>,
    #[api(ipv4)]
    pub ipv4: Option<String>,
    #[api(ipv6)]
    pub ipv6: Option<String>,
    #[api(uuid)]
    pub uuid: Option<String>,
    #[api(date)]
    pub date: Option<String>,
    #[api(time)]
    pub time: Option<String>,
    #[api(date_time)]
    pub date_time: Option<String>,
    #[api(duration)]
    pub duration: Option<String>,
}

#[derive(Debug, ApiModel)]
pub struct Numbers {
    #[api(range(1..=100))]
    pub small: u8,
    #[api(range(-5..5))]
    pub half_open: i64,
    #[api(range(0.0..=1.0))]
    pub fraction: f64,
    #[api(range(..10.5))]
    pub below: Option<f64>,
    #[api(multiple_of(5))]
    pub fives: Option<i32>,
    #[api(multiple_of(0.01))]
    pub cents: Option<f64>,
    #[api(finite)]
    pub finite: Option<f32>,
    #[api(one_of([1, 2, 3]))]
    pub one_of: Option<u16>,
    #[api(range(10..), multiple_of(3))]
    pub both: Option<u32>,
}

#[derive(Debug, ApiModel)]
pub struct Lists {
    #[api(length(1..=3), items(length(1..=2)))]
    pub texts: Vec<String>,
    #[api(unique)]
    pub unique: Option<Vec<u8>>,
    #[api(items(items(range(0..=9))))]
    pub nested: Vec<Vec<u8>>,
    #[api(non_empty, keys(slug), values(range(0..=10)))]
    pub stock: BTreeMap<String, u8>,
    #[api(items(unique, length(..=2)))]
    pub pairs: Option<Vec<Vec<bool>>>,
    #[api(values(items(non_empty)))]
    pub lists: Option<BTreeMap<String, Vec<String>>>,
}

#[derive(Debug, ApiModel)]
pub struct Nullable {
    #[api(required)]
    pub required: Option<String>,
    #[api(non_null, length(1..))]
    pub non_null: Option<String>,
    #[api(required, non_null, one_of(["a", "b"]))]
    pub both: Option<String>,
    #[api(items(one_of(["x", "y"])))]
    pub inner: Vec<Option<String>>,
    #[api(range(1..=3))]
    pub boxed: Option<Box<u8>>,
    #[api(ip)]
    pub ip: Option<String>,
}

#[derive(Debug, ApiModel)]
#[api(check(ordered(low, high), at = high), exactly_one(email, phone), all_or_none(first, last))]
pub struct Marked {
    pub low: i64,
    pub high: i64,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub first: Option<String>,
    pub last: Option<String>,
    #[api(custom(|number: &u32| number % 2 == 0).message("must be even").code("even"))]
    pub even: Option<u32>,
}

fn ordered(low: &i64, high: &i64) -> Result<(), &'static str> {
    if low <= high { Ok(()) } else { Err("must not be below `low`") }
}

#[derive(Debug, ApiModel)]
pub struct Normalized {
    #[api(normalize(trim, lowercase), email)]
    pub email: String,
    #[api(normalize(trim, empty_as_none), length(2..=4))]
    pub nickname: Option<String>,
}

#[derive(Debug, ApiModel)]
#[api(at_most_one(a, b), at_least_one(b, c))]
pub struct Chosen {
    pub a: Option<u8>,
    pub b: Option<u8>,
    pub c: Option<u8>,
}
