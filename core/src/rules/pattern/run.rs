//! Plain expressions of one class, so often.

use super::plain::{Class, Expression};

/// Bytes of one class, of a certain number.
#[derive(Debug)]
pub(super) struct Run {
    allowed: Box<[bool; 256]>,
    least: usize,
    most: usize,
}

impl Run {
    /// The run that an expression is, if it is one.
    pub(super) fn new(expression: &Expression) -> Option<Self> {
        let Expression::Sequence(parts) = expression else { return None };
        let [only] = parts.as_slice() else { return None };
        let (class, least, most) = match only {
            Expression::Class(class) => (*class, 1, 1),
            Expression::Repeat(inner, least, most) => match **inner {
                Expression::Class(class) => (class, usize::from(*least), most.map_or(usize::MAX, usize::from)),
                _ => return None,
            },
            _ => return None,
        };
        Some(Self { allowed: Box::new(bytes(class)), least, most })
    }

    #[inline]
    pub(super) fn matches(&self, text: &[u8]) -> bool {
        (self.least..=self.most).contains(&text.len()) && text.iter().all(|byte| self.allowed[usize::from(*byte)])
    }
}

fn bytes(class: Class) -> [bool; 256] {
    let mut bytes = [false; 256];
    (0..128_u8).for_each(|byte| bytes[usize::from(byte)] = class.contains(byte));
    bytes
}
