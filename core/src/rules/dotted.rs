//! Sets of bytes, and words between full stops, as host names and addresses have them.

/// A set of bytes. Rules run in the midst of reading, so a byte takes one look, which waits for no other.
pub(super) type Bytes = [bool; 256];

/// Letters and digits of ASCII, and a hyphen: what may stand in a label of a host name.
pub(super) static IN_LABEL: Bytes = alphanumeric_and(b"-");

/// The most octets of a label.
const MOST_LABEL: usize = 63;

/// Whether what has only bytes of labels is one.
#[inline]
pub(super) fn is_label(label: &[u8]) -> bool {
    label.len() <= MOST_LABEL && !matches!(label, [] | [b'-', ..] | [.., b'-'])
}

/// Letters and digits of ASCII, and these.
pub(super) const fn alphanumeric_and(others: &[u8]) -> Bytes {
    let mut bytes = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        bytes[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    and(bytes, others)
}

/// A set with these bytes added.
pub(super) const fn and(mut bytes: Bytes, others: &[u8]) -> Bytes {
    let mut index = 0;
    while index < others.len() {
        bytes[others[index] as usize] = true;
        index += 1;
    }
    bytes
}

/// The last of the words that a text begins with, and what follows it; nothing where one of them is refused.
#[inline]
pub(super) fn words<'t>(
    mut text: &'t [u8],
    allowed: &Bytes,
    accepts: impl Fn(&[u8]) -> bool,
) -> Option<(&'t [u8], &'t [u8])> {
    loop {
        let mut length = 0;
        while text.get(length).is_some_and(|byte| allowed[usize::from(*byte)]) {
            length += 1;
        }
        let (word, rest) = text.split_at(length);
        if !accepts(word) {
            return None;
        }
        let [b'.', next @ ..] = rest else { return Some((word, rest)) };
        text = next;
    }
}
