//! Where in JSON text a violation is: byte ranges for pointers, found in a second pass only when there is a report.
//!
//! The paths that are wanted make a tree; one walk over the text descends only where the tree does, so that the time
//! is that of one scan, whatever the number of paths.

mod scan;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use self::scan::Scan;
use crate::path::{self, Segment, cut, floor};
use crate::violation::{Subject, Violation};

/// How deep the walk descends: more than `serde_json` reads, and little of the stack. Paths that are deeper end at
/// the last value above.
const DEPTH_LIMIT: usize = 256;

/// Gives each violation that has none the byte range of the value, or of the key, that it is about. Where the text
/// breaks off, those behind stay without.
pub(crate) fn mark_spans(text: &str, violations: &mut [Violation]) {
    if violations.iter().all(|violation| violation.span().is_some()) {
        return;
    }
    let wanted = Tree::of(violations);
    let mut walk = Walk { scan: Scan::new(text), tree: wanted, repeats: false, found: Vec::new() };
    // The text may be broken: what was found until there counts.
    let _ = walk.value(ROOT, 0);
    for (index, violation) in violations.iter_mut().enumerate() {
        if violation.span().is_none()
            && let Some(span) = walk.tree.span_of(index)
        {
            violation.set_span(span);
        }
    }
}

/// The byte range of every value at the places, also where a key stands more than once; one that breaks off goes to
/// the end of the text.
pub(crate) fn every_span(text: &str, places: &[Violation]) -> Vec<Range<usize>> {
    let mut walk = Walk { scan: Scan::new(text), tree: Tree::of(places), repeats: true, found: Vec::new() };
    let _ = walk.value(ROOT, 0);
    walk.found
}

/// The byte offset of the position of an error of `serde_json`, whose column counts bytes and is 0 for the line
/// break in front of the line.
pub(crate) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    floor(text, (start + column).saturating_sub(1))
}

/// The line and the column of an offset, counted from 1, in characters.
pub(crate) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = path::start(text, offset);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.bytes().filter(|byte| *byte == b'\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// Where the member of the outermost list or object starts that a text breaks off in, which is JSON until `end`.
pub(crate) fn unfinished_member(text: &str, end: usize) -> usize {
    let text = text.get(..end).unwrap_or(text);
    Scan::new(text).unfinished_member().unwrap_or(text.len())
}

const ROOT: usize = 0;

/// The wanted paths. Node 0 is the whole text.
struct Tree {
    nodes: Vec<Node>,
    /// For each violation its place.
    places: Vec<Place>,
}

#[derive(Default)]
struct Node {
    parent: usize,
    /// The nodes of its members or elements.
    members: BTreeMap<Member<'static>, usize>,
    /// Whether a violation is about the value.
    is_wanted: bool,
    value: Found,
    /// Where the key stands, if a violation is about it.
    keys: Vec<Range<usize>>,
    /// How many violations are about the key, and about its repetitions.
    about_key: usize,
    about_repeated: usize,
}

/// The name of a member, or the number of an element.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Member<'t> {
    Name(Cow<'t, str>),
    Item(usize),
}

/// What the walk met of a value.
#[derive(Default)]
enum Found {
    #[default]
    Nothing,
    /// Its start, where the text breaks off within.
    Start(usize),
    Whole(Range<usize>),
}

struct Place {
    node: usize,
    subject: Subject,
    /// Which one it is of those about the same key.
    turn: usize,
}

impl Tree {
    fn of(violations: &[Violation]) -> Self {
        let mut tree = Self { nodes: vec![Node::default()], places: Vec::with_capacity(violations.len()) };
        for violation in violations {
            let node = violation.path().iter().rev().fold(ROOT, |node, segment| tree.child(node, segment));
            let subject = violation.subject();
            let turn = tree.nodes[node].next_turn(subject);
            tree.places.push(Place { node, subject, turn });
        }
        tree
    }

    /// The node of a member; a new one if it was not wanted until now.
    fn child(&mut self, parent: usize, segment: &Segment) -> usize {
        let new = self.nodes.len();
        let member = match segment {
            Segment::Index(index) => Member::Item(*index),
            Segment::Name(name) => Member::Name(cut(name).into()),
            Segment::Key(key) => Member::Name(key.to_string().into()),
        };
        let child = *self.nodes[parent].members.entry(member).or_insert(new);
        if child == new {
            self.nodes.push(Node { parent, ..Node::default() });
        }
        child
    }

    fn span_of(&self, violation: usize) -> Option<Range<usize>> {
        let place = &self.places[violation];
        let node = &self.nodes[place.node];
        let key = match place.subject {
            Subject::Value | Subject::Absent => None,
            Subject::Key => node.key(place.turn),
            // A field that came by an alias has no first occurrence of the same name.
            Subject::RepeatedKey => node.key(place.turn + usize::from(node.about_repeated < node.keys.len())),
        };
        key.or_else(|| self.value_span(place.node))
    }

    /// The range of the value. That of a value which is not there is the first byte of the closest one around it.
    fn value_span(&self, wanted: usize) -> Option<Range<usize>> {
        let mut node = wanted;
        loop {
            match &self.nodes[node].value {
                Found::Whole(span) if node == wanted => return Some(span.clone()),
                Found::Whole(Range { start, .. }) | Found::Start(start) => return Some(*start..start + 1),
                Found::Nothing if node == ROOT => return None,
                Found::Nothing => node = self.nodes[node].parent,
            }
        }
    }
}

impl Node {
    fn next_turn(&mut self, subject: Subject) -> usize {
        let count = match subject {
            Subject::Value | Subject::Absent => {
                self.is_wanted = true;
                return 0;
            }
            Subject::Key => &mut self.about_key,
            Subject::RepeatedKey => &mut self.about_repeated,
        };
        *count += 1;
        *count - 1
    }

    fn key(&self, turn: usize) -> Option<Range<usize>> {
        self.keys.get(turn).or(self.keys.last()).cloned()
    }
}

/// The walk over the text. Every method answers `None` where the text breaks off.
struct Walk<'t> {
    scan: Scan<'t>,
    tree: Tree,
    /// Whether a member that stands again is walked again; if not, the first one counts.
    repeats: bool,
    /// With `repeats`: the ranges of all values that are wanted.
    found: Vec<Range<usize>>,
}

impl<'t> Walk<'t> {
    fn value(&mut self, node: usize, depth: usize) -> Option<()> {
        self.scan.space();
        let start = self.scan.offset();
        // A start must be that of a character of one byte, which a broken text does not promise.
        self.scan.peek().filter(u8::is_ascii)?;
        self.tree.nodes[node].value = Found::Start(start);
        let end = self.members(node, depth).map(|()| self.scan.offset());
        if self.repeats && self.tree.nodes[node].is_wanted {
            self.found.push(start..end.unwrap_or(self.scan.len()));
        }
        self.tree.nodes[node].value = Found::Whole(start..end?);
        Some(())
    }

    fn members(&mut self, node: usize, depth: usize) -> Option<()> {
        let is_wanted = !self.tree.nodes[node].members.is_empty() && depth < DEPTH_LIMIT;
        match self.scan.peek()? {
            b'{' if is_wanted => self.object(node, depth),
            b'[' if is_wanted => self.array(node, depth),
            _ => self.scan.skip(),
        }
    }

    fn object(&mut self, node: usize, depth: usize) -> Option<()> {
        self.scan.take(b'{')?;
        if self.scan.take(b'}').is_some() {
            return Some(());
        }
        loop {
            let key = self.scan.string()?;
            let child = self.name(&key).and_then(|name| self.child(node, &Member::Name(name)));
            self.scan.take(b':')?;
            match child {
                Some(child) => self.member(child, key, depth)?,
                None => self.scan.skip()?,
            }
            if self.scan.take(b',').is_none() {
                return self.scan.take(b'}');
            }
        }
    }

    /// The node of a member, if it is wanted.
    fn child(&self, node: usize, member: &Member<'t>) -> Option<usize> {
        let members: &BTreeMap<Member<'t>, usize> = &self.tree.nodes[node].members;
        members.get(member).copied()
    }

    /// The node of an element, which a pointer that somebody wrote has by name.
    fn item(&self, node: usize, index: usize) -> Option<usize> {
        self.child(node, &Member::Item(index)).or_else(|| {
            let is_named = matches!(self.tree.nodes[node].members.first_key_value(), Some((Member::Name(_), _)));
            is_named.then(|| self.child(node, &Member::Name(index.to_string().into()))).flatten()
        })
    }

    fn member(&mut self, child: usize, key: Range<usize>, depth: usize) -> Option<()> {
        let node = &mut self.tree.nodes[child];
        if node.about_key + node.about_repeated > 0 {
            node.keys.push(key);
        }
        if self.repeats || matches!(node.value, Found::Nothing) {
            return self.value(child, depth + 1);
        }
        self.scan.skip()
    }

    fn array(&mut self, node: usize, depth: usize) -> Option<()> {
        self.scan.take(b'[')?;
        if self.scan.take(b']').is_some() {
            return Some(());
        }
        for index in 0.. {
            match self.item(node, index) {
                Some(child) => self.value(child, depth + 1)?,
                None => self.scan.skip()?,
            }
            if self.scan.take(b',').is_none() {
                break;
            }
        }
        self.scan.take(b']')
    }

    /// The name that stands at a range with quotes, cut as those of paths are.
    fn name(&self, quoted: &Range<usize>) -> Option<Cow<'t, str>> {
        let quoted = &self.scan.text()[quoted.clone()];
        if quoted.contains('\\') {
            return serde_json::from_str::<String>(quoted).ok().map(|name| cut(&name).into());
        }
        let name = &quoted[1..quoted.len() - 1];
        Some(if path::is_long(name) { cut(name).into() } else { name.into() })
    }
}
