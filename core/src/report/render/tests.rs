use std::ops::Range;

use crate::report::{Report, Source};
use crate::violation::Violation;

fn violation(name: &'static str, span: Range<usize>) -> Violation {
    Violation::new("code", "must be so").at(name).with_span(span)
}

fn report(violations: Vec<Violation>) -> Report {
    Report::new(violations, false)
}

/// A report on a text that was read.
fn read(text: &str, violations: Vec<Violation>, stopped: Option<usize>, secrets: Vec<Range<usize>>) -> Report {
    let mut report = report(violations);
    report.set_source(Source::new(text, stopped, secrets));
    report
}

fn find(text: &str, part: &str) -> Range<usize> {
    let start = text.find(part).unwrap();
    start..start + part.len()
}

/// The source line and the line of carets.
fn lines(rendered: &str) -> (String, String) {
    let lines: Vec<_> = rendered.lines().collect();
    (lines[2].to_owned(), lines[3].to_owned())
}

#[test]
fn source_lines_and_carets() {
    let text = "{\r\n\t\"é\": \"x\",\r\n \"b\": [\n1]}";
    let report = report(vec![violation("é", find(text, "\"x\"")), violation("b", find(text, "[\n1]"))]);
    assert_eq!(
        report.render(text),
        r#"error[code]: must be so
  |
2 |  "é": "x",
  |       ^^^ /é

error[code]: must be so
  |
3 |  "b": [
  |       ^ /b

2 violations
"#
    );
}

#[test]
fn the_end_of_the_text() {
    for (text, line) in [("", "1 | "), ("{", "1 | {"), ("{\n", "2 | ")] {
        let report = report(vec![violation("x", text.len()..text.len())]);
        let rendered = report.render(text);
        assert_eq!(lines(&rendered).0.trim_end(), line.trim_end(), "{rendered}");
        assert!(lines(&rendered).1.ends_with("^ /x"), "{rendered}");
    }
}

#[test]
fn no_character_drives_a_terminal_or_breaks_the_line() {
    let text = "{\"\u{1b}[31m\u{202e}\u{7}\u{85}\": 1}";
    let mut report = report(vec![Violation::new("code\n", "must\nbe \u{1b}").at(text.to_owned()).with_span(2..3)]);
    for rendered in [report.render(text), report.render_colored("")] {
        assert!(!rendered.contains(['\u{202e}', '\u{7}', '\u{85}']), "{rendered:?}");
    }
    assert!(!report.render(text).contains('\u{1b}'));
    report.set_source(Source::Withheld);
    assert!(!report.render(text).contains('\u{1b}'));
}

#[test]
fn secrets_are_masked_whatever_their_length() {
    let short = r#"{"a": 1, "p": "s", "b": 2}"#;
    let long = r#"{"a": 1, "p": "secret secret", "b": 2}"#;
    let shown = |text: &str, secret: &str, place: &str| {
        let secret = find(text, secret);
        let place = violation("x", find(text, place));
        lines(&read(text, vec![place], None, vec![secret.clone(), secret.start + 1..secret.end]).render(text))
    };
    for place in ["1", "2", "\"s", "s"] {
        assert_eq!(shown(short, "\"s\"", place).0, r#"1 | {"a": 1, "p": ********, "b": 2}"#);
    }
    assert_eq!(shown(short, "\"s\"", "2"), shown(long, "\"secret secret\"", "2"));
    assert_eq!(shown(short, "\"s\"", "\"s\""), shown(long, "\"secret secret\"", "\"secret secret\""));
    assert_eq!(shown(short, "\"s\"", short), shown(long, "\"secret secret\"", long));
}

#[test]
fn secrets_over_several_lines() {
    let text = "{\"p\": [\n\"s1\",\n\"s2\"], \"b\": 2}";
    let secret = find(text, "[\n\"s1\",\n\"s2\"]");
    for place in ["2", "s2", "s1", "[", "\"p\"", "]"] {
        let rendered = read(text, vec![violation("x", find(text, place))], None, vec![secret.clone()]).render(text);
        assert!(!rendered.contains("s1") && !rendered.contains("s2"), "{place}: {rendered}");
    }
}

#[test]
fn another_text_shows_no_secrets() {
    let text = r#"{"p": "secret", "b": 2}"#;
    let report = read(text, vec![violation("b", find(text, "2"))], None, vec![find(text, "\"secret\"")]);
    let rendered = report.render(&format!(" {text}"));
    assert!(!rendered.contains("secret\"") && rendered.contains("is not shown"), "{rendered}");
    assert!(report.render(&format!("{text} ")).contains("\"b\": 2"));
}

#[test]
fn what_was_not_read_is_not_shown() {
    let text = r#"{"a": 1 ! "p": "secret"}"#;
    let stop = find(text, "!");
    let report = read(text, vec![violation("a", 6..7), violation("x", stop.clone())], Some(stop.end), vec![]);
    let rendered = report.render(text);
    assert!(!rendered.contains("secret"), "{rendered}");
    assert_eq!(rendered.matches(r#"{"a": 1 !…"#).count(), 2, "{rendered}");
    assert!(!report.render(&text.replace(' ', "")).contains("\"secret"));
    // The body had a byte that is not UTF-8, which the text given has replaced.
    let report = read("{\"a", vec![violation("x", 3..4)], Some(4), vec![]);
    let rendered = report.render("{\"a\u{fffd}secret");
    assert!(rendered.contains("{\"a\u{fffd}…") && !rendered.contains("secret"), "{rendered}");
}

#[test]
fn violations_without_spans_are_looked_for() {
    let report = report(vec![Violation::new("code", "must be so").at("b"), Violation::new("syntax", "must be")]);
    let rendered = report.render(r#"{"a": 1, "b": 22}"#);
    assert!(lines(&rendered).1.ends_with("^^ /b"), "{rendered}");
    assert!(rendered.contains("error[syntax]: must be\n\n"), "{rendered}");
    let rendered = report.render("é");
    assert!(rendered.contains("at /b"), "{rendered}");
}

#[test]
fn spans_of_another_text() {
    for text in ["", "é", "ééé", "\n\n\n\n", "abc"] {
        for span in [0..1, 1..2, 1..1, 5..6, 2..90, 100..200, usize::MAX - 1..usize::MAX] {
            let report = report(vec![violation("x", span)]);
            assert!(report.render(text).contains("/x"));
        }
    }
}

#[test]
fn a_large_report_renders_small() {
    let text = format!("[{}]", "\"\u{7f}𝄞\",".repeat(40_000));
    let starts: Vec<_> = text.match_indices('"').map(|(start, _)| start).step_by(2).take(100).collect();
    let name = "k\u{1}".repeat(30);
    let violations = starts.iter().map(|start| {
        (0..20)
            .fold(Violation::new("code", "m".repeat(5_000)), |violation, _| violation.at(name.clone()))
            .with_span(*start..text.len())
    });
    let report = read(&text, violations.collect(), None, vec![]);
    assert!(!report.is_empty());
    assert!(serde_json::to_string(&report).unwrap().len() < 64 * 1024);
    assert!(report.render(&text).len() < 64 * 1024);
    assert!(report.render_colored(&text).len() < 64 * 1024);
}

#[test]
fn carets_stand_below_wide_characters() {
    let text = "{\"漢字\": 1, \"e\u{301}\": \"💩\"}";
    let under = |part: &str| lines(&report(vec![violation("x", find(text, part))]).render(text)).1;
    assert_eq!(under("漢字"), "  |   ^^^^ /x");
    assert_eq!(under("1"), "  |          ^ /x");
    assert_eq!(under("\"💩\""), "  |                  ^^^^ /x");
}

#[test]
fn what_has_no_place_and_what_has_no_pointer() {
    let report = report(vec![Violation::new("c", "must be so").at("a"), Violation::new("syntax", "must be")]);
    let rendered = report.render("é");
    assert_eq!(rendered, "error[c]: must be so\n |\n = note: at /a\n\nerror[syntax]: must be\n\n2 violations\n");
    let whole = Violation::new("c", "must be so").with_span(0..1);
    let rendered = Report::new(vec![whole], false).render("7");
    assert_eq!(rendered, "error[c]: must be so\n  |\n1 | 7\n  | ^\n\n1 violation\n");
}

#[test]
fn colors_are_those_of_a_compiler_and_end_with_their_part() {
    let mut colored =
        report(vec![violation("b", 7..8), Violation::new("c", "must").at("zz")]).render_colored("{\"b\": 1}");
    assert!(
        colored.starts_with("\u{1b}[1m\u{1b}[91merror[code]\u{1b}[0m\u{1b}[1m: must be so\u{1b}[0m\n"),
        "{colored:?}"
    );
    for code in ["\u{1b}[1m", "\u{1b}[91m", "\u{1b}[94m", "\u{1b}[0m"] {
        colored = colored.replace(code, "");
    }
    assert_eq!(colored, report(vec![violation("b", 7..8), Violation::new("c", "must").at("zz")]).render("{\"b\": 1}"));
}
