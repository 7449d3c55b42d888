//! Types around one value: identifiers, and whatever else must not be mistaken for its like.
#![allow(missing_docs)]

mod newtypes {
    mod conversions;
    mod reading;
}
