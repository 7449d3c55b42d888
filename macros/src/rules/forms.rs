//! Expressions that begin with no rule, and what was probably meant.

use syn::{BinOp, Expr, ExprBinary, ExprLit, Lit, UnOp};

use super::interval::integer;
use super::{WORDS, called_word, head, is_within};
use crate::messages::{Message, rules};
use crate::sink::tidy;

pub(super) fn mistake(expr: &Expr) -> Message {
    let instead = match expr {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if WORDS.contains(&text.value().as_str()) => text.value(),
        Expr::Range(range) => format!("length({0})` or `range({0})", tidy(range)),
        Expr::Field(field) if called_word(&field.base).is_some_and(|word| is_within(&word)) => {
            format!("{}({})", tidy(&field.base), tidy(&field.member))
        }
        Expr::Field(field) if tidy(&field.base) == "url" && tidy(&field.member).starts_with("http") => {
            format!("url.schemes([\"{}\"])", tidy(&field.member))
        }
        Expr::Field(field) if head(&field.base).is_some() => format!("{}(..)", tidy(field)),
        Expr::Closure(_) => "custom(|value: &str| ..)".to_owned(),
        Expr::Index(index) if called_word(&index.expr).is_some() => {
            let is_list = called_word(&index.expr).is_some_and(|word| word == "one_of");
            let (open, close) = if is_list { ("[", "]") } else { ("", "") };
            format!("{}({open}{}{close})", tidy(&index.expr), tidy(&index.index))
        }
        Expr::Struct(within) if within.path.get_ident().is_some_and(is_within) => {
            format!("{}({})", tidy(&within.path), tidy(&within.fields))
        }
        Expr::Binary(binary) if matches!(binary.op, BinOp::And(_) | BinOp::BitAnd(_) | BinOp::Add(_)) => {
            format!("{}, {}", tidy(&binary.left), tidy(&binary.right))
        }
        Expr::Binary(binary) if matches!(binary.op, BinOp::Or(_) | BinOp::BitOr(_)) => return rules::alternatives(),
        Expr::Binary(binary) => comparison(binary).unwrap_or_else(anything),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => return rules::negated(),
        _ => anything(),
    };
    rules::not_a_rule(instead)
}

fn anything() -> String {
    "non_empty` or `length(1..=64)".to_owned()
}

/// `length >= 5` and `value > 0`, as the rule with the same bounds.
fn comparison(binary: &ExprBinary) -> Option<String> {
    let left = called_word(&binary.left)?.to_string();
    let word = match left.as_str() {
        "bytes" | "length" => left.as_str(),
        "len" => "length",
        _ => "range",
    };
    let (right, next) = (tidy(&binary.right), integer(&binary.right).map(|number| number + 1));
    let interval = match binary.op {
        BinOp::Eq(_) if word == "range" => format!("{right}..={right}"),
        BinOp::Eq(_) => right,
        BinOp::Ge(_) => format!("{right}.."),
        BinOp::Gt(_) => format!("{}..", next?),
        BinOp::Le(_) => format!("..={right}"),
        BinOp::Lt(_) => format!("..{right}"),
        _ => return None,
    };
    Some(format!("{word}({interval})"))
}
