//! What is said of a value that no branch of a union fits.

use std::borrow::Cow;

use serde::de::SeqAccess;

use super::closest::{Answer, Failure};
use super::{Union, Variants, attempt};
use crate::codes;
use crate::context::{Context, FaultKind};
use crate::decode::leaf::{noun, wrong_type};
use crate::path::Segment;
use crate::violation::{NOTHING, Param, Violation, few_names};

/// Reports what is wrong with the closest branch, and says whether there is a valid value after all.
#[cold]
pub(super) fn record<'de, A: SeqAccess<'de>>(
    union: &mut Union<'_, 'de, A>,
    failure: &Failure,
    cx: &mut Context,
) -> bool {
    let (mark, variants) = (cx.mark(), union.kind.variants);
    let is_there = match &failure.answer {
        Answer::Branch(branch) => attempt(union, *branch, cx),
        Answer::Types(types) => {
            types_violation(variants, failure, types, cx);
            false
        }
        Answer::Keys { branch, names, hidden } => {
            attempt(union, *branch, cx);
            let kept = cx.take_since(mark).into_iter().filter(|violation| !lacks(violation, hidden));
            kept.for_each(|violation| cx.report(violation));
            cx.report(keys_violation(variants, names));
            false
        }
        Answer::Tied(branches) => {
            tied_violation(union, branches, cx);
            false
        }
        Answer::Several { branches, names } => {
            cx.report(several_violation(variants, branches, names));
            false
        }
    };
    if !is_there && cx.is_clean_since(mark) {
        // No variant, or a rule of the user's that does not say the same twice.
        let message = if variants.untagged.is_empty() { NOTHING } else { "must be valid" };
        cx.report(Violation::new(codes::INVALID, message));
    }
    is_there && cx.is_clean_since(mark)
}

fn types_violation(variants: &Variants, failure: &Failure, types: &[&'static str], cx: &mut Context) {
    if let Some(expecting) = variants.own_expecting {
        return wrong_type(cx, expecting);
    }
    let expected: Vec<Param> = types.iter().map(|name| Param::from(noun(name))).collect();
    let is_null = failure.faults.iter().all(|fault| fault.kind == FaultKind::Null);
    let violation = if is_null {
        Violation::new(codes::NULL, "must not be null")
    } else {
        Violation::new(codes::TYPE, format!("must be {}", one_of(types)))
    };
    let expected = match &expected[..] {
        [only] => only.clone(),
        _ => Param::List(expected),
    };
    cx.report(violation.param("expected", expected));
}

/// Whether a violation says that one of these fields is missing.
fn lacks(violation: &Violation, names: &[&'static str]) -> bool {
    violation.code() == codes::MISSING && matches!(violation.path(), [Segment::Name(name)] if names.contains(name))
}

fn keys_violation(variants: &Variants, names: &[&'static str]) -> Violation {
    let (code, sentence) =
        if variants.exclusive { ("exactly_one", "exactly one of") } else { (codes::MISSING, "one of") };
    Violation::new(code, format!("must have {sentence} {}", few_names(names))).param("fields", names.to_vec())
}

fn several_violation(variants: &Variants, branches: &[usize], names: &[&'static str]) -> Violation {
    if !names.is_empty() {
        return keys_violation(variants, names);
    }
    let fitting: Vec<&'static str> = branches.iter().map(|branch| branch_name(variants, *branch)).collect();
    let message = format!("must fit only one of {}", few_names(&fitting));
    Violation::new(codes::EXCLUSIVE, message).param("variants", fitting)
}

fn branch_name(variants: &Variants, branch: usize) -> &'static str {
    let tags = usize::from(variants.has_tags());
    match branch.checked_sub(tags) {
        Some(untagged) => variants.untagged.get(untagged).map_or("", |(_, name)| name),
        None => variants.name,
    }
}

/// `a, b or c`.
fn one_of<S: AsRef<str>>(parts: &[S]) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    match &parts[..] {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// One sentence from those of all branches: each has one violation, at the same place.
fn tied_violation<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, branches: &[usize], cx: &mut Context) {
    let mark = cx.mark();
    let mut found: Vec<Violation> = Vec::new();
    for branch in branches {
        attempt(union, *branch, cx);
        found.extend(cx.take_since(mark));
    }
    let messages: Vec<&str> = found.iter().map(Violation::message).collect();
    let Some(message) = joined(&messages) else {
        // One of them is better than a sentence that nobody understands.
        found.into_iter().take(1).for_each(|violation| cx.report(violation));
        return;
    };
    // What all of them say keeps its code.
    let is_common = found.windows(2).all(|pair| pair[0].code() == pair[1].code());
    let expected: Vec<Param> = found.iter().flat_map(expected).collect();
    if let Some(first) = found.into_iter().next() {
        let code = if is_common { first.code().to_owned().into() } else { Cow::Borrowed(codes::UNION) };
        let violation = first.reworded(code, message);
        cx.report(if expected.is_empty() { violation } else { violation.param("expected", Param::List(expected)) });
    }
}

/// What a violation expects: one value, or several.
fn expected(violation: &Violation) -> Vec<Param> {
    match violation.params().iter().find(|(name, _)| *name == "expected") {
        Some((_, Param::List(values))) => values.clone(),
        Some((_, value)) => vec![value.clone()],
        None => Vec::new(),
    }
}

/// `must be a, b or c`, from sentences that say one each.
fn joined(messages: &[&str]) -> Option<String> {
    let mut distinct: Vec<&str> = Vec::new();
    for message in messages {
        if !distinct.contains(message) {
            distinct.push(message);
        }
    }
    for start in ["must be ", "must have exactly ", "must have ", "must "] {
        let ends: Option<Vec<&str>> = distinct.iter().map(|message| message.strip_prefix(start)).collect();
        let Some(ends) = ends else { continue };
        // Where one of them is a list itself, commas do not tell them apart.
        let has_lists = ends.len() > 1 && ends.iter().any(|end| end.contains([',', ';']));
        let end = if has_lists { ends.join("; or ") } else { one_of(&ends) };
        return Some(format!("{start}{end}"));
    }
    None
}
