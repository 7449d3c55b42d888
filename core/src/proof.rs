//! What is proved while a model is compiled: functions that the derive calls in constants. What they find wrong is a
//! compile error, with their panic as its text.

mod flat;
mod limits;
mod list;
mod message;

pub use flat::{Keyless, Keys, KeysOf, OwnNames, check_clashes};
pub use limits::{Limitless, LimitsOf, Whole};
pub use list::Listed;
pub(crate) use message::{Message, equal};
