//! schedule.xml and schedule.json as frab, pretalx and the c3voc tools write them (c3voc-schedule.xsd and .schema.json).
//!
//! Two doors, one programme: `json` and `xml` give the same `raw::Schedule`, and `assemble` makes the draft from it.
//! Departs from the schemas wherever real files do: none of the files in the field is valid by them.

mod assemble;
mod days;
mod json;
mod people;
mod places;
mod raw;
mod sessions;
mod shape;
mod spans;
mod times;
mod tree;
mod urls;
mod xml;
mod zone;

#[cfg(test)]
mod tests;

pub use json::{read as read_json, recognise as recognise_json};
pub use xml::{read as read_xml, recognise as recognise_xml};

use super::decode::Decoded;
use crate::model::{Place, Problem, ProgrammeDraft};

/// What both doors answer.
type Reading = (ProgrammeDraft, Vec<Problem>);

/// A file that is not read at all: one reason and an empty draft.
fn refused(problem: Problem) -> Reading {
    (ProgrammeDraft::default(), vec![problem])
}

/// A file of more bytes than any programme has is not looked at.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Where the first letter stands that nobody can read, when there is one.
fn unreadable(decoded: &Decoded) -> Option<Problem> {
    let lost = |line: &str| line.chars().position(|letter| letter == '\u{fffd}').map(|before| before + 1);
    let (line, column) =
        (1_usize..).zip(decoded.text.lines()).find_map(|(number, line)| Some((number, lost(line)?)))?;
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let place = Place::line_column(number(line), number(column));
    decoded
        .lossy
        .then(|| Problem::warning("text-unreadable").place(&place).with("encoding", decoded.encoding))
}

/// Refuses a file that is too large.
fn too_large(bytes: &[u8]) -> Option<Problem> {
    (bytes.len() > MOST_BYTES)
        .then(|| Problem::error("file-too-large").with("megabytes", MOST_BYTES / 1024 / 1024))
}

/// The refusal of a page that was saved instead of the file behind it.
fn web_page(text: &str) -> Option<Problem> {
    let head: String = text.trim_start().chars().take(512).collect::<String>().to_lowercase();
    let page = head.starts_with("<!doctype html") || head.starts_with("<html") || head.contains("<html");
    page.then(|| Problem::error("file-is-web-page"))
}
