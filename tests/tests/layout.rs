//! The rules of the house that no compiler knows.
#![allow(missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

const TOP_LEVEL: &[&str] = &[
    ".ci",
    ".git",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "core",
    "examples",
    "macros",
    "rustfmt.toml",
    "target",
    "tests",
];

const MOST_LINES: usize = 400;

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

#[test]
fn the_top_level_holds_nothing_else() {
    let entries = fs::read_dir(project()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let others: Vec<_> = entries.filter(|name| !TOP_LEVEL.contains(&name.as_str())).collect();
    assert_eq!(others, [] as [&str; 0]);
}

#[test]
fn files_are_short_enough_to_read() {
    let sources = ["core/src", "macros/src"].iter().flat_map(|folder| sources(&project().join(folder)));
    let long: Vec<_> = sources
        .map(|path| (fs::read_to_string(&path).unwrap().lines().count(), path))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .collect();
    assert!(long.is_empty(), "more than {MOST_LINES} lines: {long:#?}");
}

#[test]
fn unsafe_code_is_forbidden() {
    for root in ["core/src/lib.rs", "macros/src/lib.rs"] {
        assert!(read(root).contains("#![forbid(unsafe_code)]"), "{root}");
    }
}

#[test]
fn every_package_takes_the_settings_of_the_workspace() {
    for package in ["core", "macros", "tests", "tests/generator", "tests/polar", "examples"] {
        let manifest = read(&format!("{package}/Cargo.toml"));
        for setting in ["version", "edition", "rust-version", "license"] {
            assert!(manifest.contains(&format!("\n{setting}.workspace = true\n")), "{package}: {setting}");
        }
        assert!(manifest.contains("\n[lints]\nworkspace = true\n"), "{package}: lints");
    }
}

#[test]
fn the_readme_names_the_minimum_version_of_rust() {
    let manifest = read("Cargo.toml");
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).unwrap().trim_matches('"');
    assert!(read("README.md").contains(&format!("Rust {version}")), "Rust {version}");
}

/// The derive need not know a rule by name: the list only makes its messages better. It must not name what is gone.
#[test]
fn the_derive_names_no_rule_that_is_gone() {
    let source = read("macros/src/rules.rs");
    let words = source.split_once("WORDS: &[&str] = &[").unwrap().1.split("];").next().unwrap();
    let mut rules: Vec<_> = api_model::rules::catalog().into_iter().map(|rule| rule.name).collect();
    rules.extend(["items", "keys", "values"]);
    let gone = words.split(',').map(|word| word.trim().trim_matches('"')).filter(|word| !word.is_empty());
    let gone: Vec<_> = gone.filter(|word| !rules.contains(word)).collect();
    assert_eq!(gone, [] as [&str; 0]);
}

/// Cargo builds the derive and what the core needs at the same time, and `core` can re-export the derive.
#[test]
fn the_derive_needs_neither_the_core_nor_serde() {
    let manifest = read("macros/Cargo.toml");
    let dependencies = manifest.split_once("\n[dependencies]\n").unwrap().1.split("\n[").next().unwrap();
    let names: Vec<_> = dependencies.lines().filter_map(|line| line.split(['.', ' ', '=']).next()).collect();
    assert!(names.contains(&"syn"), "{names:?}");
    for name in ["api-model", "serde", "serde_core", "serde_json"] {
        assert!(!names.contains(&name), "{name}");
    }
}

/// The derive judges regular expressions as the core will read them.
#[test]
fn the_derive_reads_regular_expressions_as_the_core_does() {
    let (core, macros) = ("core/src/rules/pattern/ecma.rs", "macros/src/rules/ecma.rs");
    assert!(read(core) == read(macros), "copy {core} to {macros}");
}

/// Where links are not supported, a checkout has a file with the text of the link.
#[test]
fn no_file_is_a_link() {
    let is_link = |path: &PathBuf| fs::symlink_metadata(path).unwrap().file_type().is_symlink();
    let folders = ["core", "macros", "tests/tests", "tests/src", "examples"];
    let links: Vec<_> = folders.iter().flat_map(|folder| sources(&project().join(folder))).filter(is_link).collect();
    assert!(links.is_empty(), "{links:?}");
}
