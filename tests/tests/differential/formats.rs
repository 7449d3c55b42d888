//! Other formats: the same bytes are written, and what is read of them, whole or broken, is the same.

use std::fmt::Debug;

use api_model_tests::random::cases;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::differential::documents::{Noise, nearly_valid, noise, with_noise};
use crate::differential::models::{each_twin, ours, theirs};
use crate::{Outcome, outcome};

trait Format {
    fn write<T: Serialize>(value: &T) -> Option<Vec<u8>>;
    fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T>;
}

macro_rules! formats {
    ($($format:ident: |$value:ident| $write:expr, |$bytes:ident| $read:expr;)*) => {$(
        struct $format;

        impl Format for $format {
            fn write<T: Serialize>($value: &T) -> Option<Vec<u8>> {
                $write
            }

            fn read<T: DeserializeOwned>($bytes: &[u8]) -> Option<T> {
                $read
            }
        }
    )*};
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

formats! {
    Toml: |value| toml::to_string(value).ok().map(String::into_bytes), |bytes| toml::from_str(text(bytes)?).ok();
    Yaml: |value| serde_norway::to_string(value).ok().map(String::into_bytes),
        |bytes| serde_norway::from_str(text(bytes)?).ok();
    Query: |value| serde_urlencoded::to_string(value).ok().map(String::into_bytes),
        |bytes| serde_urlencoded::from_bytes(bytes).ok();
    MessagePackArrays: |value| rmp_serde::to_vec(value).ok(), |bytes| rmp_serde::from_slice(bytes).ok();
    MessagePackNames: |value| rmp_serde::to_vec_named(value).ok(), |bytes| rmp_serde::from_slice(bytes).ok();
    Cbor: |value| {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).ok().map(|()| bytes)
    }, |bytes| ciborium::from_reader(bytes).ok();
    Postcard: |value| postcard::to_stdvec(value).ok(), |bytes| postcard::from_bytes(bytes).ok();
    JsonValue: |value| serde_json::to_vec(&serde_json::to_value(value).ok()?).ok(),
        |bytes| serde_json::from_value(serde_json::from_slice(bytes).ok()?).ok();
}

fn read<F: Format, T: DeserializeOwned + Serialize + Debug>(bytes: &[u8]) -> Option<Outcome> {
    F::read::<T>(bytes).map(|value| outcome(&value))
}

/// Enums with a tag: serde buffers their content, which some formats cannot do, and numbers of a query string are
/// lost there. We read it as it comes.
const READ_FROM_MORE: &[&str] = &[
    "Internal",
    "Adjacent",
    "DenyingChoice",
    "Choices",
    "OfInternalValues",
    "OfInternalRecords",
    "OfAdjacentValues",
    "OfAdjacentRecords",
];

/// serde's buffer behind an untagged enum takes a number for the name of a field where it is an `u8` or an `u64`, and
/// refuses it as `u16` or `u32`. We take every number, as serde does without a buffer. These bytes of `MessagePack` and
/// CBOR stand before such numbers.
const BEFORE_NUMBERS_OF_16_AND_32_BITS: &[u8] = &[0xcd, 0xce, 0x19, 0x1a];

/// An extension of `MessagePack`, a number and bytes, comes out of that buffer as a newtype, which serde then finds to be
/// no tuple. We look into it.
const EXTENSIONS: &[u8] = &[0xc7, 0xc8, 0xc9, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8];

/// `null` of formats that know options is `None` in that buffer, and so not the nothing of a variant without content.
const NULLS: &[u8] = &[0xc0, 0xf6];

fn buffer_refuses(name: &str, bytes: &[u8]) -> bool {
    let excuses = [BEFORE_NUMBERS_OF_16_AND_32_BITS, EXTENSIONS, NULLS];
    name.starts_with("OfUntagged") && bytes.iter().any(|byte| excuses.iter().any(|excuse| excuse.contains(byte)))
}

/// Writes what both twins are in a JSON text, then reads it, whole and broken.
fn compare<F, Ours, Theirs>(name: &str, json: &str, noise: &[Noise])
where
    F: Format,
    Ours: DeserializeOwned + Serialize + Debug,
    Theirs: DeserializeOwned + Serialize + Debug,
{
    let (Ok(ours), Ok(theirs)) = (serde_json::from_str::<Ours>(json), serde_json::from_str::<Theirs>(json)) else {
        return;
    };
    let expected = F::write(&theirs);
    assert_eq!(F::write(&ours), expected, "written of {json}");
    let Some(bytes) = expected else { return };
    for bytes in [with_noise(bytes.clone(), noise), bytes] {
        let shown = String::from_utf8_lossy(&bytes);
        let (ours, theirs) = (read::<F, Ours>(&bytes), read::<F, Theirs>(&bytes));
        if theirs.is_some() || !(READ_FROM_MORE.contains(&name) || buffer_refuses(name, &bytes)) {
            assert_eq!(ours, theirs, "{name} read from {bytes:?} {shown}");
        }
    }
}

macro_rules! compare_each {
    ($($name:ident)*) => {
        fn compare_all<F: Format>(json: &str, noise: &[Noise]) {
            $(compare::<F, ours::$name, theirs::$name>(stringify!($name), json, noise);)*
        }
    };
}

each_twin!(compare_each);

macro_rules! format_tests {
    ($($name:ident: $format:ty;)*) => {
        proptest! {
            #![proptest_config(cases(250))]
            $(
                #[test]
                fn $name(json in nearly_valid(0..3), noise in noise()) {
                    compare_all::<$format>(&json.text(), &noise);
                }
            )*
        }
    };
}

format_tests! {
    toml: Toml;
    yaml: Yaml;
    query_strings: Query;
    message_pack_arrays: MessagePackArrays;
    message_pack_names: MessagePackNames;
    cbor: Cbor;
    postcard: Postcard;
    json_values: JsonValue;
}

proptest! {
    #![proptest_config(cases(300))]

    /// Text that is no query string of ours: repeated names, no values, percent signs.
    #[test]
    fn any_query_string(query in "([abcdx]|firstName|last|%61)(=([0-9]{1,3}|true|a%20b|%|\\+|)){0,1}(&([abcdx]|firstName|last)=[0-9a]{0,2}){0,4}") {
        macro_rules! compare_queries {
            ($($twin:ident)*) => {$(
                let (name, expected) = (stringify!($twin), read::<Query, theirs::$twin>(query.as_bytes()));
                if expected.is_some() || !READ_FROM_MORE.contains(&name) {
                    prop_assert_eq!(read::<Query, ours::$twin>(query.as_bytes()), expected, "{}", name);
                }
            )*};
        }
        each_twin!(compare_queries);
    }
}
