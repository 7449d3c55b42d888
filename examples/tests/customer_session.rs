//! The program `customer_session` as people run it.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const VALID: &str = r#"{"returnUrl": "https://example.com/account", "externalCustomerId": "user_4f9d"}"#;
const WRITTEN: &str = r#"{"returnUrl":"https://example.com/account","externalCustomerId":"user_4f9d"}"#;

/// The program, which cargo builds in front of the tests of its package, beside them.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let program =
        test.parent().unwrap().parent().unwrap().join("examples").join(format!("customer_session{EXE_SUFFIX}"));
    assert!(program.exists(), "cargo builds {} with all tests of its package, or with --examples", program.display());
    program
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut program = Command::new(program());
    program.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    // A program that does not read its input may be gone before it is written.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

#[test]
fn without_arguments_it_shows_both_samples() {
    let output = run(&[], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains(VALID) && stdout(&output).contains(WRITTEN), "{}", stdout(&output));
    assert!(stdout(&output).contains("error[url]") && stdout(&output).contains("^^ /externalCustomerId"));
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_valid_request() {
    let output = run(&["-"], VALID.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).ends_with(&format!("{WRITTEN}\n")));
    let output = run(&["--format", "json", "-"], VALID.as_bytes());
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), &*format!("{WRITTEN}\n")));
}

#[test]
fn an_invalid_request() {
    let body = b"{\n  \"externalCustomerId\": \"\"\n}";
    let output = run(&["-"], body);
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
    assert_eq!(
        stderr(&output),
        r#"error[non_empty]: must not be empty
  |
2 |   "externalCustomerId": ""
  |                         ^^ /externalCustomerId

1 violation
"#
    );
    let output = run(&["-", "--format=json"], body);
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), ""));
    assert!(stdout(&output).contains(r#""pointer": "/externalCustomerId""#), "{}", stdout(&output));
}

#[test]
fn bytes_that_are_not_text() {
    for body in [&b"{\"externalCustomerId\": \"\xff\"}"[..], b"", b"\xff", b"{"] {
        let output = run(&["-"], body);
        assert_eq!(output.status.code(), Some(1), "{body:?}");
        assert!(stderr(&output).starts_with("error[syntax]: must be "), "{}", stderr(&output));
    }
}

#[test]
fn files() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("customer_session.json");
    fs::write(&path, VALID).unwrap();
    let output = run(&[path.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(0));
    let output = run(&["no such file.json"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("error: cannot read \"no such file.json\": "), "{}", stderr(&output));
}

#[test]
fn usage() {
    for arguments in [&["--format"][..], &["--format", "xml"], &["--colour"], &["a", "b"], &["-", "-"]] {
        let output = run(arguments, b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""), "{arguments:?}");
        assert!(stderr(&output).starts_with("error: ") && stderr(&output).contains("--help"), "{}", stderr(&output));
    }
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let output = Command::new(program()).arg(std::ffi::OsStr::from_bytes(b"\xff\x1b")).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).starts_with("error: ") && !stderr(&output).contains('\u{1b}'), "{}", stderr(&output));
    }
    let output = run(&["--help"], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("Usage: customer_session"));
}
