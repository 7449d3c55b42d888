//! The other derives on a type: serde's own would implement what this one implements.
//!
//! A derive is not told what stands beside it in its list, and rustc's E0119 does not say what to do. So the list is
//! read from the source, at the place of the derive, if the compiler tells where that is.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::SystemTime;

use proc_macro2::Span;
use syn::{Attribute, DeriveInput, Path};

use crate::attributes::ContainerAttributes;
use crate::messages::container;
use crate::sink::Sink;

/// Notes derives of serde that stand beside this one, and leaves their half to them, so that this is the only error.
pub(crate) fn check(input: &DeriveInput, attributes: &mut ContainerAttributes, sink: &mut Sink) {
    let mut traits = Vec::new();
    let source = Source::of_this_derive();
    let is_serde = |path: &Path, name: &str| is_of_serde(path, name, source.as_ref());
    let mut paths: Vec<Path> = input.attrs.iter().flat_map(derived).collect();
    paths.extend(source.iter().flat_map(Source::beside));
    for (name, by_user) in
        [("Serialize", &mut attributes.serialize_by_user), ("Deserialize", &mut attributes.deserialize_by_user)]
    {
        if by_user.is_none() && paths.iter().any(|path| is_serde(path, name)) {
            *by_user = Some(syn::Ident::new(name, Span::call_site()));
            traits.push(name);
        }
    }
    let words: Vec<_> = traits.iter().map(|name| format!("{} = false", name.to_lowercase())).collect();
    let message = match traits[..] {
        [] => return,
        [one] => container::derived_as_well(one, one, &words[0]),
        [first, second, ..] => container::both_derived_as_well(first, second, words.join(", ")),
    };
    sink.push(message.at_span(Span::call_site()));
}

/// The paths of `#[derive(..)]`.
fn derived(attribute: &Attribute) -> Vec<Path> {
    if !attribute.path().is_ident("derive") {
        return Vec::new();
    }
    let parser = syn::punctuated::Punctuated::<Path, syn::Token![,]>::parse_terminated;
    attribute.parse_args_with(parser).map(|paths| paths.into_iter().collect()).unwrap_or_default()
}

/// Whether a path is a derive of serde: other crates have traits of these names, so a bare name must be imported from
/// serde in the same file.
fn is_of_serde(path: &Path, name: &str, source: Option<&Source>) -> bool {
    let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [krate, last] => (krate == "serde" || krate == "serde_derive") && last == name,
        [last] => last == name && source.is_some_and(|source| source.imports_from_serde(name)),
        _ => false,
    }
}

/// A file, and where in it the name of the derive stands.
struct Source {
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
    fn read(path: PathBuf) -> Option<Rc<Self>> {
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
    fn of_this_derive() -> Option<Self> {
        let place = Span::call_site().unwrap();
        let file = File::read(place.local_file()?)?;
        let line = file.lines.get(place.line().checked_sub(1)?)?;
        let offset = line + place.column().checked_sub(1)?;
        file.text.is_char_boundary(offset).then_some(Self { file, offset })
    }

    /// The other paths of the list that the derive stands in.
    fn beside(&self) -> Vec<Path> {
        let (before, behind) = self.file.text.split_at(self.offset);
        let Some(start) = before.rfind("derive(") else { return Vec::new() };
        let Some(end) = behind.find(')') else { return Vec::new() };
        let list = &self.file.text[start + "derive(".len()..self.offset + end];
        // Not the list of this derive, but an earlier one: the derive is made by a macro.
        if list.contains(['(', ']', ';', '{']) {
            return Vec::new();
        }
        let may_be_serde = list.split(',').filter(|path| path.contains("erialize"));
        may_be_serde.filter_map(|path| syn::parse_str(path.trim()).ok()).collect()
    }

    fn imports_from_serde(&self, name: &str) -> bool {
        self.file.text.split("use ").skip(1).any(|part| {
            let import = part.split(';').next().unwrap_or_default().trim_start_matches("::");
            let from_serde = ["serde::", "serde_derive::"].iter().any(|krate| import.starts_with(krate));
            from_serde && import.split(|char: char| !char.is_alphanumeric() && char != '_').any(|word| word == name)
        })
    }
}
