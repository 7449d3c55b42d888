//! Attributes of fields: of a struct, of a struct variant, of a tuple.

/// The same fields in a struct and in a variant.
macro_rules! fields {
    ($($word:ident: { $($fields:tt)* } ($($elements:tt)*))*) => {
        mod in_a_struct {
            $(same! { field_struct $word: Model { struct Model { $($fields)* } } })*
        }

        mod in_a_variant {
            $(same! { field_variant $word: Model {
                enum Model { A { $($fields)* }, B }
            } })*
        }

        mod in_a_tuple {
            $(same! { field_tuple $word: Model { struct Model ($($elements)*); } })*
        }
    };
}

fields! {
    rename: { #[serde(rename = "b")] x: u8, #[serde(rename(serialize = "y", deserialize = "a"))] z: u8 }
        (#[serde(rename = "b")] u8, u8)
    alias: { #[serde(alias = "a", alias = "c")] x: u8, b: Option<u8> } (#[serde(alias = "a")] u8, u8)
    default: { a: u8, #[serde(default)] b: u8, #[serde(default = "nine")] c: u8 }
        (u8, #[serde(default)] u8, #[serde(default = "nine")] u8)
    skip_serializing: { a: u8, #[serde(skip_serializing)] b: u8 } (u8, #[serde(skip_serializing)] u8)
    skip_deserializing: { a: u8, #[serde(skip_deserializing)] b: u8, #[serde(skip_deserializing, default = "nine")] c: u8 }
        (u8, #[serde(skip_deserializing)] u8)
    skip: { a: u8, #[serde(skip)] b: u8, #[serde(skip, default = "nine")] c: u8 } (u8, #[serde(skip)] u8)
    skip_serializing_if: { #[serde(skip_serializing_if = "is_one")] a: u8, b: Option<u8> }
        (#[serde(skip_serializing_if = "is_one")] u8, u8)
    serialize_with: { #[serde(serialize_with = "as_text::serialize")] a: u8, b: Option<u8> }
        (#[serde(serialize_with = "as_text::serialize")] u8, u8)
    deserialize_with: { a: u8, #[serde(deserialize_with = "as_text::deserialize")] b: u8 }
        (u8, #[serde(deserialize_with = "as_text::deserialize")] u8)
    with: { a: u8, #[serde(with = "as_text", default)] b: u8 } (u8, #[serde(with = "as_text")] u8)
}

mod flatten_bound_and_borrow {
    mod in_a_struct {
        same! { field_struct flatten: Model { struct Model { a: u8, #[serde(flatten)] rest: Inner } struct Inner { b: Option<u8>, #[serde(flatten)] more: BTreeMap<String, Option<u8>> } } }
        same! { field_struct bound: Model<crate::matrix::functions::Number> { struct Model<T: Into<u8> + From<u8>> {
            #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))] a: T,
        } } }
        same! { field_struct borrow: Model<'static> { struct Model<'a> { #[serde(borrow)] a: Cow<'a, str>, b: Option<u8> } } }
        error! { field_struct getter: "serde/getter.rs" }
    }

    mod in_a_variant {
        same! { field_variant flatten: Model { enum Model { A { a: u8, #[serde(flatten)] rest: Inner }, B } struct Inner { b: Option<u8>, #[serde(flatten)] more: BTreeMap<String, Option<u8>> } } }
        same! { field_variant bound: Model<crate::matrix::functions::Number> { enum Model<T: Into<u8> + From<u8>> {
            A { #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))] a: T },
        } } }
        same! { field_variant borrow: Model<'static> { enum Model<'a> { A { #[serde(borrow)] a: Cow<'a, str>, b: Option<u8> } } } }
        refused_by_serde! { field_variant getter: "`#[serde(getter)]` is for structs with `remote`" }
    }

    mod in_a_tuple {
        refused_by_serde! { field_tuple flatten: "`#[serde(flatten)]` cannot be used on tuple structs" }
        same! { field_tuple bound: Model<crate::matrix::functions::Number> { struct Model<T: Into<u8> + From<u8>>(
            u8,
            #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))] T,
        ); } }
        same! { field_tuple borrow: Model<'static> { struct Model<'a>(u8, #[serde(borrow)] Cow<'a, str>); } }
        error! { field_tuple getter: "serde/getter_in_tuple.rs" }
    }
}
