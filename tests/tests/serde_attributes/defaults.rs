//! `default` on fields and structs, with a path and without.

use api_model::ApiModel;

pub(crate) fn seven() -> u8 {
    7
}

twins! { on_fields: Model {
    struct Model {
        #[serde(default)] number: u8,
        #[serde(default = "seven")] path: u8,
        #[serde(default)] list: Vec<String>,
        #[serde(default)] option: Option<u8>,
        #[serde(default = "Default::default")] text: String,
        needed: bool,
    }
} takes [
    r#"{"needed":true}"#,
    r#"{"needed":true,"number":1,"path":2,"list":["a"],"option":3,"text":"b"}"#,
    r#"[1,2,[],4,"x",true]"#,
] refuses [
    "{}", r#"{"needed":true,"number":null}"#, r#"{"needed":true,"path":"x"}"#, r#"{"needed":true,"list":null}"#,
    "[]", "[1,2,[],4]",
] }

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unread(u8);

impl Default for Unread {
    fn default() -> Self {
        Self(42)
    }
}

twins! { on_the_struct: Model {
    #[derive(Default)]
    #[serde(default)]
    struct Model { number: u8, #[serde(default = "seven")] path: u8, text: String, list: Option<Vec<u8>> }
} takes ["{}", r#"{"text":"a"}"#, r#"{"list":null,"number":3}"#, "[]", "[1]", r#"[1,2,"a",[3]]"#]
  refuses [r#"{"text":null}"#, r#"{"number":-1}"#, r#"[1,2,"a",[3],5]"#, "null"] }

// serde's own derive does not compile with this attribute inside of another macro, so there are no twins here.
#[test]
fn on_the_struct_with_a_path() {
    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(default = "Model::made")]
    struct Model {
        number: u8,
        text: String,
        #[serde(skip)]
        skipped: Unread,
    }
    impl Model {
        fn made() -> Self {
            Self { number: 5, text: "made".into(), skipped: Unread(1) }
        }
    }
    let with = |number, text: &str| Model { number, text: text.into(), ..Model::made() };
    for (text, expected) in [
        ("{}", with(5, "made")),
        (r#"{"text":"a"}"#, with(5, "a")),
        (r#"{"number":3}"#, with(3, "made")),
        ("[]", with(5, "made")),
        (r#"[1,"b"]"#, with(1, "b")),
    ] {
        assert_eq!(Model::from_json(text).unwrap(), expected);
        assert_eq!(serde_json::from_str::<Model>(text).unwrap(), expected);
    }
    assert!(Model::from_json(r#"{"text":null}"#).is_err());
}

twins! { trailing_defaults_of_a_tuple: Model {
    struct Model(u8, #[serde(default)] u8, #[serde(default = "seven")] u8);
} takes ["[1]", "[1,2]", "[1,2,3]"] refuses ["[]", "[1,2,3,4]", "1", "{}"] }

twins! { tuple_with_a_default: Model {
    #[derive(Default)]
    #[serde(default)]
    struct Model(u8, String);
} takes ["[]", "[1]", r#"[1,"a"]"#] refuses [r#"["a"]"#, r#"[1,"a",2]"#] }
