//! Models whose schemas the tests look at: every rule, type, presence and representation that a schema can say.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref)] // Checks take references to the fields.

pub mod more;
pub mod patches;
pub mod rules;
pub mod shapes;
pub mod types;

/// Calls a macro with the name of each model.
#[macro_export]
macro_rules! each_model {
    ($call:ident) => {
        $call! {
            $crate::rules::Texts, $crate::rules::Formats, $crate::rules::Numbers, $crate::rules::Lists,
            $crate::rules::Nullable, $crate::rules::Marked, $crate::rules::Normalized, $crate::rules::Chosen,
            $crate::types::Std, $crate::types::Named, $crate::types::Presence, $crate::types::Node,
            $crate::types::Page<$crate::types::Named>, $crate::types::Page<Vec<u8>>, $crate::types::Renamed,
            $crate::types::Converted, $crate::types::Pair, $crate::types::Unit, $crate::types::Id,
            $crate::types::Product, $crate::types::ProductUpdate, $crate::types::Email,
            $crate::patches::PriceUpdate, $crate::patches::ClosedUpdate, $crate::patches::MixedUpdate, $crate::shapes::OpenStatus, $crate::shapes::OpenCode,
            $crate::shapes::External, $crate::shapes::Internal, $crate::shapes::Adjacent, $crate::shapes::Names,
            $crate::shapes::Closed, $crate::shapes::Flat, $crate::shapes::Rest, $crate::shapes::ClosedFlat,
            $crate::shapes::FlatEnum, $crate::shapes::Constants, $crate::shapes::Lenient, $crate::shapes::Level, $crate::shapes::Tagged, $crate::shapes::Untagged, $crate::shapes::Exclusive, $crate::shapes::Benefit,
            $crate::shapes::Nested, $crate::shapes::Status, $crate::shapes::Event,
            $crate::more::Aliased, $crate::more::AliasedTag, $crate::more::AliasedExternal,
            $crate::more::AliasedAdjacent, $crate::more::OpenExternal, $crate::more::OpenAdjacent,
            $crate::more::OpenBenefit, $crate::more::DefaultBenefit, $crate::more::Duration,
            $crate::more::WithUntagged, $crate::more::ExternalUntagged, $crate::more::Chosen,
            $crate::more::FlatInternal, $crate::more::FlatOptional, $crate::more::FlatTwice,
            $crate::more::FlatUnion, $crate::more::FlatClosedExternal,
            $crate::more::FlatOptionalClosed, $crate::more::FlatTwiceClosed, $crate::more::Lax, $crate::more::Wide,
            $crate::more::Defaults, $crate::more::Trimmed, $crate::more::Filter,
            $crate::more::Pages<$crate::types::Named, 2>,
        }
    };
}
