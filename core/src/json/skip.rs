//! Values that nobody asks for.

use super::number;
use super::reader::Reader;
use super::scan;
use super::stop::Stop;

impl Reader<'_> {
    /// Skips a value of any depth without recursion.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        match self.token() {
            b'{' | b'[' => self.skip_nested(),
            b'"' => {
                self.at = scan::skip_string(self.text, self.at)?;
                Ok(())
            }
            other => self.skip_scalar(other),
        }
    }

    fn skip_nested(&mut self) -> Result<(), Stop> {
        let mut open = Open::default();
        loop {
            match self.token() {
                b'"' => self.at = scan::skip_string(self.text, self.at)?,
                b'{' => {
                    self.eat();
                    if self.token() != b'}' {
                        open.push(true);
                        self.skip_key()?;
                        continue;
                    }
                    self.eat();
                }
                b'[' => {
                    self.eat();
                    if self.token() != b']' {
                        open.push(false);
                        continue;
                    }
                    self.eat();
                }
                other => self.skip_scalar(other)?,
            }
            if !self.skip_closed(&mut open)? {
                return Ok(());
            }
        }
    }

    /// Behind a value: skips what closes, and says whether another value follows.
    fn skip_closed(&mut self, open: &mut Open) -> Result<bool, Stop> {
        while let Some(is_object) = open.last() {
            match self.token() {
                b',' => {
                    self.eat();
                    if is_object {
                        self.skip_key()?;
                    }
                    return Ok(true);
                }
                byte if byte == if is_object { b'}' } else { b']' } => {
                    self.eat();
                    open.pop();
                }
                _ => return Err(self.grammar()),
            }
        }
        Ok(false)
    }

    fn skip_key(&mut self) -> Result<(), Stop> {
        if self.token() != b'"' {
            return Err(self.grammar());
        }
        self.at = scan::skip_string(self.text, self.at)?;
        self.expect(b':')
    }

    fn skip_scalar(&mut self, first: u8) -> Result<(), Stop> {
        match first {
            b'n' => self.word("null"),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'-' | b'0'..=b'9' => {
                self.at = number::number_end(self.text.as_bytes(), self.at)?;
                Ok(())
            }
            _ => Err(self.grammar()),
        }
    }
}

/// The objects and lists that are open, a bit for each: so that most need no memory.
#[derive(Default)]
struct Open {
    /// Those that are innermost: a one for an object.
    bits: u64,
    /// How many these are.
    count: u32,
    /// Those around them.
    outer: Vec<u64>,
}

impl Open {
    fn push(&mut self, is_object: bool) {
        if self.count == u64::BITS {
            self.outer.push(self.bits);
            self.count = 0;
        }
        self.bits = self.bits << 1 | u64::from(is_object);
        self.count += 1;
    }

    /// Whether the innermost is an object; nothing where none is open.
    fn last(&self) -> Option<bool> {
        (self.count > 0).then_some(self.bits & 1 == 1)
    }

    fn pop(&mut self) {
        self.bits >>= 1;
        self.count -= 1;
        if self.count == 0
            && let Some(bits) = self.outer.pop()
        {
            (self.bits, self.count) = (bits, u64::BITS);
        }
    }
}
