//! A transcript as a file or the clipboard gives it: what a reader understood, before anything is written.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A whole transcript, or notes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TranscriptDraft {
    /// What it was read as: `vtt`, `srt`, `docx`, `text`.
    pub format: String,
    /// In the order of the file.
    pub lines: Vec<TranscriptLine>,
}

/// What one person said in one go, or one paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TranscriptLine {
    /// Line of the file where it begins, from 1; of a DOCX the paragraph.
    pub line: u32,
    /// Seconds since the beginning.
    pub at: Option<u32>,
    /// As the file names them; empty when it does not.
    pub speaker: String,
    /// One line of text.
    pub text: String,
}

impl TranscriptDraft {
    /// True for what a refused file gives: nothing at all.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The note that it becomes: a line each.
    pub fn body(&self) -> String {
        self.lines.iter().map(|line| line.to_string() + "\n").collect()
    }

    /// Who speaks, as the file names them, in the order of their first words.
    pub fn speakers(&self) -> Vec<&str> {
        let mut speakers: Vec<&str> = Vec::new();
        for line in self.lines.iter().filter(|line| !line.speaker.is_empty()) {
            if !speakers.contains(&line.speaker.as_str()) {
                speakers.push(&line.speaker);
            }
        }
        speakers
    }
}

/// The longest name of a speaker, in characters.
pub const LONGEST_NAME: usize = 80;

impl TranscriptLine {
    /// Reads a line of the note again; the exact reverse of how it is written.
    pub fn read(number: u32, written: &str) -> Self {
        let (at, rest) = written
            .strip_prefix('[')
            .and_then(|rest| rest.split_once("] "))
            .and_then(|(time, rest)| Some((Some(seconds(time)?), rest)))
            .unwrap_or((None, written));
        let (speaker, text) = rest.split_once(": ").filter(|(name, _)| is_name(name)).unwrap_or(("", rest));
        Self { line: number, at, speaker: speaker.to_owned(), text: text.to_owned() }
    }
}

/// What can stand before the colon.
fn is_name(before: &str) -> bool {
    before.chars().count() <= LONGEST_NAME
}

/// "00:12:31" as it is written in a note.
fn seconds(time: &str) -> Option<u32> {
    let (hours, rest) = time.split_once(':')?;
    let (minutes, seconds) = rest.split_once(':')?;
    let number = |digits: &str, least: usize| {
        let plain = digits.len() >= least && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse::<u32>().ok())?
    };
    let whole = number(hours, 2)?.checked_mul(3600)?.checked_add(number(minutes, 2)?.checked_mul(60)?)?;
    whole.checked_add(number(seconds, 2)?)
}

impl std::fmt::Display for TranscriptLine {
    /// "[00:12:31] Name: what was said", as far as time and name are known. Where nobody is named and the words could be
    /// read as a time or a name, the place of the name stays empty: ": Next steps: ask".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(at) = self.at {
            write!(f, "[{:02}:{:02}:{:02}] ", at / 3600, at / 60 % 60, at % 60)?;
        }
        if !self.speaker.is_empty() {
            return write!(f, "{}: {}", self.speaker, self.text);
        }
        let named = self.text.split_once(": ").is_some_and(|(before, _)| is_name(before));
        if named || self.text.starts_with('[') {
            write!(f, ": {}", self.text)
        } else {
            f.write_str(&self.text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(at: Option<u32>, speaker: &str, text: &str) -> TranscriptLine {
        TranscriptLine { line: 1, at, speaker: speaker.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_line_says_when_and_who_as_far_as_it_is_known() {
        let said = "We lend devices.";
        for (given, written) in [
            (line(Some(751), "Ada Brook", said), "[00:12:31] Ada Brook: We lend devices."),
            (line(None, "Ada Brook", said), "Ada Brook: We lend devices."),
            (line(Some(3_661), "", said), "[01:01:01] We lend devices."),
            (line(None, "", "Next steps: ask"), ": Next steps: ask"),
        ] {
            assert_eq!(given.to_string(), written);
            assert_eq!(TranscriptLine::read(1, written), given);
        }
    }

    proptest! {
        #[test]
        fn every_line_is_read_as_it_was_written(
            at in prop::option::of(0_u32..400_000), speaker in "([A-Z][a-z]{1,8} ?){0,2}", text in "[-a-zA-Z0-9:.\\[\\] ]{1,60}"
        ) {
            let given = line(at, speaker.trim(), text.trim());
            prop_assume!(!given.text.is_empty());
            prop_assert_eq!(TranscriptLine::read(1, &given.to_string()), given);
        }
    }
}
