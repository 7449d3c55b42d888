//! Formats that are known by the names of their types: RON, property lists, and those of texts alone.

use std::fmt::Debug;

use api_model::{ApiModel, Report};
use serde::de::DeserializeOwned;
use serde::de::value::{self, BytesDeserializer};
use serde::{Deserialize, Deserializer, Serialize};

twins! {
    #[serde(rename_all = "camelCase")]
    pub(super) enum Shape { Nothing, Round(u8), Pair(u8, String), Named { wide: u8, note: Option<String> } }

    #[serde(tag = "type")]
    pub(super) enum Tagged { Nothing, Inner(Inner), Named { shape: Shape, note: Option<String> } }

    #[serde(tag = "type", content = "data")]
    pub(super) enum Adjacent { Nothing, Round(u8), Pair(u8, String), Named { wide: u8 } }

    pub(super) struct Inner { text: String, more: Option<u8> }

    pub(super) struct Flat { number: u8, #[serde(flatten)] inner: Inner, #[serde(flatten)] tagged: Tagged }

    pub(super) struct All { shapes: Vec<Shape>, tagged: Vec<Tagged>, adjacent: Vec<Adjacent>, flat: Option<Flat> }

    pub(super) struct Form { name: String, age: Option<u8>, ratio: Option<f32>, member: Option<bool>, note: Option<String> }
}

const ALL: &str = r#"{
    "shapes": ["nothing", {"round": 1}, {"pair": [1, "x"]}, {"named": {"wide": 1, "note": "x"}}],
    "tagged": [{"type": "Nothing"}, {"type": "Inner", "text": "x", "more": 1}, {"type": "Named", "shape": {"round": 2}, "note": "x"}],
    "adjacent": [{"type": "Nothing"}, {"type": "Round", "data": 1}, {"type": "Pair", "data": [1, "x"]}, {"type": "Named", "data": {"wide": 1}}],
    "flat": {"number": 1, "text": "x", "type": "Named", "shape": "nothing"}
}"#;

/// What `from_deserializer` makes of a format that shows its deserializer only to `Deserialize`.
struct Collected<T>(Result<T, Report>);

impl<'de, T: ApiModel> Deserialize<'de> for Collected<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(T::from_deserializer(deserializer)))
    }
}

fn show<T: Debug>(value: T) -> String {
    format!("{value:?}")
}

#[test]
fn ron_has_names_for_those_who_ask() {
    let theirs: theirs::All = serde_json::from_str(ALL).unwrap();
    let ours: ours::All = serde_json::from_str(ALL).unwrap();
    let text = ron::to_string(&theirs).unwrap();
    assert_eq!(ron::to_string(&ours).unwrap(), text);
    let named = ron::ser::PrettyConfig::new().struct_names(true);
    let written = ron::ser::to_string_pretty(&ours, named.clone()).unwrap();
    assert_eq!(written, ron::ser::to_string_pretty(&theirs, named).unwrap());
    assert_eq!(show(ron::from_str::<theirs::All>(&text).unwrap()), show(&theirs));
    assert_eq!(show(ron::from_str::<ours::All>(&text).unwrap()), show(&theirs));
    assert_eq!(show(ron::from_str::<Collected<ours::All>>(&text).unwrap().0.unwrap()), show(&theirs));
}

#[test]
fn ron_with_problems() {
    let text = r#"(
        shapes: [round(300), named(wide: "x"), square],
        tagged: [(type: "Nobody"), (type: "Inner", text: 1)],
        adjacent: [(type: Round, data: "x")],
        flat: Some({"number": true, "text": "x", "type": "Nothing"}),
    )"#;
    assert!(ron::from_str::<theirs::All>(text).is_err());
    let report = ron::from_str::<Collected<ours::All>>(text).unwrap().0.unwrap_err();
    let expected = "\
/shapes/0/round: must be between 0 and 255
/shapes/1/named/wide: must be an integer
/shapes/2: must be one of `nothing`, `round`, `pair`, `named`
/tagged/0/type: must be one of `Nothing`, `Inner`, `Named`
/tagged/1/text: must be a string
/adjacent/0/data: must be an integer
/flat/number: must be an integer";
    assert_eq!(report.to_string(), expected);
}

#[test]
fn property_lists_have_no_null() {
    let read = |text| {
        (serde_json::from_str::<theirs::Tagged>(text).unwrap(), serde_json::from_str::<ours::Tagged>(text).unwrap())
    };
    for text in
        [r#"{"type":"Inner","text":"x","more":1}"#, r#"{"type":"Named","shape":{"named":{"wide":1}},"note":"x"}"#]
    {
        let (theirs, ours) = read(text);
        let (mut bytes, mut others) = (Vec::new(), Vec::new());
        plist::to_writer_xml(&mut bytes, &theirs).unwrap();
        plist::to_writer_xml(&mut others, &ours).unwrap();
        assert_eq!(bytes, others);
        assert_eq!(show(plist::from_bytes::<theirs::Tagged>(&bytes).unwrap()), show(&theirs));
        assert_eq!(show(plist::from_bytes::<ours::Tagged>(&bytes).unwrap()), show(&theirs));
        assert_eq!(show(plist::from_bytes::<Collected<ours::Tagged>>(&bytes).unwrap().0.unwrap()), show(&theirs));
    }
    let text = "<plist><dict><key>text</key><true/><key>more</key><string>x</string></dict></plist>";
    let report = plist::from_bytes::<Collected<ours::Inner>>(text.as_bytes()).unwrap().0.unwrap_err();
    assert_eq!(report.to_string(), "/text: must be a string\n/more: must be an integer");
}

fn form<T: DeserializeOwned + Debug>(text: &str) -> String {
    show(serde_html_form::from_str::<T>(text).ok())
}

#[test]
fn an_empty_number_of_a_form_is_none() {
    for text in ["name=&age=&ratio=&member=&note=", "name=x&age=1&ratio=0.5&member=true&note=x", "name=x&age=x", "age="]
    {
        assert_eq!(form::<ours::Form>(text), form::<theirs::Form>(text), "{text}");
    }
    let empty = form::<ours::Form>("name=&age=&ratio=&member=&note=");
    assert!(empty.contains(r#"age: None, ratio: None, member: None, note: Some("")"#), "{empty}");
}

#[derive(Debug, PartialEq, ApiModel)]
struct Page {
    #[api(range(1..=100))]
    limit: u8,
    offset: Option<i64>,
    ratio: f32,
    exact: bool,
    #[api(non_empty)]
    name: String,
    order: Order,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "lowercase")]
enum Order {
    Up,
    Down,
}

fn query(text: &str) -> Result<Page, Report> {
    serde_urlencoded::from_str::<Collected<Page>>(text).unwrap().0
}

#[test]
fn query_strings_collect() {
    let expected =
        Page { limit: 7, offset: Some(-1), ratio: 0.5, exact: true, name: "1".to_owned(), order: Order::Down };
    let text = "limit=7&offset=-1&ratio=0.5&exact=true&name=1&order=down";
    assert_eq!(query(text).unwrap(), expected);
    assert_eq!(serde_urlencoded::from_str::<Page>(text).unwrap(), expected);
    assert_eq!(serde_html_form::from_str::<Collected<Page>>(text).unwrap().0.unwrap(), expected);

    let text = "limit=101&offset=x&ratio=x&exact=1&name=&order=sideways";
    let problems = "\
/limit: must be between 1 and 100
/offset: must be an integer between -9223372036854775808 and 9223372036854775807
/ratio: must be a number
/exact: must be a boolean
/name: must not be empty
/order: must be one of `up`, `down`";
    assert_eq!(query(text).unwrap_err().to_string(), problems);
    let report = serde_html_form::from_str::<Collected<Page>>(text).unwrap().0.unwrap_err();
    assert_eq!(report.to_string(), problems);

    let report = query("limit=300&limit=1&exact=").unwrap_err();
    let codes: Vec<_> = report.violations().iter().map(|found| (found.pointer(), found.code())).collect();
    assert_eq!(
        codes,
        [
            ("/limit", "type"),
            ("/limit", "duplicate"),
            ("/exact", "type"),
            ("/ratio", "missing"),
            ("/name", "missing"),
            ("/order", "missing"),
        ]
    );
}

#[test]
fn xml_collects() {
    #[derive(Debug, ApiModel)]
    struct Order {
        #[serde(rename = "@id")]
        id: u8,
        paid: bool,
        #[serde(default)]
        line: Vec<Line>,
        note: Option<String>,
    }

    #[derive(Debug, ApiModel)]
    struct Line {
        #[api(range(1..))]
        count: u32,
        price: f64,
    }

    let read = |text| quick_xml::de::from_str::<Collected<Order>>(text).unwrap().0;
    let order =
        read(r#"<order id="7"><paid>true</paid><line><count>1</count><price>0.5</price></line><note>x</note></order>"#)
            .unwrap();
    assert_eq!((order.id, order.paid, order.line.len(), order.note.as_deref()), (7, true, 1, Some("x")));
    assert_eq!((order.line[0].count, order.line[0].price.to_string().as_str()), (1, "0.5"));
    let report = read(
        r#"<order id="x"><paid>7</paid><line><count>0</count><price>x</price></line><line><count>1</count></line></order>"#,
    )
    .unwrap_err();
    let problems = "\
/@id: must be an integer
/paid: must be a boolean
/line/0/count: must be at least 1
/line/0/price: must be a number
/line/1/price: is missing";
    assert_eq!(report.to_string(), problems);
}

/// Bencode has bytes for text.
#[test]
fn names_of_variants_as_bytes() {
    let read = |name| ours::Shape::from_deserializer(BytesDeserializer::<value::Error>::new(name));
    assert_eq!(show(read(b"nothing").unwrap()), "Nothing");
    assert_eq!(read(b"none").unwrap_err().violations()[0].code(), "variant");
    assert_eq!(read(b"\xff").unwrap_err().violations()[0].code(), "type");
}
