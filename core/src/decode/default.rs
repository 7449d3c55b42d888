//! Defaults of fields, by names that tell why they are needed.

/// A type with a default, for `#[serde(default)]`.
#[diagnostic::on_unimplemented(
    message = "`#[serde(default)]` needs a default of `{Self}`",
    label = "this has no `Default`",
    note = "write `#[derive(Default)]` above `{Self}`, or name a function that makes the value: `#[serde(default = \"function\")]`"
)]
pub trait FieldDefault: Sized {
    /// The default.
    fn field_default() -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Default> FieldDefault for T {
    #[inline]
    fn field_default() -> Self {
        T::default()
    }
}

/// A type with a default, for a field that is not read.
#[diagnostic::on_unimplemented(
    message = "a field that is not read needs a default of `{Self}`",
    label = "this has no `Default`",
    note = "write `#[derive(Default)]` above `{Self}`, or name a function that makes the value: `#[serde(default = \"function\")]`"
)]
pub trait SkippedDefault: Sized {
    /// The default.
    fn skipped_default() -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Default> SkippedDefault for T {
    #[inline]
    fn skipped_default() -> Self {
        T::default()
    }
}
