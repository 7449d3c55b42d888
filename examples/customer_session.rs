//! Reads a request to create a customer session, and shows what is wrong with one that is not valid.
//!
//! Run `cargo run --example customer_session` to see both, and with `-- --help` for what else it does.

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use api_model::models::CustomerSessionCustomerExternalIDCreate as CustomerSession;
use api_model::{ApiModel, Report};

const HELP: &str = "\
Reads a request to create a customer session from JSON.

Usage: customer_session [--format text|json] [PATH]

  PATH           the file to read, or - for standard input; without it, two samples are shown
  --format text  print the value and the JSON that it writes, or the problems with source lines (the default)
  --format json  print the JSON that it writes, or the report as JSON
  --help         print this help

The exit status is 0 for a valid request, 1 for an invalid one, and 2 for wrong usage or a file that cannot be read.
";

const SAMPLE: &str = r#"{"returnUrl": "https://example.com/account", "externalCustomerId": "user_4f9d"}"#;

const INVALID_SAMPLE: &str = r#"{
  "returnUrl": "javascript:alert(1)",
  "externalCustomerId": 42
}"#;

/// Why the program cannot do what it was asked to: exit status 2.
type Refusal = String;

fn main() -> ExitCode {
    match arguments().and_then(run) {
        Ok(status) => status,
        Err(refusal) => {
            print_error(&format!("error: {refusal}\n"));
            ExitCode::from(2)
        }
    }
}

/// What the program was called with.
fn arguments() -> Result<Vec<String>, Refusal> {
    let arguments = std::env::args_os().skip(1).map(OsString::into_string);
    arguments.collect::<Result<_, _>>().map_err(|argument| format!("{:?} is not UTF-8", argument.to_string_lossy()))
}

fn run(arguments: Vec<String>) -> Result<ExitCode, Refusal> {
    let Some(Arguments { format, path }) = parse(arguments.into_iter())? else {
        return print(HELP);
    };
    match path {
        Some(path) => show(&read(&path)?, format),
        None => show_samples(format),
    }
}

#[derive(Clone, Copy)]
enum Format {
    Text,
    Json,
}

struct Arguments {
    format: Format,
    path: Option<String>,
}

/// The arguments; nothing if help is asked for.
fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Arguments>, Refusal> {
    let mut parsed = Arguments { format: Format::Text, path: None };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--format" => parsed.format = parse_format(arguments.next().as_deref())?,
            "-" => parsed.set_path(argument)?,
            option if option.starts_with("--format=") => {
                parsed.format = parse_format(option.strip_prefix("--format="))?;
            }
            option if option.starts_with('-') => return Err(format!("unknown option {option:?}; try --help")),
            _ => parsed.set_path(argument)?,
        }
    }
    Ok(Some(parsed))
}

fn parse_format(name: Option<&str>) -> Result<Format, Refusal> {
    match name {
        Some("text") => Ok(Format::Text),
        Some("json") => Ok(Format::Json),
        _ => Err("--format must be followed by text or json; try --help".to_owned()),
    }
}

impl Arguments {
    fn set_path(&mut self, path: String) -> Result<(), Refusal> {
        match self.path.replace(path) {
            Some(_) => Err("there must be one PATH at most; try --help".to_owned()),
            None => Ok(()),
        }
    }
}

/// The bytes as they are: that they are UTF-8 is one of the things to check.
fn read(path: &str) -> Result<Vec<u8>, Refusal> {
    if path == "-" {
        let mut body = Vec::new();
        return match io::stdin().lock().read_to_end(&mut body) {
            Ok(_) => Ok(body),
            Err(error) => Err(format!("cannot read standard input: {error}")),
        };
    }
    fs::read(path).map_err(|error| format!("cannot read {path:?}: {error}"))
}

fn show(body: &[u8], format: Format) -> Result<ExitCode, Refusal> {
    match (CustomerSession::from_json(body), format) {
        (Ok(session), Format::Text) => print(&format!("{session:#?}\n{}\n", to_json(&session)?)),
        (Ok(session), Format::Json) => print(&format!("{}\n", to_json(&session)?)),
        (Err(report), Format::Text) => {
            print_error(&render(&report, body, has_colors(&io::stderr())));
            Ok(ExitCode::FAILURE)
        }
        (Err(report), Format::Json) => {
            let report = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?;
            print(&format!("{report}\n"))?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// What a valid request gives, and what an invalid one does.
fn show_samples(format: Format) -> Result<ExitCode, Refusal> {
    if let Format::Json = format {
        return show(SAMPLE.as_bytes(), format);
    }
    print(&format!("A valid request:\n{SAMPLE}\n\nAs a value, and as the JSON that it writes:\n"))?;
    show(SAMPLE.as_bytes(), format)?;
    print(&format!("\nAn invalid request:\n{INVALID_SAMPLE}\n\nIts report:\n"))?;
    match CustomerSession::from_json(INVALID_SAMPLE) {
        Ok(_) => Err("the invalid sample is valid".to_owned()),
        Err(report) => print(&render(&report, INVALID_SAMPLE.as_bytes(), has_colors(&io::stdout()))),
    }
}

fn render(report: &Report, body: &[u8], colors: bool) -> String {
    let source = String::from_utf8_lossy(body);
    if colors { report.render_colored(&source) } else { report.render(&source) }
}

fn has_colors(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn to_json(session: &CustomerSession) -> Result<String, Refusal> {
    session.to_json().map_err(|report| report.to_string())
}

/// Prints, and says success; a reader that went away, as `head` does, is none of our business.
fn print(text: &str) -> Result<ExitCode, Refusal> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
        _ => Ok(ExitCode::SUCCESS),
    }
}

fn print_error(text: &str) {
    // There is nowhere left to report that standard error is closed.
    let _ = io::stderr().write_all(text.as_bytes());
}
