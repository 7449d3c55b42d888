//! The cases, as files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::stderr;

/// Cases whose errors may stand on the name of the derive, and why.
const ON_THE_DERIVE: &[(&str, &str)] = &[
    ("types/derived_of_numbers.rs", "the other derives must go, and a derive can only mark itself"),
    ("types/double_derive.rs", "of two derives one must go, and a derive can only mark itself"),
    ("types/double_derive_in_two_lists.rs", "of two derives one must go, and a derive can only mark itself"),
    ("types/double_derive_of_one.rs", "of two derives one must go, and a derive can only mark itself"),
];

/// One file of `ui/fail` or `ui/pass`.
pub(crate) struct Case {
    pub(crate) path: PathBuf,
    /// The path below `ui/fail` or `ui/pass`, with slashes.
    pub(crate) name: String,
}

/// All cases of one kind, in the order of their names.
pub(crate) fn cases(kind: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui").join(kind);
    let mut cases = Vec::new();
    collect(&root, &root, &mut cases);
    cases.sort_by(|left, right| left.name.cmp(&right.name));
    cases
}

fn collect(root: &Path, folder: &Path, cases: &mut Vec<Case>) {
    for entry in fs::read_dir(folder).expect("a folder of cases") {
        let path = entry.expect("an entry of a folder of cases").path();
        if path.is_dir() {
            collect(root, &path, cases);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let below = path.strip_prefix(root).expect("a path below the root");
            let name = below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            cases.push(Case { path, name });
        }
    }
}

impl Case {
    /// The number of mistakes that the first line tells; one if it tells none.
    pub(crate) fn mistakes(&self) -> usize {
        let source = fs::read_to_string(&self.path).expect("the source of a case");
        let first = source.lines().next().unwrap_or_default();
        first.strip_prefix("// mistakes: ").map_or(1, |number| number.trim().parse().expect("the number of mistakes"))
    }

    /// What rustc must print.
    pub(crate) fn stderr(&self) -> String {
        fs::read_to_string(self.path.with_extension("stderr")).unwrap_or_default()
    }

    /// What is wrong if there are not as many errors as mistakes.
    pub(crate) fn miscounted(&self) -> Option<String> {
        let (mistakes, errors) = (self.mistakes(), stderr::errors(&self.stderr()));
        (mistakes != errors).then(|| format!("{}: {mistakes} mistakes, {errors} errors", self.name))
    }

    /// What is wrong if an error stands on the derive.
    pub(crate) fn underlined_derive(&self) -> Option<String> {
        if ON_THE_DERIVE.iter().any(|(name, _)| *name == self.name) {
            return None;
        }
        stderr::underlines_derive(&self.stderr()).map(|line| format!("{}: an error on `{line}`", self.name))
    }
}
