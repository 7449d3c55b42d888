//! `compile`: what a derive costs the compiler. A package of realistic models is generated for each crate, and built
//! with its dependencies built before.

pub mod clean;
mod columns;
mod models;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::page;

use columns::{COLUMNS, Column};

/// The steps that are measured, what cargo is asked for, and how often each runs: the median counts.
const STEPS: [(&str, &[&str], usize); 3] =
    [("check", &["check"], 3), ("debug build", &["build"], 2), ("release build", &["build", "--release"], 1)];

/// What is done with the models: the rest of a program may not even be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A library of types: what is generic in them is not yet compiled.
    Library,
    /// A program that reads and writes each struct.
    Program,
}

const USES: [(Use, &str); 2] = [
    (Use::Library, "A library of the models, and nothing else"),
    (Use::Program, "A program that reads each struct among them from JSON text, checks it, and writes it"),
];

/// A package of one column, and what was measured of it.
struct Package<'a> {
    column: &'a Column,
    folder: PathBuf,
    file: PathBuf,
    source: String,
    /// The times of each step in seconds.
    times: [Vec<f64>; 3],
}

/// Measures packages of so many models, and writes the section `compile`.
pub fn run(count: usize, only: Option<&str>) {
    let is_asked = |column: &&Column| only.is_none_or(|only| only.split(',').any(|name| name == column.name));
    let columns: Vec<&Column> = COLUMNS.iter().filter(is_asked).collect();
    let how = format!("CPU time of cargo for {count} models, dependencies built");
    let mut section = page::machine(&how);
    let packages = USES.map(|(used, title)| {
        let of_use = columns.iter().filter(|column| used == Use::Program || !column.only_program);
        let packages: Vec<Package<'_>> = of_use.map(|column| Package::new(column, count, used)).collect();
        (used, title, packages)
    });
    for (used, title, mut packages) in packages {
        measure(&mut packages);
        let table = table(&packages, used);
        println!("{title}\n{table}");
        write!(section, "\n\n{title}:\n\n{table}").unwrap();
    }
    page::write("compile", &section);
}

/// Runs each step for all packages in turn, so that what else the machine does meets every one alike.
fn measure(packages: &mut [Package<'_>]) {
    for (index, (_, arguments, rounds)) in STEPS.iter().enumerate() {
        for package in packages.iter() {
            // The dependencies alone.
            fs::write(&package.file, "fn main() {}\n").expect("a source");
            package.cargo(arguments);
        }
        for _ in 0..*rounds {
            for package in packages.iter_mut() {
                fs::write(&package.file, &package.source).expect("a source");
                let time = package.cargo(arguments);
                package.times[index].push(time);
            }
        }
    }
}

fn table(packages: &[Package<'_>], used: Use) -> String {
    let is_program = used == Use::Program;
    let mut table = String::from("| |");
    STEPS.iter().for_each(|(step, ..)| write!(table, " {step} |").unwrap());
    let text = if is_program { (" text |", "---|") } else { ("", "") };
    writeln!(table, "{}\n|---|{}{}", text.0, "---|".repeat(STEPS.len()), text.1).unwrap();
    for package in packages {
        let base = packages.iter().find(|other| other.column.name == package.column.base).unwrap_or(&packages[0]);
        write!(table, "| {} |", package.column.title).unwrap();
        for (times, bases) in package.times.iter().zip(&base.times) {
            let (time, base) = (crate::measure::median(times.clone()), crate::measure::median(bases.clone()));
            write!(table, " **{:.2}** ({time:.1} s) |", time / base).unwrap();
        }
        if is_program {
            let (text, base) = (package.text_size(), base.text_size());
            write!(table, " **{:.2}** ({} kB) |", text as f64 / base as f64, text / 1_000).unwrap();
        }
        writeln!(table).unwrap();
    }
    table
}

impl<'a> Package<'a> {
    fn new(column: &'a Column, count: usize, used: Use) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (kind, file) = if used == Use::Program { ("program", "main.rs") } else { ("library", "lib.rs") };
        let folder = root.join("target/compile").join(format!("{}-{kind}", column.name));
        let file = folder.join("src").join(file);
        fs::create_dir_all(folder.join("src")).expect("a folder for the package");
        let dependencies = column.dependencies.replace("{core}", &root.join("../../core").display().to_string());
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"{}-{kind}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nserde_json = \"1\"\n{dependencies}",
            column.name,
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
        let source = models::source(column, count, used);
        Self { column, folder, file, source, times: [const { Vec::new() }; 3] }
    }

    /// Packages with the same dependencies share them.
    fn target(&self) -> PathBuf {
        self.folder.with_file_name(format!("{}-target", self.column.target))
    }

    /// Runs cargo in the folder, and says how much CPU time it took.
    fn cargo(&self, arguments: &[&str]) -> f64 {
        let before = children_seconds();
        let output = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", self.target())
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo");
        assert!(output.status.success(), "{}: {}", self.folder.display(), String::from_utf8_lossy(&output.stderr));
        children_seconds() - before
    }

    /// The size of the text of the program.
    fn text_size(&self) -> u64 {
        let program = self.target().join("release").join(self.folder.file_name().expect("a name"));
        let table = page::output("size", &[&program.display().to_string()]);
        let text = table.lines().nth(1).and_then(|line| line.split_whitespace().next());
        text.and_then(|text| text.parse().ok()).expect("the size of the text, from binutils")
    }
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
