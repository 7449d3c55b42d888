//! Text that cannot be read further: where, and why.
#![allow(missing_docs)]

use api_model::{Param, Report, from_deserializer, from_json};
use serde::de::{Deserializer, Error, Visitor};

/// The violation `syntax` at the end of a report: message, line, column, and what of the text it is about.
fn stop(text: &[u8]) -> (String, i128, i128, String) {
    let report = from_json::<Vec<Option<bool>>>(text).unwrap_err();
    let stop = report.violations().last().unwrap();
    assert_eq!((stop.code(), stop.pointer()), ("syntax", ""), "{report}");
    let [("line", Param::Integer(line)), ("column", Param::Integer(column))] = *stop.params() else {
        panic!("{report:?}")
    };
    let at = String::from_utf8_lossy(&text[stop.span().unwrap()]).into_owned();
    (stop.message().to_owned(), line, column, at)
}

#[test]
fn messages_and_places() {
    let cases: &[(&[u8], &str, i128, i128, &str)] = &[
        (b"", "must be a JSON value: the input is empty", 1, 1, ""),
        (b" \n ", "must be a JSON value: the input is empty", 1, 1, ""),
        (b"[", "must be valid JSON: EOF while parsing a list", 1, 2, ""),
        (b"[true,\n", "must be valid JSON: EOF while parsing a value", 2, 1, ""),
        (b"[true,\n nul]", "must be valid JSON: expected ident", 2, 5, "]"),
        (b"[true false]", "must be valid JSON: expected `,` or `]`", 1, 7, "f"),
        (b"[true,]", "must be valid JSON: trailing comma", 1, 7, "]"),
        (b"[true]\n\n x", "must be valid JSON: trailing characters", 3, 2, "x"),
        ("[\"é𝄞\"\n, \"é\" é]".as_bytes(), "must be valid JSON: expected `,` or `]`", 2, 7, "é"),
        (
            b"[\"a\nb\"]",
            "must be valid JSON: control character (\\u0000-\\u001F) found while parsing a string",
            1,
            4,
            "\n",
        ),
        (b"[1e400]", "must be valid JSON: number out of range", 1, 6, "0"),
        (b"[true, \"\xff\"]", "must be valid UTF-8", 1, 9, "\u{fffd}"),
        ("[\n\"é".as_bytes(), "must be valid JSON: EOF while parsing a string", 2, 3, ""),
        (b"[\n\"\xc3\xa9\xff\"", "must be valid UTF-8", 2, 3, "\u{fffd}"),
        (b"[! \"\xff", "must be valid JSON: expected value", 1, 2, "!"),
    ];
    for (text, message, line, column, at) in cases {
        let expected = ((*message).to_owned(), *line, *column, (*at).to_owned());
        assert_eq!(stop(text), expected, "{}", String::from_utf8_lossy(text));
    }
    // What no type asks for is skipped without recursion, so that no limit is needed.
    assert_eq!(stop("[".repeat(1_000_000).as_bytes()).0, "must be valid JSON: EOF while parsing a list");
}

/// A format that fails with a message of its own.
struct Failing(&'static str);

impl<'de> Deserializer<'de> for Failing {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(Error::custom(self.0))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn failing(message: &'static str) -> Report {
    from_deserializer::<bool, _>(Failing(message)).unwrap_err()
}

#[test]
fn the_message_of_a_format_repeats_no_value() {
    let cases = [
        ("unexpected end", "unexpected end"),
        ("parse error at line 1\n  |\n1 | password = planted\n", "parse error at line 1"),
        ("invalid type: string \"planted\", expected u8", "expected u8"),
        ("invalid value: integer `7`, expected a, expected b", "expected b"),
        ("unknown variant `planted`, expected `a` or `b`", "expected `a` or `b`"),
        ("", ""),
    ];
    for (message, expected) in cases {
        let report = failing(message);
        assert_eq!((report.violations()[0].code(), report.violations()[0].message()), ("syntax", expected));
        assert_eq!(report.violations()[0].span(), None);
        assert!(!report.render("planted").contains("planted"));
    }
    let long: &'static str = "m".repeat(100_000).leak();
    assert!(failing(long).to_string().len() < 1024);
}
