//! One test for each capability, which the coverage runs. Each is a model as small as can be that has it.

mod constants;
mod plain;
mod presence;
mod rules;
mod unions;

use api_model_generator::Capability as Needs;

/// The test of a capability; the compiler sees that none is forgotten.
pub(super) fn test_of(capability: Needs) -> Option<fn()> {
    Some(match capability.stage() {
        api_model_generator::Stage::Serde => plain::test_of(capability),
        api_model_generator::Stage::Presence => presence::test_of(capability),
        api_model_generator::Stage::Constants => return constants::test_of(capability),
        api_model_generator::Stage::Rules => rules::test_of(capability),
        _ => return unions::test_of(capability),
    })
}
