//! Plain expressions: what between `^` and `$` is made of ASCII characters, classes of them, groups and repetition.

use std::iter::Peekable;
use std::str::Bytes;

/// An expression whose matches start where the text starts, and end where it ends.
#[derive(Clone, Debug)]
pub(super) enum Expression {
    /// Nothing.
    Empty,
    /// One byte of a class.
    Class(Class),
    /// One after the other.
    Sequence(Vec<Self>),
    /// One or another.
    Choice(Vec<Self>),
    /// From a number of times to another, or any more.
    Repeat(Box<Self>, u16, Option<u16>),
}

impl Expression {
    /// Whether it reads nothing, however often it stands there.
    pub(super) fn is_nothing(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Class(_) => false,
            Self::Sequence(parts) | Self::Choice(parts) => parts.iter().all(Self::is_nothing),
            Self::Repeat(inner, ..) => inner.is_nothing(),
        }
    }
}

/// A set of ASCII characters. What else it may have is not said: see [`Plain`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class(u128);

impl Class {
    pub(super) fn contains(self, byte: u8) -> bool {
        byte < 128 && self.0 >> byte & 1 == 1
    }

    fn of(byte: u8) -> Self {
        Self(1 << byte)
    }

    fn range(first: u8, last: u8) -> Self {
        Self((first..=last).map(|byte| 1 << byte).sum())
    }

    fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn not(self) -> Self {
        Self(!self.0)
    }

    /// A class such as `\d`, or a character behind a backslash.
    fn escaped(byte: u8) -> Option<Self> {
        let digits = Self::range(b'0', b'9');
        let word = || Self::range(b'A', b'Z').or(Self::range(b'a', b'z')).or(digits).or(Self::of(b'_'));
        let space = || Self::range(b'\t', b'\r').or(Self::of(b' '));
        match byte {
            b'd' => Some(digits),
            b'D' => Some(digits.not()),
            b'w' => Some(word()),
            b'W' => Some(word().not()),
            b's' => Some(space()),
            b'S' => Some(space().not()),
            b't' => Some(Self::of(b'\t')),
            b'n' => Some(Self::of(b'\n')),
            b'r' => Some(Self::of(b'\r')),
            // `\<` and `\>` are ends of words for `regex`.
            b'<' | b'>' => None,
            byte if byte.is_ascii_punctuation() => Some(Self::of(byte)),
            _ => None,
        }
    }
}

/// What a plain expression says of texts of ASCII.
pub(super) struct Plain {
    pub(super) expression: Expression,
    /// Whether other texts match as well, which is for the library to say: `.`, `\s` and `[^a]` have more than ASCII.
    pub(super) has_more: bool,
}

/// The expression between `^` and `$`, if it is plain.
pub(super) fn parse(source: &str) -> Option<Plain> {
    let inner = source.strip_prefix('^')?.strip_suffix('$')?;
    // `\$` is no end, and nothing of an expression is anything but ASCII.
    if !inner.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return None;
    }
    let mut parser = Parser { bytes: inner.bytes().peekable(), depth: 0, has_more: false };
    let expression = parser.sequence()?;
    // Of a choice without a group `^` and `$` would belong to its ends alone.
    parser.bytes.next().is_none().then_some(Plain { expression, has_more: parser.has_more })
}

/// How deep groups may nest.
const DEPTH: u8 = 16;

/// The most repetitions of a bound.
const MOST: u16 = 10_000;

struct Parser<'a> {
    bytes: Peekable<Bytes<'a>>,
    depth: u8,
    has_more: bool,
}

impl Parser<'_> {
    fn choice(&mut self) -> Option<Expression> {
        let mut choices = vec![self.sequence()?];
        while self.bytes.next_if_eq(&b'|').is_some() {
            choices.push(self.sequence()?);
        }
        Some(Expression::Choice(choices))
    }

    fn sequence(&mut self) -> Option<Expression> {
        let mut parts = Vec::new();
        while let Some(byte) = self.bytes.next_if(|byte| !matches!(byte, b'|' | b')')) {
            let part = match byte {
                b'(' => self.group()?,
                b'[' => Expression::Class(self.class()?),
                b'\\' => Expression::Class(self.escaped()?),
                b'.' => {
                    self.has_more = true;
                    Expression::Class(Class::of(b'\n').or(Class::of(b'\r')).not())
                }
                b'^' | b'$' | b'*' | b'+' | b'?' | b'{' | b'}' | b']' => return None,
                byte => Expression::Class(Class::of(byte)),
            };
            parts.push(self.repeated(part)?);
        }
        Some(if parts.is_empty() { Expression::Empty } else { Expression::Sequence(parts) })
    }

    fn group(&mut self) -> Option<Expression> {
        // Of what begins with a question mark, groups without a number alone are plain.
        if self.bytes.next_if_eq(&b'?').is_some() && self.bytes.next() != Some(b':') {
            return None;
        }
        self.depth += 1;
        let inner = (self.depth <= DEPTH).then(|| self.choice())??;
        self.depth -= 1;
        self.bytes.next_if_eq(&b')').map(|_| inner)
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<Class> {
        let byte = self.bytes.next()?;
        self.has_more |= matches!(byte, b'D' | b'W' | b's' | b'S');
        Class::escaped(byte)
    }

    fn class(&mut self) -> Option<Class> {
        if self.bytes.next_if_eq(&b'^').is_none() {
            return self.rest_of_class();
        }
        self.has_more = true;
        self.rest_of_class().map(Class::not)
    }

    fn rest_of_class(&mut self) -> Option<Class> {
        let mut class = Class(0);
        loop {
            let first = match self.bytes.next()? {
                b']' if class == Class(0) => return None,
                b']' => return Some(class),
                b'^' | b'[' | b'&' | b'~' => return None,
                b'\\' => {
                    class = class.or(self.escaped()?);
                    // A range from an escape is for the library to read.
                    if self.bytes.peek() == Some(&b'-') {
                        return None;
                    }
                    continue;
                }
                byte => byte,
            };
            if first == b'-' {
                // The first or the last of a class; two are an operator of `regex`.
                let is_plain = if class == Class(0) { self.bytes.peek() != Some(&b'-') } else { self.bytes.peek() == Some(&b']') };
                class = is_plain.then(|| class.or(Class::of(b'-')))?;
                continue;
            }
            if self.bytes.next_if_eq(&b'-').is_none() {
                class = class.or(Class::of(first));
                continue;
            }
            match self.bytes.next()? {
                // A hyphen that is the last of a class stands for itself.
                b']' => return Some(class.or(Class::of(first)).or(Class::of(b'-'))),
                last if last.is_ascii_alphanumeric() && first.is_ascii_alphanumeric() && first <= last => {
                    class = class.or(Class::range(first, last));
                }
                _ => return None,
            }
        }
    }

    /// A part with what stands behind it.
    fn repeated(&mut self, part: Expression) -> Option<Expression> {
        let (least, most) = match self.bytes.peek() {
            Some(b'?') => (0, Some(1)),
            Some(b'*') => (0, None),
            Some(b'+') => (1, None),
            Some(b'{') => return self.bounded(part),
            _ => return Some(part),
        };
        self.bytes.next();
        self.once(Expression::Repeat(Box::new(part), least, most))
    }

    fn bounded(&mut self, part: Expression) -> Option<Expression> {
        self.bytes.next();
        let least = self.number()?;
        let most = match self.bytes.next()? {
            b'}' => Some(least),
            b',' if self.bytes.next_if_eq(&b'}').is_some() => None,
            b',' => {
                let most = self.number()?;
                self.bytes.next_if_eq(&b'}')?;
                Some(most)
            }
            _ => return None,
        };
        let is_plain = least <= MOST && most.is_none_or(|most| least <= most && most <= MOST);
        is_plain.then(|| self.once(Expression::Repeat(Box::new(part), least, most)))?
    }

    /// Whether it is lazy is all the same for a match of the whole; twice repeated it is not plain.
    fn once(&mut self, repeat: Expression) -> Option<Expression> {
        self.bytes.next_if_eq(&b'?');
        (!matches!(self.bytes.peek(), Some(b'?' | b'*' | b'+' | b'{'))).then_some(repeat)
    }

    fn number(&mut self) -> Option<u16> {
        let mut number = None;
        while let Some(digit) = self.bytes.next_if(u8::is_ascii_digit) {
            number = Some(number.unwrap_or(0_u16).checked_mul(10)?.checked_add(u16::from(digit - b'0'))?);
        }
        number
    }
}
