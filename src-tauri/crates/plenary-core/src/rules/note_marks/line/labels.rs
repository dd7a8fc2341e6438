//! Where a line says how it may be used, as it is written: what a key in the room takes away and what it puts in its place.

use super::{Part, Scan, Unclear};
use crate::model::Permission;
use crate::rules::confidence::asked;
use crate::rules::note_marks::people::Named;
use std::ops::Range;

/// One such place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// In bytes of the line.
    pub at: Range<usize>,
    /// `None` while it is not clear which is meant.
    pub permission: Option<Permission>,
    /// It is said in words of the line, which stay: "Off the record: …".
    pub in_words: bool,
}

/// Every label of a line, the first first: what means a permission, and what nearly does; where there is none, all of a line that asks for it.
pub fn labels(text: &str) -> Vec<Label> {
    let resolve = |_: &[String]| Named { person: None, count: 1 };
    let mut scan = Scan {
        text,
        at: 0,
        is_action: false,
        resolve: &resolve,
        words: String::new(),
        parts: Vec::new(),
        written: Vec::new(),
        unclear: Vec::new(),
    };
    let mut found: Vec<Label> = Vec::new();
    while scan.at < text.len() {
        let (from, parts, unclear) = (scan.at, scan.parts.len(), scan.unclear.len());
        scan.step();
        let marked = match scan.parts.get(parts..).and_then(<[Part]>::last) {
            Some(Part::Permission(permission)) => Some((from..scan.at, Some(*permission), false)),
            Some(Part::Lead(permission)) => Some((from..scan.at, Some(*permission), true)),
            _ => None,
        };
        let nearly = || match scan.unclear.get(unclear)? {
            Unclear::Permission(written) => Some((around(text, from, written)?, None, false)),
            Unclear::Day(_) => None,
        };
        let label =
            marked.or_else(nearly).map(|(at, permission, in_words)| Label { at, permission, in_words });
        found.extend(label.filter(|label| found.last().is_none_or(|last| last.at.end <= label.at.start)));
    }
    if found.is_empty() {
        let asked = asked(text).map(Some);
        found.extend(asked.map(|permission| Label { at: 0..text.len(), permission, in_words: true }));
    }
    found
}

/// Where a mark stands that is read from there on.
fn around(text: &str, from: usize, written: &str) -> Option<Range<usize>> {
    let begin = from + text.get(from..)?.find(written)?;
    Some(begin..begin + written.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_as_they_are_written_and_other_brackets_are_none() {
        let (internal, no_name) = (Some(Permission::Internal), Some(Permission::NoName));
        for (text, expected) in [
            ("> Hm [confidential]", vec![("[confidential]", internal)]),
            ("- Zoë (off the record) pays", vec![("(off the record)", internal)]),
            ("It is [No-Name] and [intenal]", vec![("[No-Name]", no_name), ("[intenal]", None)]),
            ("@Ada Brook [anonymous]: devices", vec![("[anonymous]", no_name)]),
            ("She laughs [laughter] over [the minutes](https://example.org/a) in `[internal]`", Vec::new()),
            ("Off the record: we are broke", vec![("Off the record:", internal)]),
            ("? Off the record: we are broke", vec![("Off the record:", internal)]),
            ("We are broke, do not quote me", vec![("We are broke, do not quote me", internal)]),
            ("We are broke [internal", vec![("[internal", None)]),
            ("The (private) sector, her [publisher], \\[internal]", Vec::new()),
        ] {
            let found = labels(text).into_iter().map(|label| (&text[label.at], label.permission));
            assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
