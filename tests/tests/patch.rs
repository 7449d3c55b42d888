//! `#[api(patch = "..")]`: partial updates made of models.
// What a normaliser or a test takes and gives is said by what it is for.
#![allow(
    missing_docs,
    clippy::trivially_copy_pass_by_ref,
    clippy::ref_option,
    clippy::needless_pass_by_value,
    clippy::result_large_err
)]

mod patch {
    mod applying;
    mod flattened;
    mod reading;
    mod shapes;
}
