//! A value of a model, from the examples of its fields and what their rules allow.

use serde_json::Value;

use crate::report::Report;
use crate::sample::Sampler;
use crate::{Decode, from_json, schema};

/// How many values are tried. The first has examples and only what must be there; those after it take another branch
/// at each choice, and then anything that the rules allow.
const CHOICES: usize = 16;
const TRIES: u64 = 200;

/// A value with the examples of its fields, or what their rules allow, and without what need not be there and has no
/// example.
///
/// # Errors
/// Why the first value was refused, where none was accepted that was tried: a rule of your own, or a check over
/// several fields, wants values that a schema does not tell. Give the fields an `example = ..`.
///
/// ```
/// use api_model::ApiModel;
///
/// #[derive(Debug, PartialEq, ApiModel)]
/// struct Product {
///     #[api(pattern("^[A-Z]{3}-[0-9]{4}$"))]
///     sku: String,
/// }
///
/// assert_eq!(api_model::docs::example::<Product>().unwrap().sku, "AAA-0000");
/// ```
pub fn example<T: for<'de> Decode<'de>>() -> Result<T, Report> {
    find::<T>().map(|(value, _)| value)
}

/// As [`example`], as JSON.
///
/// # Errors
/// As [`example`].
pub fn example_json<T: for<'de> Decode<'de>>() -> Result<Value, Report> {
    find::<T>().map(|(_, json)| json)
}

fn find<T: for<'de> Decode<'de>>() -> Result<(T, Value), Report> {
    let schema = schema::accepted::<T>().to_value();
    let read = |json: Value| from_json::<T>(&*json.to_string()).map(|value| (value, json));
    let first = match read(Sampler::least(&schema).root()) {
        Ok(found) => return Ok(found),
        Err(report) => report,
    };
    let least = (1..CHOICES).map(|choice| Sampler::least(&schema).choosing(choice).root());
    let random = (0..TRIES).map(|seed| {
        let mut sampler = Sampler::random(&schema, seed);
        sampler.noisy = false;
        sampler.root()
    });
    least.chain(random).find_map(|json| read(json).ok()).ok_or(first)
}
