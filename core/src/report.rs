//! Every problem of one input, together.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

pub(crate) mod locate;
#[cfg(feature = "render")]
mod render;
mod source;

pub(crate) use self::source::Source;
use crate::codes;
use crate::context::DEFAULT_LIMIT;
use crate::violation::Violation;

/// The most bytes that a report may take as JSON; what is past it is cut and [`Report::is_truncated`] says so.
const SIZE_LIMIT: usize = 48 * 1024;

/// The most bytes of one violation as JSON, so that a report is never without any.
const VIOLATION_LIMIT: usize = 8 * 1024;

/// What a span takes, which is added when the size is known.
const SPAN_SIZE: usize = 64;

/// Every problem of one input or value, in the order of the document.
///
/// `Display` prints one line for each violation; `Serialize` gives
/// `{"violations": [..], "truncated": bool}`, fit for the body of a 422 answer. No value of the input stands in a
/// report, only names of fields and keys, cut when they are long.
///
/// ```
/// use api_model::models::CustomerSessionCustomerExternalIDCreate;
/// use api_model::ApiModel;
///
/// let report = CustomerSessionCustomerExternalIDCreate::from_json(r#"{"returnUrl": 7}"#).unwrap_err();
/// assert_eq!(
///     report.to_string(),
///     "/returnUrl: must be a string\n/externalCustomerId: is missing",
/// );
/// ```
#[derive(Clone, PartialEq)]
pub struct Report(Box<Parts>);

#[derive(Clone, PartialEq)]
struct Parts {
    violations: Vec<Violation>,
    truncated: bool,
    source: Source,
}

impl Report {
    /// A report is made once its violations are whole; its size is bounded.
    pub(crate) fn new(mut violations: Vec<Violation>, mut truncated: bool) -> Self {
        if is_small(&violations) {
            return Self(Box::new(Parts { violations, truncated, source: Source::Any }));
        }
        let mut size = 0;
        let mut kept = 0;
        for violation in &mut violations {
            size += bounded_size(violation);
            if size > SIZE_LIMIT {
                break;
            }
            kept += 1;
        }
        if kept < violations.len() {
            truncated = true;
            // That the input could not be read further is said whatever the size.
            let stop = violations.pop().filter(|last| last.code() == codes::SYNTAX);
            violations.truncate(kept);
            violations.extend(stop);
        }
        Self(Box::new(Parts { violations, truncated, source: Source::Any }))
    }

    /// The violations, in the order of the document; missing fields stand where their object ends.
    pub fn violations(&self) -> &[Violation] {
        &self.0.violations
    }

    /// How many violations the report holds.
    pub fn len(&self) -> usize {
        self.0.violations.len()
    }

    /// Whether the report holds no violation: never so for a report that came as an error, unless its limit was 0.
    pub fn is_empty(&self) -> bool {
        self.0.violations.is_empty()
    }

    /// Whether there were more violations than the limit, so that some are not in the report.
    pub fn is_truncated(&self) -> bool {
        self.0.truncated
    }

    pub(crate) fn violations_mut(&mut self) -> &mut [Violation] {
        &mut self.0.violations
    }

    pub(crate) fn set_source(&mut self, source: Source) {
        self.0.source = source;
    }
}

impl From<Violation> for Report {
    fn from(violation: Violation) -> Self {
        Self::new(vec![violation], false)
    }
}

/// The first 100 of them, in their order. [`Report::about`] also knows the text that they are about.
impl FromIterator<Violation> for Report {
    fn from_iter<I: IntoIterator<Item = Violation>>(violations: I) -> Self {
        let mut violations = violations.into_iter();
        let first = violations.by_ref().take(DEFAULT_LIMIT).collect();
        Self::new(first, violations.next().is_some())
    }
}

impl IntoIterator for Report {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.violations.into_iter()
    }
}

/// Whether the violations are so few and short that nobody need know their sizes.
fn is_small(violations: &[Violation]) -> bool {
    let mut size = 0;
    violations.iter().all(|violation| {
        let most = violation.size_at_most() + SPAN_SIZE;
        size += most;
        most <= VIOLATION_LIMIT && size <= SIZE_LIMIT
    })
}

/// The size of the violation as JSON, which is shortened if it is too large for a report.
fn bounded_size(violation: &mut Violation) -> usize {
    let size = |violation: &Violation| serde_json::to_string(violation).map_or(0, |text| text.len()) + SPAN_SIZE;
    if size(violation) > VIOLATION_LIMIT {
        violation.shorten();
    }
    size(violation)
}

impl std::error::Error for Report {}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations().iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{violation}")?;
        }
        if self.is_truncated() {
            f.write_str(if self.is_empty() { "… and more" } else { "\n… and more" })?;
        }
        Ok(())
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report")
            .field("violations", &self.0.violations)
            .field("truncated", &self.0.truncated)
            .finish_non_exhaustive()
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 2)?;
        report.serialize_field("violations", self.violations())?;
        report.serialize_field("truncated", &self.is_truncated())?;
        report.end()
    }
}
