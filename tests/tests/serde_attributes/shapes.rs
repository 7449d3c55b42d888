//! Tuple structs, newtypes, unit structs, `transparent`, recursion.

use std::collections::BTreeMap;

twins! { tuple: Model {
    struct Model(u8, Option<String>, Vec<Model>);
} takes ["[1,null,[]]", r#"[1,"a",[[2,"b",[]]]]"#] refuses ["[1]", "[1,null]", "[1,null,[],4]", "{}", "7", "null", r#"{"0":1}"#] }

twins! { empty_tuple: Model {
    struct Model();
} takes ["[]"] refuses ["[1]", "null", "{}"] }

twins! { newtype: Model {
    struct Model(Inner);
    struct Inner { a: u8 }
} takes [r#"{"a":1}"#, "[1]"] refuses ["1", r#"[{"a":1}]"#, "null"] }

twins! { newtype_of_a_list: Model {
    struct Model(Vec<u8>);
} takes ["[]", "[1]"] refuses ["[[1]]", "1", "null"] }

twins! { newtype_of_an_option: Model {
    struct Outer { value: Option<Model> }
    struct Model(Option<u8>);
} takes ["null", "1"] refuses [r#""a""#] }

twins! { missing_newtype_of_an_option: Outer {
    struct Outer { value: Model, other: Option<Model> }
    struct Model(Option<u8>);
} takes [r#"{"value":null}"#, r#"{"value":1,"other":2}"#] refuses ["{}"] }

twins! { missing_transparent_option: Outer {
    struct Outer { value: Model }
    #[serde(transparent)]
    struct Model { option: Option<u8> }
} takes [r#"{"value":null}"#, r#"{"value":1}"#, "{}"] refuses [r#"{"value":"a"}"#] }

twins! { transparent: Model {
    #[serde(transparent)]
    struct Model { inner: Inner, #[serde(skip)] other: u8 }
    struct Inner { a: u8 }
} takes [r#"{"a":1}"#, "[1]"] refuses [r#"{"inner":{"a":1}}"#, "1"] }

twins! { transparent_newtype: Model {
    #[serde(transparent)]
    struct Model(BTreeMap<String, u8>);
} takes ["{}", r#"{"a":1}"#] refuses [r#"{"a":"b"}"#, "[]"] }

twins! { unit: Model {
    struct Model;
} takes ["null"] refuses ["{}", "[]", "0", r#""Model""#] }

twins! { fields_of_unit: Model {
    struct Model { unit: Unit, option: Option<Unit>, tuple: () }
    struct Unit;
} takes [r#"{"unit":null,"tuple":null}"#, r#"{"unit":null,"option":null,"tuple":null}"#] refuses ["{}", r#"{"unit":0,"tuple":null}"#] }

twins! { no_fields: Model {
    struct Model {}
} takes ["{}", r#"{"a":1}"#, "[]"] refuses ["null", "[1]", "7"] }

twins! { recursion: Model {
    struct Model { name: String, parent: Option<Box<Model>>, children: Vec<Model>, named: BTreeMap<String, Model> }
} takes [
    r#"{"name":"a","children":[],"named":{}}"#,
    r#"{"name":"a","parent":{"name":"b","children":[],"named":{}},"children":[{"name":"c","children":[],"named":{"d":{"name":"d","children":[],"named":{}}}}],"named":{}}"#,
] refuses [r#"{"name":"a","children":[{"name":"b"}],"named":{}}"#] }
