//! Fields that a merchant adds to the form of a checkout.

use super::values::MetadataOutputType;
use api_model::ApiModel;

/// Schema of a custom field attached to a resource.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct AttachedCustomField {
    /// ID of the custom field.
    #[api(uuid)]
    pub custom_field_id: String,
    pub custom_field: CustomField,
    /// Order of the custom field in the resource.
    pub order: i64,
    /// Whether the value is required for this custom field.
    pub required: bool,
}

/// Schema to attach a custom field to a resource.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct AttachedCustomFieldCreate {
    /// ID of the custom field to attach.
    #[api(uuid)]
    pub custom_field_id: String,
    /// Whether the value is required for this custom field.
    pub required: bool,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "type")]
pub enum CustomField {
    Text(CustomFieldText),
    Number(CustomFieldNumber),
    Date(CustomFieldDate),
    Checkbox(CustomFieldCheckbox),
    Select(CustomFieldSelect),
}

/// Schema for a custom field of type text.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "text"))]
pub struct CustomFieldText {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Identifier of the custom field.
    pub slug: String,
    /// Name of the custom field.
    pub name: String,
    /// The ID of the organization owning the custom field.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub properties: CustomFieldTextProperties,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CustomFieldTextProperties {
    #[api(non_null, length(1..))]
    pub form_label: Option<String>,
    #[api(non_null, length(1..))]
    pub form_help_text: Option<String>,
    #[api(non_null, length(1..))]
    pub form_placeholder: Option<String>,
    #[api(non_null)]
    pub textarea: Option<bool>,
    #[api(non_null, range(0..=2147483647))]
    pub min_length: Option<i64>,
    #[api(non_null, range(0..=2147483647))]
    pub max_length: Option<i64>,
}

/// Schema for a custom field of type number.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "number"))]
pub struct CustomFieldNumber {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Identifier of the custom field.
    pub slug: String,
    /// Name of the custom field.
    pub name: String,
    /// The ID of the organization owning the custom field.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub properties: CustomFieldNumberProperties,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CustomFieldNumberProperties {
    #[api(non_null, length(1..))]
    pub form_label: Option<String>,
    #[api(non_null, length(1..))]
    pub form_help_text: Option<String>,
    #[api(non_null, length(1..))]
    pub form_placeholder: Option<String>,
    #[api(non_null, range(-2147483648..=2147483647))]
    pub ge: Option<i64>,
    #[api(non_null, range(-2147483648..=2147483647))]
    pub le: Option<i64>,
}

/// Schema for a custom field of type date.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "date"))]
pub struct CustomFieldDate {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Identifier of the custom field.
    pub slug: String,
    /// Name of the custom field.
    pub name: String,
    /// The ID of the organization owning the custom field.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub properties: CustomFieldDateProperties,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CustomFieldDateProperties {
    #[api(non_null, length(1..))]
    pub form_label: Option<String>,
    #[api(non_null, length(1..))]
    pub form_help_text: Option<String>,
    #[api(non_null, length(1..))]
    pub form_placeholder: Option<String>,
    #[api(non_null, range(-2147483648..=2147483647))]
    pub ge: Option<i64>,
    #[api(non_null, range(-2147483648..=2147483647))]
    pub le: Option<i64>,
}

/// Schema for a custom field of type checkbox.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "checkbox"))]
pub struct CustomFieldCheckbox {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Identifier of the custom field.
    pub slug: String,
    /// Name of the custom field.
    pub name: String,
    /// The ID of the organization owning the custom field.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub properties: CustomFieldCheckboxProperties,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CustomFieldCheckboxProperties {
    #[api(non_null, length(1..))]
    pub form_label: Option<String>,
    #[api(non_null, length(1..))]
    pub form_help_text: Option<String>,
    #[api(non_null, length(1..))]
    pub form_placeholder: Option<String>,
}

/// Schema for a custom field of type select.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "select"))]
pub struct CustomFieldSelect {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Identifier of the custom field.
    pub slug: String,
    /// Name of the custom field.
    pub name: String,
    /// The ID of the organization owning the custom field.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub properties: CustomFieldSelectProperties,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CustomFieldSelectProperties {
    #[api(non_null, length(1..))]
    pub form_label: Option<String>,
    #[api(non_null, length(1..))]
    pub form_help_text: Option<String>,
    #[api(non_null, length(1..))]
    pub form_placeholder: Option<String>,
    #[api(length(1..))]
    pub options: Vec<CustomFieldSelectOption>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CustomFieldSelectOption {
    #[api(length(1..))]
    pub value: String,
    #[api(length(1..))]
    pub label: String,
}

/// The value of a custom field.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum CustomFieldValue {
    Integer(i64),
    Boolean(bool),
    DateTime(#[api(date_time)] String),
    Text(String),
}
