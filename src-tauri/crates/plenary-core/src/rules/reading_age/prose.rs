//! Sentences of a text in Markdown, with their words and syllables. A heading, a list item and a paragraph end a sentence,
//! with or without a full stop; code, addresses, tables and pictures are not read.

use super::syllables;
use crate::rules::house_style::masked;

/// A sentence: where it stands in the text, in bytes, and what it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    pub start: usize,
    pub end: usize,
    pub words: usize,
    pub syllables: usize,
}

/// What ends in a full stop and no sentence.
const SHORTENED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "e.g", "i.e", "etc", "vs", "cf", "approx", "inc", "ltd",
    "co", "dept", "fig", "rev", "hon", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec",
];

/// Every sentence with a word in it.
pub fn sentences(markdown: &str) -> Vec<Passage> {
    let plain = masked(markdown);
    let mut all = Vec::new();
    for (start, end) in blocks(&plain) {
        split(&plain, start, end, &mut all);
    }
    all
}

/// Runs of lines that belong together: an empty line, a heading, a list item or a table ends one.
fn blocks(text: &str) -> Vec<(usize, usize)> {
    let mut blocks: Vec<(usize, usize)> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let bare = line.trim();
        if bare.is_empty()
            || bare.starts_with('|')
            || bare.chars().all(|c| matches!(c, '-' | '=' | '*' | '_' | ' '))
        {
            open = false;
            continue;
        }
        let heading = bare.starts_with('#');
        match blocks.last_mut().filter(|_| open && !heading && !begins_item(bare)) {
            Some(last) => last.1 = end,
            None => blocks.push((start, end)),
        }
        open = !heading;
    }
    blocks
}

fn begins_item(line: &str) -> bool {
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['-', '*', '+', '>'])
        || (numbered.len() < line.len() && numbered.starts_with(['.', ')']))
}

/// Sentences of one block.
fn split(text: &str, start: usize, end: usize, all: &mut Vec<Passage>) {
    let block = text.get(start..end).unwrap_or_default();
    let mut from = 0;
    for (at, letter) in block.char_indices() {
        let after = at + letter.len_utf8();
        if matches!(letter, '.' | '!' | '?' | '…') && is_end(block, at, after) {
            all.extend(passage(text, start + from, start + after));
            from = after;
        }
    }
    all.extend(passage(text, start + from, end));
}

/// Whether the mark at `at` ends a sentence: space or the end follows, perhaps after a closing mark, and no shortened word
/// stands before.
fn is_end(block: &str, at: usize, after: usize) -> bool {
    let rest = block.get(after..).unwrap_or_default();
    let rest = rest.trim_start_matches(['"', '\'', '”', '’', ')', ']', '*', '_', '.', '!', '?']);
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return false;
    }
    let before = block.get(..at).unwrap_or_default();
    let word =
        before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default().to_lowercase();
    let initial =
        word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && word != "i" && word != "a";
    let next = rest.trim_start().chars().next();
    let dotted = word.contains('.'); // "a.m."
    let small = next.is_some_and(char::is_lowercase);
    let is_mark = block.get(at..after) == Some(".");
    !(small && (!is_mark || dotted))
        && !(is_mark && (SHORTENED.contains(&word.as_str()) || initial))
        && !(is_mark && word.chars().all(|c| c.is_ascii_digit()) && before.trim() == word && !word.is_empty())
}

/// The words between two places, if there are any.
fn passage(text: &str, start: usize, end: usize) -> Option<Passage> {
    let part = text.get(start..end)?;
    let (mut words, mut count) = (0, 0);
    for word in part.split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—')) {
        // "face-to-face" is one word of three parts
        let letters = word.chars().any(char::is_alphabetic);
        let digits = word.chars().any(|c| c.is_ascii_digit());
        if letters {
            words += 1;
            count += word
                .split('-')
                .filter(|part| part.chars().any(char::is_alphabetic))
                .map(syllables)
                .sum::<usize>();
        } else if digits {
            words += 1;
            count += 1; // a number is read at a glance
        }
    }
    if words == 0 {
        return None;
    }
    let lead = part.len() - part.trim_start().len();
    Some(Passage { start: start + lead, end: start + part.trim_end().len(), words, syllables: count })
}
