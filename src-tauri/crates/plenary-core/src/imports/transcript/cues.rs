//! WebVTT and SubRip: cues with their time and voice. Follows W3C WebVTT of 2019; more forgiving of times, of missing empty
//! lines and of a missing header, because exporters are.

use super::{names, stamps};
use crate::model::{Place, Problem, TranscriptLine};

mod markup;

/// Which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Vtt,
    Srt,
}

impl Kind {
    /// Its usual ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Vtt => "vtt",
            Self::Srt => "srt",
        }
    }
}

/// Which of the two a text is, when it is one: by its header, or by the arrow of its first times.
pub fn kind(text: &str) -> Option<Kind> {
    let text = text.trim_start_matches('\u{feff}');
    if text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n']))
    {
        return Some(Kind::Vtt);
    }
    let timed = text.lines().take(60).filter(|line| timing(line).is_some()).count();
    // Teams' Word shape has arrows too, followed by a name on a line of its own: that is read as plain text.
    let numbered = text.lines().map(str::trim).find(|line| !line.is_empty());
    let begins =
        numbered.is_some_and(|first| first.bytes().all(|b| b.is_ascii_digit()) || timing(first).is_some());
    let millis = text.lines().filter(|line| timing(line).is_some()).take(3).all(|line| line.contains(','));
    (timed > 0 && begins && millis).then_some(Kind::Srt)
}

/// Start and end of a timing line; the end may be unreadable.
fn timing(line: &str) -> Option<(Option<u32>, Option<u32>)> {
    let (start, rest) = line.split_once("-->")?;
    let end = rest.split_whitespace().next().unwrap_or_default();
    Some((stamps::read(start.trim()), stamps::read(end)))
}

/// What one block of lines is.
enum Block<'t> {
    Header,
    Cue {
        line: u32,
        times: (Option<u32>, Option<u32>),
        text: Vec<&'t str>,
    },
    /// Not a cue: a comment, a style, a region, or something else.
    Other {
        line: u32,
        known: bool,
    },
}

/// Every cue as a line, and what was odd.
pub fn read(text: &str, kind: Kind) -> (Vec<TranscriptLine>, Vec<Problem>) {
    let text = text.trim_start_matches('\u{feff}');
    let mut found = Found::default();
    let lines: Vec<(u32, &str)> = (1..).zip(text.lines()).collect();
    for block in lines.split(|(_, line)| line.trim().is_empty()).filter(|block| !block.is_empty()) {
        for part in parts(block, kind) {
            found.take(part);
        }
    }
    (found.lines, found.problems)
}

/// A block is one cue, unless an empty line is missing in between.
fn parts<'t>(block: &[(u32, &'t str)], kind: Kind) -> Vec<Block<'t>> {
    let first = block.first().map_or((1, ""), |(number, line)| (*number, line.trim()));
    if kind == Kind::Vtt && first.1.starts_with("WEBVTT") && first.0 == 1 {
        let rest = block.iter().position(|(_, line)| timing(line).is_some());
        let cues = rest.map(|at| timed(block.get(at..).unwrap_or_default())).unwrap_or_default();
        return std::iter::once(Block::Header).chain(cues).collect();
    }
    let word = first.1.split_whitespace().next().unwrap_or_default();
    if kind == Kind::Vtt && matches!(word, "NOTE" | "STYLE" | "REGION") {
        return vec![Block::Other { line: first.0, known: true }];
    }
    if !block.iter().any(|(_, line)| timing(line).is_some()) {
        return vec![Block::Other { line: first.0, known: false }];
    }
    timed(block)
}

/// Cuts before each timing line; the line before it is the cue's name or number.
fn timed<'t>(block: &[(u32, &'t str)]) -> Vec<Block<'t>> {
    let mut parts: Vec<Block> = Vec::new();
    for (at, (number, line)) in block.iter().enumerate() {
        if let Some(times) = timing(line) {
            let number_of_cue = at > 1;
            if let (true, Some(Block::Cue { text, .. })) = (number_of_cue, parts.last_mut()) {
                text.pop_if(|last| last.trim().bytes().all(|b| b.is_ascii_digit()));
            }
            parts.push(Block::Cue { line: *number, times, text: Vec::new() });
        } else if let Some(Block::Cue { text, .. }) = parts.last_mut() {
            text.push(line);
        }
    }
    parts
}

/// What each speaks in a cue that shows two: behind a dash, or behind a name of their own. A voice that is marked speaks alone.
fn turns((voice, words): (String, String)) -> Vec<(String, String)> {
    if !voice.is_empty() {
        return vec![(voice, words)];
    }
    let is_named = |line: &str| names::before_colon(line).is_some_and(|(_, said)| !said.is_empty());
    let mut turns: Vec<String> = Vec::new();
    for line in words.lines() {
        let spoken = after_dash(line);
        match turns.last_mut() {
            Some(turn) if spoken.is_none() && !is_named(line.trim()) => {
                turn.push('\n');
                turn.push_str(line);
            }
            _ => turns.push(line.to_owned()),
        }
    }
    if let [_] = turns.as_slice() {
        return vec![(voice, words)];
    }
    let alone = |turn: &String| after_dash(turn).map_or_else(|| turn.clone(), str::to_owned);
    turns.iter().map(|turn| (String::new(), alone(turn))).collect()
}

/// What stands behind the dash with which a speaker begins: "- Yes."
fn after_dash(line: &str) -> Option<&str> {
    let said = line.trim_start().strip_prefix(['-', '–', '—'])?.trim_start();
    said.starts_with(|c: char| c.is_alphabetic() || "“\"'‘¿¡([".contains(c)).then_some(said)
}

#[derive(Default)]
struct Found {
    lines: Vec<TranscriptLine>,
    problems: Vec<Problem>,
    last: u32,
    /// The last line of the cue before, for captions that roll.
    rolled: String,
}

impl Found {
    fn take(&mut self, block: Block<'_>) {
        match block {
            Block::Header | Block::Other { known: true, .. } => {}
            Block::Other { line, .. } => self.tell(Problem::warning("cue-without-time"), line),
            Block::Cue { line, times, text } => self.cue(line, times, &text),
        }
    }

    fn tell(&mut self, problem: Problem, line: u32) {
        self.problems.push(problem.place(&Place { line: Some(line), ..Place::default() }));
    }

    fn cue(&mut self, line: u32, (start, end): (Option<u32>, Option<u32>), text: &[&str]) {
        match (start, end) {
            (None, _) | (_, None) => self.tell(Problem::warning("cue-time-unreadable"), line),
            (Some(start), Some(end)) if end < start => self.tell(Problem::warning("cue-ends-early"), line),
            _ => {}
        }
        if start.is_some_and(|start| start < self.last) {
            self.tell(Problem::warning("cue-out-of-order"), line);
        }
        self.last = start.unwrap_or(self.last).max(self.last);
        let said: Vec<&str> = text.iter().copied().filter(|line| !line.trim().is_empty()).collect();
        let mut pieces: Vec<_> = markup::pieces(&said.join("\n")).into_iter().flat_map(turns).collect();
        self.unroll(&mut pieces);
        for (voice, words) in pieces {
            let (speaker, text) = match names::before_colon(&words).filter(|(_, said)| !said.is_empty()) {
                Some((name, said)) if voice.is_empty() => (name.to_owned(), said.to_owned()),
                _ => (voice, words),
            };
            self.lines.push(TranscriptLine { line, at: start, speaker, text });
        }
    }

    /// A caption that shows its last line again above the next: that line was said once.
    fn unroll(&mut self, pieces: &mut Vec<(String, String)>) {
        let whole = pieces.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join("\n");
        if let [(_, words)] = pieces.as_mut_slice() {
            let again = !self.rolled.is_empty() && words.starts_with(&self.rolled);
            if let Some(rest) = words.strip_prefix(&self.rolled).filter(|_| again) {
                *words = rest.trim().to_owned();
            }
        }
        let last = whole.lines().last().unwrap_or_default().trim();
        if last.split_whitespace().count() >= 3 {
            last.clone_into(&mut self.rolled);
        } else {
            self.rolled.clear();
        }
        for (_, words) in pieces.iter_mut() {
            *words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        pieces.retain(|(_, words)| !words.is_empty());
    }
}
