//! RESULTS.md: each command writes its own section anew.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::measure::Timing;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Puts a text between the marks of a section.
///
/// # Panics
/// Where the page cannot be written or has no such section.
pub fn write(section: &str, text: &str) {
    let path = folder().join("RESULTS.md");
    let page = fs::read_to_string(&path).expect("RESULTS.md");
    let (open, close) = (format!("<!-- {section} -->\n"), format!("<!-- /{section} -->"));
    let (before, rest) = page.split_once(&open).unwrap_or_else(|| panic!("no section {section}"));
    let (_, after) = rest.split_once(&close).unwrap_or_else(|| panic!("no end of {section}"));
    fs::write(&path, format!("{before}{open}\n{}\n\n{close}{after}", text.trim_end())).expect("RESULTS.md");
}

/// When, where and with what was measured.
pub fn machine(how: &str) -> String {
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, name)| name);
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{}, {model}, {count} threads, {}, {how}.", output("date", &["-u", "+%Y-%m-%d"]), rustc())
}

/// The compiler.
pub fn rustc() -> String {
    let version = output("rustc", &["--version"]);
    version.split(" (").next().unwrap_or_default().to_owned()
}

/// What a command prints.
pub fn output(command: &str, arguments: &[&str]) -> String {
    let output = Command::new(command).args(arguments).output().unwrap_or_else(|error| panic!("{command}: {error}"));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

const WIDTH: usize = 860;
const LEFT: usize = 270;
const BAR: usize = 13;

/// Horizontal bars of ratios, one group for each workload. The longest are cut, as their number says.
pub fn write_plot(name: &str, groups: &[(&str, Vec<Timing>)]) {
    const MOST: f64 = 6.0;
    let scale = (WIDTH - LEFT - 60) as f64 / MOST;
    let mut body = String::new();
    let mut y = 10;
    for (title, timings) in groups {
        y += 18;
        writeln!(body, r#"<text x="8" y="{y}" font-weight="bold">{title}</text>"#).unwrap();
        for timing in timings {
            y += BAR + 5;
            let width = timing.ratio.min(MOST) * scale;
            let colour = if timing.name.starts_with("api-model") { "#2a7ab0" } else { "#9aa5ad" };
            let (text_y, label) = (y + BAR - 2, escape(&timing.name.replace('`', "")));
            writeln!(body, r#"<text x="{}" y="{text_y}" text-anchor="end">{label}</text>"#, LEFT - 6).unwrap();
            writeln!(body, r#"<rect x="{LEFT}" y="{y}" width="{width:.1}" height="{BAR}" fill="{colour}"/>"#).unwrap();
            let x = LEFT as f64 + width + 4.0;
            writeln!(body, r#"<text x="{x:.1}" y="{text_y}">{:.2}</text>"#, timing.ratio).unwrap();
        }
        y += BAR;
    }
    let one = LEFT as f64 + scale;
    let height = y + 20;
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
{body}<line x1="{one:.1}" y1="10" x2="{one:.1}" y2="{y}" stroke="#c0392b" stroke-dasharray="3 3"/>
</svg>
"##
    );
    fs::write(folder().join(name), svg).expect("the plot");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
