//! `garde`, after serde.

use std::collections::BTreeMap;

use garde::Validate;
use serde::Deserialize;

use super::checks::{self, COUNTRY, CURRENCY, LAST4, LOCALE, PHONE, SKU, SLUG, has_length};
use super::serde_then;
use crate::columns::{Column, Finds};
use crate::models::plain::Status;

pub const COLUMN: Column = Column {
    name: "serde + garde 0.23",
    session: |text| serde_then(text, check::<Session>),
    order: |text| serde_then(text, check::<Order>),
    sessions: |text| serde_then(text, |sessions: &Vec<Session>| sessions.iter().map(check).sum()),
    finds: Finds::Rules,
};

fn check<T: Validate<Context = ()>>(value: &T) -> usize {
    value.validate().map_or_else(|report| report.iter().count(), |()| 0)
}

fn ensure(kept: bool) -> garde::Result {
    if kept { Ok(()) } else { Err(garde::Error::new("is invalid")) }
}

fn check_uuid(text: &str, _: &()) -> garde::Result {
    ensure(checks::is_uuid(text))
}

fn check_date_time(text: &str, _: &()) -> garde::Result {
    ensure(checks::is_date_time(text))
}

fn check_optional_date_time(text: &Option<String>, _: &()) -> garde::Result {
    ensure(text.as_deref().is_none_or(checks::is_date_time))
}

fn check_metadata(metadata: &BTreeMap<String, String>, _: &()) -> garde::Result {
    ensure(metadata.iter().all(|(key, value)| has_length(key, 1, 40) && has_length(value, 0, 500)))
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Session {
    #[garde(url)]
    return_url: Option<String>,
    #[garde(length(min = 1))]
    external_customer_id: String,
}

#[derive(Deserialize, Validate)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Order {
    #[garde(custom(check_uuid))]
    id: String,
    #[garde(length(chars, min = 3, max = 40), pattern(SLUG))]
    reference: String,
    #[garde(skip)]
    status: Status,
    #[garde(custom(check_uuid))]
    customer_id: String,
    #[garde(email)]
    customer_email: String,
    #[garde(length(chars, min = 1, max = 100))]
    customer_name: String,
    #[garde(pattern(PHONE))]
    phone: Option<String>,
    #[garde(pattern(CURRENCY))]
    currency: String,
    #[garde(range(max = 100_000_000))]
    total_amount: u64,
    #[garde(range(max = 100_000_000))]
    tax_amount: u64,
    #[garde(range(min = 0.0, max = 100.0))]
    discount_percent: f64,
    #[garde(custom(check_date_time))]
    created_at: String,
    #[garde(custom(check_optional_date_time))]
    updated_at: Option<String>,
    #[garde(url)]
    success_url: String,
    #[garde(url)]
    return_url: Option<String>,
    #[garde(url)]
    webhook_url: String,
    #[garde(pattern(LOCALE))]
    locale: String,
    #[garde(inner(length(chars, max = 500)))]
    note: Option<String>,
    #[garde(length(max = 10), inner(length(chars, min = 1, max = 30), pattern(SLUG)))]
    tags: Vec<String>,
    #[garde(dive)]
    billing_address: Address,
    #[garde(dive)]
    shipping_address: Option<Address>,
    #[garde(length(min = 1, max = 100), dive)]
    items: Vec<Item>,
    #[garde(length(max = 50), custom(check_metadata))]
    metadata: BTreeMap<String, String>,
    #[garde(dive)]
    payment: Payment,
    #[garde(skip)]
    test: bool,
}

#[derive(Deserialize, Validate)]
struct Address {
    #[garde(length(chars, min = 1, max = 100))]
    line1: String,
    #[garde(inner(length(chars, max = 100)))]
    line2: Option<String>,
    #[garde(length(chars, min = 1, max = 100))]
    city: String,
    #[garde(length(chars, min = 1, max = 12))]
    postal_code: String,
    #[garde(inner(length(chars, min = 1, max = 100)))]
    state: Option<String>,
    #[garde(pattern(COUNTRY))]
    country: String,
}

#[derive(Deserialize, Validate)]
struct Item {
    #[garde(custom(check_uuid))]
    product_id: String,
    #[garde(pattern(SKU))]
    sku: String,
    #[garde(length(chars, min = 1, max = 120))]
    name: String,
    #[garde(range(min = 1, max = 1_000))]
    quantity: u32,
    #[garde(range(max = 100_000_000))]
    unit_amount: u64,
    #[garde(url)]
    image_url: Option<String>,
}

#[derive(Deserialize, Validate)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Payment {
    Card {
        #[garde(length(chars, min = 1, max = 20))]
        brand: String,
        #[garde(pattern(LAST4))]
        last4: String,
        #[garde(range(min = 1, max = 12))]
        exp_month: u8,
        #[garde(range(min = 2000, max = 2100))]
        exp_year: u16,
        #[garde(length(min = 1))]
        token: String,
    },
    Transfer {
        #[garde(length(chars, min = 15, max = 34))]
        iban: String,
        #[garde(inner(length(chars, max = 140)))]
        reference: Option<String>,
    },
    Cash,
}
