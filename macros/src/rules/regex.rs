//! Regular expressions in `pattern(..)`: read as the core will read them, so that what is refused here and what cannot
//! be compiled there are the same.

use quote::ToTokens;
use regex_syntax::Parser;

use super::ecma::translate;
use crate::messages::rules;
use crate::sink::Sink;

/// Notes what is wrong with an expression: rustc's caret stands at the literal, one of ours inside of it.
pub(super) fn check(source: &str, literal: &impl ToTokens, sink: &mut Sink) {
    if let Some(plain) = without_slashes(source) {
        return sink.at(literal, rules::regex_in_slashes(format!("{plain:?}")));
    }
    let Err(error) = Parser::new().parse(&translate(source)) else { return };
    let (reason, span) = match &error {
        regex_syntax::Error::Parse(error) => (error.kind().to_string(), *error.span()),
        regex_syntax::Error::Translate(error) => (error.kind().to_string(), *error.span()),
        error => return sink.at(literal, rules::invalid_regex(error, "")),
    };
    let (start, end) = (origin(source, span.start.offset), origin(source, span.end.offset));
    sink.at(literal, rules::invalid_regex(reason, place(source, start, end)));
}

/// The expression within `/^..$/i`, as other languages write it: here the slashes are letters, which nothing that
/// starts behind one can match.
fn without_slashes(source: &str) -> Option<String> {
    let (inner, flags) = source.strip_prefix('/')?.rsplit_once('/')?;
    if !(inner.starts_with('^') || inner.ends_with('$')) || !flags.chars().all(|flag| "dgimsuvy".contains(flag)) {
        return None;
    }
    let flags: String = flags.chars().filter(|flag| "ims".contains(*flag)).collect();
    Some(if flags.is_empty() { inner.to_owned() } else { format!("(?{flags}){inner}") })
}

/// The line of a mistake, with carets below it.
fn place(source: &str, start: usize, end: usize) -> String {
    let (before, behind) = source.split_at(start);
    let line_start = before.rfind('\n').map_or(0, |line_end| line_end + 1);
    let line_end = behind.find('\n').map_or(source.len(), |line_end| start + line_end);
    let column = source[line_start..start].chars().count();
    let carets = source[start..end.clamp(start, line_end)].chars().count().max(1);
    format!("\n    {}\n    {}{}", &source[line_start..line_end], " ".repeat(column), "^".repeat(carets))
}

/// The place in an expression of what stands at `offset` in its translation: the longest part from the start whose
/// translation does not go beyond it.
fn origin(source: &str, offset: usize) -> usize {
    let starts = source.char_indices().map(|(start, _)| start).chain([source.len()]);
    starts.take_while(|start| translate(&source[..*start]).len() <= offset).last().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_stands_in_the_users_own_expression() {
        for (source, offset) in [("(", 0), (r"\d(", 2), (r"^\w+[a-", 4), (r"a(?=b)", 1), (r"\s*\1", 3), ("é(", 2)] {
            let Err(regex_syntax::Error::Parse(error)) = Parser::new().parse(&translate(source)) else {
                panic!("{source}")
            };
            assert_eq!(origin(source, error.span().start.offset), offset, "{source}");
        }
    }

    #[test]
    fn only_the_line_of_the_mistake_is_shown() {
        assert_eq!(place("a\n(b\nc", 2, 2), "\n    (b\n    ^");
    }
}
