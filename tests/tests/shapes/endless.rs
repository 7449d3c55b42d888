//! Types that hold themselves through others, where tags and flattened fields of all of them stand in one object: the
//! same as serde's derive, of what that reads. It cannot write most of them.

use std::fmt::Debug;
use std::sync::Arc;

use api_model::ApiModel;
use serde::de::DeserializeOwned;

/// The models with one derive.
macro_rules! models {
    ($name:ident, $derive:path) => {
        #[allow(dead_code, reason = "they are printed")]
        mod $name {
            use super::Arc;

            #[derive(Debug, $derive)]
            #[serde(tag = "a")]
            pub(super) enum Internal {
                Leaf { x: u8 },
                Other(Box<Inner>),
                Shared(Arc<Struct>),
                Struct(Struct),
            }

            #[derive(Debug, $derive)]
            #[serde(tag = "b")]
            pub(super) enum Inner {
                Leaf {
                    y: u8,
                },
                Other(Box<Internal>),
                Maybe(Option<Box<Internal>>),
                List {
                    list: Vec<Internal>,
                },
                Here {
                    q: u8,
                    #[serde(flatten)]
                    internal: Box<Internal>,
                },
            }

            #[derive(Debug, $derive)]
            pub(super) struct Struct {
                n: u8,
                #[serde(flatten)]
                inner: Option<Box<Inner>>,
            }

            #[derive(Debug, $derive)]
            #[serde(tag = "e", content = "f")]
            pub(super) enum Adjacent {
                Leaf(u8),
                Internal(Box<Internal>),
                External(Box<External>),
                Maybe(Option<Box<Adjacent>>),
                List(Vec<Adjacent>),
            }

            #[derive(Debug, $derive)]
            pub(super) enum External {
                Leaf(u8),
                Adjacent(Box<Adjacent>),
                Untagged(Box<Untagged>),
                Named { adjacent: Box<Adjacent> },
            }

            #[derive(Debug, $derive)]
            #[serde(untagged)]
            pub(super) enum Untagged {
                Leaf(u8),
                External(Box<External>),
                Adjacent(Box<Adjacent>),
                Around(Box<Around>),
            }

            #[derive(Debug, $derive)]
            #[serde(tag = "h")]
            pub(super) enum Around {
                Leaf {
                    x: u8,
                },
                Untagged(Box<Untagged>),
                Adjacent(Box<Adjacent>),
                Maybe(Option<Box<Around>>),
                External {
                    #[serde(flatten)]
                    external: Box<External>,
                },
            }
        }
    };
}

models!(ours, api_model::ApiModel);
models!(theirs, serde::Deserialize);

/// Both derives read the same, or neither reads.
#[track_caller]
fn same<O: ApiModel + Debug, S: DeserializeOwned + Debug>(texts: &[&str]) {
    for text in texts {
        let expected = serde_json::from_str::<S>(text).map(|value| format!("{value:?}")).ok();
        let collected = O::from_json(*text).map(|value| format!("{value:?}")).ok();
        let hinted = serde_json::from_str::<O>(text).map(|value| format!("{value:?}")).ok();
        assert_eq!((&collected, &hinted), (&expected, &expected), "{text}");
    }
}

#[test]
fn tags_within_tags() {
    same::<ours::Internal, theirs::Internal>(&[
        r#"{"a":"Leaf","x":1}"#,
        r#"{"a":"Other","b":"Leaf","y":1}"#,
        r#"{"y":1,"b":"Leaf","a":"Other"}"#,
        r#"{"y":1,"a":"Other","b":"Leaf"}"#,
        r#"{"b":"List","list":[{"a":"Leaf","x":1}],"a":"Other"}"#,
        r#"{"a":"Other","b":"List","list":[{"x":1,"a":"Leaf"},{"a":"Other","b":"Leaf","y":1}]}"#,
        r#"{"a":"Struct","n":1,"b":"Leaf","y":1}"#,
        r#"{"y":1,"b":"Leaf","n":1,"a":"Shared"}"#,
        r#"{"a":"Struct","n":1}"#,
        r#"{"a":"Struct","n":1,"b":"Leaf","y":"1"}"#,
        r#"{"a":"Other","b":"Other","x":1}"#,
        r#"{"a":"Other","b":"Here","q":1,"x":1}"#,
        r#"{"a":"Other"}"#,
        r#"{"a":"Other","b":"Leaf"}"#,
        r#"{"a":"Other","b":"None"}"#,
    ]);
    let error = |text| ours::Internal::from_json(text).unwrap_err().to_string();
    assert_eq!(
        error(r#"{"a":"Other","b":"List","list":[{"a":"Leaf","x":"1"},{"a":"Other","b":"Lief"}]}"#),
        "/list/0/x: must be an integer\n/list/1/b: must be one of `Leaf`, `Other`, `Maybe`, `List`, `Here`; did you mean `Leaf`?"
    );
    assert_eq!(
        error(r#"{"a":"Struct","n":300,"b":"Leaf","y":300}"#),
        error(r#"{"n":300,"y":300,"b":"Leaf","a":"Struct"}"#)
    );
}

#[test]
fn all_representations() {
    same::<ours::Adjacent, theirs::Adjacent>(&[
        r#"{"e":"Internal","f":{"a":"Leaf","x":1}}"#,
        r#"{"f":{"Adjacent":{"f":null,"e":"Maybe"}},"e":"External"}"#,
        r#"{"e":"Maybe","f":{"e":"List","f":[{"e":"Leaf","f":1}]}}"#,
        r#"{"e":"Maybe","f":{"e":"List","f":[{"e":"Leaf","f":"1"}]}}"#,
    ]);
    same::<ours::Around, theirs::Around>(&[
        r#"{"h":"Untagged","Leaf":1}"#,
        r#"{"h":"Adjacent","e":"Leaf","f":3}"#,
        r#"{"f":3,"h":"Adjacent","e":"Leaf"}"#,
        r#"{"h":"Maybe","x":1}"#,
        r#"{"h":"External","Leaf":1}"#,
        r#"{"Named":{"adjacent":{"e":"Leaf","f":2}},"h":"External"}"#,
        r#"{"h":"External","Leaf":"1"}"#,
    ]);
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(type = "not"))]
struct Not {
    #[serde(flatten)]
    of: Box<Operator>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(op = "equal"))]
struct Equal {
    #[api(range(..=9))]
    value: u8,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(op = "group"))]
struct Group {
    items: Vec<Clause>,
    first: Option<Box<Clause>>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(discriminator = "op")]
enum Operator {
    Equal(Equal),
    Group(Group),
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(discriminator = "type")]
enum Clause {
    Not(Not),
}

#[test]
fn discriminators() {
    let equal = |value| Clause::Not(Not { of: Box::new(Operator::Equal(Equal { value })) });
    assert_eq!(Clause::from_json(r#"{"type":"not","op":"equal","value":1}"#).unwrap(), equal(1));
    assert_eq!(Clause::from_json(r#"{"value":1,"op":"equal","type":"not"}"#).unwrap(), equal(1));
    let text = r#"{"op":"group","type":"not","items":[{"type":"not","op":"equal","value":1}]}"#;
    let group = Operator::Group(Group { items: vec![equal(1)], first: None });
    assert_eq!(Clause::from_json(text).unwrap(), Clause::Not(Not { of: Box::new(group) }));
    let report = Clause::from_json(r#"{"type":"not","op":"group","items":[{"type":"not","op":"equal","value":10}]}"#);
    assert_eq!(report.unwrap_err().to_string(), "/items/0/value: must be at most 9");
}
