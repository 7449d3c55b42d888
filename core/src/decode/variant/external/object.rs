//! The object that an externally tagged variant with content is: what looks for its member, once for a format.

use serde::de::{Error, MapAccess, Unexpected};

use super::super::{Found, NameSeed, Variants};
use super::ONE_MEMBER;
use crate::codes;
use crate::context::{Context, Mark, Shared, Untaken};
use crate::decode::buffer::Buffer;
use crate::decode::fields::note_untaken;
use crate::decode::leaf::{drain_map, wrong_type};
use crate::decode::names::closest;
use crate::decode::skip::Skipped;
use crate::violation::{Violation, few_names};

/// Reads the content of a variant from the value of the member at which a map stands. Behind a pointer, so that what
/// looks for the member is compiled once for a format.
pub(super) trait ReadContent<'de, A: MapAccess<'de>> {
    fn read(&mut self, map: &mut A, found: &Found, cx: &mut Context) -> Result<(), A::Error>;

    /// What was read is not valid.
    fn forget(&mut self);
}

/// Reads an object whose member has the name of a variant. Where a flattened enum that is open has no such member,
/// `first` gets the first one.
pub(super) fn read_object<'de, A: MapAccess<'de>>(
    mut map: A,
    variants: &'static Variants,
    content: &mut dyn ReadContent<'de, A>,
    cx: &mut Context,
    first: Option<&mut Option<Entry<'de>>>,
) -> Result<(), A::Error> {
    if let Some(Shared { untaken, .. }) = cx.take_shared().filter(|shared| shared.is_field) {
        let unknown = read_among_others(map, variants, untaken, content, cx)?;
        if let Some(first) = first {
            *first = unknown;
        }
        return Ok(());
    }
    if !cx.is_collecting() && variants.open.is_none() {
        return Err(A::Error::invalid_type(Unexpected::Map, &variants.expecting));
    }
    let start = cx.mark();
    let Some(found) = map.next_key_seed(name_before_content(variants, cx))? else {
        wrong_type(cx, variants.expecting);
        return Ok(());
    };
    match &found {
        Some(found) => content.read(&mut map, found, cx)?,
        None => {
            map.next_value::<Skipped>()?;
        }
    }
    if map.next_key::<Skipped>()?.is_some() {
        pass_others(map)?;
        report_several(found.as_ref(), start, variants, cx);
    }
    if !cx.is_clean_since(start) {
        content.forget();
    }
    Ok(())
}

/// A member of an object.
type Entry<'de> = (Buffer<'de>, Buffer<'de>);

/// Reads a flattened enum from the member that has the name of a variant; an open one from the first member, if none
/// has.
fn read_among_others<'de, A: MapAccess<'de>>(
    mut map: A,
    variants: &'static Variants,
    untaken: Untaken,
    content: &mut dyn ReadContent<'de, A>,
    cx: &mut Context,
) -> Result<Option<Entry<'de>>, A::Error> {
    let names = &variants.names;
    let (mut is_read, mut unknown, mut was_meant) = (false, None, false);
    while let Some(key) = map.next_key::<Buffer<'de>>()? {
        let found = key.as_str().and_then(|key| names.search(key.as_bytes())).filter(|_| !is_read);
        if let Some(place) = found {
            content.read(&mut map, &Found::known(names.number(place), place), cx)?;
            is_read = true;
        } else if variants.open.is_some() && unknown.is_none() {
            unknown = Some((key, map.next_value::<Buffer<'de>>()?));
        } else {
            was_meant |= note_other(untaken, &key, variants, cx);
            map.next_value::<Skipped>()?;
        }
    }
    if !is_read {
        if unknown.is_none() && !was_meant {
            report_none_of(names.known(), cx);
        }
        return Ok(unknown);
    }
    if let Some((key, _)) = &unknown {
        note_other(untaken, key, variants, cx);
    }
    Ok(None)
}

/// A member is that of no variant, or of a second one. Says whether it was reported with the name of a variant.
fn note_other(untaken: Untaken, key: &Buffer<'_>, variants: &Variants, cx: &mut Context) -> bool {
    if matches!(untaken, Untaken::Ignored) {
        return false;
    }
    let (key, names) = (key.to_text(), variants.names.known());
    note_untaken(untaken, &key, names, |_| {}, cx);
    matches!(untaken, Untaken::Denied(_)) && closest(&key, names).is_some()
}

fn name_before_content<'c>(variants: &'static Variants, cx: &'c mut Context) -> NameSeed<'c> {
    let takes_open = variants.open.as_ref().is_some_and(|open| open.has_content);
    NameSeed { takes_open, is_member: variants.other.is_some(), ..NameSeed::new(cx, variants) }
}

/// Passes over a member, whose key was read, and those behind it.
#[cold]
fn pass_others<'de, A: MapAccess<'de>>(mut map: A) -> Result<(), A::Error> {
    map.next_value::<Skipped>()?;
    drain_map(map).map(drop)
}

/// The object has members behind the first, of which this was known.
#[cold]
fn report_several(found: Option<&Found>, start: Mark, variants: &Variants, cx: &mut Context) {
    if found.is_some_and(Found::is_named) {
        return wrong_type(cx, ONE_MEMBER);
    }
    // An object of another kind: what its first member is called is no mistake of its own.
    cx.forget_since(start);
    wrong_type(cx, variants.expecting);
}

/// No member has the name of a variant.
#[cold]
fn report_none_of(names: &[&str], cx: &mut Context) {
    cx.report(Violation::new(codes::MISSING, format!("must have one of {}", few_names(names))));
}
