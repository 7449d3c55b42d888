//! What rustc printed, as data.

/// The number of errors.
pub(crate) fn errors(text: &str) -> usize {
    text.lines().filter(|line| line.starts_with("error: ") || line.starts_with("error[")).count()
}

/// The source line of a derive that an error, not only a note, stands on.
pub(crate) fn underlines_derive(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    lines.windows(2).find_map(|pair| {
        let (source, marks) = (after_bar(pair[0])?, after_bar(pair[1])?);
        let column = source.find("ApiModel").filter(|_| source.trim_start().starts_with("#[derive("))?;
        (marks.get(column..).is_some_and(|marks| marks.starts_with('^'))).then(|| source.trim().to_owned())
    })
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
    let on_the_derive = "4 | #[derive(Debug, ApiModel)]\n  |                 ^^^^^^^^ here\n";
    assert_eq!(underlines_derive(on_the_derive).as_deref(), Some("#[derive(Debug, ApiModel)]"));
    let note = "4 | #[derive(Debug, ApiModel)]\n  |                 -------- here\n";
    assert_eq!(underlines_derive(note), None);
    let elsewhere = "4 | #[derive(Debug, ApiModel)]\n  |          ^^^^^ here\n";
    assert_eq!(underlines_derive(elsewhere), None);
}
