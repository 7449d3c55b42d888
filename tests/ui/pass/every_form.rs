use api_model::ApiModel;

#[derive(Debug, PartialEq, ApiModel)]
struct Empty {}

#[derive(Debug, PartialEq, ApiModel)]
struct Unit;

#[derive(Debug, PartialEq, ApiModel)]
struct NoFields();

#[derive(Debug, PartialEq, ApiModel)]
struct Newtype(#[api(non_empty)] String);

#[derive(Debug, PartialEq, ApiModel)]
struct Pair(#[api(non_empty)] String, #[api(range(1..))] u8);

#[derive(Debug, PartialEq, ApiModel)]
#[serde(transparent)]
struct Transparent {
    #[api(non_empty)]
    name: String,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(try_from = "String", into = "String")]
struct Even(usize);

impl TryFrom<String> for Even {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.len().is_multiple_of(2) { Ok(Self(text.len())) } else { Err("must be even".into()) }
    }
}

impl From<Even> for String {
    fn from(even: Even) -> Self {
        "a".repeat(even.0)
    }
}

impl Clone for Even {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

#[derive(Debug, PartialEq, ApiModel)]
enum Never {}

fn main() {
    assert_eq!(Empty::from_json("{}").unwrap(), Empty {});
    assert_eq!(Unit::from_json("null").unwrap(), Unit);
    assert_eq!(NoFields::from_json("[]").unwrap(), NoFields());
    assert!(Newtype::from_json(r#""""#).is_err());
    assert!(Pair::from_json(r#"["a", 0]"#).is_err());
    assert!(Transparent::from_json(r#""""#).is_err());
    assert_eq!(Even::from_json(r#""ab""#).unwrap(), Even(2));
    assert!(Never::from_json("1").is_err());
}
