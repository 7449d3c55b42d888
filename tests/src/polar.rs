//! The models of Polar's API that the project is judged by, written by hand after its `OpenAPI` document: as a user of
//! the crate writes them, with serde's names and the words of `#[api(..)]`.

#![allow(missing_docs, deprecated, clippy::doc_markdown)] // The sentences are those of Polar.

pub mod addresses;
pub mod benefits;
pub mod checkout_discounts;
pub mod checkouts;
pub mod custom_fields;
pub mod customers;
pub mod discounts;
pub mod event_metadata;
pub mod events;
pub mod grants;
pub mod ids;
pub mod ingest;
pub mod lists;
pub mod meters;
pub mod metrics;
pub mod price_creates;
pub mod prices;
pub mod products;
pub mod rules;
pub mod sso;
pub mod subscriptions;
pub mod system_events;
pub mod tax_ids;
pub mod values;
