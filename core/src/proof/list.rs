//! Lists of allowed values that are constants, or made of constants.

use super::message::{Message, equal};

/// A list of values in code. Only lists have the method `check`, and what is no list but likely to be written.
pub struct Listed<'a, L: ?Sized>(pub &'a L);

/// What two values of a list must not be, and who says so of one.
macro_rules! lists {
    ($($type:ty, |$one:ident, $other:ident| $same:expr, |$value:ident| $twice:expr;)*) => {$(
        impl Listed<'_, [$type]> {
            /// Checks the list.
            ///
            /// # Panics
            /// Where it has no value, or one twice.
            #[inline]
            #[track_caller]
            pub const fn check(&self) {
                let (list, mut number) = (self.0, 0);
                if list.is_empty() {
                    empty();
                }
                while number < list.len() {
                    let mut earlier = 0;
                    while earlier < number {
                        let ($one, $other) = (list[earlier], list[number]);
                        if $same {
                            let $value = list[number];
                            $twice;
                        }
                        earlier += 1;
                    }
                    number += 1;
                }
            }
        }

        impl<const N: usize> Listed<'_, [$type; N]> {
            /// As of a slice.
            #[inline]
            #[track_caller]
            pub const fn check(&self) {
                Listed::<[$type]>(self.0).check();
            }
        }

        impl<const N: usize> Listed<'_, &[$type; N]> {
            /// As of a slice.
            #[inline]
            #[track_caller]
            pub const fn check(&self) {
                Listed::<[$type]>(*self.0).check();
            }
        }

        impl Listed<'_, &[$type]> {
            /// As of a slice.
            #[inline]
            #[track_caller]
            pub const fn check(&self) {
                Listed::<[$type]>(self.0).check();
            }
        }
    )*};
}

macro_rules! numbers {
    ($($type:ty),*) => {
        lists! {$(
            $type, |one, other| one == other, |value| {
                // The least numbers alone have no counterpart; their digits are cut.
                #[allow(unused_comparisons, clippy::allow_attributes, trivial_numeric_casts)]
                let is_negative = value < 0;
                #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, clippy::cast_lossless, trivial_numeric_casts)]
                twice_number(is_negative, (value as i128).unsigned_abs() as u64)
            };
        )*}
    };
}

lists! {
    &str, |one, other| equal(one, other), |value| twice(&Message::new().add("`").add(value));
    char, |one, other| one == other, |value| twice(&Message::new().add("`").add(value.encode_utf8(&mut [0; 4])));
}
numbers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

/// What is no list: the rule says so itself.
macro_rules! others {
    ($($type:ty),*) => {$(
        impl Listed<'_, $type> {
            /// Nothing.
            #[inline]
            pub const fn check(&self) {}
        }
    )*};
}

others!(&str, i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64, bool, char);

/// Lists of values that a list of allowed values cannot have.
macro_rules! other_lists {
    ($($type:ty),*) => {$(
        impl<const N: usize> Listed<'_, [$type; N]> {
            /// Nothing.
            #[inline]
            pub const fn check(&self) {}
        }

        impl Listed<'_, &[$type]> {
            /// Nothing.
            #[inline]
            pub const fn check(&self) {}
        }
    )*};
}

other_lists!(f32, f64, bool);

#[track_caller]
const fn empty() -> ! {
    panic!("this list is empty: no value is in it\nhelp: write a constant with values, or remove the rule")
}

#[track_caller]
const fn twice_number(is_negative: bool, digits: u64) -> ! {
    twice(&Message::new().add(if is_negative { "`-" } else { "`" }).add_number(digits))
}

#[track_caller]
const fn twice(value: &Message) -> ! {
    let text = Message::new().add(value.text()).add("` stands in this list twice\nhelp: remove one");
    panic!("{}", text.text())
}
