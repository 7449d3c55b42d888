//! Types around one value: identifiers, and whatever else must not be mistaken for its like.
// Pointers within pointers are what some of these tests are about.
#![allow(missing_docs, clippy::redundant_allocation)]

mod newtypes {
    mod conversions;
    mod reading;
}
