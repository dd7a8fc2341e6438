//! Cues to lines: what one person says in one go is one line, up to a mark, as long as a paragraph; captions that roll are said once.

use crate::model::TranscriptLine;
use crate::rules::note_marks::says;

/// A line ends with the first sentence that ends beyond so many characters.
const ENOUGH: usize = 220;
/// And it ends here in any case.
const MOST: usize = 420;
/// The same where nobody set full stops.
const MOST_UNPUNCTUATED: usize = 150;
/// Whoever says nothing for so many seconds begins anew.
const PAUSE: u32 = 30;

/// Joins what belongs together, in order.
pub fn joined(cues: Vec<TranscriptLine>) -> Vec<TranscriptLine> {
    let most = if is_punctuated(&cues) { MOST } else { MOST_UNPUNCTUATED };
    let mut lines: Vec<TranscriptLine> = Vec::new();
    let mut last_at = None;
    for cue in cues {
        let silent = match (last_at, cue.at) {
            (Some(before), Some(now)) => now > before && now - before > PAUSE,
            _ => false,
        };
        let same = |line: &TranscriptLine| {
            let length = line.text.chars().count();
            line.speaker == cue.speaker
                && !begins_a_mark(&line.text, &cue.text)
                && !silent
                && length < most
                && !(length >= ENOUGH && has_ended(&line.text))
        };
        last_at = cue.at.or(last_at);
        match lines.last_mut().filter(|line| same(line)) {
            Some(line) => {
                line.text.push(' ');
                line.text.push_str(&cue.text);
            }
            None => lines.push(cue),
        }
    }
    lines
}

/// Whether what follows has a mark that what was said before is none of.
fn begins_a_mark(before: &str, text: &str) -> bool {
    has_ended(before) && says(text).is_some() && says(before).is_none()
}

/// Whether a sentence ends there.
pub fn has_ended(text: &str) -> bool {
    text.trim_end_matches(['"', '\u{201d}', '\u{2019}', '\'', ')', ' '])
        .ends_with(['.', '!', '?', '\u{2026}'])
}

/// Whether anybody set full stops: one in forty words at least.
fn is_punctuated(cues: &[TranscriptLine]) -> bool {
    let words: usize = cues.iter().map(|cue| cue.text.split_whitespace().count()).sum();
    let ends: usize = cues.iter().map(|cue| cue.text.matches(['.', '!', '?']).count()).sum();
    ends * 40 >= words
}
