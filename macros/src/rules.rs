//! Rules as written in `#[api(..)]`: ordinary Rust expressions, whose first word is found in `api_model::rules`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall, ExprLit, Lit};

use crate::expand::place;
use crate::sink::Sink;

/// Names of built-in rules, only to tell a rule with a wrong form from an unknown option.
pub(crate) const WORDS: &[&str] = &[
    "alphanumeric",
    "ascii",
    "bytes",
    "contains",
    "custom",
    "date",
    "date_time",
    "duration",
    "email",
    "ends_with",
    "finite",
    "hostname",
    "ip",
    "ipv4",
    "ipv6",
    "items",
    "keys",
    "length",
    "multiple_of",
    "no_control",
    "non_blank",
    "non_empty",
    "one_of",
    "pattern",
    "range",
    "slug",
    "starts_with",
    "time",
    "unique",
    "uri",
    "url",
    "uuid",
    "values",
];

/// The rules of one level: of a field, or of the elements, keys or values within.
#[derive(Default)]
pub(crate) struct Rules {
    pub(crate) here: Vec<Rule>,
    pub(crate) items: Option<Within>,
    pub(crate) keys: Option<Within>,
    pub(crate) values: Option<Within>,
}

/// The rules for what lies within, and the word that said so.
pub(crate) struct Within {
    pub(crate) word: Ident,
    pub(crate) rules: Box<Rules>,
}

/// One rule: an expression whose value implements `Rule`.
pub(crate) struct Rule {
    expr: Expr,
}

impl Rules {
    pub(crate) fn is_empty(&self) -> bool {
        self.here.is_empty() && !self.has_within()
    }

    /// Whether there are rules for what lies within.
    pub(crate) fn has_within(&self) -> bool {
        self.items.is_some() || self.keys.is_some() || self.values.is_some()
    }

    /// Takes one expression: a rule, or `items(..)`, `keys(..)`, `values(..)` with rules.
    pub(crate) fn push(&mut self, expr: Expr, sink: &mut Sink) -> syn::Result<()> {
        let within = match called_word(&expr) {
            Some(word) if word == "items" => &mut self.items,
            Some(word) if word == "keys" => &mut self.keys,
            Some(word) if word == "values" => &mut self.values,
            _ => {
                self.here.push(Rule::read(expr, sink)?);
                return Ok(());
            }
        };
        let Expr::Call(call) = expr else {
            let message = "this takes the rules for what lies within\nhelp: write for instance `items(non_empty)`";
            return Err(syn::Error::new_spanned(expr, message));
        };
        let word = called_word(&call.func).expect("the head is a word");
        let within = within.get_or_insert_with(|| Within { word: word.clone(), rules: Box::default() });
        for argument in call.args {
            let result = within.rules.push(argument, sink);
            sink.take(result);
        }
        if self.items.is_some() && (self.keys.is_some() || self.values.is_some()) {
            let message = "`items` is for lists, `keys` and `values` are for maps: a field is one of them";
            return Err(syn::Error::new_spanned(word, message));
        }
        Ok(())
    }
}

/// The word of `word` or `word(..)`.
fn called_word(expr: &Expr) -> Option<Ident> {
    match expr {
        Expr::Call(call) => called_word(&call.func).filter(|_| !matches!(*call.func, Expr::Call(_))),
        Expr::Path(path) if path.qself.is_none() => path.path.get_ident().cloned(),
        _ => None,
    }
}

impl Rule {
    fn read(expr: Expr, sink: &mut Sink) -> syn::Result<Self> {
        if head(&expr).is_none() {
            let message = "expected a rule\nhelp: write the name of a rule, such as `non_empty` or `length(1..=64)`";
            return Err(syn::Error::new_spanned(expr, message));
        }
        check_literals(&expr, sink);
        Ok(Self { expr })
    }

    /// The expression with the first word found in `rules`.
    pub(crate) fn expand(&self, krate: &TokenStream) -> TokenStream {
        expand(&self.expr, krate, true)
    }

    pub(crate) fn span(&self) -> Span {
        head(&self.expr).map_or_else(|| self.expr.span(), Spanned::span)
    }
}

/// The path that an expression begins with.
fn head(expr: &Expr) -> Option<&syn::ExprPath> {
    match expr {
        Expr::Path(path) => Some(path),
        Expr::Call(call) => head(&call.func),
        Expr::MethodCall(call) => head(&call.receiver),
        _ => None,
    }
}

// `url` becomes `rules::url()`, `length(1..)` becomes `rules::length(1..)`, and `url.schemes(..)` calls a method of
// `rules::url()`; a path of several segments is taken as it is.
fn expand(expr: &Expr, krate: &TokenStream, is_value: bool) -> TokenStream {
    match expr {
        Expr::Path(path) => match path.path.get_ident() {
            Some(word) => {
                let path = builtin(word, krate);
                if is_value { quote_spanned!(place(word.span())=> #path()) } else { path }
            }
            None => quote!(#path),
        },
        Expr::Call(call) => expand_call(call, krate),
        Expr::MethodCall(call) => {
            let receiver = expand(&call.receiver, krate, true);
            let (method, turbofish, args) = (&call.method, &call.turbofish, &call.args);
            quote_spanned!(place(method.span())=> #receiver.#method #turbofish (#args))
        }
        other => quote!(#other),
    }
}

fn expand_call(call: &ExprCall, krate: &TokenStream) -> TokenStream {
    let function = expand(&call.func, krate, false);
    let args = &call.args;
    let is_pattern = called_word(&call.func).is_some_and(|word| word == "pattern");
    if is_pattern && args.len() == 1 {
        // A regular expression is compiled once, whatever the number of checks.
        return quote_spanned! {call.span()=> {
            static REGEX: #krate::rules::Regex = #krate::rules::Regex::new(#args);
            #function(&REGEX)
        }};
    }
    quote_spanned!(place(call.paren_token.span.join())=> #function(#args))
}

// The prefix has no width, so that messages and editors see the user's word alone.
fn builtin(word: &Ident, krate: &TokenStream) -> TokenStream {
    let start = Span::from(word.span().unwrap().start());
    let prefix: TokenStream = krate
        .clone()
        .into_iter()
        .map(|mut token| {
            token.set_span(start);
            token
        })
        .collect();
    quote_spanned!(place(start)=> #prefix::rules::#word)
}

/// Looks at literal arguments that are wrong whatever the type of the field.
fn check_literals(expr: &Expr, sink: &mut Sink) {
    let Expr::Call(call) = expr else {
        if let Expr::MethodCall(call) = expr {
            check_literals(&call.receiver, sink);
        }
        return;
    };
    check_named_arguments(call, sink);
    let Some(word) = called_word(&call.func) else { return };
    match (word.to_string().as_str(), call.args.first()) {
        ("pattern", Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. }))) => check_regex(text, sink),
        ("length" | "bytes" | "range", Some(Expr::Range(range))) => check_range(range, &word, sink),
        _ => {}
    }
}

/// `length(min = 1)`, as other crates write it.
fn check_named_arguments(call: &ExprCall, sink: &mut Sink) {
    for argument in &call.args {
        let Expr::Assign(assign) = argument else { continue };
        let (left, right) = (&assign.left, &assign.right);
        let (name, value) = (quote!(#left).to_string(), quote!(#right).to_string());
        let word = called_word(&call.func).map(|word| word.to_string()).unwrap_or_default();
        let instead = match name.as_str() {
            "min" => format!("{word}({value}..)"),
            "max" => format!("{word}(..={value})"),
            "equal" => format!("{word}({value})"),
            "message" => format!("{word}(..).message({value})"),
            "code" => format!("{word}(..).code({value})"),
            _ => format!("{word}({value})"),
        };
        sink.at(argument, format!("a rule takes no named arguments\nhelp: write `{instead}`"));
    }
}

fn check_regex(text: &syn::LitStr, sink: &mut Sink) {
    if let Err(error) = regex_syntax::Parser::new().parse(&text.value()) {
        sink.at(text, format!("invalid regular expression\n{error}"));
    }
}

fn check_range(range: &syn::ExprRange, word: &Ident, sink: &mut Sink) {
    let bound = |bound: &Option<Box<Expr>>| bound.as_deref().and_then(integer);
    let (Some(start), Some(end)) = (bound(&range.start), bound(&range.end)) else { return };
    let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
    if start > end || (start == end && !closed) {
        let swapped = if start > end { format!("`{word}({end}..={start})`") } else { format!("`{word}({start})`") };
        sink.at(range, format!("this range is empty: no value is in it\nhelp: write {swapped}"));
    }
}

/// The value of an integer literal, with its sign.
fn integer(expr: &Expr) -> Option<i128> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => integer(&unary.expr).map(|number| -number),
        _ => None,
    }
}
