//! Labels of internationalised names in ASCII, `xn--..`: what IDNA 2008 wants beyond what the crate `idna`, made for
//! browsers, checks.

use idna::uts46::{AsciiDenyList, Hyphens, Uts46};

/// Whether a label that starts with `xn--` stands for a label of IDNA 2008.
pub(super) fn is_valid(label: &[u8]) -> bool {
    let (text, result) = Uts46::new().to_unicode(label, AsciiDenyList::STD3, Hyphens::Check);
    if result.is_err() || text.is_ascii() {
        return false;
    }
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).all(|index| is_allowed(&chars, index))
}

/// The exceptions (RFC 5892, section 2.6) and the contextual rules (appendix A.3 to A.9). Those for joiners, A.1 and
/// A.2, `idna` checks.
fn is_allowed(label: &[char], index: usize) -> bool {
    let before = index.checked_sub(1).map(|index| label[index]);
    let after = label.get(index + 1).copied();
    match label[index] {
        '\u{640}' | '\u{7FA}' | '\u{302E}' | '\u{302F}' | '\u{3031}'..='\u{3035}' | '\u{303B}' => false,
        // MIDDLE DOT, as in Catalan.
        '\u{B7}' => before == Some('l') && after == Some('l'),
        // GREEK LOWER NUMERAL SIGN.
        '\u{375}' => after.is_some_and(is_greek),
        // HEBREW GERESH and GERSHAYIM.
        '\u{5F3}' | '\u{5F4}' => before.is_some_and(is_hebrew),
        // KATAKANA MIDDLE DOT.
        '\u{30FB}' => label.iter().any(|c| is_japanese(*c)),
        // ARABIC-INDIC DIGITS, not to be mixed with the extended ones.
        '\u{660}'..='\u{669}' => !label.iter().any(|c| ('\u{6F0}'..='\u{6F9}').contains(c)),
        _ => true,
    }
}

// The scripts by their blocks.

fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3E1}' | '\u{3F0}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}')
}

fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5F4}' | '\u{FB1D}'..='\u{FB4F}')
}

/// Hiragana, Katakana or Han.
fn is_japanese(c: char) -> bool {
    matches!(c,
        '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FD}'..='\u{30FF}'
        | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9D}' | '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}
