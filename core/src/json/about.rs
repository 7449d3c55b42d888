//! Problems that a program finds in a value after it was read.

use super::{JsonText, Read, explain, read_value};
use crate::context::{Context, Mode};
use crate::decode::Decode;
use crate::report::{Report, Source};
use crate::violation::Violation;

impl Report {
    /// The report of problems that your program found in a value after reading it as a `T` from this text: those that
    /// a rule cannot see, since they need a database or the settings of a customer.
    ///
    /// They get their byte ranges, stand in the order of the text, and secrets of `T` are masked, as if reading had
    /// found them. The text is read again for it. What is wrong with the text itself, if anything is, stands in the
    /// report too.
    ///
    /// ```
    /// use api_model::{ApiModel, Report, Violation};
    ///
    /// #[derive(Debug, ApiModel)]
    /// struct Order {
    ///     #[api(non_empty)]
    ///     skus: Vec<String>,
    /// }
    ///
    /// fn read_order(body: &str, on_sale: &[&str]) -> Result<Order, Report> {
    ///     let order = Order::from_json(body)?;
    ///     let unknown = order.skus.iter().enumerate().filter(|(_, sku)| !on_sale.contains(&sku.as_str()));
    ///     let problems: Vec<Violation> = unknown
    ///         .map(|(index, _)| Violation::new("sold_out", "must be on sale").at_pointer(&format!("/skus/{index}")))
    ///         .collect();
    ///     if problems.is_empty() { Ok(order) } else { Err(Report::about::<Order>(body, problems)) }
    /// }
    ///
    /// let report = read_order(r#"{"skus": ["a1", "b2"]}"#, &["a1"]).unwrap_err();
    /// assert_eq!(report.to_string(), "/skus/1: must be on sale");
    /// assert_eq!(report.violations()[0].span(), Some(16..20));
    /// ```
    pub fn about<'de, T: Decode<'de>>(
        text: impl JsonText<'de>,
        violations: impl IntoIterator<Item = Violation>,
    ) -> Self {
        let Ok(text) = text.into_text() else {
            let mut report: Self = violations.into_iter().collect();
            report.set_source(Source::Withheld);
            return report;
        };
        let mut value: Option<T> = None;
        let read = &mut Read(&mut value);
        let mut cx = Context::new(Mode::Collecting);
        cx.read_json(crate::context::DEFAULT_LIMIT);
        let stop = read_value(text, &mut cx, read).err().map(|stop| super::syntax_violation(text, &stop));
        for violation in violations {
            cx.report(violation);
        }
        let mut report = explain(text, cx, stop, read);
        report.violations_mut().sort_by_key(|violation| violation.span().map_or(usize::MAX, |span| span.start));
        report
    }
}
