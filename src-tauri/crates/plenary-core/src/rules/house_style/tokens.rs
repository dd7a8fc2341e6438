//! Words of a text with their places, and what stands between two of them.

/// A word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// In lower case.
    pub word: String,
    /// In bytes.
    pub start: usize,
    pub end: usize,
}

/// Runs of letters and digits.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::new();
    for (at, letter) in text.char_indices() {
        if !letter.is_alphanumeric() {
            continue;
        }
        let end = at + letter.len_utf8();
        match all.last_mut().filter(|last| last.end == at) {
            Some(last) => {
                last.word.extend(letter.to_lowercase());
                last.end = end;
            }
            None => all.push(Token { word: letter.to_lowercase().collect(), start: at, end }),
        }
    }
    all
}

/// What stands between two words, made alike: a space for every white space within a paragraph, one hyphen for all, one
/// apostrophe for all; marks of emphasis are nothing.
pub fn between(gap: &str) -> Option<String> {
    if gap.matches('\n').count() > 1 {
        return None;
    }
    let mut plain = String::new();
    for letter in gap.chars() {
        match letter {
            '*' | '_' => {}
            ' ' | '\t' | '\n' | '\u{a0}' if plain.ends_with(' ') => {}
            ' ' | '\t' | '\n' | '\u{a0}' => plain.push(' '),
            '-' | '‐' | '‑' => plain.push('-'),
            '\'' | '’' => plain.push('\''),
            other => plain.push(other),
        }
    }
    Some(plain)
}
