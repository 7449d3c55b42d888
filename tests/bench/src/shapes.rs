//! The shapes that serde buffers and this crate streams, and those that are small or sparse, with the same type in both
//! columns.

use crate::columns::outcome;

macro_rules! shapes {
    ($module:ident, $($derive:tt)*) => {
        pub mod $module {
            use std::collections::BTreeMap;

            $($derive)*

            #[derive(Debug, PartialEq, Model)]
            #[serde(tag = "type", rename_all = "snake_case")]
            pub enum Event {
                OrderPaid { id: String, name: String, amount: u64, currency: String, customer: String, paid: bool },
                OrderRefunded { id: String, amount: u64, reason: Option<String> },
                CustomerDeleted { id: String },
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct Page {
                pub limit: u32,
                pub offset: u32,
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct Listing {
                pub query: String,
                pub sort: String,
                #[serde(flatten)]
                pub page: Page,
                pub archived: bool,
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct Audit {
                pub created_by: String,
                #[serde(flatten)]
                pub page: Page,
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct TwoLevels {
                pub query: String,
                #[serde(flatten)]
                pub audit: Audit,
                pub archived: bool,
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct WithRest {
                pub query: String,
                pub sort: String,
                #[serde(flatten)]
                pub page: Page,
                #[serde(flatten)]
                pub rest: BTreeMap<String, String>,
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct Point {
                pub x: i32,
                pub y: i32,
            }

            #[derive(Debug, PartialEq, Model)]
            #[serde(rename_all = "snake_case")]
            pub enum Shape {
                Circle { radius: u32 },
                Text(String),
                Nothing,
            }

            #[derive(Debug, PartialEq, Model)]
            #[serde(untagged)]
            pub enum Amount {
                Fixed { amount: u64, currency: String },
                Percentage { basis_points: u32, duration: String },
                Free { name: String },
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct Sparse {
                pub id: String,
                pub name: Option<String>,
                pub email: Option<String>,
                pub phone: Option<String>,
                pub street: Option<String>,
                pub city: Option<String>,
                pub region: Option<String>,
                pub country: Option<String>,
                pub created_at: Option<String>,
                pub updated_at: Option<String>,
                pub deleted_at: Option<String>,
                pub avatar: Option<String>,
                pub locale: Option<String>,
                pub currency: Option<String>,
                pub balance: Option<u64>,
                pub limit: Option<u64>,
                pub score: Option<f64>,
                pub active: Option<bool>,
                pub tags: Option<Vec<String>>,
                pub note: Option<String>,
            }

            #[derive(Debug, PartialEq, Model)]
            pub struct Integers {
                pub balance: i64,
                pub percent: u8,
                pub offset: i32,
                pub id: u64,
                pub change: i16,
                pub count: u32,
            }

            #[derive(Debug, PartialEq, Model)]
            #[serde(rename_all = "snake_case")]
            pub enum Day {
                Monday,
                Tuesday,
                Wednesday,
                Thursday,
                Friday,
                Saturday,
                Sunday,
            }

            pub type Days = Vec<Day>;
            pub type Floats = Vec<f64>;
            pub type Places = Vec<(f64, f64)>;
            pub type Points = Vec<Point>;
            pub type Texts = Vec<String>;
            pub type Shapes = Vec<Shape>;
            pub type Amounts = Vec<Amount>;
        }
    };
}

shapes!(ours, use api_model::ApiModel as Model;);
shapes!(plain, use serde::Deserialize as Model;);

/// Tag first.
pub const TAG_FIRST: &str = r#"{"type":"order_paid","id":"2eb8aa08-aa98-11ea","name":"Difference engine","amount":129900,"currency":"EUR","customer":"ada.lovelace@example.com","paid":true}"#;

/// Tag last.
pub const TAG_LAST: &str = r#"{"id":"2eb8aa08-aa98-11ea","name":"Difference engine","amount":129900,"currency":"EUR","customer":"ada.lovelace@example.com","paid":true,"type":"order_paid"}"#;

/// A flattened struct of two fields.
pub const FLATTEN_SMALL: &str =
    r#"{"query":"difference engine","sort":"-created_at","limit":100,"offset":200,"archived":false}"#;

/// Flattened twice.
pub const FLATTEN_TWO_LEVELS: &str =
    r#"{"query":"difference engine","created_by":"ada","limit":100,"offset":200,"archived":false}"#;

/// A flattened struct and a map of all other members.
pub const FLATTEN_REST: &str = r#"{"query":"difference engine","sort":"-created_at","limit":100,"offset":200,"campaign":"spring","source":"mail","medium":"banner","term":"engine"}"#;

/// One small struct.
pub const POINT: &str = r#"{"x":1,"y":2}"#;

/// Small structs.
pub const POINTS: &str = r#"[{"x":1,"y":2},{"x":30,"y":-40},{"x":500,"y":600},{"x":7000,"y":8000}]"#;

/// Externally tagged.
pub const SHAPES: &str = r#"[{"circle":{"radius":1}},"nothing",{"text":"abc"},{"circle":{"radius":20}}]"#;

/// Objects without a tag: the last variant fits the last of them.
pub const AMOUNTS: &str =
    r#"[{"amount":1,"currency":"EUR"},{"basis_points":250,"duration":"once"},{"name":"nothing"}]"#;

/// Three fields of twenty.
pub const SPARSE: &str = r#"{"id":"2eb8aa08","country":"SE","active":true}"#;

/// Fourteen fields of twenty, in the order of the alphabet.
pub const SORTED: &str = r#"{"active":true,"balance":12900,"city":"Stockholm","country":"SE","created_at":"2026-04-01","currency":"SEK","email":"ada@example.com","id":"2eb8aa08","limit":50000,"locale":"sv-SE","name":"Ada","score":0.5,"street":"Drottninggatan 5","tags":["new"]}"#;

/// Integers of all sizes, with signs and without.
pub const INTEGERS: &str =
    r#"{"balance":-123456789012,"percent":99,"offset":-5,"id":18446744073709551615,"change":-300,"count":4000000000}"#;

/// Floats of few digits and of many.
pub const FLOATS: &str =
    "[0.5,12.25,-3.75,100.0,59.329323,18.068581,0.30000000000000004,1e-7,6.02214076e23,1234567.89]";

/// Pairs of floats.
pub const PLACES: &str = "[[59.3293,18.0686],[52.52,13.405],[48.8566,2.3522],[-33.8688,151.2093],[0.5,0.25]]";

/// Names of variants.
pub const DAYS: &str = r#"["monday","sunday","thursday","tuesday","friday","wednesday","saturday","monday"]"#;

/// Six members that nobody knows.
pub const UNKNOWN: &str =
    r#"{"x":1,"y":2,"z":3,"label":"here","colour":[0,128,255],"meta":{"a":1},"unit":"mm","rank":1.5}"#;

/// Six texts with four escapes each. Of more, the heap takes sometimes more and sometimes less.
fn escapes() -> String {
    let lines: Vec<String> = (0..6).map(|line| format!(r#""Line {line}:\n\"caf\u00e9\"\tand tea""#)).collect();
    format!("[{}]", lines.join(","))
}

/// Points as a person would write them.
fn pretty() -> String {
    let points: Vec<String> = (1..21).map(|x| format!("  {{\n    \"x\": {x},\n    \"y\": -{x}\n  }}")).collect();
    format!("[\n{}\n]\n", points.join(",\n"))
}

/// A shape, read with serde's derive and with ours.
pub struct Shape {
    pub name: &'static str,
    pub text: String,
    pub plain: fn(&[u8]) -> usize,
    pub ours: fn(&[u8]) -> usize,
}

impl Shape {
    /// A text that both read: the first type with serde's derive, the second with ours.
    pub fn new<Plain, Ours>(name: &'static str, text: impl Into<String>) -> Self
    where
        Plain: serde::de::DeserializeOwned,
        Ours: for<'de> api_model::Decode<'de>,
    {
        let plain = |text: &[u8]| outcome(serde_json::from_slice::<Plain>(text).map_err(|_| 1));
        let ours = |text: &[u8]| outcome(api_model::from_json::<Ours>(text).map_err(|report| report.len()));
        Self { name, text: text.into(), plain, ours }
    }

    /// That both read the text.
    ///
    /// # Panics
    /// Where one of them refuses it.
    pub fn verify(&self) {
        let text = self.text.as_bytes();
        assert_eq!(((self.plain)(text), (self.ours)(text)), (0, 0), "{}", self.name);
    }
}

/// Every shape.
pub fn all() -> Vec<Shape> {
    macro_rules! shape {
        ($name:literal, $text:expr, $type:ident) => {
            Shape::new::<plain::$type, ours::$type>($name, $text)
        };
    }
    vec![
        shape!("internally tagged, tag first", TAG_FIRST, Event),
        shape!("internally tagged, tag last", TAG_LAST, Event),
        shape!("flatten of a small struct", FLATTEN_SMALL, Listing),
        shape!("flatten of two levels", FLATTEN_TWO_LEVELS, TwoLevels),
        shape!("flatten with a rest map", FLATTEN_REST, WithRest),
        shape!("one small struct", POINT, Point),
        shape!("small structs in a list", POINTS, Points),
        shape!("externally tagged", SHAPES, Shapes),
        shape!("untagged objects", AMOUNTS, Amounts),
        shape!("three of twenty fields", SPARSE, Sparse),
        shape!("fields in another order", SORTED, Sparse),
        shape!("integers", INTEGERS, Integers),
        shape!("floats in a list", FLOATS, Floats),
        shape!("pairs of floats", PLACES, Places),
        shape!("names of variants in a list", DAYS, Days),
        shape!("unknown members", UNKNOWN, Point),
        shape!("texts with escapes", escapes(), Texts),
        shape!("pretty-printed", pretty(), Points),
    ]
}
