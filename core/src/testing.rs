//! Helpers for the tests of your models: feature `testing`.
//!
//! [`assert_schema_agrees`] proves that a model reads what its JSON Schema says, no more and no less,
//! [`assert_written_schema_agrees`] that it writes what its schema of writing says, and
//! [`assert_schema_is_compatible`] that a change of the model does not break those who use it.
//!
//! ```
//! use api_model::{ApiModel, testing};
//!
//! #[derive(ApiModel)]
//! struct Product {
//!     #[api(length(1..=40))]
//!     name: String,
//!     #[api(range(1..=100))]
//!     price: Option<u8>,
//! }
//!
//! testing::assert_schema_agrees::<Product>();
//! ```

mod agreement;
mod compatible;
mod excused;
mod inputs;
mod judge;
mod mutate;
mod places;
mod shrink;
mod written;

pub use agreement::{Agreement, Compared, Disagreement, assert_schema_agrees};
pub use compatible::{Break, Side, assert_schema_is_compatible, breaks};
pub use written::assert_written_schema_agrees;
