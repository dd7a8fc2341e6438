//! A line as it is written, mark by mark, and without them: what of a note is given out.

use crate::rules::note_marks::permits::BEFORE_A_TAIL;

/// A stretch of a line as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// Markdown.
    Words(String),
    /// Without its sign.
    Theme(String),
    /// A name, without its sign.
    Who(String),
    Permission,
}

/// What nearly is a mark, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    Permission(String),
    Day(String),
}

/// What may stand between a mark and the sentence that begins behind it.
pub(super) const BEHIND_A_MARK: [char; 6] = [':', ',', ';', '–', '-', ' '];

/// What ends a sentence.
const ENDS: [char; 6] = ['.', '!', '?', '…', '”', '"'];

/// Whether nothing stands there but marks, and one of these signs.
fn are_only_marks(written: &[Written], signs: &str) -> bool {
    let quiet = |words: &str| words.trim().chars().all(|c| signs.contains(c) || BEHIND_A_MARK.contains(&c));
    written.iter().filter_map(Written::words).all(quiet)
}

impl Written {
    fn words(&self) -> Option<&str> {
        if let Self::Words(words) = self { Some(words) } else { None }
    }

    fn put(all: &[Self], to: &mut String) {
        for one in all {
            match one {
                Self::Words(words) | Self::Theme(words) | Self::Who(words) => to.push_str(words),
                Self::Permission => to.truncate(to.trim_end().len()),
            }
        }
    }
}

/// The line without its marks: without themes at its ends, with the words of those in its middle and of names. A name behind a whole
/// sentence, or at the end of what is something said (`is_said`), stands beside it in parentheses.
pub(super) fn unmarked(written: &[Written], is_said: bool) -> String {
    let stays = |one: &Written| match one {
        Written::Words(words) => words.chars().any(char::is_alphanumeric),
        Written::Who(_) => true,
        Written::Theme(_) | Written::Permission => false,
    };
    let is_said = is_said || written.iter().any(|one| matches!(one, Written::Theme(_)));
    let first = written.iter().position(stays).unwrap_or_default();
    let last = written.iter().rposition(stays).unwrap_or(written.len());
    let (head, rest) = written.split_at(first);
    let (middle, tail) = rest.split_at((last + 1).saturating_sub(first).min(rest.len()));
    let mut unmarked = String::new();
    if !are_only_marks(head, "") {
        Written::put(head, &mut unmarked);
    }
    match middle.split_last() {
        Some((Written::Who(name), before)) => {
            Written::put(before, &mut unmarked);
            let said = unmarked.trim_end();
            let is_beside = said.ends_with(ENDS) || (is_said && said.chars().any(char::is_alphanumeric));
            unmarked = if is_beside { format!("{said} ({name})") } else { unmarked + name };
        }
        _ => Written::put(middle, &mut unmarked),
    }
    if are_only_marks(tail, ".!?…") {
        unmarked.truncate(unmarked.trim_end().len());
        unmarked
            .extend(tail.iter().filter_map(Written::words).map(str::trim).find(|words| !words.is_empty()));
    } else {
        Written::put(tail, &mut unmarked);
    }
    let began_with_mark = first > 0 && are_only_marks(head, "");
    let has_a_tail = matches!(written.last(), Some(Written::Permission));
    let unmarked = if has_a_tail { unmarked.trim_end_matches(BEFORE_A_TAIL).trim() } else { unmarked.trim() };
    if began_with_mark { unmarked.trim_start_matches(BEHIND_A_MARK).to_owned() } else { unmarked.to_owned() }
}

/// Single spaces, and none before a stop.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let stop = word.chars().all(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?'));
        if !tidy.is_empty() && !stop {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}
