//! `#[api(repr)]`: enums that are integers.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[api(repr)]
enum Priority {
    Low,
    Normal = 5,
    High,
}

/// Counted, given, negative, with the type that `#[repr(..)]` says.
#[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
#[repr(i16)]
#[api(repr)]
enum Offset {
    Behind = -1,
    Here,
    Base = BASE,
    Next {},
    #[serde(skip)]
    #[expect(dead_code, reason = "it is neither read nor written")]
    Hidden,
    #[serde(skip_serializing)]
    Old = 0x7f,
}

const BASE: i16 = 300;

#[derive(Debug, PartialEq, ApiModel)]
#[api(repr)]
enum Status {
    Active = 1,
    Closed = 2,
    #[serde(other)]
    Unknown = 0,
}

#[derive(Debug, ApiModel)]
#[repr(u64)]
#[api(repr)]
enum Only {
    One = 18_446_744_073_709_551_615,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Task {
    priority: Priority,
    more: Vec<Option<Priority>>,
    by_priority: BTreeMap<Priority, u8>,
}

#[test]
fn reads_and_writes_its_integer() {
    let text = r#"{"priority":5,"more":[0,null,6],"by_priority":{"0":1,"6":2}}"#;
    let task = Task::from_json(text).unwrap();
    assert_eq!(task.priority, Priority::Normal);
    assert_eq!(task.to_json().unwrap(), text);
    assert_eq!(serde_json::from_str::<Task>(text).unwrap(), task);
    assert_eq!(serde_json::from_value::<Task>(serde_json::from_str(text).unwrap()).unwrap(), task);
    for number in [-1, 0, 300, 301] {
        let offset = Offset::from_json(&*number.to_string()).unwrap();
        assert_eq!((offset as i16, offset.to_json().unwrap()), (number, number.to_string()));
    }
    assert_eq!(Only::from_json("18446744073709551615").unwrap().to_json().unwrap(), "18446744073709551615");
}

/// One byte each in the formats that know the type, as an integer of that type would have.
#[test]
fn in_other_formats() {
    for (priority, number) in [(Priority::Low, 0_u8), (Priority::Normal, 5), (Priority::High, 6)] {
        assert_eq!(postcard::to_stdvec(&priority).unwrap(), postcard::to_stdvec(&number).unwrap());
        assert_eq!(postcard::from_bytes::<Priority>(&[number]).unwrap(), priority);
        assert_eq!(rmp_serde::to_vec(&priority).unwrap(), rmp_serde::to_vec(&number).unwrap());
        assert_eq!(rmp_serde::from_slice::<Priority>(&[number]).unwrap(), priority);
        assert_eq!(
            serde_urlencoded::from_str::<Vec<(String, Priority)>>(&format!("a={number}")).unwrap()[0].1,
            priority
        );
    }
    assert_eq!(postcard::to_stdvec(&Offset::Base).unwrap(), postcard::to_stdvec(&300_i16).unwrap());
    assert!(postcard::from_bytes::<Priority>(&[1]).is_err());
    let mut bytes = Vec::new();
    ciborium::into_writer(&BTreeMap::from([(Priority::High, 1)]), &mut bytes).unwrap();
    assert_eq!(bytes, [0xa1, 6, 1]);
    assert_eq!(ciborium::from_reader::<BTreeMap<Priority, u8>, _>(&bytes[..]).unwrap(), [(Priority::High, 1)].into());
}

#[test]
fn an_unknown_number_names_the_known_ones() {
    let error = |text| Priority::from_json(text).unwrap_err().to_string();
    for text in ["1", "-1", "256", "18446744073709551616", "-9999999999999999999999"] {
        assert_eq!(error(text), "must be one of 0, 5, 6", "{text}");
    }
    assert_eq!(error("\"5\""), "must be an integer");
    assert_eq!(error("5.0"), "must be an integer");
    assert_eq!(error("null"), "must not be null");
    assert_eq!(error("{}"), "must be an integer");
    assert_eq!(Only::from_json("1").unwrap_err().to_string(), "must be 18446744073709551615");
    assert_eq!(Offset::from_json("302").unwrap_err().to_string(), "must be one of -1, 0, 300, 301, 127");
    let report = Task::from_json(r#"{"priority":1,"more":[7],"by_priority":{"1":1,"x":1,"5":256}}"#).unwrap_err();
    let expected = [
        "/priority: must be one of 0, 5, 6",
        "/more/0: must be one of 0, 5, 6",
        "/by_priority/1: the key must be one of 0, 5, 6",
        "/by_priority/x: the key must be an integer",
        "/by_priority/5: must be between 0 and 255",
    ];
    assert_eq!(report.to_string().lines().collect::<Vec<_>>(), expected);
    let report = serde_json::to_value(&report).unwrap();
    assert_eq!(
        (&report["violations"][0]["code"], &report["violations"][0]["params"]["expected"][1]),
        (&"variant".into(), &5.into())
    );
}

#[test]
fn other_stands_for_unknown_numbers() {
    assert_eq!(Status::from_json("1").unwrap(), Status::Active);
    for text in ["0", "3", "-1", "99999999999999999999"] {
        assert_eq!(Status::from_json(text).unwrap(), Status::Unknown);
    }
    assert_eq!(Status::from_json("\"1\"").unwrap_err().to_string(), "must be an integer");
    assert_eq!(Status::Unknown.to_json().unwrap(), "0");
}

#[test]
fn a_variant_may_not_be_written() {
    assert_eq!(Offset::from_json("127").unwrap(), Offset::Old);
    let error = serde_json::to_string(&Offset::Old).unwrap_err();
    assert_eq!(error.to_string(), "the enum variant Offset::Old cannot be serialized");
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[repr(i8)]
#[api(repr)]
enum State {
    Draft = -1,
    Open,
    Done = 5,
    #[api(open)]
    Other(i64),
}

#[derive(Debug, PartialEq, ApiModel)]
struct States {
    state: State,
    by_state: BTreeMap<State, u8>,
}

#[test]
fn an_open_variant_keeps_the_integer() {
    let text = r#"{"state":7,"by_state":{"-1":1,"5":2,"-300":3}}"#;
    let states = States::from_json(text).unwrap();
    assert_eq!(states.state, State::Other(7));
    assert!(states.by_state.contains_key(&State::Other(-300)));
    assert_eq!(serde_json::from_str::<States>(text).unwrap(), states);
    assert_eq!(serde_json::from_value::<States>(serde_json::from_str(text).unwrap()).unwrap(), states);
    for text in ["-1", "0", "5", "6", "9223372036854775807"] {
        assert_eq!(State::from_json(text).unwrap().to_json().unwrap(), text);
    }
    let error = |text| State::from_json(text).unwrap_err().to_string();
    let limits = "must be between -9223372036854775808 and 9223372036854775807";
    assert_eq!(error("9223372036854775808"), limits);
    assert_eq!(error("99999999999999999999999999999999999999999999"), limits);
    assert_eq!(error("\"7\""), "must be an integer");
    assert_eq!(error("1.5"), "must be an integer");
    assert_eq!(error("null"), "must not be null");
}

/// All are written as the type of what is kept.
#[test]
fn an_open_variant_in_other_formats() {
    for (state, number) in [(State::Draft, -1_i64), (State::Done, 5), (State::Other(1 << 40), 1 << 40)] {
        assert_eq!(postcard::to_stdvec(&state).unwrap(), postcard::to_stdvec(&number).unwrap());
        assert_eq!(postcard::from_bytes::<State>(&postcard::to_stdvec(&state).unwrap()).unwrap(), state);
        assert_eq!(rmp_serde::from_slice::<State>(&rmp_serde::to_vec(&state).unwrap()).unwrap(), state);
    }
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(repr)]
enum Code {
    Zero,
    #[serde(skip_deserializing)]
    One,
    #[api(open)]
    Other(#[api(range(100..=999))] u16),
}

#[test]
fn what_an_open_variant_keeps_has_rules() {
    assert_eq!(Code::from_json("404").unwrap(), Code::Other(404));
    assert_eq!(Code::from_json("1").unwrap_err().to_string(), "must be between 100 and 999");
    assert_eq!(Code::from_json("-1").unwrap_err().to_string(), "must be between 0 and 65535");
    assert_eq!(Code::Other(7).to_json().unwrap_err().to_string(), "must be between 100 and 999");
    assert_eq!(Code::One.to_json().unwrap(), "1");
}
