//! Types of std that serde writes in a form of its own.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::time::{Duration, SystemTime};

use serde::de::{Deserialize, Deserializer};
#[cfg(feature = "raw_value")]
use serde_json::value::RawValue;

use super::Decode;
use super::described::described;
use super::foreign::{Kind, Known, decode_known};
use super::limited::Limited;
use crate::codes;
use crate::context::Context;
#[cfg(feature = "schemars")]
use crate::schema;

/// Implements [`Decode`] through serde's own implementation, with a code and a sentence for what it refuses. What is
/// written as a text is also the key of a map.
macro_rules! known_to_serde {
    ($($type:ty: $code:literal, $message:literal, to_string, $name:literal $schema:expr;)*) => {$(
        $crate::decode::std_types::known_to_serde! { @impl $type, Text, $code, $message, $name $schema;
            fn key(&self) -> std::borrow::Cow<'_, str> {
                std::borrow::Cow::Owned(self.to_string())
            }
        }
    )*};
    ($($type:ty: $kind:ident, $message:literal, $name:literal $schema:expr;)*) => {$(
        $crate::decode::std_types::known_to_serde! { @impl $type, $kind, "invalid", $message, $name $schema; }
    )*};
    (@impl $type:ty, $kind:ident, $code:literal, $message:literal, $name:literal $schema:expr; $($key:item)?) => {
        impl<'de> $crate::Decode<'de> for $type {
            fn decode<D: serde::Deserializer<'de>>(
                deserializer: D,
                cx: &mut $crate::Context,
            ) -> Result<Option<Self>, D::Error> {
                use $crate::decode::foreign::{Kind, Known, decode_known};
                const KNOWN: Known = Known { code: $code, message: $message, kind: Kind::$kind };
                decode_known(deserializer, cx, &KNOWN)
            }

            $($key)?

            $crate::decode::described::described! { $name, |generator| ($schema)(generator, $code, $message) }
        }
    };
}

pub(crate) use known_to_serde;

known_to_serde! {
    IpAddr: "ip", "must be an IP address", to_string, "IpAddress" |_, _, _| schema::ip();
    Ipv4Addr: "ipv4", "must be an IPv4 address", to_string, "Ipv4Address" |_, _, _| schema::format("ipv4");
    Ipv6Addr: "ipv6", "must be an IPv6 address", to_string, "Ipv6Address" |_, _, _| schema::format("ipv6");
    SocketAddr: "invalid", "must be a socket address, such as `127.0.0.1:80`", to_string,
        "SocketAddress" |_, code, message| schema::loose("socket-address", code, message);
    SocketAddrV4: "invalid", "must be an IPv4 socket address, such as `127.0.0.1:80`", to_string,
        "SocketAddressV4" |_, code, message| schema::loose("socket-address-v4", code, message);
    SocketAddrV6: "invalid", "must be an IPv6 socket address, such as `[::1]:80`", to_string,
        "SocketAddressV6" |_, code, message| schema::loose("socket-address-v6", code, message);
}

known_to_serde! {
    Duration: Object, "must be an object of `secs` and `nanos`", "SecondsAndNanos" |_, _, _| schema::seconds("secs", "nanos");
    SystemTime: Object, "must be an object of `secs_since_epoch` and `nanos_since_epoch`",
        "SystemTime" |_, _, _| schema::seconds("secs_since_epoch", "nanos_since_epoch");
}

macro_rules! generic_known_to_serde {
    ($($type:ident: $kind:ident, $message:literal, $schema:expr;)*) => {$(
        impl<'de, T: Deserialize<'de>> Decode<'de> for $type<T> {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                const KNOWN: Known = Known { code: codes::INVALID, message: $message, kind: Kind::$kind };
                decode_known(deserializer, cx, &KNOWN)
            }

            described! { stringify!($type), |_| $schema }
        }
    )*};
}

generic_known_to_serde! {
    Range: Object, "must be an object of `start` and `end`", schema::ends(&["start", "end"]);
    RangeInclusive: Object, "must be an object of `start` and `end`", schema::ends(&["start", "end"]);
    RangeFrom: Object, "must be an object of `start`", schema::ends(&["start"]);
    RangeTo: Object, "must be an object of `end`", schema::ends(&["end"]);
    Bound: Several, "must be a bound", schema::bound();
}

/// Any value is one: nothing is refused, so nothing is buffered. Texts that people read have parsers with limits, which
/// other formats have not, or high ones.
impl<'de> Decode<'de> for serde_json::Value {
    fn decode<D: Deserializer<'de>>(deserializer: D, _: &mut Context) -> Result<Option<Self>, D::Error> {
        if deserializer.is_human_readable() {
            return Self::deserialize(deserializer).map(Some);
        }
        Self::deserialize(Limited::new(deserializer)).map(Some)
    }

    described! { "AnyValue", |_| schema::any() }
}

#[cfg(feature = "raw_value")]
impl<'de> Decode<'de> for Box<RawValue> {
    fn decode<D: Deserializer<'de>>(deserializer: D, _: &mut Context) -> Result<Option<Self>, D::Error> {
        Self::deserialize(deserializer).map(Some)
    }

    described! { "AnyValue", |_| schema::any() }
}

#[cfg(feature = "raw_value")]
impl<'de: 'a, 'a> Decode<'de> for &'a RawValue {
    fn decode<D: Deserializer<'de>>(deserializer: D, _: &mut Context) -> Result<Option<Self>, D::Error> {
        <&'de RawValue>::deserialize(deserializer).map(Some)
    }

    described! { "AnyValue", |_| schema::any() }
}

known_to_serde! {
    serde_json::Number: Number, "must be a number", "Number" |_, _, _| schema::any_number();
}
