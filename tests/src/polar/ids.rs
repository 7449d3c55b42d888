//! Identifiers, each a type of its own, so that one is not taken for another.

use api_model::ApiModel;

/// The ID of a customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[api(newtype)]
pub struct CustomerId(#[api(uuid)] String);

/// The ID of a product.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[api(newtype)]
pub struct ProductId(#[api(uuid)] String);
