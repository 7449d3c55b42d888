//! A number that stands for all that a buffer holds, to know a value again that was read before.

use std::hash::{BuildHasher, Hash, Hasher, RandomState};
use std::mem::discriminant;
use std::sync::OnceLock;

use super::Buffer;

/// With a key of its own for each process, so that nobody can make two values of the same fingerprint.
static STATE: OnceLock<RandomState> = OnceLock::new();

impl Buffer<'_> {
    /// Odd where the value has others within it.
    pub(super) fn fingerprint(&self) -> u64 {
        let mut hasher = STATE.get_or_init(RandomState::new).build_hasher();
        self.feed(&mut hasher);
        (hasher.finish() & !1) | u64::from(self.has_members())
    }

    /// What no other value has while this one is there; odd where it has others within it. It is no fingerprint.
    pub(super) fn address(&self) -> u128 {
        let address = std::ptr::from_ref(self).addr() as u128;
        (1 << 64) | (address & !1) | u128::from(self.has_members())
    }

    fn has_members(&self) -> bool {
        matches!(self, Self::Seq(_) | Self::Map(_) | Self::Some(_) | Self::Newtype(_))
    }

    fn feed(&self, hasher: &mut impl Hasher) {
        // Also how the value is kept: what was borrowed can be borrowed again.
        discriminant(self).hash(hasher);
        match self {
            Self::Bool(value) => value.hash(hasher),
            Self::U64(value) => value.hash(hasher),
            Self::I64(value) => value.hash(hasher),
            Self::U128(value) => value.hash(hasher),
            Self::I128(value) => value.hash(hasher),
            Self::F64(value) => value.to_bits().hash(hasher),
            Self::Char(value) => value.hash(hasher),
            Self::String(value) | Self::Digits(value) => value.hash(hasher),
            Self::Str(value) => value.hash(hasher),
            Self::Bytes(value) => value.hash(hasher),
            Self::BorrowedBytes(value) => value.hash(hasher),
            Self::Unit | Self::None => {}
            Self::Some(value) | Self::Newtype(value) => value.feed(hasher),
            Self::Seq(values) => {
                values.len().hash(hasher);
                for value in values {
                    value.feed(hasher);
                }
            }
            Self::Map(entries) => {
                entries.len().hash(hasher);
                for (key, value) in entries {
                    key.feed(hasher);
                    value.feed(hasher);
                }
            }
        }
    }
}
