//! `from`, `try_from`, `into`.

pub(crate) const LIMIT: u8 = 100;

macro_rules! convert {
    ($from:ty => $to:ty, |$value:ident| $made:expr) => {
        impl From<$from> for $to {
            fn from($value: $from) -> Self {
                $made
            }
        }
    };
}

twins! { converted: Model {
    struct Model { percent: Percent, shout: Shout, maybe: Maybe, points: Vec<Point> }
    #[serde(try_from = "u8", into = "u8")]
    struct Percent { value: u8 }
    #[serde(from = "String", into = "String")]
    struct Shout { text: String }
    #[serde(from = "Option<u8>", into = "Option<u8>")]
    struct Maybe { value: Option<u8> }
    #[serde(from = "Wire", into = "Wire")]
    struct Point { x: u8, y: u8 }
    struct Wire(u8, u8);
} with {
    impl TryFrom<u8> for Percent {
        type Error = String;
        fn try_from(value: u8) -> Result<Self, String> {
            if value <= LIMIT { Ok(Self { value }) } else { Err(format!("must be at most {LIMIT}")) }
        }
    }
    convert!(Percent => u8, |percent| percent.value);
    convert!(String => Shout, |text| Shout { text: text.to_uppercase() });
    convert!(Shout => String, |shout| shout.text.to_lowercase());
    convert!(Option<u8> => Maybe, |value| Maybe { value });
    convert!(Maybe => Option<u8>, |maybe| maybe.value);
    convert!(Wire => Point, |wire| Point { x: wire.0, y: wire.1 });
    convert!(Point => Wire, |point| Wire(point.x, point.y));
} takes [
    r#"{"percent":100,"shout":"a","maybe":1,"points":[[1,2]]}"#,
    r#"{"percent":0,"shout":"","maybe":null,"points":[]}"#,
    r#"{"percent":0,"shout":"","points":[]}"#,
] refuses [
    r#"{"percent":101,"shout":"a","maybe":1,"points":[]}"#,
    r#"{"percent":300,"shout":"a","maybe":1,"points":[]}"#,
    r#"{"percent":1,"shout":1,"maybe":1,"points":[]}"#,
    r#"{"percent":1,"shout":"a","maybe":"x","points":[]}"#,
    r#"{"percent":1,"shout":"a","maybe":1,"points":[[1]]}"#,
] }
