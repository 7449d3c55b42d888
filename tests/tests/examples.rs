//! `#[api(test_examples)]`: a test for each model, which fails where an example breaks the rules of its field.
#![allow(missing_docs)]

use std::panic::catch_unwind;

use api_model::ApiModel;

/// The derive makes the test `__api_examples_of_Session::keep_the_rules`, which runs with these here.
#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(test_examples)]
pub struct Session {
    #[api(url, example = "https://example.com/account")]
    pub return_url: Option<String>,
    #[api(non_empty, example = "user_4f9d", example = "42")]
    pub external_customer_id: String,
    #[api(example = ["a"], items(length(1..)), length(1..))]
    pub tags: Vec<String>,
    pub inner: Option<Box<Session>>,
    #[serde(default)]
    #[api(length(..=3))]
    pub names: Vec<String>,
    #[serde(default = "ten")]
    #[api(range(1..=100))]
    pub limit: u8,
}

fn ten() -> u8 {
    10
}

mod broken {
    use api_model::ApiModel;

    // Not `test_examples`, whose test would fail: what it does is called by hand.
    #[derive(Debug, ApiModel)]
    #[serde(rename_all = "camelCase")]
    pub(super) struct Session {
        // Not a literal, which would be a compile error.
        #[api(url, example = concat!("example", ".com"))]
        pub(super) return_url: String,
        pub(super) other: u8,
        #[serde(default = "zero", rename = "page/limit")]
        #[api(range(1..=100))]
        pub(super) limit: u8,
        #[serde(default)]
        pub(super) place: Place,
        #[serde(default)]
        pub(super) fine: Option<u8>,
    }

    /// Its default breaks a rule within.
    #[derive(Debug, Default, ApiModel)]
    pub(super) struct Place {
        #[api(non_empty)]
        pub(super) street: String,
    }

    fn zero() -> u8 {
        0
    }
}

#[test]
fn a_broken_default_is_named() {
    use api_model::__private::broken_default;

    let broken = broken_default::<broken::Session>;
    assert_eq!(broken("page/limit").as_deref(), Some("the default of `page/limit` must be between 1 and 100"));
    assert_eq!(broken("place").as_deref(), Some("the default of `place` must not be empty"));
    assert_eq!(broken("fine"), None);
}

#[test]
fn a_broken_example_is_named() {
    use api_model::__private::{broken_example, no_broken_examples};

    let broken = broken_example::<broken::Session>(Some("returnUrl"), &"example.com");
    let text = broken.clone().expect("an example that is no URL");
    assert_eq!(text, r#"the example "example.com" of `returnUrl` must be an absolute http or https URL"#);
    assert_eq!(broken_example::<broken::Session>(Some("returnUrl"), &"https://example.com"), None);
    assert!(broken_example::<broken::Session>(Some("other"), &300).is_some());
    assert!(catch_unwind(|| no_broken_examples(&[None, broken])).is_err());
    no_broken_examples(&[None]);
}
