//! Rules that Polar has and the crate has not.

use api_model::Violation;
use api_model::rules::{Rule, RuleExt, Schema, Text};

/// A decimal number in a text. Polar says it with an expression that looks ahead, which no linear matcher can.
pub struct Decimal {
    places: Option<(usize, usize)>,
}

/// A decimal number in a text, with a sign or without.
pub const fn decimal() -> Decimal {
    Decimal { places: None }
}

impl Decimal {
    /// With so many digits at most before the point and after it, not counting zeros at the ends.
    #[must_use]
    pub const fn places(self, before: usize, after: usize) -> Self {
        Self { places: Some((before, after)) }
    }

    fn accepts(&self, text: &str) -> bool {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = |(before, after)| {
            whole.trim_start_matches('0').len() <= before && fraction.trim_end_matches('0').len() <= after
        };
        all_digits(whole) && all_digits(fraction) && whole.len() + fraction.len() > 0 && self.places.is_none_or(fits)
    }

    /// The expression of Polar's document.
    const fn pattern(&self) -> &'static str {
        match self.places {
            None => r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$",
            Some(_) => r"^(?!^[-+.]*$)[+-]?0*(?:\d{0,5}|(?=[\d.]{1,18}0*$)\d{0,5}\.\d{0,12}0*$)",
        }
    }
}

impl<T: Text + ?Sized> Rule<T> for Decimal {
    fn check(&self, value: &T) -> Result<(), Violation> {
        match value.text() {
            Some(text) if !self.accepts(text) => Err(Violation::new("decimal", "must be a decimal number")),
            _ => Ok(()),
        }
    }

    fn describe(&self, schema: &mut Schema) {
        schema.set("pattern", self.pattern());
        // The first branch of the expression does not end with the text, so it takes a blank, which the rule does not.
        schema.mark("decimal", "must be a decimal number");
    }
}

impl RuleExt for Decimal {}

/// A color as in CSS, by its hexadecimal digits.
pub struct Color;

/// A color as in CSS, by its hexadecimal digits.
pub const fn color() -> Color {
    Color
}

impl<T: Text + ?Sized> Rule<T> for Color {
    fn check(&self, value: &T) -> Result<(), Violation> {
        let is_color = |text: &str| {
            text.strip_prefix('#').is_some_and(|digits| {
                matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
            })
        };
        match value.text() {
            Some(text) if !is_color(text) => Err(Violation::new("color", "must be a color such as #0062ff")),
            _ => Ok(()),
        }
    }

    fn describe(&self, schema: &mut Schema) {
        schema.set("format", "color");
    }
}

impl RuleExt for Color {}
