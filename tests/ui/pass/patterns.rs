//! Regular expressions that only ECMA-262 writes so.
use api_model::ApiModel;

#[derive(ApiModel)]
struct Patterns {
    #[api(pattern("^[^]+$"))]
    anything: String,
    #[api(pattern("[[]"))]
    bracket: String,
    #[api(pattern(r"^\cJ$"))]
    line_end: String,
    #[api(pattern(r"^[\b]$"))]
    backspace: String,
    #[api(pattern(r"\/\-\u0041\p{Letter}"))]
    escapes: String,
}

fn main() {
    let text = r#"{"anything": "\n", "bracket": "[", "line_end": "\n", "backspace": "\b", "escapes": "/-Aé"}"#;
    Patterns::from_json(text).unwrap();
}
