//! What rules see of a value, through `Option`, `Box`, `Arc`, `Cow` and references: its text, its length, its number.

mod length;
mod list;
mod number;

pub use length::{Length, Size, Unit};
pub use list::List;
pub use number::Number;

/// Implements a shape for what stands in front of a value, given how to ask the value itself.
macro_rules! see_through {
    ($shape:ident $([$($item:tt)*])? fn $method:ident(&self) -> $result:ty) => {
        impl<T: $shape> $shape for Option<T> {
            $($($item)*)?

            #[inline]
            fn $method(&self) -> $result {
                self.as_ref().and_then(T::$method)
            }
        }

        impl<T: $shape> $shape for crate::Patch<T> {
            $($($item)*)?

            #[inline]
            fn $method(&self) -> $result {
                self.value().and_then(T::$method)
            }
        }

        see_through! { @each $shape [$($($item)*)?] $method $result; &T, Box<T>, std::rc::Rc<T>, std::sync::Arc<T> }

        impl<T: $shape + ToOwned + ?Sized> $shape for std::borrow::Cow<'_, T> {
            $($($item)*)?

            #[inline]
            fn $method(&self) -> $result {
                (**self).$method()
            }
        }
    };
    (@each $shape:ident $items:tt $method:ident $result:ty; $($type:ty),*) => {
        $(see_through! { @one $shape $items $method $result; $type })*
    };
    (@one $shape:ident [$($item:tt)*] $method:ident $result:ty; $type:ty) => {
        impl<T: $shape + ?Sized> $shape for $type {
            $($item)*

            #[inline]
            fn $method(&self) -> $result {
                (**self).$method()
            }
        }
    };
}

use see_through;

/// A value with text, or with none where an `Option` is empty.
pub trait Text {
    /// The text.
    fn text(&self) -> Option<&str>;
}

impl Text for str {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for String {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

see_through! { Text fn text(&self) -> Option<&str> }

#[cfg(feature = "url")]
impl Text for ::url::Url {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }
}
