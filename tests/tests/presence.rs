//! Absent, `null` and value are three things, wherever a field stands.
// serde calls `skip_serializing_if` and `serialize_with` with references.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref, clippy::ref_option)]

mod presence {
    mod null;
    mod omit_none;
    mod patch_fields;
}

use api_model::ApiModel;

/// The lines of the report on a text.
fn problems<T: ApiModel + std::fmt::Debug>(text: &str) -> Vec<String> {
    T::from_json(text).unwrap_err().to_string().lines().map(str::to_owned).collect()
}

/// A text that is read and written as itself, both by `from_json` and by serde.
fn round_trip<T: ApiModel + std::fmt::Debug>(text: &str) {
    assert_eq!(T::from_json(text).unwrap().to_json().unwrap(), text);
    let value: T = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
}
