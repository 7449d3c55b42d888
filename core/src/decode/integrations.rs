//! Types of other crates, each behind the feature of its name, read as their own serde implementation reads them.

#[allow(unused_imports)] // Without features there is nothing here.
use super::std_types::known_to_serde;
#[cfg(feature = "schemars")]
#[allow(unused_imports)] // As above.
use crate::schema;

#[cfg(feature = "url")]
known_to_serde! { url::Url: "url", "must be an absolute URL", to_string, "Url" |_, _, _| schema::any_url(); }

#[cfg(feature = "uuid")]
known_to_serde! { uuid::Uuid: "uuid", "must be a UUID", to_string, "Uuid" schema::any_uuid; }

#[cfg(feature = "jiff")]
known_to_serde! {
    jiff::Timestamp: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`", to_string, "Timestamp" |_, code, message| schema::loose("date-time", code, message);
    jiff::ZonedDateTime: "date_time", "must be a date and time with a time zone, such as `2026-04-01T12:00:00+02:00[Europe/Berlin]`", to_string, "ZonedDateTime" |_, code, message| schema::loose("zoned-date-time", code, message);
    jiff::civil::DateTime: "date_time", "must be a date and time, such as `2026-04-01T12:00:00`", to_string, "CivilDateTime" |_, code, message| schema::loose("civil-date-time", code, message);
    jiff::civil::Date: "date", "must be a date, such as `2026-04-01`", to_string, "Date" |_, code, message| schema::loose("date", code, message);
    jiff::civil::Time: "time", "must be a time, such as `12:00:00`", to_string, "CivilTime" |_, code, message| schema::loose("civil-time", code, message);
    jiff::Span: "duration", "must be a duration, such as `P1DT2H`", to_string, "Span" |_, code, message| schema::loose("duration", code, message);
    jiff::SignedDuration: "duration", "must be a duration, such as `PT2H30M`", to_string, "SignedDuration" |_, code, message| schema::loose("exact-duration", code, message);
}

#[cfg(feature = "chrono")]
known_to_serde! {
    chrono::DateTime<chrono::Utc>: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`", to_string, "Timestamp" |_, code, message| schema::loose("date-time", code, message);
    chrono::DateTime<chrono::FixedOffset>: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00+02:00`", to_string, "DateTime" |_, code, message| schema::loose("date-time", code, message);
    chrono::NaiveDateTime: "date_time", "must be a date and time without an offset, such as `2026-04-01T12:00:00`", to_string, "CivilDateTime" |_, code, message| schema::loose("civil-date-time", code, message);
    chrono::NaiveDate: "date", "must be a date, such as `2026-04-01`", to_string, "Date" |_, code, message| schema::loose("date", code, message);
    chrono::NaiveTime: "time", "must be a time, such as `12:00:00`", to_string, "CivilTime" |_, code, message| schema::loose("civil-time", code, message);
}

#[cfg(feature = "time")]
known_to_serde! {
    time::OffsetDateTime: "date_time", "must be a date and time with an offset", to_string, "DateTime" |_, code, message| schema::loose("offset-date-time", code, message);
    time::PrimitiveDateTime: "date_time", "must be a date and time", to_string, "CivilDateTime" |_, code, message| schema::loose("date-time-without-offset", code, message);
    time::Date: "date", "must be a date", to_string, "Date" |_, code, message| schema::loose("date", code, message);
    time::Time: "time", "must be a time", to_string, "CivilTime" |_, code, message| schema::loose("civil-time", code, message);
    time::Duration: "duration", "must be a duration", to_string, "Duration" |_, code, message| schema::loose("seconds", code, message);
}

#[cfg(feature = "rust_decimal")]
known_to_serde! { rust_decimal::Decimal: NumberOrText, "must be a decimal number", "Decimal" |_, _, _| schema::decimal(); }

#[cfg(feature = "bytes")]
known_to_serde! { bytes::Bytes: Several, "must be bytes", "Bytes" |generator, _, _| schema::bytes(generator); bytes::BytesMut: Several, "must be bytes", "Bytes" |generator, _, _| schema::bytes(generator); }
