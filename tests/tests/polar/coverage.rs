//! How many of the schemas of Polar's document can be said in models: each needs capabilities, and each capability
//! has a test, which runs here.

use std::collections::{BTreeMap, BTreeSet};
use std::panic;

use api_model_generator::{Capability, Document, Stage, plan};

use super::capabilities::test_of;

/// Schemas that a model can say in full: all of them.
const EXPECTED: usize = 1010;

#[test]
fn every_schema_can_be_said() {
    let Some(document) = Document::polar() else { return };
    let plan = plan(&document);
    let schemas: Vec<_> = document.schemas().map(|(name, _)| name).collect();
    let passing: BTreeSet<_> = Capability::ALL.iter().copied().filter(|capability| passes(*capability)).collect();
    let unsaid: BTreeMap<_, _> = plan.unsaid.iter().map(|(schema, what)| (schema.as_str(), what)).collect();

    let mut counts = BTreeMap::new();
    let mut covered = 0;
    let mut stages = BTreeMap::new();
    for schema in &schemas {
        let needs = &plan.needs[*schema];
        for capability in needs {
            *counts.entry(*capability).or_insert(0) += 1;
        }
        let last = needs.iter().map(|capability| capability.stage()).max().unwrap_or(Stage::Serde);
        *stages.entry(last).or_insert(0) += 1;
        let missing: Vec<_> = needs.difference(&passing).collect();
        if missing.is_empty() && !unsaid.contains_key(schema) {
            covered += 1;
        } else {
            println!("{schema}: not covered: {missing:?} {}", unsaid.get(schema).map_or("", |what| what));
        }
    }
    print_capabilities(&counts, &passing);
    print_stages(&stages, schemas.len());
    println!("polar: {covered} of {} schemas are covered", schemas.len());
    assert_eq!(covered, EXPECTED);
    let unused: Vec<_> = Capability::ALL.iter().filter(|capability| !counts.contains_key(capability)).collect();
    assert!(unused.is_empty(), "no schema needs {unused:?}");
}

fn print_capabilities(counts: &BTreeMap<Capability, usize>, passing: &BTreeSet<Capability>) {
    for capability in Capability::ALL {
        let count = counts.get(capability).copied().unwrap_or_default();
        let mark = if passing.contains(capability) { "" } else { " (its test fails)" };
        println!("{count:5} {}{mark}", capability.says());
    }
}

/// How many schemas need nothing beyond each stage.
fn print_stages(stages: &BTreeMap<Stage, usize>, all: usize) {
    let mut sum = 0;
    for stage in Stage::ALL {
        sum += stages.get(stage).copied().unwrap_or_default();
        println!("{stage:?}: {sum} of {all}, {}%", sum * 100 / all);
    }
}

/// Runs the test of the capability, which says itself why it fails.
fn passes(capability: Capability) -> bool {
    panic::catch_unwind(test_of(capability)).is_ok()
}
