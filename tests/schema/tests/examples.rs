//! Examples are valid, and have what the fields show.
#![allow(missing_docs)]

use api_model::{ApiModel, docs};
use api_model_schema_tests::each_model;
use api_model_schema_tests::types::Named;
use serde_json::json;

macro_rules! examples {
    ($($model:ty,)*) => {
        vec![$((stringify!($model), docs::example_json::<$model>().map_err(|report| report.to_string()))),*]
    };
}

#[test]
fn every_model_has_an_example() {
    for (model, example) in each_model!(examples) {
        println!("{model}: {}", example.unwrap_or_else(|report| panic!("{model}: {report}")));
    }
}

#[test]
fn an_example_has_those_of_the_fields() {
    assert_eq!(Named::example().name, "Ada");
    assert_eq!(docs::example_json::<Vec<Named>>().unwrap(), json!([]));
}

#[derive(Debug, ApiModel)]
struct Impossible {
    #[api(custom(|_: &u8| false).message("must be what it never is"))]
    number: u8,
}

#[test]
fn where_there_is_none_the_report_says_why() {
    let report = docs::example::<Impossible>().unwrap_err();
    assert_eq!(report.to_string(), "/number: must be what it never is");
}
