//! `poem-openapi`: its `Object`s, from a `Value`.

use std::collections::HashMap;

use poem_openapi::types::ParseFromJSON;
use poem_openapi::{Enum, Object, Union};
use serde_json::Value;

use super::checks;
use crate::columns::{Column, Finds, outcome};

pub const COLUMN: Column = Column {
    name: "poem-openapi 5.1",
    session: read::<Session>,
    order: read::<Order>,
    sessions: read::<Vec<Session>>,
    finds: Finds::First,
};

fn read<T: ParseFromJSON>(text: &[u8]) -> usize {
    let Ok(value) = serde_json::from_slice::<Value>(text) else { return 1 };
    outcome(T::parse_from_json(Some(value)).map_err(|_| 1))
}

macro_rules! validators {
    ($($name:ident => $kept:expr;)*) => {$(
        struct $name;

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }

        impl poem_openapi::Validator<String> for $name {
            fn check(&self, value: &String) -> bool {
                let kept: fn(&str) -> bool = $kept;
                kept(value)
            }
        }
    )*};
}

validators! {
    Url => checks::is_url;
    Uuid => checks::is_uuid;
    Email => checks::is_email;
    DateTime => checks::is_date_time;
}

#[derive(Object)]
#[oai(rename_all = "camelCase")]
struct Session {
    #[oai(validator(custom = "Url"))]
    return_url: Option<String>,
    #[oai(validator(min_length = 1))]
    external_customer_id: String,
}

#[derive(Object)]
struct Order {
    #[oai(validator(custom = "Uuid"))]
    id: String,
    #[oai(validator(min_length = 3, max_length = 40, pattern = "^[a-z0-9-]+$"))]
    reference: String,
    status: Status,
    #[oai(validator(custom = "Uuid"))]
    customer_id: String,
    #[oai(validator(custom = "Email"))]
    customer_email: String,
    #[oai(validator(min_length = 1, max_length = 100))]
    customer_name: String,
    #[oai(validator(pattern = r"^\+[0-9]{7,15}$"))]
    phone: Option<String>,
    #[oai(validator(pattern = "^[A-Z]{3}$"))]
    currency: String,
    #[oai(validator(maximum(value = "100000000")))]
    total_amount: u64,
    #[oai(validator(maximum(value = "100000000")))]
    tax_amount: u64,
    #[oai(validator(minimum(value = "0"), maximum(value = "100")))]
    discount_percent: f64,
    #[oai(validator(custom = "DateTime"))]
    created_at: String,
    #[oai(validator(custom = "DateTime"))]
    updated_at: Option<String>,
    #[oai(validator(custom = "Url"))]
    success_url: String,
    #[oai(validator(custom = "Url"))]
    return_url: Option<String>,
    #[oai(validator(custom = "Url"))]
    webhook_url: String,
    #[oai(validator(pattern = "^[a-z]{2}(-[A-Z]{2})?$"))]
    locale: String,
    #[oai(validator(max_length = 500))]
    note: Option<String>,
    #[oai(validator(max_items = 10, min_length = 1, max_length = 30, pattern = "^[a-z0-9-]+$"))]
    tags: Vec<String>,
    billing_address: Address,
    shipping_address: Option<Address>,
    #[oai(validator(min_items = 1, max_items = 100))]
    items: Vec<Item>,
    metadata: HashMap<String, String>,
    payment: Payment,
    test: bool,
}

#[derive(Enum)]
#[oai(rename_all = "snake_case")]
enum Status {
    Pending,
    Paid,
    Shipped,
    Cancelled,
}

#[derive(Object)]
struct Address {
    #[oai(validator(min_length = 1, max_length = 100))]
    line1: String,
    #[oai(validator(max_length = 100))]
    line2: Option<String>,
    #[oai(validator(min_length = 1, max_length = 100))]
    city: String,
    #[oai(validator(min_length = 1, max_length = 12))]
    postal_code: String,
    #[oai(validator(min_length = 1, max_length = 100))]
    state: Option<String>,
    #[oai(validator(pattern = "^[A-Z]{2}$"))]
    country: String,
}

#[derive(Object)]
struct Item {
    #[oai(validator(custom = "Uuid"))]
    product_id: String,
    #[oai(validator(pattern = "^[A-Z0-9-]+$"))]
    sku: String,
    #[oai(validator(min_length = 1, max_length = 120))]
    name: String,
    #[oai(validator(minimum(value = "1"), maximum(value = "1000")))]
    quantity: u32,
    #[oai(validator(maximum(value = "100000000")))]
    unit_amount: u64,
    #[oai(validator(custom = "Url"))]
    image_url: Option<String>,
}

#[derive(Union)]
#[oai(discriminator_name = "type")]
enum Payment {
    #[oai(mapping = "card")]
    Card(Card),
    #[oai(mapping = "transfer")]
    Transfer(Transfer),
}

#[derive(Object)]
struct Card {
    #[oai(validator(min_length = 1, max_length = 20))]
    brand: String,
    #[oai(validator(pattern = "^[0-9]{4}$"))]
    last4: String,
    #[oai(validator(minimum(value = "1"), maximum(value = "12")))]
    exp_month: u8,
    #[oai(validator(minimum(value = "2000"), maximum(value = "2100")))]
    exp_year: u16,
    #[oai(validator(min_length = 1))]
    token: String,
}

#[derive(Object)]
struct Transfer {
    #[oai(validator(min_length = 15, max_length = 34))]
    iban: String,
    #[oai(validator(max_length = 140))]
    reference: Option<String>,
}
