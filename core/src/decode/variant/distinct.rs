//! While a model is compiled: each variant of an enum is led to by values, and by none that leads to another.

use super::discriminator::{Discriminator, Lead};
use crate::decode::constant::Scalar;
use crate::decode::tags::Tags;
use crate::proof::{Message, equal};

/// Checks one variant.
///
/// # Panics
/// Where nothing leads to it, or what leads to an earlier variant.
#[track_caller]
pub const fn check_variant(discriminator: &Discriminator, variant: usize, names: &[&str]) {
    let (name, lead) = (discriminator.name(), &discriminator.leads[variant]);
    let mut number = 0;
    while let Some(value) = lead.value(number, name) {
        let mut earlier = 0;
        while earlier < variant {
            if discriminator.leads[earlier].leads(name, value) {
                let text = Message::new().add("the variants `").add(names[earlier]).add("` and `").add(names[variant]);
                let text = text.add("` have the same `").add_path(discriminator.path).add("`, ").add_scalar(value);
                panic!("{}", text.add("\nhelp: give one of them another value").text());
            }
            earlier += 1;
        }
        number += 1;
    }
    if number == 0 && lead.is_known() && (discriminator.is_known() || discriminator.other_name().is_none()) {
        let text = Message::new().add("the type in the variant `").add(names[variant]).add("` has no constant `");
        let text = text
            .add_path(discriminator.path)
            .add("`\nhelp: write `#[api(constant(")
            .add(name)
            .add(" = \"..\"))]` above ");
        let text = text.add(if discriminator.path.len() > 1 { "the struct in its member" } else { "that struct" });
        panic!("{}", text.add(", or `#[api(tag(\"..\"))]` above the variant").text());
    }
}

/// Checks the name of the tag.
///
/// # Panics
/// Where no variant has a constant of this name, and they have others.
#[track_caller]
pub const fn check_name(discriminator: &Discriminator) {
    let Some(other) = discriminator.other_name() else { return };
    if discriminator.is_known() || !discriminator.is_whole() {
        return;
    }
    let text = Message::new().add("none of the types in the variants has a constant `");
    let text = text.add_path(discriminator.path).add("`\nhelp: write the name that they have, such as `");
    let (outer, _) = discriminator.path.split_at(discriminator.path.len() - 1);
    let text = text.add_path(outer).add(if outer.is_empty() { "" } else { "." });
    panic!("{}", text.add(other).add("`").text());
}

impl Discriminator {
    /// Whether some value leads to some variant.
    const fn is_known(&self) -> bool {
        let mut variant = 0;
        while variant < self.leads.len() {
            if self.leads[variant].value(0, self.name()).is_some() {
                return true;
            }
            variant += 1;
        }
        false
    }

    /// Whether all is known that leads to its variants.
    const fn is_whole(&self) -> bool {
        let mut variant = 0;
        while variant < self.leads.len() {
            if !self.leads[variant].is_known() {
                return false;
            }
            variant += 1;
        }
        true
    }

    /// The name of a constant that some type has, where the tag might stand.
    const fn other_name(&self) -> Option<&'static str> {
        let mut variant = 0;
        while variant < self.leads.len() {
            if let [(name, _), ..] = self.leads[variant].tags.constants {
                return Some(name);
            }
            variant += 1;
        }
        None
    }
}

/// Checks the value that stands for an absent tag.
///
/// # Panics
/// Where it leads to no variant.
#[track_caller]
pub const fn check_default(discriminator: &Discriminator) {
    let Some(value) = discriminator.default else { return };
    if !discriminator.is_whole() {
        return;
    }
    let mut variant = 0;
    while variant < discriminator.leads.len() {
        if discriminator.leads[variant].leads(discriminator.name(), value) {
            return;
        }
        variant += 1;
    }
    let text = Message::new().add("the default, ").add_scalar(value).add(", leads to no variant");
    panic!("{}", text.add("\nhelp: write the constant of one of the variants").text());
}

impl Lead {
    /// Whether all is known that leads to the variant.
    const fn is_known(&self) -> bool {
        self.is_readable && self.tags.is_known()
    }

    /// The value with this number among those that lead to the variant.
    const fn value(&self, number: usize, name: &str) -> Option<Scalar<'static>> {
        if number < self.values.len() {
            return Some(self.values[number]);
        }
        match self.tags.value(number, name) {
            Ok(value) if self.values.is_empty() => Some(value),
            _ => None,
        }
    }

    const fn leads(&self, name: &str, value: Scalar<'_>) -> bool {
        let mut number = 0;
        while let Some(known) = self.value(number, name) {
            if known.is(value) {
                return true;
            }
            number += 1;
        }
        false
    }
}

impl Tags {
    /// Whether all is known, also of its parts.
    const fn is_known(&self) -> bool {
        let mut index = 0;
        while index < self.parts.len() {
            if !self.parts[index].is_known() {
                return false;
            }
            index += 1;
        }
        self.is_known
    }

    /// The value with this number among those that the member `name` may have, or how many they are.
    const fn value(&self, number: usize, name: &str) -> Result<Scalar<'static>, usize> {
        let (mut count, mut index) = (0, 0);
        while index < self.constants.len() {
            if equal(self.constants[index].0, name) {
                if count == number {
                    return Ok(self.constants[index].1);
                }
                count += 1;
            }
            index += 1;
        }
        index = 0;
        while index < self.choices.len() {
            let (choice, texts) = self.choices[index];
            if equal(choice, name) {
                if number - count < texts.len() {
                    return Ok(Scalar::Text(texts[number - count]));
                }
                count += texts.len();
            }
            index += 1;
        }
        index = 0;
        while index < self.parts.len() {
            match self.parts[index].value(number - count, name) {
                Ok(value) => return Ok(value),
                Err(more) => count += more,
            }
            index += 1;
        }
        Err(count)
    }
}

impl Scalar<'_> {
    const fn is(self, other: Scalar<'_>) -> bool {
        match (self, other) {
            (Scalar::Text(one), Scalar::Text(other)) => equal(one, other),
            (Scalar::Bool(one), Scalar::Bool(other)) => one == other,
            (Scalar::Unsigned(one), Scalar::Unsigned(other)) => one == other,
            (Scalar::Signed(one), Scalar::Signed(other)) => one == other,
            // What is written is what is compared.
            #[allow(clippy::float_cmp)]
            (Scalar::Float(one), Scalar::Float(other)) => one == other,
            _ => false,
        }
    }
}
