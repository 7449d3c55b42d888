//! Regular expressions in `pattern(..)`: read as the core will read them, so that what is refused here and what cannot
//! be compiled there are the same.

use regex_syntax::Parser;

use super::ecma::translate;
use crate::messages::rules;
use crate::sink::Sink;

/// Notes what is wrong with an expression: rustc's caret stands at the literal, one of ours inside of it.
pub(super) fn check(literal: &syn::LitStr, sink: &mut Sink) {
    let source = literal.value();
    let Err(error) = Parser::new().parse(&translate(&source)) else { return };
    let (reason, offset) = match &error {
        regex_syntax::Error::Parse(error) => (error.kind().to_string(), error.span().start.offset),
        regex_syntax::Error::Translate(error) => (error.kind().to_string(), error.span().start.offset),
        _ => (error.to_string(), 0),
    };
    sink.at(literal, rules::invalid_regex(reason, place(&source, offset)));
}

/// The line of the user's expression that a mistake in the translated one comes from, with a caret below.
fn place(source: &str, offset: usize) -> String {
    let offset = origin(source, offset);
    let (before, behind) = source.split_at(offset);
    let start = before.rfind('\n').map_or(0, |line_end| line_end + 1);
    let end = behind.find('\n').map_or(source.len(), |line_end| offset + line_end);
    let column = source[start..offset].chars().count();
    format!("\n    {}\n    {}^", &source[start..end], " ".repeat(column))
}

/// The place in an expression of what stands at `offset` in its translation: the longest part from the start whose
/// translation does not go beyond it.
fn origin(source: &str, offset: usize) -> usize {
    let starts = source.char_indices().map(|(start, _)| start);
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
        assert_eq!(place("a\n(b\nc", 2), "\n    (b\n    ^");
    }
}
