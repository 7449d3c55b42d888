//! Writes the models, when they are asked for: compiling all of them takes minutes, so neither `cargo check` of the
//! workspace nor an editor does.

use std::path::Path;
use std::{env, fs};

use api_model_generator::{Document, plan, write};

fn main() {
    println!("cargo::rerun-if-env-changed=CI");
    println!("cargo::rerun-if-env-changed=POLAR");
    println!("cargo::rerun-if-changed={}", Document::path_of_polar().display());
    let wanted = env::var_os("POLAR").is_some() || env::var("CI").is_ok_and(|ci| ci == "true");
    let document = if wanted { Document::polar() } else { None };
    let source = document.map_or_else(
        || "/// No model was asked for.\npub const MODELS: &[Entry] = &[];\n".to_owned(),
        |document| write(&plan(&document)),
    );
    let folder = env::var_os("OUT_DIR").expect("cargo says where");
    fs::write(Path::new(&folder).join("models.rs"), source).expect("cargo made the folder");
}
