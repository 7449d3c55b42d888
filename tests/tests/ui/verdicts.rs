//! Whether each case compiles, whatever the compiler says about it: for compilers that word their errors differently.
//!
//! The cases become the programs of a package of its own, which one `cargo check --keep-going` goes through.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::cases::{Case, cases};

/// The release of the compiler that cargo uses, such as `1.95.0`.
pub(crate) fn compiler_release() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output().expect("rustc runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let release = text.lines().find_map(|line| line.strip_prefix("release: "));
    release.expect("rustc tells its release").to_owned()
}

/// Fails unless every failing case fails to compile and every passing one compiles.
pub(crate) fn check() {
    let (fail, pass) = (cases("fail"), cases("pass"));
    let verdicts = compile(
        &Package { name: "ui-verdicts", edition: "2024", command: "check", incremental: false },
        fail.iter().chain(&pass),
    );
    let compiled = fail.iter().filter(|case| verdicts[&case.name] == 0).map(|case| (case, "compiles"));
    let failed = pass.iter().filter(|case| verdicts[&case.name] > 0).map(|case| (case, "does not compile"));
    let wrong: Vec<String> = compiled.chain(failed).map(|(case, what)| format!("{} {what}", case.name)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{} cases fail to compile, {} compile", fail.len(), pass.len());
}

/// Fails unless every passing case compiles in the edition before as well.
pub(crate) fn check_edition_2021() {
    let pass = cases("pass");
    let verdicts = compile(
        &Package { name: "ui-edition-2021", edition: "2021", command: "check", incremental: false },
        pass.iter(),
    );
    let failed: Vec<&str> =
        pass.iter().filter(|case| verdicts[&case.name] > 0).map(|case| case.name.as_str()).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Fails unless Clippy finds nothing in the linted cases, in either edition; says so where there is no Clippy.
pub(crate) fn check_clippy() {
    if !Command::new("cargo").args(["clippy", "--version"]).output().is_ok_and(|output| output.status.success()) {
        println!("skipped: there is no Clippy (`rustup component add clippy`)");
        return;
    }
    let linted: Vec<Case> = cases("pass").into_iter().filter(|case| LINTED.contains(&case.name.as_str())).collect();
    assert_eq!(linted.len(), LINTED.len());
    for (name, edition) in [("ui-clippy-2021", "2021"), ("ui-clippy-2024", "2024")] {
        let verdicts = compile(&Package { name, edition, command: "clippy", incremental: false }, linted.iter());
        let failed: Vec<&str> = verdicts.iter().filter(|(_, errors)| **errors > 0).map(|(name, _)| &**name).collect();
        assert!(failed.is_empty(), "edition {edition}: {}", failed.join("\n"));
    }
}

/// The cases that deny what Clippy knows.
const LINTED: &[&str] = &["documented_and_linted.rs", "every_shape_linted.rs", "rustc_lints.rs"];

/// A package of cases.
struct Package {
    name: &'static str,
    edition: &'static str,
    /// What cargo does with it.
    command: &'static str,
    /// Whether it is built as cargo does by itself: trybuild turns that off.
    incremental: bool,
}

/// The failing cases with another number of errors than mistakes in a build as cargo does it by itself.
pub(crate) fn miscounted_in_incremental_builds() -> Vec<String> {
    let fail = cases("fail");
    let package = Package { name: "ui-incremental", edition: "2024", command: "check", incremental: true };
    let verdicts = compile(&package, fail.iter());
    let wrong = |case: &Case| {
        let (mistakes, errors) = (case.mistakes(), verdicts[&case.name]);
        (mistakes != errors).then(|| format!("{}: {mistakes} mistakes, {errors} errors", case.name))
    };
    fail.iter().filter_map(wrong).collect()
}

/// Fails unless a case that compiles is told from one that does not.
pub(crate) fn self_test() {
    let (mut fail, mut pass) = (cases("fail"), cases("pass"));
    fail.truncate(1);
    pass.truncate(1);
    let verdicts = compile(
        &Package { name: "ui-self-test", edition: "2024", command: "check", incremental: false },
        fail.iter().chain(&pass),
    );
    assert!(verdicts[&fail[0].name] > 0, "a mistake must be seen");
    assert_eq!(verdicts[&pass[0].name], 0, "a good model must compile");
}

/// The number of errors of each case, by its name.
fn compile<'c>(package: &Package, cases: impl Iterator<Item = &'c Case>) -> BTreeMap<String, usize> {
    let cases: Vec<&Case> = cases.collect();
    let folder = write_package(package, &cases);
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([package.command, "--bins", "--keep-going", "--offline", "--message-format=json"])
        // Next to what trybuild builds, not below the folder of the workspace, which another cargo may have locked.
        .arg("--target-dir")
        .arg(folder.with_file_name("ui-target"))
        .env("CARGO_INCREMENTAL", if package.incremental { "1" } else { "0" })
        .current_dir(&folder)
        .output()
        .expect("cargo runs");
    let mut verdicts: BTreeMap<String, Option<BTreeSet<String>>> =
        cases.iter().map(|case| (case.name.clone(), None)).collect();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let Some(case) = program(&message, &cases) else { continue };
        let errors = verdicts.entry(case.name.clone()).or_default();
        let errors = errors.get_or_insert_default();
        if message["reason"] == "compiler-message" && is_error(&message["message"]) {
            let text = message["message"]["rendered"].as_str().unwrap_or_default();
            // What is the same, cargo prints once.
            errors.insert(text.to_owned());
            if package.command == "clippy" {
                println!("{text}");
            }
        }
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let verdict = |(name, errors): (String, Option<BTreeSet<String>>)| {
        let errors = errors.unwrap_or_else(|| panic!("cargo did not get to {name}:\n{text}"));
        (name, errors.len())
    };
    verdicts.into_iter().map(verdict).collect()
}

/// Whether rustc says what is wrong, and not that it ends.
fn is_error(message: &Value) -> bool {
    let text = message["message"].as_str().unwrap_or_default();
    message["level"] == "error" && !text.starts_with("aborting due to")
}

/// The case that a message of cargo is about.
fn program<'c>(message: &Value, cases: &[&'c Case]) -> Option<&'c Case> {
    let number = message["target"]["name"].as_str()?.strip_prefix("case")?;
    cases.get(number.parse::<usize>().ok()?).copied()
}

/// Writes a package with a program for each case, and gives its folder.
// `Debug` quotes a path as TOML does.
#[allow(clippy::unnecessary_debug_formatting)]
fn write_package(package: &Package, cases: &[&Case]) -> PathBuf {
    let Package { name, edition, .. } = package;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let core = tests.with_file_name("core");
    let mut manifest = format!(
        "[package]\nname = {name:?}\nedition = {edition:?}\n\n[workspace]\n\n[dependencies]\napi-model = {{ path = '{}' }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n",
        core.display()
    );
    for (number, case) in cases.iter().enumerate() {
        write!(manifest, "\n[[bin]]\nname = \"case{number}\"\npath = '{}'\n", case.path.display()).expect("text grows");
    }
    fs::create_dir_all(&folder).expect("a folder for the package");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    // The versions that are there already: a test does not go to the network.
    fs::copy(tests.with_file_name("Cargo.lock"), folder.join("Cargo.lock")).expect("the versions of the workspace");
    folder
}
