//! Writes the models with 5, 50 and 500 fields and variants that `scale` reads: nobody would write them by hand.

use std::fmt::Write;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_SCALE").is_none() {
        return;
    }
    let mut source = String::new();
    for count in [5, 50, 500] {
        let fields = (0..count).fold(String::new(), |mut fields, index| {
            writeln!(fields, "    #[api(length(1..=20))]\n    pub field_{index}: String,").unwrap();
            fields
        });
        let variants = (0..count).fold(String::new(), |mut variants, index| {
            writeln!(variants, "    Variant{index} {{ #[api(range(..=9))] number: u8 }},").unwrap();
            variants
        });
        writeln!(source, "#[derive(Debug, api_model::ApiModel)]\npub struct Fields{count} {{\n{fields}}}\n").unwrap();
        writeln!(source, "#[derive(Debug, api_model::ApiModel)]\n#[serde(tag = \"type\")]").unwrap();
        writeln!(source, "pub enum Variants{count} {{\n{variants}}}\n").unwrap();
    }
    let folder = std::env::var("OUT_DIR").expect("cargo sets it");
    std::fs::write(Path::new(&folder).join("sizes.rs"), source).expect("a file in the folder of cargo");
}
