//! What is said of a value that no variant of a union fits.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Scalar {
    Text(#[api(length(1..=5))] String),
    Integer(#[api(range(0..))] i64),
    Float(f64),
    Flag(bool),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged, rename_all_fields = "camelCase")]
enum Session {
    ById {
        #[api(uuid)]
        customer_id: String,
        #[api(url)]
        return_url: Option<String>,
    },
    ByExternal {
        #[api(non_empty)]
        external_id: String,
        #[api(url)]
        return_url: Option<String>,
    },
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Filter {
    Clause { property: String, operator: Operator, value: Scalar },
    Group { conjunction: Conjunction, clauses: Vec<Filter> },
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Operator {
    Eq,
    Ne,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Conjunction {
    And,
    Or,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Moment {
    At(#[api(date_time)] String),
    Now(#[api(one_of(["now", "never"]))] String),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Benefit {
    Tagged(Tagged),
    Listed(Vec<u8>),
    Nothing,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Tagged {
    Custom { note: String },
    Discord { guild: u32 },
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged, expecting = "a number or a text")]
enum Expecting {
    Number(u8),
    Text(String),
}

fn lines<T: ApiModel>(text: &str) -> String {
    T::from_json(text).map_or_else(|report| report.to_string(), |_| String::new())
}

#[test]
fn of_scalars_the_arm_of_the_right_type() {
    assert_eq!(lines::<Scalar>("[]"), "must be a string, a number or a boolean");
    assert_eq!(lines::<Scalar>("null"), "must not be null");
    assert_eq!(lines::<Scalar>(r#""""#), "must have between 1 and 5 characters");
    assert_eq!(lines::<Scalar>("-1"), "");
    assert_eq!(lines::<Expecting>("[]"), "must be a number or a text");
    assert_eq!(
        lines::<Metadata>(r#"{"values": {"a": 1, "b": {}, "c": "123456"}}"#),
        "/values/b: must be a string, a number or a boolean\n/values/c: must have between 1 and 5 characters"
    );
}

#[derive(Debug, ApiModel)]
struct Metadata {
    #[api(length(..=50))]
    values: BTreeMap<String, Scalar>,
}

#[test]
fn of_objects_the_one_whose_key_is_there() {
    let line = lines::<Session>;
    assert!(line(r#"{"customerId": "x"}"#).starts_with("/customerId: must be a UUID"));
    assert_eq!(line(r#"{"externalId": 5}"#), "/externalId: must be a string");
    assert_eq!(line(r#"{"externalId": ""}"#), "/externalId: must not be empty");
    assert_eq!(
        line(r#"{"externalId": "", "returnUrl": "x"}"#),
        "/externalId: must not be empty\n/returnUrl: must be an absolute http or https URL"
    );
    assert_eq!(line("{}"), "must have one of `customerId`, `externalId`");
    assert_eq!(
        line(r#"{"returnUrl": "x"}"#),
        "/returnUrl: must be an absolute http or https URL\nmust have one of `customerId`, `externalId`"
    );
    assert_eq!(line("[]"), "must be an object");
    assert_eq!(line("7"), "must be an object");
}

#[test]
fn of_nested_unions_true_pointers() {
    let line = lines::<Filter>;
    assert_eq!(line("{}"), "must have one of `property`, `conjunction`");
    assert_eq!(line(r#"{"property": "a"}"#), "/operator: is missing\n/value: is missing");
    assert_eq!(line(r#"{"conjunction": "and"}"#), "/clauses: is missing");
    assert_eq!(
        line(r#"{"conjunction": "xor", "clauses": []}"#),
        "/conjunction: must be one of `and`, `or`; did you mean `or`?"
    );
    assert_eq!(
        line(
            r#"{"conjunction": "and", "clauses": [{"property": "a", "operator": "eq", "value": 1}, {"property": "a", "operator": "eq"}, {"conjunction": "or", "clauses": [{"property": 1, "operator": "ne", "value": ""}]}]}"#
        ),
        "/clauses/1/value: is missing\n/clauses/2/clauses/0/property: must be a string\n/clauses/2/clauses/0/value: must have between 1 and 5 characters"
    );
}

#[test]
fn of_equals_one_sentence() {
    #[derive(Debug, ApiModel)]
    #[serde(untagged)]
    enum Size {
        Square([u8; 1]),
        Flat(u8, u8),
        Deep((u8, u8, u8)),
    }

    assert_eq!(
        lines::<Moment>(r#""x""#),
        "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`; or one of now, never"
    );
    assert_eq!(lines::<Moment>("1"), "must be a string");
    assert_eq!(lines::<Size>("[]"), "must have exactly 1 item, 2 items or 3 items");
}

#[test]
fn of_tags_the_known_ones() {
    let line = lines::<Benefit>;
    assert_eq!(line(r#"{"type": "custm"}"#), "/type: must be one of `custom`, `discord`; did you mean `custom`?");
    assert_eq!(line(r#"{"type": "discord"}"#), "/guild: is missing");
    assert_eq!(line(r#"{"guild": 1, "type": "custom"}"#), "/note: is missing");
    assert_eq!(line("{}"), "/type: is missing");
    assert_eq!(line("[1, 300, true]"), "/1: must be between 0 and 255\n/2: must be an integer");
    assert_eq!(line("true"), "must be an object, an array or null");
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Frame {
    Answer {
        version: u8,
        id: u32,
        result: Option<u8>,
    },
    Note {
        version: u8,
        #[serde(flatten)]
        note: Note,
    },
}

#[derive(Debug, ApiModel)]
#[serde(tag = "method", content = "params", rename_all = "camelCase")]
enum Note {
    Opened { uri: String },
    Closed,
}

#[test]
fn of_tags_the_one_that_is_there() {
    let error = |text| Frame::from_json(text).unwrap_err().to_string();
    let wrong = "/method: must be one of `opened`, `closed`; did you mean `opened`?";
    assert_eq!(error(r#"{"version": 1, "method": "openned", "params": {"uri": "x"}}"#), wrong);
    assert_eq!(error(r#"{"method": "closed"}"#), "/version: is missing");
    assert_eq!(error(r#"{"version": 1}"#), "must have one of `id`, `method`");
    assert_eq!(error(r#"{"version": 1, "id": "x", "result": 1}"#), "/id: must be an integer");
}

#[test]
fn the_code_and_the_parameters() {
    let report = Scalar::from_json("[]").unwrap_err();
    assert_eq!(
        serde_json::to_string(&report.violations()[0]).unwrap(),
        r#"{"pointer":"","code":"type","message":"must be a string, a number or a boolean","params":{"expected":["string","number","boolean"]},"span":{"start":0,"end":2}}"#
    );
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(type = "custom"))]
struct Custom {
    amount: u32,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(type = "fixed"))]
struct Fixed {
    amount: u32,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Price {
    Custom(Custom),
    Fixed(Fixed),
}

#[test]
fn of_constants_all_that_there_are() {
    let line = lines::<Price>;
    assert_eq!(line(r#"{"type": "fixed", "amount": 1}"#), "");
    assert_eq!(line(r#"{"type": "free", "amount": 1}"#), "/type: must be `custom` or `fixed`");
    assert_eq!(line(r#"{"type": "fixed", "amount": "x"}"#), "/amount: must be an integer");
    assert_eq!(line(r#"{"type": "fixed"}"#), "/amount: is missing");
    let report = Price::from_json(r#"{"type": "free", "amount": 1}"#).unwrap_err();
    assert_eq!(report.violations()[0].code(), "constant");
    assert_eq!(
        format!("{:?}", report.violations()[0].params()),
        r#"[("expected", List([Text("custom"), Text("fixed")]))]"#
    );
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Login {
    ByPassword {
        name: String,
        #[api(secret, length(12..))]
        password: String,
    },
    ByToken {
        #[api(secret, starts_with("tok_"))]
        token: String,
    },
}

#[test]
fn secrets_are_masked_in_every_branch() {
    for body in [
        r#"{"name": "ada", "password": "hunter2"}"#,
        r#"{"token": "hunter2"}"#,
        r#"{"name": 5, "token": "hunter2", "password": "hunter2"}"#,
        r#"{"pasword": "hunter2"}"#,
        r#"{"password": ["hunter2"]}"#,
    ] {
        let report = Login::from_json(body).unwrap_err();
        assert!(!report.render(body).contains("hunter2"), "{}", report.render(body));
        assert!(!serde_json::from_str::<Login>(body).unwrap_err().to_string().contains("hunter2"));
    }
}
