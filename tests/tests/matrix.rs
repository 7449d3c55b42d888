//! Every attribute of serde at every place where it may stand: the same as serde, or a compile error that a case of
//! `tests/ui` shows. No place is left out: the words are read from the source of serde's own reader.
//!
//! Each line of `matrix/` declares a model for both derives, and compares them on many documents.
// serde calls `skip_serializing_if` and `serialize_with` with references.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref)]

/// One line: the same as serde.
macro_rules! same {
    ($place:ident $word:ident: $root:ty { $($item:tt)* }) => {
        mod $word {
            #[allow(dead_code, unused_imports)]
            mod ours {
                use crate::matrix::functions::*;
                with_derive! { [Debug, Clone, api_model::ApiModel] $($item)* }

                pub(super) fn read(text: &'static str) -> [Option<crate::Outcome>; 2] {
                    [
                        serde_json::from_str::<$root>(text).ok().map(|value| crate::outcome(&value)),
                        api_model::from_json::<$root>(text).ok().map(|value| crate::outcome(&value)),
                    ]
                }
            }

            #[allow(dead_code, unused_imports)]
            mod theirs {
                use crate::matrix::functions::*;
                with_derive! { [Debug, Clone, serde::Serialize, serde::Deserialize] $($item)* }

                pub(super) fn read(text: &'static str) -> Option<crate::Outcome> {
                    serde_json::from_str::<$root>(text).ok().map(|value| crate::outcome(&value))
                }
            }

            #[test]
            fn as_serde() {
                crate::compare(crate::matrix::documents::$place(), ours::read, theirs::read);
            }
        }
    };
}

/// The types with a derive, and the impls as they are.
macro_rules! with_derive {
    ([$($derive:path),*]) => {};
    ([$($derive:path),*] impl $of:ident<$argument:ty> for $for:ty { $($body:tt)* } $($rest:tt)*) => {
        impl $of<$argument> for $for { $($body)* }
        with_derive! { [$($derive),*] $($rest)* }
    };
    ([$($derive:path),*] $item:item $($rest:tt)*) => {
        #[derive($($derive),*)]
        $item
        with_derive! { [$($derive),*] $($rest)* }
    };
}

/// Another meaning of a line: a compile error of ours, which the case shows, or one of serde's reader too.
macro_rules! error {
    ($place:ident $word:ident: $case:literal) => {};
}

macro_rules! refused_by_serde {
    ($place:ident $word:ident: $why:literal) => {};
}

mod matrix {
    mod complete;
    mod container;
    pub(crate) mod documents;
    mod field;
    pub(crate) mod functions;
    mod variant;
}

/// A value: how it looks, and what it is written as, unless it cannot be written.
type Outcome = (String, Result<String, String>);

fn outcome<T: std::fmt::Debug + serde::Serialize>(value: &T) -> Outcome {
    (format!("{value:?}"), serde_json::to_string(value).map_err(|error| error.to_string()))
}

fn compare(
    documents: Vec<&'static str>,
    ours: fn(&'static str) -> [Option<Outcome>; 2],
    theirs: fn(&'static str) -> Option<Outcome>,
) {
    let mut taken = 0;
    for text in documents {
        let expected = theirs(text);
        taken += usize::from(expected.is_some());
        let [hinted, collected] = ours(text);
        assert_eq!(hinted, expected, "serde_json::from_str of {text}");
        assert_eq!(collected, expected, "from_json of {text}");
    }
    assert!(taken > 0, "serde takes none of the documents");
}
