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

use serde::de::{Deserialize, DeserializeSeed, Deserializer, SeqAccess};

use self::access::{FromNode, ShotsVisitor};
pub use self::choose::{Choose, Outline};
use self::closest::{Answer, Failure, closest};
pub(crate) use self::memory::Memory;
use self::memory::{Key, Verdict};
use super::{Choice, Variants};
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
    let mut value = None;
    let result = if cx.is_replaying() {
        deserializer.deserialize_newtype_struct(SHOTS, ShotsVisitor { cx, value: &mut value })
    } else {
        Buffer::deserialize(deserializer).map(|buffer| read_buffer(&buffer, &mut value, cx))
    };
    cx.set_shared(None);
    match result {
        Ok(()) => Ok(value),
        Err(error) => Err(error),
    }
}

fn read_buffer<'de, T: Choice<'de>>(buffer: &Buffer<'de>, value: &mut Option<T>, cx: &mut Context) {
    read_lasting(buffer, &mut Branches { value, aside: None }, &Kind::of::<T, Shots<'_, 'de, Refused>>(), cx);
}

fn read_lasting<'a, 'de>(
    buffer: &'a Buffer<'de>,
    branches: &mut dyn ReadBranch<'de, Shots<'a, 'de, Refused>>,
    kind: &Kind,
    cx: &mut Context,
) {
    // What the outermost union reads is there until all is forgotten again.
    let replay = if cx.is_replaying() { Replay::<Refused>::strict(buffer) } else { Replay::lasting(buffer) };
    cx.replaying(|cx| read(&mut Union { shots: &mut Shots(replay), branches, kind }, cx));
}

type Reader<A, T, E> = fn(&mut A, BranchSeed<'_, T>) -> Result<Option<()>, E>;

/// What is known of the type that is read. In memory, and not as constants of the type, so that what tries the branches is
/// compiled once for a format.
struct Kind {
    variants: &'static Variants,
    size: usize,
    /// The function that reads each branch: each type has one of its own, and those of the same code read the same.
    reader: usize,
}

impl Kind {
    fn of<'de, T: Choice<'de>, A: SeqAccess<'de>>() -> Self {
        let reader: Reader<A, T, A::Error> = read_branch;
        Self { variants: T::VARIANTS, size: size_of::<T>(), reader: reader as *const () as usize }
    }
}

/// A union while it is read from a value that can be read as often as it takes.
struct Union<'u, 'de, A> {
    shots: &'u mut A,
    branches: &'u mut dyn ReadBranch<'de, A>,
    kind: &'u Kind,
}

/// Reads the branches of a union, and keeps the value.
trait ReadBranch<'de, A: SeqAccess<'de>> {
    /// Reads one: the variant with this number, or those that have tags. Says whether there is a value, unless the input
    /// cannot be read further.
    fn read(&mut self, shots: &mut A, variant: Option<usize>, cx: &mut Context) -> Result<bool, A::Error>;

    /// Puts the value aside, and takes back what was there.
    fn swap(&mut self);

    /// There is no value that fits.
    fn forget(&mut self);
}

struct Branches<'v, T> {
    value: &'v mut Option<T>,
    aside: Option<T>,
}

impl<'de, T: Choice<'de>, A: SeqAccess<'de>> ReadBranch<'de, A> for Branches<'_, T> {
    fn read(&mut self, shots: &mut A, variant: Option<usize>, cx: &mut Context) -> Result<bool, A::Error> {
        match read_branch(shots, BranchSeed { variant, cx, value: &mut *self.value }) {
            Ok(read) => Ok(read.is_some() && self.value.is_some()),
            Err(error) => Err(error),
        }
    }

    fn swap(&mut self) {
        std::mem::swap(self.value, &mut self.aside);
    }

    fn forget(&mut self) {
        *self.value = None;
    }
}

fn read_branch<'de, T: Choice<'de>, A: SeqAccess<'de>>(
    shots: &mut A,
    seed: BranchSeed<'_, T>,
) -> Result<Option<()>, A::Error> {
    shots.next_element_seed(seed)
}

struct BranchSeed<'c, T> {
    variant: Option<usize>,
    cx: &'c mut Context,
    value: &'c mut Option<T>,
}

impl<'de, T: Choice<'de>> DeserializeSeed<'de> for BranchSeed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let value = match self.variant {
            None if const { T::VARIANTS.names.count > 0 } => T::decode_tagged(deserializer, self.cx),
            variant => T::read(variant.unwrap_or_default(), FromNode(deserializer), self.cx),
        };
        match value {
            Ok(value) => {
                *self.value = value;
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

/// Reads a union; the value is kept if it is valid.
fn read<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, cx: &mut Context) {
    let bytes = stack_of_union(union.kind.size);
    if !cx.enter_union(bytes) {
        return cx.report(too_deep_violation(cx.depth()));
    }
    let is_valid = if cx.is_finding_secrets() {
        memory::find_secrets(union, cx);
        false
    } else {
        decide(union, cx)
    };
    if !is_valid {
        union.branches.forget();
    }
    cx.leave_union(bytes);
    // The length of a list within says nothing about the union.
    cx.set_partial_length(None);
}

impl Variants {
    /// How many ways to read there are: those that have tags are one.
    fn branches(&self) -> usize {
        usize::from(self.has_tags()) + self.untagged.len()
    }

    fn has_tags(&self) -> bool {
        self.names.count > 0
    }

    /// The variant of a branch, if it is one: those without tags are numbered behind those that have some.
    fn of_branch(&self, branch: usize) -> Option<usize> {
        branch.checked_sub(usize::from(self.has_tags())).map(|untagged| self.names.count + untagged)
    }
}

/// Reads the value as one of the branches, and says whether there is one; what is wrong is reported.
fn attempt<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, branch: usize, cx: &mut Context) -> bool {
    // Each branch is told what is known of the object.
    let shared = cx.shared();
    let result = union.branches.read(union.shots, union.kind.variants.of_branch(branch), cx);
    cx.set_shared(shared);
    match result {
        Ok(is_there) => is_there,
        Err(error) => {
            let message = format!("must be readable: {error}");
            cx.report(Violation::new(codes::INVALID, message));
            false
        }
    }
}

/// Reads the value as the branch that it fits, or reports what is wrong with the closest. A union within another may
/// come to the same value again: then it remembers.
fn decide<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, cx: &mut Context) -> bool {
    let Some(key) = Key::of(union, cx) else {
        return match try_branches(union, cx) {
            Ok(_) => true,
            Err(failure) => fail(union, &failure, cx),
        };
    };
    if cx.memory().is_open(key) {
        // The type is made of itself without anything in between.
        cx.report(too_deep_violation(cx.depth()));
        return false;
    }
    cx.memory().open(key);
    let is_valid = match cx.memory().verdict(key) {
        Some(Verdict::Fits(branch)) => attempt(union, branch, cx),
        Some(Verdict::Fails(failure)) => fail(union, &failure, cx),
        None => match try_branches(union, cx) {
            Ok(branch) => {
                cx.memory().remember(key, || Verdict::Fits(branch));
                true
            }
            Err(failure) => {
                cx.memory().remember(key, || Verdict::Fails(failure.clone()));
                fail(union, &failure, cx)
            }
        },
    };
    cx.memory().close();
    is_valid
}

/// The first branch that reads, whose value is kept.
fn try_branches<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, cx: &mut Context) -> Result<usize, Failure> {
    let variants = union.kind.variants;
    if variants.exclusive {
        return exclusive::try_branches(union, cx);
    }
    if let Some(branch) = variants.choose.and_then(|choose| choose::chosen(union.shots, variants, choose)) {
        return match try_branch(union, branch, cx) {
            Ok(_) => Ok(branch),
            Err(tried) => Err(Failure { faults: tried.faults, answer: Answer::Branch(branch) }),
        };
    }
    for branch in 0..variants.branches() {
        if let (true, true) = cx.try_whether(|cx| attempt(union, branch, cx)) {
            return Ok(branch);
        }
    }
    weigh_branches(union, cx)
}

/// Reads all branches once more, none of which fits, to learn which is the closest: most values fit one, and need no
/// memory for what is wrong with the others.
#[cold]
fn weigh_branches<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, cx: &mut Context) -> Result<usize, Failure> {
    let mut tried = Vec::new();
    for branch in 0..union.kind.variants.branches() {
        match try_branch(union, branch, cx) {
            Ok(_) => return Ok(branch),
            Err(faults) => tried.push(faults),
        }
    }
    Err(closest(tried))
}

/// Reads one branch quietly, and says what was wrong with it.
fn try_branch<'de, A: SeqAccess<'de>>(
    union: &mut Union<'_, 'de, A>,
    branch: usize,
    cx: &mut Context,
) -> Result<Tried, Tried> {
    let (is_there, mut tried) = cx.try_read(|cx| attempt(union, branch, cx));
    if is_there && tried.faults.is_empty() {
        return Ok(tried);
    }
    if tried.faults.is_empty() {
        tried.faults.push(Fault::new(FaultKind::Rule, None));
    }
    Err(tried)
}

/// Says what is wrong with the closest branch: in faults to a union around this one, else in violations. Says whether
/// there is a value after all.
fn fail<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, failure: &Failure, cx: &mut Context) -> bool {
    if cx.is_trying() {
        failure.faults.iter().for_each(|fault| cx.fault(*fault));
        return false;
    }
    record::record(union, failure, cx)
}
