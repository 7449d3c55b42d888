//! `count`: instructions under callgrind, and heap allocations. `regression` compares the instructions with those kept.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

#[cfg(feature = "heap")]
use crate::allocations;
use crate::columns::{self, BASE, OURS};
#[cfg(feature = "heap")]
use crate::columns::{Column, Workload};
use crate::shapes::Shape;
use crate::{page, rules, shapes};

#[cfg(feature = "heap")]
/// Counts every column on every workload, and writes the section `count`.
pub fn run() {
    let (columns, left_out) = columns::verified(columns::all());
    let mut table = String::from("| |");
    let workloads = columns::workloads();
    for workload in &workloads {
        write!(table, " {} |", workload.name).unwrap();
    }
    writeln!(table, "\n|---|{}", "---|".repeat(workloads.len())).unwrap();
    for column in &columns {
        let mut row = format!("| {} |", column.name);
        for workload in &workloads {
            let (instructions, (allocations, _)) =
                (instructions_of(column.name, workload.name, &workload.text), heap(column, workload));
            write!(row, " {}, {allocations} |", thousands(instructions)).unwrap();
        }
        println!("{row}");
        writeln!(table, "{row}").unwrap();
    }
    let how = "instructions under callgrind, then heap allocations";
    page::write("count", &format!("{}\n\n{table}\n{}\n\n{}", page::machine(how), left_out.join("\n"), of_shapes()));
}

/// The same for each shape.
#[cfg(feature = "heap")]
fn of_shapes() -> String {
    let mut table = String::from("| shape | serde_derive | api-model |\n|---|---|---|\n");
    let shapes = shapes::all();
    shapes.iter().for_each(Shape::verify);
    for shape in shapes {
        let count = |read: fn(&[u8]) -> usize| {
            allocations::count(|| {
                black_box(read(shape.text.as_bytes()));
            })
            .0
        };
        let cell = |column: &str, read| {
            let instructions = instructions_of(column, shape.name, &shape.text);
            format!("{}, {}", thousands(instructions), count(read))
        };
        let row = format!("| {} | {} | {} |", shape.name, cell(BASE.name, shape.plain), cell(OURS.name, shape.ours));
        println!("{row}");
        writeln!(table, "{row}").unwrap();
    }
    table
}

#[cfg(feature = "heap")]
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(feature = "heap")]
fn heap(column: &Column, workload: &Workload) -> (usize, usize) {
    let read = (workload.read)(column);
    // What is made at the first use is no part of it.
    black_box(read(workload.text.as_bytes()));
    allocations::count(|| {
        black_box(read(workload.text.as_bytes()));
    })
}

/// Reads a workload some times: what runs under callgrind.
pub fn repeat(column: &str, workload: &str, times: usize) {
    // Nothing is made that is not asked for: what the heap was used for before is seen in the counts.
    if let Some(workload) = columns::workloads().into_iter().find(|other| other.name == workload) {
        let columns = columns::all();
        let column = columns.iter().find(|other| other.name == column).expect("a column");
        let read = (workload.read)(column);
        for _ in 0..times {
            black_box(read(black_box(workload.text.as_bytes())));
        }
        return;
    }
    let mut shapes = shapes::all().into_iter().chain(rules::all());
    let shape = shapes.find(|shape| shape.name == workload).expect("a workload");
    let read = if column == OURS.name { shape.ours } else { shape.plain };
    for _ in 0..times {
        black_box(read(black_box(shape.text.as_bytes())));
    }
}

/// The instructions of one reading: the difference of two runs, so that starting the program is no part of it.
fn instructions_of(column: &str, workload: &str, text: &str) -> u64 {
    let times = (200_000 / text.len()).clamp(4, 400) as u64;
    let [few, many] = [2, 2 + times].map(|times| callgrind(&["loop", column, workload, &times.to_string()]));
    (many - few) / times
}

/// The instructions of this program, run with these arguments.
pub fn callgrind(arguments: &[&str]) -> u64 {
    let program = env::current_exe().expect("this program");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(arguments)
        .output()
        .expect("valgrind, which counts instructions, must be installed");
    let log = String::from_utf8_lossy(&output.stderr);
    let collected = log.lines().find_map(|line| line.split_once("Collected : ")).map(|(_, count)| count.trim());
    collected.and_then(|count| count.parse().ok()).unwrap_or_else(|| panic!("no count of {arguments:?}:\n{log}"))
}

/// The most that a count may grow without being noticed.
const TOLERANCE: f64 = 1.05;

/// The instructions of serde's derive and of ours, for W1 to W3 and for each shape.
fn counts() -> BTreeMap<&'static str, [u64; 2]> {
    let workloads = columns::workloads();
    let texts = workloads.iter().map(|workload| (workload.name, workload.text.as_str()));
    // Not the rules: in lists of a hundred texts the heap takes a tenth more or less, as it lay before.
    let shapes = shapes::all();
    shapes.iter().for_each(Shape::verify);
    let texts = texts.chain(shapes.iter().map(|shape| (shape.name, shape.text.as_str())));
    texts.map(|(name, text)| (name, [BASE, OURS].map(|column| instructions_of(column.name, name, text)))).collect()
}

/// Compares the counts of W1 to W3 and of the shapes with those in `counts.txt`, or keeps them there.
///
/// On another compiler than that of the file the counts themselves say nothing: there the ratio to serde's derive,
/// built by the same compiler, must not have grown.
pub fn regression(keep: bool) -> ExitCode {
    columns::verify();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("counts.txt");
    let counts = counts();
    if keep {
        let mut text =
            format!("# The workload: instructions of serde's derive, and of api-model.\ncompiler: {}\n", page::rustc());
        for (name, [base, ours]) in &counts {
            writeln!(text, "{name}: {base} {ours}").unwrap();
        }
        fs::write(path, text).expect("counts.txt");
        return ExitCode::SUCCESS;
    }
    let kept = fs::read_to_string(path).expect("counts.txt, which `regression keep` writes");
    let same_compiler = kept.contains(&format!("compiler: {}\n", page::rustc()));
    let mut failed = false;
    for (name, [base, ours]) in &counts {
        let [kept_base, kept_ours] = kept_counts(&kept, name);
        let by_count = *ours as f64 / kept_ours as f64;
        let by_ratio = by_count * kept_base as f64 / *base as f64;
        let growth = if same_compiler { by_count } else { by_ratio };
        let verdict = if growth > TOLERANCE { "REGRESSION" } else { "ok" };
        println!("{name}: {ours} instructions, {kept_ours} kept, serde {base}: {growth:.3} {verdict}");
        failed |= growth > TOLERANCE;
    }
    if !same_compiler {
        println!("counted by the ratio to serde: the kept counts are of another compiler");
    }
    if failed {
        println!(
            "more than 5% above `tests/bench/counts.txt`; if that is meant: cargo run --release --no-default-features regression keep"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn kept_counts(kept: &str, name: &str) -> [u64; 2] {
    let line =
        kept.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).expect("the counts of a workload");
    let (base, ours) = line.split_once(' ').expect("two counts");
    [base, ours].map(|count| count.parse().expect("a count"))
}
