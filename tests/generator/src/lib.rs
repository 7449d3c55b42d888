//! Writes models for the schemas of an `OpenAPI` document, and says what each of them needs.
//!
//! `document` → `reading` (with `records`, `unions` and `keywords`) → `plan` → `source`. `samples` makes documents of a
//! schema, valid and broken, for the tests of what was written.

#![forbid(unsafe_code)]

mod capability;
mod document;
mod keywords;
mod names;
mod plan;
mod reading;
mod records;
mod samples;
mod source;
mod unions;

pub use capability::{Capability, Stage};
pub use document::Document;
pub use plan::{Arm, Field, Kind, Model, Plan};
pub use reading::plan;
pub use samples::{Broken, Samples};
pub use source::write;
