//! External, internal and adjacent tags, and names alone.

use api_model::ApiModel;
use serde::{Deserialize, Serialize};

use crate::same;

twins! {
    #[serde(rename_all = "snake_case")]
    pub enum Plain { FirstOne, #[serde(alias = "zwei")] Second, #[serde(skip)] Hidden }

    #[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
    pub enum External { Unit, New(u8), Tuple(u8, String), Struct { first_field: u8, #[serde(default)] b: Option<bool> }, Inner(Plain), Empty {} }

    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Internal { Unit, New(Inside), Struct { a: u8, b: Option<String> }, Map(std::collections::BTreeMap<String, u8>) , Ext(External) }

    pub struct Nothing;

    pub struct Around(pub Inside);

    #[serde(tag = "type")]
    pub enum Held { Unit(()), Nothing(Nothing), Around(Around), Boxed(Box<Inside>), Names(External), Fields { n: (), m: Nothing } }

    #[serde(tag = "t", content = "c")]
    pub enum Adjacent { Unit, New(u8), Opt(Option<u8>), Tuple(u8, String), Struct { a: u8 } }

    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    pub enum AdjacentStrict { Unit, New(u8) }

    #[serde(tag = "kind")]
    pub enum Other { Known { a: u8 }, #[serde(other)] Unknown }

    pub enum Named { #[serde(alias = "one")] One, #[serde(other)] Unknown }

    pub struct Inside { pub x: u8, #[serde(default)] pub y: Vec<u8> }
}

/// What stands beside an internal tag, serde reads from a buffer, which takes an empty object for nothing.
#[test]
fn what_a_tagged_newtype_holds() {
    same::<theirs::Held, ours::Held>(&[
        r#"{"type":"Unit"}"#,
        r#"{"type":"Unit","x":1}"#,
        r#"{"type":"Nothing"}"#,
        r#"{"x":1,"type":"Nothing"}"#,
        r#"{"type":"Around","x":1}"#,
        r#"{"x":1,"type":"Around"}"#,
        r#"{"type":"Boxed","x":1}"#,
        r#"{"type":"Names","unit":null}"#,
        r#"{"type":"Names","unit":{}}"#,
        r#"{"unit":{},"type":"Names"}"#,
        r#"{"type":"Names","unit":[]}"#,
        r#"{"type":"Names","unit":null,"new":1}"#,
        r#"{"type":"Names","new":1,"more":1}"#,
        r#"{"type":"Fields","n":{},"m":{}}"#,
        r#"{"type":"Fields","n":null,"m":[]}"#,
        r#"{"type":"Fields","n":[],"m":null}"#,
        r#"{"m":{"a":1},"type":"Fields","n":null}"#,
    ]);
}

#[test]
fn names() {
    same::<theirs::Plain, ours::Plain>(&[
        r#""first_one""#,
        r#""second""#,
        r#""zwei""#,
        r#""hidden""#,
        r#""nope""#,
        "1",
        "null",
        r#"{"second":null}"#,
        r#"{"second":1}"#,
        "[]",
    ]);
}

#[test]
fn external() {
    same::<theirs::External, ours::External>(&[
        r#""unit""#,
        r#"{"unit":null}"#,
        r#"{"new":5}"#,
        r#"{"new":500}"#,
        r#""new""#,
        r#"{"tuple":[1,"a"]}"#,
        r#"{"tuple":[1]}"#,
        r#"{"tuple":[1,"a",2]}"#,
        r#"{"struct":{"firstField":1}}"#,
        r#"{"struct":{"firstField":1,"b":true}}"#,
        r#"{"struct":{}}"#,
        r#"{"struct":[1,true]}"#,
        r#"{"new":5,"unit":null}"#,
        "{}",
        "[]",
        r#"{"inner":"second"}"#,
        r#"{"empty":{}}"#,
        r#"{"nope":1}"#,
        r#"{"inner":{"second":null}}"#,
    ]);
}

#[test]
fn internal() {
    same::<theirs::Internal, ours::Internal>(&[
        r#"{"type":"unit"}"#,
        r#"{"type":"unit","x":1}"#,
        r#"{"type":"new","x":1}"#,
        r#"{"x":1,"type":"new","y":[1,2]}"#,
        r#"{"x":1,"y":[1,2]}"#,
        r#"{"type":"struct","a":1,"b":"c"}"#,
        r#"{"a":1,"type":"struct","b":null}"#,
        r#"{"a":1,"type":"struct","a":2}"#,
        r#"{"type":"struct","a":1,"type":"struct"}"#,
        r#"{"type":"map","a":1,"b":2}"#,
        r#"{"a":1,"type":"map","b":2}"#,
        r#"["struct",1,"b"]"#,
        r#"["struct",1]"#,
        r#"["unit"]"#,
        r#"{"type":7}"#,
        r#"{"type":0}"#,
        "null",
        r#"{"type":"nope"}"#,
        r#"{"type":"ext","new":3}"#,
        r#"{"type":"ext","tuple":[3,"a"]}"#,
        r#"{"type":"ext","struct":{"firstField":1}}"#,
        r#"{"type":"ext"}"#,
    ]);
}

#[test]
fn adjacent() {
    let texts = [
        r#"{"t":"Unit"}"#,
        r#"{"t":"Unit","c":null}"#,
        r#"{"t":"Unit","c":1}"#,
        r#"{"t":"New","c":5}"#,
        r#"{"c":5,"t":"New"}"#,
        r#"{"t":"New"}"#,
        r#"{"c":5}"#,
        r#"{"t":"Opt"}"#,
        r#"{"t":"Tuple","c":[1,"a"]}"#,
        r#"{"c":[1,"a"],"t":"Tuple"}"#,
        r#"{"t":"Struct","c":{"a":1}}"#,
        r#"{"c":{"a":1},"t":"Struct"}"#,
        r#"{"t":"Struct","c":{"a":"x"}}"#,
        r#"{"t":"New","c":5,"x":1}"#,
        r#"{"t":"New","t":"New","c":5}"#,
        r#"{"t":"New","c":5,"c":6}"#,
        r#"["New",5]"#,
        r#"["Unit"]"#,
        r#"[{"New":null},5]"#,
        "[1,5]",
        r#"["New",5,6]"#,
        r#"{"t":"Nope","c":5}"#,
        r#"{"t":3,"c":5}"#,
        r#"{"t":{"New":null},"c":5}"#,
        r#"{"t":{"New":7},"c":5}"#,
        r#"{"t":{"text":"x","value":"y"},"c":5}"#,
        r#"{"c":5,"t":{"New":null,"Unit":null}}"#,
    ];
    same::<theirs::Adjacent, ours::Adjacent>(&texts);
    same::<theirs::AdjacentStrict, ours::AdjacentStrict>(&texts);
}

#[test]
fn other() {
    same::<theirs::Named, ours::Named>(&[
        r#""one""#,
        r#""two""#,
        r#"{"two":null}"#,
        r#"{"two":1}"#,
        r#"{"two":null,"one":null}"#,
    ]);
    same::<theirs::Other, ours::Other>(&[r#"{"kind":"Known","a":1}"#, r#"{"kind":"New","z":1}"#, r#"{"a":1}"#]);
}

#[test]
fn violations_have_true_pointers() {
    let codes = |text: &str| {
        let report = ours::Internal::from_json(text).unwrap_err();
        report
            .violations()
            .iter()
            .map(|violation| format!("{} {}", violation.pointer(), violation.code()))
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(r#"{"x":"one","y":[1,"2"],"type":"new"}"#), ["/x type", "/y/1 type"]);
    assert_eq!(codes(r#"{"type":"sruct"}"#), ["/type variant"]);
    assert_eq!(codes(r#"{"type":"ext","struct":{"firstField":"x"}}"#), ["/struct/firstField type"]);
}

/// A tag that is an object is one mistake, whatever stands in the object, and the rest is read.
#[test]
fn an_object_in_place_of_a_tag() {
    for tag in ["{}", r#"{"New":7}"#, r#"{"text":"x","value":"y"}"#, r#"{"New":null,"Unit":null}"#] {
        for text in [format!(r#"{{"t":{tag},"c":5,"extra":1}}"#), format!(r#"{{"c":5,"extra":1,"t":{tag}}}"#)] {
            let report = ours::AdjacentStrict::from_json(&text).unwrap_err();
            let mut lines: Vec<_> = report.violations().iter().map(ToString::to_string).collect();
            lines.sort();
            assert_eq!(lines, ["/extra: is not a known field", "/t: must be a string"], "{text}");
        }
    }
}

/// Of a name that `other` stands for, pointers say what is there.
#[test]
fn the_name_of_an_unknown_member() {
    let read = |text| ours::Named::from_json(text).map_err(|report| report.to_string());
    assert!(read(r#"{"new/name":null}"#).is_ok());
    assert_eq!(read(r#"{"new/name":{"x":1}}"#).unwrap_err(), "/new~1name: must be null");
    assert_eq!(read(r#"{"one":1}"#).unwrap_err(), "/one: must be null");
}

/// An object of another kind is one mistake; one that begins with the name of a variant may be two.
#[test]
fn an_object_of_several_members_in_place_of_a_variant() {
    let lines = |report: api_model::Report| report.to_string();
    for text in ["{}", r#"{"id":1,"first_one":null}"#, r#"{"id":1,"name":"x","at":[2]}"#, "7"] {
        assert_eq!(lines(ours::Plain::from_json(text).unwrap_err()), "must be a string", "{text}");
        assert_eq!(lines(ours::Named::from_json(text).unwrap_err()), "must be a string", "{text}");
        let report = ours::External::from_json(text).unwrap_err();
        assert_eq!(lines(report), "must be a string or an object with one member", "{text}");
    }
    let report = ours::External::from_json(r#"{"new":"x","id":1}"#).unwrap_err();
    assert_eq!(lines(report), "/new: must be an integer\nmust be an object with one member");
    assert_eq!(
        lines(ours::External::from_json(r#"{"nwe":1}"#).unwrap_err()),
        "must be one of `unit`, `new`, `tuple`, `struct`, `inner`, `empty`; did you mean `new`?"
    );
}

/// Nothing is read as an enum without variants, which is what the report says.
#[test]
fn no_variants() {
    #[derive(Debug, ApiModel)]
    enum Named {}

    #[derive(Debug, ApiModel)]
    #[serde(tag = "type")]
    enum Tagged {}

    #[derive(Debug, ApiModel)]
    #[serde(untagged)]
    enum Union {}

    #[derive(Debug, ApiModel)]
    struct All {
        named: Option<Named>,
        tagged: Option<Tagged>,
        union: Option<Union>,
    }

    let report = All::from_json(r#"{"named": "a", "tagged": {"type": "a"}, "union": 1}"#).unwrap_err();
    assert_eq!(
        report.to_string(),
        "/named: must be absent: no value is accepted\n/tagged/type: must be absent: no value is accepted\n\
         /union: must be absent: no value is accepted"
    );
    assert!(All::from_json("{}").is_ok());
}

/// An object in brackets, as where one of a list was meant, is no list without a tag.
#[test]
fn a_list_for_an_object_is_said_once() {
    let internal = |text| ours::Internal::from_json(text).unwrap_err().to_string();
    let adjacent = |text| ours::Adjacent::from_json(text).unwrap_err().to_string();
    for text in ["[]", "[null]", "[1]", r#"[{"type":"New","x":1}]"#, r#"[["New"], "x"]"#] {
        assert_eq!(internal(text), "must be an object", "{text}");
        assert_eq!(adjacent(text), "must be an object", "{text}");
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let report = api_model::from_deserializer::<ours::Internal, _>(&value).unwrap_err();
        assert_eq!(report.to_string(), "must be an object", "{text}");
    }
    assert_eq!(adjacent(r#"["New"]"#), "must be an object");
    // That of the variants is told by its name.
    assert!(internal(r#"["Newt"]"#).starts_with("/0: must be one of `unit`"), "{}", internal(r#"["Newt"]"#));
    assert_eq!(adjacent(r#"["New", "x"]"#), "/1: must be an integer");
    assert_eq!(adjacent(r#"["New", 1, 2]"#), "must have exactly 2 items");
}

/// A name alone is no mistake in a name where no variant is one: "must be one of" would promise that another text fits.
#[test]
fn a_text_where_every_variant_has_content() {
    #[derive(Debug, ApiModel)]
    #[serde(rename_all = "snake_case")]
    enum Query {
        Term { field: String },
        Ids(Vec<String>),
    }

    for text in [r#""term""#, r#""trem""#, r#""""#] {
        let report = Query::from_json(text).unwrap_err();
        assert_eq!(report.to_string(), "must be an object with one member", "{text}");
    }
    assert_eq!(Query::from_json(r#"{"ids": ["a"], "term": 1}"#).unwrap_err().len(), 1);
    assert!(matches!(Query::from_json(r#"{"ids": ["a"]}"#), Ok(Query::Ids(_))));
    assert!(matches!(Query::from_json(r#"{"term": {"field": "a"}}"#), Ok(Query::Term { .. })));
}
