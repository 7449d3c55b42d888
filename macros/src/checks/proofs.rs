//! What is left to rustc: constants of the expansion that fail to compile where a model contradicts itself.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Expr, GenericParam, Generics};

use crate::expand::{place, without_self};
use crate::messages::Message;
use crate::model::Model;
use crate::rules::mentions;
use crate::source::declares_constant;

/// The body of a constant that rustc evaluates, and the place of what it says.
pub(crate) struct Proof {
    body: TokenStream,
    span: Span,
}

impl Proof {
    /// What must be true, and what is said otherwise.
    pub(super) fn condition(condition: &TokenStream, message: &Message, span: Span) -> Self {
        let (place, text) = (place(span), message.to_string());
        let panic = quote_spanned!(place=> ::core::panic!(#text));
        Self { body: quote_spanned!(place=> if !#condition { #panic }), span }
    }

    /// A list of values in code that has some, and each once.
    pub(super) fn list(list: &impl ToTokens, span: Span) -> Self {
        Self { body: quote_spanned!(place(span)=> __api::Listed(&#list).check()), span }
    }
}

/// The parameters of a model, which constants outside of its impls do not know.
pub(super) struct Parameters {
    names: Vec<String>,
}

impl Parameters {
    pub(super) fn of(generics: &Generics) -> Self {
        let mut names: Vec<String> = generics.params.iter().map(name).collect();
        if !names.is_empty() {
            names.push("Self".to_owned());
        }
        Self { names }
    }

    /// Whether rustc says once what it says of a name that is unknown: beside parameters it suggests one of them, in a
    /// constant outside it does not, which is a second error.
    pub(super) fn tell_apart(&self, expr: &Expr) -> bool {
        let name = if let Expr::Path(path) = expr { path.path.get_ident() } else { None };
        self.names.is_empty() || name.is_none_or(declares_constant)
    }

    /// Whether one of them stands in the tokens.
    pub(super) fn are_in(&self, tokens: TokenStream) -> bool {
        mentions(tokens, &|word| self.names.iter().any(|name| name == word))
    }
}

fn name(param: &GenericParam) -> String {
    match param {
        GenericParam::Type(param) => param.ident.to_string(),
        GenericParam::Const(param) => param.ident.to_string(),
        GenericParam::Lifetime(param) => param.lifetime.ident.to_string(),
    }
}

/// The constant.
pub(crate) fn expand(proof: &Proof, model: &Model<'_>) -> TokenStream {
    let body = without_self(proof.body.clone(), model);
    quote_spanned! {place(proof.span)=>
        #[allow(trivial_numeric_casts)]
        const _: () = #body;
    }
}
