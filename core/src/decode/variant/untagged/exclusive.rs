//! `#[api(exclusive)]`: a value that fits two branches fits none.

use serde::de::SeqAccess;

use super::closest::{Answer, Failure, closest};
use super::{Union, try_branch};
use crate::context::{Context, Fault, FaultKind, Tried};

/// The only branch that reads, whose value is kept.
pub(super) fn try_branches<'de, A: SeqAccess<'de>>(
    union: &mut Union<'_, 'de, A>,
    cx: &mut Context,
) -> Result<usize, Failure> {
    let mut fitting = None;
    let mut tried = Vec::new();
    for branch in 0..union.kind.variants.branches() {
        let outcome = match try_branch(union, branch, cx) {
            Ok(outcome) if fitting.is_none() => {
                fitting = Some(branch);
                union.branches.swap();
                outcome
            }
            Ok(outcome) | Err(outcome) => outcome,
        };
        tried.push(outcome);
    }
    let Some(first) = fitting else { return Err(closest(tried)) };
    union.branches.swap();
    let also = |branch: &usize| *branch == first || tried[*branch].faults.is_empty() || claims(&tried, *branch, first);
    let several: Vec<usize> = (0..tried.len()).filter(also).collect();
    if several.len() == 1 {
        return Ok(first);
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
