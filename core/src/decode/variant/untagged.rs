//! Untagged enums: unions whose variants are tried one after the other, and the first that reads wins.
//!
//! The value is buffered once, by the outermost union, and read from there by reference as often as it takes. A union
//! within is read from the same buffer. What a union comes to for a value is remembered, so that the time stays
//! linear in the size and in the depth of the input, whatever the number of variants around it.

mod access;
mod choose;
mod closest;
mod exclusive;
mod memory;
mod record;

use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, SeqAccess};

use self::access::{FromNode, ShotsVisitor};
pub use self::choose::{Choose, Outline};
use self::closest::{Answer, Failure, closest};
pub(crate) use self::memory::Memory;
use self::memory::{Key, Verdict};
use super::Choice;
use crate::codes;
use crate::context::{Context, Fault, FaultKind, Shared, Tried};
use crate::decode::buffer::{Buffer, Replay, SHOTS, Shots};
use crate::decode::foreign::Refused;
use crate::decode::record::{stack_of_union, too_deep_violation};
use crate::violation::Violation;

/// Reads an untagged enum, or one with tags whose last variants have none.
///
/// # Errors
/// Where the input cannot be read further, or the format does not describe itself.
pub fn decode_untagged<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let shared = cx.take_shared().and_then(Shared::within);
    cx.set_shared(shared);
    let value = if cx.is_replaying() {
        deserializer.deserialize_newtype_struct(SHOTS, ShotsVisitor::<T>::new(cx))
    } else {
        Buffer::deserialize(deserializer).map(|buffer| read_buffer(&buffer, cx))
    };
    cx.set_shared(None);
    value
}

fn read_buffer<'de, T: Choice<'de>>(buffer: &Buffer<'de>, cx: &mut Context) -> Option<T> {
    // What the outermost union reads is there until all is forgotten again.
    let replay = if cx.is_replaying() { Replay::<Refused>::strict(buffer) } else { Replay::lasting(buffer) };
    cx.replaying(|cx| read(&mut Shots(replay), cx))
}

/// Reads a union from a value that can be read as often as it takes.
fn read<'de, T: Choice<'de>, A: SeqAccess<'de>>(shots: &mut A, cx: &mut Context) -> Option<T> {
    let bytes = stack_of_union(size_of::<T>());
    if !cx.enter_union(bytes) {
        cx.report(too_deep_violation(cx.depth()));
        return None;
    }
    let value = if cx.is_finding_secrets() {
        memory::find_secrets::<T, A>(shots, cx);
        None
    } else {
        decide(shots, cx)
    };
    cx.leave_union(bytes);
    // The length of a list within says nothing about the union.
    cx.set_partial_length(None);
    value
}

/// How many ways to read there are: those that have tags are one.
fn branches<'de, T: Choice<'de>>() -> usize {
    usize::from(has_tags::<T>()) + T::VARIANTS.untagged.len()
}

fn has_tags<'de, T: Choice<'de>>() -> bool {
    T::VARIANTS.names.count > 0
}

/// Reads the value as one of the branches; what is wrong is reported.
fn attempt<'de, T: Choice<'de>, A: SeqAccess<'de>>(shots: &mut A, branch: usize, cx: &mut Context) -> Option<T> {
    // Each branch is told what is known of the object.
    let shared = cx.shared();
    let result = shots.next_element_seed(BranchSeed { branch, cx, choice: PhantomData });
    cx.set_shared(shared);
    match result {
        Ok(value) => value.flatten(),
        Err(error) => {
            let message = format!("must be readable: {error}");
            cx.report(Violation::new(codes::INVALID, message));
            None
        }
    }
}

struct BranchSeed<'c, T> {
    branch: usize,
    cx: &'c mut Context,
    choice: PhantomData<T>,
}

impl<'de, T: Choice<'de>> DeserializeSeed<'de> for BranchSeed<'_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let tags = usize::from(has_tags::<T>());
        if self.branch < tags {
            return T::decode_tagged(deserializer, self.cx);
        }
        // The variants without tags are numbered behind those that have some.
        T::read(T::VARIANTS.names.count + self.branch - tags, FromNode(deserializer), self.cx)
    }
}

/// Reads the value as the branch that it fits, or reports what is wrong with the closest. A union within another may
/// come to the same value again: then it remembers.
fn decide<'de, T: Choice<'de>, A: SeqAccess<'de>>(shots: &mut A, cx: &mut Context) -> Option<T> {
    let Some(key) = Key::of::<T, A>(shots, cx) else {
        return match try_branches(shots, cx) {
            Ok((_, value)) => Some(value),
            Err(failure) => fail(shots, &failure, cx),
        };
    };
    if cx.memory().is_open(key) {
        // The type is made of itself without anything in between.
        cx.report(too_deep_violation(cx.depth()));
        return None;
    }
    cx.memory().open(key);
    let value = match cx.memory().verdict(key) {
        Some(Verdict::Fits(branch)) => attempt(shots, branch, cx),
        Some(Verdict::Fails(failure)) => fail(shots, &failure, cx),
        None => match try_branches(shots, cx) {
            Ok((branch, value)) => {
                cx.memory().remember(key, || Verdict::Fits(branch));
                Some(value)
            }
            Err(failure) => {
                cx.memory().remember(key, || Verdict::Fails(failure.clone()));
                fail(shots, &failure, cx)
            }
        },
    };
    cx.memory().close();
    value
}

/// The first branch that reads, with its value.
fn try_branches<'de, T: Choice<'de>, A: SeqAccess<'de>>(
    shots: &mut A,
    cx: &mut Context,
) -> Result<(usize, T), Failure> {
    if T::VARIANTS.exclusive {
        return exclusive::try_branches(shots, cx);
    }
    if let Some(branch) = T::VARIANTS.choose.and_then(|choose| choose::chosen::<T, A>(shots, choose)) {
        return match try_branch(shots, branch, cx) {
            Ok((value, _)) => Ok((branch, value)),
            Err(tried) => Err(Failure { faults: tried.faults, answer: Answer::Branch(branch) }),
        };
    }
    for branch in 0..branches::<T>() {
        if let (Some(value), true) = cx.try_whether(|cx| attempt(shots, branch, cx)) {
            return Ok((branch, value));
        }
    }
    weigh_branches(shots, cx)
}

/// Reads all branches once more, none of which fits, to learn which is the closest: most values fit one, and need no
/// memory for what is wrong with the others.
#[cold]
fn weigh_branches<'de, T: Choice<'de>, A: SeqAccess<'de>>(
    shots: &mut A,
    cx: &mut Context,
) -> Result<(usize, T), Failure> {
    let mut tried = Vec::new();
    for branch in 0..branches::<T>() {
        match try_branch(shots, branch, cx) {
            Ok((value, _)) => return Ok((branch, value)),
            Err(faults) => tried.push(faults),
        }
    }
    Err(closest(tried))
}

/// Reads one branch quietly.
fn try_branch<'de, T: Choice<'de>, A: SeqAccess<'de>>(
    shots: &mut A,
    branch: usize,
    cx: &mut Context,
) -> Result<(T, Tried), Tried> {
    let (value, mut tried) = cx.try_read(|cx| attempt(shots, branch, cx));
    match value {
        Some(value) if tried.faults.is_empty() => Ok((value, tried)),
        _ => {
            if tried.faults.is_empty() {
                tried.faults.push(Fault::new(FaultKind::Rule, None));
            }
            Err(tried)
        }
    }
}

/// Says what is wrong with the closest branch: in faults to a union around this one, else in violations.
fn fail<'de, T: Choice<'de>, A: SeqAccess<'de>>(shots: &mut A, failure: &Failure, cx: &mut Context) -> Option<T> {
    if cx.is_trying() {
        failure.faults.iter().for_each(|fault| cx.fault(*fault));
        return None;
    }
    record::record(shots, failure, cx)
}
