//! `skip`, `skip_serializing`, `skip_deserializing`, `skip_serializing_if`.

/// A type without serde.
#[derive(Debug, Clone, Default)]
pub(crate) struct Inner;

pub(crate) fn is_zero(number: &u8) -> bool {
    *number == 0
}

pub(crate) fn nine() -> u8 {
    9
}

twins! { skip: Model {
    struct Model { a: u8, #[serde(skip)] b: Inner, #[serde(skip, default = "nine")] c: u8, d: u8 }
} takes [r#"{"a":1,"d":2}"#, r#"{"a":1,"b":"ignored","c":[],"d":2}"#, "[1,2]"] refuses [r#"{"a":1}"#, "[1]", "[1,2,3]"] }

twins! { skip_serializing: Model {
    struct Model { a: u8, #[serde(skip_serializing)] b: u8, c: u8 }
} takes [r#"{"a":1,"b":2,"c":3}"#, "[1,2,3]"] refuses [r#"{"a":1,"c":3}"#, "[1,3]"] }

twins! { skip_deserializing: Model {
    struct Model { a: u8, #[serde(skip_deserializing)] b: u8, #[serde(skip_deserializing, default = "nine")] c: u8 }
} takes [r#"{"a":1}"#, r#"{"a":1,"b":2,"c":3}"#, "[1]"] refuses ["{}", "[1,2]"] }

twins! { skip_deserializing_denied: Model {
    #[serde(deny_unknown_fields)]
    struct Model { a: u8, #[serde(skip_deserializing)] b: u8 }
} takes [r#"{"a":1}"#] refuses [r#"{"a":1,"b":2}"#] }

twins! { skip_serializing_if: Model {
    struct Model {
        #[serde(skip_serializing_if = "Option::is_none")] a: Option<u8>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] b: Vec<u8>,
        #[serde(skip_serializing_if = "is_zero")] c: u8,
        d: Option<u8>,
    }
} takes [r#"{"c":0}"#, r#"{"c":1}"#, r#"{"a":1,"b":[2],"c":0,"d":3}"#, "[null,[],0,null]"] refuses ["{}"] }

twins! { skip_all: Model {
    struct Model { #[serde(skip)] a: u8, #[serde(skip)] b: Inner }
} takes ["{}", r#"{"a":1}"#, "[]"] refuses ["[1]", "null"] }

twins! { skip_in_a_tuple: Model {
    struct Model(u8, #[serde(skip)] Inner, #[serde(skip_serializing)] u8, #[serde(skip_serializing_if = "is_zero")] u8);
} takes ["[1,2,3]", "[1,2,0]"] refuses ["[1,2]", "[1,2,3,4]"] }

// serde skips no newtype: its field is all there is.
twins! { skip_in_a_newtype: Model {
    struct Model(#[serde(skip)] u8);
} takes ["1"] refuses ["[]", "null", "{}", "[1]"] }

twins! { skip_serializing_in_a_newtype: Model {
    struct Model(#[serde(skip_serializing)] u8);
} takes ["1"] refuses ["null", "{}"] }

twins! { skip_deserializing_in_a_newtype: Model {
    struct Model(#[serde(skip_deserializing)] u8);
} takes ["1"] refuses ["[]", "null", "{}"] }

twins! { skip_serializing_if_in_a_newtype: Model {
    struct Model(#[serde(skip_serializing_if = "is_zero")] u8);
} takes ["1", "0"] refuses ["null"] }
