//! Rules as written in `#[api(..)]`: ordinary Rust expressions, whose first word is found in `api_model::rules`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall};

use crate::attributes::FIELD_OPTIONS;
use crate::messages::{Message, conflicts, items, rules, spellings};
use crate::sink::{Sink, nearest, tidy};

pub(crate) use foreign::words::{TYPES, snake};
pub(crate) use foreign::{other_field, translate};
pub(crate) use interval::{Interval, Number, has_suffix, is_constant, mentions, number};

pub(crate) use literals::{example_of, takes_argument};

mod ecma;
mod foreign;
mod forms;
mod interval;
mod literals;
mod regex;

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
    /// Rules with a mistake, which editors still complete and explain.
    pub(crate) mistaken: Vec<Rule>,
}

/// The rules for what lies within, and the word that said so.
pub(crate) struct Within {
    pub(crate) word: Ident,
    pub(crate) rules: Box<Rules>,
}

/// One rule: an expression whose value implements `Rule`.
pub(crate) struct Rule {
    expr: Expr,
    /// Whether a constant of the expansion compares its bounds with the type of the field.
    pub(crate) is_proved: bool,
}

impl Rules {
    /// The place of the first rule.
    pub(crate) fn span(&self) -> Option<Span> {
        self.here.first().map(Rule::span).or_else(|| self.within().map(|within| within.word.span()))
    }

    /// The rules with a mistake, of this level and of those within.
    pub(crate) fn all_mistaken(&self) -> Vec<&Rule> {
        let mut all: Vec<&Rule> = self.mistaken.iter().collect();
        for within in self.levels_within() {
            all.extend(within.rules.all_mistaken());
        }
        all
    }

    /// The rules for what lies deepest within.
    pub(crate) fn innermost(&self) -> Option<&Within> {
        self.within().map(|within| within.rules.innermost().unwrap_or(within))
    }

    /// The rules for what lies within, if there are some.
    pub(crate) fn within(&self) -> Option<&Within> {
        self.items.as_ref().or(self.keys.as_ref()).or(self.values.as_ref())
    }

    /// The rules for the elements, the keys and the values within, as far as there are some.
    pub(crate) fn levels_within(&self) -> Vec<&Within> {
        [&self.items, &self.keys, &self.values].into_iter().flatten().collect()
    }

    /// Takes one expression: a rule, or `items(..)`, `keys(..)`, `values(..)` with rules.
    pub(crate) fn push(&mut self, expr: Expr, sink: &mut Sink) -> syn::Result<()> {
        let expr = ungroup(expr);
        let within = match called_word(&expr) {
            Some(word) if word == "items" => &mut self.items,
            Some(word) if word == "keys" => &mut self.keys,
            Some(word) if word == "values" => &mut self.values,
            word => {
                if let Some((word, near)) = word.and_then(|word| Some((nearest_within(&expr, &word)?, word))) {
                    let arguments = if let Expr::Call(call) = &expr { tidy(&call.args) } else { String::new() };
                    return Err(rules::misspelt_within(&near, word, format!("{word}({arguments})")).at(near));
                }
                return self.push_here(expr, sink);
            }
        };
        let word = called_word(&expr).expect("one of the three words");
        let arguments = match expr {
            Expr::Call(call) if !call.args.is_empty() => call.args,
            _ => {
                return Err(rules::no_rules_within(&word).at(word));
            }
        };
        if word == "values" && arguments.iter().all(|value| matches!(value, Expr::Lit(_))) {
            return Err(rules::allowed_values(tidy(&arguments)).at(word));
        }
        let within = within.get_or_insert_with(|| Within { word: word.clone(), rules: Box::default() });
        for argument in arguments {
            let result = within.rules.push_within(argument, &word, sink);
            sink.take(result);
        }
        if self.items.is_some() && (self.keys.is_some() || self.values.is_some()) {
            // Without these the type of the field shows no error of its own.
            (self.items, self.keys, self.values) = (None, None, None);
            return Err(conflicts::items_and_keys().at(word));
        }
        Ok(())
    }

    /// Takes an argument of `items(..)`; what is said of a whole field has no place there.
    fn push_within(&mut self, expr: Expr, within: &Ident, sink: &mut Sink) -> syn::Result<()> {
        let head = match &expr {
            Expr::Assign(assign) => called_word(&assign.left),
            _ => called_word(&expr),
        };
        if let Some(option) = head.filter(|word| FIELD_OPTIONS.contains(&word.to_string().as_str())) {
            let whole = tidy(&expr);
            return Err(rules::option_within(&option, whole, within).at(option));
        }
        self.push(expr, sink)
    }

    fn push_here(&mut self, expr: Expr, sink: &mut Sink) -> syn::Result<()> {
        let rule = Rule::read(expr)?;
        if let Err(mistake) = rule.check(sink) {
            self.mistaken.push(rule);
            return Err(mistake);
        }
        let text = tidy(&rule.expr);
        if self.here.iter().any(|known| tidy(&known.expr) == text) {
            return Err(items::twice(text).at(&rule.expr));
        }
        self.here.push(rule);
        Ok(())
    }
}

fn is_within(word: &Ident) -> bool {
    ["items", "keys", "values"].iter().any(|within| word == within)
}

/// The one of the words `items`, `keys` and `values` that a call with rules was meant to be.
fn nearest_within(expr: &Expr, word: &Ident) -> Option<&'static str> {
    let is_call = matches!(expr, Expr::Call(call) if !call.args.is_empty());
    let word = word.to_string();
    let may_be_misspelt = is_call && !WORDS.contains(&word.as_str());
    may_be_misspelt.then(|| nearest(&word, &["items", "keys", "values"])).flatten()
}

/// The expression in the invisible parentheses around what a macro of the user was given.
fn ungroup(expr: Expr) -> Expr {
    match expr {
        Expr::Group(group) => ungroup(*group.expr),
        expr => expr,
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
    fn read(expr: Expr) -> syn::Result<Self> {
        if head(&expr).is_none() {
            return Err(forms::mistake(&expr).at(expr));
        }
        Ok(Self { expr, is_proved: false })
    }

    fn check(&self, sink: &mut Sink) -> syn::Result<()> {
        self.check_path()?;
        literals::check(&self.expr, sink)?;
        match word_of(&self.expr).filter(|word| !is_near_a_rule(word)) {
            Some(word) => Err(unknown(&self.expr, &word).at(word)),
            None => Ok(()),
        }
    }

    /// `rules::email`, which is a function and no rule; with parentheses it would be one.
    fn check_path(&self) -> syn::Result<()> {
        let Expr::Path(path) = &self.expr else { return Ok(()) };
        let mut segments = path.path.segments.iter().rev().map(|segment| segment.ident.to_string());
        let (Some(word), Some(module)) = (segments.next(), segments.next()) else { return Ok(()) };
        if module != "rules" || !WORDS.contains(&word.as_str()) {
            return Ok(());
        }
        let instead = example_of(&word).unwrap_or(&word).to_owned();
        Err(rules::needless_path(&word, instead).at(path))
    }

    /// The expression with the first word found in `rules`.
    pub(crate) fn expand(&self, krate: &TokenStream) -> TokenStream {
        expand(&self.expr, krate, true)
    }

    /// The rule as it is written.
    pub(crate) fn text(&self) -> String {
        tidy(&self.expr)
    }

    /// The word and the first argument of a call.
    pub(crate) fn call(&self) -> Option<(String, &Expr)> {
        match interval::without_methods(&self.expr) {
            Expr::Call(call) => Some((called_word(&call.func)?.to_string(), call.args.first()?)),
            _ => None,
        }
    }

    /// The word of a rule without arguments.
    pub(crate) fn bare_word(&self) -> Option<Ident> {
        match interval::without_methods_of_report(&self.expr) {
            Expr::Path(path) => path.path.get_ident().cloned(),
            _ => None,
        }
    }

    /// Whether the rule may refuse an `Option` without a value: those of ours keep to what is in it.
    pub(crate) fn may_refuse_none(&self) -> bool {
        word_of(&self.expr).is_none_or(|word| word == "custom")
    }

    pub(crate) fn span(&self) -> Span {
        head(&self.expr).map_or_else(|| self.expr.span(), Spanned::span)
    }
}

/// What is said of a word that is no rule, nor near to one.
fn unknown(expr: &Expr, word: &Ident) -> Message {
    if let Some(rule) = translate(expr) {
        return spellings::other_rule(word, rule);
    }
    match nearest(&word.to_string(), FIELD_OPTIONS) {
        Some(option) => items::misspelt_option(word, option, tidy(expr).replacen(&word.to_string(), option, 1)),
        None => rules::unknown(word),
    }
}

/// The word that an expression begins with, if no path does.
fn word_of(expr: &Expr) -> Option<Ident> {
    head(expr)?.path.get_ident().cloned()
}

/// Whether a word is a rule, or so near to one that rustc names it.
fn is_near_a_rule(word: &Ident) -> bool {
    let word = word.to_string();
    WORDS.contains(&word.as_str()) || nearest(&word, WORDS).is_some()
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
        Expr::Path(path) => {
            let Some(word) = path.path.get_ident() else { return quote!(#path) };
            let path = builtin(word, krate);
            if is_value { quote_spanned!(word.span()=> #path()) } else { path }
        }
        Expr::Call(call) => expand_call(call, krate),
        Expr::MethodCall(call) => {
            let receiver = expand(&call.receiver, krate, true);
            let (method, turbofish, args) = (&call.method, &call.turbofish, &call.args);
            quote_spanned!(method.span()=> #receiver.#method #turbofish (#args))
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
    let list = args.first().filter(|_| called_word(&call.func).is_some_and(|word| word == "one_of"));
    if let Some(Expr::Array(list)) = list
        && list.elems.iter().all(|value| matches!(value, Expr::Lit(_)))
    {
        // Literals behind a reference are made once; hundreds of them would be copied for each check.
        return quote_spanned!(call.paren_token.span.join()=> #function(&#args));
    }
    quote_spanned!(call.paren_token.span.join()=> #function(#args))
}

// The prefix has no width, so that messages and editors see the user's word alone.
fn builtin(word: &Ident, krate: &TokenStream) -> TokenStream {
    let start = Span::from(word.span().unwrap().start());
    let is_default = krate.to_string() == ":: api_model";
    let prefix: TokenStream = krate
        .clone()
        .into_iter()
        .map(|mut token| {
            // `$crate` in the path of a renamed crate keeps its meaning.
            let span = if is_default { start } else { token.span().located_at(start) };
            token.set_span(span);
            token
        })
        .collect();
    quote_spanned!(start=> #prefix::rules::#word)
}
