//! Functions of checks: what they take and what they give.
use api_model::{ApiModel, Violation};

#[derive(ApiModel)]
#[api(check(gives_bool(low, high)), check(gives_text(low)), check(Event::gives_violation(name), at = name))]
#[api(all_or_none(first, second))]
#[api(check(limits::<5>(high), at = high))]
struct Event {
    low: u8,
    high: u8,
    name: String,
    first: Option<u8>,
    second: Option<u8>,
}

impl Event {
    fn gives_violation(name: &str) -> Result<(), Violation> {
        if name.len() < 9 { Ok(()) } else { Err(Violation::new("long", "must be short")) }
    }
}

fn gives_bool(low: &u8, high: &u8) -> bool {
    low <= high
}

fn gives_text(low: &u8) -> Result<(), &'static str> {
    if *low < 9 { Ok(()) } else { Err("must be less than 9") }
}

fn limits<const MOST: u8>(high: &u8) -> Result<(), String> {
    if *high <= MOST { Ok(()) } else { Err(format!("must be at most {MOST}")) }
}

fn main() {
    Event::from_json(r#"{"low": 1, "high": 5, "name": "a"}"#).unwrap();
    assert_eq!(Event::from_json(r#"{"low": 1, "high": 6, "name": "a"}"#).err().unwrap().len(), 1);
}
