use api_model::ApiModel;

// Attributes of other derives stand next to ours.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, ApiModel)]
#[non_exhaustive]
#[must_use]
#[repr(C)]
pub struct Account {
    #[allow(dead_code)]
    #[doc = "A name."]
    #[api(non_empty)]
    #[cfg(any(unix, not(unix)))]
    pub name: String,
    #[cfg(all(unix, not(unix)))]
    #[api(there_is_no_such_rule)]
    pub gone: String,
    #[deprecated]
    pub(crate) old: u8,
}

fn main() {
    assert!(Account::from_json(r#"{"name": "Ada", "old": 1}"#).is_ok());
}
