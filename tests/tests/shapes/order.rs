//! Members and variants are found in whatever order they stand, also those whose names are alike.

use std::collections::BTreeMap;

use api_model::{ApiModel, from_deserializer};
use serde_json::Value;

macro_rules! named {
    ($($name:ident)*) => {
        #[derive(Debug, PartialEq, ApiModel)]
        #[serde(deny_unknown_fields)]
        struct Fields { $($name: usize,)* #[serde(alias = "old_last", alias = "older_last")] last: usize }

        #[derive(Debug, PartialEq, ApiModel)]
        struct Flat { own: usize, #[serde(flatten)] fields: Fields }

        #[derive(Debug, PartialEq, ApiModel)]
        #[allow(non_camel_case_types)]
        enum Variant { $($name(u8)),* }

        const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Each field has the number of its name.
        fn numbered(last: usize) -> Fields {
            let [$($name),*] = std::array::from_fn(|number| number);
            Fields { $($name,)* last }
        }
    };
}

named! {
    a b ab ba abc cab id_of url_of created_at updated_at deleted_at address_line_1 address_line_2 address_line_11
    long_name_with_an_end_that_is_one longer_name_with_an_end_that_is_one longest_name_with_an_end_that_is_one
    name_of_first_kind_0 name_of_second_kind_0 name_of_third_kind_0 field_0 field_1 field_2 field_10 x0 x1 x00
}

/// The members from a number on, and those in front of it.
fn rotated(by: usize, last: &str, more: &str) -> String {
    let number = |name: &str| NAMES.iter().position(|other| *other == name).unwrap_or(1_000);
    let mut names = [NAMES, &[last]].concat();
    names.rotate_left(by);
    let members: Vec<String> = names.iter().map(|name| format!(r#""{name}":{}"#, number(name))).collect();
    format!("{{{more}{}}}", members.join(","))
}

#[test]
fn of_a_struct() {
    for by in 0..=NAMES.len() {
        for last in ["last", "old_last", "older_last"] {
            let text = rotated(by, last, "");
            assert_eq!(Fields::from_json(&text).unwrap(), numbered(1_000), "{text}");
            assert_eq!(serde_json::from_str::<Fields>(&text).unwrap(), numbered(1_000), "{text}");
            let tree: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(from_deserializer::<Fields, _>(tree).unwrap(), numbered(1_000), "{text}");
            let flat = Flat::from_json(&rotated(by, last, r#""own":7,"#)).unwrap();
            assert_eq!(flat, Flat { own: 7, fields: numbered(1_000) }, "{text}");
        }
    }
}

#[test]
fn of_a_struct_that_has_one_of_them() {
    for (number, name) in NAMES.iter().enumerate() {
        let report = Fields::from_json(&format!(r#"{{"{name}":"","last":0}}"#)).unwrap_err();
        let wrong: Vec<_> = report.violations().iter().filter(|violation| violation.code() == "type").collect();
        let [wrong] = wrong[..] else { panic!("{report}") };
        assert_eq!(wrong.pointer(), format!("/{name}"));
        assert_eq!(report.len(), NAMES.len(), "{number}: {report}");
    }
}

#[test]
fn of_an_enum() {
    for (number, name) in NAMES.iter().enumerate() {
        let text = format!(r#"{{"{name}":1}}"#);
        let variant = Variant::from_json(&text).unwrap();
        assert_eq!(api_model::to_json(&variant).unwrap(), text, "{number}");
    }
}

#[test]
fn what_is_nearly_a_name_is_none() {
    let nearly = |name: &&str| [format!("{name}_"), format!("_{name}"), name.to_uppercase(), name.replace('_', "__")];
    for name in NAMES.iter().flat_map(nearly).filter(|name| !NAMES.contains(&name.as_str())) {
        let more = format!(r#""{name}":0,"#);
        let report = Fields::from_json(&rotated(3, "last", &more)).unwrap_err();
        let [violation] = report.violations() else { panic!("{report}") };
        assert_eq!((violation.code(), violation.pointer()), ("unknown", format!("/{name}").as_str()));
    }
    let map: BTreeMap<String, u8> = [(String::new(), 1)].into();
    assert_eq!(from_deserializer::<Fields, _>(serde_json::to_value(map).unwrap()).unwrap_err().len(), NAMES.len() + 2);
}
