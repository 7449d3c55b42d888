//! What is written against the schema of writing.

use serde::Serialize;
use serde_json::Value;

use super::agreement::{Agreement, Disagreement, nothing_accepted};
use super::judge::{described, validator};
use super::places::with_finite;
use super::shrink::shrink;
use crate::{Decode, from_json, schema};

/// Fails if a model writes what its schema of writing refuses; the smallest input that leads there is shown.
///
/// The values are those that are read from the inputs of [`assert_schema_agrees`](super::assert_schema_agrees), with
/// the same variables of the environment. A number that no `f32` holds is read as an infinite one, as serde reads it, for
/// which JSON has `null`: that is excused.
///
/// # Panics
/// When what is written is refused, and where the model takes none of the inputs, as in
/// [`assert_schema_agrees`](super::assert_schema_agrees).
///
/// ```
/// use api_model::{ApiModel, testing};
///
/// #[derive(ApiModel)]
/// struct Product {
///     #[serde(default)]
///     archived: bool,
///     #[api(omit_none)]
///     note: Option<String>,
/// }
///
/// testing::assert_written_schema_agrees::<Product>();
/// ```
#[track_caller]
pub fn assert_written_schema_agrees<T: for<'de> Decode<'de> + Serialize>() {
    match Agreement::<T>::new().check_written() {
        Ok(0) => panic!("{}", nothing_accepted::<T>()),
        Ok(written) => println!("{}: {written} values written", T::schema().name),
        Err(disagreement) => panic!("{disagreement}"),
    }
}

impl<T: for<'de> Decode<'de> + Serialize> Agreement<T> {
    /// Writes each value that is read from the inputs; how many there were.
    ///
    /// # Errors
    /// The smallest input of which a value is written that the schema of writing refuses.
    ///
    /// # Panics
    /// When the schema is none.
    pub fn check_written(&self) -> Result<usize, Box<Disagreement>> {
        let schema = schema::written::<T>();
        let validator = validator(schema.as_value());
        let is_valid = |written: &Value| {
            validator.is_valid(written) || validator.is_valid(&with_finite(schema.as_value(), written))
        };
        let is_wrong = |input: &Value| written::<T>(input).is_some_and(|written| !is_valid(&written));
        let mut values = 0;
        for input in self.inputs() {
            if is_wrong(&input) {
                let input = shrink(input, is_wrong);
                let written = written::<T>(&input);
                let errors = written.iter().flat_map(|written| validator.iter_errors(written));
                let schema_errors = errors.map(|error| described(&error)).collect();
                let (model, seed) = (T::schema().name.into_owned(), self.seed_in_use());
                return Err(Box::new(Disagreement { model, seed, input, report: None, written, schema_errors }));
            }
            values += usize::from(written::<T>(&input).is_some());
        }
        Ok(values)
    }
}

/// What is written of the value that is read from an input; nothing where none is, or a variant is never written.
fn written<T: for<'de> Decode<'de> + Serialize>(input: &Value) -> Option<Value> {
    let value = from_json::<T>(&*input.to_string()).ok()?;
    serde_json::from_str(&serde_json::to_string(&value).ok()?).ok()
}
