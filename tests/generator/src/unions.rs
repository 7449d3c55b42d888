//! Unions: told apart by a constant of their members where they have one, else by their shape.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::capability::Capability as Needs;
use crate::document::{Document, is_required, members, properties, reference, text, texts};
use crate::names::{Names, field, pascal};
use crate::plan::{Arm, Kind};
use crate::reading::Reader;

impl Reader<'_> {
    /// An enum of the name for a union.
    pub(crate) fn union(&mut self, model: &str, schema: &Value) {
        let alternatives = members(schema).expect("a union has members").clone();
        let attribute = match self.discriminator(schema, &alternatives) {
            Some(path) => {
                let defaults = self.tagged_needs(&path, &alternatives);
                match defaults.as_slice() {
                    [default] => format!("api(discriminator = {path:?}, default = {default:?})"),
                    // With two of them an absent tag says nothing.
                    _ => format!("api(discriminator = {path:?})"),
                }
            }
            None => "serde(untagged)".to_owned(),
        };
        let untagged = attribute.starts_with("serde");
        let chosen = untagged && self.document.are_open(&alternatives);
        let mut names = Names::default();
        let mut arms = vec![];
        for (at, member) in self.ordered(&alternatives, untagged).into_iter().enumerate() {
            let mut arm = self.arm(model, member, untagged, at);
            if chosen {
                let properties = properties(self.document.resolved(member)).into_iter().flatten();
                arm.keys = Some(properties.map(|(name, _)| name.clone()).collect());
            }
            arms.push(Arm { name: names.unique(&arm.name), ..arm });
        }
        let mut attributes = vec![attribute];
        if chosen {
            self.needs(Needs::Choice);
            attributes.push(format!("api(choose = {})", chooser(model)));
        }
        self.add(model, schema, attributes, Kind::Union(arms));
    }

    fn arm(&mut self, model: &str, member: &Value, untagged: bool, at: usize) -> Arm {
        let name = match (reference(member), text(member, "const"), text(member, "type")) {
            (Some(name), _, _) => pascal(name),
            (_, Some(constant), _) => pascal(constant),
            (_, _, Some("string")) => pascal(text(member, "format").unwrap_or("text")),
            (_, _, Some(name)) => pascal(name),
            _ => format!("Arm{at}"),
        };
        let reading = self.value(member, &format!("{model}{name}"));
        if untagged {
            let is_object = reference(member).is_some() || members(member).is_some();
            self.needs(if is_object { Needs::ObjectUnion } else { Needs::ScalarUnion });
            if !reading.rules.is_empty() {
                self.needs(Needs::ArmRules);
            }
        }
        Arm { name, type_name: reading.whole_type(), api: reading.rules, keys: None }
    }

    /// The members in the order in which they are tried: the specific before the general.
    fn ordered<'m>(&self, alternatives: &'m [Value], untagged: bool) -> Vec<&'m Value> {
        let mut ordered: Vec<_> = alternatives.iter().collect();
        if untagged {
            ordered.sort_by_key(|member| std::cmp::Reverse(self.document.demands(member)));
        }
        ordered
    }

    fn discriminator(&self, schema: &Value, alternatives: &[Value]) -> Option<String> {
        if let Some(declared) = schema.pointer("/discriminator/propertyName").and_then(Value::as_str) {
            return Some(declared.to_owned());
        }
        let first = self.document.object(alternatives.first()?)?;
        let names: Vec<_> = properties(first)?.keys().cloned().collect();
        let nested = names.iter().filter_map(|name| {
            let inner = properties(self.document.resolved(&properties(first)?[name]))?;
            Some(inner.keys().map(move |key| format!("{name}.{key}")).collect::<Vec<_>>())
        });
        let mut paths = names.clone();
        paths.extend(nested.flatten());
        paths.into_iter().find(|path| self.tells_apart(path, alternatives))
    }

    /// Whether each member has values of its own at the path.
    fn tells_apart(&self, path: &str, alternatives: &[Value]) -> bool {
        let mut seen = BTreeSet::new();
        alternatives.iter().all(|member| {
            let tags = self.document.tags(member, path);
            !tags.is_empty() && tags.into_iter().all(|tag| seen.insert(tag))
        })
    }

    /// Notes what a tagged union needs, and gives the tags that may be absent.
    fn tagged_needs(&mut self, path: &str, alternatives: &[Value]) -> Vec<String> {
        self.needs(if path.contains('.') { Needs::DiscriminatorPath } else { Needs::Discriminator });
        let mut defaults = vec![];
        for member in alternatives {
            let member = self.document.resolved(member);
            let tags = self.document.tags(member, path);
            if members(member).is_some() {
                self.needs(Needs::NestedDiscriminator);
            }
            if tags.len() > 1 {
                self.needs(Needs::SeveralTags);
            }
            if !path.contains('.') && properties(member).is_some() && !is_required(member, path) {
                self.needs(Needs::DefaultTag);
                defaults.extend(tags);
            }
        }
        defaults
    }
}

/// The name of the function that chooses a variant.
pub(crate) fn chooser(model: &str) -> String {
    format!("choose_{}", field(model))
}

impl Document {
    /// Whether the members are objects of which one takes whatever the others do: it requires nothing, and is not closed.
    fn are_open(&self, alternatives: &[Value]) -> bool {
        let members: Vec<_> = alternatives.iter().map(|member| self.resolved(member)).collect();
        let takes_all = |member: &&Value| {
            member.get("required").is_none() && member.get("additionalProperties") != Some(&Value::Bool(false))
        };
        members.iter().all(|member| properties(member).is_some()) && members.iter().any(takes_all)
    }

    /// An object of the member, the first where it is a union itself.
    fn object<'d>(&'d self, member: &'d Value) -> Option<&'d Value> {
        let member = self.resolved(member);
        match members(member) {
            Some(inner) => self.object(inner.first()?),
            None => Some(member),
        }
    }

    /// The constants of a member at a path, sorted; none where it has no closed set of them.
    pub(crate) fn tags(&self, member: &Value, path: &str) -> BTreeSet<String> {
        let member = self.resolved(member);
        if let Some(inner) = members(member) {
            let all: Vec<_> = inner.iter().map(|member| self.tags(member, path)).collect();
            let closed = all.iter().all(|tags| !tags.is_empty());
            return all.into_iter().filter(|_| closed).flatten().collect();
        }
        let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
        let Some(property) = properties(member).and_then(|properties| properties.get(name)) else {
            return BTreeSet::new();
        };
        if let Some(rest) = rest {
            return self.tags(property, rest);
        }
        let property = self.resolved(property);
        let constant = text(property, "const").map(|constant| vec![constant]);
        let values = constant.or_else(|| texts(property)).unwrap_or_default();
        values.into_iter().map(str::to_owned).collect()
    }

    /// How much a member of a union asks for: its constants, its closed sets, its required properties; of a scalar, the
    /// keywords that bound it.
    fn demands(&self, member: &Value) -> (usize, usize) {
        let member = self.resolved(member);
        if let Some(inner) = members(member) {
            return inner.iter().map(|member| self.demands(member)).min().unwrap_or_default();
        }
        if properties(member).is_none() {
            let bounds = ["const", "enum", "format", "pattern", "maxLength", "maximum"];
            return (0, bounds.iter().filter(|keyword| member.get(**keyword).is_some()).count());
        }
        let properties = properties(member).into_iter().flatten();
        let constants = properties.filter(|(name, property)| {
            let property = self.resolved(property);
            is_required(member, name) && (property.get("const").is_some() || texts(property).is_some())
        });
        let required = member.get("required").and_then(Value::as_array).map_or(0, Vec::len);
        (constants.count(), required)
    }
}
