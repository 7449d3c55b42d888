//! Flattened enums: the order of what is reported, and `deny_unknown_fields` around them.

use std::fmt::Debug;

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
struct Page {
    page: u32,
    limit: Option<u32>,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Tagged {
    A { x: u8 },
    B(Page),
    C,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "snake_case")]
enum External {
    Card { x: u8 },
    Bank(u8),
}

#[derive(Debug, ApiModel)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A { x: u8 },
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Untagged {
    A { x: u8 },
    B { x: u16, y: u8 },
}

#[derive(Debug, ApiModel)]
#[api(constant(kind = "fixed"))]
struct Fixed {
    amount: u8,
}

#[derive(Debug, ApiModel)]
#[api(constant(kind = "free"))]
struct Free {}

#[derive(Debug, ApiModel)]
#[api(discriminator = "kind")]
enum Price {
    Fixed(Fixed),
    Free(Free),
}

#[derive(Debug, ApiModel)]
struct Between {
    m: u8,
    #[serde(flatten)]
    tagged: Tagged,
}

macro_rules! strict {
    ($($name:ident($ty:ty))*) => {$(
        #[derive(Debug, ApiModel)]
        #[serde(deny_unknown_fields)]
        struct $name {
            name: String,
            #[api(range(1..))]
            last: Option<u8>,
            #[serde(flatten)]
            kind: $ty,
        }
    )*};
}

strict! {
    StrictTagged(Tagged)
    StrictExternal(External)
    StrictAdjacent(Adjacent)
    StrictUntagged(Untagged)
    StrictPrice(Price)
    StrictBetween(Between)
    StrictOption(Option<Tagged>)
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
struct StrictTwo {
    #[serde(flatten)]
    tagged: Tagged,
    #[serde(flatten)]
    external: External,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
struct StrictRest {
    #[serde(flatten)]
    tagged: Tagged,
    #[serde(flatten)]
    rest: std::collections::BTreeMap<String, serde_json::Value>,
}

/// A union around reads from its memory, where nothing is a stream: it must say the same.
#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Union<T> {
    Only(T),
}

fn report<T>(text: &str) -> String
where
    T: ApiModel + Debug,
    Union<T>: ApiModel + Debug,
{
    let of = |report: Option<api_model::Report>| report.map(|report| report.to_string()).unwrap_or_default();
    let report = of(T::from_json(text).err());
    assert_eq!(of(Union::<T>::from_json(text).err()), report, "in a union: {text}");
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(T::from_deserializer(value).is_ok(), report.is_empty(), "from a value: {text}");
    assert_eq!(serde_json::from_str::<T>(text).is_ok(), report.is_empty(), "hinted: {text}");
    report
}

#[test]
fn a_tag_that_comes_first_keeps_the_order_of_the_document() {
    assert_eq!(report::<StrictTagged>(r#"{"name":"n","type":"a","x":1,"last":1}"#), "");
    assert_eq!(
        report::<StrictTagged>(r#"{"name":3,"type":"a","zz":1,"x":"s","last":0,"yy":2}"#),
        "/name: must be a string\n/zz: is not a known field\n/x: must be an integer\n/last: must be at least 1\n\
         /yy: is not a known field"
    );
    assert_eq!(
        report::<StrictExternal>(r#"{"name":3,"card":{"x":"s"},"last":0}"#),
        "/name: must be a string\n/card/x: must be an integer\n/last: must be at least 1"
    );
    assert_eq!(
        report::<StrictPrice>(r#"{"last":0,"kind":"fixed","name":3,"amount":"s","name":"n"}"#),
        "/last: must be at least 1\n/name: must be a string\n/amount: must be an integer\n\
         /name: must not stand more than once"
    );
    assert_eq!(
        report::<StrictBetween>(r#"{"type":"a","m":"s","zz":1,"x":"s","name":3}"#),
        "/m: must be an integer\n/zz: is not a known field\n/x: must be an integer\n/name: must be a string"
    );
}

#[test]
fn what_the_variant_does_not_know_is_unknown() {
    assert_eq!(report::<StrictTagged>(r#"{"name":"n","type":"c","x":1}"#), "/x: is not a known field");
    assert_eq!(
        report::<StrictTagged>(r#"{"limti":1,"name":"n","type":"b","page":1}"#),
        "/limti: is not a known field; did you mean `limit`?"
    );
    assert_eq!(
        report::<StrictTagged>(r#"{"nmae":"n","type":"b","page":1}"#),
        "/nmae: is not a known field; did you mean `name`?\n/name: is missing"
    );
    assert_eq!(
        report::<StrictExternal>(r#"{"name":"n","card":{"x":1,"q":1},"bank":2}"#),
        "/bank: is not a known field"
    );
    assert_eq!(
        report::<StrictAdjacent>(r#"{"name":"n","t":"A","c":{"x":1},"extra":1}"#),
        "/extra: is not a known field"
    );
    assert_eq!(report::<StrictUntagged>(r#"{"name":"n","x":1,"y":2}"#), "");
    assert_eq!(report::<StrictUntagged>(r#"{"name":"n","x":1,"extra":2}"#), "/extra: is not a known field");
    assert_eq!(report::<StrictPrice>(r#"{"name":"n","kind":"free","amount":2}"#), "/amount: is not a known field");
}

#[test]
fn an_unknown_tag_is_one_mistake() {
    assert_eq!(report::<StrictTagged>(r#"{"name":"n","type":"zz","x":1}"#), "/type: must be one of `a`, `b`, `c`");
    assert_eq!(report::<StrictTagged>(r#"{"name":"n","x":1}"#), "/type: is missing");
    assert_eq!(
        report::<StrictExternal>(r#"{"name":"n","crad":{"x":1}}"#),
        "/crad: is not a known field; did you mean `card`?"
    );
    assert_eq!(report::<StrictExternal>(r#"{"name":"n"}"#), "must have one of `card`, `bank`");
}

#[test]
fn an_option_takes_what_it_can_read() {
    assert_eq!(report::<StrictOption>(r#"{"name":"n"}"#), "");
    assert_eq!(report::<StrictOption>(r#"{"name":"n","type":"a","x":1}"#), "");
    assert_eq!(report::<StrictOption>(r#"{"zz":1,"name":"n","type":"a","x":1}"#), "/zz: is not a known field");
    assert_eq!(
        report::<StrictOption>(r#"{"type":"a","name":3}"#),
        "/type: is not a known field\n/name: must be a string"
    );
}

#[test]
fn a_key_is_unknown_that_none_of_several_takes() {
    assert_eq!(report::<StrictTwo>(r#"{"type":"a","x":1,"bank":2}"#), "");
    assert_eq!(
        report::<StrictTwo>(r#"{"zz":2,"type":"a","x":"s","yy":1,"bank":"s"}"#),
        "/zz: is not a known field\n/x: must be an integer\n/yy: is not a known field\n/bank: must be an integer"
    );
    assert_eq!(report::<StrictRest>(r#"{"type":"a","x":1,"zz":2}"#), "");
}
