//! Reading against the schema, on inputs made from the schema.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::marker::PhantomData;

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::inputs::Inputs;
use super::judge::{Judge, Verdict};
use super::shrink::shrink;
use crate::report::Report;
use crate::schema::{AsNormalized, KeepOrder, Of};
use crate::{Decode, schema};

/// Fails if reading and the schema of a model disagree on an input; the smallest such input is shown.
///
/// Inputs are made from the schema, each but once: valid ones, such as are at the bounds of each keyword and beside
/// them, of wrong types, with members missing, `null` or unknown. The `jsonschema` crate, with formats, says what the
/// schema takes. The seed is printed. `API_MODEL_SEED` sets it, `API_MODEL_CASES` the number of inputs, which is 2,000
/// otherwise.
///
/// These differences are excused, and no others:
///
/// | what | why |
/// |---|---|
/// | a `format` whose marker says `loose` is passed over | it says what a type of another crate mostly writes, such as `uuid`, of which more is read |
/// | a rule with a marker (see [`schema`]) refuses what the schema takes | a schema cannot say it. The violation must stand where the marker does, with its code; after `custom` and a check over several fields, whose functions have codes of their own, with any that is not about the type |
/// | `choose` takes a variant that refuses the value, where another would do | the function is code; where all variants take the value, so must the model |
/// | a list is read as a struct | serde reads the fields of a struct from a list too, which a schema had better tell nobody. The object with these members must be valid |
/// | a number is read as the name of a variant, where serde reads an enum from what it buffered | as above: with the name it must be valid |
/// | an empty object is read as nothing, `()` or a variant without fields, where serde reads it from what it buffered | with `null` it must be valid |
/// | a whole number with a point or an exponent, `1.0`, is no integer | it is one to a schema, and none to serde. The same number without must be read |
/// | a number for an `f32` is compared as the nearest that one holds | its rules see that one: `0.499999999` is `0.5` |
/// | what `normalize` with a function of yours makes of a text | it is code. What `trim`, `lowercase`, `uppercase` and `empty_as_none` make of it is compared |
///
/// A member that stands twice, which is refused, is nothing that a schema sees.
///
/// # Panics
/// When they disagree, and where the model takes none of the inputs, so that little was compared. Examples of its fields,
/// `#[api(example = ..)]`, are among what is tried.
///
/// See the [module](super) for an example.
#[track_caller]
pub fn assert_schema_agrees<T: for<'de> Decode<'de>>() {
    let agreement = Agreement::<T>::new();
    println!("{}: seed {}, {} inputs", Agreement::<T>::name(), agreement.seed, agreement.cases);
    match agreement.check() {
        Ok(Compared { accepted: 0, .. }) => panic!("{}", nothing_accepted::<T>()),
        Ok(compared) => println!("{compared}"),
        Err(disagreement) => panic!("{disagreement}"),
    }
}

/// How [`assert_schema_agrees`] compares, for more of a say in it.
///
/// ```
/// use api_model::testing::Agreement;
///
/// let compared = Agreement::<Vec<Option<u8>>>::new().seed(1).cases(500).check().unwrap();
/// assert_eq!(compared.accepted + compared.refused + compared.excused, 500);
/// assert!(compared.accepted > 100 && compared.refused > 100);
/// ```
pub struct Agreement<T> {
    seed: u64,
    cases: usize,
    /// With the order of fields, and what is said of normalised texts said of the texts.
    schema: Value,
    /// As it is, where that differs.
    published: Option<Value>,
    model: PhantomData<fn() -> T>,
}

impl<T> fmt::Debug for Agreement<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Agreement").field("seed", &self.seed).field("cases", &self.cases).finish_non_exhaustive()
    }
}

/// How many inputs were compared; all are different.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// The model and its schema took them.
    pub accepted: usize,
    /// The model and its schema refused them.
    pub refused: usize,
    /// They differed as [`assert_schema_agrees`] says that they may.
    pub excused: usize,
}

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { accepted, refused, excused } = self;
        write!(f, "{accepted} accepted by both, {refused} refused by both, {excused} excused")
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
    /// What is written of the value that is read from the input, where it is that which the schema refuses.
    pub written: Option<Value>,
    /// Why the schema refuses it, if it does.
    pub schema_errors: Vec<String>,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { model, seed, input, report, written, schema_errors } = self;
        match (report, written) {
            (Some(report), _) => {
                writeln!(f, "{model} refuses what its schema takes:\n  {input}\nit says")?;
                for line in report.to_string().lines() {
                    writeln!(f, "  {line}")?;
                }
            }
            (None, written) => {
                match written {
                    Some(written) => {
                        writeln!(f, "{model} writes what its schema of writing refuses:\n  {written}")?;
                        writeln!(f, "of what it reads from\n  {input}\nthe schema says")?;
                    }
                    None => writeln!(f, "{model} reads what its schema refuses:\n  {input}\nthe schema says")?,
                }
                for error in schema_errors {
                    writeln!(f, "  {error}")?;
                }
            }
        }
        write!(f, "found with API_MODEL_SEED={seed}")
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
        let settings = SchemaSettings::draft2020_12().for_deserialize();
        let settings = settings.with_transform(KeepOrder).with_transform(AsNormalized);
        let schema = settings.into_generator().into_root_schema_for::<Of<'static, T>>().to_value();
        let published = schema::accepted::<T>().to_value();
        let published = published.to_string().contains("x-normalized").then_some(published);
        Self { seed, cases, schema, published, model: PhantomData }
    }

    /// Another seed.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    pub(super) fn seed_in_use(&self) -> u64 {
        self.seed
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
        (self.schema, self.published) = (schema, None);
        self
    }

    fn name() -> String {
        T::schema().name.into_owned()
    }

    /// The inputs that are compared, in their order. There are fewer than asked for where no more can be made, as
    /// for an enum of three names.
    ///
    /// ```
    /// use api_model::testing::Agreement;
    ///
    /// let agreement = Agreement::<u8>::new().cases(100);
    /// assert!(agreement.inputs().any(|input| input == 255) && agreement.inputs().any(|input| input == 256));
    /// ```
    pub fn inputs(&self) -> impl Iterator<Item = Value> {
        Inputs::new(&self.schema, self.seed).take(self.cases)
    }

    /// Compares on all inputs.
    ///
    /// # Errors
    /// The smallest input found on which they disagree.
    ///
    /// # Panics
    /// When the schema is none.
    pub fn check(&self) -> Result<Compared, Box<Disagreement>> {
        let judge = self.judge();
        let mut compared = Compared::default();
        for input in self.inputs() {
            match judge.verdict::<T>(&input) {
                Verdict::Accepted => compared.accepted += 1,
                Verdict::Refused => compared.refused += 1,
                Verdict::Excused => compared.excused += 1,
                Verdict::Differs => {
                    let smallest = shrink(input, |input| judge.verdict::<T>(input) == Verdict::Differs);
                    return Err(Box::new(self.describe(&judge, smallest)));
                }
            }
        }
        Ok(compared)
    }

    /// Compares on one input; whether it is accepted.
    ///
    /// # Errors
    /// If they disagree.
    ///
    /// # Panics
    /// When the schema is none.
    pub fn check_one(&self, input: &Value) -> Result<bool, Box<Disagreement>> {
        let judge = self.judge();
        match judge.verdict::<T>(input) {
            Verdict::Differs => Err(Box::new(self.describe(&judge, input.clone()))),
            _ => Ok(crate::from_json::<T>(&*input.to_string()).is_ok()),
        }
    }

    fn judge(&self) -> Judge<'_> {
        Judge::new(&self.schema, self.published.as_ref())
    }

    fn describe(&self, judge: &Judge<'_>, input: Value) -> Disagreement {
        let report = crate::from_json::<T>(&*input.to_string()).err();
        let schema_errors = judge.schema_errors(&input);
        Disagreement { model: Self::name(), seed: self.seed, input, report, written: None, schema_errors }
    }
}

/// That a test has shown next to nothing.
pub(super) fn nothing_accepted<T: for<'de> Decode<'de>>() -> String {
    let name = Agreement::<T>::name();
    format!("{name} takes none of the inputs that were made: give examples of its fields, with `#[api(example = ..)]`")
}

fn from_env(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.replace('_', "").parse().ok()
}
