//! JSON text: the main way in and out.

mod about;
mod access;
mod deserializer;
mod digits;
mod number;
mod reader;
mod scalar;
mod scan;
mod skip;
mod stop;
#[cfg(test)]
mod tests;
mod variant;

use std::ops::Range;

use serde::de::{Deserializer, Error};

use crate::codes;
use crate::context::{Context, Mark, Mode};
use crate::decode::formats::Texts;
use crate::decode::{Decode, Describing};
use crate::report::{Report, Source, locate};
use crate::violation::Violation;

pub(crate) use access::raw_text;
pub(crate) use digits::{Digits, JSON_NUMBER, is_number, is_of_our_reader};
pub(crate) use number::has_arbitrary_precision;
use reader::Reader;
pub(crate) use reader::last_read;
pub(crate) use scan::plain_end;
use stop::{Explanation, Stop};

/// JSON text: `&str`, `&String`, `&[u8]`, `&Vec<u8>` or a byte string literal.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no JSON text",
    label = "neither `&str` nor `&[u8]`",
    note = "borrow a `String` or `Vec<u8>`, and read a file or stream before: `std::fs::read(path)`",
    note = "a `serde_json::Value`, and what other formats read, is for `from_deserializer`"
)]
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
/// The first `limit` problems of the text, as far as they fit into 64 KiB, and in any case that it cannot be read
/// further.
///
/// ```
/// let report = api_model::from_json_with_limit::<Vec<bool>>("[1, 2, true, 4]", 2).unwrap_err();
/// assert_eq!((report.len(), report.is_truncated()), (2, true));
/// ```
pub fn from_json_with_limit<'de, T: Decode<'de>>(text: impl JsonText<'de>, limit: usize) -> Result<T, Report> {
    let mut value = None;
    match read_text(text.into_text(), limit, &mut Read(&mut value)) {
        Ok(()) => value.ok_or_else(empty_report),
        Err(report) => Err(report),
    }
}

/// Reads a value from where the reader stands, keeps it, and says whether it is valid. Behind it all is the same for
/// every type, and compiled once.
trait ReadValue<'de> {
    fn read(&mut self, reader: &mut Reader<'de>, cx: &mut Context) -> Result<bool, Stop>;
}

/// The value that was read last.
struct Read<'v, T>(&'v mut Option<T>);

impl<'de, T: Decode<'de>> ReadValue<'de> for Read<'_, T> {
    fn read(&mut self, reader: &mut Reader<'de>, cx: &mut Context) -> Result<bool, Stop> {
        match T::decode(reader, cx) {
            Ok(value) => {
                *self.0 = value;
                Ok(self.0.is_some())
            }
            Err(stop) => Err(stop),
        }
    }
}

fn read_text<'de>(
    text: Result<&'de str, &'de [u8]>,
    limit: usize,
    read: &mut dyn ReadValue<'de>,
) -> Result<(), Report> {
    let mut cx = Context::new(Mode::Collecting);
    cx.read_json(limit);
    let text = match text {
        Ok(text) => text,
        Err(bytes) => return Err(report_utf8(bytes, cx, read)),
    };
    let mut reader = Reader::new(text);
    let start = reader.start();
    let result = read.read(&mut reader, &mut cx);
    if matches!(result, Ok(true)) && reader.is_at_end() {
        return Ok(());
    }
    Err(report_read(text, start, result, reader, cx, read))
}

/// The report of a value that is not valid, or behind which there is something else.
#[cold]
fn report_read<'de>(
    text: &'de str,
    start: usize,
    result: Result<bool, Stop>,
    mut reader: Reader<'de>,
    mut cx: Context,
    read: &mut dyn ReadValue<'de>,
) -> Report {
    match finish(text, start, result, &mut reader, &mut cx) {
        Ok(()) => explain(text, cx, None, read),
        Err(stop) => explain(text, cx, Some(syntax_violation(text, &stop)), read),
    }
}

/// A value that is not there is explained by a report: there is none without.
#[cold]
fn empty_report() -> Report {
    Report::new(Vec::new(), false)
}

/// Reads the value, and that nothing comes after it.
fn read_value<'de>(text: &'de str, cx: &mut Context, read: &mut dyn ReadValue<'de>) -> Result<(), Explanation> {
    let mut reader = Reader::new(text);
    let start = reader.start();
    let result = read.read(&mut reader, cx);
    finish(text, start, result, &mut reader, cx)
}

/// Behind the value that begins at `start`: what is wrong with all of it gets its place, and nothing comes after it.
#[cold]
fn finish(
    text: &str,
    start: usize,
    result: Result<bool, Stop>,
    reader: &mut Reader<'_>,
    cx: &mut Context,
) -> Result<(), Explanation> {
    reader.remember(start, result.is_ok());
    let result = result.and_then(|_| {
        cx.place(Mark::default());
        reader.end()
    });
    result.map_err(|stop| stop.explain(text, reader.position()))
}

/// The report of a text that is not valid. The text is read again only for what costs nothing unless it is needed:
/// byte ranges, and the places of secrets.
#[cold]
fn explain<'de>(text: &'de str, mut cx: Context, stop: Option<Violation>, read: &mut dyn ReadValue<'de>) -> Report {
    let stop_span = stop.as_ref().map(|stop| stop.span().unwrap_or(0..0));
    let secrets = if cx.has_met_secret() { find_secrets(text, stop_span.as_ref(), read) } else { Vec::new() };
    if let Some(stop) = stop {
        cx.report_stop(stop);
    }
    let mut report = cx.into_report();
    locate::mark_spans(text, report.violations_mut());
    report.set_source(match stop_span {
        // Where there is nothing to hide, any text may be shown.
        None if secrets.is_empty() => Source::Any,
        stop => Source::new(text, stop.map(|span| span.end), secrets),
    });
    report
}

/// The byte ranges of all values of secret fields.
fn find_secrets<'de>(text: &'de str, stop: Option<&Range<usize>>, read: &mut dyn ReadValue<'de>) -> Vec<Range<usize>> {
    let mut cx = Context::for_secrets(Mode::Collecting);
    cx.read_json(usize::MAX);
    // Secrets in front of a syntax error count too.
    drop(read_value(text, &mut cx, read));
    let (places, _) = cx.into_violations();
    let mut secrets = locate::every_span(text, &places);
    // Levels that the text breaks off in may not have added their segments, so that their secrets stand anywhere in
    // the outermost member that they are part of.
    secrets.extend(stop.map(|stop| locate::unfinished_member(text, stop.start)..text.len()));
    secrets
}

/// The problems in front of the first byte that is not UTF-8, then that byte.
#[cold]
fn report_utf8<'de>(bytes: &'de [u8], mut cx: Context, read: &mut dyn ReadValue<'de>) -> Report {
    let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let offset = text.len();
    let stop = match read_value(text, &mut cx, read) {
        // What is wrong earlier is what to say.
        Err(stop) if !stop.is_end => syntax_violation(text, &stop),
        _ => placed(text, Violation::new(codes::SYNTAX, "must be valid UTF-8"), offset..offset + 1),
    };
    explain(text, cx, Some(stop), read)
}

fn syntax_violation(text: &str, stop: &Explanation) -> Violation {
    if text.bytes().all(|byte| byte.is_ascii_whitespace()) {
        return placed(text, Violation::new(codes::SYNTAX, "must be a JSON value: the input is empty"), 0..0);
    }
    let violation = Violation::new(codes::SYNTAX, format!("must be valid JSON: {}", without_value(&stop.reason)));
    let length = text[stop.offset..].chars().next().map_or(0, char::len_utf8);
    placed(text, violation, stop.offset..stop.offset + length)
}

/// The violation at a place that the pointer does not say.
fn placed(text: &str, violation: Violation, span: Range<usize>) -> Violation {
    let (line, column) = locate::position(text, span.start);
    violation.param("line", line).param("column", column).with_span(span)
}

/// The message of a format's error on one line, without the value that serde's own words repeat: of `invalid type:
/// string "..", expected u8`, the end.
fn without_value(message: &str) -> String {
    let repeats = ["invalid type:", "invalid value:", "invalid length", "unknown variant", "unknown field"];
    let message = match message.rsplit_once(", expected ") {
        Some((_, expected)) if repeats.iter().any(|start| message.starts_with(start)) => {
            &format!("expected {expected}")
        }
        _ => message,
    };
    // Some formats append lines of the source.
    message.lines().next().unwrap_or_default().to_owned()
}

/// In place of what a format says of a secret, which may repeat it.
const HIDDEN: &str = "must be readable, and a secret is not: the error of the format is not shown";

/// Reads a self-describing format with every problem in one report.
///
/// For formats that do not describe themselves (bincode, postcard), use the `Deserialize` implementation of the model,
/// which asks them for types. So does this function where all values are texts: query strings and forms of
/// `serde_urlencoded`, `serde_html_form` and `serde_qs`, variables of `envy`, rows of `csv`, XML of `quick-xml`.
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
    let mut cx = match Texts::of::<D, D::Error>() {
        Some(texts) => Context::texts(texts),
        None => Context::new(Mode::Collecting),
    };
    match T::decode(Describing(deserializer), &mut cx) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(cx.into_report()),
        Err(error) => Err(unreadable(cx, &error)),
    }
}

/// The report where the format cannot be read further.
#[cold]
fn unreadable(mut cx: Context, error: &dyn std::fmt::Display) -> Report {
    let message = if cx.is_error_hidden() { HIDDEN.to_owned() } else { without_value(&error.to_string()) };
    cx.report_stop(Violation::new(codes::SYNTAX, message));
    let mut report = cx.into_report();
    // What was not read may hold secrets.
    report.set_source(Source::Withheld);
    report
}

/// Reads for `Deserialize`: any format, asked for types; the first type error ends it.
///
/// # Errors
/// The format's own error, or one with every violation found.
#[doc(hidden)]
pub fn deserialize<'de, T: Decode<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut cx = Context::hinted(deserializer.is_human_readable());
    match T::decode(deserializer, &mut cx) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(refused(cx)),
        Err(error) => Err(stopped(cx, error)),
    }
}

#[cold]
fn refused<E: Error>(cx: Context) -> E {
    E::custom(cx.into_report())
}

/// The error of a format that cannot be read further, or that was asked for a type that is not there.
#[cold]
fn stopped<E: Error>(cx: Context, error: E) -> E {
    match (cx.is_error_hidden(), cx.is_clean()) {
        (true, true) => E::custom(HIDDEN),
        (true, false) => E::custom(cx.into_report()),
        (false, true) => error,
        (false, false) => E::custom(format_args!("{}\n{error}", cx.into_report())),
    }
}
