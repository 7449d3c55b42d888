//! A public model may have fields of private types, as any public struct may.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Private {
    name: String,
}

#[derive(ApiModel)]
pub struct Public<'a, T, const N: usize> {
    private: Private,
    list: Vec<Private>,
    #[serde(borrow)]
    text: &'a str,
    value: T,
    array: Numbers<N>,
}

#[derive(ApiModel)]
pub struct Numbers<const N: usize>(Vec<u8>);

#[derive(ApiModel)]
pub struct Flat {
    #[serde(flatten)]
    private: Private,
    #[serde(flatten)]
    rest: BTreeMap<String, Choice>,
}

#[derive(ApiModel)]
enum Choice {
    New(Private),
    Struct { private: Private },
}

#[derive(ApiModel)]
pub struct Chosen {
    choice: Choice,
}

#[derive(ApiModel)]
#[serde(tag = "type")]
pub enum Tagged {
    New(Private),
    Struct { private: Private },
}

fn main() {
    let text = r#"{"private": {"name": "n"}, "list": [], "text": "t", "value": 1, "array": [1]}"#;
    assert!(api_model::from_json::<Public<'_, u8, 1>>(text).is_ok());
    assert!(Flat::from_json(r#"{"name": "n"}"#).is_ok());
}
