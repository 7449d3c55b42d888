//! What this crate is called in the package of the user, if its manifest gives it another name.

use std::path::Path;
use std::sync::OnceLock;
use std::{env, fs};

/// The name of the package, as a manifest has it.
const PACKAGE: &str = "api-model";

/// The other name, read once. In doubt there is none, and `#[api(crate = ..)]` says it.
pub(crate) fn other_name() -> Option<&'static str> {
    static NAME: OnceLock<Option<String>> = OnceLock::new();
    let read = || {
        let folder = env::var_os("CARGO_MANIFEST_DIR")?;
        name_in(&fs::read_to_string(Path::new(&folder).join("Cargo.toml")).ok()?)
    };
    NAME.get_or_init(read).as_deref()
}

/// The only dependency on the package that has a name of its own, in a manifest that has none by the name of the package.
fn name_in(manifest: &str) -> Option<String> {
    let mut names = Vec::new();
    let mut table = "";
    for line in manifest.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        if let Some(header) = line.strip_prefix('[') {
            table = header.trim_end_matches(']');
        }
        let key = line.split(['=', '.', ' ']).next().unwrap_or_default();
        let in_table = table.rsplit_once("dependencies.").map(|(_, name)| name);
        if is_package(key) || in_table.is_some_and(is_package) {
            return None;
        }
        let plain = line.replace(' ', "");
        if plain.contains(&format!("package=\"{PACKAGE}\"")) {
            names.push(if key == "package" { in_table? } else { key }.replace('-', "_"));
        }
    }
    names.dedup();
    names.pop().filter(|name| names.is_empty() && syn::parse_str::<syn::Ident>(name).is_ok())
}

fn is_package(name: &str) -> bool {
    name.replace('_', "-") == PACKAGE
}

#[cfg(test)]
mod tests {
    use super::name_in;

    #[test]
    fn another_name_is_found_in_each_form() {
        for (manifest, name) in [
            ("[dependencies]\nmodels = { package = \"api-model\", path = \"..\" }", Some("models")),
            ("[dependencies]\nmy-models = { path = \"..\", package=\"api-model\" }", Some("my_models")),
            ("[dependencies.models]\nversion = \"1\"\npackage = \"api-model\"", Some("models")),
            ("[dev-dependencies]\nmodels = { package = \"api-model\" }", Some("models")),
            ("[dependencies]\napi-model = \"1\"", None),
            ("[dependencies]\napi-model.workspace = true\nother = { package = \"api-model\" }", None),
            ("[dependencies.api-model]\nversion = \"1\"", None),
            ("[dependencies]\none = { package = \"api-model\" }\ntwo = { package = \"api-model\" }", None),
            ("[dependencies]\n# models = { package = \"api-model\" }", None),
            ("[package]\nname = \"shop\"", None),
        ] {
            assert_eq!(name_in(manifest).as_deref(), name, "{manifest}");
        }
    }
}
