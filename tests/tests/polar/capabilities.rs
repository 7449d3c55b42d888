//! One test for each capability, which the coverage runs. Each is a model as small as can be that has it.

mod constants;
mod plain;
mod presence;
mod rules;
mod unions;

use api_model_generator::{Capability, Stage};

/// The test of a capability; each module answers for the stages of its name.
pub(super) fn test_of(capability: Capability) -> fn() {
    match capability.stage() {
        Stage::Serde => plain::test_of(capability),
        Stage::Presence => presence::test_of(capability),
        Stage::Constants => constants::test_of(capability),
        Stage::Rules => rules::test_of(capability),
        Stage::Tagged | Stage::Untagged | Stage::Rest => unions::test_of(capability),
    }
}
