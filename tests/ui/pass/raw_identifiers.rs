#![allow(dead_code, non_camel_case_types)]

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
#[api(exactly_one(r#type, r#match), check(r#try(r#fn), at = r#fn))]
struct r#struct {
    #[api(non_empty)]
    r#type: Option<String>,
    r#match: Option<u8>,
    #[api(length(1..=5), example = "a")]
    r#fn: String,
    #[api(items(r#mod::any()))]
    r#use: Vec<String>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum r#enum {
    r#Loop,
    r#While { r#in: String },
}

fn r#try(name: &str) -> bool {
    name != "a"
}

mod r#mod {
    use api_model::{Violation, rules::Rule};

    pub struct Any;

    pub fn any() -> Any {
        Any
    }

    impl<T> Rule<T> for Any {
        fn check(&self, _: &T) -> Result<(), Violation> {
            Ok(())
        }
    }
}

fn main() {
    let model = r#struct::from_json(r#"{"type": "b", "match": null, "fn": "b", "use": []}"#).unwrap();
    assert_eq!(model.r#type.as_deref(), Some("b"));
    assert_eq!(model.to_json().unwrap(), r#"{"type":"b","match":null,"fn":"b","use":[]}"#);
    assert_eq!(r#enum::from_json(r#"{"while": {"in": "a"}}"#).unwrap(), r#enum::r#While { r#in: "a".into() });
}
