//! The tables of the README are those of the code, so that they cannot drift. Its Rust blocks run as doctests of
//! `api-model`. With the environment variable `README=overwrite` the tables are written anew.
#![allow(missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use api_model::{ApiModel, rules};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The part of the README between `<!-- name -->` and `<!-- /name -->`.
fn section<'a>(readme: &'a str, name: &str) -> &'a str {
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let after = readme.split_once(&start).unwrap_or_else(|| panic!("no {start}")).1;
    after.split_once(&end).unwrap_or_else(|| panic!("no {end}")).0
}

#[test]
fn the_tables_are_those_of_the_code() {
    let mut readme = read("README.md");
    for (name, table) in [("rules", rules_table()), ("codes", codes_table())] {
        let found = section(&readme, name).to_owned();
        if std::env::var("README").is_ok_and(|value| value == "overwrite") {
            let marks = |text: &str| format!("<!-- {name} -->\n{text}<!-- /{name} -->");
            readme = readme.replace(&marks(&found), &marks(&table));
            fs::write(path("README.md"), &readme).unwrap();
        } else {
            let difference = |one: &str, other: &str| {
                one.lines().filter(|row| !other.lines().any(|known| known == *row)).map(str::to_owned).collect()
            };
            let (old, new): (Vec<_>, Vec<_>) = (difference(&found, &table), difference(&table, &found));
            assert!(found == table, "with README=overwrite this test writes:\n- {old:#?}\n+ {new:#?}");
        }
    }
}

fn rules_table() -> String {
    let rows = rules::catalog().into_iter().map(|rule| {
        let mut spellings: Vec<_> = rule.samples.iter().map(|sample| sample.spelling.replace('|', "\\|")).collect();
        let mut seen = BTreeSet::new();
        // A constant as an argument says nothing to a reader.
        spellings.retain(|spelling| !spelling.contains("(INVALID") && seen.insert(spelling.clone()));
        format!("| `{}` | `{}` | {} |\n", rule.name, spellings.join("`, `"), rule.summary.replace('|', "\\|"))
    });
    std::iter::once("| rule | written as, for instance | it takes |\n|---|---|---|\n".to_owned()).chain(rows).collect()
}

/// The table in the documentation of `codes`.
fn codes_table() -> String {
    let source = read("core/src/codes.rs");
    source.lines().filter_map(|line| line.strip_prefix("//! |")).flat_map(|row| ["|", row, "\n"]).collect()
}

/// What the derive refuses is what the table says it refuses.
#[test]
fn the_serde_attributes_that_are_refused_are_those_of_the_derive() {
    let readme = read("README.md");
    let rows = section(&readme, "serde").lines().filter(|row| row.contains("compile error"));
    let said: BTreeSet<_> = rows.flat_map(|row| row.split('`').skip(1).step_by(2).collect::<Vec<_>>()).collect();
    let source = read("macros/src/wire.rs");
    // Each stands as `("remote", attrs.remote().is_some())`.
    let refused: BTreeSet<_> =
        source.split("(\"").skip(1).filter_map(|rest| rest.split_once("\", ")).map(|(name, _)| name).collect();
    assert_eq!(said, refused);
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
struct Checkout {
    #[api(url)]
    return_url: Option<String>,
    #[api(non_empty)]
    external_customer_id: String,
    #[api(range(1..=100))]
    limit: u8,
    #[api(items(non_empty))]
    tags: Vec<String>,
    address: Address,
}

#[derive(Debug, ApiModel)]
struct Address {
    #[api(one_of(["US", "SE", "DE"]))]
    country: String,
}

/// The rendered report stands in the README as it is printed.
#[test]
fn the_report_is_the_one_that_is_printed() {
    let body = r#"{"returnUrl":"not a url","limit":"ten","tags":["ok","",7],"address":{"country":"ZZ"}}"#;
    let readme = read("README.md");
    assert!(readme.contains(body));
    let shown = readme.split_once("<!-- render -->\n```text\n").unwrap().1.split_once("```").unwrap().0;
    let report = Checkout::from_json(body).unwrap_err();
    assert_eq!(report.len(), 6);
    assert_eq!(shown.trim_end(), report.render(body).trim_end());
}
