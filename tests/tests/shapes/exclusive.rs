//! `#[api(exclusive)]`: input that fits two variants is refused.

use api_model::ApiModel;
use api_model::models::CustomerSessionCreate;

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
#[api(exclusive)]
enum Identifier {
    Uuid(#[api(uuid)] String),
    Slug(#[api(slug)] String),
    Number(u32),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
#[api(exclusive)]
enum Price {
    Fixed { amount: u32, currency: Option<String> },
    Metered { meter: String, unit: u32, currency: Option<String> },
    Free { free: bool },
}

#[derive(Debug, PartialEq, ApiModel)]
struct Order {
    prices: Vec<Price>,
}

fn lines<T: ApiModel>(text: &str) -> String {
    T::from_json(text).map_or_else(|report| report.to_string(), |_| String::new())
}

#[test]
fn both_are_refused_and_so_is_neither() {
    let line = lines::<CustomerSessionCreate>;
    let id = "0191d3c1-4a8e-7b6e-9a55-3c1f0f6a2b11";
    let neither_or_both = "must have exactly one of `customerId`, `externalCustomerId`";
    assert_eq!(line(&format!(r#"{{"customerId": "{id}"}}"#)), "");
    assert_eq!(line(r#"{"external_customer_id": "x"}"#), "");
    assert_eq!(line("{}"), neither_or_both);
    assert_eq!(line(&format!(r#"{{"customerId": "{id}", "externalCustomerId": "x"}}"#)), neither_or_both);
    // Also where one of the two is invalid, or came under its other name.
    assert_eq!(line(r#"{"customerId": "x", "externalCustomerId": "x"}"#), neither_or_both);
    assert_eq!(line(&format!(r#"{{"customer_id": "{id}", "externalCustomerId": ""}}"#)), neither_or_both);
    assert_eq!(
        line(r#"{"returnUrl": "x"}"#),
        format!("/returnUrl: must be an absolute http or https URL\n{neither_or_both}")
    );
    assert!(line(r#"{"customerId": "x"}"#).starts_with("/customerId: must be a UUID"));
    let report = CustomerSessionCreate::from_json("{}").unwrap_err();
    assert_eq!(report.violations()[0].code(), "exactly_one");
    assert!(serde_json::from_str::<CustomerSessionCreate>("{}").unwrap_err().to_string().starts_with(neither_or_both));
}

#[test]
fn what_is_no_object_is_told_what_both_were() {
    let line = lines::<Identifier>;
    assert_eq!(line("7"), "");
    assert_eq!(line(r#""a-b""#), "");
    assert_eq!(line(r#""0191d3c1-4a8e-7b6e-9a55-3c1f0f6a2b11""#), "must fit only one of `Uuid`, `Slug`");
    let report = Identifier::from_json(r#""0191d3c1-4a8e-7b6e-9a55-3c1f0f6a2b11""#).unwrap_err();
    assert_eq!(report.violations()[0].code(), "exclusive");
}

#[test]
fn within_lists_with_true_pointers() {
    let line = lines::<Order>;
    assert_eq!(
        line(
            r#"{"prices": [{"amount": 1}, {"amount": 1, "free": true}, {}, {"meter": "m", "unit": 1, "currency": "eur"}, {"meter": "m", "free": true}]}"#
        ),
        "/prices/1: must have exactly one of `amount`, `free`\n/prices/2: must have exactly one of `amount`, `meter`, `free`"
    );
    // A key of another variant alone is no second variant.
    assert_eq!(line(r#"{"prices": [{"amount": 1, "meter": "m"}]}"#), "");
}

mod choose {
    use super::lines;
    use api_model::{ApiModel, Outline};

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(untagged, rename_all = "snake_case")]
    #[api(choose = by_tag)]
    enum Properties {
        Discord { guild: Option<String> },
        GitHub { repository: Option<String>, next: Option<Box<Properties>> },
        Text(String),
    }

    fn by_tag(outline: &Outline<'_>) -> Option<&'static str> {
        assert!(outline.keys().all(|key| outline.has(key)));
        match outline.text("type") {
            Some("github") => return Some("GitHub"),
            Some("none") => return Some("NoSuchVariant"),
            _ => {}
        }
        if outline.integer("version") == Some(2) || outline.boolean("old") == Some(false) || outline.is_null("old") {
            return Some("GitHub");
        }
        outline.has("guild").then_some("Discord")
    }

    #[test]
    fn the_function_chooses() {
        let read = |text: &str| format!("{:?}", Properties::from_json(text).unwrap());
        assert_eq!(read(r#"{"type": "github", "guild": 5}"#), "GitHub { repository: None, next: None }");
        assert_eq!(read(r#"{"repository": "a"}"#), "Discord { guild: None }");
        assert_eq!(read(r#"{"version": 2}"#), read(r#"{"old": null}"#));
        assert_eq!(read(r#"{"type": "none"}"#), "Discord { guild: None }");
        assert_eq!(read(r#""text""#), r#"Text("text")"#);
        let nested = r#"{"version": 2, "next": {"type": "github", "repository": "a"}}"#;
        assert_eq!(serde_json::from_str::<Properties>(nested).unwrap(), Properties::from_json(nested).unwrap());
        assert!(read(nested).contains("Some(\"a\")"));
    }

    #[test]
    fn the_report_is_that_of_the_variant() {
        let line = lines::<Properties>;
        assert_eq!(line(r#"{"type": "github", "repository": 5}"#), "/repository: must be a string");
        assert_eq!(
            line(r#"{"version": 2, "next": {"old": false, "repository": 5, "next": 1}}"#),
            "/next/repository: must be a string\n/next/next: must be an object or a string"
        );
        assert_eq!(line("[]"), "must be an object or a string");
    }
}

/// Others are tried behind the one that fits, and the value is that one's.
#[test]
fn the_value_is_that_of_the_only_variant_that_fits() {
    let read = |text: &str| Identifier::from_json(text).unwrap();
    assert_eq!(read(r#""0191D3C1-4A8E-7B6E-9A55-3C1F0F6A2B11""#), {
        Identifier::Uuid("0191D3C1-4A8E-7B6E-9A55-3C1F0F6A2B11".into())
    });
    assert_eq!(read(r#""a-b""#), Identifier::Slug("a-b".into()));
    assert_eq!(read("7"), Identifier::Number(7));
    assert_eq!(Price::from_json(r#"{"amount": 5}"#).unwrap(), Price::Fixed { amount: 5, currency: None });
}
