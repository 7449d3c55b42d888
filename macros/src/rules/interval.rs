//! What a rule with bounds says, as far as it can be seen in the attribute.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, ExprCall, ExprLit, Lit, RangeLimits, UnOp};

use super::{Rule, called_word};
use crate::sink::tidy;

/// A rule with bounds: `length(1..=64)`, `length(3)`, `range(MIN..)`, or `non_empty`, which is a length of one or more.
pub(crate) struct Interval<'r> {
    /// `length`, `bytes` or `range`; `non_empty` and `non_blank` are a `length`.
    pub(crate) word: &'static str,
    pub(crate) low: Option<&'r Expr>,
    pub(crate) high: Option<&'r Expr>,
    /// Whether the upper bound is allowed itself.
    pub(crate) is_closed: bool,
    /// Whether both bounds stand in one range.
    pub(crate) is_range: bool,
    /// Whether one is the least, which stands nowhere.
    pub(crate) from_one: bool,
    pub(crate) span: Span,
    pub(crate) text: String,
}

impl Rule {
    /// The bounds of the rule, if it has some.
    pub(crate) fn interval(&self) -> Option<Interval<'_>> {
        let expr = without_methods(&self.expr);
        let name = called_word(expr)?.to_string();
        let call = if let Expr::Call(call) = expr { Some(call) } else { None };
        let word = match (name.as_str(), call) {
            ("length", Some(_)) | ("non_empty" | "non_blank", _) => "length",
            ("bytes", Some(_)) => "bytes",
            ("range", Some(_)) => "range",
            _ => return None,
        };
        let interval = Interval {
            word,
            low: None,
            high: None,
            is_closed: true,
            is_range: false,
            from_one: call.is_none(),
            span: self.span(),
            text: tidy(expr),
        };
        match call {
            Some(call) => interval.with_bounds(call),
            None => Some(interval),
        }
    }
}

impl<'r> Interval<'r> {
    /// The bounds that stand in the rule.
    pub(crate) fn bounds(&self) -> Vec<&'r Expr> {
        [self.low, self.high].into_iter().flatten().collect()
    }

    fn with_bounds(self, call: &'r ExprCall) -> Option<Self> {
        match call.args.first()? {
            Expr::Range(range) => Some(Self {
                low: range.start.as_deref(),
                high: range.end.as_deref(),
                is_closed: matches!(range.limits, RangeLimits::Closed(_)),
                is_range: true,
                ..self
            }),
            exactly if self.word != "range" => Some(Self { low: Some(exactly), high: Some(exactly), ..self }),
            _ => None,
        }
    }

    /// The lower bound as code and as a number.
    pub(crate) fn lowest(&self) -> Option<(TokenStream, Option<Number>)> {
        match self.low {
            Some(low) => Some((low.to_token_stream(), number(low))),
            None => self.from_one.then(|| (quote::quote!(1), Some(Number::Whole(1)))),
        }
    }
}

/// The rule below `.message(..)` and `.code(..)`, whose other methods stay.
pub(super) fn without_methods_of_report(expr: &Expr) -> &Expr {
    match expr {
        Expr::MethodCall(call) if call.method == "message" || call.method == "code" => {
            without_methods_of_report(&call.receiver)
        }
        expr => expr,
    }
}

/// The rule below its methods.
pub(super) fn without_methods(expr: &Expr) -> &Expr {
    match expr {
        Expr::MethodCall(call) => without_methods(&call.receiver),
        expr => expr,
    }
}

/// Whether rustc can evaluate an expression in a constant, as far as its form tells: literals, constants, and
/// operators between them.
pub(crate) fn is_constant(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(literal) => !matches!(literal.lit, Lit::Str(_)),
        Expr::Path(path) => path.path.segments.last().is_some_and(|segment| {
            let name = segment.ident.to_string();
            segment.arguments.is_none() && name.contains(char::is_uppercase) && !name.contains(char::is_lowercase)
        }),
        Expr::Unary(unary) => matches!(unary.op, UnOp::Neg(_)) && is_constant(&unary.expr),
        Expr::Binary(binary) => is_constant(&binary.left) && is_constant(&binary.right),
        Expr::Paren(paren) => is_constant(&paren.expr),
        Expr::Group(group) => is_constant(&group.expr),
        Expr::Cast(cast) => is_constant(&cast.expr),
        _ => false,
    }
}

/// Whether a word stands somewhere in the tokens.
pub(crate) fn mentions(tokens: TokenStream, is_wanted: &dyn Fn(&str) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => is_wanted(&word.to_string()),
        TokenTree::Group(group) => mentions(group.stream(), is_wanted),
        _ => false,
    })
}

/// The value of a literal, to compare it with another.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub(crate) enum Number {
    Whole(i128),
    Real(f64),
}

impl Number {
    pub(crate) fn is_zero(self) -> bool {
        matches!(self, Self::Whole(0)) || matches!(self, Self::Real(real) if real == 0.0)
    }

    pub(crate) fn is_negative(self) -> bool {
        match self {
            Self::Whole(whole) => whole < 0,
            Self::Real(real) => real < 0.0,
        }
    }

    /// Whether nothing lies between a lower and an upper bound, if they can be compared.
    pub(crate) fn is_empty_until(self, high: Self, is_closed: bool) -> bool {
        let comparable = std::mem::discriminant(&self) == std::mem::discriminant(&high);
        comparable && (self > high || (self == high && !is_closed))
    }
}

/// The value of a literal with its sign.
pub(crate) fn number(expr: &Expr) -> Option<Number> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Float(float), .. }) => float.base10_parse().ok().map(Number::Real),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => match number(&unary.expr)? {
            Number::Whole(number) => number.checked_neg().map(Number::Whole),
            Number::Real(number) => Some(Number::Real(-number)),
        },
        _ => integer(expr).map(Number::Whole),
    }
}

/// The value of an integer literal without a sign.
pub(crate) fn integer(expr: &Expr) -> Option<i128> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_digits().parse().ok(),
        _ => None,
    }
}

/// Whether a literal says its own type, as `5u8` does.
pub(crate) fn has_suffix(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => !number.suffix().is_empty(),
        Expr::Unary(unary) => has_suffix(&unary.expr),
        _ => false,
    }
}
