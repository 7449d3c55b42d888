//! A package for rust-analyzer to look at.

use std::fs;
use std::path::{Path, PathBuf};

/// A file with places to ask about.
pub(crate) struct Source {
    pub(crate) text: String,
    /// Line and character of each mark, from zero.
    places: Vec<(usize, usize)>,
}

impl Source {
    /// Takes the marks `|0|`, `|1|` and so on out of a text.
    pub(crate) fn new(marked: &str) -> Self {
        let (mut text, mut places) = (marked.to_owned(), Vec::new());
        while let Some(at) = text.find(&format!("|{}|", places.len())) {
            text.replace_range(at..at + 3, "");
            let line_start = text[..at].rfind('\n').map_or(0, |line_end| line_end + 1);
            places.push((text[..at].matches('\n').count(), at - line_start));
        }
        Self { text, places }
    }

    pub(crate) fn place(&self, mark: usize) -> (usize, usize) {
        self.places[mark]
    }
}

/// A package on disk.
pub(crate) struct Package {
    pub(crate) folder: PathBuf,
    pub(crate) file: PathBuf,
}

/// Writes a library with this source that depends on the crate.
pub(crate) fn write(source: &Source) -> Package {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let core = tests.with_file_name("core");
    let manifest = format!(
        "[package]\nname = \"editor\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\napi-model = {{ path = '{}' }}\n",
        core.display()
    );
    let file = folder.join("src/lib.rs");
    fs::create_dir_all(folder.join("src")).expect("a folder for the package");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(&file, &source.text).expect("a source file");
    // The versions that are there already: a test does not go to the network.
    fs::copy(tests.with_file_name("Cargo.lock"), folder.join("Cargo.lock")).expect("the versions of the workspace");
    Package { folder, file }
}
