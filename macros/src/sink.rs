//! The mistakes of a model, collected so that all of them show in one compile.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// Collects mistakes.
#[derive(Default)]
pub(crate) struct Sink {
    errors: Vec<syn::Error>,
}

impl Sink {
    /// A mistake at these tokens.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    /// The value, or its mistake noted.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    pub(crate) fn into_compile_errors(self) -> Option<TokenStream> {
        let errors = self.errors.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        })?;
        let errors = errors.to_compile_error();
        Some(quote!(const _: () = { #errors };))
    }
}

/// `, did you mean ..` for a word that is close to a known one, else nothing.
pub(crate) fn did_you_mean(word: &str, known: &[&str]) -> String {
    let near = known.iter().map(|name| (strsim::damerau_levenshtein(word, name), name)).min();
    match near {
        Some((distance, name)) if distance <= 1 + word.len() / 4 => format!(", did you mean `{name}`?"),
        _ => String::new(),
    }
}
