//! Types of other crates, behind the features of their names.

use crate::{needs_a_value, refuses, takes};

macro_rules! from_text {
    ($($type:ty, $code:literal: $($good:literal)*, $($bad:literal)*;)*) => {$(
        takes::<$type>(&[$(concat!("\"", $good, "\"")),*]);
        refuses::<$type>(&[$((concat!("\"", $bad, "\""), $code)),*]);
        refuses::<$type>(&[("7", "type"), ("[1]", "type"), ("{}", "type"), ("true", "type")]);
        needs_a_value::<$type>();
    )*};
}

#[test]
fn url() {
    from_text! { url::Url, "url": "https://example.com/" "mailto:a@example.com" "http://example.com", "" "example.com" "/a"; }
}

#[test]
fn uuid() {
    from_text! {
        uuid::Uuid, "uuid": "67e55044-10b1-426f-9247-bb680e5fe0c8" "67e5504410b1426f9247bb680e5fe0c8", "" "67e55044";
    }
}

#[test]
fn jiff() {
    from_text! {
        jiff::Timestamp, "date_time": "2026-04-01T12:00:00Z" "2026-04-01T12:00:00+02:00", "" "2026-04-01" "x";
        jiff::ZonedDateTime, "date_time": "2026-04-01T12:00:00+02:00[+02:00]", "2026-04-01T12:00:00Z" "x";
        jiff::civil::DateTime, "date_time": "2026-04-01T12:00:00", "x" "2026-13-01T12:00:00";
        jiff::civil::Date, "date": "2026-04-01", "x" "2026-02-30";
        jiff::civil::Time, "time": "12:00:00" "12:00:00.5", "x" "25:00:00";
        jiff::Span, "duration": "P1DT2H", "x" "";
        jiff::SignedDuration, "duration": "PT2H30M", "x" "P1Y";
    }
}

#[test]
fn chrono() {
    from_text! {
        chrono::DateTime<chrono::Utc>, "date_time": "2026-04-01T12:00:00Z" "2026-04-01T12:00:00+02:00", "" "2026-04-01";
        chrono::DateTime<chrono::FixedOffset>, "date_time": "2026-04-01T12:00:00+02:00", "x" "2026-04-01T12:00:00";
        chrono::NaiveDateTime, "date_time": "2026-04-01T12:00:00", "x" "2026-04-01T12:00:00Z";
        chrono::NaiveDate, "date": "2026-04-01", "x" "2026-02-30";
        chrono::NaiveTime, "time": "12:00:00", "x" "25:00:00";
    }
}

#[test]
fn time() {
    from_text! {
        time::OffsetDateTime, "date_time": "2026-04-01 12:00:00.0 +00:00:00", "" "x";
        time::PrimitiveDateTime, "date_time": "2026-04-01 12:00:00.0", "" "x";
        time::Date, "date": "2026-04-01", "x" "2026-02-30";
        time::Time, "time": "12:00:00.0", "x" "25:00:00.0";
        time::Duration, "duration": "1.500000000", "x" "";
    }
}

#[test]
fn decimals() {
    takes::<rust_decimal::Decimal>(&[r#""1.50""#, "7", "1.5", r#""-79228162514264337593543950335""#]);
    refuses::<rust_decimal::Decimal>(&[(r#""x""#, "invalid"), ("true", "type"), ("[]", "type"), ("{}", "type")]);
    needs_a_value::<rust_decimal::Decimal>();
}

#[test]
fn bytes() {
    takes::<bytes::Bytes>(&["[1,2]", "[]", r#""ab""#]);
    takes::<bytes::BytesMut>(&["[1,2]"]);
    refuses::<bytes::Bytes>(&[("7", "invalid"), ("[256]", "invalid"), ("{}", "invalid")]);
    needs_a_value::<bytes::Bytes>();
}
