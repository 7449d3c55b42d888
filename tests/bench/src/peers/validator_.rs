//! `validator`, after serde.

use std::collections::BTreeMap;

use serde::Deserialize;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::checks::{self, COUNTRY, CURRENCY, LAST4, LOCALE, PHONE, SKU, SLUG, has_length};
use super::serde_then;
use crate::columns::{Column, Finds};
use crate::models::plain::Status;

pub const COLUMN: Column = Column {
    name: "serde + validator 0.21",
    session: |text| serde_then(text, check::<Session>),
    order: |text| serde_then(text, check::<Order>),
    sessions: |text| serde_then(text, |sessions: &Vec<Session>| sessions.iter().map(check).sum()),
    finds: Finds::Rules,
};

fn check<T: Validate>(value: &T) -> usize {
    value.validate().map_or_else(|errors| count(&errors), |()| 0)
}

fn count(errors: &ValidationErrors) -> usize {
    let count_of = |kind: &ValidationErrorsKind| match kind {
        ValidationErrorsKind::Field(errors) => errors.len(),
        ValidationErrorsKind::Struct(errors) => count(errors),
        ValidationErrorsKind::List(items) => items.values().map(|errors| count(errors)).sum(),
    };
    errors.errors().values().map(count_of).sum()
}

macro_rules! functions {
    ($($name:ident => $check:expr;)*) => {$(
        fn $name(text: &str) -> Result<(), ValidationError> {
            let check: fn(&str) -> bool = $check;
            if check(text) { Ok(()) } else { Err(ValidationError::new(stringify!($name))) }
        }
    )*};
}

functions! {
    uuid => checks::is_uuid;
    date_time => checks::is_date_time;
}

fn tags(tags: &[String]) -> Result<(), ValidationError> {
    let kept = tags.iter().all(|tag| has_length(tag, 1, 30) && SLUG.is_match(tag));
    if kept { Ok(()) } else { Err(ValidationError::new("tags")) }
}

fn metadata(metadata: &BTreeMap<String, String>) -> Result<(), ValidationError> {
    let kept = metadata.iter().all(|(key, value)| has_length(key, 1, 40) && has_length(value, 0, 500));
    if kept { Ok(()) } else { Err(ValidationError::new("metadata")) }
}

#[derive(serde::Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Session {
    #[validate(url)]
    return_url: Option<String>,
    #[validate(length(min = 1))]
    external_customer_id: String,
}

#[derive(serde::Serialize, Deserialize, Validate)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Order {
    #[validate(custom(function = uuid))]
    id: String,
    #[validate(length(min = 3, max = 40), regex(path = *SLUG))]
    reference: String,
    status: Status,
    #[validate(custom(function = uuid))]
    customer_id: String,
    #[validate(email)]
    customer_email: String,
    #[validate(length(min = 1, max = 100))]
    customer_name: String,
    #[validate(regex(path = *PHONE))]
    phone: Option<String>,
    #[validate(regex(path = *CURRENCY))]
    currency: String,
    #[validate(range(max = 100_000_000))]
    total_amount: u64,
    #[validate(range(max = 100_000_000))]
    tax_amount: u64,
    #[validate(range(min = 0.0, max = 100.0))]
    discount_percent: f64,
    #[validate(custom(function = date_time))]
    created_at: String,
    #[validate(custom(function = date_time))]
    updated_at: Option<String>,
    #[validate(url)]
    success_url: String,
    #[validate(url)]
    return_url: Option<String>,
    #[validate(url)]
    webhook_url: String,
    #[validate(regex(path = *LOCALE))]
    locale: String,
    #[validate(length(max = 500))]
    note: Option<String>,
    #[validate(length(max = 10), custom(function = tags))]
    tags: Vec<String>,
    #[validate(nested)]
    billing_address: Address,
    #[validate(nested)]
    shipping_address: Option<Address>,
    #[validate(length(min = 1, max = 100), nested)]
    items: Vec<Item>,
    #[validate(custom(function = metadata))]
    metadata: BTreeMap<String, String>,
    #[validate(nested)]
    payment: Payment,
    test: bool,
}

#[derive(serde::Serialize, Deserialize, Validate)]
struct Address {
    #[validate(length(min = 1, max = 100))]
    line1: String,
    #[validate(length(max = 100))]
    line2: Option<String>,
    #[validate(length(min = 1, max = 100))]
    city: String,
    #[validate(length(min = 1, max = 12))]
    postal_code: String,
    #[validate(length(min = 1, max = 100))]
    state: Option<String>,
    #[validate(regex(path = *COUNTRY))]
    country: String,
}

#[derive(serde::Serialize, Deserialize, Validate)]
struct Item {
    #[validate(custom(function = uuid))]
    product_id: String,
    #[validate(regex(path = *SKU))]
    sku: String,
    #[validate(length(min = 1, max = 120))]
    name: String,
    #[validate(range(min = 1, max = 1_000))]
    quantity: u32,
    #[validate(range(max = 100_000_000))]
    unit_amount: u64,
    #[validate(url)]
    image_url: Option<String>,
}

/// The derive is for structs alone.
#[derive(serde::Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Payment {
    Card(Card),
    Transfer(Transfer),
    Cash,
}

impl Validate for Payment {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::Card(card) => card.validate(),
            Self::Transfer(transfer) => transfer.validate(),
            Self::Cash => Ok(()),
        }
    }
}

#[derive(serde::Serialize, Deserialize, Validate)]
struct Card {
    #[validate(length(min = 1, max = 20))]
    brand: String,
    #[validate(regex(path = *LAST4))]
    last4: String,
    #[validate(range(min = 1, max = 12))]
    exp_month: u8,
    #[validate(range(min = 2000, max = 2100))]
    exp_year: u16,
    #[validate(length(min = 1))]
    token: String,
}

#[derive(serde::Serialize, Deserialize, Validate)]
struct Transfer {
    #[validate(length(min = 15, max = 34))]
    iban: String,
    #[validate(length(max = 140))]
    reference: Option<String>,
}
