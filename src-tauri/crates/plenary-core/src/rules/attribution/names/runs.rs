//! What of a text is no word between spaces: names in scripts that are written without them, and telephone numbers.

use crate::rules::folding::is_unspaced;
use std::collections::HashSet;

/// The longest name that is looked for in a run of such letters.
const LONGEST: usize = 16;
/// Fewer digits are no telephone number.
const DIGITS: usize = 7;
/// So many of its last digits tell a number from others, whatever country or exchange is written before them.
const TELLING: usize = 9;

/// Every piece of two letters or more of the runs of such letters in a plain text; spaces and hyphens within one are passed over.
pub fn unspaced(plain: &str) -> HashSet<String> {
    let mut found = HashSet::new();
    if plain.is_ascii() || !plain.contains(is_unspaced) {
        return found;
    }
    let mut run: Vec<char> = Vec::new();
    for c in plain.chars().chain(['.']) {
        if is_unspaced(c) && c.is_alphanumeric() {
            run.push(c);
        } else if !(c.is_whitespace() || c == '-' || c == '=') {
            let pieces = (0..run.len())
                .flat_map(|from| (from + 2..=run.len().min(from + LONGEST)).map(move |to| from..to));
            found.extend(pieces.filter_map(|piece| Some(run.get(piece)?.iter().collect::<String>())));
            run.clear();
        }
    }
    found
}

/// Whether a word is of such letters throughout.
pub fn is_run(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(is_unspaced)
}

/// The digits of what may be a telephone number in a plain text.
pub fn numbers(plain: &str) -> Vec<String> {
    let mut found = Vec::new();
    if plain.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
        return found;
    }
    let mut digits = String::new();
    for c in plain.chars().chain(['x']) {
        if c.is_ascii_digit() {
            digits.push(c);
        } else if !(c.is_whitespace() || "+()-./".contains(c)) {
            if digits.len() >= DIGITS {
                found.push(digits.clone());
            }
            digits.clear();
        }
    }
    found
}

/// What tells the telephone numbers of a person: the last of their digits.
pub fn telling_digits(phone: &str) -> Vec<String> {
    let each = phone.split(['/', ',', ';']).flat_map(numbers);
    each.map(|digits| digits.get(digits.len().saturating_sub(TELLING)..).unwrap_or_default().to_owned())
        .collect()
}
