//! `compile`: what a derive costs the compiler. A package of realistic models is generated for each crate, and built
//! with its dependencies built before.

mod columns;
mod models;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::page;

use columns::{COLUMNS, Column};

/// The steps that are measured: what cargo is asked for.
const STEPS: [(&str, &[&str]); 3] =
    [("check", &["check"]), ("debug build", &["build"]), ("release build", &["build", "--release"])];

/// How often each step runs: the median counts.
const ROUNDS: usize = 3;

/// Measures a package of so many models, and writes the section `compile`.
pub fn run(count: usize, only: Option<&str>) {
    let columns: Vec<_> = COLUMNS.iter().filter(|column| only.is_none_or(|only| only.contains(column.name))).collect();
    let folders: Vec<_> = columns.iter().map(|column| prepare(column, count)).collect();
    let mut table = String::from("| |");
    STEPS.iter().for_each(|(step, _)| write!(table, " {step} |").unwrap());
    writeln!(table, " text |\n|---|{}---|", "---|".repeat(STEPS.len())).unwrap();
    let measured: Vec<_> = (0..columns.len()).map(|index| measure(&folders, index)).collect();
    for (column, (times, text)) in columns.iter().zip(&measured) {
        let base = &measured
            .iter()
            .zip(&columns)
            .find(|(_, other)| other.name == column.base)
            .map_or(&measured[0], |(base, _)| base);
        let mut row = format!("| {} |", column.title);
        for (time, base) in times.iter().zip(&base.0) {
            write!(row, " **{:.2}** ({time:.1} s) |", time / base).unwrap();
        }
        write!(row, " **{:.2}** ({} kB) |", *text as f64 / base.1 as f64, text / 1_000).unwrap();
        println!("{row}");
        writeln!(table, "{row}").unwrap();
    }
    let how = format!(
        "CPU time for {count} models, {} of them read and written, dependencies built",
        models::roots(count).len()
    );
    page::write("compile", &format!("{}\n\n{table}", page::machine(&how)));
}

fn prepare(column: &Column, count: usize) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/compile").join(column.name);
    fs::create_dir_all(folder.join("src")).expect("a folder for the package");
    let dependencies = column.dependencies.replace("{core}", &root.join("../../core").display().to_string());
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"{}-models\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nserde_json = \"1\"\n{dependencies}",
        column.name,
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(folder.join("src/main.rs"), models::source(column, count)).expect("a source");
    folder
}

/// The times of the steps in seconds, and the size of the program's text.
fn measure(folders: &[PathBuf], index: usize) -> (Vec<f64>, u64) {
    let folder = &folders[index];
    let step = |arguments: &[&str]| {
        cargo(folder, arguments);
        let times = (0..ROUNDS).map(|_| {
            let source = folder.join("src/main.rs");
            fs::write(&source, fs::read(&source).expect("the source")).expect("the source");
            cargo(folder, arguments)
        });
        crate::measure::median(times.collect())
    };
    let times = STEPS.iter().map(|(_, arguments)| step(arguments)).collect();
    (times, text_size(&folder.join("target/release").join(format!("{}-models", package_name(folder)))))
}

fn package_name(folder: &Path) -> String {
    folder.file_name().expect("a name").to_string_lossy().into_owned()
}

/// Runs cargo in the folder, and says how much CPU time it took.
fn cargo(folder: &Path, arguments: &[&str]) -> f64 {
    let before = children_seconds();
    let output = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}: {}", folder.display(), String::from_utf8_lossy(&output.stderr));
    children_seconds() - before
}

/// The CPU time of all processes that this one waited for.
fn children_seconds() -> f64 {
    const TICKS: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    // Behind the name, which may hold anything: the fields from the third on.
    let fields: Vec<&str> = stat.rsplit_once(") ").expect("a name").1.split(' ').collect();
    let ticks = |index: usize| fields[index].parse::<f64>().expect("a number");
    (ticks(13) + ticks(14)) / TICKS
}

fn text_size(program: &Path) -> u64 {
    let table = page::output("size", &[&program.display().to_string()]);
    let text = table.lines().nth(1).and_then(|line| line.split_whitespace().next());
    text.and_then(|text| text.parse().ok()).expect("the size of the text, from binutils")
}
