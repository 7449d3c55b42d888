//! Which branch of a union a value came closest to, and what is said where several are as close.

use std::collections::HashSet;

use crate::context::{Fault, FaultKind, Tried, fingerprint};
use crate::decode::number::{INTEGER, NUMBER};

/// The most faults that a union around this one is told.
const FAULT_LIMIT: usize = 16;

/// The most branches that one sentence speaks of.
const TIED_LIMIT: usize = 8;

/// Why no branch fits.
#[derive(Clone)]
pub(super) struct Failure {
    /// What is wrong with the closest branch.
    pub(super) faults: Vec<Fault>,
    pub(super) answer: Answer,
}

/// What to say of it.
#[derive(Clone)]
pub(super) enum Answer {
    /// The violations of this branch.
    Branch(usize),
    /// The types that the value may have, none of which it has.
    Types(Vec<&'static str>),
    /// Each branch lacks fields that make it out: one of each, and all those of the closest branch.
    Keys { branch: usize, names: Vec<&'static str>, hidden: Vec<&'static str> },
    /// What is wrong with each of these branches, in one sentence.
    Tied(Vec<usize>),
    /// Several branches fit where one may: fields that make them out, if there are some.
    Several { branches: Vec<usize>, names: Vec<&'static str> },
}

/// The weight of a key that belongs to another branch, where it tells: between a wrong type and a wrong tag.
const FOREIGN: u8 = 237;

/// How far from a value a branch is.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    worst: u8,
    foreign: usize,
    weights: Vec<u8>,
}

impl Tried {
    /// The keys of the value itself that the branch knows.
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        let tags = self.faults.iter().filter(|fault| fault.kind == FaultKind::Tag && fault.level <= 1);
        self.known.iter().copied().chain(tags.filter_map(|fault| fault.label))
    }

    /// The weights of the faults, heaviest first.
    fn weights(&self) -> Vec<u8> {
        let mut weights: Vec<u8> = self.faults.iter().map(|fault| fault.weight()).collect();
        weights.sort_unstable_by(|a, b| b.cmp(a));
        weights
    }

    /// The first of all says most; then, how many of the keys belong to other branches.
    fn rank(&self, known: &HashSet<u64>) -> Rank {
        let weights = self.weights();
        let foreign = self.unknown.iter().filter(|key| known.contains(key)).count();
        let refuses = |fault: &Fault| fault.kind == FaultKind::Unknown && fault.level <= 1;
        let worst = weights.first().copied().unwrap_or(0);
        // What another branch knows tells more than a wrong tag, where it is refused.
        let is_another = foreign > 0 && self.faults.iter().any(refuses);
        Rank { worst: if is_another { worst.max(FOREIGN) } else { worst }, foreign, weights }
    }

    /// What the value itself should be, if it is of a wrong type.
    fn wrong_type(&self) -> Option<Vec<Fault>> {
        let itself = |fault: &&Fault| fault.level == 0 && matches!(fault.kind, FaultKind::Type | FaultKind::Null);
        let faults: Vec<Fault> = self.faults.iter().filter(itself).copied().collect();
        (!faults.is_empty() && faults.iter().all(|fault| fault.label.is_some())).then_some(faults)
    }

    /// The fields that the object itself lacks.
    fn missing(&self) -> Vec<&'static str> {
        let own = |fault: &&Fault| fault.kind == FaultKind::Missing && fault.level <= 1;
        self.faults.iter().filter(own).filter_map(|fault| fault.label).collect()
    }

    fn heaviest(&self) -> Option<&Fault> {
        self.faults.iter().max_by_key(|fault| fault.weight())
    }

    /// Whether one sentence about the value says all.
    fn is_one_sentence(&self) -> bool {
        matches!(self.faults[..], [Fault { kind: FaultKind::Rule | FaultKind::Name, level: 0, .. }])
            || matches!(self.faults[..], [Fault { kind: FaultKind::Tag, level: 1, .. }])
    }
}

/// The closest of the branches that were tried.
pub(super) fn closest(mut tried: Vec<Tried>) -> Failure {
    let known = tried.iter().flat_map(Tried::keys).map(fingerprint).collect();
    let mut ranks: Vec<_> = tried.iter().map(|branch| branch.rank(&known)).collect();
    prefer_wrong_tags(&tried, &mut ranks);
    let Some((best, rank)) = ranks.iter().enumerate().min_by_key(|(_, rank)| *rank) else {
        return Failure { faults: vec![Fault::new(FaultKind::Rule, None)], answer: Answer::Branch(0) };
    };
    if let Some(failure) = types(&tried) {
        return failure;
    }
    let as_close = |(branch, other): (usize, &Rank)| {
        ((other.worst, other.foreign) == (rank.worst, rank.foreign)).then_some(branch)
    };
    let close: Vec<usize> = ranks.iter().enumerate().filter_map(as_close).collect();
    let tied: Vec<usize> = close.iter().copied().filter(|branch| ranks[*branch].weights == rank.weights).collect();
    let answer = keys(&tried, best, &close).or_else(|| one_sentence(&tried, tied)).unwrap_or(Answer::Branch(best));
    let mut faults = std::mem::take(&mut tried[best].faults);
    faults.truncate(FAULT_LIMIT);
    Failure { faults, answer }
}

/// A branch that knows all keys and finds a wrong tag is closer than one that lacks fields and knows fewer keys.
fn prefer_wrong_tags(tried: &[Tried], ranks: &mut [Rank]) {
    let heaviest = |branch: &Tried, kind| branch.heaviest().is_some_and(|fault| fault.kind == kind);
    let mut ranked = tried.iter().zip(&*ranks);
    if !ranked.any(|(branch, rank)| rank.foreign == 0 && heaviest(branch, FaultKind::Tag)) {
        return;
    }
    for (branch, rank) in tried.iter().zip(ranks) {
        if rank.foreign > 0 && heaviest(branch, FaultKind::Missing) {
            rank.worst = rank.worst.max(FOREIGN);
        }
    }
}

/// The value is of none of the types.
fn types(tried: &[Tried]) -> Option<Failure> {
    let mut faults: Vec<Fault> = Vec::new();
    for fault in tried.iter().map(Tried::wrong_type).collect::<Option<Vec<_>>>()?.concat() {
        if !faults.iter().any(|known| known.label == fault.label) {
            faults.push(fault);
        }
    }
    // An integer is a number.
    if faults.iter().any(|fault| fault.label == Some(NUMBER)) {
        faults.retain(|fault| fault.label != Some(INTEGER));
    }
    let answer = Answer::Types(faults.iter().filter_map(|fault| fault.label).collect());
    faults.truncate(FAULT_LIMIT);
    Some(Failure { faults, answer })
}

/// Nothing says which branch is meant, because of each the very fields are missing that make it out.
fn keys(tried: &[Tried], best: usize, close: &[usize]) -> Option<Answer> {
    let lacks = |branch: usize| tried[branch].heaviest().is_some_and(|fault| fault.kind == FaultKind::Missing);
    if close.len() < 2 || !close.iter().all(|branch| lacks(*branch)) {
        return None;
    }
    let missing: Vec<Vec<&'static str>> = close.iter().map(|branch| tried[*branch].missing()).collect();
    let is_common = |name: &&&'static str| missing.iter().all(|names| names.contains(*name));
    let mut names: Vec<&'static str> = Vec::new();
    for own in &missing {
        let name = own.iter().find(|name| !is_common(name))?;
        if !names.contains(name) {
            names.push(name);
        }
    }
    let hidden = tried[best].missing().into_iter().filter(|name| !is_common(&name)).collect();
    (names.len() > 1).then_some(Answer::Keys { branch: best, names, hidden })
}

fn one_sentence(tried: &[Tried], tied: Vec<usize>) -> Option<Answer> {
    let fits = (2..=TIED_LIMIT).contains(&tied.len()) && tied.iter().all(|branch| tried[*branch].is_one_sentence());
    fits.then_some(Answer::Tied(tied))
}
