//! Types of other crates, each behind the feature of its name, read as their own serde implementation reads them.

#[allow(unused_imports)] // Without features there is nothing here.
use super::std_types::known_to_serde;

#[cfg(feature = "url")]
known_to_serde! { url::Url: "url", "must be an absolute URL", to_string; }

#[cfg(feature = "uuid")]
known_to_serde! { uuid::Uuid: "uuid", "must be a UUID", to_string; }

#[cfg(feature = "jiff")]
known_to_serde! {
    jiff::Timestamp: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`", to_string;
    jiff::ZonedDateTime: "date_time", "must be a date and time with a time zone, such as `2026-04-01T12:00:00+02:00[Europe/Berlin]`", to_string;
    jiff::civil::DateTime: "date_time", "must be a date and time, such as `2026-04-01T12:00:00`", to_string;
    jiff::civil::Date: "date", "must be a date, such as `2026-04-01`", to_string;
    jiff::civil::Time: "time", "must be a time, such as `12:00:00`", to_string;
    jiff::Span: "duration", "must be a duration, such as `P1DT2H`", to_string;
    jiff::SignedDuration: "duration", "must be a duration, such as `PT2H30M`", to_string;
}

#[cfg(feature = "chrono")]
known_to_serde! {
    chrono::DateTime<chrono::Utc>: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`", to_string;
    chrono::DateTime<chrono::FixedOffset>: "date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00+02:00`", to_string;
    chrono::NaiveDateTime: "date_time", "must be a date and time without an offset, such as `2026-04-01T12:00:00`", to_string;
    chrono::NaiveDate: "date", "must be a date, such as `2026-04-01`", to_string;
    chrono::NaiveTime: "time", "must be a time, such as `12:00:00`", to_string;
}

#[cfg(feature = "time")]
known_to_serde! {
    time::OffsetDateTime: "date_time", "must be a date and time with an offset", to_string;
    time::PrimitiveDateTime: "date_time", "must be a date and time", to_string;
    time::Date: "date", "must be a date", to_string;
    time::Time: "time", "must be a time", to_string;
    time::Duration: "duration", "must be a duration", to_string;
}

#[cfg(feature = "rust_decimal")]
known_to_serde! { rust_decimal::Decimal: NumberOrText, "must be a decimal number"; }

#[cfg(feature = "bytes")]
known_to_serde! { bytes::Bytes: Several, "must be bytes"; bytes::BytesMut: Several, "must be bytes"; }
