//! Changes of a schema that break those who use it.

mod compare;
mod keywords;

use std::fmt;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use self::compare::Compare;
use crate::{Decode, schema};

/// A change that breaks somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The field, as a JSON Pointer of its names; the elements of a list are `*`.
    pub field: String,
    /// Whether what was accepted is refused, or what is written is new to its readers.
    pub side: Side,
    /// What has changed.
    pub change: String,
}

/// Whom a change breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Those who send: what was accepted is refused.
    Accepted,
    /// Those who receive: what is written is not what it was.
    Written,
}

impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whom = match self.side {
            Side::Accepted => "input that was accepted is refused",
            Side::Written => "output is not what its readers know",
        };
        let field = if self.field.is_empty() { "the model" } else { &self.field };
        write!(f, "{field}: {} ({whom})", self.change)
    }
}

/// Fails if the schema of a model breaks those who use the one in a file: senders, of whom something is refused that
/// was accepted, and receivers, who get what they do not know. Each such change is told with its field.
///
/// Where there is no file it is written. `API_MODEL_SCHEMA=overwrite` writes it anew.
///
/// # Panics
/// When the change is incompatible, or the file cannot be read or written.
///
/// ```
/// use api_model::{ApiModel, testing};
///
/// #[derive(ApiModel)]
/// struct Product {
///     name: String,
/// }
///
/// let file = std::env::temp_dir().join("api-model-product.schema.json");
/// testing::assert_schema_is_compatible::<Product>(&file);
/// # std::fs::remove_file(file).unwrap();
/// ```
#[track_caller]
pub fn assert_schema_is_compatible<T: Decode<'static>>(file: impl AsRef<Path>) {
    let file = file.as_ref();
    let new = json!({
        "accepted": schema::accepted::<T>().to_value(),
        "written": schema::written::<T>().to_value(),
    });
    let overwrite = std::env::var("API_MODEL_SCHEMA").is_ok_and(|value| value == "overwrite");
    if overwrite || !file.exists() {
        let text = format!("{new:#}\n");
        fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        return;
    }
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let old: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let breaks: Vec<String> = breaks(&old, &new).iter().map(ToString::to_string).collect();
    assert!(
        breaks.is_empty(),
        "the schema of {} differs from {}:\n{}\nset API_MODEL_SCHEMA=overwrite if that is meant",
        T::schema().name,
        file.display(),
        breaks.join("\n"),
    );
}

/// The incompatible changes between two schemas, each an object with what is `accepted` and what is `written`, as
/// [`assert_schema_is_compatible`] saves them.
pub fn breaks(old: &Value, new: &Value) -> Vec<Break> {
    let mut all = Vec::new();
    for (key, side) in [("accepted", Side::Accepted), ("written", Side::Written)] {
        let (old, new) = (&old[key], &new[key]);
        // What is accepted may grow, what is written may shrink.
        let (narrow, wide) = if side == Side::Accepted { (new, old) } else { (old, new) };
        Compare::new(side, &mut all, (wide, narrow)).at(wide, narrow, "");
    }
    all
}
