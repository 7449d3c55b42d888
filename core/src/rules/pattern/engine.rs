//! The engines of `regex-automata`, for an expression that has no table: those that the crate `regex` chooses from as
//! well, without all that finds where a match begins and what its groups are. A rule asks for neither, and to compile
//! that takes half as long as the engines do.

use std::panic::{RefUnwindSafe, UnwindSafe};

use regex_automata::hybrid::dfa::{self, DFA};
use regex_automata::nfa::thompson::pikevm::{self, PikeVM};
use regex_automata::nfa::thompson::{Compiler, Config, NFA, WhichCaptures};
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, Input};

/// A compiled expression.
#[derive(Debug)]
pub(crate) struct Engine {
    fast: Option<Fast>,
    /// For what the other gives up.
    sure: PikeVM,
    caches: Pool<Caches, MakeCaches>,
}

/// One look for each byte, as long as the states are few for the bytes.
#[derive(Clone, Debug)]
struct Fast {
    dfa: DFA,
    /// What ends where the text ends, but may begin anywhere, is looked for from there.
    is_backwards: bool,
}

/// What a search writes to.
type Caches = (Option<dfa::Cache>, pikevm::Cache);
type MakeCaches = Box<dyn Fn() -> Caches + Send + Sync + UnwindSafe + RefUnwindSafe>;

/// The most memory of a compiled expression, and of the states of a search: what `regex` has.
const EXPRESSION_BYTES: usize = 10 << 20;
const STATES_BYTES: usize = 2 << 20;

impl Engine {
    /// Nothing for an expression that is invalid or too large.
    pub(crate) fn new(expression: &str) -> Option<Self> {
        let forwards = compile(expression, false)?;
        let sure = PikeVM::new_from_nfa(forwards.clone()).ok()?;
        let fast = Fast::new(expression, forwards);
        let caches: MakeCaches = {
            let (fast, sure) = (fast.clone(), sure.clone());
            Box::new(move || (fast.as_ref().map(|fast| fast.dfa.create_cache()), sure.create_cache()))
        };
        Some(Self { fast, sure, caches: Pool::new(caches) })
    }

    /// Whether it matches somewhere in a text.
    pub(crate) fn matches(&self, text: &str) -> bool {
        let mut caches = self.caches.get();
        let (states, threads) = &mut *caches;
        let fast = self.fast.as_ref().zip(states.as_mut());
        let answer = fast.and_then(|(fast, states)| fast.matches(states, text));
        answer.unwrap_or_else(|| self.sure.is_match(threads, text))
    }
}

impl Fast {
    fn new(expression: &str, forwards: NFA) -> Option<Self> {
        let backwards = if forwards.is_always_start_anchored() { None } else { compile(expression, true) };
        let backwards = backwards.filter(NFA::is_always_start_anchored);
        let config = DFA::config()
            .cache_capacity(STATES_BYTES)
            .minimum_cache_clear_count(Some(3))
            .minimum_bytes_per_state(Some(10))
            // It gives up at a letter that is not ASCII.
            .unicode_word_boundary(true);
        let is_backwards = backwards.is_some();
        let dfa = DFA::builder().configure(config).build_from_nfa(backwards.unwrap_or(forwards)).ok()?;
        Some(Self { dfa, is_backwards })
    }

    /// Nothing where it gives up.
    fn matches(&self, states: &mut dfa::Cache, text: &str) -> Option<bool> {
        let input = Input::new(text).earliest(true);
        let found = if self.is_backwards {
            self.dfa.try_search_rev(states, &input.anchored(Anchored::Yes))
        } else {
            self.dfa.try_search_fwd(states, &input)
        };
        found.ok().map(|end| end.is_some())
    }
}

fn compile(expression: &str, backwards: bool) -> Option<NFA> {
    let config = Config::new().nfa_size_limit(Some(EXPRESSION_BYTES)).which_captures(WhichCaptures::None);
    Compiler::new().configure(config.reverse(backwards)).build(expression).ok()
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;
    use crate::rules::pattern::ecma;

    const PARTS: &[&str] = &[
        "a", "b", "é", "[a-c]", "[^a]", r"\d", r"\w", r"\s", ".", "(", "(?:", "(?i:", ")", ")", "|", "?", "*", "+",
        "*?", "{2}", "{0,3}", "^", "$", r"\b", r"\B", r"\p{L}", "[^]", "[]", "(?m)", r"\A", r"\z",
    ];

    const TEXTS: &[&str] = &["", "a", "b", "c", "é", "π", "A", "7", "_", " ", "\n", "💩", "ab"];

    #[test]
    fn it_matches_what_the_crate_regex_matches() {
        let mut seed = 11_u32;
        let mut text = |parts: &[&'static str], most: usize| -> String {
            let mut next = |below: usize| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 16) as usize % below
            };
            (0..=next(most)).map(|_| parts[next(parts.len())]).collect()
        };
        let (mut valid, mut matches) = (0, 0);
        for _ in 0..2_500 {
            let expression = ecma::translate(&text(PARTS, 6));
            let (engine, regex) = (Engine::new(&expression), Regex::new(&expression).ok());
            assert_eq!(engine.is_some(), regex.is_some(), "{expression}");
            let (Some(engine), Some(regex)) = (engine, regex) else { continue };
            valid += 1;
            for _ in 0..20 {
                let text = text(TEXTS, 6);
                assert_eq!(engine.matches(&text), regex.is_match(&text), "{expression} on {text:?}");
                matches += usize::from(engine.matches(&text));
            }
        }
        assert!(valid > 500 && matches > 2_000, "{valid} expressions, {matches} matches");
    }

    #[test]
    fn where_the_fast_one_gives_up_the_other_finishes() {
        let engine = Engine::new(r"\bπ\b").unwrap();
        let fast = engine.fast.as_ref().unwrap();
        assert_eq!(fast.matches(&mut fast.dfa.create_cache(), "a π"), None);
        assert!(engine.matches("a π") && !engine.matches("aπ"));
    }

    #[test]
    fn what_ends_with_the_text_is_looked_for_from_there() {
        for (expression, is_backwards) in [("a$", true), ("(?:a|b)$", true), ("^a$", false), ("a$|b", false)] {
            assert_eq!(Engine::new(expression).unwrap().fast.unwrap().is_backwards, is_backwards, "{expression}");
        }
    }

    #[test]
    fn an_expression_that_is_too_large_is_none() {
        assert!(Engine::new(r"\w{1000}{1000}").is_none());
    }
}
