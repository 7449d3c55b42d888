//! The reader against `serde_json`: the same values from the same texts, and the same words for the same mistakes.

use serde::de::{Deserialize, IgnoredAny};
use serde_json::Value;
use serde_json::value::RawValue;

use super::reader::Reader;
use super::stop::Explanation;

/// Reads the whole text with the reader.
fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Explanation> {
    let mut reader = Reader::new(text);
    let result = T::deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    result.map_err(|stop| stop.explain(text, reader.position()))
}

/// What `serde_json` says of a text, with the offset.
fn theirs(text: &str) -> Result<Value, (String, usize)> {
    serde_json::from_str::<Value>(text).map_err(|error| {
        let explanation = Explanation::of(&error, text, 0);
        (explanation.reason, explanation.offset)
    })
}

fn assert_same(text: &str) -> bool {
    let ours = read::<Value>(text).map_err(|stop| (stop.reason, stop.offset));
    let theirs = theirs(text);
    assert_eq!(ours, theirs, "{text:?}");
    let skipped = read::<IgnoredAny>(text).is_ok();
    assert_eq!(skipped, serde_json::from_str::<IgnoredAny>(text).is_ok(), "{text:?} skipped");
    let raw = read::<&RawValue>(text).ok().map(|raw| raw.get().to_owned());
    let their_raw = serde_json::from_str::<&RawValue>(text).ok().map(|raw| raw.get().to_owned());
    assert_eq!(raw, their_raw, "{text:?} raw");
    theirs.is_ok()
}

const DOCUMENTS: [&str; 24] = [
    r#"{"returnUrl":"https://example.com/account","externalCustomerId":"user_4f9d"}"#,
    r#" { "a" : [ 1 , -2, 3.5e-7 , 1E+2 ] , "b" : { } , "c" : [ ] , "d" : null } "#,
    r#"["\"\\\/\b\f\n\r\t","\u0041\u00e9\u20ac\ud83d\ude00","é€😀","\ud83d","\ude00\ud83d","\ud83dx","\u12"]"#,
    "[true,false,null,truE,nul,fals]",
    "[0,-0,00,01,-01,1.,.5,1e,1e+,-,+1,1.5,0.1,1e400,-1e400,1e-400]",
    "[18446744073709551615,18446744073709551616,-9223372036854775808,-9223372036854775809,999999999999999999]",
    "[9999999999999999999,123456789012345678,1234567890123456789,0.30000000000000004,2.2250738585072014e-308]",
    "\"abcdefgh\"",
    "\"abcdefg\"",
    "\"abcdefghi\\u0000\"",
    "\"a\u{0}b\"",
    "\"a\nb\"",
    "\"\u{7f}\u{80}\"",
    "{\"a\":1,\"a\":2}",
    "",
    " ",
    "\t\r\n7\n",
    "[1,]",
    "{\"a\":1,}",
    "{,}",
    "[,1]",
    "{\"a\" 1}",
    "{1:2}",
    "nullnull",
];

#[test]
fn documents() {
    for document in DOCUMENTS {
        assert_same(document);
        // Each part of it, as if the rest had been cut off.
        for (end, _) in document.char_indices() {
            assert_same(&document[..end]);
        }
    }
    // The items of the lists, each alone.
    for item in DOCUMENTS.iter().flat_map(|document| document.trim_matches(['[', ']']).split(',')) {
        assert_same(item);
        assert_same(&format!("[[{item}]]"));
        assert_same(&format!("{{\"k\":{item},\"l\":1}}"));
    }
}

/// The same numbers in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn documents_with_mistakes() {
    let alphabet: Vec<char> = "{}[]:,\"\\ \n\t0123456789-+.eEtrufalsn/bd\u{0}\u{1f}é😀\u{7f}".chars().collect();
    let mut random = Random(42);
    let mut valid = 0;
    for round in 0..40_000 {
        let document = DOCUMENTS[round % DOCUMENTS.len()];
        let mut characters: Vec<char> = document.chars().collect();
        for _ in 0..=random.below(3) {
            let place = random.below(characters.len() + 1);
            let character = alphabet[random.below(alphabet.len())];
            match random.below(3) {
                0 => characters.insert(place, character),
                1 if place < characters.len() => characters[place] = character,
                _ if place < characters.len() => drop(characters.remove(place)),
                _ => {}
            }
        }
        valid += usize::from(assert_same(&String::from_iter(characters)));
    }
    assert!(valid > 1_000, "{valid}");
}

#[test]
fn depth() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for levels in [126, 127, 128, 129, 1_000] {
            let text = format!("{}1{}", open.repeat(levels), close.repeat(levels));
            assert_eq!(read::<Value>(&text).is_ok(), levels < 128, "{levels}");
            assert_eq!(serde_json::from_str::<Value>(&text).is_ok(), levels < 128, "{levels}");
            // What nobody asks for may be of any depth.
            assert!(read::<IgnoredAny>(&text).is_ok());
        }
    }
}

#[test]
fn wide_integers_keep_their_digits() {
    for text in [
        "340282366920938463463374607431768211455",
        "-170141183460469231731687303715884105728",
        "7",
        "-1",
        "1.5",
        "\"1\"",
    ] {
        assert_eq!(read::<u128>(text).ok(), serde_json::from_str::<u128>(text).ok(), "{text}");
        assert_eq!(read::<i128>(text).ok(), serde_json::from_str::<i128>(text).ok(), "{text}");
    }
}

#[test]
fn enums_and_keys_of_other_types() {
    use std::collections::BTreeMap;

    #[derive(serde::Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Choice {
        Unit,
        Newtype(u8),
        Tuple(u8, u8),
        Struct { a: u8 },
    }

    for text in [
        "\"Unit\"",
        "{\"Unit\":null}",
        "{\"Newtype\":1}",
        "{\"Tuple\":[1,2]}",
        "{\"Struct\":{\"a\":1}}",
        "{\"Struct\":[1]}",
        "\"Newtype\"",
        "{\"Unit\":1}",
        "{}",
        "{\"Unit\":null,\"b\":1}",
        "7",
        "\"Other\"",
    ] {
        assert_eq!(read::<Choice>(text).ok(), serde_json::from_str::<Choice>(text).ok(), "{text}");
    }
    for text in ["{\"1\":1}", "{\"-1\":1}", "{\" 1\":1}", "{\"1.5\":1}", "{\"x\":1}", "{\"01\":1}", "{\"300\":1}"] {
        assert_eq!(read::<BTreeMap<u8, u8>>(text).ok(), serde_json::from_str::<BTreeMap<u8, u8>>(text).ok(), "{text}");
        assert_eq!(
            read::<BTreeMap<i64, u8>>(text).ok(),
            serde_json::from_str::<BTreeMap<i64, u8>>(text).ok(),
            "{text}"
        );
    }
    let keys = "{\"true\":1,\"false\":2}";
    assert_eq!(read::<BTreeMap<bool, u8>>(keys).ok(), serde_json::from_str::<BTreeMap<bool, u8>>(keys).ok());
    let keys = "{\"Unit\":1}";
    assert_eq!(read::<BTreeMap<Choice, u8>>(keys).ok(), serde_json::from_str::<BTreeMap<Choice, u8>>(keys).ok());
}

/// What stands behind a number: eight bytes of a text are looked at together.
const BEHIND: [&str; 8] =
    [",1,12345678]", " ,\n12345678]", "]        ", ":12345678", "/12345678]", "é1234567]", "\u{1}1234567]", "x"];

#[test]
fn integers_are_those_of_serde_json() {
    let near = |number: u128| [number - 1, number, number + 1];
    let ends = [1 << 63, 1 << 64, 1 << 53].into_iter().flat_map(near);
    let powers = (1..23).flat_map(|digits| near(10_u128.pow(digits)));
    for number in (0..100).chain(ends).chain(powers) {
        for behind in BEHIND {
            for text in [format!("[{number}{behind}"), format!("[-{number}{behind}"), format!("[0{number}{behind}")] {
                assert_same(&text);
            }
        }
        assert_same(&number.to_string());
    }
}

#[test]
fn floats_are_those_of_serde_json() {
    let mut state = 1_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..20_000 {
        let digits: String = (0..=random(21)).map(|_| char::from(b"0123456789"[random(10)])).collect();
        let (whole, fraction) = digits.split_at(random(digits.len() + 1));
        let sign = ["", "-"][random(2)];
        let exponent = match random(3) {
            0 => format!("e{}", random(30)),
            1 => format!("E-{}", random(330)),
            _ => String::new(),
        };
        assert_same(&format!("{sign}{whole}.{fraction}{exponent}"));
        assert_same(&format!("{sign}{digits}{exponent}"));
        let behind = BEHIND[random(BEHIND.len())];
        assert_same(&format!("[{sign}{whole}.{fraction}{exponent}{behind}"));
        assert_same(&format!("[{sign}{digits}{exponent}{behind}"));
    }
    for text in
        ["0.0757882906889920186", "0.07578829068899201", "9007199254740993.0", "9007199254740992e22", "-0.0", "1e23"]
    {
        assert!(assert_same(text));
    }
}

/// A bit for each level is kept, 64 at a time.
#[test]
fn what_is_skipped_may_be_nested_deeply() {
    for depth in [1, 2, 63, 64, 65, 127, 128, 129, 1000] {
        let is_object = |level: usize| level * level % 7 < 3;
        let open: String = (0..depth).map(|level| if is_object(level) { "{\"a\":" } else { "[" }).collect();
        let close: Vec<&str> = (0..depth).rev().map(|level| if is_object(level) { "}" } else { "]" }).collect();
        let skipped = |close: &[&str]| read::<IgnoredAny>(&format!("{open}0{}", close.concat())).is_ok();
        assert!(skipped(&close), "{depth}");
        for wrong in [0, depth / 2, depth - 1] {
            let mut close = close.clone();
            close[wrong] = if close[wrong] == "}" { "]" } else { "}" };
            assert!(!skipped(&close), "{depth}, {wrong}");
        }
    }
}

#[derive(serde::Deserialize, PartialEq, Debug)]
enum Theirs {
    Unit,
    Newtype(u8),
    Optional(Option<u8>),
    Tuple(u8, String),
    Struct { a: u8, b: Vec<Theirs> },
}

/// An enum of serde that a hand-written `Decode` asks the reader for.
#[test]
fn enums_of_serde() {
    let texts = [
        r#""Unit""#,
        r#"{"Unit":null}"#,
        r#" { "Newtype" : 7 } "#,
        r#"{"Optional":null}"#,
        r#"{"Tuple":[1,"\u0061"]}"#,
        r#"{"Struct":{"a":1,"b":["Unit",{"Newtype":2},{"Struct":{"a":3,"b":[]}}]}}"#,
        r#""\u0055nit""#,
        r#"{"\u0055nit":null}"#,
    ];
    for text in texts {
        assert_eq!(read::<Theirs>(text).unwrap(), serde_json::from_str(text).unwrap(), "{text}");
    }
    let wrong = [
        r#""Newtype""#,
        r#""Nothing""#,
        r#"{"Unit":1}"#,
        r#"{"Newtype":1,"Unit":null}"#,
        r#"{"Newtype":"1"}"#,
        r#"{"Newtype":1"#,
        r#"{"Newtype""#,
        "{}",
        "7",
        "[]",
        "null",
        "",
    ];
    for text in wrong {
        assert!(serde_json::from_str::<Theirs>(text).is_err() && read::<Theirs>(text).is_err(), "{text}");
    }
}
