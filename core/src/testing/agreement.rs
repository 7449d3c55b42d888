//! Reading against the schema, on inputs made from the schema.

use std::collections::HashSet;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::marker::PhantomData;

use jsonschema::Validator;
use serde_json::Value;

use super::excused::{Excuses, has_alias, has_list_for_object};
use super::mutate::mutate;
use super::shrink::shrink;
use crate::report::Report;
use crate::sample::Sampler;
use crate::{Decode, from_json, schema};

/// Fails if reading and the schema of a model disagree on an input; the smallest such input is shown.
///
/// Inputs are made from the schema: valid ones, such as are at the bounds of each keyword and beside them, of wrong
/// types, with members missing, `null` or unknown. The `jsonschema` crate, with formats, says what the schema takes.
/// The seed is printed. `API_MODEL_SEED` sets it, `API_MODEL_CASES` the number of inputs, which is 2,000 otherwise.
///
/// A rule that a schema cannot say, such as `custom`, may refuse what the schema takes; see [`schema`]. Not compared
/// are inputs with other names of a field (`#[serde(alias)]`), which a schema does not have, lists that stand for the
/// fields of a struct, which serde reads, and whole numbers that are written with a point (`1.0`), which a schema
/// cannot tell from integers.
///
/// # Panics
/// When they disagree.
///
/// See the [module](super) for an example.
#[track_caller]
pub fn assert_schema_agrees<T: for<'de> Decode<'de>>() {
    let agreement = Agreement::<T>::new();
    println!("{}: seed {}, {} inputs", Agreement::<T>::name(), agreement.seed, agreement.cases);
    if let Err(disagreement) = agreement.check() {
        panic!("{disagreement}");
    }
}

/// How [`assert_schema_agrees`] compares, for more of a say in it.
///
/// ```
/// use api_model::testing::Agreement;
///
/// let (accepted, refused) = Agreement::<Vec<Option<u8>>>::new().seed(1).cases(500).check().unwrap();
/// assert!(accepted > 20 && refused > 50);
/// ```
pub struct Agreement<T> {
    seed: u64,
    cases: usize,
    schema: Value,
    model: PhantomData<fn() -> T>,
}

impl<T> fmt::Debug for Agreement<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Agreement").field("seed", &self.seed).field("cases", &self.cases).finish_non_exhaustive()
    }
}

/// An input on which reading and the schema disagree.
#[derive(Debug)]
pub struct Disagreement {
    /// The name of the model.
    pub model: String,
    /// The seed with which it was found.
    pub seed: u64,
    /// The input, made as small as it could be.
    pub input: Value,
    /// Why it was refused when it was read, if it was.
    pub report: Option<Report>,
    /// Why the schema refuses it, if it does.
    pub schema_errors: Vec<String>,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { model, seed, input, report, schema_errors } = self;
        match report {
            Some(report) => {
                write!(f, "{model} refuses what its schema takes:\n  {input}\n{report}")?;
            }
            None => {
                writeln!(f, "{model} reads what its schema refuses:\n  {input}")?;
                write!(f, "{}", schema_errors.join("\n"))?;
            }
        }
        write!(f, "\nfound with API_MODEL_SEED={seed}")
    }
}

impl std::error::Error for Disagreement {}

impl<T: for<'de> Decode<'de>> Default for Agreement<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: for<'de> Decode<'de>> Agreement<T> {
    /// As many inputs as the environment says, with the seed of the environment or a new one.
    pub fn new() -> Self {
        let seed = from_env("API_MODEL_SEED").unwrap_or_else(|| RandomState::new().hash_one("seed") % 1_000_000_000);
        let cases = from_env("API_MODEL_CASES").and_then(|cases| usize::try_from(cases).ok()).unwrap_or(2000);
        let schema = schema::accepted::<T>().to_value();
        Self { seed, cases, schema, model: PhantomData }
    }

    /// Another seed.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Another number of inputs.
    #[must_use]
    pub fn cases(mut self, cases: usize) -> Self {
        self.cases = cases;
        self
    }

    /// Another schema than that of the model.
    #[must_use]
    pub fn schema(mut self, schema: Value) -> Self {
        self.schema = schema;
        self
    }

    fn name() -> String {
        T::schema().name.into_owned()
    }

    /// Compares; gives how many inputs were accepted and how many were refused by both.
    ///
    /// # Errors
    /// The smallest input found on which they disagree.
    ///
    /// # Panics
    /// When the schema is none.
    pub fn check(&self) -> Result<(usize, usize), Box<Disagreement>> {
        let validator = validator(&self.schema);
        let mut sampler = Sampler::random(&self.schema, self.seed);
        let (mut accepted, mut refused, mut seen) = (0, 0, HashSet::new());
        let hasher = RandomState::new();
        for case in 0..self.cases {
            sampler.noisy = case % 2 == 1;
            let mut input = sampler.root();
            for _ in 0..case % 3 {
                mutate(&mut input, &mut sampler.random);
            }
            if has_alias(&self.schema, &input) || !seen.insert(hasher.hash_one(input.to_string())) {
                continue;
            }
            if self.disagree(&validator, &input) {
                return Err(Box::new(self.smallest(&validator, input)));
            }
            if validator.is_valid(&input) { accepted += 1 } else { refused += 1 }
        }
        Ok((accepted, refused))
    }

    /// Compares on one input.
    ///
    /// # Errors
    /// If they disagree.
    ///
    /// # Panics
    /// When the schema is none.
    pub fn check_one(&self, input: &Value) -> Result<bool, Box<Disagreement>> {
        let validator = validator(&self.schema);
        if self.disagree(&validator, input) {
            return Err(Box::new(self.describe(&validator, input.clone())));
        }
        Ok(validator.is_valid(input))
    }

    fn disagree(&self, validator: &Validator, input: &Value) -> bool {
        match (from_json::<T>(&*input.to_string()), validator.is_valid(input)) {
            (Ok(_), valid) => !valid && !has_list_for_object(&self.schema, input),
            (Err(_), false) => false,
            (Err(report), true) => !Excuses::new(&self.schema, input).cover(&report),
        }
    }

    fn smallest(&self, validator: &Validator, input: Value) -> Disagreement {
        let smallest = shrink(input, |input| !has_alias(&self.schema, input) && self.disagree(validator, input));
        self.describe(validator, smallest)
    }

    fn describe(&self, validator: &Validator, input: Value) -> Disagreement {
        let report = from_json::<T>(&*input.to_string()).err();
        let schema_errors =
            validator.iter_errors(&input).map(|error| format!("{}: {error}", error.instance_path())).collect();
        Disagreement { model: Self::name(), seed: self.seed, input, report, schema_errors }
    }
}

/// A validator that looks at formats.
fn validator(schema: &Value) -> Validator {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(schema)
        .unwrap_or_else(|error| panic!("not a JSON Schema: {error}"))
}

fn from_env(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.replace('_', "").parse().ok()
}
