//! Whether a URL is so plain that the parser would accept it for certain: an automaton that takes a byte in three
//! instructions.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// What was read up to a byte of what follows `https://`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    NotPlain,
    /// A label of the host begins here.
    Label,
    /// Within a label that begins with a letter, where it may be the last: it makes no number of the host.
    Word,
    /// Behind a hyphen in it. A second one is not plain: an internationalised label (`xn--..`) may be none.
    WordHyphen,
    /// Within a label that begins with a digit.
    Number,
    NumberHyphen,
    /// Behind the colon of a port.
    Port,
    /// In the path, the query or the fragment.
    Tail,
}

use State::{Label, NotPlain, Number, NumberHyphen, Port, Tail, Word, WordHyphen};

const STATES: [State; 8] = [NotPlain, Label, Word, WordHyphen, Number, NumberHyphen, Port, Tail];

impl State {
    const fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Label | Word | WordHyphen, b'a'..=b'z' | b'A'..=b'Z') | (Word | WordHyphen, b'0'..=b'9') => Word,
            (Label | Number | NumberHyphen, b'0'..=b'9') | (Number | NumberHyphen, b'a'..=b'z' | b'A'..=b'Z') => Number,
            (Word, b'-') => WordHyphen,
            (Number, b'-') => NumberHyphen,
            (Word | Number, b'.') => Label,
            (Word, b'/' | b'?' | b'#') | (Tail, b'!'..=b'~') => Tail,
            (Word, b':') | (Port, b'!'..=b'~') => Port,
            _ => NotPlain,
        }
    }

    /// Where the state that follows stands in a [row].
    const fn place(self) -> u64 {
        6 * self as u64
    }
}

/// The states that follow on a byte, each as its place: to go on is to shift.
const fn row(byte: u8) -> u64 {
    let (mut row, mut index) = (0, 0);
    while index < STATES.len() {
        row |= STATES[index].after(byte).place() << STATES[index].place();
        index += 1;
    }
    row
}

/// Behind what is not ASCII nothing is plain.
static ROWS: [u64; 256] = {
    let mut rows = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        rows[byte as usize] = row(byte);
        byte += 1;
    }
    rows
};

/// Whether a host follows from `start` on, of ASCII labels without two hyphens in a row whose last begins with a letter
/// (so it is no number), then nothing or a short port, then printable ASCII without spaces.
pub(super) fn is_plain(text: &str, start: usize) -> bool {
    // What stands above the six bits of a place does not count.
    let after = |place: u64, byte: &u8| ROWS[usize::from(*byte)] >> (place & 63);
    let text = text.as_bytes();
    let mut rest = text.get(start..).unwrap_or_default();
    let mut place = Label.place();
    while let Some((word, behind)) = rest.split_first_chunk::<8>() {
        place = word.iter().fold(place, after);
        if place & 63 == Tail.place() {
            return is_graphic(behind, text);
        }
        rest = behind;
    }
    match STATES.get((rest.iter().fold(place, after) & 63) as usize / 6) {
        Some(Word | Tail) => true,
        Some(Port) => text.get(start..).is_some_and(is_short_port),
        _ => false,
    }
}

/// Whether the port behind a host is one for certain: of five digits the parser knows.
fn is_short_port(rest: &[u8]) -> bool {
    let mut port = rest.iter().skip_while(|byte| **byte != b':').skip(1);
    let digits = port.clone().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=4).contains(&digits) && matches!(port.nth(digits), None | Some(b'/' | b'?' | b'#'))
}

/// Whether all bytes at the end of a text, which is plain up to there, are printable ASCII without spaces. Eight in one
/// look: the highest bit of a byte shows where it is not, or where the byte below it is not.
#[inline]
fn is_graphic(end: &[u8], text: &[u8]) -> bool {
    let strange = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        word | word.wrapping_sub(ONES * 0x21) | word.wrapping_add(ONES)
    };
    // The last eight bytes may be looked at twice, and so may be some in front of a short end.
    let Some(last) = text.last_chunk() else { return false };
    let strange = end.as_chunks::<8>().0.iter().fold(strange(last), |all, word| all | strange(word));
    strange & HIGHS == 0
}
