//! Examples of models, and a page for each: feature `docs`.
//!
//! [`markdown`] gives the page of one model, [`site`] writes a folder of pages that link to each other. What stands
//! there comes from the model itself: documentation comments, examples, types and rules.
//!
//! ```
//! use api_model::{ApiModel, docs};
//!
//! /// What a customer buys.
//! #[derive(ApiModel)]
//! struct Product {
//!     /// Shown to customers.
//!     #[api(length(1..=40), example = "Book")]
//!     name: String,
//! }
//!
//! let page = docs::markdown::<Product>();
//! assert!(page.starts_with("# Product\n\nWhat a customer buys.\n"));
//! assert!(page.contains("| `name` | string | yes | Shown to customers. | `\"Book\"` | between 1 and 40 characters |"));
//! ```

// A page is put together from pieces of text, and is no hot path.
#![allow(clippy::format_push_string, clippy::format_collect)]

mod choice;
mod example;
mod html;
mod json;
mod markdown;
mod page;
mod site;
mod words;

pub use example::{example, example_json};
pub use markdown::markdown;
pub use page::{Page, page};
pub use site::site;
