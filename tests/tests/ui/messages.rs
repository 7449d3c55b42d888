//! Every message that the derive and the traits of the core can produce is shown by some case.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cases::{Case, cases};

/// A message: its name, what is wrong, and the help.
type Entry = (&'static str, &'static str, &'static str);

// The derive makes functions of the entries, this test a table.
macro_rules! messages {
    ($($(#[$attribute:meta])* $name:ident($($argument:ident),*): $text:literal => $help:literal;)*) => {
        pub(super) const ALL: &[super::Entry] = &[$((stringify!($name), $text, $help)),*];
    };
}

/// The topics of `macros/src/messages`.
macro_rules! topics {
    ($($topic:ident in $path:literal,)*) => {
        $(#[path = $path] mod $topic;)*

        const TOPICS: &[(&str, &[Entry])] = &[$((stringify!($topic), $topic::ALL)),*];
    };
}

topics! {
    checks in "../../../macros/src/messages/checks.rs",
    conflicts in "../../../macros/src/messages/conflicts.rs",
    constants in "../../../macros/src/messages/constants.rs",
    container in "../../../macros/src/messages/container.rs",
    discriminators in "../../../macros/src/messages/discriminators.rs",
    examples in "../../../macros/src/messages/examples.rs",
    items in "../../../macros/src/messages/items.rs",
    newtype in "../../../macros/src/messages/newtype.rs",
    patch in "../../../macros/src/messages/patch.rs",
    presence in "../../../macros/src/messages/presence.rs",
    reader in "../../../macros/src/messages/reader.rs",
    repr in "../../../macros/src/messages/repr.rs",
    rules in "../../../macros/src/messages/rules.rs",
    spellings in "../../../macros/src/messages/spellings.rs",
    unions in "../../../macros/src/messages/unions.rs",
    wire in "../../../macros/src/messages/wire.rs",
}

/// The messages that no case shows, by topic and name, or by the text of a trait of the core.
pub(crate) fn not_shown() -> Vec<String> {
    let texts: Vec<String> = cases("fail").iter().map(Case::stderr).map(|text| joined(&text)).collect();
    let shown = |template: &str| texts.iter().any(|text| matches(template, text));
    let of_the_derive = TOPICS.iter().flat_map(|(topic, entries)| entries.iter().map(move |entry| (topic, entry)));
    let of_the_derive = of_the_derive
        .filter(|(_, (_, text, help))| {
            let message = format!("{text} help: {help}");
            // rustc says so itself, or evaluates a constant that does.
            !shown(&format!("error: {message}")) && !shown(&format!("evaluation panicked: {message}"))
        })
        .map(|(topic, (name, ..))| format!("{topic}::{name}"));
    let of_the_core = of_the_core().into_iter().filter(|text| !shown(text));
    of_the_derive.chain(of_the_core).collect()
}

/// Topics that are files, but not on the list above.
pub(crate) fn topics_not_listed() -> Vec<String> {
    let folder = project().join("macros/src/messages");
    let files = fs::read_dir(folder).expect("the folder of messages").map(|entry| entry.expect("an entry").path());
    let names = files.filter_map(|path| path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    names.filter(|name| TOPICS.iter().all(|(topic, _)| topic != name)).collect()
}

/// Places outside of the inventory that make messages of their own.
pub(crate) fn made_elsewhere() -> Vec<String> {
    let inventory = project().join("macros/src/messages.rs");
    let mut places = Vec::new();
    for path in sources(&project().join("macros/src")).into_iter().filter(|path| *path != inventory) {
        for (number, line) in fs::read_to_string(&path).expect("a source file").lines().enumerate() {
            let makes = ["Error::new", "compile_error!", ".error(", "\\nhelp: ", "\"help: "];
            if makes.iter().any(|way| line.contains(way)) {
                places.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    places
}

/// The texts that traits of the core give rustc: `#[diagnostic::on_unimplemented(message = "..")]`.
fn of_the_core() -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for path in sources(&project().join("core/src")) {
        let source = fs::read_to_string(&path).expect("a source file");
        for part in source.split("on_unimplemented(").skip(1) {
            let message = part.split_once("message = ").map(|(_, rest)| rest.trim_start());
            let message = message.and_then(|rest| rest.strip_prefix('"')?.split_once('"'));
            texts.extend(message.map(|(text, _)| format!("error[E0277]: {text}")));
        }
        // Rules for text give it, and what to write instead, to the macro that writes their traits.
        for part in source.split("\ntext_field!(").skip(1) {
            let call = part.split_once(");").map_or("", |(call, _)| call);
            let literals = call.split('"').skip(1).step_by(2);
            texts.extend(literals.zip(["error[E0277]: ", "note: "]).map(|(text, kind)| format!("{kind}{text}")));
        }
    }
    texts
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources").map(|entry| entry.expect("an entry").path());
    let files = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// A text of rustc with the lines of each message as one.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text holds a template, whose `{..}` stand for anything.
fn matches(template: &str, text: &str) -> bool {
    let parts = literal_parts(&joined(template));
    let mut starts = text.match_indices(parts[0].as_str()).map(|(start, _)| start);
    starts.any(|start| {
        // A message ends where rustc shows its place.
        let message = text[start..].split(" --> ").next().unwrap_or_default();
        let mut rest = message;
        parts.iter().all(|part| match rest.split_once(part.as_str()) {
            Some((_, behind)) => {
                rest = behind;
                true
            }
            None => false,
        })
    })
}

/// The text between the `{..}` of a template, where `{{` is a brace.
fn literal_parts(template: &str) -> Vec<String> {
    let (mut parts, mut part, mut chars) = (Vec::new(), String::new(), template.chars().peekable());
    while let Some(char) = chars.next() {
        match char {
            '{' | '}' if chars.next_if_eq(&char).is_some() => part.push(char),
            '{' => {
                chars.by_ref().find(|char| *char == '}');
                parts.push(std::mem::take(&mut part));
            }
            _ => part.push(char),
        }
    }
    parts.push(part);
    parts
}

#[test]
fn templates_match_what_they_make() {
    let text = joined("error: unknown option `exampel`\n       help: write `example`\n --> a.rs:1:1\nerror: other");
    assert!(matches("error: unknown option `{word}` help: write `{instead}`", &text));
    assert!(!matches("error: unknown option `{word}` help: remove it", &text));
    assert!(!matches("error: unknown option `{word}` error: other", &text));
    assert_eq!(literal_parts("a {{b}} {c} d"), ["a {b} ", " d"]);
}
