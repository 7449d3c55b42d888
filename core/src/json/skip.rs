//! Values that nobody asks for.

use super::number;
use super::reader::Reader;
use super::scan;
use super::stop::Stop;

impl Reader<'_> {
    /// Skips a value of any depth without recursion.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        let mut open = Vec::new();
        loop {
            match self.token() {
                b'"' => self.at = scan::skip_string(self.text, self.at)?,
                b'{' => {
                    self.eat();
                    if self.token() != b'}' {
                        open.push(b'}');
                        self.skip_key()?;
                        continue;
                    }
                    self.eat();
                }
                b'[' => {
                    self.eat();
                    if self.token() != b']' {
                        open.push(b']');
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
    fn skip_closed(&mut self, open: &mut Vec<u8>) -> Result<bool, Stop> {
        while let Some(close) = open.last() {
            match self.token() {
                b',' => {
                    self.eat();
                    if *close == b'}' {
                        self.skip_key()?;
                    }
                    return Ok(true);
                }
                byte if byte == *close => {
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
