//! The parameters of a violation.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, Serializer};

/// The value of a violation's parameter.
///
/// ```
/// use api_model::{Param, rules};
/// use api_model::rules::Rule;
///
/// let violation = rules::length(1..=64).check("").unwrap_err();
/// let max = violation.params().iter().find(|(name, _)| *name == "max").map(|(_, value)| value);
/// assert_eq!(max, Some(&Param::Integer(64)));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Param {
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// A text, such as the name of a field or of a type.
    Text(Cow<'static, str>),
    /// A list, such as the values that are allowed.
    List(Vec<Param>),
}

impl Param {
    /// A text of the model, not one that was made.
    pub(crate) fn as_static(&self) -> Option<&'static str> {
        if let Self::Text(Cow::Borrowed(text)) = self { Some(text) } else { None }
    }
}

/// As sentences have it: the plain value, a list with commas.
impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Integer(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
            Self::Text(value) => f.write_str(value),
            Self::List(values) => values.iter().enumerate().try_for_each(|(index, value)| {
                f.write_str(if index > 0 { ", " } else { "" })?;
                value.fmt(f)
            }),
        }
    }
}

/// As the plain value: a boolean, a number, a string or an array.
impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => match i64::try_from(*value) {
                Ok(value) => serializer.serialize_i64(value),
                Err(_) => serializer.serialize_i128(*value),
            },
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => serializer.collect_seq(values),
        }
    }
}

macro_rules! param_from {
    ($($from:ty => |$value:ident| $to:expr;)*) => {$(
        impl From<$from> for Param {
            fn from($value: $from) -> Self {
                $to
            }
        }
    )*};
}

param_from! {
    bool => |value| Self::Bool(value);
    i8 => |value| Self::Integer(value.into());
    i16 => |value| Self::Integer(value.into());
    i32 => |value| Self::Integer(value.into());
    i64 => |value| Self::Integer(value.into());
    i128 => |value| Self::Integer(value);
    u8 => |value| Self::Integer(value.into());
    u16 => |value| Self::Integer(value.into());
    u32 => |value| Self::Integer(value.into());
    u64 => |value| Self::Integer(value.into());
    // Beyond i128 the text keeps every digit.
    u128 => |value| i128::try_from(value).map_or_else(|_| Self::Text(value.to_string().into()), Self::Integer);
    isize => |value| Self::Integer(value as i128);
    usize => |value| Self::Integer(value as i128);
    f32 => |value| Self::Float(value.into());
    f64 => |value| Self::Float(value);
    &'static str => |value| Self::Text(value.into());
    String => |value| Self::Text(value.into());
    Cow<'static, str> => |value| Self::Text(value);
}

impl<T: Into<Self>> From<Vec<T>> for Param {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

/// A parameter and its name.
pub(crate) type Named = (&'static str, Param);

/// The parameters of a violation. Most have no more than two, which need no memory of their own.
#[derive(Clone, Default)]
pub(super) enum Params {
    #[default]
    None,
    One([Named; 1]),
    Two([Named; 2]),
    More(Vec<Named>),
}

impl Params {
    #[inline]
    pub(super) fn push(&mut self, param: Named) {
        match self {
            // Nothing is lost with none.
            Self::None => std::mem::forget(std::mem::replace(self, Self::One([param]))),
            Self::More(params) => params.push(param),
            _ => self.push_behind(param),
        }
    }

    fn push_behind(&mut self, param: Named) {
        *self = match std::mem::take(self) {
            Self::One([first]) => Self::Two([first, param]),
            Self::Two([first, second]) => Self::More(vec![first, second, param]),
            Self::None => Self::One([param]),
            Self::More(params) => Self::More(params),
        };
    }

    pub(super) fn as_slice(&self) -> &[Named] {
        match self {
            Self::None => &[],
            Self::One(params) => params,
            Self::Two(params) => params,
            Self::More(params) => params,
        }
    }
}

/// As an object.
impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.as_slice().iter().map(|(name, value)| (name, value)))
    }
}

/// The parameter of this name.
pub(crate) fn find<'a>(params: &'a [Named], name: &str) -> Option<&'a Param> {
    params.iter().find(|(other, _)| *other == name).map(|(_, param)| param)
}

/// The parameter of this name, in words.
pub(crate) fn word(params: &[Named], name: &str) -> String {
    find(params, name).map_or_else(String::new, Param::to_string)
}

/// The list of this name.
pub(crate) fn list<'a>(params: &'a [Named], name: &str) -> &'a [Param] {
    match find(params, name) {
        Some(Param::List(values)) => values,
        _ => &[],
    }
}
