//! The models of Polar's API that the project is judged by, written by hand after its `OpenAPI` document.

pub mod rules;
