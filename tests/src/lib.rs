//! What several tests share.

#![forbid(unsafe_code)]

pub mod polar;
pub mod random;
