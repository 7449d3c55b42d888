//! What single formats need, which are known by the names of their types. Such a name is no promise: where another
//! version has another one, the format is read as all others are.

use std::any::type_name;

/// Whether it is RON that reads, not a buffer of ours with what it gave. It has the names of enums only for those who
/// ask for an enum, and the tag of an object as text: serde's derive it knows by its types.
#[inline]
pub(crate) fn is_ron<D, E>() -> bool {
    type_name::<E>() == "ron::error::Error" && !type_name::<D>().starts_with("api_model::decode::buffer::")
}

/// Whether it is a property list. It knows whether an option is written at length by who asks for the object around.
#[inline]
pub(crate) fn is_plist<E>() -> bool {
    type_name::<E>() == "plist::error::Error"
}

/// Whether every value of the format is a text.
#[inline]
pub(crate) fn is_of_texts<D, E>() -> bool {
    Texts::of::<D, E>().is_some()
}

/// What is to be done with a format in which every value is a text, which is read as what it is asked for:
/// `deserialize_any` would give the text itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Texts {
    /// A value that cannot be read so is passed, so that the next one can be read.
    Passed,
    /// The format may stand within the value. What it can give as text it does.
    Stopped,
}

impl Texts {
    /// Whether a format of this error may be one. The compiler knows the answer, so that others do not pay for it.
    #[inline]
    pub(crate) fn may_be<E>() -> bool {
        matches!(
            type_name::<E>(),
            "serde_qs::error::Error"
                | "envy::error::Error"
                | "csv::deserializer::DeserializeError"
                | "serde_core::de::value::Error"
                | "serde::de::value::Error"
        )
    }

    /// Whether it is such a format.
    #[inline]
    pub(crate) fn of<D, E>() -> Option<Self> {
        match type_name::<E>() {
            "serde_qs::error::Error" | "envy::error::Error" | "csv::deserializer::DeserializeError" => {
                Some(Self::Passed)
            }
            "quick_xml::errors::serialize::DeError" => Some(Self::Stopped),
            "serde_core::de::value::Error" | "serde::de::value::Error" => {
                let format = type_name::<D>();
                let is_form = format.contains("serde_urlencoded::") || format.contains("serde_html_form::");
                is_form.then_some(Self::Passed)
            }
            _ => None,
        }
    }
}
