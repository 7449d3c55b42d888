//! Keywords of JSON Schema as rules.

use serde_json::Value;

use crate::capability::Capability as Needs;
use crate::document::text;
use crate::reading::{Reader, Reading};

/// What Pydantic writes for a decimal number in a text. The expressions look ahead, which no linear matcher can.
const DECIMALS: &[&str] =
    &[r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$", r"^(?!^[-+.]*$)[+-]?0*(?:\d{0,5}|(?=[\d.]{1,18}0*$)\d{0,5}\.\d{0,12}0*$)"];

impl Reader<'_> {
    pub(crate) fn text(&mut self, schema: &Value) -> Reading {
        self.needs(Needs::Text);
        let mut rules = self.count(schema, "Length", Needs::MinLength, Needs::MaxLength);
        if let Some(pattern) = text(schema, "pattern") {
            rules.push(self.pattern(pattern));
        }
        if let Some(format) = text(schema, "format") {
            rules.extend(self.format(format));
        }
        Reading { rules, ..Reading::of("String") }
    }

    fn pattern(&mut self, pattern: &str) -> String {
        match DECIMALS.iter().position(|known| *known == pattern) {
            Some(0) => {
                self.needs(Needs::LookAround);
                "crate::rules::decimal()".to_owned()
            }
            Some(_) => {
                self.needs(Needs::LookAround);
                "crate::rules::decimal().places(5, 12)".to_owned()
            }
            None => {
                self.needs(Needs::Pattern);
                format!("pattern({pattern:?})")
            }
        }
    }

    fn format(&mut self, format: &str) -> Option<String> {
        let (capability, rule) = match format {
            "uuid" | "uuid4" => (Needs::Uuid, "uuid"),
            "date-time" => (Needs::DateTime, "date_time"),
            "date" => (Needs::Date, "date"),
            "duration" => (Needs::Duration, "duration"),
            "uri" => (Needs::Uri, "uri"),
            "email" => (Needs::Email, "email"),
            "ipvanyaddress" => (Needs::Ip, "ip"),
            "color" => (Needs::Color, "crate::rules::color()"),
            other => {
                self.unsaid(format!("format `{other}`"));
                return None;
            }
        };
        self.needs(capability);
        Some(rule.to_owned())
    }

    /// `minLength` and `maxLength` and their kin, by what stands behind `min` and `max`.
    pub(crate) fn count(&mut self, schema: &Value, unit: &str, min: Needs, max: Needs) -> Vec<String> {
        let bound = |side: &str| schema.get(format!("{side}{unit}")).and_then(Value::as_u64);
        let (least, most) = (bound("min"), bound("max"));
        if least.is_some() {
            self.needs(min);
        }
        if most.is_some() {
            self.needs(max);
        }
        match (least, most) {
            (None, None) => vec![],
            (Some(least), Some(most)) if least == most => vec![format!("length({least})")],
            (least, most) => {
                let most = most.map(|most| format!("={most}")).unwrap_or_default();
                vec![format!("length({}..{most})", least.map(|least| least.to_string()).unwrap_or_default())]
            }
        }
    }

    pub(crate) fn number(&mut self, schema: &Value, capability: Needs, type_name: &str) -> Reading {
        self.needs(capability);
        // Polar writes the bounds of whole numbers as `1000.0`.
        let bound = |keyword: &str| {
            let bound = schema.get(keyword)?.as_f64()?;
            Some(if type_name == "i64" { format!("{bound:.0}") } else { format!("{bound:?}") })
        };
        let (least, most) = (bound("minimum"), bound("maximum"));
        let mut rules = vec![];
        for (bound, capability) in [(&least, Needs::Minimum), (&most, Needs::Maximum)] {
            if bound.is_some() {
                self.needs(capability);
            }
        }
        if least.is_some() || most.is_some() {
            let most = most.map(|most| format!("={most}")).unwrap_or_default();
            rules.push(format!("range({}..{most})", least.unwrap_or_default()));
        }
        if let Some(bound) = bound("exclusiveMinimum") {
            self.needs(Needs::ExclusiveMinimum);
            let (excluded, unbounded) = ("::std::ops::Bound::Excluded", "::std::ops::Bound::Unbounded");
            rules.push(format!("range(({excluded}({bound}), {unbounded}))"));
        }
        for keyword in ["exclusiveMaximum", "multipleOf"] {
            if schema.get(keyword).is_some() {
                self.unsaid(keyword);
            }
        }
        Reading { rules, ..Reading::of(type_name) }
    }
}
