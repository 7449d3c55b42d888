//! What must be, where it is one of several: a sentence names a few of them, the parameters have all.

use std::fmt::Write as _;

use super::param::{Named, Param, find, list};

/// So many stand in a sentence, which people read.
const MOST: usize = 12;

/// Where there are more, so many of them do.
const FEW: usize = 8;

/// Where there is nothing to choose from, as in an enum without variants.
pub(crate) const NOTHING: &str = "must be absent: no value is accepted";

/// `must be one of`, the names between backticks, and the one that was probably meant.
pub(crate) fn must_be_name(params: &[Named]) -> String {
    must_be(params, |value| format!("`{value}`"))
}

/// `must be one of`, the values as they are, and the one that was probably meant.
pub(crate) fn must_be_value(params: &[Named]) -> String {
    must_be(params, Param::to_string)
}

fn must_be(params: &[Named], word: fn(&Param) -> String) -> String {
    let values = match list(params, "expected") {
        [] => list(params, "allowed"),
        expected => expected,
    };
    match values {
        [] => NOTHING.to_owned(),
        // It is known what was meant where nothing else may be.
        [only] if find(params, "suggestion") == Some(only) => format!("must be {}", word(only)),
        [only] => format!("must be {}{}", word(only), meant(params)),
        _ => format!("must be one of {}{}", few(values, word), meant(params)),
    }
}

/// The name that was probably meant, behind a sentence.
pub(crate) fn meant(params: &[Named]) -> String {
    find(params, "suggestion").map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

/// The names between backticks, as far as somebody reads them.
pub(crate) fn few_names(names: &[&str]) -> String {
    few(names, |name| format!("`{name}`"))
}

fn few<T>(values: &[T], word: fn(&T) -> String) -> String {
    let shown = if values.len() > MOST { &values[..FEW] } else { values };
    let mut text = shown.iter().map(word).collect::<Vec<_>>().join(", ");
    if values.len() > shown.len() {
        let _ = write!(text, " and {} more", values.len() - shown.len());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(count: usize) -> String {
        let names = (1..=count).map(|number| Param::from(number.to_string())).collect();
        must_be_name(&[("suggestion", Param::from("9")), ("expected", Param::List(names))])
    }

    #[test]
    fn all_stand_there_where_they_are_few() {
        assert_eq!(sentence(0), NOTHING);
        assert_eq!(sentence(1), "must be `1`; did you mean `9`?");
        assert_eq!(sentence(2), "must be one of `1`, `2`; did you mean `9`?");
        assert!(sentence(MOST).contains(", `12`;"));
        assert_eq!(
            sentence(MOST + 1),
            "must be one of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8` and 5 more; did you mean `9`?"
        );
        assert!(sentence(249).contains("`8` and 241 more;"));
    }

    #[test]
    fn the_only_name_is_not_said_twice() {
        let only = |suggestion| {
            must_be_name(&[("suggestion", Param::from(suggestion)), ("expected", Param::List(vec![Param::from("a")]))])
        };
        assert_eq!(only("a"), "must be `a`");
        assert_eq!(only("b"), "must be `a`; did you mean `b`?");
    }

    #[test]
    fn values_have_no_backticks() {
        assert_eq!(must_be_value(&[("allowed", Param::from(vec![1, 2]))]), "must be one of 1, 2");
    }
}
