//! Plain text, Markdown and the paragraphs of a document: the shapes in which people and programs write who said what when.
//!
//! - a heading of name and time, the words below it: "Ada Brook   0:03" (Teams in Word, Otter), "[Ada Brook] 09:31:12" (Zoom),
//!   "0:03 Ada Brook";
//! - a name, the time below it, then the words: "Ada Brook", "0 minutes 3 seconds", "0:03" (Teams, copied);
//! - a line of times, the name below it, then the words: "0:0:0.0 --> 0:0:3.450" (Teams, older);
//! - all in one line: "[00:12:31] Ada Brook: We lend devices.", "Ada Brook: We lend devices.";
//! - none of it: every line is a line of notes.

use super::{names, stamps, turns};
use crate::model::{Problem, TranscriptLine};
use std::collections::BTreeMap;

/// What a line is.
enum Line<'t> {
    /// Only times: what follows has this time, and its first line may be a name.
    Times(u32),
    /// A name and a time: what follows was said by them.
    Heading { at: u32, speaker: &'t str },
    /// Words, perhaps with their time and speaker.
    Words { at: Option<u32>, text: &'t str },
}

/// Reads numbered lines. `paragraphs` says that each is whole, so that none goes on in the next.
pub fn read(lines: &[(u32, String)], paragraphs: bool) -> (Vec<TranscriptLine>, Vec<Problem>) {
    let speakers = Speakers::of(lines);
    let mut found = Found { speakers, ..Found::default() };
    for (number, line) in lines {
        found.take(*number, line);
    }
    let is_transcript = found.is_timed || found.lines.iter().any(|line| !line.speaker.is_empty());
    let lines = match (is_transcript, paragraphs) {
        (true, _) => turns::joined(found.lines),
        (false, true) => found.lines,
        (false, false) => unwrapped(found.lines),
    };
    (lines, Vec::new())
}

/// Who stands before a colon often enough to be somebody.
#[derive(Default)]
struct Speakers {
    counts: BTreeMap<String, usize>,
    /// Times are written, so that a name before a colon is one at once.
    is_timed: bool,
    /// More than half of the lines have somebody before a colon, or half of them several people.
    is_dialogue: bool,
}

impl Speakers {
    fn of(lines: &[(u32, String)]) -> Self {
        let mut found = Self::default();
        let (mut said, mut named) = (0_usize, 0_usize);
        for (_, line) in lines.iter().filter(|(_, line)| !line.trim().is_empty()) {
            let (at, rest) =
                stamps::at_start(line).map_or((None, line.trim()), |(at, rest)| (Some(at), rest));
            found.is_timed |= at.is_some();
            said += 1;
            if let Some((name, _)) = names::before_colon(rest) {
                named += 1;
                *found.counts.entry(names::tidy(name)).or_default() += 1;
            }
        }
        found.is_dialogue = said > 1 && (named * 2 > said || (named * 2 == said && found.counts.len() > 1));
        found
    }

    fn knows(&self, name: &str) -> bool {
        let often = self.counts.get(&names::tidy(name)).copied().unwrap_or_default();
        self.is_timed || self.is_dialogue && often > 0 || often > 1
    }
}

#[derive(Default)]
struct Found {
    speakers: Speakers,
    lines: Vec<TranscriptLine>,
    is_timed: bool,
    at: Option<u32>,
    speaker: String,
    /// The next line may be a name: a line of times came before it.
    awaits_name: bool,
    /// The last line of times below a name, from 1.
    named_at: u32,
}

impl Found {
    fn take(&mut self, number: u32, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        match kind(line) {
            Line::Times(at) => {
                let below = self.name_above(number);
                (self.at, self.is_timed, self.awaits_name) = (Some(at), true, !below);
            }
            Line::Heading { at, speaker } => {
                (self.at, self.is_timed, self.awaits_name) = (Some(at), true, false);
                self.speaker = names::tidy(speaker);
            }
            Line::Words { at: None, text } if self.awaits_name && self.is_name_below(text) => {
                self.speaker = names::tidy(text);
                self.awaits_name = false;
            }
            Line::Words { at, text } => self.words(number, at, text),
        }
    }

    /// Takes a name that stands alone above a time, which says who speaks from there on.
    fn name_above(&mut self, number: u32) -> bool {
        let is_above = |line: &&mut TranscriptLine| line.line + 1 == number && is_name_alone(&line.text);
        if let Some(line) = self.lines.last_mut().filter(is_above) {
            self.speaker = names::tidy(&line.text);
            self.lines.pop();
            self.named_at = number;
        }
        // of several times below a name each is below it
        let is_below = self.named_at == number || (self.named_at > 0 && self.named_at + 1 == number);
        if is_below {
            self.named_at = number;
        }
        is_below
    }

    fn is_name_below(&self, text: &str) -> bool {
        names::could_be(text) && !turns::has_ended(text) && text.split_whitespace().count() <= 4
    }

    fn words(&mut self, number: u32, at: Option<u32>, text: &str) {
        self.awaits_name = false;
        if at.is_some() {
            (self.at, self.is_timed) = (at, true);
        }
        let named = names::before_colon(text).filter(|(name, _)| self.speakers.knows(name));
        let text = match named {
            Some((name, said)) => {
                self.speaker = names::tidy(name);
                said
            }
            None => text,
        };
        if !text.trim().is_empty() {
            let (speaker, text) = (self.speaker.clone(), text.trim().to_owned());
            self.lines.push(TranscriptLine { line: number, at: self.at, speaker, text });
        }
    }
}

fn kind(line: &str) -> Line<'_> {
    let line = line.trim();
    if let Some((start, _)) = line.split_once("-->")
        && let Some(at) = stamps::read(start.trim())
    {
        return Line::Times(at);
    }
    if let Some(at) = stamps::in_words(line) {
        return Line::Times(at);
    }
    match stamps::at_start(line) {
        Some((at, "")) => return Line::Times(at),
        Some((at, speaker)) if is_name_alone(speaker) => return Line::Heading { at, speaker },
        Some((at, text)) => return Line::Words { at: Some(at), text },
        None => {}
    }
    match stamps::at_end(line).filter(|(name, _)| is_heading(line, name)) {
        Some((speaker, at)) => Line::Heading { at, speaker },
        None => Line::Words { at: None, text: line },
    }
}

/// A name far from its time, or in brackets, or with no more than a name before it.
fn is_heading(line: &str, name: &str) -> bool {
    let apart = line.contains("  ") || line.contains(['\t', '\u{a0}']) || line.starts_with('[');
    names::could_be(name) && (apart || has_capitals(name)) && !turns::has_ended(name)
}

/// A given and a family name, and nothing said: "0:03 Ada Brook".
fn is_name_alone(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (2..=4).contains(&words) && names::could_be(text) && !turns::has_ended(text) && has_capitals(text)
}

/// Whether each word begins with a capital.
fn has_capitals(name: &str) -> bool {
    name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

/// Lines that were broken at a width are joined: a long one without an end goes on in one that begins small.
fn unwrapped(lines: Vec<TranscriptLine>) -> Vec<TranscriptLine> {
    const WIDE: usize = 60;
    let mut whole: Vec<TranscriptLine> = Vec::new();
    let mut last = (0_u32, 0);
    for line in lines {
        let width = line.text.chars().count();
        let goes_on = |before: &TranscriptLine| {
            last.0 + 1 == line.line
                && last.1 >= WIDE
                && !turns::has_ended(&before.text)
                && line.text.starts_with(char::is_lowercase)
        };
        match whole.last_mut().filter(|before| goes_on(before)) {
            Some(before) => {
                before.text.push(' ');
                before.text.push_str(&line.text);
            }
            None => whole.push(line.clone()),
        }
        last = (line.line, width);
    }
    whole
}
