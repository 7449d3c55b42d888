//! Open variants: a name that was not known is written back as it was read.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

/// Writes the name, or an object whose only member has it.
///
/// # Errors
/// Those of the serializer.
pub fn write_open<S: Serializer, N: Serialize + ?Sized, C: Serialize + ?Sized>(
    serializer: S,
    name: &N,
    content: Option<&C>,
) -> Result<S::Ok, S::Error> {
    let Some(content) = content else { return name.serialize(serializer) };
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(name, content)?;
    map.end()
}

/// Writes the name into the member of the tag, and what there is of content into the other.
///
/// # Errors
/// Those of the serializer.
pub fn write_open_adjacent<S: Serializer, N: Serialize + ?Sized, C: Serialize + ?Sized>(
    serializer: S,
    model: &'static str,
    members: [&'static str; 2],
    name: &N,
    content: Option<&C>,
) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_struct(model, 1 + usize::from(content.is_some()))?;
    object.serialize_field(members[0], name)?;
    if let Some(content) = content {
        object.serialize_field(members[1], content)?;
    }
    object.end()
}
