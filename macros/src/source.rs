//! The source that the derive stands in, for what a derive is not told: what else is derived, and what is declared.

mod beside;
mod declared;
pub(crate) mod manifest;

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::SystemTime;

use proc_macro2::Span;
use syn::Path;

pub(crate) use self::beside::has_type_beside;
pub(crate) use self::declared::{
    declares_constant, declares_enum, declares_function, takes_several_types, type_of_constant,
};

/// A file, and where in it the name of the derive stands.
pub(crate) struct Source {
    file: Rc<File>,
    offset: usize,
}

/// A file as it was at a time.
struct File {
    path: PathBuf,
    modified: SystemTime,
    text: String,
    /// Where each line begins.
    lines: Vec<usize>,
}

thread_local! {
    /// The file that was read last: a file with hundreds of models is read once.
    static LAST_READ: RefCell<Option<Rc<File>>> = const { RefCell::new(None) };
}

impl File {
    /// The file that a place is in.
    fn of(span: Span) -> Option<Rc<Self>> {
        let path = span.unwrap().local_file()?;
        let modified = fs::metadata(&path).ok()?.modified().ok()?;
        let known = LAST_READ.with_borrow(Option::clone);
        if let Some(known) = known.filter(|known| known.path == path && known.modified == modified) {
            return Some(known);
        }
        let text = fs::read_to_string(&path).ok()?;
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(index, _)| index + 1)).collect();
        let file = Rc::new(Self { path, modified, text, lines });
        LAST_READ.set(Some(Rc::clone(&file)));
        Some(file)
    }
}

impl Source {
    pub(crate) fn of_this_derive() -> Option<Self> {
        let span = Span::call_site();
        let file = File::of(span)?;
        let place = span.unwrap();
        let line = file.lines.get(place.line().checked_sub(1)?)?;
        let offset = line + place.column().checked_sub(1)?;
        file.text.is_char_boundary(offset).then_some(Self { file, offset })
    }

    /// The other paths of the list that the derive stands in.
    pub(crate) fn beside(&self) -> Vec<Path> {
        let (before, behind) = self.file.text.split_at(self.offset);
        let Some(start) = before.rfind("derive(") else { return Vec::new() };
        let Some(end) = behind.find(')') else { return Vec::new() };
        let list = &self.file.text[start + "derive(".len()..self.offset + end];
        // Not the list of this derive, but an earlier one: the derive is made by a macro.
        if list.contains(['(', ']', ';', '{']) {
            return Vec::new();
        }
        paths(list)
    }

    /// The paths in front of this derive in its own list.
    pub(crate) fn in_front(&self) -> Vec<Path> {
        let before = &self.file.text[..self.offset];
        let list =
            before.rsplit_once("derive(").map(|(_, list)| list).filter(|list| !list.contains(['(', ')', ']', '{']));
        list.map(paths).unwrap_or_default()
    }

    /// The paths of the lists in front of the one that the derive stands in: between them and the item before stand
    /// attributes alone.
    pub(crate) fn before(&self) -> Vec<Path> {
        let before = &self.file.text[..self.offset];
        let start = before.rfind([';', '}']).unwrap_or_default();
        let mut all = Vec::new();
        for part in before[start..].split("derive(").skip(1) {
            if let Some((list, _)) = part.split_once(')') {
                all.extend(paths(list));
            }
        }
        all
    }

    pub(crate) fn imports_from_serde(&self, name: &str) -> bool {
        self.file.text.split("use ").skip(1).any(|part| {
            let import = part.split(';').next().unwrap_or_default().trim_start_matches("::");
            let from_serde = ["serde::", "serde_derive::"].iter().any(|krate| import.starts_with(krate));
            from_serde && words(import).any(|word| word == name)
        })
    }
}

/// The text from the start of a token to the end of another on the same line.
pub(crate) fn between(start: Span, end: Span) -> Option<String> {
    let (first, last) = (start.unwrap(), end.unwrap().end());
    let file = File::of(start)?;
    let line = file.text.lines().nth(first.line().checked_sub(1)?)?;
    let is_one_line = first.line() == last.line();
    line.get(first.column().checked_sub(1)?..last.column().checked_sub(1)?).filter(|_| is_one_line).map(str::to_owned)
}

/// The paths of a list.
fn paths(list: &str) -> Vec<Path> {
    list.split(',').filter_map(|path| syn::parse_str(path.trim()).ok()).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric() && char != '_')
}
