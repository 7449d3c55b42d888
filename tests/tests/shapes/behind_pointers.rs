//! Flattened maps behind pointers, with rules for their entries.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use api_model::ApiModel;

#[derive(Debug, PartialEq, ApiModel)]
struct Stock {
    id: u32,
    #[serde(flatten)]
    #[api(length(..=2), keys(slug), values(range(1..=5)))]
    counts: Box<HashMap<String, u8>>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Labels {
    #[serde(flatten)]
    #[api(length(1..), keys(length(..=3)), values(non_empty))]
    labels: Arc<BTreeMap<String, String>>,
    id: u32,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Optional {
    #[serde(flatten)]
    #[api(keys(slug), values(items(range(..=9))))]
    lists: Option<Rc<BTreeMap<String, Vec<u8>>>>,
    id: u32,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Numbered {
    #[serde(flatten)]
    #[api(values(length(2..), items(range(..=9))))]
    lists: Rc<BTreeMap<u8, Vec<u8>>>,
    id: u32,
}

/// What is wrong, line by line, in the order of the document.
fn error<T: ApiModel + std::fmt::Debug>(text: &str) -> String {
    let report = T::from_json(text).unwrap_err().to_string();
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let mut other: Vec<_> = T::from_deserializer(value).unwrap_err().to_string().lines().map(str::to_owned).collect();
    let mut lines: Vec<_> = report.lines().map(str::to_owned).collect();
    other.sort();
    lines.sort();
    assert_eq!(lines, other);
    assert!(serde_json::from_str::<T>(text).is_err());
    report
}

#[test]
fn entries_have_rules() {
    let stock = Stock { id: 1, counts: Box::new(HashMap::from([("ulm".to_owned(), 5)])) };
    assert_eq!(Stock::from_json(r#"{"ulm":5,"id":1}"#).unwrap(), stock);
    assert_eq!(stock.to_json().unwrap(), r#"{"id":1,"ulm":5}"#);
    assert_eq!(
        error::<Stock>(r#"{"ulm":6,"id":"1","New York":0}"#),
        "/ulm: must be between 1 and 5\n/id: must be an integer\n\
         /New York: the key must be lower-case words joined by hyphens\n/New York: must be between 1 and 5"
    );
    // Of a wrong type among the entries the others still have their rules.
    assert_eq!(
        error::<Stock>(r#"{"ulm":6,"id":1,"bonn":"x","Ulm":1}"#),
        "/ulm: must be between 1 and 5\n/bonn: must be an integer\n\
         /Ulm: the key must be lower-case words joined by hyphens\nmust have at most 2 entries"
    );
    assert_eq!(error::<Stock>(r#"{"a":1,"id":1,"b":1,"c":1}"#), "must have at most 2 entries");
    let built = Stock { id: 1, counts: Box::new(HashMap::from([("A".to_owned(), 9)])) };
    assert_eq!(
        built.validate().unwrap_err().to_string(),
        "/A: the key must be lower-case words joined by hyphens\n/A: must be between 1 and 5"
    );

    assert_eq!(Labels::from_json(r#"{"id":1,"a":"b"}"#).unwrap().labels["a"], "b");
    assert_eq!(error::<Labels>(r#"{"id":1}"#), "must have at least 1 entry");
    assert_eq!(
        error::<Labels>(r#"{"long":"","id":1}"#),
        "/long: the key must have at most 3 characters\n/long: must not be empty"
    );

    assert_eq!(
        error::<Labels>(r#"{"a":"","b":1,"id":"1","long":"x"}"#),
        "/a: must not be empty\n/b: must be a string\n/id: must be an integer\n\
         /long: the key must have at most 3 characters"
    );
    assert_eq!(
        error::<Numbered>(r#"{"3":[1],"id":1,"x":[1],"4":[10]}"#),
        "/3: must have at least 2 items\n/x: the key must be an integer\n/x: must have at least 2 items\n\
         /4/0: must be at most 9\n/4: must have at least 2 items"
    );

    assert_eq!(Optional::from_json(r#"{"id":1,"a":[9]}"#).unwrap().lists.unwrap()["a"], [9]);
}
