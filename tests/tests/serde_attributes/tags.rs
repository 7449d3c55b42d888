//! `tag` on a struct: its name is written in front of its fields, and not read.

twins! { tag_on_a_struct: Model {
    #[serde(tag = "type", rename = "model", rename_all = "camelCase")]
    struct Model { first_name: u8, #[serde(skip_serializing_if = "Option::is_none")] last_name: Option<u8> }
} takes [
    r#"{"type":"model","firstName":1}"#, r#"{"firstName":1,"lastName":2}"#, r#"{"firstName":1,"type":"other"}"#, r#"{"type":7,"firstName":1}"#, "[1,2]",
] refuses ["{}", r#"["model",1,2]"#, r#"{"type":"model"}"#] }

twins! { tag_and_unknown_fields: Model {
    #[serde(tag = "type", deny_unknown_fields)]
    struct Model { a: u8 }
} takes [r#"{"a":1}"#] refuses [r#"{"type":"Model","a":1}"#, r#"{"a":1,"b":2}"#] }

twins! { tag_of_a_struct_in_others: Outer {
    struct Outer { #[serde(flatten)] tagged: Tagged, choice: Choice }
    #[serde(tag = "kind")]
    struct Tagged { a: u8, #[serde(flatten)] more: std::collections::BTreeMap<String, u8> }
    #[serde(tag = "type")]
    enum Choice { Inner(Inner) }
    #[serde(tag = "kind")]
    struct Inner { a: u8 }
} takes [
    r#"{"a":1,"choice":{"type":"Inner","a":2}}"#, r#"{"a":1,"b":3,"choice":{"kind":"x","type":"Inner","a":2}}"#,
] refuses [r#"{"kind":"Tagged","a":1,"choice":{"type":"Inner","a":2}}"#, r#"{"choice":{"type":"Inner","a":2}}"#] }

twins! { tag_of_nothing: Model {
    #[serde(tag = "type")]
    struct Model {}
} takes ["{}", r#"{"type":"Model"}"#, r#"{"type":null}"#] refuses ["null", "1"] }
