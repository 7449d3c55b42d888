//! Nothing is missing: the words are those of serde's own reader.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A place, and a word that may stand there.
type Line = (String, String);

const REPRESENTATIONS: [&str; 4] = ["variant_external", "variant_internal", "variant_adjacent", "variant_untagged"];
const FIELDS: [&str; 3] = ["field_struct", "field_variant", "field_tuple"];
const CONTAINERS: [&str; 2] = ["container_struct", "container_enum"];

fn sources() -> [&'static str; 3] {
    [include_str!("container.rs"), include_str!("variant.rs"), include_str!("field.rs")]
}

/// The lines of the matrix.
fn lines() -> BTreeSet<Line> {
    let mut lines = BTreeSet::new();
    for source in sources() {
        for macro_name in ["same! { ", "error! { ", "refused_by_serde! { "] {
            for rest in source.split(macro_name).skip(1) {
                let head = rest.split_once(':').expect("a place and a word").0;
                if let Some((place, word)) = head.split_once(' ').filter(|_| !head.contains('$')) {
                    lines.insert((place.to_owned(), word.trim_end_matches('_').to_owned()));
                }
            }
        }
        for (block, places) in [("\nvariants! {", &REPRESENTATIONS[..]), ("\nfields! {", &FIELDS[..])] {
            let Some((_, rest)) = source.split_once(block) else { continue };
            let inside = rest.split_once("\n}\n").expect("the end of the block").0;
            let words = inside.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(": {"));
            for (word, _) in words.filter(|(word, _)| !word.starts_with(' ')) {
                lines.extend(places.iter().map(|place| ((*place).to_owned(), word.to_owned())));
            }
        }
    }
    lines
}

/// Where the source of serde's reader is.
fn reader() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--locked",
            "--filter-platform",
            "x86_64-unknown-linux-gnu",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the metadata of the workspace");
    let packages = metadata["packages"].as_array().expect("packages");
    let reader = packages.iter().find(|package| package["name"] == "serde_derive_internals").expect("serde's reader");
    let manifest = Path::new(reader["manifest_path"].as_str().expect("the path of a manifest"));
    manifest.with_file_name("src")
}

/// The words that serde's reader takes in the impl of a type.
fn words(attr: &str, symbols: &str, of: &str) -> BTreeSet<String> {
    let start = attr.find(&format!("\nimpl {of} {{")).expect("the impl of the reader");
    let body = &attr[start..];
    let body = &body[..body.find("\n}\n").expect("the end of the impl")];
    let constants = body.split("meta.path == ").skip(1).map(|rest| rest.split(' ').next().expect("a constant"));
    constants
        .map(|constant| {
            let definition = format!("pub const {constant}: Symbol = Symbol(\"");
            let rest = symbols.split_once(&definition).expect("the word of a constant").1;
            rest.split_once('"').expect("the end of a word").0.to_owned()
        })
        .collect()
}

#[test]
fn every_word_has_a_line_at_every_place() {
    let folder = reader();
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file of serde's reader");
    let (attr, symbols) = (read("attr.rs"), read("symbol.rs"));
    let mut expected = BTreeSet::new();
    for (of, places) in [("Container", &CONTAINERS[..]), ("Variant", &REPRESENTATIONS[..]), ("Field", &FIELDS[..])] {
        let words = words(&attr, &symbols, of);
        assert!(words.len() > 10, "words of {of}: {words:?}");
        expected.extend(places.iter().flat_map(|place| words.iter().map(|word| ((*place).to_owned(), word.clone()))));
    }
    let lines = lines();
    let missing: Vec<_> = expected.difference(&lines).collect();
    let unknown: Vec<_> = lines.difference(&expected).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "missing: {missing:?}, unknown: {unknown:?}");
    println!("{} lines", lines.len());
}

#[test]
fn every_error_has_a_case() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/fail");
    for source in sources() {
        for rest in source.split("error! { ").skip(1) {
            let case = rest.split('"').nth(1).expect("the name of a case");
            assert!(cases.join(case).is_file() && cases.join(case).with_extension("stderr").is_file(), "{case}");
        }
    }
}
