//! `scale`: whether time is linear. Each case is read with one size and with twice that size; models with 5, 50 and
//! 500 fields and variants are read with their own texts.
//!
//! Time is also that of the machine: a larger input no longer fits a cache, and its memory is taken from the system and
//! given back to it each time. So where the time grows by more, the instructions tell whether more is done.

mod cases;

use std::fmt::Write;
use std::hint::black_box;

use api_model::Decode;
use cpu_time::ThreadTime;

use crate::count::callgrind;
use crate::measure::median;
use crate::page;
use cases::Case;

/// The models with many fields and variants.
mod sizes {
    include!(concat!(env!("OUT_DIR"), "/sizes.rs"));
}

/// More than that, and it is no longer linear.
const MOST: f64 = 2.5;

/// Measures, and writes the section `scale`.
///
/// # Panics
/// Where something is not linear, or a rule is not measured.
pub fn run() {
    let cases = cases::all();
    for rule in api_model::rules::catalog() {
        let named = format!("`{}`", rule.name);
        assert!(cases.iter().any(|case| case.name.contains(&named)), "no case measures the rule {named}");
    }
    let mut table = String::from("| | n | f(n) | f(2n) | f(2n)/f(n) | instructions |\n|---|---|---|---|---|---|\n");
    let mut steep = Vec::new();
    let mut worst = 0.0_f64;
    for case in &cases {
        let (row, ratio) = measured(case);
        worst = worst.max(ratio);
        if ratio >= MOST {
            steep.push(case.name.as_str());
        }
        writeln!(table, "{row}").unwrap();
    }
    let sizes = of_sizes();
    println!("{sizes}");
    let how = format!("up to 10 MB; the worst ratio of what is done is {worst:.2}");
    page::write("scale", &format!("{}\n\n{table}\n{sizes}", page::machine(&how)));
    assert!(steep.is_empty(), "not linear: {steep:?}");
}

/// Measures the cases whose names have a part in them, and writes no section.
pub fn show(part: &str) {
    cases::all().iter().filter(|case| case.name.contains(part)).for_each(|case| drop(measured(case)));
}

/// Runs the case with this name so many times with an input of a size: what runs under callgrind.
pub fn repeat(name: &str, size: usize, times: usize) {
    let case = cases::all().into_iter().find(|case| case.name == name).expect("a case");
    let mut read = (case.prepare)(size);
    (0..times).for_each(|_| read());
}

/// The row of a case, which is printed, and its ratio: that of the time, or of the instructions where the time grew by
/// more than is linear.
fn measured(case: &Case) -> (String, f64) {
    let [once, twice] = best(case);
    let ratio = twice / once;
    let (once, twice) = (microseconds(once), microseconds(twice));
    let counted = (ratio >= MOST).then(|| instructions(case, 2 * case.size) / instructions(case, case.size));
    let shown = counted.map_or(String::new(), |ratio| format!("**{ratio:.2}**"));
    let row = format!("| {} | {} | {once} µs | {twice} µs | **{ratio:.2}** | {shown} |", case.name, case.size());
    println!("{row}");
    (row, counted.unwrap_or(ratio))
}

/// The instructions of one run: the difference of two counts, so that making the input is no part of it.
fn instructions(case: &Case, size: usize) -> f64 {
    let [one, two] = ["1", "2"].map(|times| callgrind(&["scale-loop", &case.name, &size.to_string(), times]));
    (two - one) as f64
}

fn microseconds(nanoseconds: f64) -> String {
    let places = if nanoseconds < 10_000.0 { 2 } else { 0 };
    format!("{:.places$}", nanoseconds / 1e3)
}

/// How often a case is measured: until its ratio is plain, because what the machine does besides only adds. The time is
/// that of the thread alone, which others that run meanwhile change little.
const ROUNDS: std::ops::Range<usize> = 5..60;

/// The best of several rounds, for the size and for twice the size.
fn best(case: &Case) -> [f64; 2] {
    let mut best = [f64::INFINITY; 2];
    for round in 0..ROUNDS.end {
        for (best, size) in best.iter_mut().zip([case.size, 2 * case.size]) {
            *best = best.min(time((case.prepare)(size)));
        }
        if round >= ROUNDS.start && best[1] < 2.2 * best[0] {
            break;
        }
    }
    best
}

/// How long a sample takes at least, so that the clock is fine enough.
const SAMPLE: f64 = 100_000.0;

/// The time for one run, in nanoseconds.
fn time(mut run: impl FnMut()) -> f64 {
    let mut times = 1;
    loop {
        let started = ThreadTime::now();
        (0..times).for_each(|_| run());
        let elapsed = started.elapsed().as_nanos() as f64;
        if elapsed >= SAMPLE {
            return elapsed / f64::from(times);
        }
        times *= 4;
    }
}

/// The time for one field, and for one value of an enum, among 5, 50 and 500.
fn of_sizes() -> String {
    fn read<T: for<'de> Decode<'de>>(text: &str, count: usize) -> f64 {
        assert!(api_model::from_json::<T>(text).is_ok());
        let times = (0..400).map(|_| once(|| drop(black_box(api_model::from_json::<T>(text)))) / count as f64);
        median(times.collect())
    }
    let fields = |count: usize, backwards: bool| {
        let mut members: Vec<_> = (0..count).map(|index| format!("\"field_{index}\":\"text\"")).collect();
        if backwards {
            members.reverse();
        }
        format!("{{{}}}", members.join(","))
    };
    let variants = |count: usize| {
        let value = |index: usize| format!("{{\"type\":\"Variant{}\",\"number\":1}}", index * count / 500);
        format!("[{}]", (0..500).map(value).collect::<Vec<_>>().join(","))
    };
    let mut table = String::from("| nanoseconds for one of | 5 | 50 | 500 |\n|---|---|---|---|\n");
    for (name, backwards) in [("the fields, in their order", false), ("the fields, in another order", true)] {
        let times = [
            read::<sizes::Fields5>(&fields(5, backwards), 5),
            read::<sizes::Fields50>(&fields(50, backwards), 50),
            read::<sizes::Fields500>(&fields(500, backwards), 500),
        ];
        writeln!(table, "| {name} | {:.0} | {:.0} | {:.0} |", times[0], times[1], times[2]).unwrap();
    }
    let times = [
        read::<Vec<sizes::Variants5>>(&variants(5), 500),
        read::<Vec<sizes::Variants50>>(&variants(50), 500),
        read::<Vec<sizes::Variants500>>(&variants(500), 500),
    ];
    writeln!(table, "| the variants | {:.0} | {:.0} | {:.0} |", times[0], times[1], times[2]).unwrap();
    table
}

fn once(run: impl FnOnce()) -> f64 {
    let started = ThreadTime::now();
    run();
    started.elapsed().as_nanos() as f64
}
