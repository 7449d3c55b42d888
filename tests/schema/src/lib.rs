//! Models whose schemas the tests look at: every rule, type, presence and representation that a schema can say.
// Checks take references to the fields, and the functions that stand for a `Serialize` of others are no public ones.
#![allow(missing_docs, clippy::missing_errors_doc, clippy::ref_option, clippy::trivially_copy_pass_by_ref)]

pub mod apis;
pub mod beside;
pub mod clusters;
pub mod foreign;
pub mod forms;
pub mod more;
pub mod patches;
pub mod rules;
pub mod shapes;
pub mod sides;
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
            $crate::more::Defaults, $crate::more::Looking, $crate::more::Trimmed, $crate::more::Filter,
            $crate::more::Pages<$crate::types::Named, 2>,
            $crate::foreign::MoreStd, $crate::foreign::Outcome, $crate::foreign::Ranges, $crate::foreign::Chrono, $crate::foreign::Jiff,
            $crate::foreign::Time, $crate::foreign::Others,
            $crate::sides::Sides, $crate::sides::Omitting, $crate::sides::OneDefault, $crate::sides::OneWith,
            $crate::sides::OneUnwritten, $crate::sides::Trail, $crate::sides::Moving, $crate::sides::AdjacentSides,
            $crate::sides::InternalSides, $crate::sides::ExternalSides, $crate::sides::FlatSides,
            $crate::sides::UntaggedSides, $crate::sides::NameSides, $crate::sides::FromInto,
            $crate::apis::PullRequest, $crate::apis::Label, $crate::apis::Reviewer, $crate::apis::Charge,
            $crate::apis::ChargeUpdate, $crate::apis::PaymentMethod, $crate::apis::Refunds<$crate::apis::Refund>,
            $crate::clusters::Pod, $crate::clusters::Container, $crate::clusters::Port, $crate::clusters::Probe, $crate::clusters::Volume,
            $crate::clusters::Expression, $crate::apis::Update, $crate::apis::AnyMessage, $crate::apis::Folder, $crate::apis::Entry,
            $crate::apis::NamedEntry, $crate::apis::TextMessage, $crate::forms::Form,
            $crate::sides::Patched, $crate::sides::SidesUpdate,
            $crate::beside::AndAnything, $crate::beside::AndObject, $crate::beside::AndValue, $crate::beside::Mail, $crate::beside::StrictMail, $crate::beside::StrictSubject,
            $crate::beside::WithMethod, $crate::beside::OnlyMethod, $crate::beside::MethodAndRest,
            $crate::beside::PerhapsMethodAndRest, $crate::beside::WithUnits, $crate::beside::SubjectAndRest,
            $crate::beside::PerhapsSubjectAndRest, $crate::beside::Both, $crate::beside::Tree, $crate::beside::Measure,
        }
    };
}

/// Calls a macro with the name of each model that stands within others alone.
#[macro_export]
macro_rules! each_model_within {
    ($call:ident) => {
        $call! {
            $crate::shapes::More, $crate::shapes::CustomBenefit, $crate::shapes::DiscordBenefit,
            $crate::shapes::CustomGrant, $crate::shapes::DiscordGrant, $crate::more::DefaultCustom,
            $crate::more::Once, $crate::more::Repeating, $crate::more::Small, $crate::more::Large,
            $crate::more::Either, $crate::more::FlatInner, $crate::more::FlatId, $crate::more::FlatExternal,
            $crate::more::FieldFilter, $crate::more::FilterValue,
            $crate::apis::State, $crate::apis::LinkName, $crate::apis::Link, $crate::apis::User,
            $crate::apis::UserKind, $crate::apis::Sha, $crate::apis::Checks, $crate::apis::SepaDebit,
            $crate::apis::Cursor, $crate::apis::Refund, $crate::apis::Reason, $crate::clusters::ObjectMeta,
            $crate::clusters::PodSpec, $crate::clusters::RestartPolicy, $crate::clusters::Resource, $crate::clusters::Quantity,
            $crate::clusters::Action, $crate::clusters::Source, $crate::apis::Of<$crate::apis::TextMessage>,
            $crate::apis::Of<$crate::apis::PhotoMessage>, $crate::apis::PhotoMessage, $crate::patches::Size,
            $crate::beside::MailEvent, $crate::beside::Method, $crate::beside::Units, $crate::beside::Subject, $crate::beside::TreeNode,
        }
    };
}
