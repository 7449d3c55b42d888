#![allow(dead_code, non_camel_case_types)]

use api_model::ApiModel;

// Everything that an expansion might mean by a name is something else here.
struct Option;
struct Result;
struct String;
struct Vec;
struct Box;
struct Some;
struct None;
struct Ok;
struct Err;
struct Default;
struct Clone;
struct From;
struct Into;
struct Self_;
struct bool;
struct str;
struct usize;
struct u8;
trait Serialize {}
trait Deserialize {}
trait Decode {}
trait Drop {}
trait Fn {}
mod core {}
mod std {}
mod alloc {}
mod serde {}
mod rules {}
mod length {}

macro_rules! vec {
    () => {};
}

macro_rules! panic {
    () => {};
}

fn url() {}

#[derive(ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[api(at_least_one(home_page, nick_name))]
struct Account {
    #[api(url)]
    home_page: ::std::option::Option<::std::string::String>,
    #[api(length(1..=64))]
    nick_name: ::std::option::Option<::std::boxed::Box<::std::primitive::str>>,
    #[api(items(length(..=5)))]
    names: ::std::vec::Vec<::std::string::String>,
    #[serde(default)]
    active: ::std::primitive::bool,
    kind: Kind,
}

#[derive(ApiModel)]
enum Kind {
    Some(::std::primitive::u8),
    None,
    Ok { value: ::std::primitive::u8 },
}

fn main() {
    assert!(Account::from_json(r#"{"homePage": "https://a.example", "names": [], "kind": "None"}"#).is_ok());
}
