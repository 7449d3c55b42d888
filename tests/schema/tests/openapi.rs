//! Documents of OpenAPI 3.1 by `utoipa` and by `aide`, each of two operations.
//!
//! `openapi-3.1.json` is the schema of the OpenAPI Initiative for such documents, of 2022-10-07, under the Apache
//! license 2.0. It leaves the schemas within alone; those are checked with the meta-schema of JSON Schema 2020-12.
#![allow(missing_docs, dead_code, clippy::doc_markdown, clippy::large_stack_arrays)]

use aide::openapi as aide_openapi;
use api_model::ApiModel;
use api_model::models::CustomerSessionCustomerExternalIDCreate;
use api_model::schema;
use api_model_schema_tests::each_model;
use api_model_schema_tests::foreign::{Chrono, Jiff, Others};
use api_model_schema_tests::shapes::{Benefit, Internal};
use api_model_schema_tests::types::{Named, Node, Page};
use serde_json::{Value, json};
use utoipa::OpenApi;

/// What is wrong with a document.
fn complaints(document: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(include_str!("../openapi-3.1.json")).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let mut all: Vec<String> =
        validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        if let Err(error) = jsonschema::meta::validate(schema) {
            all.push(format!("{name}: {error}"));
        }
    }
    all.extend(dangling(document, document));
    all
}

/// References that lead nowhere.
fn dangling(value: &Value, document: &Value) -> Vec<String> {
    match value {
        Value::Object(members) => {
            let own = members.get("$ref").and_then(Value::as_str);
            let own = own.filter(|reference| document.pointer(reference.trim_start_matches('#')).is_none());
            own.map(|reference| format!("{reference} leads nowhere"))
                .into_iter()
                .chain(members.values().flat_map(|member| dangling(member, document)))
                .collect()
        }
        Value::Array(items) => items.iter().flat_map(|item| dangling(item, document)).collect(),
        _ => Vec::new(),
    }
}

#[utoipa::path(
    post,
    path = "/customer-sessions",
    request_body = CustomerSessionCustomerExternalIDCreate,
    responses((status = 201, description = "Created", body = Internal)),
)]
fn create() {}

#[utoipa::path(
    get,
    path = "/nodes",
    responses((status = 200, description = "A page of nodes", body = Page<Node>)),
)]
fn list() {}

#[derive(OpenApi)]
#[openapi(
    paths(create, list),
    components(schemas(CustomerSessionCustomerExternalIDCreate, Internal, Node, Named, Page<Node>, Benefit))
)]
struct Api;

#[test]
fn a_document_of_utoipa_is_valid() {
    let document = serde_json::to_value(Api::openapi()).unwrap();
    assert_eq!(complaints(&document), [] as [String; 0], "{document:#}");
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["CustomerSessionCustomerExternalIDCreate"]["properties"]["returnUrl"]["format"], "url");
    assert_eq!(schemas["Node"]["properties"]["children"]["items"], json!({ "$ref": "#/components/schemas/Node" }));
    assert_eq!(schemas["Internal"]["discriminator"], json!({ "propertyName": "type" }));
    let mapping = json!({
        "custom": "#/components/schemas/CustomBenefit",
        "discord": "#/components/schemas/DiscordBenefit",
    });
    assert_eq!(schemas["Benefit"]["discriminator"], json!({ "propertyName": "type", "mapping": mapping }));
    let body = &document["paths"]["/nodes"]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
    assert_eq!(*body, json!({ "$ref": "#/components/schemas/Page_Node" }));
}

/// An operation as `aide` writes it, with the schemas of `schemars`.
fn operation<In: schemars::JsonSchema, Out: schemars::JsonSchema>() -> aide_openapi::Operation {
    let media = |schema| aide_openapi::MediaType {
        schema: Some(aide_openapi::SchemaObject { json_schema: schema, external_docs: None, example: None }),
        ..Default::default()
    };
    let (input, output) = aide::generate::in_context(|context| {
        (context.schema.subschema_for::<In>(), context.schema.subschema_for::<Out>())
    });
    let json = "application/json".to_owned();
    let response = aide_openapi::Response {
        description: "Fine".to_owned(),
        content: [(json.clone(), media(output))].into_iter().collect(),
        ..Default::default()
    };
    let body = aide_openapi::RequestBody {
        content: [(json, media(input))].into_iter().collect(),
        required: true,
        ..Default::default()
    };
    let responses = [(aide_openapi::StatusCode::Code(200), aide_openapi::ReferenceOr::Item(response))];
    aide_openapi::Operation {
        request_body: Some(aide_openapi::ReferenceOr::Item(body)),
        responses: Some(aide_openapi::Responses { responses: responses.into_iter().collect(), ..Default::default() }),
        ..Default::default()
    }
}

#[test]
fn a_document_of_aide_is_valid() {
    aide::generate::extract_schemas(true);
    let create = operation::<CustomerSessionCustomerExternalIDCreate, Internal>();
    let list = operation::<Node, Page<Node>>();
    let item = |operation| {
        aide_openapi::ReferenceOr::Item(aide_openapi::PathItem { post: Some(operation), ..Default::default() })
    };
    let schemas = aide::generate::in_context(|context| context.schema.take_definitions(true));
    let components = aide_openapi::Components {
        schemas: schemas
            .into_iter()
            .map(|(name, schema)| {
                let json_schema = schemars::Schema::try_from(schema).unwrap();
                (name, aide_openapi::SchemaObject { json_schema, external_docs: None, example: None })
            })
            .collect(),
        ..Default::default()
    };
    let api = aide_openapi::OpenApi {
        info: aide_openapi::Info { title: "Test".to_owned(), version: "1".to_owned(), ..Default::default() },
        paths: Some(aide_openapi::Paths {
            paths: [("/customer-sessions".to_owned(), item(create)), ("/nodes".to_owned(), item(list))]
                .into_iter()
                .collect(),
            ..Default::default()
        }),
        components: Some(components),
        ..Default::default()
    };
    let document = serde_json::to_value(api).unwrap();
    assert_eq!(complaints(&document), [] as [String; 0], "{document:#}");
    assert_eq!(document["components"]["schemas"]["Node"]["properties"]["label"]["maxLength"], 3);
}

/// Each `mapping` of a discriminator, and what it leads to.
fn mappings<'v>(value: &'v Value, all: &mut Vec<&'v str>) {
    if let Some(mapping) = value.pointer("/discriminator/mapping").and_then(Value::as_object) {
        all.extend(mapping.values().map(|reference| reference.as_str().unwrap()));
    }
    match value {
        Value::Object(members) => members.values().for_each(|member| mappings(member, all)),
        Value::Array(items) => items.iter().for_each(|item| mappings(item, all)),
        _ => {}
    }
}

/// What is wrong with a document of these schemas; how many mappings lead somewhere.
fn complaints_of(schemas: &Value) -> (Vec<String>, usize) {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Test", "version": "1" },
        "components": { "schemas": schemas },
    });
    let mut leads = Vec::new();
    mappings(&document, &mut leads);
    let mut all = complaints(&document);
    let is_component = |reference: &&&str| {
        let name = reference.strip_prefix("#/components/schemas/").and_then(|name| schemas.get(name));
        name.is_some_and(Value::is_object)
    };
    all.extend(leads.iter().filter(|lead| !is_component(lead)).map(|lead| format!("{lead} is no component")));
    (all, leads.len())
}

macro_rules! by_utoipa {
    ($($model:ty,)*) => {
        vec![$({
            let mut all = vec![(
                <$model as utoipa::ToSchema>::name().into_owned(),
                <$model as utoipa::PartialSchema>::schema(),
            )];
            <$model as utoipa::ToSchema>::schemas(&mut all);
            let components = utoipa::openapi::ComponentsBuilder::new().schemas_from_iter(all).build();
            (stringify!($model), serde_json::to_value(components).unwrap()["schemas"].clone())
        }),*]
    };
}

#[test]
fn what_schemas_refer_to_is_a_component_for_utoipa() {
    let (mut wrong, mut mapped) = (Vec::new(), 0);
    for (model, schemas) in each_model!(by_utoipa) {
        let (complaints, mappings) = complaints_of(&schemas);
        wrong.extend(complaints.into_iter().map(|complaint| format!("{model}: {complaint}")));
        mapped += mappings;
    }
    assert!(mapped >= 10, "{mapped}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

macro_rules! by_schemars {
    ($($model:ty,)*) => {
        |generator: &mut schemars::SchemaGenerator| vec![$((stringify!($model), generator.subschema_for::<$model>())),*]
    };
}

/// All models in one document, on both sides, as `aide` collects them: two of one name get two.
#[test]
fn what_schemas_refer_to_is_a_component_for_schemars() {
    for reads in [true, false] {
        let mut settings = schemars::generate::SchemaSettings::openapi3();
        settings.contract =
            if reads { schemars::generate::Contract::Deserialize } else { schemars::generate::Contract::Serialize };
        settings.transforms.clear();
        let mut generator = settings.into_generator();
        let own = each_model!(by_schemars)(&mut generator);
        let mut schemas = generator.take_definitions(true);
        schemas.extend(own.into_iter().map(|(model, schema)| {
            let name: String = model.chars().filter(|c| c.is_alphanumeric()).collect();
            (format!("use-{name}"), schema.to_value())
        }));
        let (wrong, mapped) = complaints_of(&Value::Object(schemas));
        assert!(mapped >= 9, "{mapped}");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// A model whose name is taken in another module keeps its own schema.
#[derive(ApiModel)]
struct Other {
    named: Named,
}

/// Generators of clients choose types by the format, though what reads these takes more texts than the format has.
#[test]
fn types_of_other_crates_have_the_formats_that_generators_know() {
    let format = |schema: &Value, pointer: &str| schema.pointer(&format!("/properties/{pointer}/format")).cloned();
    for (chrono, jiff, others) in [
        (schema::accepted::<Chrono>(), schema::accepted::<Jiff>(), schema::accepted::<Others>()),
        (schema::written::<Chrono>(), schema::written::<Jiff>(), schema::written::<Others>()),
    ] {
        for (schema, pointer, expected) in [
            (&chrono, "created_at", "date-time"),
            (&chrono, "at", "date-time"),
            (&chrono, "date", "date"),
            (&chrono, "days/items", "date"),
            (&jiff, "created_at", "date-time"),
            (&jiff, "span", "duration"),
            (&others, "id", "uuid"),
        ] {
            assert_eq!(format(schema.as_value(), pointer).as_ref(), Some(&json!(expected)), "{pointer}");
        }
        // What has no offset is no `date-time`, and a generator would make one of it.
        assert_eq!(format(chrono.as_value(), "civil"), None);
    }
    let marker = schema::accepted::<Others>().pointer("/properties/id/x-rules/0").cloned();
    assert_eq!(marker, Some(json!({ "code": "uuid", "message": "must be a UUID", "loose": true })));
}
