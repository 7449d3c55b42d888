//! Externally tagged enums: `"Name"`, or an object whose only member has the name.

mod object;

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

use super::content::{Bare, Content, FromDeserializer, FromVariant};
use super::{Choice, Found, NameSeed, Variants, read_alone};
use crate::context::Context;
use crate::decode::buffer::Replay;
use crate::decode::formats::is_ron;
use crate::decode::leaf::{drain_seq, wrong_null, wrong_type};
use crate::decode::record::{stack_of, too_deep};
use crate::decode::skip::Skipped;
use crate::json::{is_number, is_of_our_reader};

use object::{ReadContent, read_object};

/// What must be where a variant has content.
const ONE_MEMBER: &str = "an object with one member";

/// Reads an externally tagged enum.
///
/// # Errors
/// As [`Decode::decode`](crate::Decode::decode).
pub fn decode_external<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let mut value = None;
    match read_external(deserializer, cx, T::VARIANTS, &mut value, size_of::<T>()) {
        Ok(()) => Ok(value),
        Err(error) => Err(error),
    }
}

/// Reads an enum whose variants have no content: all of them by the same code.
///
/// # Errors
/// As [`Decode::decode`](crate::Decode::decode).
pub fn decode_names<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let mut number = None;
    match read_external(deserializer, cx, T::VARIANTS, &mut number, 0) {
        Ok(()) => Ok(match number {
            Some(Number(variant)) => T::alone(variant),
            None => None,
        }),
        Err(error) => Err(error),
    }
}

/// What stands for a variant without content.
struct Number(usize);

impl<'de> Choice<'de> for Number {
    // Those of the enum are used.
    const VARIANTS: &'static Variants = &Variants::NONE;

    fn alone(variant: usize) -> Option<Self> {
        Some(Self(variant))
    }

    fn read<C: Content<'de>>(variant: usize, content: C, cx: &mut Context) -> Result<Option<Self>, C::Error> {
        read_alone(variant, content, cx)
    }
}

fn read_external<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
    variants: &'static Variants,
    value: &mut Option<T>,
    size: usize,
) -> Result<(), D::Error> {
    let bytes = stack_of(size);
    if !cx.enter(bytes) {
        return too_deep(deserializer, cx).map(drop);
    }
    let is_any = takes_any(cx) && !is_ron::<D, D::Error>();
    // A format that knows enums does not say whether content comes with a name that it does not know.
    let opens = const { T::IS_OPEN } && deserializer.is_human_readable();
    let visitor = ExternalVisitor { cx, variants, value };
    let result = if is_any {
        // What describes itself gives whatever there is. Our own reader knows that an enum asks so.
        deserializer.deserialize_unit_struct(variants.name, visitor)
    } else if const { T::IS_OPEN } && opens {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_enum(variants.name, variants.names.names, visitor)
    };
    cx.leave(bytes);
    result
}

fn takes_any(cx: &Context) -> bool {
    cx.is_collecting() || cx.shared().is_some_and(|shared| shared.is_field)
}

/// Values of a type that no variant is written as.
macro_rules! wrong {
    ($($method:ident($type:ty))*) => {$(
        #[cold]
        fn $method<E: Error>(self, _: $type) -> Result<(), E> {
            wrong_type(self.cx, self.variants.expecting);
            Ok(())
        }
    )*};
}

/// Puts what it reads where the value is, if it is valid: a large value is copied by each that hands it on.
struct ExternalVisitor<'c, T> {
    cx: &'c mut Context,
    variants: &'static Variants,
    value: &'c mut Option<T>,
}

impl<'de, T: Choice<'de>> Visitor<'de> for ExternalVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.variants.expecting)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        if !self.cx.is_collecting() && !T::IS_OPEN {
            return Err(E::invalid_type(Unexpected::Str(name), &self.variants.expecting));
        }
        *self.value = read_name(name, self.variants, self.cx);
        Ok(())
    }

    // Some formats have no texts.
    #[cold]
    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<(), E> {
        match std::str::from_utf8(name) {
            Ok(name) => self.visit_str(name),
            Err(_) => {
                wrong_type(self.cx, self.variants.expecting);
                Ok(())
            }
        }
    }

    // A format that is asked for an enum, and answers with a map, does not know enums: serde refuses it too.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        if const { is_number::<A>() } {
            wrong_type(self.cx, self.variants.expecting);
            return Ok(());
        }
        if const { T::IS_OPEN } {
            return self.visit_open(map);
        }
        read_object(map, self.variants, &mut Chosen { variants: self.variants, value: self.value }, self.cx, None)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<(), A::Error> {
        if const { is_of_our_reader::<A>() } {
            // It is never asked for an enum by one, and nothing that reads content is compiled for that.
            Err(A::Error::custom(self.variants.expecting))
        } else {
            self.read_variant(data)
        }
    }

    wrong! { visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64) }

    #[cold]
    fn visit_none<E: Error>(self) -> Result<(), E> {
        wrong_null(self.cx, self.variants.expecting);
        Ok(())
    }

    #[cold]
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    #[cold]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        drain_seq(seq)?;
        wrong_type(self.cx, self.variants.expecting);
        Ok(())
    }
}

impl<'de, T: Choice<'de>> ExternalVisitor<'_, T> {
    /// Of a flattened enum, the first member is read where none has the name of a variant.
    fn visit_open<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let Self { cx, variants, value } = self;
        let mut first = None;
        read_object(map, variants, &mut Chosen { variants, value: &mut *value }, cx, Some(&mut first))?;
        let Some((key, content)) = first else { return Ok(()) };
        let entry = std::iter::once((Replay::<A::Error>::new(&key, true), Replay::new(&content, true)));
        let map = MapDeserializer::new(entry);
        cx.collecting_from_buffer(|cx| ExternalVisitor { cx, variants, value }.visit_map(map))
    }

    /// Reads the variant from a format that knows enums.
    fn read_variant<A: EnumAccess<'de>>(self, data: A) -> Result<(), A::Error> {
        let Self { cx, variants, value } = self;
        let (found, access) = data.variant_seed(NameSeed::new(cx, variants))?;
        let Some(found) = found else {
            return skip_content(access, cx);
        };
        let mark = cx.mark();
        let result = found.read(FromVariant(access), variants, cx);
        found.within(mark, variants, cx);
        *value = result?;
        Ok(())
    }
}

/// The value of a variant whose name stands alone.
fn read_name<'de, T: Choice<'de>>(name: &str, variants: &'static Variants, cx: &mut Context) -> Option<T> {
    if variants.expecting == ONE_MEMBER {
        // Whatever the text is, it is none.
        wrong_type(cx, ONE_MEMBER);
        return None;
    }
    match variants.find(name, true, cx) {
        Some(Found::Open(name)) if const { T::IS_OPEN } => {
            let content = Bare(ONE_MEMBER, PhantomData::<Infallible>);
            T::read_open(name, content, cx).unwrap_or_else(|never| match never {})
        }
        Some(found) => {
            let value = T::alone(found.variant(variants));
            if value.is_none() {
                wrong_type(cx, ONE_MEMBER);
            }
            value
        }
        None => None,
    }
}

/// A format that cannot skip the content of an unknown variant ends here; what is wrong has been said.
fn skip_content<'de, A: VariantAccess<'de>>(access: A, cx: &mut Context) -> Result<(), A::Error> {
    match access.newtype_variant::<Skipped>() {
        Ok(_) => Ok(()),
        // There is none: a text is no more than a name, and this is what RON says.
        Err(_) if cx.passes_texts() => Ok(()),
        Err(error) if is_ron::<A, A::Error>() && error.to_string() == "Expected opening `(`" => Ok(()),
        Err(error) => {
            cx.hide_error();
            Err(error)
        }
    }
}

/// The variant that an object has.
struct Chosen<'v, T> {
    variants: &'static Variants,
    value: &'v mut Option<T>,
}

impl<'de, T: Choice<'de>, A: MapAccess<'de>> ReadContent<'de, A> for Chosen<'_, T> {
    fn read(&mut self, map: &mut A, found: &Found, cx: &mut Context) -> Result<(), A::Error> {
        map.next_value_seed(ContentSeed { cx, variants: self.variants, found, value: &mut *self.value })
    }

    fn forget(&mut self) {
        *self.value = None;
    }
}

/// Reads the content of a variant from the value of the member that has its name.
struct ContentSeed<'c, 'f, T> {
    cx: &'c mut Context,
    variants: &'static Variants,
    found: &'f Found,
    value: &'c mut Option<T>,
}

impl<'de, T: Choice<'de>> DeserializeSeed<'de> for ContentSeed<'_, '_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let mark = self.cx.mark();
        let result = self.found.read(FromDeserializer::<D, false>(deserializer), self.variants, self.cx);
        self.found.within(mark, self.variants, self.cx);
        match result {
            Ok(value) => {
                *self.value = value;
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}
