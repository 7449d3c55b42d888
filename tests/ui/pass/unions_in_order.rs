//! The narrow variant of a union stands in front of the wide one, and rules or defaults make variants differ.

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Amount {
    Whole(i64),
    Exact(f64),
    Named { name: String, unit: String },
    Plain { name: String },
    Text(String),
    Nothing,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Code {
    Short(#[api(length(..=3))] String),
    Long(String),
    Numbered { number: u32 },
    Dated { date: String },
    Small { number: Option<u32>, size: u8 },
}

#[derive(Debug, ApiModel)]
#[serde(untagged, deny_unknown_fields)]
pub enum Strict {
    Few { a: u32 },
    Many { a: u32, b: u32 },
}

fn main() {
    assert!(matches!(Amount::from_json("1.5"), Ok(Amount::Exact(_))));
    assert!(matches!(Code::from_json(r#""abcd""#), Ok(Code::Long(_))));
    assert!(matches!(Strict::from_json(r#"{"a": 1, "b": 2}"#), Ok(Strict::Many { .. })));
}
