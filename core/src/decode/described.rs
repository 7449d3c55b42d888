//! The schema of a type, said where the type is read; nothing without the feature `schemars`.

/// In an impl of [`Decode`](super::Decode): the name of the type and its schema, or `as T` for what is read as a `T`.
#[cfg(feature = "schemars")]
macro_rules! described {
    (as $type:ty) => {
        fn schema() -> $crate::schema::TypeSchema {
            <$type as $crate::Decode<'de>>::schema()
        }
    };
    ($name:expr, $schema:expr) => {
        fn schema() -> $crate::schema::TypeSchema {
            $crate::schema::TypeSchema::inline($name, $schema)
        }
    };
}

#[cfg(not(feature = "schemars"))]
macro_rules! described {
    ($($tokens:tt)*) => {};
}

pub(crate) use described;
