//! `scale`: f(2n)/f(n) of everything that could grow faster than its input.

/// Measures, and writes the section `scale`.
pub fn run() {
    todo!()
}
