#![no_implicit_prelude]

// Nothing that the derive writes needs the prelude.
#[derive(::std::fmt::Debug, ::api_model::ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(exactly_one(nick_name, full_name), check(self::is_fine(age), at = age))]
pub struct Account {
    #[api(length(1..=64), normalize(trim))]
    nick_name: ::std::option::Option<::std::string::String>,
    #[api(non_empty, secret)]
    full_name: ::std::option::Option<::std::string::String>,
    #[api(range(18..), example = 21)]
    #[serde(default = "adult")]
    age: u8,
    #[api(items(email), unique)]
    addresses: ::std::vec::Vec<::std::string::String>,
    #[api(keys(slug), values(range(0.0..=1.0)))]
    #[serde(default)]
    scores: ::std::collections::BTreeMap<::std::string::String, f64>,
    #[api(required)]
    note: ::std::option::Option<::std::string::String>,
    #[api(pattern("^[A-Z]{2}$"))]
    country: ::std::string::String,
    contact: Contact,
    #[serde(skip)]
    cache: u8,
    #[serde(with = "wire", skip_serializing_if = "is_zero")]
    size: u64,
    #[api(serde)]
    address: ::std::net::SocketAddr,
    patch: ::api_model::Patch<Name>,
}

#[derive(::std::fmt::Debug, ::api_model::ApiModel)]
pub struct Name(#[api(non_empty)] ::std::string::String);

#[derive(::std::fmt::Debug, ::api_model::ApiModel)]
#[serde(tag = "kind")]
pub enum Contact {
    Email {
        #[api(email)]
        address: ::std::string::String,
    },
    Nobody,
}

#[derive(::std::fmt::Debug, ::api_model::ApiModel)]
pub struct Words<'a> {
    #[api(non_blank)]
    word: &'a str,
    #[serde(borrow)]
    other: ::std::borrow::Cow<'a, str>,
}

fn adult() -> u8 {
    18
}

fn is_zero(size: &u64) -> bool {
    *size == 0
}

fn is_fine(age: &u8) -> bool {
    *age < 150
}

mod wire {
    use ::serde::{Deserialize, Deserializer, Serialize, Serializer};
    use ::std::result::Result;

    pub fn serialize<S: Serializer>(size: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        size.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        u64::deserialize(deserializer)
    }
}

fn main() {
    use ::api_model::ApiModel;

    let account = Account::from_json("{}");
    ::std::assert!(account.is_err());
    ::std::assert!(Words::from_json(r#"{"word": "a", "other": "b"}"#).is_ok());
}
