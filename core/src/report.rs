//! Every problem of one input, together.

use std::fmt;
use std::ops::Range;

use serde::ser::{Serialize, SerializeStruct, Serializer};

pub(crate) mod locate;

use crate::violation::Violation;

/// The most bytes that a report may take as JSON; what is past it is cut and [`Report::is_truncated`] says so.
const SIZE_LIMIT: usize = 48 * 1024;

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
    secrets: Vec<Range<usize>>,
}

impl Report {
    /// A report is made once its violations are whole: pointers are written out here, and its size is bounded.
    pub(crate) fn new(mut violations: Vec<Violation>, mut truncated: bool) -> Self {
        let mut size = 0;
        let mut kept = 0;
        for violation in &mut violations {
            violation.settle();
            size += json_size(violation);
            if size > SIZE_LIMIT {
                break;
            }
            kept += 1;
        }
        truncated |= kept < violations.len();
        violations.truncate(kept);
        Self(Box::new(Parts { violations, truncated, secrets: Vec::new() }))
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

    pub(crate) fn set_secrets(&mut self, secrets: Vec<Range<usize>>) {
        self.0.secrets = secrets;
    }

    /// The byte ranges of the source text that must never be shown.
    pub(crate) fn secrets(&self) -> &[Range<usize>] {
        &self.0.secrets
    }
}

impl From<Violation> for Report {
    fn from(violation: Violation) -> Self {
        Self::new(vec![violation], false)
    }
}

fn json_size(violation: &Violation) -> usize {
    serde_json::to_string(violation).map_or(0, |text| text.len())
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
            f.write_str("\n… and more")?;
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
