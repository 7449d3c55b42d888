//! From the regular expressions of JSON Schema (ECMA-262 with the flag `u`) to those of the crate `regex`, where the
//! same spelling means something else.
//!
//! The derive, which does not depend on the core, has a copy of this file in `macros/src/rules`: a package that is
//! published can include nothing from outside of it, and a link is a text on Windows. `layout.rs` compares the two.

use std::iter::Peekable;
use std::str::Chars;

/// The white space of JavaScript, as the items of a class: Unicode's and U+FEFF, without U+0085.
const SPACE: &str = r"[\s\x{FEFF}&&[^\x{85}]]";
const NO_SPACE: &str = r"[^\s\x{FEFF}\x{85}]|\x{85}";

/// The expression in the syntax of `regex`. One that is invalid stays so.
pub(crate) fn translate(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => escape(&mut chars, false, &mut out),
            '[' => class(&mut chars, &mut out),
            '.' => out.push_str(r"[^\n\r\x{2028}\x{2029}]"),
            _ => out.push(c),
        }
    }
    out
}

/// What follows a backslash.
fn escape(chars: &mut Peekable<Chars<'_>>, in_class: bool, out: &mut String) {
    match chars.next() {
        Some('d') => out.push_str("[0-9]"),
        Some('D') => out.push_str("[^0-9]"),
        Some('w') => out.push_str("[0-9A-Za-z_]"),
        Some('W') => out.push_str("[^0-9A-Za-z_]"),
        Some('s') => out.push_str(SPACE),
        Some('S') if in_class => out.push_str(r"[\S\x{85}&&[^\x{FEFF}]]"),
        Some('S') => out.extend(["(?:", NO_SPACE, ")"]),
        // `\b` is a backspace within a class.
        Some('b') if in_class => out.push_str(r"\x08"),
        Some('b') => out.push_str(r"(?-u:\b)"),
        Some('B') if !in_class => out.push_str(r"(?-u:\B)"),
        Some('0') => out.push_str(r"\x00"),
        Some('c') => control(chars, out),
        // What only `regex` knows, such as `\A`, keeps its meaning there.
        Some(c) => out.extend(['\\', c]),
        None => out.push('\\'),
    }
}

/// `\cJ` is the control character of a letter.
fn control(chars: &mut Peekable<Chars<'_>>, out: &mut String) {
    match chars.next_if(char::is_ascii_alphabetic).map(u8::try_from) {
        Some(Ok(letter)) => out.push(char::from(letter % 32)),
        _ => out.push_str(r"\c"),
    }
}

/// What follows the `[` of a class: `regex` has operators and classes within classes there.
fn class(chars: &mut Peekable<Chars<'_>>, out: &mut String) {
    let is_negated = chars.next_if_eq(&'^').is_some();
    if chars.next_if_eq(&']').is_some() {
        // `[]` matches nothing and `[^]` anything.
        out.push_str(if is_negated { r"[\s\S]" } else { r"[^\s\S]" });
        return;
    }
    out.push_str(if is_negated { "[^" } else { "[" });
    while let Some(c) = chars.next() {
        match c {
            ']' => return out.push(']'),
            '\\' => escape(chars, true, out),
            '[' | '&' | '~' | '^' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
}
