//! Types of std with a form of their own, and JSON values.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::time::{Duration, SystemTime};

use serde_json::value::RawValue;

use crate::{needs_a_value, needs_no_value, refuses, takes};

#[test]
fn durations() {
    takes::<Duration>(&[r#"{"secs":1,"nanos":2}"#, "[1,2]"]);
    refuses::<Duration>(&[
        ("7", "type"),
        (r#""1s""#, "type"),
        (r#"{"secs":1}"#, "invalid"),
        (r#"{"secs":-1,"nanos":0}"#, "invalid"),
        (r#"{"secs":18446744073709551615,"nanos":4000000000}"#, "invalid"),
    ]);
    needs_a_value::<Duration>();
}

#[test]
fn system_time() {
    takes::<SystemTime>(&[r#"{"secs_since_epoch":1,"nanos_since_epoch":2}"#]);
    refuses::<SystemTime>(&[("7", "type"), ("{}", "invalid")]);
    needs_a_value::<SystemTime>();
}

macro_rules! addresses {
    ($($type:ty, $code:literal: $($good:literal)*, $($bad:literal)*;)*) => {$(
        takes::<$type>(&[$(concat!("\"", $good, "\"")),*]);
        refuses::<$type>(&[$((concat!("\"", $bad, "\""), $code)),*]);
        refuses::<$type>(&[("7", "type"), ("[127,0,0,1]", "type"), ("{}", "type"), ("true", "type")]);
        needs_a_value::<$type>();
    )*};
}

#[test]
fn addresses() {
    addresses! {
        IpAddr, "ip": "127.0.0.1" "::1" "2001:db8::ff00:42:8329", "" "127.0.0" "127.0.0.256" "x";
        Ipv4Addr, "ipv4": "127.0.0.1", "::1" "127.0.0.01";
        Ipv6Addr, "ipv6": "::1", "127.0.0.1" ":::";
        SocketAddr, "invalid": "127.0.0.1:80" "[::1]:80", "127.0.0.1" "127.0.0.1:65536";
        SocketAddrV4, "invalid": "127.0.0.1:80", "[::1]:80";
        SocketAddrV6, "invalid": "[::1]:80", "127.0.0.1:80";
    }
}

#[test]
fn intervals() {
    takes::<Range<u8>>(&[r#"{"start":1,"end":2}"#, "[1,2]"]);
    takes::<RangeInclusive<u8>>(&[r#"{"start":1,"end":2}"#]);
    takes::<RangeFrom<u8>>(&[r#"{"start":1}"#]);
    takes::<RangeTo<u8>>(&[r#"{"end":1}"#]);
    takes::<Bound<u8>>(&[r#""Unbounded""#, r#"{"Included":1}"#, r#"{"Excluded":1}"#]);
    refuses::<Range<u8>>(&[("7", "type"), (r#"{"start":1}"#, "invalid"), (r#"{"start":"a","end":1}"#, "invalid")]);
    refuses::<Bound<u8>>(&[("7", "invalid"), (r#""Else""#, "invalid")]);
    needs_a_value::<Range<u8>>();
}

#[test]
fn results() {
    takes::<Result<u8, String>>(&[r#"{"Ok":1}"#, r#"{"Err":"no"}"#]);
    takes::<Vec<Result<(), Vec<u8>>>>(&[r#"[{"Ok":null},{"Err":[1]}]"#]);
    takes::<Option<Result<Option<u8>, u8>>>(&["null", r#"{"Ok":null}"#]);
    refuses::<Result<u8, String>>(&[
        ("7", "type"),
        ("null", "null"),
        ("[]", "type"),
        ("{}", "type"),
        (r#"{"Ok":1,"Err":"no"}"#, "type"),
        (r#"{"ok":1}"#, "variant"),
        (r#""Ok""#, "type"),
    ]);
    let report = api_model::from_json::<Result<u8, String>>(r#"{"Err":1}"#).unwrap_err();
    assert_eq!(report.to_string(), "/Err: must be a string");
    needs_a_value::<Result<u8, String>>();
}

#[test]
fn a_result_that_was_built_in_code_is_checked() {
    #[derive(Debug, api_model::ApiModel)]
    struct Name(#[api(non_empty)] String);

    let empty = || Name(String::new());
    let failed: Result<Name, u8> = Ok(empty());
    assert_eq!(api_model::validate(&failed).unwrap_err().to_string(), "/Ok: must not be empty");
    let failed: Result<u8, Name> = Err(empty());
    assert_eq!(api_model::validate(&failed).unwrap_err().to_string(), "/Err: must not be empty");
}

#[test]
fn any_json_value() {
    let values = ["null", "7", "-7", "1.5", "true", r#""a\n""#, "[1,[2]]", r#"{"b":1,"a":{"c":[]}}"#];
    takes::<serde_json::Value>(&values);
    takes::<Box<RawValue>>(&values);
    takes::<&RawValue>(&values);
    takes::<&RawValue>(&["[ 1 , 2.50e0 ]", "123456789012345678901234567890.0"]);
    takes::<Vec<Box<RawValue>>>(&[r#"[1, "a", null]"#]);
}

#[test]
fn optional_json_value() {
    takes::<Option<Box<RawValue>>>(&["7", "[ 1 ]"]);
    needs_no_value::<Option<Box<RawValue>>>();
}

#[test]
fn parts_of_json() {
    takes::<serde_json::Map<String, serde_json::Value>>(&["{}", r#"{"b":1,"a":null}"#]);
    refuses::<serde_json::Map<String, serde_json::Value>>(&[("7", "type"), ("[]", "type"), (r#""a""#, "type")]);
    needs_a_value::<serde_json::Map<String, serde_json::Value>>();
    takes::<serde_json::Number>(&["7", "-7", "1.5", "18446744073709551615"]);
    refuses::<serde_json::Number>(&[(r#""7""#, "type"), ("true", "type"), ("{}", "type")]);
    needs_a_value::<serde_json::Number>();
}
