//! `#[api(exclusive)]`: a value that fits two branches fits none.

use serde::de::SeqAccess;

use super::closest::{Answer, Failure, closest};
use super::{Choice, branches, try_branch};
use crate::context::{Context, Fault, FaultKind, Tried};

/// The only branch that reads, with its value.
pub(super) fn try_branches<'de, T: Choice<'de>, A: SeqAccess<'de>>(
    shots: &mut A,
    cx: &mut Context,
) -> Result<(usize, T), Failure> {
    let mut fitting = None;
    let mut tried = Vec::new();
    for branch in 0..branches::<T>() {
        let (value, outcome) = match try_branch(shots, branch, cx) {
            Ok((value, outcome)) => (Some(value), outcome),
            Err(outcome) => (None, outcome),
        };
        fitting = fitting.or_else(|| value.map(|value| (branch, value)));
        tried.push(outcome);
    }
    let Some((first, value)) = fitting else { return Err(closest(tried)) };
    let also = |branch: &usize| *branch == first || tried[*branch].faults.is_empty() || claims(&tried, *branch, first);
    let several: Vec<usize> = (0..tried.len()).filter(also).collect();
    if several.len() == 1 {
        return Ok((first, value));
    }
    let names = distinguishing(&tried, &several).unwrap_or_default();
    let faults = vec![Fault::new(FaultKind::Rule, None)];
    Err(Failure { faults, answer: Answer::Several { branches: several, names } })
}

/// The first key of each that none of the others knows.
fn distinguishing(tried: &[Tried], several: &[usize]) -> Option<Vec<&'static str>> {
    let own = |branch: &usize| {
        let others = || several.iter().filter(|other| *other != branch);
        tried[*branch].known.iter().find(|key| others().all(|other| !tried[*other].known.contains(key))).copied()
    };
    several.iter().map(own).collect()
}

/// Whether the object has a key of this branch alone, and all that makes it out, although a value in it is invalid:
/// beside a key of the branch that fits, the two contradict each other.
fn claims(tried: &[Tried], branch: usize, fitting: usize) -> bool {
    let is_whole = tried[branch].faults.iter().all(|fault| match fault.kind {
        FaultKind::Rule => true,
        FaultKind::Type | FaultKind::Null | FaultKind::Name => fault.level > 0,
        _ => fault.level > 1,
    });
    is_whole && distinguishing(tried, &[branch, fitting]).is_some()
}
