//! A report holds every fault of an input and nothing else, in the order of the document.
//!
//! The property test writes a valid document, plants faults where they may go, and knows what must be reported.
// Checks take references to their fields.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref)]

mod faults {
    pub(crate) mod document;
    mod fixed;
    pub(crate) mod model;
    mod tables;
}

use api_model::{ApiModel, Report};
use api_model_tests::random::cases;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use faults::document::Document;
use faults::model::{Order, SubjectUpdate};

fn found(report: &Report) -> Vec<(String, String)> {
    report.violations().iter().map(|violation| (violation.pointer().to_owned(), violation.code().to_owned())).collect()
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn the_report_is_the_planted_faults(faults in 0..=20_usize, tape in vec(any::<u8>(), 0..400)) {
        let document = Document::write(&tape, faults);
        let report = Order::from_json(&document.text);
        let found = report.as_ref().err().map(found).unwrap_or_default();
        prop_assert_eq!(&found, &document.expected, "{}", document.text);
        prop_assert_eq!(report.is_err(), !document.expected.is_empty());
        let hinted = serde_json::from_str::<Order>(&document.text);
        prop_assert_eq!(hinted.is_err(), !document.expected.is_empty());
        if let (Ok(collected), Ok(hinted)) = (report, hinted) {
            prop_assert_eq!(collected.to_json(), hinted.to_json());
            prop_assert_eq!(collected, hinted);
        }
    }

    #[test]
    fn the_report_of_a_partial_update_is_the_planted_faults(faults in 0..=6_usize, tape in vec(any::<u8>(), 0..60)) {
        let document = Document::write_update(&tape, faults);
        let report = SubjectUpdate::from_json(&document.text);
        let found = report.as_ref().err().map(found).unwrap_or_default();
        prop_assert_eq!(&found, &document.expected, "{}", document.text);
        prop_assert_eq!(serde_json::from_str::<SubjectUpdate>(&document.text).is_err(), report.is_err());
    }

    /// Every violation of a text has its place in it, and the places of values follow each other.
    #[test]
    fn every_fault_has_a_place(faults in 0..=20_usize, tape in vec(any::<u8>(), 0..400)) {
        let document = Document::write(&tape, faults);
        if let Err(report) = Order::from_json(&document.text) {
            for violation in report.violations() {
                let span = violation.span().expect("a span");
                prop_assert!(document.text.get(span).is_some(), "{violation:?} in {}", document.text);
            }
        }
    }
}

/// The generator must reach what it is made for: every kind of fault, documents without any, and many at once.
#[test]
fn the_generator_plants_every_fault() {
    let mut codes = std::collections::BTreeSet::new();
    let mut counts = std::collections::BTreeSet::new();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..2000 {
        let tape = vec(any::<u8>(), 0..400).new_tree(&mut runner).unwrap().current();
        let document = Document::write(&tape, 20);
        counts.insert(document.expected.len());
        codes.extend(document.expected.into_iter().map(|(_, code)| code));
    }
    let expected = [
        "constant",
        "duplicate",
        "length",
        "missing",
        "non_empty",
        "null",
        "one_of",
        "order",
        "range",
        "type",
        "unknown",
        "url",
        "variant",
    ];
    assert_eq!(codes.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    assert!((0..=20).all(|count| counts.contains(&count)), "{counts:?}");
}
