//! The page of a model holds what the model says.
#![allow(missing_docs, clippy::type_complexity, clippy::case_sensitive_file_extension_comparisons)]

use api_model::models::CustomerSessionCustomerExternalIDCreate;
use api_model::{ApiModel, Decode, docs, schema};
use api_model_schema_tests::beside::{Measure, MethodAndRest, PerhapsSubjectAndRest};
use api_model_schema_tests::shapes::{FlatEnum, Internal, Names};
use api_model_schema_tests::types::{Id, Named, Node, Page, Presence};
use api_model_schema_tests::{each_model, each_model_within};
use serde_json::{Value, json};

/// The facts of the seed's page: name, description, and for each field its name, type, whether it is required,
/// description and example.
const SEED: (&str, &str, &[(&str, &str, &str, &str, &str)]) = (
    "CustomerSessionCustomerExternalIDCreate",
    "Schema for creating a customer session using an external customer ID.",
    &[
        (
            "returnUrl",
            "string",
            "no",
            "When set, a back button will be shown in the customer portal to return to this URL.",
            "https://example.com/account",
        ),
        ("externalCustomerId", "string", "yes", "External ID of the customer to create a session for.", ""),
    ],
);

#[test]
fn the_page_of_the_seed_has_its_facts() {
    let page = docs::markdown::<CustomerSessionCustomerExternalIDCreate>();
    println!("{page}");
    let (name, description, fields) = SEED;
    assert!(page.starts_with(&format!("# {name}\n\n{description}\n")), "{page}");
    assert!(page.contains("## Example usage\n\n```rust\n") && page.contains("```json\n"), "{page}");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), fields.len(), "{rows:?}");
    for (row, (name, kind, required, description, example)) in rows.iter().zip(fields) {
        assert_eq!(row[0], format!("`{name}`"));
        assert!(row[1].starts_with(kind), "{row:?}");
        assert_eq!(row[2], *required);
        assert_eq!(row[3], *description);
        assert!(row[4].contains(example), "{row:?}");
    }
}

#[test]
fn the_example_of_a_page_is_read() {
    let page = docs::markdown::<CustomerSessionCustomerExternalIDCreate>();
    let json = page.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let session: CustomerSessionCustomerExternalIDCreate = api_model::from_json(json).unwrap();
    assert_eq!(session.return_url.as_deref(), Some("https://example.com/account"));
    assert!(json.find("returnUrl") < json.find("externalCustomerId"), "in the order of the fields: {json}");
}

#[test]
fn models_within_are_links() {
    let page = docs::markdown::<Page<Named>>();
    assert!(page.starts_with("# PageOfNamed\n"), "{page}");
    assert!(page.contains("| `items` | list of [Named](Named.md) | yes |  |  | at most 3 items |"), "{page}");
    // A model within itself too.
    let node = docs::markdown::<Node>();
    assert!(node.contains("list of [Node](Node.md)") && node.contains("[Node](Node.md) or null"), "{node}");
}

#[test]
fn enums_and_newtypes_have_pages() {
    let names = docs::markdown::<Names>();
    assert!(names.contains("| `\"first_one\"` | The first. |"), "{names}");
    let variants = docs::markdown::<Internal>();
    assert!(variants.contains("### Circle\n") && variants.contains("| `radius` | number"), "{variants}");
    let id = docs::markdown::<Id>();
    assert!(id.contains("## Type\n\nstring\n") && id.contains("- matches `^id_[a-z]+$`"), "{id}");
}

#[test]
fn what_stands_beside_the_fields_is_told() {
    let page = docs::markdown::<MethodAndRest>();
    let rest = "| `*` | integer | no | Any other field. |  | each name: at most 5 characters |";
    assert!(page.contains(rest), "{page}");
    let card = "## And one of\n\n### Card\n\nBy card.\n\n";
    assert!(page.contains(card) && page.contains("| `Card.last` | string | yes |"), "{page}");
    assert!(page.contains("| `Bank` | integer | yes |  |  | at most 200; also read as `bank` |"), "{page}");
    assert_eq!(page.matches("### Bank").count(), 1, "{page}");
    let optional = docs::page::<PerhapsSubjectAndRest>();
    assert!(optional.markdown().contains("## And one or none of\n\n### Number\n"), "{}", optional.markdown());
    assert_eq!(optional.markdown().matches("| `kind` | any value").count(), 0, "{}", optional.markdown());
    let measure = docs::markdown::<Measure>();
    assert!(measure.contains("| `*` | boolean | no | Any other field. |"), "{measure}");
    let anything = docs::markdown::<api_model_schema_tests::beside::AndAnything>();
    assert!(anything.contains("| `*` | any value | no | Any other field. |"), "{anything}");
    assert!(!anything.contains("must have no other fields"), "{anything}");
    let flat = docs::markdown::<FlatEnum>();
    assert!(flat.contains("| `own` |") && flat.contains("| `radius` |"), "{flat}");
}

#[test]
fn handling_is_told() {
    let page = docs::markdown::<Presence>();
    for part in ["default `7`", "only sent", "only received", "deprecated", "must not be null"].iter().take(4) {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn a_site_is_a_folder_of_pages_that_link_to_each_other() {
    let folder = std::env::temp_dir().join(format!("api-model-site-{}", std::process::id()));
    docs::site(&folder, &[docs::page::<Page<Named>>(), docs::page::<Node>(), docs::page::<FlatEnum>()]).unwrap();
    let files = |extension: &str| -> Vec<String> {
        let names = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(extension)).collect()
    };
    let (pages, html) = (files(".md"), files(".html"));
    assert_eq!(pages.len(), html.len());
    for file in pages.iter().chain(&html) {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let (before, after) = if file.ends_with(".md") { ("](", ')') } else { ("href=\"", '"') };
        for link in text.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()) {
            assert!(link.starts_with("http") || folder.join(link).exists(), "{file} links to {link}");
        }
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// Reads the example of a page.
type Reader = fn(&str) -> Result<(), String>;

macro_rules! readers {
    ($($model:ty,)*) => {
        vec![$((docs::page::<$model>(), read::<$model> as Reader)),*]
    };
}

fn read<T: for<'de> Decode<'de>>(text: &str) -> Result<(), String> {
    api_model::from_json::<T>(text).map(drop).map_err(|report| report.to_string())
}

/// The JSON of the example of a page.
fn example(page: &str) -> Option<&str> {
    Some(page.split_once("```json\n")?.1.split_once("```")?.0)
}

#[test]
fn the_examples_of_all_pages_are_read_also_of_models_within_others() {
    let mut readers: Vec<(docs::Page, Reader)> = each_model!(readers);
    readers.extend(each_model_within!(readers));
    let folder = std::env::temp_dir().join(format!("api-model-pages-{}", std::process::id()));
    let (mut complaints, mut read) = (Vec::new(), 0);
    for (page, _) in &readers {
        let name = page.name();
        assert!(example(&page.markdown()).is_some(), "{name} has no example");
        docs::site(&folder, std::slice::from_ref(page)).unwrap();
        for file in std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()) {
            let within = file.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = std::fs::read_to_string(&file).unwrap();
            if file.extension().unwrap() != "md" || within == "index" {
                continue;
            }
            let mut of_name = readers.iter().filter(|(page, _)| page.name() == within).peekable();
            if of_name.peek().is_none() {
                complaints.push(format!("{within} within {name} is on no list"));
            }
            let Some(example) = example(&text) else { continue };
            read += 1;
            // Two models may have one name.
            let results: Vec<String> = of_name.map(|(_, read)| read(example)).filter_map(Result::err).collect();
            if readers.iter().filter(|(page, _)| page.name() == within).count() == results.len() {
                complaints.push(format!("{within} within {name}: {example}: {}", results.join("; ")));
            }
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
    println!("{read} examples");
    complaints.sort();
    complaints.dedup();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The examples within a schema that it refuses itself.
fn wrong_examples(schema: &Value, root: &Value, place: &str, wrong: &mut Vec<String>) {
    let options = jsonschema::options().with_draft(jsonschema::Draft::Draft202012).should_validate_formats(true);
    let members = match schema {
        Value::Object(members) => members.iter().map(|(name, member)| (name.clone(), member)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    if let Some(examples) = schema.get("examples").and_then(Value::as_array)
        && !place.ends_with("/properties")
    {
        let whole = json!({ "allOf": [schema], "$defs": root.get("$defs").cloned().unwrap_or(json!({})) });
        let validator = options.build(&whole).unwrap();
        let refused = examples.iter().filter(|example| !validator.is_valid(example));
        wrong.extend(refused.map(|example| format!("{place}: {example}")));
    }
    for (name, member) in members {
        wrong_examples(member, root, &format!("{place}/{name}"), wrong);
    }
}

macro_rules! accepted {
    ($($model:ty,)*) => {
        vec![$((stringify!($model), schema::accepted::<$model>().to_value())),*]
    };
}

#[test]
fn examples_in_schemas_are_valid() {
    for (model, root) in each_model!(accepted) {
        let mut wrong = Vec::new();
        wrong_examples(&root, &root, "", &mut wrong);
        assert!(wrong.is_empty(), "{model}: {}", wrong.join("\n"));
    }
}

#[test]
fn texts_are_told_from_expressions() {
    #[derive(ApiModel)]
    struct Name {
        #[api(starts_with("a.b"), ends_with("(x)"), contains("q-r"))]
        literal: String,
        #[api(pattern("^a.b"))]
        expression: String,
        #[api(pattern("^ab$"))]
        whole: String,
    }
    let page = docs::markdown::<Name>();
    assert!(page.contains("| starts with `a.b`; ends with `(x)`; contains `q-r` |"), "{page}");
    assert!(page.contains("| matches `^a.b` |") && page.contains("| matches `^ab$` |"), "{page}");
}

#[test]
fn what_is_flattened_into_a_variant_is_told() {
    #[derive(ApiModel)]
    struct Private {
        d: String,
        p: String,
        q: Option<u8>,
    }
    #[derive(ApiModel)]
    #[serde(tag = "kty")]
    enum Key {
        Rsa {
            n: String,
            #[serde(flatten)]
            private: Option<Private>,
        },
        Paid {
            #[serde(flatten)]
            method: api_model_schema_tests::beside::Method,
        },
    }
    let page = docs::markdown::<Key>();
    assert!(
        page.contains("| `n` | string | yes |") && page.contains("| `q` | integer or null | no |  |  |  |"),
        "{page}"
    );
    for name in ["d", "p"] {
        let row = format!("| `{name}` | string | no |  |  | all or none of `d`, `p` |");
        assert!(page.contains(&row), "{page}");
    }
    assert!(page.contains("| `Card.last` | string | no |  |  | for Card; exactly 4 characters |"), "{page}");
}

#[test]
fn words_of_pages_read_well() {
    /// Where.
    #[derive(Hash, PartialEq, Eq, ApiModel)]
    struct Place {
        city: String,
    }
    #[derive(ApiModel)]
    struct Customer {
        #[serde(flatten)]
        place: Option<Place>,
        #[api(unique)]
        places: Vec<Place>,
        #[api(range(1..=1))]
        version: u8,
    }
    let page = docs::markdown::<Customer>();
    assert!(page.contains("## And all or none of\n\nWhere.\n\n| Field |"), "{page}");
    assert!(page.contains("| `places` | list of [Place](Place.md) | yes |  |  | distinct items |"), "{page}");
    assert!(page.contains("| `version` | integer | yes |  |  | exactly 1 |"), "{page}");
}

#[derive(Debug, ApiModel)]
struct Commit {
    #[api(length(40), pattern("^[0-9a-f]+$"))]
    sha: String,
    #[api(range(rust_decimal::Decimal::ZERO..))]
    hours: rust_decimal::Decimal,
}

#[test]
fn an_example_has_the_length_that_its_pattern_leaves_open() {
    assert_eq!(Commit::example().sha, "a".repeat(40));
}

/// The bound of a number that may stand in a text has a keyword and a marker.
#[test]
fn a_bound_is_told_once() {
    let page = docs::markdown::<Commit>();
    assert!(
        page.contains("| `hours` | number or string (decimal) | yes |  |  | at least 0; must be a decimal number |"),
        "{page}"
    );
}
