//! The crates, and how each says the rules of a field.

use super::models::Kind;

/// A crate whose derives are measured.
pub struct Column {
    pub name: &'static str,
    pub title: &'static str,
    /// The column that this one is compared with.
    pub base: &'static str,
    /// The name that all columns with the same dependencies have in common.
    pub target: &'static str,
    /// Whether there is nothing to measure of a library: another column has the same.
    pub only_program: bool,
    pub dependencies: &'static str,
    pub derives: &'static str,
    /// The attribute of a field.
    pub attribute: fn(&Kind) -> String,
    /// How a model of a type `{}` is read and checked, and written.
    pub read: &'static str,
    pub write: &'static str,
    /// Functions that the attributes call.
    pub functions: &'static str,
    /// Whether each rule is a type of its own.
    pub newtypes: bool,
    /// Whether the derive takes enums.
    pub enums: bool,
}

const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }\n";
const READ: &str = "serde_json::from_str::<{}>(text).ok()";
/// Writes the schema as well.
const SCHEMA: &str =
    "serde_json::to_string(&value).ok().map(|text| text + schemars::schema_for!({}).to_value().to_string().as_str())";
const WRITE: &str = "serde_json::to_string(&value).ok()";

pub const COLUMNS: [Column; 9] = [
    Column {
        name: "serde",
        title: "serde's two derives",
        base: "serde",
        target: "serde",
        only_program: false,
        dependencies: SERDE,
        derives: "serde::Serialize, serde::Deserialize",
        attribute: |_| String::new(),
        read: READ,
        write: WRITE,
        functions: "",
        newtypes: false,
        enums: true,
    },
    Column {
        name: "api-model",
        title: "api-model",
        base: "serde",
        target: "api-model",
        only_program: false,
        dependencies: "api-model = { path = \"{core}\", default-features = false }\n",
        derives: "api_model::ApiModel",
        attribute: ours,
        read: READ,
        write: WRITE,
        functions: "",
        newtypes: false,
        enums: true,
    },
    Column {
        name: "api-model-json",
        title: "api-model, `from_json` and `to_json`",
        base: "serde",
        target: "api-model",
        only_program: true,
        dependencies: "api-model = { path = \"{core}\", default-features = false }\n",
        derives: "api_model::ApiModel",
        attribute: ours,
        read: "<{} as api_model::ApiModel>::from_json(text).ok()",
        write: "api_model::ApiModel::to_json(&value).ok()",
        functions: "",
        newtypes: false,
        enums: true,
    },
    Column {
        name: "validator",
        title: "serde + validator",
        base: "serde",
        target: "validator",
        only_program: false,
        dependencies: "serde = { version = \"1\", features = [\"derive\"] }\nvalidator = { version = \"0.21\", features = [\"derive\"] }\n",
        derives: "serde::Serialize, serde::Deserialize, validator::Validate",
        attribute: validator,
        read: "serde_json::from_str::<{}>(text).ok().filter(|value| validator::Validate::validate(value).is_ok())",
        write: WRITE,
        functions: "use validator::Validate;\n\nfn uuid(text: &str) -> Result<(), validator::ValidationError> {\n    if text.len() == 36 { Ok(()) } else { Err(validator::ValidationError::new(\"uuid\")) }\n}\n",
        newtypes: false,
        enums: false,
    },
    Column {
        name: "garde",
        title: "serde + garde",
        base: "serde",
        target: "garde",
        only_program: false,
        dependencies: "serde = { version = \"1\", features = [\"derive\"] }\ngarde = { version = \"0.23\", features = [\"derive\", \"url\", \"email\"] }\n",
        derives: "serde::Serialize, serde::Deserialize, garde::Validate",
        attribute: garde,
        read: "serde_json::from_str::<{}>(text).ok().filter(|value| garde::Validate::validate(value).is_ok())",
        write: WRITE,
        functions: "fn uuid(text: &str, _: &()) -> garde::Result {\n    if text.len() == 36 { Ok(()) } else { Err(garde::Error::new(\"uuid\")) }\n}\n",
        newtypes: false,
        enums: true,
    },
    Column {
        name: "serde_valid",
        title: "serde + serde_valid",
        base: "serde",
        target: "serde_valid",
        only_program: false,
        dependencies: "serde = { version = \"1\", features = [\"derive\"] }\nserde_valid = \"3\"\n",
        derives: "serde::Serialize, serde::Deserialize, serde_valid::Validate",
        attribute: serde_valid,
        read: "serde_json::from_str::<{}>(text).ok().filter(|value| serde_valid::Validate::validate(value).is_ok())",
        write: WRITE,
        functions: "fn uuid(text: &String) -> Result<(), serde_valid::validation::Error> {\n    if text.len() == 36 { Ok(()) } else { Err(serde_valid::validation::Error::Custom(\"uuid\".to_owned())) }\n}\n",
        newtypes: false,
        enums: true,
    },
    Column {
        name: "nutype",
        title: "nutype in serde",
        base: "serde",
        target: "nutype",
        only_program: false,
        dependencies: "serde = { version = \"1\", features = [\"derive\"] }\nnutype = { version = \"0.8\", features = [\"serde\"] }\n",
        derives: "serde::Serialize, serde::Deserialize",
        attribute: |_| String::new(),
        read: READ,
        write: WRITE,
        functions: "",
        newtypes: true,
        enums: true,
    },
    Column {
        name: "schemars",
        title: "serde + schemars",
        base: "schemars",
        target: "schemars",
        only_program: false,
        dependencies: "serde = { version = \"1\", features = [\"derive\"] }\nschemars = \"1\"\n",
        derives: "serde::Serialize, serde::Deserialize, schemars::JsonSchema",
        attribute: schemars,
        read: READ,
        write: SCHEMA,
        functions: "",
        newtypes: false,
        enums: true,
    },
    Column {
        name: "api-model-schemars",
        title: "api-model, feature `schemars`",
        base: "schemars",
        target: "api-model-schemars",
        only_program: false,
        dependencies: "api-model = { path = \"{core}\", default-features = false, features = [\"schemars\"] }\nschemars = \"1\"\n",
        derives: "api_model::ApiModel",
        attribute: ours,
        read: READ,
        write: SCHEMA,
        functions: "",
        newtypes: false,
        enums: true,
    },
];

fn ours(kind: &Kind) -> String {
    match kind {
        Kind::Text(most) => format!("#[api(length(1..={most}))]"),
        Kind::OptionalText(most) => format!("#[api(length(..={most}))]"),
        Kind::Url => "#[api(url)]".to_owned(),
        Kind::Email => "#[api(email)]".to_owned(),
        Kind::Uuid => "#[api(uuid)]".to_owned(),
        Kind::Number(most) => format!("#[api(range(1..={most}))]"),
        Kind::Float => "#[api(range(0.0..=100.0))]".to_owned(),
        Kind::List(most) => format!("#[api(length(..={most}))]"),
        Kind::Bool | Kind::Model(..) | Kind::Enum(_) => String::new(),
    }
}

fn validator(kind: &Kind) -> String {
    match kind {
        Kind::Text(most) => format!("#[validate(length(min = 1, max = {most}))]"),
        Kind::OptionalText(most) | Kind::List(most) => format!("#[validate(length(max = {most}))]"),
        Kind::Url => "#[validate(url)]".to_owned(),
        Kind::Email => "#[validate(email)]".to_owned(),
        Kind::Uuid => "#[validate(custom(function = uuid))]".to_owned(),
        Kind::Number(most) => format!("#[validate(range(min = 1, max = {most}))]"),
        Kind::Float => "#[validate(range(min = 0.0, max = 100.0))]".to_owned(),
        Kind::Model(..) => "#[validate(nested)]".to_owned(),
        Kind::Bool | Kind::Enum(_) => String::new(),
    }
}

fn garde(kind: &Kind) -> String {
    match kind {
        Kind::Text(most) => format!("#[garde(length(chars, min = 1, max = {most}))]"),
        Kind::OptionalText(most) => format!("#[garde(inner(length(chars, max = {most})))]"),
        Kind::List(most) => format!("#[garde(length(max = {most}))]"),
        Kind::Url => "#[garde(url)]".to_owned(),
        Kind::Email => "#[garde(email)]".to_owned(),
        Kind::Uuid => "#[garde(custom(uuid))]".to_owned(),
        Kind::Number(most) => format!("#[garde(range(min = 1, max = {most}))]"),
        Kind::Float => "#[garde(range(min = 0.0, max = 100.0))]".to_owned(),
        Kind::Model(..) | Kind::Enum(_) => "#[garde(dive)]".to_owned(),
        Kind::Bool => "#[garde(skip)]".to_owned(),
    }
}

fn schemars(kind: &Kind) -> String {
    match kind {
        Kind::Text(most) => format!("#[schemars(length(min = 1, max = {most}))]"),
        Kind::OptionalText(most) | Kind::List(most) => format!("#[schemars(length(max = {most}))]"),
        Kind::Url => "#[schemars(url)]".to_owned(),
        Kind::Email => "#[schemars(email)]".to_owned(),
        Kind::Number(most) => format!("#[schemars(range(min = 1, max = {most}))]"),
        Kind::Float => "#[schemars(range(min = 0.0, max = 100.0))]".to_owned(),
        Kind::Uuid | Kind::Bool | Kind::Model(..) | Kind::Enum(_) => String::new(),
    }
}

fn serde_valid(kind: &Kind) -> String {
    match kind {
        Kind::Text(most) => format!("#[validate(min_length = 1)] #[validate(max_length = {most})]"),
        Kind::OptionalText(most) => format!("#[validate(max_length = {most})]"),
        Kind::List(most) => format!("#[validate(max_items = {most})]"),
        // It has neither rule.
        Kind::Url | Kind::Email => "#[validate(min_length = 1)]".to_owned(),
        Kind::Uuid => "#[validate(custom = uuid)]".to_owned(),
        Kind::Number(most) => format!("#[validate(minimum = 1)] #[validate(maximum = {most})]"),
        Kind::Float => "#[validate(minimum = 0.0)] #[validate(maximum = 100.0)]".to_owned(),
        Kind::Model(..) | Kind::Enum(_) => "#[validate]".to_owned(),
        Kind::Bool => String::new(),
    }
}
