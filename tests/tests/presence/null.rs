//! `required` and `non_null` in structs, variants, tuples, and under `flatten`.

use api_model::ApiModel;

use crate::{problems, round_trip};

#[derive(Debug, ApiModel)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Choice {
    Fields {
        #[api(required)]
        required: Option<u8>,
        #[api(non_null)]
        non_null: Option<u8>,
    },
    Boxed {
        #[api(non_null)]
        boxed: Box<Option<u8>>,
    },
}

#[test]
fn in_a_struct_variant() {
    round_trip::<Choice>(r#"{"type":"fields","required":null}"#);
    round_trip::<Choice>(r#"{"type":"fields","required":1,"non_null":2}"#);
    round_trip::<Choice>(r#"{"type":"boxed"}"#);
    assert_eq!(
        problems::<Choice>(r#"{"type":"fields","non_null":null}"#),
        ["/non_null: must not be null", "/required: is missing"]
    );
    assert_eq!(problems::<Choice>(r#"{"type":"boxed","boxed":null}"#), ["/boxed: must not be null"]);
}

#[derive(Debug, ApiModel)]
struct Tuple(u8, #[api(non_null)] Option<u8>, #[api(required)] Option<u8>);

/// An element has its place: it is `null` or a value, and never left out.
#[test]
fn in_a_tuple() {
    round_trip::<Tuple>("[1,2,null]");
    assert_eq!(problems::<Tuple>("[1,null,null]"), ["/1: must not be null"]);
    assert_eq!(problems::<Tuple>("[1,2]"), ["must have exactly 3 items"]);
    assert_eq!(Tuple(1, None, None).validate().unwrap_err().to_string(), "/1: must not be null");
    assert_eq!(serde_json::to_string(&Tuple(1, None, None)).unwrap(), "[1,null,null]");
}

#[derive(Debug, ApiModel)]
struct Outer {
    name: String,
    #[serde(flatten)]
    inner: Inner,
}

#[derive(Debug, ApiModel)]
struct Inner {
    #[api(required)]
    required: Option<u8>,
    #[api(non_null)]
    non_null: Option<u8>,
    #[serde(default)]
    #[api(non_null)]
    with_default: Option<u8>,
}

#[test]
fn under_flatten() {
    round_trip::<Outer>(r#"{"name":"a","required":null}"#);
    assert_eq!(
        problems::<Outer>(r#"{"name":"a","non_null":null,"with_default":null}"#),
        ["/non_null: must not be null", "/with_default: must not be null", "/required: is missing"]
    );
}
