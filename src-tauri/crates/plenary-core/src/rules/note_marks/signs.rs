//! What stands behind a sign in a line: a theme, a name.

use unicode_normalization::char::is_combining_mark;

/// The longest name, in words.
pub const NAME: usize = 4;

/// A letter, then letters, digits, hyphens and low lines; a hyphen at the end belongs to the sentence.
pub(super) fn theme(text: &str) -> &str {
    if !text.chars().next().is_some_and(char::is_alphabetic) {
        return "";
    }
    let end = text.find(|c: char| !(is_letter(c) || matches!(c, '-' | '_'))).unwrap_or(text.len());
    let words = text.get(..end).unwrap_or_default().trim_end_matches(['-', '_']);
    if words.chars().count() > 100 { "" } else { words }
}

/// The words that may be a name, each behind one space; an e-mail address is one word.
pub(super) fn name(text: &str) -> Vec<String> {
    if !text.chars().next().is_some_and(char::is_alphanumeric) {
        return Vec::new();
    }
    let (mut words, mut at) = (Vec::new(), 0);
    while words.len() < NAME {
        let rest = text.get(at..).unwrap_or_default();
        let whole = rest.split(char::is_whitespace).next().unwrap_or_default();
        let word = word_of_name(whole);
        if word.is_empty() {
            break;
        }
        words.push(word.to_owned());
        at += word.len();
        let goes_on = word.len() == whole.len()
            && text.get(at..).is_some_and(|rest| {
                rest.strip_prefix(' ')
                    .is_some_and(|next| next.chars().next().is_some_and(char::is_alphabetic))
            });
        if !goes_on {
            break;
        }
        at += 1;
    }
    words
}

fn word_of_name(word: &str) -> &str {
    let mark = |c: char| matches!(c, '.' | '-' | '\'' | '’');
    if word.contains('@') {
        return word.trim_end_matches([',', '.', ';', ':', '!', '?', ')']);
    }
    let end = word.find(|c: char| !(is_letter(c) || mark(c))).unwrap_or(word.len());
    let word = word.get(..end).unwrap_or_default();
    let is_initial = word.chars().count() == 2 && word.ends_with('.');
    if is_initial { word } else { word.trim_end_matches(mark) }
}

/// A letter or digit, or the accent of one that has no sign of its own with it.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}
