//! The model of the documents.

use std::collections::BTreeMap;

use api_model::{ApiModel, Violation};

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Order {
    #[api(length(1..=8))]
    external_id: String,
    #[api(non_empty)]
    note: Option<String>,
    customer: Customer,
    #[api(length(..=3))]
    lines: Vec<Line>,
    #[api(items(non_empty))]
    tags: Vec<String>,
    labels: BTreeMap<String, Line>,
    flags: Option<BTreeMap<u8, bool>>,
    window: Option<Window>,
    parent: Option<Box<Order>>,
    payment: Option<Payment>,
    events: Option<Vec<Event>>,
    notice: Option<Notice>,
    address: Option<Address>,
    shipment: Option<Shipment>,
    amounts: Option<Vec<Amount>>,
    rule: Option<Rule>,
    subject: Option<Subject>,
    remarks: Option<Vec<Remark>>,
    job: Option<Job>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct Customer {
    #[api(non_empty)]
    name: String,
    #[api(one_of(["US", "SE", "DE"]))]
    country: String,
    #[api(url)]
    site: Option<String>,
}

#[derive(Debug, PartialEq, ApiModel)]
pub(crate) struct Line {
    sku: String,
    #[api(range(1..=100))]
    quantity: u32,
    price: Option<f64>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(check(in_order(from, to), at = to))]
pub(crate) struct Window {
    from: i16,
    to: i16,
}

fn in_order(from: &i16, to: &i16) -> Result<(), Violation> {
    if from <= to { Ok(()) } else { Err(Violation::new("order", "must not be less than `from`")) }
}

/// The tag stands among the members.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum Payment {
    Card {
        #[api(length(1..=8))]
        number: String,
        window: Option<Window>,
    },
    Invoice(Customer),
}

/// The name is the only member.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Event {
    Moved(Line),
    Dated {
        window: Window,
        #[api(non_empty)]
        note: Option<String>,
    },
}

/// The tag and the content are two members.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "kind", content = "data", rename_all = "lowercase")]
pub(crate) enum Notice {
    Line(Line),
    Address(Address),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct Address {
    #[api(non_empty)]
    street: String,
    #[serde(flatten)]
    region: Region,
    floor: i16,
    #[serde(flatten)]
    window: Window,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Region {
    #[api(one_of(["US", "SE", "DE"]))]
    country: String,
    #[api(non_empty)]
    zip: Option<String>,
}

/// The structs that its variants hold say which is which.
#[derive(Debug, PartialEq, ApiModel)]
#[api(discriminator = "method")]
pub(crate) enum Shipment {
    Post(Post),
    Pickup(Pickup),
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(method = "post"))]
#[serde(deny_unknown_fields)]
pub(crate) struct Post {
    #[api(length(1..=8))]
    code: String,
    line: Option<Line>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(method = "pickup"))]
pub(crate) struct Pickup {
    window: Window,
}

/// A union of scalars.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
pub(crate) enum Amount {
    Count(#[api(range(1..=100))] u32),
    Name(#[api(non_empty)] String),
    Flag(bool),
}

/// A union of structs, one of which holds the union again.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
pub(crate) enum Rule {
    All(All),
    Is(Is),
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(op = "all"))]
pub(crate) struct All {
    #[api(length(..=3))]
    rules: Vec<Rule>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(op = "is"))]
#[serde(deny_unknown_fields)]
pub(crate) struct Is {
    #[api(non_empty)]
    name: String,
    value: Amount,
    line: Option<Line>,
}

/// Enums with a tag among the members of a struct, which has others of its own.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(patch = "SubjectUpdate", constant(object = "subject"))]
pub(crate) struct Subject {
    #[api(non_empty)]
    title: String,
    #[serde(flatten)]
    kind: SubjectKind,
    limit: i16,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum SubjectKind {
    Person {
        #[api(range(1..=100))]
        age: u32,
        #[api(non_empty)]
        nick: Option<String>,
    },
    Country(Region),
}

/// The same with a member for the content.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct Remark {
    #[serde(flatten)]
    notice: Notice,
    floor: i16,
    #[api(non_empty)]
    note: Option<String>,
}

/// One with a member for each variant, of which one is there.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct Job {
    #[api(non_empty)]
    title: String,
    #[serde(flatten)]
    event: Event,
    floor: i16,
}
