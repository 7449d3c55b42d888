use api_model::ApiModel;
// In the place of the derives of `serde_repr`.
use serde::{Deserialize as Deserialize_repr, Serialize as Serialize_repr};

#[derive(ApiModel, Serialize_repr, Deserialize_repr)]
#[repr(u8)]
enum Priority {
    Low = 1,
    High = 9,
}

fn main() {}
