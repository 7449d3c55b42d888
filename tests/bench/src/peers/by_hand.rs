//! `if`s by hand, after serde.

use super::checks::{
    COUNTRY, CURRENCY, LAST4, LOCALE, PHONE, SKU, SLUG, has_length, is_date_time, is_email, is_url, is_uuid,
};
use super::serde_then;
use crate::columns::{Column, Finds};
use crate::models::plain::{Address, Item, Order, Payment, Session};

pub const COLUMN: Column = Column {
    name: "serde, then `if`s by hand",
    session: |text| serde_then(text, session),
    order: |text| serde_then(text, order),
    sessions: |text| serde_then(text, |sessions: &Vec<Session>| sessions.iter().map(session).sum()),
    finds: Finds::Rules,
};

struct Problems(usize);

impl Problems {
    fn unless(&mut self, kept: bool) {
        if !kept {
            self.0 += 1;
        }
    }

    fn unless_some(&mut self, value: &Option<String>, kept: impl FnOnce(&str) -> bool) {
        self.unless(value.as_deref().is_none_or(kept));
    }
}

pub fn session(session: &Session) -> usize {
    let mut problems = Problems(0);
    problems.unless_some(&session.return_url, is_url);
    problems.unless(!session.external_customer_id.is_empty());
    problems.0
}

pub fn order(order: &Order) -> usize {
    let mut problems = Problems(0);
    problems.unless(is_uuid(&order.id));
    problems.unless(has_length(&order.reference, 3, 40) && SLUG.is_match(&order.reference));
    problems.unless(is_uuid(&order.customer_id));
    problems.unless(is_email(&order.customer_email));
    problems.unless(has_length(&order.customer_name, 1, 100));
    problems.unless_some(&order.phone, |phone| PHONE.is_match(phone));
    problems.unless(CURRENCY.is_match(&order.currency));
    problems.unless(order.total_amount <= 100_000_000);
    problems.unless(order.tax_amount <= 100_000_000);
    problems.unless((0.0..=100.0).contains(&order.discount_percent));
    problems.unless(is_date_time(&order.created_at));
    problems.unless_some(&order.updated_at, is_date_time);
    problems.unless(is_url(&order.success_url));
    problems.unless_some(&order.return_url, is_url);
    problems.unless(is_url(&order.webhook_url));
    problems.unless(LOCALE.is_match(&order.locale));
    problems.unless_some(&order.note, |note| has_length(note, 0, 500));
    problems.unless(order.tags.len() <= 10);
    order.tags.iter().for_each(|tag| problems.unless(has_length(tag, 1, 30) && SLUG.is_match(tag)));
    address(&order.billing_address, &mut problems);
    order.shipping_address.iter().for_each(|shipping| address(shipping, &mut problems));
    problems.unless((1..=100).contains(&order.items.len()));
    order.items.iter().for_each(|one| item(one, &mut problems));
    problems.unless(order.metadata.len() <= 50);
    for (key, value) in &order.metadata {
        problems.unless(has_length(key, 1, 40) && has_length(value, 0, 500));
    }
    payment(&order.payment, &mut problems);
    problems.0
}

fn address(address: &Address, problems: &mut Problems) {
    problems.unless(has_length(&address.line1, 1, 100));
    problems.unless_some(&address.line2, |line| has_length(line, 0, 100));
    problems.unless(has_length(&address.city, 1, 100));
    problems.unless(has_length(&address.postal_code, 1, 12));
    problems.unless_some(&address.state, |state| has_length(state, 1, 100));
    problems.unless(COUNTRY.is_match(&address.country));
}

fn item(item: &Item, problems: &mut Problems) {
    problems.unless(is_uuid(&item.product_id));
    problems.unless(SKU.is_match(&item.sku));
    problems.unless(has_length(&item.name, 1, 120));
    problems.unless((1..=1_000).contains(&item.quantity));
    problems.unless(item.unit_amount <= 100_000_000);
    problems.unless_some(&item.image_url, is_url);
}

fn payment(payment: &Payment, problems: &mut Problems) {
    match payment {
        Payment::Card { brand, last4, exp_month, exp_year, token } => {
            problems.unless(has_length(brand, 1, 20));
            problems.unless(LAST4.is_match(last4));
            problems.unless((1..=12).contains(exp_month));
            problems.unless((2000..=2100).contains(exp_year));
            problems.unless(!token.is_empty());
        }
        Payment::Transfer { iban, reference } => {
            problems.unless(has_length(iban, 15, 34));
            problems.unless_some(reference, |reference| has_length(reference, 0, 140));
        }
        Payment::Cash => {}
    }
}
