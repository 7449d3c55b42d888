//! JSON text: the main way in and out.

use serde::de::{Deserializer, Error};

use crate::codes;
use crate::context::{Context, Mode};
use crate::decode::Decode;
use crate::report::Report;
use crate::report::locate;
use crate::violation::Violation;

/// JSON text: `&str`, `&String`, `&[u8]`, `&Vec<u8>` or a byte string literal.
pub trait JsonText<'de> {
    /// The text, which is checked to be UTF-8 once as a whole: that is faster than string by string.
    ///
    /// # Errors
    /// The bytes, where they are not UTF-8.
    fn into_text(self) -> Result<&'de str, &'de [u8]>;
}

impl<'de> JsonText<'de> for &'de str {
    fn into_text(self) -> Result<&'de str, &'de [u8]> {
        Ok(self)
    }
}

impl<'de> JsonText<'de> for &'de String {
    fn into_text(self) -> Result<&'de str, &'de [u8]> {
        Ok(self)
    }
}

impl<'de> JsonText<'de> for &'de [u8] {
    fn into_text(self) -> Result<&'de str, &'de [u8]> {
        std::str::from_utf8(self).map_err(|_| self)
    }
}

impl<'de> JsonText<'de> for &'de Vec<u8> {
    fn into_text(self) -> Result<&'de str, &'de [u8]> {
        self.as_slice().into_text()
    }
}

impl<'de, const N: usize> JsonText<'de> for &'de [u8; N] {
    fn into_text(self) -> Result<&'de str, &'de [u8]> {
        self.as_slice().into_text()
    }
}

/// Reads JSON text with every problem in one report, for anything that decodes: lists and maps of models, models
/// that borrow from the text.
///
/// # Errors
/// Every problem of the text, with byte ranges.
///
/// ```
/// use api_model::models::CustomerSessionCustomerExternalIDCreate;
///
/// let report = api_model::from_json::<Vec<CustomerSessionCustomerExternalIDCreate>>(
///     r#"[{"externalCustomerId": "c1"}, {"externalCustomerId": ""}]"#,
/// )
/// .unwrap_err();
/// assert_eq!(report.to_string(), "/1/externalCustomerId: must not be empty");
/// ```
pub fn from_json<'de, T: Decode<'de>>(text: impl JsonText<'de>) -> Result<T, Report> {
    from_json_with_limit(text, crate::context::DEFAULT_LIMIT)
}

/// As [`from_json`], with another limit of violations than 100.
///
/// # Errors
/// The first `limit` problems of the text.
pub fn from_json_with_limit<'de, T: Decode<'de>>(text: impl JsonText<'de>, limit: usize) -> Result<T, Report> {
    let cx = Context::new(Mode::Collecting).with_limit(limit).with_json();
    match text.into_text() {
        Ok(text) => read(text, cx),
        Err(bytes) => Err(report_utf8::<T>(bytes, cx)),
    }
}

fn read<'de, T: Decode<'de>>(text: &'de str, mut cx: Context) -> Result<T, Report> {
    match decode(text, &mut cx) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(explain::<T>(text, cx, None)),
        Err(error) => Err(explain::<T>(text, cx, Some(syntax_violation(text, &error)))),
    }
}

/// Reads the value, and that nothing comes after it.
fn decode<'de, T: Decode<'de>>(text: &'de str, cx: &mut Context) -> serde_json::Result<Option<T>> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::decode(&mut deserializer, cx)?;
    deserializer.end()?;
    Ok(value)
}

/// The report of a text that is not valid. The text is read again only for what costs nothing unless it is needed:
/// byte ranges, and the places of secrets.
#[cold]
fn explain<'de, T: Decode<'de>>(text: &'de str, mut cx: Context, stop: Option<Violation>) -> Report {
    let has_secrets = cx.has_met_secret();
    if let Some(stop) = stop {
        cx.report_stop(stop);
    }
    let mut report = cx.into_report();
    locate::mark_spans(text, report.violations_mut());
    if has_secrets {
        report.set_secrets(find_secrets::<T>(text));
    }
    report
}

fn find_secrets<'de, T: Decode<'de>>(text: &'de str) -> Vec<std::ops::Range<usize>> {
    let mut cx = Context::for_secrets(Mode::Collecting).with_json();
    // Secrets before a syntax error count too.
    drop(decode::<T>(text, &mut cx));
    let (mut places, _) = cx.into_violations();
    locate::mark_spans(text, &mut places);
    places.iter().filter_map(Violation::span).collect()
}

/// The problems in front of the first byte that is not UTF-8, then that byte.
#[cold]
fn report_utf8<'de, T: Decode<'de>>(bytes: &'de [u8], mut cx: Context) -> Report {
    let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let valid = text.len();
    drop(decode::<T>(text, &mut cx));
    let stop = Violation::new(codes::SYNTAX, "must be valid UTF-8").with_span(valid..valid + 1);
    explain::<T>(text, cx, Some(stop))
}

fn syntax_violation(text: &str, error: &serde_json::Error) -> Violation {
    let full = error.to_string();
    // The position is a span here, not a part of the sentence.
    let reason = full.rsplit_once(" at line ").map_or(full.as_str(), |(reason, _)| reason);
    let offset = locate::offset(text, error.line(), error.column());
    Violation::new(codes::SYNTAX, format!("must be valid JSON: {reason}"))
        .param("line", error.line())
        .param("column", error.column())
        .with_span(offset..(offset + 1).min(text.len()))
}

/// Reads a self-describing format with every problem in one report.
///
/// For formats that do not describe themselves (bincode, postcard) or have only text (query strings), use the
/// `Deserialize` implementation of the model, which asks them for types.
///
/// # Errors
/// Every problem of the input; where the format cannot be read further, its message with the code `syntax`.
///
/// ```
/// use api_model::models::CustomerSessionCustomerExternalIDCreate;
///
/// let value = serde_json::json!({ "externalCustomerId": "", "returnUrl": "no" });
/// let report = api_model::from_deserializer::<CustomerSessionCustomerExternalIDCreate, _>(value).unwrap_err();
/// assert_eq!(report.len(), 2);
/// ```
pub fn from_deserializer<'de, T: Decode<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, Report> {
    let mut cx = Context::new(Mode::Collecting);
    match T::decode(deserializer, &mut cx) {
        Ok(Some(value)) => return Ok(value),
        Ok(None) => {}
        Err(error) => cx.report_stop(Violation::new(codes::SYNTAX, error.to_string())),
    }
    Err(cx.into_report())
}

/// Reads for `Deserialize`: any format, asked for types; the first type error ends it.
///
/// # Errors
/// The format's own error, or one with every violation found.
#[doc(hidden)]
pub fn deserialize<'de, T: Decode<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut cx = Context::new(Mode::Hinted);
    match T::decode(deserializer, &mut cx) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(D::Error::custom(cx.into_report())),
        Err(error) if cx.is_clean() => Err(error),
        Err(error) => Err(D::Error::custom(format_args!("{}\n{error}", cx.into_report()))),
    }
}
