//! `compile clean`: what the first build of a package takes, with all that it depends on.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::children_seconds;
use crate::measure::median;
use crate::page;

/// How often each is built; the median counts.
const ROUNDS: usize = 2;

const COLUMNS: [(&str, &str, &str); 2] = [
    (
        "clean-serde",
        "serde with derive, and url",
        "serde = { version = \"1\", features = [\"derive\"] }\nurl = \"2\"\n",
    ),
    ("clean-api-model", "api-model with its default features", "api-model = { path = \"{core}\" }\n"),
];

/// The CPU time and the time that passed, in seconds.
#[derive(Default)]
struct Times {
    processor: Vec<f64>,
    clock: Vec<f64>,
}

/// Builds an empty library with each of the dependencies, in turn, and writes the section `clean`.
pub fn run() {
    let mut all: [Times; COLUMNS.len()] = Default::default();
    COLUMNS.iter().for_each(|(name, _, dependencies)| make(name, dependencies));
    for _ in 0..ROUNDS {
        for ((name, ..), times) in COLUMNS.iter().zip(&mut all) {
            let (before, start) = (children_seconds(), Instant::now());
            build(name);
            times.clock.push(start.elapsed().as_secs_f64());
            times.processor.push(children_seconds() - before);
        }
    }
    let mut table = "| | CPU time | time |\n|---|---|---|\n".to_owned();
    for ((_, title, _), Times { processor, clock }) in COLUMNS.iter().zip(all) {
        writeln!(table, "| {title} | {:.1} s | {:.1} s |", median(processor), median(clock)).unwrap();
    }
    println!("{table}");
    page::write("clean", &format!("{}\n\n{table}", page::machine("`cargo build` of an empty library from nothing")));
}

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/compile").join(name)
}

/// Writes the package, and gets what it needs from the network.
fn make(name: &str, dependencies: &str) {
    let folder = folder(name);
    fs::create_dir_all(folder.join("src")).expect("a folder for the package");
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core").display().to_string();
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}",
        dependencies.replace("{core}", &core),
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(folder.join("src/lib.rs"), "").expect("a source");
    cargo(name, "fetch");
}

fn build(name: &str) {
    let target = folder(name).join("target");
    if target.exists() {
        fs::remove_dir_all(&target).expect("an empty folder");
    }
    cargo(name, "build");
}

fn cargo(name: &str, command: &str) {
    let output = Command::new("cargo")
        .arg(command)
        .current_dir(folder(name))
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", folder(name).join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
}
