//! Attributes of structs and enums.

mod of_structs {
    same! { container_struct rename: Model { #[serde(rename = "Other")] struct Model { a: u8 } } }
    same! { container_struct rename_all: Model { #[serde(rename_all = "UPPERCASE")] struct Model { a: u8, b: u8 } } }
    refused_by_serde! { container_struct rename_all_fields: "`#[serde(rename_all_fields)]` can only be used on enums" }
    same! { container_struct transparent: Model { #[serde(transparent)] struct Model { a: Option<u8>, #[serde(skip)] b: u8 } } }
    same! { container_struct deny_unknown_fields: Model { #[serde(deny_unknown_fields)] struct Model { a: u8, b: Option<u8> } } }
    same! { container_struct default: Model { #[derive(Default)] #[serde(default)] struct Model { a: u8, b: Option<u8> } } }
    same! { container_struct bound: Model<crate::matrix::functions::Number> {
        #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))]
        struct Model<T: Into<u8> + From<u8>> { a: T }
    } }
    refused_by_serde! { container_struct untagged: "`#[serde(untagged)]` can only be used on enums" }
    same! { container_struct tag: Model { #[serde(tag = "c")] struct Model { a: u8 } } }
    refused_by_serde! { container_struct content: "`#[serde(tag, content)]` can only be used on enums" }
    same! { container_struct from: Model { #[serde(from = "u8")] struct Model { a: u8 } impl From<u8> for Model { fn from(a: u8) -> Self { Self { a } } } } }
    same! { container_struct try_from: Model {
        #[serde(try_from = "u8")]
        struct Model { a: u8 }
        impl TryFrom<u8> for Model { type Error = String; fn try_from(a: u8) -> Result<Self, String> { if a == 1 { Ok(Self { a }) } else { Err("no".into()) } } }
    } }
    same! { container_struct into: Model { #[serde(into = "u8")] struct Model { a: u8 } impl From<Model> for u8 { fn from(model: Model) -> Self { model.a } } } }
    error! { container_struct remote: "serde/remote.rs" }
    refused_by_serde! { container_struct field_identifier: "`#[serde(field_identifier)]` can only be used on an enum" }
    refused_by_serde! { container_struct variant_identifier: "`#[serde(variant_identifier)]` can only be used on an enum" }
    same! { container_struct expecting: Model { #[serde(expecting = "a model")] struct Model { a: u8 } } }

    mod word_crate {
        same! { container_struct crate_: Model { #[serde(crate = "serde")] struct Model { a: u8 } } }
    }
}

mod of_enums {
    same! { container_enum rename: Model { #[serde(rename = "Other")] enum Model { A { a: u8 }, B } } }
    same! { container_enum rename_all: Model { #[serde(rename_all = "lowercase")] enum Model { A { a: u8 }, B(u8), C } } }
    same! { container_enum rename_all_fields: Model { #[serde(rename_all_fields = "UPPERCASE")] enum Model { A { a: u8 }, B { a: u8, b: u8 } } } }
    refused_by_serde! { container_enum transparent: "`#[serde(transparent)]` is not allowed on an enum" }
    same! { container_enum deny_unknown_fields: Model { #[serde(tag = "t", content = "c", deny_unknown_fields)] enum Model { A { a: u8 }, B } } }
    refused_by_serde! { container_enum default: "`#[serde(default)]` can only be used on structs" }
    same! { container_enum bound: Model<crate::matrix::functions::Number> {
        #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + api_model::Decode<'de>"))]
        enum Model<T: Into<u8> + From<u8>> { A { a: T }, B(T) }
    } }
    same! { container_enum untagged: Model { #[serde(untagged)] enum Model { A { a: u8, b: u8 }, B(u8), C(Vec<u8>), D { a: u8 } } } }
    same! { container_enum tag: Model { #[serde(tag = "t")] enum Model { A { a: u8 }, B, C(BTreeMap<String, Option<u8>>) } } }
    same! { container_enum content: Model { #[serde(tag = "t", content = "c")] enum Model { A { a: u8 }, B, C(u8, Option<u8>) } } }
    same! { container_enum from: Model { #[serde(from = "u8")] enum Model { A(u8) } impl From<u8> for Model { fn from(a: u8) -> Self { Self::A(a) } } } }
    same! { container_enum try_from: Model {
        #[serde(try_from = "u8")]
        enum Model { A(u8) }
        impl TryFrom<u8> for Model { type Error = String; fn try_from(a: u8) -> Result<Self, String> { if a == 1 { Ok(Self::A(a)) } else { Err("no".into()) } } }
    } }
    same! { container_enum into: Model { #[serde(into = "u8")] enum Model { A(u8) } impl From<Model> for u8 { fn from(Model::A(a): Model) -> Self { a } } } }
    error! { container_enum remote: "serde/remote_enum.rs" }
    error! { container_enum field_identifier: "serde/field_identifier.rs" }
    error! { container_enum variant_identifier: "serde/variant_identifier.rs" }
    same! { container_enum expecting: Model { #[serde(expecting = "a model")] enum Model { A { a: u8 }, B } } }

    mod word_crate {
        same! { container_enum crate_: Model { #[serde(crate = "serde")] enum Model { A { a: u8 }, B } } }
    }
}
