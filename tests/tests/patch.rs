//! `#[api(patch = "..")]`: partial updates made of models.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref, clippy::ref_option)]

mod patch {
    mod applying;
    mod reading;
    mod shapes;
}
