//! Every serde attribute that structs and fields may have means exactly what serde means by it.
//!
//! `twins!` declares a model twice, once for each derive, and compares them: the same texts are taken, with the same
//! values, written as the same text, and the same texts are refused.
// serde calls `skip_serializing_if` and `serialize_with` with references.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref)]

/// `twins! { name: Root { structs } with { other items } takes [texts] refuses [texts] }`
macro_rules! twins {
    (
        $name:ident: $root:ty { $($item:item)* } $(with { $($other:item)* })?
        takes [$($good:expr),* $(,)?] refuses [$($bad:expr),* $(,)?]
    ) => {
        mod $name {
            #[allow(dead_code, unused_imports)]
            mod ours {
                use super::super::*;
                $(#[derive(Debug, Clone, api_model::ApiModel)] $item)*
                $($($other)*)?

                pub(super) fn read(text: &'static str) -> Option<crate::Outcome> {
                    let hinted = serde_json::from_str::<$root>(text).ok().map(|value| crate::outcome(&value));
                    let collected = api_model::from_json::<$root>(text).ok().map(|value| crate::outcome(&value));
                    assert_eq!(hinted, collected, "serde_json and from_json on {text}");
                    hinted
                }
            }

            #[allow(dead_code, unused_imports)]
            mod theirs {
                use super::super::*;
                $(#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)] $item)*
                $($($other)*)?

                pub(super) fn read(text: &'static str) -> Option<crate::Outcome> {
                    serde_json::from_str::<$root>(text).ok().map(|value| crate::outcome(&value))
                }
            }

            #[test]
            fn as_serde() {
                let good: &[&'static str] = &[$($good),*];
                for text in good.iter().copied() {
                    let expected = theirs::read(text);
                    assert!(expected.is_some(), "serde refuses {text}");
                    assert_eq!(ours::read(text), expected, "{text}");
                }
                let bad: &[&'static str] = &[$($bad),*];
                for text in bad.iter().copied() {
                    assert_eq!(theirs::read(text), None, "serde takes {text}");
                    assert_eq!(ours::read(text), None, "{text}");
                }
            }
        }
    };
}

mod serde_attributes {
    mod conversions;
    mod defaults;
    mod generics;
    mod names;
    mod shapes;
    mod skipping;
    mod tags;
    mod unknown_fields;
    mod with;
    mod with_on_variants;
}

/// A value: how it looks, and what it is written as, unless it cannot be written.
type Outcome = (String, Result<String, String>);

fn outcome<T: std::fmt::Debug + serde::Serialize>(value: &T) -> Outcome {
    (format!("{value:?}"), serde_json::to_string(value).map_err(|error| error.to_string()))
}
