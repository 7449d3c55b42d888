use api_model_generator::Capability as Needs;

pub(super) fn test_of(_: Needs) -> Option<fn()> {
    None
}
