//! What rules see of a value, through `Option`, `Box`, `Arc`, `Cow` and references: its text, its length, its number.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

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

impl<T: Text> Text for Option<T> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(Text::text)
    }
}

macro_rules! text_behind {
    ($($type:ty),*) => {$(
        impl<T: Text + ?Sized> Text for $type {
            #[inline]
            fn text(&self) -> Option<&str> {
                (**self).text()
            }
        }
    )*};
}

text_behind!(&T, Box<T>, Rc<T>, Arc<T>);

impl<T: Text + ToOwned + ?Sized> Text for Cow<'_, T> {
    #[inline]
    fn text(&self) -> Option<&str> {
        (**self).text()
    }
}
