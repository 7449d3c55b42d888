//! Messages that are made while a model is compiled.

use crate::decode::Scalar;

/// A message; what does not fit is cut.
pub(crate) struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 512], length: 0 }
    }

    pub(crate) const fn add(mut self, text: &str) -> Self {
        let mut index = 0;
        while index < text.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = text.as_bytes()[index];
            self.length += 1;
            index += 1;
        }
        self
    }

    pub(crate) const fn add_path(mut self, path: &[&str]) -> Self {
        let mut index = 0;
        while index < path.len() {
            self = self.add(if index > 0 { "." } else { "" }).add(path[index]);
            index += 1;
        }
        self
    }

    pub(crate) const fn add_scalar(self, value: Scalar<'_>) -> Self {
        let text = match value {
            Scalar::Text(text) => self.add("`").add(text),
            Scalar::Bool(true) => self.add("`true"),
            Scalar::Bool(false) => self.add("`false"),
            Scalar::Unsigned(number) => self.add("`").add_number(number),
            Scalar::Signed(number) => self.add("`-").add_number(number.unsigned_abs()),
            Scalar::Float(_) => return self.add("a number"),
        };
        text.add("`")
    }

    pub(crate) const fn add_number(self, number: u64) -> Self {
        const DIGITS: &str = "0123456789";
        let text = if number >= 10 { self.add_number(number / 10) } else { self };
        let (_, from) = DIGITS.split_at((number % 10) as usize);
        let (digit, _) = from.split_at(1);
        text.add(digit)
    }

    pub(crate) const fn text(&self) -> &str {
        let (written, _) = self.bytes.split_at(self.length);
        match std::str::from_utf8(written) {
            Ok(text) => text,
            Err(_) => "two names or values are the same",
        }
    }
}

/// Whether two texts are the same.
pub(crate) const fn equal(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut index = 0;
    while one.len() == other.len() && index < one.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}
