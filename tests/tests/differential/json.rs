//! JSON text: `serde_json::from_str` and `from_json`.

use api_model::Decode;
use api_model_tests::random::cases;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::differential::documents::{any_json, nearly_valid, noise, with_noise};
use crate::differential::models::{each_twin, ours, theirs};
use crate::outcome;

/// Compares the twins on a text.
/// Whether `serde_json` fails for a number that no `f64` holds, also where nothing asks for its value: it passes over such
/// a number, but cannot buffer it, so that serde refuses in the content of an enum what it takes elsewhere. We do not
/// buffer what nobody reads.
fn has_a_number_without_a_value(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text).is_err_and(|error| error.to_string().contains("out of range"))
}

fn compare<Ours, Theirs>(text: &str)
where
    Ours: for<'de> Decode<'de> + DeserializeOwned + Serialize + std::fmt::Debug,
    Theirs: DeserializeOwned + Serialize + std::fmt::Debug,
{
    let expected = serde_json::from_str::<Theirs>(text).ok().map(|value| outcome(&value));
    if expected.is_none() && has_a_number_without_a_value(text) {
        return;
    }
    let hinted = serde_json::from_str::<Ours>(text).ok().map(|value| outcome(&value));
    assert_eq!(hinted, expected, "serde_json::from_str of {text}");
    let collected = api_model::from_json::<Ours>(text);
    if let Err(report) = &collected {
        assert!(!report.is_empty(), "an empty report of {text}");
    }
    let written = collected.as_ref().ok().map(|value| api_model::to_json(value));
    let collected = collected.ok().map(|value| outcome(&value));
    assert_eq!(collected, expected, "from_json of {text}");
    if let (Some(Ok(written)), Some((_, expected))) = (written, expected) {
        assert_eq!(written, expected, "to_json of {text}");
    }
}

macro_rules! compare_each {
    ($($name:ident)*) => {
        fn compare_all(text: &str) {
            $(compare::<ours::$name, theirs::$name>(text);)*
        }
    };
}

each_twin!(compare_each);

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn any_document(json in any_json()) {
        compare_all(&json.text());
    }

    #[test]
    fn valid_documents_with_changes(json in nearly_valid(0..4)) {
        compare_all(&json.text());
    }

    #[test]
    fn broken_text(json in nearly_valid(0..2), noise in noise()) {
        if let Ok(text) = String::from_utf8(with_noise(json.text().into_bytes(), &noise)) {
            compare_all(&text);
        }
    }

    #[test]
    fn any_text(text in r#"[\[\]{}:,"a-d0-2.truefalsn \\-]{0,24}"#) {
        compare_all(&text);
    }
}

/// The documents that the changes start from must be what they say.
#[test]
fn every_model_takes_some_document() {
    macro_rules! taken {
        ($($name:ident)*) => {
            [$((stringify!($name), (|text| serde_json::from_str::<theirs::$name>(text).is_ok()) as fn(&str) -> bool)),*]
        };
    }
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let texts: Vec<String> =
        (0..600).map(|_| nearly_valid(0..1).new_tree(&mut runner).unwrap().current().text()).collect();
    for (name, takes) in each_twin!(taken) {
        assert!(texts.iter().any(|text| takes(text)), "no document for {name}");
    }
}

/// `serde_json` gives a key as bytes, of which nothing is known.
#[test]
fn keys_of_any_bytes() {
    #[derive(Debug, PartialEq, Serialize, serde::Deserialize)]
    struct Theirs {
        id: Option<u8>,
        é: Option<u8>,
    }

    #[derive(Debug, PartialEq, api_model::ApiModel)]
    struct Ours {
        id: Option<u8>,
        é: Option<u8>,
    }

    let keys: [&[u8]; 16] = [
        b"id",
        b"",
        b"other",
        br"i\u0064",
        br"\u00e9",
        "é".as_bytes(),
        b"\xc3",
        b"id\xff",
        br"\u0069d\xff",
        b"i\x01d",
        b"\n",
        br"\n",
        br"\ud800",
        br"\ud83d\ude00",
        br"\x",
        b"i\\",
    ];
    for key in keys {
        let text = [b"{\"", key, b"\": 7, \"id\": 1}"].concat();
        let expected = serde_json::from_slice::<Theirs>(&text).ok().map(|value| outcome(&value));
        let found = serde_json::from_slice::<Ours>(&text).ok().map(|value| outcome(&value));
        let shown = String::from_utf8_lossy(&text);
        let renamed = found.map(|(value, json)| (value.replace("Ours", "Theirs"), json));
        assert_eq!(renamed, expected, "from_slice of {shown}");
        let read = serde_json::from_reader::<_, Ours>(text.as_slice()).ok().map(|value| outcome(&value).1);
        // Of what is not borrowed nobody knows whether a control character was written as an escape.
        if !key.iter().any(u8::is_ascii_control) {
            assert_eq!(read, expected.map(|(_, json)| json), "from_reader of {shown}");
        }
    }
}
