//! Where a value is one of many, a sentence names a few of them, and the parameters all.

use api_model::{ApiModel, Param, Report};

macro_rules! countries {
    ($($name:ident)*) => {
        #[derive(Debug, ApiModel)]
        enum Country { $($name),* }

        #[derive(Debug, ApiModel)]
        #[api(repr)]
        enum Number { $($name),* }

        #[derive(Debug, ApiModel)]
        enum Content { $($name(u8)),* }

        #[derive(Debug, ApiModel)]
        #[serde(tag = "country")]
        enum Tagged { $($name {}),* }

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

countries! {
    Andorra Angola Argentina Australia Austria Belgium Brazil Canada Chile China Denmark Egypt Finland France Germany
}

#[derive(Debug, ApiModel)]
struct Address {
    #[api(one_of(NAMES))]
    country: Option<String>,
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "country", default = "Germany")]
enum Told {
    #[api(tag(
        "Andorra",
        "Angola",
        "Argentina",
        "Australia",
        "Austria",
        "Belgium",
        "Brazil",
        "Canada",
        "Chile",
        "China",
        "Denmark",
        "Egypt",
        "Finland",
        "France"
    ))]
    First(Place),
    #[api(tag("Germany"))]
    Second(Place),
}

#[derive(Debug, ApiModel)]
#[allow(dead_code)]
struct Place {
    country: String,
}

#[derive(Debug, ApiModel)]
#[allow(dead_code)]
struct Around {
    #[serde(flatten)]
    content: Content,
}

const FIRST: &str = "`Andorra`, `Angola`, `Argentina`, `Australia`, `Austria`, `Belgium`, `Brazil`, `Canada`";

/// The sentence, and how many values the parameter has.
fn told(report: &Report, param: &str) -> (String, usize) {
    let [violation] = report.violations() else { panic!("{report}") };
    let param = violation.params().iter().find(|(name, _)| *name == param);
    let Some((_, Param::List(values))) = param else { panic!("{:?}", violation.params()) };
    (violation.message().to_owned(), values.len())
}

#[test]
fn names_of_variants() {
    let sentence = format!("must be one of {FIRST} and 7 more; did you mean `Germany`?");
    assert_eq!(told(&Country::from_json(r#""Germny""#).unwrap_err(), "expected"), (sentence.clone(), 15));
    assert_eq!(told(&Tagged::from_json(r#"{"country": "Germny"}"#).unwrap_err(), "expected"), (sentence.clone(), 15));
    assert_eq!(told(&Told::from_json(r#"{"country": "Germny"}"#).unwrap_err(), "expected"), (sentence, 15));
    let report = Around::from_json("{}").unwrap_err();
    assert_eq!(report.to_string(), format!("must have one of {FIRST} and 7 more"));
}

#[test]
fn values_of_a_rule() {
    let report = Address::from_json(r#"{"country": "Germny"}"#).unwrap_err();
    let sentence = "must be one of Andorra, Angola, Argentina, Australia, Austria, Belgium, Brazil, Canada and 7 more; did you \
         mean `Germany`?";
    assert_eq!(told(&report, "allowed"), (sentence.to_owned(), 15));
    let report = Address::from_json(r#"{"country": "Nowhere"}"#).unwrap_err();
    assert!(report.to_string().ends_with("Canada and 7 more"), "{report}");
}

#[test]
fn integers() {
    let report = Number::from_json("99").unwrap_err();
    assert_eq!(told(&report, "expected"), ("must be one of 0, 1, 2, 3, 4, 5, 6, 7 and 7 more".to_owned(), 15));
}
