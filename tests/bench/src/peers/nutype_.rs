//! `nutype`: each rule a type of its own, in serde.
#![allow(dead_code, reason = "read, and not looked at")]

use std::collections::BTreeMap;

use nutype::nutype;
use serde::Deserialize;

use super::checks::{self, COUNTRY, CURRENCY, LAST4, LOCALE, PHONE, SKU, SLUG};
use super::serde_then;
use crate::columns::{Column, Finds};
use crate::models::plain::Status;

pub const COLUMN: Column = Column {
    name: "nutype 0.8 in serde",
    session: |text| serde_then(text, |_: &Session| 0),
    order: |text| serde_then(text, |_: &Order| 0),
    sessions: |text| serde_then(text, |_: &Vec<Session>| 0),
    finds: Finds::First,
};

#[nutype(validate(predicate = |text: &str| checks::is_url(text)), derive(Deserialize))]
struct Url(String);

#[nutype(validate(not_empty), derive(Deserialize))]
struct NonEmpty(String);

#[nutype(validate(predicate = |text: &str| checks::is_uuid(text)), derive(Deserialize))]
struct Uuid(String);

#[nutype(validate(predicate = |text: &str| checks::is_email(text)), derive(Deserialize))]
struct Email(String);

#[nutype(validate(predicate = |text: &str| checks::is_date_time(text)), derive(Deserialize))]
struct DateTime(String);

#[nutype(validate(len_char_min = 3, len_char_max = 40, regex = SLUG), derive(Deserialize))]
struct Reference(String);

#[nutype(validate(len_char_min = 1, len_char_max = 30, regex = SLUG), derive(Deserialize))]
struct Tag(String);

#[nutype(validate(regex = PHONE), derive(Deserialize))]
struct Phone(String);

#[nutype(validate(regex = CURRENCY), derive(Deserialize))]
struct Currency(String);

#[nutype(validate(regex = COUNTRY), derive(Deserialize))]
struct Country(String);

#[nutype(validate(regex = LOCALE), derive(Deserialize))]
struct Locale(String);

#[nutype(validate(regex = SKU), derive(Deserialize))]
struct Sku(String);

#[nutype(validate(regex = LAST4), derive(Deserialize))]
struct Last4(String);

#[nutype(validate(len_char_min = 1, len_char_max = 100), derive(Deserialize))]
struct Line(String);

#[nutype(validate(len_char_max = 100), derive(Deserialize))]
struct OptionalLine(String);

#[nutype(validate(len_char_min = 1, len_char_max = 120), derive(Deserialize))]
struct ItemName(String);

#[nutype(validate(len_char_min = 1, len_char_max = 12), derive(Deserialize))]
struct PostalCode(String);

#[nutype(validate(len_char_max = 500), derive(Deserialize))]
struct Note(String);

#[nutype(validate(len_char_min = 1, len_char_max = 40), derive(Deserialize, PartialEq, Eq, PartialOrd, Ord))]
struct MetadataKey(String);

#[nutype(validate(len_char_min = 1, len_char_max = 20), derive(Deserialize))]
struct Brand(String);

#[nutype(validate(len_char_min = 15, len_char_max = 34), derive(Deserialize))]
struct Iban(String);

#[nutype(validate(len_char_max = 140), derive(Deserialize))]
struct TransferReference(String);

#[nutype(validate(less_or_equal = 100_000_000), derive(Deserialize))]
struct Amount(u64);

#[nutype(validate(finite, greater_or_equal = 0.0, less_or_equal = 100.0), derive(Deserialize))]
struct Percent(f64);

#[nutype(validate(greater_or_equal = 1, less_or_equal = 1_000), derive(Deserialize))]
struct Quantity(u32);

#[nutype(validate(greater_or_equal = 1, less_or_equal = 12), derive(Deserialize))]
struct Month(u8);

#[nutype(validate(greater_or_equal = 2000, less_or_equal = 2100), derive(Deserialize))]
struct Year(u16);

#[nutype(validate(predicate = |tags: &Vec<Tag>| tags.len() <= 10), derive(Deserialize))]
struct Tags(Vec<Tag>);

#[nutype(validate(predicate = |items: &Vec<Item>| (1..=100).contains(&items.len())), derive(Deserialize))]
struct Items(Vec<Item>);

#[nutype(validate(predicate = |entries: &BTreeMap<MetadataKey, Note>| entries.len() <= 50), derive(Deserialize))]
struct Metadata(BTreeMap<MetadataKey, Note>);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "read, and not looked at")]
struct Session {
    return_url: Option<Url>,
    external_customer_id: NonEmpty,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Order {
    id: Uuid,
    reference: Reference,
    status: Status,
    customer_id: Uuid,
    customer_email: Email,
    customer_name: Line,
    phone: Option<Phone>,
    currency: Currency,
    total_amount: Amount,
    tax_amount: Amount,
    discount_percent: Percent,
    created_at: DateTime,
    updated_at: Option<DateTime>,
    success_url: Url,
    return_url: Option<Url>,
    webhook_url: Url,
    locale: Locale,
    note: Option<Note>,
    tags: Tags,
    billing_address: Address,
    shipping_address: Option<Address>,
    items: Items,
    metadata: Metadata,
    payment: Payment,
    test: bool,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Address {
    line1: Line,
    line2: Option<OptionalLine>,
    city: Line,
    postal_code: PostalCode,
    state: Option<Line>,
    country: Country,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "read, and not looked at")]
struct Item {
    product_id: Uuid,
    sku: Sku,
    name: ItemName,
    quantity: Quantity,
    unit_amount: Amount,
    image_url: Option<Url>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[allow(dead_code, reason = "read, and not looked at")]
enum Payment {
    Card { brand: Brand, last4: Last4, exp_month: Month, exp_year: Year, token: NonEmpty },
    Transfer { iban: Iban, reference: Option<TransferReference> },
    Cash,
}
