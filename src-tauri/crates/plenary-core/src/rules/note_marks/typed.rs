//! Which lines of a paragraph were typed by themselves. In a note each line is something that was said, and Markdown would make one
//! paragraph of those below each other. A line goes on with the one before only where a sentence was broken: it begins with a small
//! letter behind a line as long as lines are broken at, or a word or sign at the break joins both.

use super::line::Line;
use super::lines::{Mark, Readable, readable};
use super::{as_written, speakers, without_marks};
use crate::rules::parts::tables;
use std::collections::BTreeSet;

/// A line of so many letters may have been broken by a program.
const BROKEN_FROM: usize = 50;

/// What a line begins with that goes on with the one before.
const JOINS: [&str; 20] = [
    "and", "or", "but", "because", "so", "which", "who", "whose", "that", "than", "to", "of", "with", "for",
    "from", "in", "on", "at", "by", "as",
];

/// What a line ends with that goes on in the next.
const LEADS_ON: [&str; 43] = [
    "the", "a", "an", "is", "are", "was", "were", "be", "been", "of", "to", "and", "or", "but", "for",
    "with", "in", "on", "at", "by", "from", "that", "which", "who", "will", "would", "can", "could",
    "should", "has", "have", "had", "not", "our", "their", "his", "her", "its", "my", "than", "as",
    "because", "this",
];

/// The same by its signs.
const GOES_ON: [char; 6] = [',', ':', ';', '–', '—', '('];

/// What ends a sentence.
const STOPS: [char; 4] = ['.', '!', '?', '…'];

/// What may stand behind a stop.
const CLOSES: [char; 10] = ['*', '_', '`', ')', '”', '"', '’', '\'', ']', ' '];

/// The lines, from 1, that were typed by themselves right below other text.
pub fn by_themselves(body: &str) -> BTreeSet<usize> {
    among(body, &readable(body))
}

/// The same; `lines` are those that may hold marks. A row of a table is no line of a paragraph.
pub(super) fn among(body: &str, lines: &[Readable<'_>]) -> BTreeSet<usize> {
    let (written, tables): (Vec<&str>, _) = (body.lines().collect(), tables(body));
    let is_alone = |pair: &[Readable<'_>]| {
        let [before, line] = pair else { return None };
        let raw = written.get(line.number.checked_sub(1)?)?;
        let is_below = before.number + 1 == line.number && line.before.is_empty() && !raw.starts_with(' ');
        let alone = match line.mark {
            Some(Mark::Quote) => false,
            Some(_) => true,
            None => begins(&Line::read(before.text, false, &as_written).unmarked(false), line.text),
        };
        let is_row = || tables.iter().any(|table| table.contains(&line.number));
        (is_below && alone && !is_row()).then_some(line.number)
    };
    lines.windows(2).filter_map(is_alone).collect()
}

/// Whether a line says something of its own behind that one.
fn begins(before: &str, line: &str) -> bool {
    let Some(first) = line.chars().find(|c| c.is_alphanumeric()) else { return false };
    let before = before.trim_end();
    line.starts_with('@')
        || ends_a_sentence(before)
        || !(is_joined(before, line) || (first.is_lowercase() && before.chars().count() >= BROKEN_FROM))
}

/// Whether a word or sign at the break between two lines makes one sentence of them.
pub(super) fn is_joined(before: &str, line: &str) -> bool {
    let word = |word: Option<&str>| {
        let letters = word.unwrap_or_default().chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let before = before.trim_end();
    let leads_on = || LEADS_ON.contains(&word(before.split_whitespace().next_back()).as_str());
    let is_small = || line.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    let joins = || is_small() && JOINS.contains(&word(line.split_whitespace().next()).as_str());
    !ends_a_sentence(before) && (before.ends_with(GOES_ON) || leads_on() || joins())
}

fn ends_a_sentence(line: &str) -> bool {
    line.trim_end_matches(CLOSES).ends_with(STOPS)
}

/// A note as it is given out, in which each line is a sentence that Markdown would run into the next line, typed by itself.
pub fn in_sentences(body: &str) -> String {
    let lines = readable(body);
    let alone = among(body, &lines);
    let given = without_marks(body);
    if alone.is_empty() {
        return given;
    }
    let speaking: BTreeSet<usize> = speakers(body).into_iter().map(|speaker| speaker.line).collect();
    let mut written: Vec<String> = given.lines().map(str::to_owned).collect();
    for one in lines.iter().filter(|one| alone.contains(&(one.number + 1))) {
        if let Some(line) = written.get_mut(one.number - 1) {
            line.push_str(end_of(line, one.mark, speaking.contains(&one.number)));
        }
    }
    written.join("\n") + if given.ends_with('\n') { "\n" } else { "" }
}

/// What is put behind a line that the next one would run into: nothing where it has an end.
fn end_of(line: &str, mark: Option<Mark>, is_speaker: bool) -> &'static str {
    let line = line.trim_end();
    match () {
        () if line.is_empty() || line.ends_with(GOES_ON) || line.ends_with('\\') || ends_a_sentence(line) => {
            ""
        }
        () if is_speaker => ":",
        () if mark == Some(Mark::Question) => "?",
        () => ".",
    }
}
