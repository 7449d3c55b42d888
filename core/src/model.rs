//! The trait that the derive implements.

use serde::de::{DeserializeOwned, Deserializer};
use serde::ser::Serialize;

use crate::codes;
use crate::context::{Context, Mode};
use crate::decode::Decode;
use crate::json::{self, JsonText};
use crate::report::Report;
use crate::violation::Violation;

/// An API model: read, checked and written from one set of attributes. `#[derive(ApiModel)]` implements it.
///
/// ```
/// use api_model::{ApiModel, Report};
///
/// #[derive(Debug, PartialEq, ApiModel)]
/// #[serde(rename_all = "camelCase")]
/// struct Account {
///     #[api(length(1..=20))]
///     display_name: String,
///     #[api(url)]
///     home_page: Option<String>,
/// }
///
/// let account = Account::from_json(r#"{"displayName": "Ada"}"#)?;
/// assert_eq!(account, Account { display_name: "Ada".into(), home_page: None });
///
/// let report = Account::from_json(r#"{"displayName": "", "homePage": "ada.example"}"#).unwrap_err();
/// assert_eq!(report.violations()[0].pointer(), "/displayName");
/// assert_eq!(report.violations()[1].code(), "url");
/// # Ok::<(), Report>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API model",
    note = "add `#[derive(api_model::ApiModel)]` to it; it replaces the derives `Serialize` and `Deserialize`",
    note = "a model that borrows, as one with a `&str` does, is read by `api_model::from_json`"
)]
pub trait ApiModel: Serialize + DeserializeOwned + for<'de> Decode<'de> {
    /// Reads JSON text, `&str` or `&[u8]`, with every problem in one report.
    ///
    /// # Errors
    /// Every problem of the text, with byte ranges.
    fn from_json<'t>(text: impl JsonText<'t>) -> Result<Self, Report> {
        json::from_json(text)
    }

    /// Reads a self-describing format with every problem in one report.
    ///
    /// # Errors
    /// Every problem of the input.
    fn from_deserializer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, Report> {
        json::from_deserializer(deserializer)
    }

    /// Checks a value that was built or changed in code.
    ///
    /// # Errors
    /// Every rule that the value breaks.
    fn validate(&self) -> Result<(), Report> {
        validate(self)
    }

    /// Checks the value, then writes it as JSON text.
    ///
    /// # Errors
    /// Every rule that the value breaks, or with the code `serialize` why it cannot be written.
    fn to_json(&self) -> Result<String, Report> {
        to_json(self)
    }

    /// A value with the examples of its fields, or what their rules allow: feature `docs`.
    ///
    /// # Panics
    /// When none was found, which the report says why; see [`docs::example`](crate::docs::example).
    ///
    /// ```
    /// use api_model::ApiModel;
    ///
    /// #[derive(Debug, PartialEq, ApiModel)]
    /// struct Customer {
    ///     #[api(email, example = "ada@example.com")]
    ///     email: String,
    ///     #[api(range(18..))]
    ///     age: u8,
    ///     note: Option<String>,
    /// }
    ///
    /// assert_eq!(Customer::example(), Customer { email: "ada@example.com".into(), age: 18, note: None });
    /// ```
    #[cfg(feature = "docs")]
    #[must_use]
    fn example() -> Self {
        crate::docs::example()
            .unwrap_or_else(|report| panic!("no example was found, give one with `example = ..`: {report}"))
    }
}

/// Checks a value that was built or changed in code, for anything that decodes: also lists and maps of models.
///
/// # Errors
/// Every rule that the value breaks.
///
/// ```
/// use api_model::ApiModel;
///
/// #[derive(ApiModel)]
/// struct Customer {
///     #[api(non_empty)]
///     external_id: String,
/// }
///
/// let customers = [Customer { external_id: "c1".into() }, Customer { external_id: String::new() }];
/// let report = api_model::validate(&customers).unwrap_err();
/// assert_eq!(report.to_string(), "/1/external_id: must not be empty");
/// ```
pub fn validate<'de, T: Decode<'de>>(value: &T) -> Result<(), Report> {
    let mut cx = Context::new(Mode::Collecting);
    value.check(&mut cx);
    checked(cx)
}

fn checked(cx: Context) -> Result<(), Report> {
    if cx.is_clean() { Ok(()) } else { Err(cx.into_report()) }
}

/// Checks a value, then writes it as JSON text, for anything that decodes.
///
/// # Errors
/// As [`ApiModel::to_json`].
pub fn to_json<'de, T: Decode<'de> + Serialize>(value: &T) -> Result<String, Report> {
    let mut cx = Context::new(Mode::Collecting);
    value.check(&mut cx);
    match checked(cx) {
        Ok(()) => written(serde_json::to_string(value)),
        Err(report) => Err(report),
    }
}

fn written(text: serde_json::Result<String>) -> Result<String, Report> {
    text.map_err(|error| unwritable(&error))
}

#[cold]
fn unwritable(error: &serde_json::Error) -> Report {
    Violation::new(codes::SERIALIZE, format!("cannot be written as JSON: {error}")).into()
}
