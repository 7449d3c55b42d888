//! What reading and checking costs. See README.md in this folder for the commands.

#[cfg(feature = "heap")]
mod allocations;
mod columns;
mod compile;
mod count;
mod measure;
mod models;
mod page;
#[cfg(feature = "parsers")]
mod parsers;
#[cfg(feature = "peers")]
mod peers;
mod rules;
#[cfg(feature = "scale")]
mod scale;
mod shapes;
mod time;
mod workloads;

use std::process::ExitCode;

const USAGE: &str = "usage: api-model-bench time|count|scale|compile|regression [..]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["time"] => time::run(300),
        ["time", rounds] => time::run(rounds.parse().expect("a number of rounds")),
        #[cfg(feature = "heap")]
        ["count"] => count::run(),
        ["loop", column, workload, times] => count::repeat(column, workload, times.parse().expect("a number")),
        ["regression"] => return count::regression(false),
        ["regression", "keep"] => return count::regression(true),
        #[cfg(feature = "scale")]
        ["scale"] => scale::run(),
        #[cfg(feature = "scale")]
        ["scale", part] => scale::show(part),
        #[cfg(feature = "scale")]
        ["scale-loop", case, size, times] => {
            scale::repeat(case, size.parse().expect("a size"), times.parse().expect("a number"));
        }
        ["compile"] => compile::run(300, None),
        ["compile", "clean"] => compile::clean::run(),
        ["compile", count] => compile::run(count.parse().expect("a number of models"), None),
        ["compile", count, only] => compile::run(count.parse().expect("a number of models"), Some(only)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
