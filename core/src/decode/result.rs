//! `Result`, which serde reads and writes as an enum of two variants: `{"Ok": ..}` or `{"Err": ..}`.

use serde::de::Deserializer;

use super::Decode;
use super::described::described;
use super::guide::Plain;
use super::names::Names;
use super::variant::{Choice, Content, Variants, decode_external};
use crate::context::Context;

impl<'de, T: Decode<'de>, E: Decode<'de>> Choice<'de> for Result<T, E> {
    const VARIANTS: &'static Variants = &Variants {
        name: "Result",
        names: Names { names: &["Ok", "Err"], count: 2, aliases: &[], plain: true, index: b"" },
        expecting: "an object with one member",
        ..Variants::NONE
    };

    fn read<C: Content<'de>>(variant: usize, content: C, cx: &mut Context) -> Result<Option<Self>, C::Error> {
        if variant == 0 {
            return Ok(content.newtype::<T, _>(cx, &Plain)?.map(Ok));
        }
        Ok(content.newtype::<E, _>(cx, &Plain)?.map(Err))
    }
}

impl<'de, T: Decode<'de>, E: Decode<'de>> Decode<'de> for Result<T, E> {
    #[inline]
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        decode_external(deserializer, cx)
    }

    fn check(&self, cx: &mut Context) {
        let mark = cx.mark();
        let name = match self {
            Ok(value) => {
                value.check(cx);
                "Ok"
            }
            Err(value) => {
                value.check(cx);
                "Err"
            }
        };
        cx.within_field(mark, name);
    }

    described! { format!("ResultOf{}Or{}", T::schema().name, E::schema().name), |generator| {
        let (value, error) = (crate::schema::schema_of::<T>(generator), crate::schema::schema_of::<E>(generator));
        crate::schema::either(("Ok", value), ("Err", error))
    } }
}
