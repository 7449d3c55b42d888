//! Tuple structs of one field: read as what they hold.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, SeqAccess, Visitor};

use super::guide::Guide;
use super::record::{nested, wrong_length};
use crate::context::Context;

/// Reads the only field of a newtype.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn decode_newtype<'de, T, D: Deserializer<'de>, G: Guide<'de, T>>(
    name: &'static str,
    deserializer: D,
    cx: &mut Context,
    guide: &G,
) -> Result<Option<T>, D::Error> {
    nested(deserializer, cx, |deserializer, cx| {
        deserializer.deserialize_newtype_struct(name, NewtypeVisitor { cx, guide, value: PhantomData })
    })
}

/// Reads the only field of a transparent struct.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn decode_transparent<'de, T, D: Deserializer<'de>, G: Guide<'de, T>>(
    deserializer: D,
    cx: &mut Context,
    guide: &G,
) -> Result<Option<T>, D::Error> {
    nested(deserializer, cx, |deserializer, cx| guide.decode(deserializer, cx))
}

struct NewtypeVisitor<'c, 'g, T, G> {
    cx: &'c mut Context,
    guide: &'g G,
    value: PhantomData<T>,
}

impl<'de, T, G: Guide<'de, T>> Visitor<'de> for NewtypeVisitor<'_, '_, T, G> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a newtype")
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.guide.decode(deserializer, self.cx)
    }

    // Formats without newtypes write a list of one.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let (mark, mut value) = (self.cx.mark(), None);
        let read = seq.next_element_seed(super::items::Element::new(self.cx, self.guide, &mut value));
        self.cx.within_read_index(mark, 0);
        if read?.is_none() {
            wrong_length(self.cx, 1);
        }
        Ok(value)
    }
}
