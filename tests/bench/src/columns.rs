//! The columns of the tables: a way to read the workloads, and what it promises to find.

use std::hint::black_box;

use serde::de::DeserializeOwned;

use crate::models::{ours, plain};
use crate::workloads::PROBLEMS;

/// Reads a text: the number of problems found, none for a valid text.
pub type Read = fn(&[u8]) -> usize;

/// A way to read the workloads.
pub struct Column {
    pub name: &'static str,
    pub session: Read,
    pub order: Read,
    pub sessions: Read,
    pub finds: Finds,
}

/// What a column promises to find. Some promises are made by other crates alone.
#[cfg_attr(not(feature = "peers"), allow(dead_code))]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Finds {
    /// Every problem of any kind at once.
    All,
    /// Every problem at once, some of them twice.
    Twice,
    /// Every broken rule at once where all types are right, and else the first wrong type.
    Rules,
    /// The first problem.
    First,
    /// Wrong types only: nothing is checked.
    Types,
}

impl Finds {
    /// As the tables say it.
    pub fn text(self) -> &'static str {
        match self {
            Self::All => "all problems",
            Self::Twice => "all problems, some twice",
            Self::Rules => "all broken rules, or the first wrong type",
            Self::First => "the first problem",
            Self::Types => "the first wrong type; no rules",
        }
    }

    /// Whether a number of problems found is what was promised: of a text with broken rules, and of one with wrong
    /// types as well.
    pub fn keeps(self, rules: usize, mixed: usize, all: usize) -> bool {
        match self {
            Self::All => rules == all && mixed == all,
            Self::Twice => rules >= all && mixed >= all,
            Self::Rules => rules == all && mixed > 0,
            Self::First => rules > 0 && mixed > 0,
            Self::Types => rules == 0 && mixed > 0,
        }
    }
}

/// The value is used and dropped within the time that is measured, in every column.
pub fn outcome<T>(result: Result<T, usize>) -> usize {
    match result {
        Ok(value) => {
            black_box(&value);
            0
        }
        Err(problems) => black_box(problems),
    }
}

/// The base: serde's derive through `from_slice`, nothing checked.
fn serde_alone<T: DeserializeOwned>(text: &[u8]) -> usize {
    outcome(serde_json::from_slice::<T>(text).map_err(|_| 1))
}

fn api_model<T: for<'de> api_model::Decode<'de>>(text: &[u8]) -> usize {
    outcome(api_model::from_json::<T>(text).map_err(|report| report.len()))
}

/// Our models through `Deserialize`: the same rules; the first wrong type ends it.
fn api_model_serde<T: DeserializeOwned>(text: &[u8]) -> usize {
    // The report is the message, one line for each violation.
    outcome(serde_json::from_slice::<T>(text).map_err(|error| error.to_string().lines().count()))
}

/// The two columns that the counts of CI compare.
pub const BASE: Column = Column {
    name: "serde_derive, no checks",
    session: serde_alone::<plain::Session>,
    order: serde_alone::<plain::Order>,
    sessions: serde_alone::<Vec<plain::Session>>,
    finds: Finds::Types,
};

pub const OURS: Column = Column {
    name: "api-model",
    session: api_model::<ours::Session>,
    order: api_model::<ours::Order>,
    sessions: api_model::<Vec<ours::Session>>,
    finds: Finds::All,
};

const OURS_SERDE: Column = Column {
    name: "api-model, `serde_json::from_slice`",
    session: api_model_serde::<ours::Session>,
    order: api_model_serde::<ours::Order>,
    sessions: api_model_serde::<Vec<ours::Session>>,
    finds: Finds::First,
};

/// Every column, the base first.
pub fn all() -> Vec<Column> {
    #[allow(unused_mut, reason = "there may be no others")]
    let mut columns = vec![BASE, OURS, OURS_SERDE];
    #[cfg(feature = "peers")]
    columns.extend(crate::peers::columns());
    #[cfg(feature = "parsers")]
    columns.extend(crate::parsers::columns());
    columns
}

/// The workloads by name.
pub struct Workload {
    pub name: &'static str,
    pub text: String,
    pub read: fn(&Column) -> Read,
}

pub fn workloads() -> Vec<Workload> {
    use crate::workloads::{SESSION, order, order_broken_rules, order_mixed_problems, sessions};
    let workload = |name, text, read| Workload { name, text, read };
    vec![
        workload("W1", SESSION.to_owned(), |column| column.session),
        workload("W2", order(), |column| column.order),
        workload("W3", sessions(), |column| column.sessions),
        workload("W2 with 12 broken rules", order_broken_rules(), |column| column.order),
        workload("W2 with 12 mixed problems", order_mixed_problems(), |column| column.order),
    ]
}

/// The columns that accept what is valid and find what they promise in what is not. Timing another would be worth
/// nothing: it is left out, and the pages say so.
pub fn verified(columns: Vec<Column>) -> (Vec<Column>, Vec<String>) {
    let mut left_out = Vec::new();
    let verified = columns.into_iter().filter(|column| match mistake(column) {
        Some(mistake) => {
            let line = format!("Left out: {} {mistake}.", column.name);
            eprintln!("{line}");
            left_out.push(line);
            false
        }
        None => true,
    });
    (verified.collect(), left_out)
}

/// That the two columns of the regression test keep their promises.
///
/// # Panics
/// Where one does not.
pub fn verify() {
    for column in [BASE, OURS] {
        assert_eq!(mistake(&column), None, "{}", column.name);
    }
}

fn mistake(column: &Column) -> Option<String> {
    use crate::workloads as w;
    let wrong_type = br#"{"returnUrl":7,"externalCustomerId":[]}"#;
    let valid = [
        (column.session)(w::SESSION.as_bytes()),
        (column.order)(w::order().as_bytes()),
        (column.sessions)(w::sessions().as_bytes()),
    ];
    if valid != [0; 3] {
        return Some(format!("finds {valid:?} problems in what is valid"));
    }
    let found = [
        ((column.session)(w::SESSION_INVALID.as_bytes()), (column.session)(wrong_type), 2),
        (
            (column.order)(w::order_broken_rules().as_bytes()),
            (column.order)(w::order_mixed_problems().as_bytes()),
            PROBLEMS,
        ),
        ((column.sessions)(w::sessions_invalid().as_bytes()), (column.sessions)(b"[1,2,3,4,5,6,7,8,9,0]"), 10),
    ];
    let wrong = found.into_iter().find(|(rules, mixed, all)| !column.finds.keeps(*rules, *mixed, *all))?;
    Some(format!("finds {} and {} of {}", wrong.0, wrong.1, wrong.2))
}
