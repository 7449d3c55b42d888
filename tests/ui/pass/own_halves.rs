//! `serialize = false` and `deserialize = false`: the user's own implementations, also for a model within a model.
use std::fmt;

use api_model::ApiModel;
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// It is written and read as one text.
#[derive(Debug, PartialEq, ApiModel)]
#[api(serialize = false, deserialize = false)]
struct Amount {
    #[api(range(1..=100))]
    value: u32,
    #[api(length(3))]
    currency: String,
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{} {}", self.value, self.currency))
    }
}

struct AmountVisitor;

impl Visitor<'_> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount such as `5 EUR`")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Amount, E> {
        let (value, currency) = text.split_once(' ').ok_or_else(|| E::custom("must be an amount such as `5 EUR`"))?;
        let value = value.parse().map_err(|_| E::custom("must begin with a number"))?;
        Ok(Amount { value, currency: currency.to_owned() })
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AmountVisitor)
    }
}

#[derive(Debug, ApiModel)]
struct Order {
    amount: Amount,
    more: Vec<Amount>,
}

/// serde's own derive writes, `ApiModel` reads.
#[derive(ApiModel, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[api(serialize = false)]
struct Account<T> {
    user_name: T,
}

/// serde's own derive reads, `ApiModel` checks.
#[derive(ApiModel, serde::Deserialize)]
#[api(deserialize = false)]
struct Named<T> {
    #[api(non_empty)]
    name: String,
    more: T,
}

fn main() {
    let order = Order::from_json(r#"{"amount": "5 EUR", "more": ["1 SEK"]}"#).unwrap();
    assert_eq!(order.amount, Amount { value: 5, currency: "EUR".into() });
    assert_eq!(order.to_json().unwrap(), r#"{"amount":"5 EUR","more":["1 SEK"]}"#);
    let report = Order::from_json(r#"{"amount": "0 EURO", "more": ["x", 5]}"#).unwrap_err();
    assert_eq!(report.len(), 4, "{report}");
    assert_eq!(report.violations()[0].pointer(), "/amount/value");
    let account = Account::<u8>::from_json(r#"{"userName": 5}"#).unwrap();
    assert_eq!(serde_json::to_string(&account).unwrap(), r#"{"userName":5}"#);
    assert!(Named::<u8>::from_json(r#"{"name": "", "more": 5}"#).is_err());
    assert!(serde_json::from_str::<Named<u8>>(r#"{"name": "a", "more": 5}"#).is_ok());
}
