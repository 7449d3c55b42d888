//! `facet-json`, then the `if`s by hand: it reads by reflection, and its rules have no URL that is one of http.

use std::collections::BTreeMap;

use facet::Facet;

use super::by_hand;
use crate::columns::{Column, Finds};
use crate::models::plain;

pub const COLUMN: Column = Column {
    name: "facet-json 0.46, then `if`s by hand",
    session: |text| read(text, |session: Session| by_hand::session(&session.into())),
    order: |text| read(text, |order: Order| by_hand::order(&order.into())),
    sessions: |text| {
        read(text, |sessions: Vec<Session>| sessions.into_iter().map(|one| by_hand::session(&one.into())).sum())
    },
    finds: Finds::Rules,
};

fn read<T: Facet<'static>>(text: &[u8], check: impl FnOnce(T) -> usize) -> usize {
    let Ok(value) = facet_json::from_slice::<T>(text) else { return 1 };
    std::hint::black_box(check(value))
}

/// The same struct, field by field: moves, which cost little.
macro_rules! mirror {
    ($(#[$attribute:meta])* $name:ident { $($field:ident: $type:ty,)* }) => {
        #[derive(Facet)]
        $(#[$attribute])*
        struct $name {
            $($field: $type,)*
        }

        impl From<$name> for plain::$name {
            fn from(value: $name) -> Self {
                Self { $($field: convert(value.$field),)* }
            }
        }
    };
}

/// From a part of one to the part of the other.
trait Convert<T> {
    fn convert(self) -> T;
}

fn convert<T, F: Convert<T>>(value: F) -> T {
    value.convert()
}

macro_rules! itself {
    ($($type:ty),*) => {$(
        impl Convert<$type> for $type {
            fn convert(self) -> $type {
                self
            }
        }
    )*};
}

itself!(String, Option<String>, u64, u32, f64, bool, Vec<String>, BTreeMap<String, String>);

macro_rules! from {
    ($($type:ident),*) => {$(
        impl Convert<plain::$type> for $type {
            fn convert(self) -> plain::$type {
                self.into()
            }
        }
    )*};
}

from!(Status, Address, Item, Payment);

impl Convert<Option<plain::Address>> for Option<Address> {
    fn convert(self) -> Option<plain::Address> {
        self.map(Into::into)
    }
}

impl Convert<Vec<plain::Item>> for Vec<Item> {
    fn convert(self) -> Vec<plain::Item> {
        self.into_iter().map(Into::into).collect()
    }
}

mirror! {
    #[facet(rename_all = "camelCase")]
    Session {
        return_url: Option<String>,
        external_customer_id: String,
    }
}

mirror! {
    Order {
        id: String,
        reference: String,
        status: Status,
        customer_id: String,
        customer_email: String,
        customer_name: String,
        phone: Option<String>,
        currency: String,
        total_amount: u64,
        tax_amount: u64,
        discount_percent: f64,
        created_at: String,
        updated_at: Option<String>,
        success_url: String,
        return_url: Option<String>,
        webhook_url: String,
        locale: String,
        note: Option<String>,
        tags: Vec<String>,
        billing_address: Address,
        shipping_address: Option<Address>,
        items: Vec<Item>,
        metadata: BTreeMap<String, String>,
        payment: Payment,
        test: bool,
    }
}

mirror! {
    Address {
        line1: String,
        line2: Option<String>,
        city: String,
        postal_code: String,
        state: Option<String>,
        country: String,
    }
}

mirror! {
    Item {
        product_id: String,
        sku: String,
        name: String,
        quantity: u32,
        unit_amount: u64,
        image_url: Option<String>,
    }
}

#[derive(Facet)]
#[repr(u8)]
#[facet(rename_all = "snake_case")]
#[allow(dead_code, reason = "made by reflection")]
enum Status {
    Pending,
    Paid,
    Shipped,
    Cancelled,
}

impl From<Status> for plain::Status {
    fn from(status: Status) -> Self {
        match status {
            Status::Pending => Self::Pending,
            Status::Paid => Self::Paid,
            Status::Shipped => Self::Shipped,
            Status::Cancelled => Self::Cancelled,
        }
    }
}

#[derive(Facet)]
#[repr(u8)]
#[facet(tag = "type", rename_all = "snake_case")]
#[allow(dead_code, reason = "made by reflection")]
enum Payment {
    Card { brand: String, last4: String, exp_month: u8, exp_year: u16, token: String },
    Transfer { iban: String, reference: Option<String> },
    Cash,
}

impl From<Payment> for plain::Payment {
    fn from(payment: Payment) -> Self {
        match payment {
            Payment::Card { brand, last4, exp_month, exp_year, token } => {
                Self::Card { brand, last4, exp_month, exp_year, token }
            }
            Payment::Transfer { iban, reference } => Self::Transfer { iban, reference },
            Payment::Cash => Self::Cash,
        }
    }
}
