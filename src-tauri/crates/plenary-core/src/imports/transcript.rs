//! Transcripts and notes: WebVTT (W3C, with voices), SubRip (SRT), Word documents and plain text or Markdown, in the shapes
//! that Teams, Zoom, Meet and people write. What is no text is refused; what is odd in a text is told and read all the same.

mod cues;
mod docx;
mod names;
mod plain;
mod stamps;
mod tables;
mod turns;

#[cfg(test)]
mod tests;

use super::decode::decode;
use super::text::prose;
use crate::model::{Problem, TranscriptDraft, TranscriptLine};

/// What a reader of transcripts gives.
type Reading = (TranscriptDraft, Vec<Problem>);

/// Endings of files that can be read, without the dot.
pub const EXTENSIONS: &[&str] = &["vtt", "srt", "docx", "txt", "md", "text", "markdown"];

/// More bytes than a day of talking takes.
const MOST_BYTES: usize = 20 * 1024 * 1024;
/// A note holds so many characters (see `rules::text::prose`), a little left for times and names.
const MOST_CHARACTERS: usize = 390_000;

/// Reads a transcript of any of these formats; what it is is told by its bytes, and its name counts for nothing.
pub fn read(bytes: &[u8]) -> Reading {
    if let Some(problem) = refused(bytes) {
        return (TranscriptDraft::default(), vec![problem]);
    }
    if bytes.starts_with(b"PK") {
        return match docx::parts(bytes) {
            Ok(parts) => fitting("docx", tables::read(parts)),
            Err(problem) => (TranscriptDraft::default(), vec![problem]),
        };
    }
    let decoded = decode(bytes);
    let mut found = text(&decoded.text);
    found.1.splice(0..0, decoded.problem());
    found
}

/// Reads text that was pasted.
pub fn read_text(raw: &str) -> Reading {
    if raw.len() > MOST_BYTES {
        return (TranscriptDraft::default(), vec![too_large()]);
    }
    text(raw)
}

fn text(raw: &str) -> Reading {
    let beginning = raw.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let head: String = beginning.chars().take(40).collect::<String>().to_lowercase();
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return (TranscriptDraft::default(), vec![Problem::error("file-is-web-page")]);
    }
    if raw.contains('\0') {
        return (TranscriptDraft::default(), vec![Problem::error("file-is-no-text")]);
    }
    if beginning.is_empty() {
        return (TranscriptDraft::default(), vec![Problem::error("file-empty")]);
    }
    let text = raw.replace("\r\n", "\n").replace('\r', "\n");
    match cues::kind(&text) {
        Some(kind) => {
            let (lines, problems) = cues::read(&text, kind);
            fitting(kind.name(), (turns::joined(lines), problems))
        }
        None => fitting("text", plain::read(&numbered(&text), false)),
    }
}

/// Every line with its number, from 1.
fn numbered(text: &str) -> Vec<(u32, String)> {
    (1..).zip(text.lines().map(str::to_owned)).collect()
}

/// What is no transcript, by how it begins.
fn refused(bytes: &[u8]) -> Option<Problem> {
    let code = match bytes {
        [] => "file-empty",
        _ if bytes.len() > MOST_BYTES => return Some(too_large()),
        _ if bytes.starts_with(b"\xd0\xcf\x11\xe0") => "file-is-old-word",
        _ if bytes.starts_with(b"%PDF") => "file-is-pdf",
        _ if bytes.starts_with(b"{\\rtf") => "file-is-rtf",
        _ => return None,
    };
    Some(Problem::error(code))
}

fn too_large() -> Problem {
    Problem::error("file-too-large").with("megabytes", MOST_BYTES / 1024 / 1024)
}

/// The draft, cut where a note would be too long; nothing at all is said to be empty.
fn fitting(format: &str, (lines, mut problems): (Vec<TranscriptLine>, Vec<Problem>)) -> Reading {
    let mut kept: Vec<TranscriptLine> = Vec::new();
    let mut characters = 0;
    for mut line in lines {
        line.text = prose(&line.text).replace('\n', " ");
        line.speaker = names::tidy(&line.speaker);
        if line.text.is_empty() {
            continue;
        }
        characters += line.to_string().chars().count() + 1;
        if characters > MOST_CHARACTERS {
            let place = crate::model::Place { line: Some(line.line), ..Default::default() };
            problems.push(Problem::error("transcript-cut").place(&place).with("most", MOST_CHARACTERS));
            break;
        }
        kept.push(line);
    }
    if kept.is_empty() && !problems.iter().any(|one| one.severity == crate::model::Severity::Error) {
        problems.push(Problem::error("transcript-without-words"));
    }
    (TranscriptDraft { format: format.to_owned(), lines: kept }, problems)
}
