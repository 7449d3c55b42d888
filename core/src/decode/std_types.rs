//! Types of std that serde writes in a form of its own.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::time::{Duration, SystemTime};

use serde::de::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::Decode;
use super::foreign::decode_serde_as;
use crate::context::Context;
use crate::violation::Violation;

/// Implements [`Decode`] through serde's own implementation, with a code and a sentence for what it refuses.
macro_rules! known_to_serde {
    ($($type:ty: $code:literal, $message:literal $(, $key:ident)?;)*) => {$(
        impl<'de> $crate::Decode<'de> for $type {
            fn decode<D: serde::Deserializer<'de>>(
                deserializer: D,
                cx: &mut $crate::Context,
            ) -> Result<Option<Self>, D::Error> {
                // What has a text as a key is written as a text.
                let is_text = false $(|| stringify!($key) == "to_string")?;
                $crate::decode::foreign::decode_known(deserializer, cx, ($code, $message), is_text)
            }

            $(fn key(&self) -> std::borrow::Cow<'_, str> {
                std::borrow::Cow::Owned(self.$key())
            })?
        }
    )*};
}

pub(crate) use known_to_serde;

known_to_serde! {
    IpAddr: "ip", "must be an IP address", to_string;
    Ipv4Addr: "ipv4", "must be an IPv4 address", to_string;
    Ipv6Addr: "ipv6", "must be an IPv6 address", to_string;
    SocketAddr: "socket_address", "must be a socket address, such as `127.0.0.1:80`", to_string;
    SocketAddrV4: "socket_address", "must be an IPv4 socket address, such as `127.0.0.1:80`", to_string;
    SocketAddrV6: "socket_address", "must be an IPv6 socket address, such as `[::1]:80`", to_string;
    Duration: "duration", "must be an object of `secs` and `nanos`";
    SystemTime: "system_time", "must be an object of `secs_since_epoch` and `nanos_since_epoch`";
}

macro_rules! generic_known_to_serde {
    ($($type:ident $message:literal;)*) => {$(
        impl<'de, T: Deserialize<'de>> Decode<'de> for $type<T> {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                decode_serde_as(deserializer, cx, |_, _| Violation::new("interval", $message))
            }
        }
    )*};
}

generic_known_to_serde! {
    Range "must be an object of `start` and `end`";
    RangeInclusive "must be an object of `start` and `end`";
    RangeFrom "must be an object of `start`";
    RangeTo "must be an object of `end`";
    Bound "must be a bound";
}

/// Any value is one: nothing is refused, so nothing is buffered.
macro_rules! any_value {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode<D: Deserializer<'de>>(deserializer: D, _: &mut Context) -> Result<Option<Self>, D::Error> {
                Self::deserialize(deserializer).map(Some)
            }
        }
    )*};
}

any_value! { serde_json::Value Box<RawValue> }

impl<'de: 'a, 'a> Decode<'de> for &'a RawValue {
    fn decode<D: Deserializer<'de>>(deserializer: D, _: &mut Context) -> Result<Option<Self>, D::Error> {
        <&'de RawValue>::deserialize(deserializer).map(Some)
    }
}

known_to_serde! {
    serde_json::Map<String, serde_json::Value>: "type", "must be an object";
    serde_json::Number: "type", "must be a number";
}
