//! What a partial update reads: each field by itself, by the rules of the model, and nothing that is not given.

use std::collections::BTreeMap;

use api_model::{ApiModel, Patch};

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[api(patch = "ProductUpdate", at_most_one(price, price_range))]
pub(crate) struct Product {
    /// Its name.
    #[api(normalize(trim, capitalised), length(1..=8))]
    pub name: String,
    #[serde(alias = "desc")]
    #[api(normalize(trim, empty_as_none), length(..=20))]
    pub description: Option<String>,
    #[api(required, range(1..))]
    pub price: Option<u32>,
    pub price_range: Option<(u32, u32)>,
    #[api(non_null, url)]
    pub home: Option<String>,
    #[serde(default = "three", skip_serializing_if = "is_three")]
    #[api(range(..10))]
    pub stock: u8,
    #[api(length(..=2), items(length(1..)), unique)]
    pub tags: Vec<String>,
    #[api(keys(length(1..)), values(non_empty))]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(with = "as_text")]
    pub weight: u8,
    #[serde(with = "as_text::option", default)]
    pub height: Option<u8>,
    #[api(positive_amount::RULE)]
    pub amount: Amount,
    pub seller: Option<Seller>,
    #[serde(skip)]
    pub cached: u8,
    #[api(secret, length(4..))]
    pub token: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Seller {
    #[api(non_empty)]
    pub id: String,
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Amount(pub i32);

/// A rule of the user for one type, which knows nothing of `Option`.
mod positive_amount {
    use api_model::Violation;
    use api_model::rules::{Rule, Schema};

    pub(crate) struct Positive;
    pub(crate) const RULE: Positive = Positive;

    impl Rule<super::Amount> for Positive {
        fn check(&self, value: &super::Amount) -> Result<(), Violation> {
            if value.0 > 0 { Ok(()) } else { Err(Violation::new("positive", "must be positive")) }
        }

        fn describe(&self, _: &mut Schema) {}
    }
}

fn capitalised(text: String) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn three() -> u8 {
    3
}

fn is_three(value: &u8) -> bool {
    *value == 3
}

pub(crate) mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }

    pub(crate) mod option {
        use super::{Deserialize, Deserializer, Error, Serializer};

        pub(crate) fn serialize<S: Serializer>(value: &Option<u8>, serializer: S) -> Result<S::Ok, S::Error> {
            match value {
                Some(value) => serializer.collect_str(value),
                None => serializer.serialize_none(),
            }
        }

        pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
            let text = Option::<String>::deserialize(deserializer)?;
            text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
        }
    }
}

pub(crate) fn product() -> Product {
    Product::from_json(
        r#"{"name":"Chair","price":5,"tags":["a"],"weight":"7","height":"9","amount":1,"seller":{"id":"s","note":"n"},"token":"secret"}"#,
    )
    .unwrap()
}

#[test]
fn nothing_is_given_by_default() {
    let update = ProductUpdate::from_json("{}").unwrap();
    assert_eq!(update, ProductUpdate::default());
    assert_eq!((&update.stock, &update.height, &update.home), (&None, &Patch::Absent, &None));
    assert_eq!(update.to_json().unwrap(), "{}");
    assert_eq!(update, serde_json::from_str("{}").unwrap());
}

#[test]
fn all_three_states_where_null_is_a_value() {
    let text = r#"{"description":null,"price":null,"priceRange":null,"labels":null,"height":null,"seller":null}"#;
    let update = ProductUpdate::from_json(text).unwrap();
    assert!(update.description.is_null() && update.price.is_null() && update.height.is_null());
    assert_eq!(update.to_json().unwrap(), text);
    let text = r#"{"name":"Sofa","description":"soft","price":6,"home":"https://example.com/","stock":4,"tags":["b"],"labels":{"a":"b"},"weight":"8","height":"1","amount":2,"seller":{"id":"t","note":null},"token":"hidden"}"#;
    let update = ProductUpdate::from_json(text).unwrap();
    assert_eq!((update.weight, &update.height, update.stock), (Some(8), &Patch::Value(1), Some(4)));
    assert_eq!(update.to_json().unwrap(), text);
    assert_eq!(serde_json::from_str::<ProductUpdate>(text).unwrap(), update);
}

#[test]
fn null_is_refused_where_it_is_no_value() {
    let text = r#"{"name":null,"home":null,"stock":null,"tags":null,"weight":null,"amount":null,"token":null}"#;
    let report = ProductUpdate::from_json(text).unwrap_err();
    let expected = ["name", "home", "stock", "tags", "weight", "amount", "token"];
    let expected: Vec<_> = expected.iter().map(|name| format!("/{name}: must not be null")).collect();
    assert_eq!(report.to_string().lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_rules_of_the_model_hold() {
    let text = r#"{"name":"  ","desc":"012345678901234567890","price":0,"home":"x","stock":10,"tags":["","",7],"labels":{"":""},"weight":"x","height":"x","amount":0,"seller":{"id":""},"token":"abc","colour":1}"#;
    let pointers = |report: &api_model::Report| -> Vec<String> {
        report.violations().iter().map(|found| format!("{} {}", found.pointer(), found.code())).collect()
    };
    let update = ProductUpdate::from_json(text).unwrap_err();
    let expected = [
        "/name length",
        "/desc length",
        "/price range",
        "/home url",
        "/stock range",
        "/tags/0 length",
        "/tags/1 length",
        "/tags/2 type",
        "/tags length",
        "/labels/ length",
        "/labels/ non_empty",
        "/weight invalid",
        "/height invalid",
        "/amount positive",
        "/seller/id non_empty",
        "/token length",
        "/colour unknown",
    ];
    assert_eq!(pointers(&update), expected);
    assert_eq!(pointers(&Product::from_json(text).unwrap_err()), expected);
    assert!(!update.render(text).contains("\"abc\""));
    assert!(serde_json::from_str::<ProductUpdate>(r#"{"price":0}"#).is_err());
    let built = ProductUpdate { amount: Some(Amount(0)), price: Patch::Value(0), ..ProductUpdate::default() };
    assert_eq!(built.validate().unwrap_err().to_string(), "/price: must be at least 1\n/amount: must be positive");
}

#[test]
fn what_is_given_is_normalised() {
    let update = ProductUpdate::from_json(r#"{"name":" sofa ","description":"  "}"#).unwrap();
    assert_eq!((update.name.as_deref(), update.description), (Some("Sofa"), Patch::Null));
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(patch = "LabelsUpdate")]
struct Labels {
    #[api(normalize(my::without_empty), length(1..), items(length(2..)))]
    all: Vec<String>,
    #[api(normalize(my::trimmed), items(length(2..)))]
    some: Option<Vec<String>>,
    #[api(non_null, normalize(my::trimmed), items(length(2..)))]
    known: Option<Vec<String>>,
}

mod my {
    pub(super) fn without_empty(mut labels: Vec<String>) -> Vec<String> {
        labels.retain(|label| !label.is_empty());
        labels
    }

    pub(super) fn trimmed(labels: Option<Vec<String>>) -> Option<Vec<String>> {
        let trim = |label: String| label.trim().to_owned();
        labels.map(|labels| labels.into_iter().map(trim).collect()).filter(|labels: &Vec<_>| !labels.is_empty())
    }
}

#[test]
fn what_lies_within_is_normalised_first() {
    let text = r#"{"all":["","ab"],"some":[" cd "],"known":["ef "]}"#;
    let update = LabelsUpdate::from_json(text).unwrap();
    assert_eq!(update.to_json().unwrap(), r#"{"all":["ab"],"some":["cd"],"known":["ef"]}"#);
    assert_eq!(LabelsUpdate::from_json(r#"{"some":[]}"#).unwrap().some, Patch::Null);
    let text = r#"{"all":["","a"],"some":[" c "],"known":["ef "," e"]}"#;
    let report = LabelsUpdate::from_json(text).unwrap_err();
    let pointers: Vec<_> = report.violations().iter().map(api_model::Violation::pointer).collect();
    assert_eq!(pointers, ["/all/0", "/some/0", "/known/1"]);
    assert_eq!(Labels::from_json(text).unwrap_err().to_string(), report.to_string());
    let built = LabelsUpdate { some: Patch::Value(vec![String::new()]), ..LabelsUpdate::default() };
    assert_eq!(built.validate().unwrap_err().violations()[0].pointer(), "/some/0");
}

#[test]
fn the_update_is_a_value_like_others() {
    let update = ProductUpdate { token: Some("hunter2".to_owned()), ..ProductUpdate::default() };
    assert_eq!(update.clone(), update);
    let shown = format!("{update:?}");
    assert!(shown.starts_with("ProductUpdate { name: None,") && !shown.contains("hunter2"), "{shown}");
}
