//! Editors know a rule inside `#[api(..)]`: rust-analyzer explains it, completes it and finds where it is declared, and
//! what is half typed leaves the rest of the file analysed.
//!
//! The test speaks to the program `rust-analyzer`, or to the one that `RUST_ANALYZER` names, and skips with a message
//! where there is none.
#![allow(missing_docs)]

#[path = "editor/client.rs"]
mod client;
#[path = "editor/package.rs"]
mod package;

use std::path::PathBuf;
use std::process::Command;

use client::Client;

/// The marks `|n|` are places to ask about; they are not in the file.
const SOURCE: &str = r#"use api_model::ApiModel;

#[derive(ApiModel)]
pub struct Account {
    #[api(len|0|gth(1..=64), items(slu|1|g))]
    pub names: Vec<String>,
    #[api(starts_|2|)]
    pub code: String,
    #[api(range(..=LIM|3|IT))]
    pub age: u8,
}

pub const LIMIT: u8 = 150;

pub fn read() {
    let _ = Account::from_j|4|son("{}");
}
"#;

/// The program, if it is there and runs.
fn rust_analyzer() -> Option<PathBuf> {
    let program = std::env::var_os("RUST_ANALYZER").map_or_else(|| PathBuf::from("rust-analyzer"), PathBuf::from);
    let output = Command::new(&program).arg("--version").output().ok()?;
    output.status.success().then_some(program)
}

/// Whether rust-analyzer finds the sources of std: in the toolchain, or where `RUST_SRC_PATH` says, as it does. Where
/// they are not, it would have rustup install them, and with them rustc prints other texts.
fn has_sources_of_std() -> bool {
    if let Some(folder) = std::env::var_os("RUST_SRC_PATH") {
        return PathBuf::from(folder).join("core").exists();
    }
    let output = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = output.ok().and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default();
    PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust").exists()
}

#[test]
fn rules_are_known_to_rust_analyzer() {
    let Some(program) = rust_analyzer() else {
        println!("skipped: there is no rust-analyzer; name one in RUST_ANALYZER to run this test");
        return;
    };
    if !has_sources_of_std() {
        println!(
            "skipped: the sources of std are not installed (`rustup component add rust-src`), and `RUST_SRC_PATH` does \
             not name their folder `library`"
        );
        return;
    }
    let source = package::Source::new(SOURCE);
    let package = package::write(&source);
    let mut client = Client::start(&program, &package);
    client.open(&package.file, &source.text);

    let text = client.ask_until("textDocument/hover", source.place(0), |answer| answer.contains("pub fn length"));
    assert!(text.contains("list or map of a certain length"), "{text}");
    let text = client.ask("textDocument/hover", source.place(1));
    assert!(text.contains("pub fn slug"), "a rule within `items(..)`: {text}");
    let text = client.ask("textDocument/definition", source.place(0));
    assert!(text.contains("rules/length.rs"), "{text}");
    let text = client.ask("textDocument/definition", source.place(3));
    assert!(text.contains("src/lib.rs"), "a constant in a rule: {text}");
    // Half typed: the word is completed, and the model is still one.
    let text = client.ask("textDocument/completion", source.place(2));
    assert!(text.contains("starts_with"), "{text}");
    let text = client.ask("textDocument/hover", source.place(4));
    assert!(text.contains("fn from_json"), "{text}");
}
