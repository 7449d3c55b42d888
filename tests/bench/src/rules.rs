//! Each rule over a hundred values, beside serde's derive, which reads them without a check.

use api_model::ApiModel;

use crate::shapes::Shape;

/// A hundred values as a list.
fn list(value: impl Fn(usize) -> String) -> String {
    let values: Vec<String> = (0..100).map(value).collect();
    format!("[{}]", values.join(","))
}

/// Two letters, as the codes of countries have.
const CODES: &[&str] = &[
    "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CN", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
    "HU", "IE", "IN", "IT", "JP", "LT", "LU", "LV", "MT", "NL", "NO", "NZ", "PL", "PT", "RO", "SE", "SI", "SK", "US",
];

macro_rules! rules {
    ($($name:literal: $type:ty, [$($rule:tt)*], |$index:ident| $value:expr;)*) => {
        /// Every rule, in the order of the README.
        pub fn all() -> Vec<Shape> {
            vec![$({
                #[derive(ApiModel)]
                struct Checked(#[allow(dead_code, reason = "read, and no more")] #[api($($rule)*)] Vec<$type>);
                Shape::new::<Vec<$type>, Checked>($name, list(|$index| $value))
            }),*]
        }
    };
}

rules! {
    "`non_empty`": String, [items(non_empty)], |index| format!("\"text number {index}\"");
    "`non_blank`": String, [items(non_blank)], |index| format!("\"text number {index}\"");
    "`length`": String, [items(length(3..=60))], |index| format!("\"text number {index}\"");
    "`bytes`": String, [items(bytes(3..=60))], |index| format!("\"text number {index}\"");
    "`range`": u32, [items(range(0..=100_000))], |index| format!("{}", index * 31);
    "`range` of floats": f64, [items(range(0.0..=1000.0))], |index| format!("{index}.25");
    "`multiple_of`": u32, [items(multiple_of(5))], |index| format!("{}", index * 5);
    "`multiple_of` of floats": f64, [items(multiple_of(0.01))], |index| format!("{}.{index:02}", index * 7);
    "`finite`": f64, [items(finite)], |index| format!("{index}.25");
    "`pattern`, one class": String, [items(pattern("^[a-z0-9-]+$"))], |index| format!("\"some-text-{index}\"");
    "`pattern`, plain": String, [items(pattern("^[A-Z]{3}-[0-9]{4}$"))], |index| format!("\"ABC-{index:04}\"");
    "`pattern`, any other": String, [items(pattern(r"\bnumber\b"))], |index| format!("\"text number {index}\"");
    "`starts_with`": String, [items(starts_with("cus_"))], |index| format!("\"cus_4f9d{index}\"");
    "`ends_with`": String, [items(ends_with(".pdf"))], |index| format!("\"invoice-{index}.pdf\"");
    "`contains`": String, [items(contains("number"))], |index| format!("\"text number {index}\"");
    "`ascii`": String, [items(ascii)], |index| format!("\"text number {index}\"");
    "`alphanumeric`": String, [items(alphanumeric)], |index| format!("\"number{index}\"");
    "`slug`": String, [items(slug)], |index| format!("\"some-text-{index}\"");
    "`no_control`": String, [items(no_control)], |index| format!("\"text number {index}\"");
    "`url`": String, [items(url)], |index| format!("\"https://example.com/path/{index}?page={index}\"");
    "`uri`": String, [items(uri)], |index| format!("\"https://example.com/path/{index}?page={index}\"");
    "`email`": String, [items(email)], |index| format!("\"ada.{index}@mail.example.com\"");
    "`hostname`": String, [items(hostname)], |index| format!("\"host-{index}.example.com\"");
    "`ip`": String, [items(ip)], |index| format!("\"192.0.2.{index}\"");
    "`ipv4`": String, [items(ipv4)], |index| format!("\"192.0.2.{index}\"");
    "`ipv6`": String, [items(ipv6)], |index| format!("\"2001:db8::{index:x}\"");
    "`uuid`": String, [items(uuid)], |index| format!("\"3f2504e0-4f89-41d3-9a0c-0305e82c33{index:02x}\"");
    "`date`": String, [items(date)], |index| format!("\"2026-04-{:02}\"", index % 28 + 1);
    "`time`": String, [items(time)], |index| format!("\"12:{:02}:00Z\"", index % 60);
    "`date_time`": String, [items(date_time)], |index| format!("\"2026-04-{:02}T12:00:00Z\"", index % 28 + 1);
    "`duration`": String, [items(duration)], |index| format!("\"P{index}DT2H\"");
    "`one_of`": String, [items(one_of(CODES))], |index| format!("{:?}", CODES[index * 7 % CODES.len()]);
    "`unique`": String, [unique], |index| format!("\"text number {index}\"");
    "`custom`": String, [items(custom(|text: &str| text.len() > 3))], |index| format!("\"text number {index}\"");
    "`normalize`, nothing to change": String, [normalize(trim, lowercase)], |index| format!("\"text number {index}\"");
    "`normalize`, each changes": String, [normalize(trim, lowercase)], |index| format!("\" Text Number {index}\"");
}
