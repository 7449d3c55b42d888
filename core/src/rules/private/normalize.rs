//! `normalize(..)`: changes to a text before its rules run. Nothing is allocated where nothing changes.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::rules::Text;

/// What a normaliser makes of a text: borrowed where it is a part of it, or stays as it is.
type Change = for<'t> fn(&'t str) -> Cow<'t, str>;

/// A field whose text can be changed.
#[diagnostic::on_unimplemented(
    message = "the text of a field of type `{Self}` cannot be normalised",
    label = "not text that can be changed",
    note = "`normalize(..)` applies to `String`, `Option<String>`, `Vec<String>`, `Box<str>`, `Cow<str>` and the like"
)]
pub trait TextMut: Sized {
    /// Changes each text within.
    #[doc(hidden)]
    #[must_use]
    fn change(self, change: Change) -> Self;
}

/// The changed text, if it did change.
#[inline]
fn changed(text: &str, change: Change) -> Option<Cow<'_, str>> {
    let new = change(text);
    let same = matches!(new, Cow::Borrowed(new) if new.len() == text.len());
    (!same).then_some(new)
}

macro_rules! text {
    ($($type:ty),*) => {$(
        impl TextMut for $type {
            fn change(self, change: Change) -> Self {
                match changed(&self, change).map(Self::from) {
                    Some(new) => new,
                    None => self,
                }
            }
        }
    )*};
}

text!(Box<str>, Rc<str>, Arc<str>);

impl TextMut for String {
    fn change(mut self, change: Change) -> Self {
        let part = match change(&self) {
            Cow::Owned(new) => return new,
            Cow::Borrowed(part) => part,
        };
        let start = part.as_ptr().addr() - self.as_ptr().addr();
        let end = start + part.len();
        self.truncate(end);
        self.drain(..start);
        self
    }
}

impl TextMut for Cow<'_, str> {
    fn change(self, change: Change) -> Self {
        match self {
            Cow::Borrowed(text) => change(text),
            Cow::Owned(text) => Cow::Owned(text.change(change)),
        }
    }
}

impl<T: TextMut> TextMut for Option<T> {
    fn change(self, change: Change) -> Self {
        self.map(|value| value.change(change))
    }
}

impl<T: TextMut> TextMut for crate::Patch<T> {
    fn change(self, change: Change) -> Self {
        match self {
            Self::Value(value) => Self::Value(value.change(change)),
            other => other,
        }
    }
}

impl<T: TextMut> TextMut for Box<T> {
    fn change(mut self, change: Change) -> Self {
        *self = (*self).change(change);
        self
    }
}

impl<T: TextMut> TextMut for Vec<T> {
    fn change(self, change: Change) -> Self {
        // In place: std reuses the allocation.
        self.into_iter().map(|value| value.change(change)).collect()
    }
}

/// Without white space at the ends.
pub fn trim<T: TextMut>(value: T) -> T {
    value.change(|text| Cow::Borrowed(text.trim()))
}

/// In lower case.
pub fn lowercase<T: TextMut>(value: T) -> T {
    value.change(|text| recase(text, u8::is_ascii_uppercase, |c| c.to_lowercase().eq([c]), str::to_lowercase))
}

/// In upper case.
pub fn uppercase<T: TextMut>(value: T) -> T {
    value.change(|text| recase(text, u8::is_ascii_lowercase, |c| c.to_uppercase().eq([c]), str::to_uppercase))
}

/// Most texts are ASCII, and done.
#[inline]
fn recase(text: &str, changes: fn(&u8) -> bool, is_done: fn(char) -> bool, recase: fn(&str) -> String) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii() && !changes(&byte);
    if text.bytes().all(is_plain) || text.chars().all(is_done) { Cow::Borrowed(text) } else { Cow::Owned(recase(text)) }
}

/// A field that may be `None` in place of an empty text.
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` cannot be `None` in place of an empty text",
    label = "not an `Option` of a text",
    note = "write `Option<String>` as the type of the field, or remove `empty_as_none`"
)]
pub trait NoneWhereEmpty: Sized {
    /// The value, or `None` for an empty text.
    #[doc(hidden)]
    #[must_use]
    fn none_where_empty(self) -> Self;
}

impl<T: Text> NoneWhereEmpty for Option<T> {
    fn none_where_empty(self) -> Self {
        self.filter(|value| value.text() != Some(""))
    }
}

/// `None` in place of an empty text.
#[inline]
pub fn empty_as_none<T: NoneWhereEmpty>(value: T) -> T {
    value.none_where_empty()
}

/// What one of these, by its name, makes of a text.
#[cfg(feature = "testing")]
pub(crate) fn normalized_text(text: &str, name: &str) -> String {
    match name {
        "trim" => trim(text.to_owned()),
        "lowercase" => lowercase(text.to_owned()),
        "uppercase" => uppercase(text.to_owned()),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_change_wherever_they_are() {
        assert_eq!(trim(String::from(" a\n")), "a");
        assert_eq!(lowercase(Some(Box::<str>::from("ÄB"))).as_deref(), Some("äb"));
        assert_eq!(uppercase(vec![Cow::Borrowed("straße")]), ["STRASSE"]);
        assert_eq!(empty_as_none(trim(Some(String::from("  ")))), None);
        assert_eq!(empty_as_none(Some("a")), Some("a"));
    }

    #[test]
    fn what_stays_keeps_its_memory() {
        let text = String::from("abc");
        let start = text.as_ptr();
        let text = lowercase(trim(text));
        assert_eq!(text.as_ptr(), start);
        let padded = String::from("  é\n");
        let start = padded.as_ptr();
        let text = trim(padded);
        assert_eq!((text.as_str(), text.as_ptr()), ("é", start));
        assert_eq!(trim(String::from(" \n")), "");
    }
}
