//! How old a reader has to be: the Flesch–Kincaid grade plus five, as schools in the United Kingdom begin at that age.
//!
//! Flesch–Kincaid and not SMOG or Dale–Chall: SMOG is made for thirty sentences and more, which a post seldom has; Dale–Chall
//! needs a list of words that Americans of ten knew in 1984. Flesch–Kincaid asks for nothing but sentences, words and
//! syllables, is what word processors show, and moves as one types. Under a hundred words it says nothing.

mod prose;
mod syllables;

pub use syllables::syllables;

use prose::Passage;

/// Fewer words are no sample.
pub const FEWEST_WORDS: usize = 100;
/// What a public body of the United Kingdom aims at.
pub const AIM: u8 = 9;
/// So many of the hardest sentences are listed.
const HARDEST: usize = 5;
/// A shorter sentence is not hard, whatever its words.
const SHORTEST_HARD: usize = 8;

/// What can be said of a text.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Reading {
    pub words: usize,
    pub sentences: usize,
    /// In years; none of fewer than a hundred words.
    pub age: Option<u8>,
    /// The hardest first: those beyond the age aimed at; none of fewer than a hundred words.
    pub hardest: Vec<Hard>,
}

/// A sentence that is hard to read.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Hard {
    /// On one line.
    pub text: String,
    /// Where it begins and ends, in UTF-16 units as text fields count.
    pub start: usize,
    pub end: usize,
    pub words: usize,
    pub age: u8,
}

/// Reads a text in Markdown: its words, without code, addresses and tables.
pub fn reading(markdown: &str) -> Reading {
    let passages = prose::sentences(markdown);
    let (mut words, mut syllables) = (0, 0);
    for passage in &passages {
        words += passage.words;
        syllables += passage.syllables;
    }
    let sentences = passages.len();
    let enough = words >= FEWEST_WORDS;
    Reading {
        words,
        sentences,
        age: enough.then(|| age(words, sentences, syllables)),
        hardest: if enough { hardest(markdown, &passages) } else { Vec::new() },
    }
}

fn hardest(markdown: &str, passages: &[Passage]) -> Vec<Hard> {
    let of = |passage: &Passage| grade(passage.words, 1, passage.syllables);
    let mut hard: Vec<&Passage> = passages
        .iter()
        .filter(|passage| passage.words >= SHORTEST_HARD && age(passage.words, 1, passage.syllables) > AIM)
        .collect();
    hard.sort_by(|a, b| of(b).total_cmp(&of(a)).then(a.start.cmp(&b.start)));
    let units = |end: usize| markdown.get(..end).unwrap_or_default().encode_utf16().count();
    let line = |passage: &Passage| {
        let text = markdown.get(passage.start..passage.end).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    hard.into_iter()
        .take(HARDEST)
        .map(|passage| Hard {
            text: line(passage),
            start: units(passage.start),
            end: units(passage.end),
            words: passage.words,
            age: age(passage.words, 1, passage.syllables),
        })
        .collect()
}

/// The Flesch–Kincaid grade (Kincaid and others, 1975).
#[allow(clippy::cast_precision_loss, reason = "texts are not that long")]
pub fn grade(words: usize, sentences: usize, syllables: usize) -> f64 {
    let (words, sentences, syllables) = (words.max(1) as f64, sentences.max(1) as f64, syllables as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

/// The age of a pupil in that grade: never below five, and beyond school everybody is grown up.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
fn age(words: usize, sentences: usize, syllables: usize) -> u8 {
    (grade(words, sentences, syllables) + 5.0).round().clamp(5.0, 25.0) as u8
}

#[cfg(test)]
mod tests;
