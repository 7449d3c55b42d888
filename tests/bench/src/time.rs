//! `time`: the tables of ratios.

use std::fmt::Write;

use crate::columns::{self, Column, Workload};
use crate::measure::{Case, Timing, measure};
use crate::shapes::Shape;
use crate::{page, rules, shapes};

/// Checks the columns, measures each workload, and writes the sections `time`, `shapes` and `rules`.
pub fn run(rounds: usize) {
    let (columns, left_out) = columns::verified(columns::all());
    let workloads = columns::workloads();
    let timings: Vec<Vec<Timing>> = workloads.iter().map(|workload| of_workload(workload, &columns, rounds)).collect();
    let mut table = String::from("| |");
    for workload in &workloads {
        write!(table, " {} |", workload.name).unwrap();
    }
    writeln!(table, " it reports |\n|---|{}---|", "---|".repeat(workloads.len())).unwrap();
    for (index, column) in columns.iter().enumerate() {
        write!(table, "| {} |", column.name).unwrap();
        for timings in &timings {
            write!(table, " {} |", cell(&timings[index])).unwrap();
        }
        writeln!(table, " {} |", column.finds.text()).unwrap();
    }
    let bars: Vec<_> = (0..3).map(|index| (workloads[index].name, timings[index].clone())).collect();
    page::write_plot("time.svg", &bars);
    let plot = "![The ratios as bars](time.svg)";
    page::write(
        "time",
        &format!(
            "{}\n\n{table}\n{}\n\n{plot}",
            page::machine(&format!("{rounds} interleaved rounds")),
            left_out.join("\n")
        ),
    );
    page::write("shapes", &of_shapes("shape", &shapes::all(), rounds));
    page::write("rules", &of_shapes("a hundred values under", &rules::all(), rounds));
    print!("{table}");
}

fn cell(timing: &Timing) -> String {
    let time = match timing.nanoseconds {
        small if small < 10_000.0 => format!("{small:.0} ns"),
        large => format!("{:.1} µs", large / 1_000.0),
    };
    format!("**{:.2}** ({time})", timing.ratio)
}

fn of_workload(workload: &Workload, columns: &[Column], rounds: usize) -> Vec<Timing> {
    let text = workload.text.as_bytes();
    // The base is always the valid text: so the columns of invalid texts say what problems cost.
    let valid = columns::workloads().into_iter().find(|other| workload.name.starts_with(other.name)).unwrap();
    let case = |column: &Column| {
        let read = (workload.read)(column);
        Case {
            name: column.name.to_owned(),
            run: Box::new(move || {
                std::hint::black_box(read(text));
            }),
        }
    };
    let mut cases = Vec::from_iter(columns.iter().map(case));
    let base = (workload.read)(&columns[0]);
    cases[0].run = Box::new(move || {
        std::hint::black_box(base(valid.text.as_bytes()));
    });
    measure(&mut cases, rounds)
}

/// Each shape with serde's derive and with ours, from the same text.
fn of_shapes(what: &str, shapes: &[Shape], rounds: usize) -> String {
    let mut table = format!("| {what} | serde_derive | api-model | ratio |\n|---|---|---|---|\n");
    shapes.iter().for_each(Shape::verify);
    for shape in shapes {
        let case = |name: &str, read: fn(&[u8]) -> usize| {
            let text = shape.text.as_bytes();
            Case {
                name: name.to_owned(),
                run: Box::new(move || {
                    std::hint::black_box(read(text));
                }),
            }
        };
        let timings = measure(&mut [case("serde_derive", shape.plain), case("api-model", shape.ours)], rounds);
        let [base, ours] = timings.as_slice() else { unreachable!() };
        let row = format!(
            "| {} | {:.0} ns | {:.0} ns | **{:.2}** |",
            shape.name, base.nanoseconds, ours.nanoseconds, ours.ratio
        );
        println!("{row}");
        writeln!(table, "{row}").unwrap();
    }
    table
}
