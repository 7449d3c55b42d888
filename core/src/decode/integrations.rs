//! Types of other crates, each behind the feature of its name, read as their own serde implementation reads them.

#[allow(unused_imports)] // Without features there is nothing here.
use super::std_types::known_to_serde;
#[cfg(feature = "schemars")]
#[allow(unused_imports)] // As above.
use crate::schema;

#[cfg(feature = "url")]
known_to_serde! { url::Url: "url", "must be an absolute URL", to_string, "Url" schema::any_url(); }

#[cfg(feature = "uuid")]
known_to_serde! { uuid::Uuid: "uuid", "must be a UUID", to_string, "Uuid" schema::any_uuid(); }

#[cfg(feature = "jiff")]
known_to_serde! {
    jiff::Timestamp: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`", to_string, "Timestamp" schema::loose("date-time");
    jiff::ZonedDateTime: "date_time", "must be a date and time with a time zone, such as `2026-04-01T12:00:00+02:00[Europe/Berlin]`", to_string, "ZonedDateTime" schema::loose("zoned-date-time");
    jiff::civil::DateTime: "date_time", "must be a date and time, such as `2026-04-01T12:00:00`", to_string, "CivilDateTime" schema::loose("civil-date-time");
    jiff::civil::Date: "date", "must be a date, such as `2026-04-01`", to_string, "Date" schema::loose("date");
    jiff::civil::Time: "time", "must be a time, such as `12:00:00`", to_string, "CivilTime" schema::loose("civil-time");
    jiff::Span: "duration", "must be a duration, such as `P1DT2H`", to_string, "Span" schema::loose("duration");
    jiff::SignedDuration: "duration", "must be a duration, such as `PT2H30M`", to_string, "SignedDuration" schema::loose("duration");
}

#[cfg(feature = "chrono")]
known_to_serde! {
    chrono::DateTime<chrono::Utc>: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`", to_string, "Timestamp" schema::loose("date-time");
    chrono::DateTime<chrono::FixedOffset>: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00+02:00`", to_string, "DateTime" schema::loose("date-time");
    chrono::NaiveDateTime: "date_time", "must be a date and time without an offset, such as `2026-04-01T12:00:00`", to_string, "CivilDateTime" schema::loose("civil-date-time");
    chrono::NaiveDate: "date", "must be a date, such as `2026-04-01`", to_string, "Date" schema::loose("date");
    chrono::NaiveTime: "time", "must be a time, such as `12:00:00`", to_string, "CivilTime" schema::loose("civil-time");
}

#[cfg(feature = "time")]
known_to_serde! {
    time::OffsetDateTime: "date_time", "must be a date and time with an offset", to_string, "DateTime" schema::loose("offset-date-time");
    time::PrimitiveDateTime: "date_time", "must be a date and time", to_string, "CivilDateTime" schema::loose("civil-date-time");
    time::Date: "date", "must be a date", to_string, "Date" schema::loose("date");
    time::Time: "time", "must be a time", to_string, "CivilTime" schema::loose("civil-time");
    time::Duration: "duration", "must be a duration", to_string, "Duration" schema::loose("seconds");
}

#[cfg(feature = "rust_decimal")]
known_to_serde! { rust_decimal::Decimal: NumberOrText, "must be a decimal number", "Decimal" schema::decimal(); }

#[cfg(feature = "bytes")]
known_to_serde! { bytes::Bytes: Several, "must be bytes", "Bytes" schema::bytes(); bytes::BytesMut: Several, "must be bytes", "Bytes" schema::bytes(); }
