//! `with`, `serialize_with` and `deserialize_with` on variants: functions over all fields of one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) mod nothing {
    use super::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
        [0_u8; 0].serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
        <[u8; 0]>::deserialize(deserializer).map(drop)
    }
}

/// A number as an object or a text of its digits.
pub(crate) mod one {
    use super::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct One {
        one: String,
    }

    pub(crate) fn serialize<S: Serializer>(one: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        One { one: one.to_string() }.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        One::deserialize(deserializer)?.one.parse().map_err(serde::de::Error::custom)
    }
}

/// Two values with other names.
pub(crate) mod two {
    use super::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Two<A, B> {
        first: A,
        second: B,
    }

    pub(crate) fn serialize<A: Serialize, B: Serialize, S: Serializer>(
        first: &A,
        second: &B,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        Two { first, second }.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, A: Deserialize<'de>, B: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<(A, B), D::Error> {
        Two::deserialize(deserializer).map(|Two { first, second }| (first, second))
    }
}

macro_rules! each_representation {
    ($($name:ident [$($representation:tt)*] takes [$($good:expr),* $(,)?] refuses [$($bad:expr),* $(,)?];)*) => {$(
        twins! { $name: Vec<Model> {
            #[serde($($representation)*)]
            enum Model {
                #[serde(with = "nothing")]
                Unit,
                #[serde(with = "one")]
                Newtype(u8),
                #[serde(with = "two")]
                Tuple(u8, String),
                #[serde(with = "two")]
                Struct { a: Option<u8>, b: bool },
                #[serde(with = "one")]
                Alone { a: u8 },
                #[serde(serialize_with = "one::serialize")]
                Written { one: u8 },
                #[serde(deserialize_with = "two::deserialize")]
                Read { first: u8, second: u8 },
            }
        } takes [$($good),*] refuses [$($bad),*] }
    )*};
}

each_representation! {
    external [rename_all = "lowercase"] takes [
        r#"[{"unit":[]},{"newtype":{"one":"1"}},{"tuple":{"first":1,"second":"b"}},{"struct":{"first":null,"second":true}}]"#,
        r#"[{"alone":{"one":"2"}},{"written":{"one":3}},{"read":{"second":1,"first":2}}]"#,
    ] refuses [
        r#"["unit"]"#, r#"[{"unit":null}]"#, r#"[{"newtype":1}]"#, r#"[{"newtype":{"one":"x"}}]"#, r#"[{"tuple":[1,2]}]"#,
        r#"[{"struct":{"a":1,"b":true}}]"#, r#"[{"alone":{"one":2}}]"#, r#"[{"read":{"first":2}}]"#, r#"["newtype"]"#,
    ];
    adjacent [tag = "t", content = "c"] takes [
        r#"[{"t":"Unit","c":[]},{"c":{"one":"1"},"t":"Newtype"},{"t":"Tuple","c":{"first":1,"second":"b"}}]"#,
        r#"[{"t":"Struct","c":{"first":null,"second":true}},{"t":"Alone","c":{"one":"2"}},{"t":"Written","c":{"one":3}}]"#,
        r#"[{"t":"Read","c":{"first":1,"second":2}},{"t":"Unit"}]"#,
    ] refuses [
        r#"[{"t":"Unit","c":1}]"#, r#"[{"t":"Newtype"}]"#, r#"[{"t":"Newtype","c":1}]"#, r#"[{"t":"Struct","c":{"a":1,"b":true}}]"#,
        r#"[{"t":"Read"}]"#,
    ];
}

// A tuple cannot stand beside a tag, and a list is no object.
twins! { internal: Vec<Model> {
    #[serde(tag = "t")]
    enum Model {
        #[serde(with = "one")]
        Newtype(u8),
        #[serde(with = "two")]
        Struct { a: Option<u8>, b: bool },
        #[serde(with = "one")]
        Alone { a: u8 },
        #[serde(serialize_with = "one::serialize")]
        Written { one: u8 },
        #[serde(deserialize_with = "two::deserialize")]
        Read { first: u8, second: u8 },
    }
} takes [
    r#"[{"t":"Newtype","one":"1"},{"first":null,"t":"Struct","second":true},{"t":"Alone","one":"2"},{"t":"Written","one":3}]"#,
    r#"[{"t":"Read","second":1,"first":2},{"t":"Read","second":1,"first":2,"more":3}]"#,
] refuses [
    r#"[{"t":"Newtype","one":1}]"#, r#"[{"t":"Newtype"}]"#, r#"[{"t":"Struct","a":1,"b":true}]"#, r#"[{"t":"Read","first":2}]"#,
] }

twins! { of_types_without_the_traits: Model<Hidden> {
    enum Model<T: From<u8> + Copy> where u8: From<T> {
        #[serde(serialize_with = "write_number", deserialize_with = "read_number")]
        Newtype(T),
        Plain(u8),
    }
} with {
    #[derive(Debug, Clone, Copy)]
    pub(super) struct Hidden(u8);

    impl From<u8> for Hidden {
        fn from(value: u8) -> Self {
            Self(value)
        }
    }

    impl From<Hidden> for u8 {
        fn from(value: Hidden) -> Self {
            value.0
        }
    }
} takes [r#"{"Newtype":1}"#, r#"{"Plain":2}"#] refuses [r#"{"Newtype":null}"#, r#"{"Newtype":256}"#] }

pub(crate) fn write_number<T: Copy, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    u8: From<T>,
{
    serializer.serialize_u8(u8::from(*value))
}

pub(crate) fn read_number<'de, T: From<u8>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    u8::deserialize(deserializer).map(T::from)
}

#[derive(Debug, api_model::ApiModel)]
enum Checked {
    #[serde(with = "two")]
    Pair {
        #[api(range(1..))]
        low: u8,
        #[api(non_empty)]
        name: String,
    },
}

/// What a function reads keeps the rules.
#[test]
fn rules_hold() {
    use api_model::ApiModel;

    let good = r#"{"Pair":{"first":1,"second":"a"}}"#;
    assert_eq!(Checked::from_json(good).unwrap().to_json().unwrap(), good);
    let bad = r#"{"Pair":{"first":0,"second":""}}"#;
    let expected = "/Pair/low: must be at least 1\n/Pair/name: must not be empty";
    assert_eq!(Checked::from_json(bad).unwrap_err().to_string(), expected);
    assert!(serde_json::from_str::<Checked>(bad).is_err());
    let value = Checked::Pair { low: 0, name: String::new() };
    assert_eq!(value.validate().unwrap_err().to_string(), expected);
}
