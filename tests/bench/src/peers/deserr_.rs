//! `deserr`, from a `Value`, with an error type of our own that counts: its own stops at the first problem.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::ops::ControlFlow;

use deserr::{DeserializeError, Deserr, ErrorKind, IntoValue, MergeWithError, ValuePointerRef};
use serde_json::Value;

use super::checks::{self, COUNTRY, CURRENCY, LAST4, LOCALE, PHONE, SKU, SLUG, has_length};
use crate::columns::{Column, Finds, outcome};

pub const COLUMN: Column = Column {
    name: "deserr 0.6",
    session: read::<Session>,
    order: read::<Order>,
    sessions: read::<Vec<Session>>,
    finds: Finds::All,
};

fn read<T: Deserr<Count>>(text: &[u8]) -> usize {
    let Ok(value) = serde_json::from_slice::<Value>(text) else { return 1 };
    outcome(deserr::deserialize::<T, _, Count>(value).map_err(|count| count.0))
}

/// How many problems there are.
pub struct Count(usize);

impl MergeWithError<Self> for Count {
    fn merge(before: Option<Self>, other: Self, _: ValuePointerRef<'_>) -> ControlFlow<Self, Self> {
        ControlFlow::Continue(Self(before.map_or(0, |before| before.0) + other.0))
    }
}

impl MergeWithError<Invalid> for Count {
    fn merge(before: Option<Self>, _: Invalid, _: ValuePointerRef<'_>) -> ControlFlow<Self, Self> {
        ControlFlow::Continue(Self(before.map_or(0, |before| before.0) + 1))
    }
}

impl MergeWithError<Infallible> for Count {
    fn merge(before: Option<Self>, _: Infallible, _: ValuePointerRef<'_>) -> ControlFlow<Self, Self> {
        ControlFlow::Continue(before.unwrap_or(Self(0)))
    }
}

impl DeserializeError for Count {
    fn error<V: IntoValue>(
        before: Option<Self>,
        _: ErrorKind<'_, V>,
        _: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        ControlFlow::Continue(Self(before.map_or(0, |before| before.0) + 1))
    }
}

/// A rule is broken.
struct Invalid;

fn ensure<T>(value: T, kept: bool) -> Result<T, Invalid> {
    if kept { Ok(value) } else { Err(Invalid) }
}

macro_rules! functions {
    ($($name:ident($value:ident: $type:ty) => $kept:expr;)*) => {$(
        fn $name($value: $type) -> Result<$type, Invalid> {
            let kept = $kept;
            ensure($value, kept)
        }
    )*};
}

functions! {
    url_rule(text: String) => checks::is_url(&text);
    optional_url_rule(text: Option<String>) => text.as_deref().is_none_or(checks::is_url);
    non_empty_rule(text: String) => !text.is_empty();
    uuid_rule(text: String) => checks::is_uuid(&text);
    email_rule(text: String) => checks::is_email(&text);
    date_time_rule(text: String) => checks::is_date_time(&text);
    optional_date_time_rule(text: Option<String>) => text.as_deref().is_none_or(checks::is_date_time);
    reference_rule(text: String) => has_length(&text, 3, 40) && SLUG.is_match(&text);
    name_rule(text: String) => has_length(&text, 1, 100);
    optional_name_rule(text: Option<String>) => text.as_deref().is_none_or(|text| has_length(text, 0, 100));
    item_name_rule(text: String) => has_length(&text, 1, 120);
    phone_rule(text: Option<String>) => text.as_deref().is_none_or(|text| PHONE.is_match(text));
    currency_rule(text: String) => CURRENCY.is_match(&text);
    country_rule(text: String) => COUNTRY.is_match(&text);
    locale_rule(text: String) => LOCALE.is_match(&text);
    note_rule(text: Option<String>) => text.as_deref().is_none_or(|text| has_length(text, 0, 500));
    tags_rule(tags: Vec<String>) => tags.len() <= 10 && tags.iter().all(|tag| has_length(tag, 1, 30) && SLUG.is_match(tag));
    postal_code_rule(text: String) => has_length(&text, 1, 12);
    sku_rule(text: String) => SKU.is_match(&text);
    last4_rule(text: String) => LAST4.is_match(&text);
    brand_rule(text: String) => has_length(&text, 1, 20);
    iban_rule(text: String) => has_length(&text, 15, 34);
    amount_rule(amount: u64) => amount <= 100_000_000;
    percent_rule(percent: f64) => (0.0..=100.0).contains(&percent);
    quantity_rule(quantity: u32) => (1..=1_000).contains(&quantity);
    month_rule(month: u8) => (1..=12).contains(&month);
    year_rule(year: u16) => (2000..=2100).contains(&year);
    items_rule(items: Vec<Item>) => (1..=100).contains(&items.len());
    metadata_rule(metadata: BTreeMap<String, String>) =>
        metadata.len() <= 50 && metadata.iter().all(|(key, value)| has_length(key, 1, 40) && has_length(value, 0, 500));
}

#[derive(Deserr)]
#[deserr(error = Count, rename_all = camelCase)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Session {
    #[deserr(default, try_from(Option<String>) = optional_url_rule -> Invalid)]
    return_url: Option<String>,
    #[deserr(try_from(String) = non_empty_rule -> Invalid)]
    external_customer_id: String,
}

#[derive(Deserr)]
#[deserr(error = Count)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Order {
    #[deserr(try_from(String) = uuid_rule -> Invalid)]
    id: String,
    #[deserr(try_from(String) = reference_rule -> Invalid)]
    reference: String,
    status: Status,
    #[deserr(try_from(String) = uuid_rule -> Invalid)]
    customer_id: String,
    #[deserr(try_from(String) = email_rule -> Invalid)]
    customer_email: String,
    #[deserr(try_from(String) = name_rule -> Invalid)]
    customer_name: String,
    #[deserr(default, try_from(Option<String>) = phone_rule -> Invalid)]
    phone: Option<String>,
    #[deserr(try_from(String) = currency_rule -> Invalid)]
    currency: String,
    #[deserr(try_from(u64) = amount_rule -> Invalid)]
    total_amount: u64,
    #[deserr(try_from(u64) = amount_rule -> Invalid)]
    tax_amount: u64,
    #[deserr(try_from(f64) = percent_rule -> Invalid)]
    discount_percent: f64,
    #[deserr(try_from(String) = date_time_rule -> Invalid)]
    created_at: String,
    #[deserr(default, try_from(Option<String>) = optional_date_time_rule -> Invalid)]
    updated_at: Option<String>,
    #[deserr(try_from(String) = url_rule -> Invalid)]
    success_url: String,
    #[deserr(default, try_from(Option<String>) = optional_url_rule -> Invalid)]
    return_url: Option<String>,
    #[deserr(try_from(String) = url_rule -> Invalid)]
    webhook_url: String,
    #[deserr(try_from(String) = locale_rule -> Invalid)]
    locale: String,
    #[deserr(default, try_from(Option<String>) = note_rule -> Invalid)]
    note: Option<String>,
    #[deserr(try_from(Vec<String>) = tags_rule -> Invalid)]
    tags: Vec<String>,
    billing_address: Address,
    #[deserr(default)]
    shipping_address: Option<Address>,
    #[deserr(try_from(Vec<Item>) = items_rule -> Invalid)]
    items: Vec<Item>,
    #[deserr(try_from(BTreeMap<String, String>) = metadata_rule -> Invalid)]
    metadata: BTreeMap<String, String>,
    payment: Payment,
    test: bool,
}

#[derive(Deserr)]
#[deserr(error = Count, rename_all = lowercase)]
enum Status {
    Pending,
    Paid,
    Shipped,
    Cancelled,
}

#[derive(Deserr)]
#[deserr(error = Count)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Address {
    #[deserr(try_from(String) = name_rule -> Invalid)]
    line1: String,
    #[deserr(default, try_from(Option<String>) = optional_name_rule -> Invalid)]
    line2: Option<String>,
    #[deserr(try_from(String) = name_rule -> Invalid)]
    city: String,
    #[deserr(try_from(String) = postal_code_rule -> Invalid)]
    postal_code: String,
    #[deserr(default, try_from(Option<String>) = optional_name_rule -> Invalid)]
    state: Option<String>,
    #[deserr(try_from(String) = country_rule -> Invalid)]
    country: String,
}

#[derive(Deserr)]
#[deserr(error = Count)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Item {
    #[deserr(try_from(String) = uuid_rule -> Invalid)]
    product_id: String,
    #[deserr(try_from(String) = sku_rule -> Invalid)]
    sku: String,
    #[deserr(try_from(String) = item_name_rule -> Invalid)]
    name: String,
    #[deserr(try_from(u32) = quantity_rule -> Invalid)]
    quantity: u32,
    #[deserr(try_from(u64) = amount_rule -> Invalid)]
    unit_amount: u64,
    #[deserr(default, try_from(Option<String>) = optional_url_rule -> Invalid)]
    image_url: Option<String>,
}

#[derive(Deserr)]
#[deserr(error = Count, tag = "type", rename_all = lowercase)]
#[allow(dead_code, reason = "read, and not looked at")]
enum Payment {
    Card {
        #[deserr(try_from(String) = brand_rule -> Invalid)]
        brand: String,
        #[deserr(try_from(String) = last4_rule -> Invalid)]
        last4: String,
        #[deserr(try_from(u8) = month_rule -> Invalid)]
        exp_month: u8,
        #[deserr(try_from(u16) = year_rule -> Invalid)]
        exp_year: u16,
        #[deserr(try_from(String) = non_empty_rule -> Invalid)]
        token: String,
    },
    Transfer {
        #[deserr(try_from(String) = iban_rule -> Invalid)]
        iban: String,
        #[deserr(default, try_from(Option<String>) = optional_name_rule -> Invalid)]
        reference: Option<String>,
    },
    Cash,
}
