//! A report for people: the lines of the source with carets.

mod excerpt;
#[cfg(test)]
mod tests;

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use self::excerpt::{Excerpt, Shown};
use super::{Report, locate};
use crate::codes;
use crate::path::write_line;
use crate::violation::Violation;

/// The most bytes of a rendered report.
const SIZE_LIMIT: usize = 60 * 1024;

/// The most characters of a message and of a pointer.
const TEXT_LIMIT: usize = 200;

impl Report {
    /// The violations with the lines of the source that they are about, as compilers show them.
    ///
    /// `source` is the text that was read. Violations of a value, or of another format, have no byte ranges; they
    /// are looked for in the source by their pointers. What cannot be found is shown without source.
    ///
    /// Fields marked `#[api(secret)]` are masked, and what stands behind a syntax error is not shown. Where the
    /// secrets stand is known only of JSON text that was read: if there were any, no other source is shown. Long lines are cut, control
    /// characters escaped, and what does not fit into 64 KiB is left out.
    ///
    /// ```
    /// use api_model::models::CustomerSessionCustomerExternalIDCreate;
    /// use api_model::ApiModel;
    ///
    /// let body = "{\n  \"returnUrl\": 7,\n  \"externalCustomerId\": \"user_4f9d\"\n}";
    /// let report = CustomerSessionCustomerExternalIDCreate::from_json(body).unwrap_err();
    /// assert_eq!(report.render(body), r#"error[type]: must be a string
    ///   |
    /// 2 |   "returnUrl": 7,
    ///   |                ^ /returnUrl
    ///
    /// 1 violation
    /// "#);
    /// ```
    pub fn render(&self, source: &str) -> String {
        self.render_with(source, &Renderer::plain())
    }

    /// As [`Report::render`], with the colours of a terminal.
    pub fn render_colored(&self, source: &str) -> String {
        self.render_with(source, &Renderer::styled())
    }

    fn render_with(&self, source: &str, renderer: &Renderer) -> String {
        let shown = self.0.source.shown(source).map(|(end, secrets)| Shown::new(source, end, secrets));
        let places = if shown.is_some() { self.places_in(source) } else { vec![None; self.len()] };
        let mut text = String::new();
        let mut count = 0;
        for (violation, place) in self.violations().iter().zip(places) {
            let excerpt = shown.as_ref().zip(place).and_then(|(shown, place)| shown.excerpt(place));
            let part = render_one(violation, excerpt.as_ref(), renderer);
            if text.len() + part.len() > SIZE_LIMIT {
                break;
            }
            text.push_str(&part);
            count += 1;
        }
        if shown.is_none() {
            text.push_str("The source is not shown: it may hold secrets, and where is not known.\n");
        }
        text.push_str(&self.footer(count));
        text
    }

    /// The byte ranges of the violations; those without one are looked for in the source.
    fn places_in(&self, source: &str) -> Vec<Option<Range<usize>>> {
        let mut violations = self.violations().to_vec();
        if violations.iter().any(|violation| violation.span().is_none()) {
            locate::mark_spans(source, &mut violations);
        }
        let placed = violations.iter().zip(self.violations());
        // The pointer of a syntax error does not say where it is.
        placed
            .map(|(placed, known)| placed.span().filter(|_| known.span().is_some() || known.code() != codes::SYNTAX))
            .collect()
    }

    fn footer(&self, rendered: usize) -> String {
        let count = self.len();
        let violations = if count == 1 { "violation" } else { "violations" };
        let more = if self.is_truncated() { ", and there are more" } else { "" };
        let left_out = if rendered < count { format!(" ({} not shown)", count - rendered) } else { String::new() };
        format!("{count} {violations}{left_out}{more}\n")
    }
}

/// One violation: title, source line, caret and pointer, and an empty line.
fn render_one(violation: &Violation, excerpt: Option<&Excerpt>, renderer: &Renderer) -> String {
    let message = line(violation.message());
    let code = line(violation.code());
    let title = Level::ERROR.primary_title(&message).id(&code);
    let pointer = line_end(violation.pointer());
    let label = (!pointer.is_empty()).then_some(&*pointer);
    let group = match (excerpt, label) {
        (Some(excerpt), label) => Group::with_title(title).element(
            Snippet::source(&*excerpt.text)
                .line_start(excerpt.line)
                .annotation(AnnotationKind::Primary.span(excerpt.span.clone()).label(label)),
        ),
        (None, Some(label)) => Group::with_title(title).element(Level::NOTE.message(format!("at {label}"))),
        (None, None) => Group::with_title(title),
    };
    renderer.render(&[group]) + "\n\n"
}

/// The text on one line, without its end if it is long.
fn line(text: &str) -> String {
    let line = on_one_line(text);
    match line.char_indices().nth(TEXT_LIMIT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// The text on one line, without its start if it is long: of a pointer, the end tells more.
fn line_end(text: &str) -> String {
    let line = on_one_line(text);
    match line.char_indices().rev().nth(TEXT_LIMIT) {
        Some((start, _)) => format!("…{}", &line[start..]),
        None => line,
    }
}

fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    // Writing to a string does not fail.
    let _ = write_line(&mut line, text);
    line
}
