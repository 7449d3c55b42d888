//! Attributes of variants, in each representation.

/// The same variants in the four representations.
macro_rules! variants {
    ($($word:ident: { $($variants:tt)* })*) => {
        mod external {
            $(same! { variant_external $word: Model {
                enum Model { $($variants)* }
            } })*
        }

        mod internal {
            $(same! { variant_internal $word: Model {
                #[serde(tag = "t")]
                enum Model { $($variants)* }
            } })*
        }

        mod adjacent {
            $(same! { variant_adjacent $word: Model {
                #[serde(tag = "t", content = "c")]
                enum Model { $($variants)* }
            } })*
        }

        mod untagged {
            $(same! { variant_untagged $word: Model {
                #[serde(untagged)]
                enum Model { $($variants)* }
            } })*
        }
    };
}

variants! {
    rename: { #[serde(rename = "a")] First { a: u8 }, #[serde(rename(serialize = "x", deserialize = "b"))] Second { b: u8 }, C }
    alias: { #[serde(alias = "a", alias = "b")] A { a: u8 }, #[serde(alias = "other")] C }
    rename_all: { #[serde(rename_all = "UPPERCASE")] A { a: u8, b: Option<u8> }, B { b: u8 }, C }
    skip: { A { a: u8 }, #[serde(skip)] B { b: u8 }, C }
    skip_deserializing: { A { a: u8 }, #[serde(skip_deserializing)] B { b: u8 }, C }
    skip_serializing: { A { a: u8 }, #[serde(skip_serializing)] B { b: u8 }, #[serde(skip_serializing)] C }
    with: { A { a: u8, b: u8 }, #[serde(with = "as_object")] B { b: u8 }, #[serde(with = "as_object")] C(u8) }
    serialize_with: { A { a: u8 }, #[serde(serialize_with = "as_object::serialize")] B { b: u8 }, C }
    deserialize_with: { A { a: u8, b: u8 }, #[serde(deserialize_with = "as_object::deserialize")] B { b: u8 }, C }
    untagged: { A { a: u8 }, C, #[serde(untagged)] B { b: u8 }, #[serde(untagged)] Map(BTreeMap<String, u8>) }
}

mod other {
    mod external {
        same! { variant_external other: Model { enum Model { A, #[serde(other)] B } } }
    }

    mod internal {
        same! { variant_internal other: Model { #[serde(tag = "t")] enum Model { A { a: u8 }, #[serde(other)] B } } }
    }

    mod adjacent {
        same! { variant_adjacent other: Model { #[serde(tag = "t", content = "c")] enum Model { A { a: u8 }, #[serde(other)] B } } }
    }

    refused_by_serde! { variant_untagged other: "`#[serde(other)]` cannot be used on an untagged enum" }
}

mod bound_and_borrow {
    mod external {
        same! { variant_external bound: Model<crate::matrix::functions::Number> { enum Model<T: Into<u8> + From<u8>> {
            #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))] A(T), B(u8),
        } } }
        same! { variant_external borrow: Model<'static> { enum Model<'a> { #[serde(borrow)] A(Cow<'a, str>), B { b: u8 } } } }
    }

    mod internal {
        same! { variant_internal bound: Model<crate::matrix::functions::Number> { #[serde(tag = "t")] enum Model<T: Into<u8> + From<u8>> {
            #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))] A { a: T }, B { b: u8 },
        } } }
        same! { variant_internal borrow: Model<'static> { #[serde(tag = "t")] enum Model<'a> { #[serde(borrow)] A(Inner<'a>), B { b: u8 } } struct Inner<'a> { a: &'a str } } }
    }

    mod adjacent {
        same! { variant_adjacent bound: Model<crate::matrix::functions::Number> { #[serde(tag = "t", content = "c")] enum Model<T: Into<u8> + From<u8>> {
            #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))] A(T), B { b: u8 },
        } } }
        same! { variant_adjacent borrow: Model<'static> { #[serde(tag = "t", content = "c")] enum Model<'a> { #[serde(borrow)] A(Cow<'a, str>), B { b: u8 } } } }
    }

    mod untagged {
        same! { variant_untagged bound: Model<crate::matrix::functions::Number> { #[serde(untagged)] enum Model<T: Into<u8> + From<u8>> {
            #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))] A(T), B { b: u8 },
        } } }
        same! { variant_untagged borrow: Model<'static> { #[serde(untagged)] enum Model<'a> { #[serde(borrow)] A(Cow<'a, str>), B { b: u8 } } } }
    }
}
