//! What rustc printed, as data.

/// The number of errors.
pub(crate) fn errors(text: &str) -> usize {
    text.lines().filter(|line| line.starts_with("error: ") || line.starts_with("error[")).count()
}

/// The source line of a derive in the case itself that an error, not a note, stands on.
pub(crate) fn underlines_derive(text: &str) -> Option<String> {
    let (mut in_error, mut previous) = (false, "");
    for line in text.lines() {
        if line.starts_with(char::is_alphabetic) {
            in_error = line.starts_with("error");
        } else if line.trim_start().starts_with("::: ") {
            // What follows is the source of another file.
            in_error = false;
        }
        if in_error && marks_derive(previous, line) {
            return after_bar(previous).map(|source| source.trim().to_owned());
        }
        previous = line;
    }
    None
}

fn marks_derive(source: &str, marks: &str) -> bool {
    let (Some(source), Some(marks)) = (after_bar(source), after_bar(marks)) else { return false };
    let is_derive = source.trim_start().starts_with("#[derive(");
    let column = source.find("ApiModel").filter(|_| is_derive);
    column.and_then(|column| marks.get(column..)).is_some_and(|marks| marks.starts_with('^'))
}

/// The part of a line behind `12 |`.
fn after_bar(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once('|')?;
    number.trim().chars().all(|char| char.is_ascii_digit()).then_some(rest)
}

#[test]
fn counts_errors() {
    assert_eq!(errors("error: a\n --> b\nerror[E0277]: c\nwarning: d\n"), 2);
}

#[test]
fn finds_what_is_underlined() {
    let on_the_derive = "error: a\n4 | #[derive(Debug, ApiModel)]\n  |                 ^^^^^^^^ here\n";
    assert_eq!(underlines_derive(on_the_derive).as_deref(), Some("#[derive(Debug, ApiModel)]"));
    let note = "error: a\n4 | #[derive(Debug, ApiModel)]\n  |                 -------- here\n";
    assert_eq!(underlines_derive(note), None);
    let in_a_note = "error: a\nnote: b\n4 | #[derive(Debug, ApiModel)]\n  |                 ^^^^^^^^ here\n";
    assert_eq!(underlines_derive(in_a_note), None);
    let elsewhere = "error: a\n4 | #[derive(Debug, ApiModel)]\n  |          ^^^^^ here\n";
    assert_eq!(underlines_derive(elsewhere), None);
}
