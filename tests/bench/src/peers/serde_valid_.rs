//! `serde_valid`: a `Value`, then serde, then its rules.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_valid::Validate;
use serde_valid::json::FromJsonSlice;
use serde_valid::validation::Error;

use super::checks::{self, SLUG, has_length};
use crate::columns::{Column, Finds, outcome};
use crate::models::plain::Status;

pub const COLUMN: Column = Column {
    name: "serde_valid 3.2",
    session: read::<Session>,
    order: read::<Order>,
    sessions: read::<Vec<Session>>,
    finds: Finds::First,
};

fn read<T: for<'a> FromJsonSlice<'a>>(text: &[u8]) -> usize {
    outcome(T::from_json_slice(text).map_err(|_| 1))
}

fn ensure(kept: bool) -> Result<(), Error> {
    if kept { Ok(()) } else { Err(Error::Custom("is invalid".to_owned())) }
}

macro_rules! functions {
    ($($name:ident($value:ident: $type:ty) => $kept:expr;)*) => {$(
        fn $name($value: $type) -> Result<(), Error> {
            ensure($kept)
        }
    )*};
}

functions! {
    url(text: &String) => checks::is_url(text);
    optional_url(text: &Option<String>) => text.as_deref().is_none_or(checks::is_url);
    uuid(text: &String) => checks::is_uuid(text);
    email(text: &String) => checks::is_email(text);
    date_time(text: &String) => checks::is_date_time(text);
    optional_date_time(text: &Option<String>) => text.as_deref().is_none_or(checks::is_date_time);
    tags(tags: &Vec<String>) => tags.iter().all(|tag| has_length(tag, 1, 30) && SLUG.is_match(tag));
    metadata(metadata: &BTreeMap<String, String>) =>
        metadata.len() <= 50 && metadata.iter().all(|(key, value)| has_length(key, 1, 40) && has_length(value, 0, 500));
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Session {
    #[validate(custom = optional_url)]
    return_url: Option<String>,
    #[validate(min_length = 1)]
    external_customer_id: String,
}

#[derive(Deserialize, Validate)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Order {
    #[validate(custom = uuid)]
    id: String,
    #[validate(min_length = 3)]
    #[validate(max_length = 40)]
    #[validate(pattern = "^[a-z0-9-]+$")]
    reference: String,
    status: Status,
    #[validate(custom = uuid)]
    customer_id: String,
    #[validate(custom = email)]
    customer_email: String,
    #[validate(min_length = 1)]
    #[validate(max_length = 100)]
    customer_name: String,
    #[validate(pattern = r"^\+[0-9]{7,15}$")]
    phone: Option<String>,
    #[validate(pattern = "^[A-Z]{3}$")]
    currency: String,
    #[validate(maximum = 100_000_000)]
    total_amount: u64,
    #[validate(maximum = 100_000_000)]
    tax_amount: u64,
    #[validate(minimum = 0.0)]
    #[validate(maximum = 100.0)]
    discount_percent: f64,
    #[validate(custom = date_time)]
    created_at: String,
    #[validate(custom = optional_date_time)]
    updated_at: Option<String>,
    #[validate(custom = url)]
    success_url: String,
    #[validate(custom = optional_url)]
    return_url: Option<String>,
    #[validate(custom = url)]
    webhook_url: String,
    #[validate(pattern = "^[a-z]{2}(-[A-Z]{2})?$")]
    locale: String,
    #[validate(max_length = 500)]
    note: Option<String>,
    #[validate(max_items = 10)]
    #[validate(custom = tags)]
    tags: Vec<String>,
    #[validate]
    billing_address: Address,
    #[validate]
    shipping_address: Option<Address>,
    #[validate]
    #[validate(min_items = 1)]
    #[validate(max_items = 100)]
    items: Vec<Item>,
    #[validate(custom = metadata)]
    metadata: BTreeMap<String, String>,
    #[validate]
    payment: Payment,
    test: bool,
}

#[derive(Deserialize, Validate)]
struct Address {
    #[validate(min_length = 1)]
    #[validate(max_length = 100)]
    line1: String,
    #[validate(max_length = 100)]
    line2: Option<String>,
    #[validate(min_length = 1)]
    #[validate(max_length = 100)]
    city: String,
    #[validate(min_length = 1)]
    #[validate(max_length = 12)]
    postal_code: String,
    #[validate(min_length = 1)]
    #[validate(max_length = 100)]
    state: Option<String>,
    #[validate(pattern = "^[A-Z]{2}$")]
    country: String,
}

#[derive(Deserialize, Validate)]
struct Item {
    #[validate(custom = uuid)]
    product_id: String,
    #[validate(pattern = "^[A-Z0-9-]+$")]
    sku: String,
    #[validate(min_length = 1)]
    #[validate(max_length = 120)]
    name: String,
    #[validate(minimum = 1)]
    #[validate(maximum = 1_000)]
    quantity: u32,
    #[validate(maximum = 100_000_000)]
    unit_amount: u64,
    #[validate(custom = optional_url)]
    image_url: Option<String>,
}

#[derive(Deserialize, Validate)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Payment {
    Card {
        #[validate(min_length = 1)]
        #[validate(max_length = 20)]
        brand: String,
        #[validate(pattern = "^[0-9]{4}$")]
        last4: String,
        #[validate(minimum = 1)]
        #[validate(maximum = 12)]
        exp_month: u8,
        #[validate(minimum = 2000)]
        #[validate(maximum = 2100)]
        exp_year: u16,
        #[validate(min_length = 1)]
        token: String,
    },
    Transfer {
        #[validate(min_length = 15)]
        #[validate(max_length = 34)]
        iban: String,
        #[validate(max_length = 140)]
        reference: Option<String>,
    },
    Cash,
}
