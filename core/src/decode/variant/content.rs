//! What comes with the name of a variant, wherever it stands.

use serde::de::value::SeqAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, VariantAccess, Visitor};

use crate::context::Context;
use crate::decode::Decode;
use crate::decode::fields::Fields;
use crate::decode::flatten::{Endless, Object, decode_flat, read_flat};
use crate::decode::guide::Guide;
use crate::decode::key::Keys;
use crate::decode::leaf::{drain_map, drain_seq, wrong_type};
use crate::decode::record::{Record, RecordVisitor, decode_members, decode_record, made, wrong_length};
use crate::decode::skip::Skipped;

/// The content of a variant, to be read in one of four forms.
pub trait Content<'de>: Sized {
    /// The error of the format.
    type Error;

    /// Nothing.
    ///
    /// # Errors
    /// As [`Decode::decode`], like the other forms.
    fn unit(self, cx: &mut Context) -> Result<bool, Self::Error>;

    /// One value.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, Self::Error>;

    /// One value that may hold the enum in turn. Where it is told by a tag as well, its members are buffered, or the types
    /// of what reads them would have no end.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn nested<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, Self::Error> {
        self.newtype(cx, guide)
    }

    /// One value, which a name that stands alone need not have.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn open<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, Self::Error> {
        self.newtype(cx, guide)
    }

    /// Values in a list.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, Self::Error>;

    /// Named fields.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, Self::Error>;

    /// Named fields, some of them flattened.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, Self::Error>;
}

/// A name and nothing else, where content may be expected.
pub(super) struct Bare<E>(pub(super) &'static str, pub(super) std::marker::PhantomData<E>);

impl<'de, E> Content<'de> for Bare<E> {
    type Error = E;

    fn unit(self, _: &mut Context) -> Result<bool, E> {
        Ok(true)
    }

    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, _: &G) -> Result<Option<T>, E> {
        wrong_type(cx, self.0);
        Ok(None)
    }

    fn open<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, E> {
        match guide.missing() {
            Some(value) => Ok(Some(value)),
            None => self.newtype(cx, guide),
        }
    }

    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, E> {
        wrong_type(cx, self.0);
        Ok(None)
    }

    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, E> {
        wrong_type(cx, self.0);
        Ok(None)
    }

    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, E> {
        self.record::<R>(cx)
    }
}

/// A value of its own, and whether named fields must stand in an object: serde takes a list for them beside the name of
/// an externally tagged variant, and not under `content`. A constant, so that no variant has code for both.
pub(super) struct FromDeserializer<D, const IN_OBJECT: bool>(pub(super) D);

impl<'de, D: Deserializer<'de>, const IN_OBJECT: bool> Content<'de> for FromDeserializer<D, IN_OBJECT> {
    type Error = D::Error;

    fn unit(self, cx: &mut Context) -> Result<bool, D::Error> {
        Ok(<()>::decode(self.0, cx)?.is_some())
    }

    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, D::Error> {
        guide.decode(self.0, cx)
    }

    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, D::Error> {
        decode_record::<R, D, false>(self.0, cx)
    }

    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, D::Error> {
        // Other formats write such a list, which serde does not read.
        if IN_OBJECT && self.0.is_human_readable() {
            return decode_members::<R, D>(self.0, cx);
        }
        decode_record::<R, D, true>(self.0, cx)
    }

    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, D::Error> {
        decode_flat::<R, D>(self.0, cx)
    }
}

/// What a format gives that knows enums itself.
pub(super) struct FromVariant<A>(pub(super) A);

/// Reads the value of a newtype variant with its guide.
struct GuideSeed<'c, 'g, G, T>(&'c mut Context, &'g G, std::marker::PhantomData<T>);

impl<'de, T, G: Guide<'de, T>> DeserializeSeed<'de> for GuideSeed<'_, '_, G, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        self.1.decode(deserializer, self.0)
    }
}

impl<'de, A: VariantAccess<'de>> Content<'de> for FromVariant<A> {
    type Error = A::Error;

    fn unit(self, _: &mut Context) -> Result<bool, A::Error> {
        self.0.unit_variant().map(|()| true)
    }

    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, A::Error> {
        self.0.newtype_variant_seed(GuideSeed(cx, guide, std::marker::PhantomData))
    }

    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        let (start, mut slots) = (cx.mark(), R::slots());
        let visitor = RecordVisitor::<R, false>::new(cx, &mut slots);
        let result = self.0.tuple_variant(R::FIELDS.names.count, visitor);
        made::<R, A::Error>(result, &mut slots, cx, start)
    }

    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        let (start, mut slots) = (cx.mark(), R::slots());
        let visitor = RecordVisitor::<R, true>::new(cx, &mut slots);
        let result = self.0.struct_variant(R::FIELDS.names.names, visitor);
        made::<R, A::Error>(result, &mut slots, cx, start)
    }

    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        self.0.newtype_variant_seed(FlatSeed::<R>(cx, std::marker::PhantomData))
    }
}

/// Reads the fields of a variant as an object.
struct FlatSeed<'c, R>(&'c mut Context, std::marker::PhantomData<R>);

impl<'de, R: Record<'de>> DeserializeSeed<'de> for FlatSeed<'_, R> {
    type Value = Option<R::Output>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        decode_flat::<R, D>(deserializer, self.0)
    }
}

/// The other members of the object that has the tag.
pub(super) struct FromMap<A>(pub(super) A);

impl<'de, A: MapAccess<'de>> Content<'de> for FromMap<A> {
    type Error = A::Error;

    // As in serde, the other members mean nothing, unless the object around says so.
    fn unit(mut self, cx: &mut Context) -> Result<bool, A::Error> {
        if cx.shared().is_none() {
            return drain_map(self.0).map(|_| true);
        }
        let mut keys = Keys::new(cx, &Fields::NONE);
        while self.0.next_key_seed(&mut keys)?.is_some() {
            self.0.next_value::<Skipped>()?;
        }
        Ok(true)
    }

    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, A::Error> {
        guide.decode(Object(self.0), cx)
    }

    fn nested<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, A::Error> {
        // Of a buffer no raw JSON can be asked.
        cx.without_raw_json(|cx| guide.decode(Endless(self.0), cx))
    }

    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        let (start, mut slots) = (cx.mark(), R::slots());
        let result = RecordVisitor::<R, false>::new(cx, &mut slots).visit_map(self.0);
        made::<R, A::Error>(result, &mut slots, cx, start)
    }

    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        let (start, mut slots) = (cx.mark(), R::slots());
        let result = RecordVisitor::<R, true>::new(cx, &mut slots).visit_map(self.0);
        made::<R, A::Error>(result, &mut slots, cx, start)
    }

    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        read_flat::<R, _>(cx, |visitor| visitor.visit_map(self.0))
    }
}

/// The other elements of the list that begins with the tag.
pub(super) struct FromSeq<A>(pub(super) A);

impl<'de, A: SeqAccess<'de>> Content<'de> for FromSeq<A> {
    type Error = A::Error;

    // Behind the tag there is nothing.
    fn unit(self, cx: &mut Context) -> Result<bool, A::Error> {
        let is_all = drain_seq(self.0)? == 0;
        if !is_all {
            wrong_length(cx, 1);
        }
        Ok(is_all)
    }

    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, A::Error> {
        guide.decode(SeqAccessDeserializer::new(self.0), cx)
    }

    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        let (start, mut slots) = (cx.mark(), R::slots());
        let result = RecordVisitor::<R, false>::new(cx, &mut slots).visit_seq(self.0);
        made::<R, A::Error>(result, &mut slots, cx, start)
    }

    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        let (start, mut slots) = (cx.mark(), R::slots());
        let result = RecordVisitor::<R, true>::new(cx, &mut slots).visit_seq(self.0);
        made::<R, A::Error>(result, &mut slots, cx, start)
    }

    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, A::Error> {
        read_flat::<R, _>(cx, |visitor| visitor.visit_seq(self.0))
    }
}

/// No content, where a newtype may have a value for that.
pub(super) struct Absent<E>(pub(super) &'static str, pub(super) std::marker::PhantomData<E>);

impl<E> Absent<E> {
    fn missing<T>(self, cx: &mut Context) -> Option<T> {
        crate::decode::slot::report_missing(self.0, cx);
        None
    }
}

impl<'de, E> Content<'de> for Absent<E> {
    type Error = E;

    fn unit(self, _: &mut Context) -> Result<bool, E> {
        Ok(true)
    }

    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, E> {
        Ok(guide.missing().or_else(|| self.missing(cx)))
    }

    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, E> {
        Ok(self.missing(cx))
    }

    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, E> {
        Ok(self.missing(cx))
    }

    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, E> {
        self.record::<R>(cx)
    }
}
