//! What does not compile says why, and what should compile does.
//!
//! `ui/fail/<topic>/<mistake>.rs` must not compile, with the text of its `.stderr`; `ui/pass/<topic>.rs` must. The
//! first line of a failing case tells how many mistakes stand in it, if not one: `// mistakes: 10`.
//!
//! `TRYBUILD=overwrite cargo test -p api-model-tests --test ui` writes the texts anew, `UI_TEXT=ignore` shows what
//! happens on a compiler other than the one that they were written with.

#[path = "ui/cases.rs"]
mod cases;
#[path = "ui/messages.rs"]
mod messages;
#[path = "ui/stderr.rs"]
mod stderr;
#[path = "ui/verdicts.rs"]
mod verdicts;

use cases::{Case, cases};

/// Why the texts cannot be compared, if they cannot.
fn why_no_text() -> Option<String> {
    if std::env::var_os("UI_TEXT").is_some_and(|value| value == "ignore") {
        return Some("`UI_TEXT=ignore` is set".to_owned());
    }
    let blessed = include_str!("../ui/BLESSED").trim();
    let compiler = verdicts::compiler_release();
    (compiler != blessed).then(|| {
        format!(
            "the texts in ui/fail are those of rustc {blessed}, this is rustc {compiler}, and each release words its \
             errors in its own way"
        )
    })
}

#[test]
fn mistakes_do_not_compile() {
    if let Some(reason) = why_no_text() {
        println!("not comparing the text of errors: {reason}");
        println!("every failing case must still fail to compile, and every passing one must compile");
        verdicts::check();
        return;
    }
    // One glob each: trybuild runs what is in one `TestCases` as one build.
    trybuild::TestCases::new().compile_fail("ui/fail/**/*.rs");
}

#[test]
fn models_compile() {
    if why_no_text().is_none() {
        trybuild::TestCases::new().pass("ui/pass/*.rs");
    }
}

#[test]
fn models_compile_in_edition_2021() {
    verdicts::check_edition_2021();
}

#[test]
fn expansions_are_clean_under_clippy() {
    verdicts::check_clippy();
}

#[test]
fn verdicts_tell_good_from_bad() {
    verdicts::self_test();
}

#[test]
fn every_mistake_is_one_error() {
    let wrong: Vec<String> = cases("fail").iter().filter_map(Case::miscounted).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[ignore = "takes a minute more: CONTRIBUTING.md has the command"]
fn every_mistake_is_one_error_in_an_incremental_build() {
    if why_no_text().is_none() {
        let wrong = verdicts::miscounted_in_incremental_builds();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn errors_stand_on_the_mistake() {
    let wrong: Vec<String> = cases("fail").iter().filter_map(Case::underlined_derive).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_is_shown() {
    assert_eq!(messages::topics_not_listed(), [] as [&str; 0]);
    let missing = messages::not_shown();
    assert!(missing.is_empty(), "no case in `ui/fail` shows these:\n{}", missing.join("\n"));
}

#[test]
fn messages_are_made_in_one_place() {
    let elsewhere = messages::made_elsewhere();
    assert!(elsewhere.is_empty(), "put these messages into `macros/src/messages`:\n{}", elsewhere.join("\n"));
}

#[test]
fn there_are_enough_cases() {
    assert!(cases("fail").len() >= 150, "{} failing cases", cases("fail").len());
    assert!(cases("pass").len() >= 25, "{} passing cases", cases("pass").len());
}
