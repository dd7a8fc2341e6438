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

use crate::model::{Problem, ProgrammeDraft};

/// What both doors answer.
type Reading = (ProgrammeDraft, Vec<Problem>);

/// A file that is not read at all: one reason and an empty draft.
fn refused(problem: Problem) -> Reading {
    (ProgrammeDraft::default(), vec![problem])
}

/// A file of more bytes than any programme has is not looked at.
const MOST_BYTES: usize = 64 * 1024 * 1024;

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
