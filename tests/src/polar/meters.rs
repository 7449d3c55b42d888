//! Meters.

use super::prices::MeterUnit;
use super::values::Metadata;
use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct MeterCreate {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// The name of the meter.
    #[api(length(3..))]
    pub name: String,
    /// The unit of the meter.
    #[serde(default)]
    pub unit: MeterUnit,
    /// The label for the custom unit, e.g. 'request'.
    pub custom_label: Option<String>,
    /// The multiplier to convert from the base unit to display scale, e.g. 1000 to display per 1000 units.
    #[api(range(1..))]
    pub custom_multiplier: Option<i64>,
    /// The filter to apply on events that'll be used to calculate the meter.
    pub filter: Filter,
    /// The aggregation to apply on the filtered events to calculate the meter.
    pub aggregation: Aggregation,
    /// The ID of the organization owning the meter.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Filter {
    pub conjunction: FilterConjunction,
    pub clauses: Vec<Clause>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum FilterConjunction {
    And,
    Or,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct FilterClause {
    pub property: String,
    pub operator: FilterOperator,
    pub value: FilterValue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum FilterOperator {
    Eq,
    Ne,
    Gt,
    Gte,
    Lt,
    Lte,
    Like,
    NotLike,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(func = "count", default))]
pub struct CountAggregation {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct PropertyAggregation {
    pub func: PropertyFunction,
    pub property: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(func = "unique", default))]
pub struct UniqueAggregation {
    pub property: String,
}

/// A clause, or a filter of clauses.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum Clause {
    Clause(FilterClause),
    Filter(Filter),
}

/// The value that a property is compared with.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum FilterValue {
    Text(#[api(length(..=1000))] String),
    Integer(#[api(range(-2_147_483_648..=2_147_483_647))] i64),
    Boolean(bool),
}

/// How the events are made one number.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "func")]
pub enum Aggregation {
    Count(CountAggregation),
    Property(PropertyAggregation),
    Unique(UniqueAggregation),
}

/// What a property is made one number by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum PropertyFunction {
    Sum,
    Max,
    Min,
    Avg,
}
