//! Documents made of the schemas are read, written, and refused at the right place.
#![allow(missing_docs)]

use api_model_generator::Document;
use api_model_polar::{Entry, MODELS};
use serde_json::Value;

/// The document and its models; nothing where they were not asked for.
fn models() -> Option<(Document, &'static [Entry])> {
    let document = Document::polar()?;
    if MODELS.is_empty() {
        println!("skipped: set POLAR=1 to generate and compile the models");
        return None;
    }
    Some((document, MODELS))
}

fn report(wrong: &[String], what: &str, count: usize) {
    println!("polar: {count} {what} of {} schemas, {} wrong", MODELS.len(), wrong.len());
    let cut = |text: &String| text.chars().take(1000).collect::<String>();
    let first: Vec<_> = wrong.iter().take(20).map(cut).collect();
    assert!(wrong.is_empty(), "{} wrong, among them:\n{}", wrong.len(), first.join("\n"));
}

#[test]
fn valid_documents_are_kept() {
    let Some((document, models)) = models() else { return };
    let (mut count, mut wrong) = (0, vec![]);
    for (name, read_and_write) in models {
        let samples = document.samples(name);
        for sample in samples.minimal.iter().chain(&samples.full) {
            count += 1;
            let text = sample.to_string();
            match read_and_write(&text) {
                Err(report) => wrong.push(format!("{name}: {text}\n{report}")),
                Ok(written) => {
                    let value: Value = serde_json::from_str(&written).unwrap();
                    if !holds(&value, sample) {
                        wrong.push(format!("{name}: {text}\nbecame {written}"));
                    } else if read_and_write(&written).ok().as_ref() != Some(&written) {
                        wrong.push(format!("{name}: {written}\nis not read again"));
                    }
                }
            }
        }
    }
    assert_eq!(models.len(), document.schemas().count());
    report(&wrong, "valid documents", count);
}

/// Whether what was written has all that was read: what was absent may be there by its default, and `null` be absent.
fn holds(written: &Value, read: &Value) -> bool {
    match (written, read) {
        (Value::Object(written), Value::Object(read)) => {
            read.iter().all(|(name, value)| written.get(name).map_or(value.is_null(), |written| holds(written, value)))
        }
        (Value::Array(written), Value::Array(read)) => {
            written.len() == read.len() && written.iter().zip(read).all(|(written, read)| holds(written, read))
        }
        (Value::Number(written), Value::Number(read)) => written.as_f64() == read.as_f64(),
        _ => written == read,
    }
}

#[test]
fn each_mistake_is_one_violation_at_its_place() {
    let Some((document, models)) = models() else { return };
    let (mut count, mut wrong) = (0, vec![]);
    for (name, read_and_write) in models {
        for broken in document.samples(name).broken {
            count += 1;
            let text = broken.document.to_string();
            let expected = format!("{} {}", broken.pointer, broken.code);
            let found = match read_and_write(&text) {
                Ok(_) => "nothing".to_owned(),
                Err(report) => {
                    let violations = report.violations().iter();
                    violations.map(|one| format!("{} {}", one.pointer(), one.code())).collect::<Vec<_>>().join(", ")
                }
            };
            if found != expected {
                wrong.push(format!("{name}: expected {expected}, found {found}"));
            }
        }
    }
    report(&wrong, "broken documents", count);
}
