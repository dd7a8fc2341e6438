//! Where a line says how it may be used, as it is written: what a key in the room takes away and what it puts in its place.

use super::{Part, Scan, Unclear};
use crate::model::Permission;
use crate::rules::note_marks::people::Named;
use std::ops::Range;

/// One such place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// In bytes of the line.
    pub at: Range<usize>,
    /// `None` while it is not clear which is meant.
    pub permission: Option<Permission>,
}

/// What a bracket is closed by.
const CLOSING: [char; 6] = [']', '］', ')', '）', '】', '}'];

/// Every label of a line, the first first: what means a permission, and what nearly does.
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
            Some(Part::Permission(permission)) => Some((from..scan.at, Some(*permission))),
            _ => None,
        };
        let nearly = || match scan.unclear.get(unclear)? {
            Unclear::Permission(written) => Some((around(text, from, written)?, None)),
            Unclear::Day(_) => None,
        };
        let label = marked.or_else(nearly).map(|(at, permission)| Label { at, permission });
        found.extend(label.filter(|label| found.last().is_none_or(|last| last.at.end <= label.at.start)));
    }
    found
}

/// From where the mark begins to behind its words, and the bracket that closes them.
fn around(text: &str, from: usize, words: &str) -> Option<Range<usize>> {
    let end = from + text.get(from..)?.find(words)? + words.len();
    let closing = text.get(end..)?.chars().next().filter(|c| CLOSING.contains(c));
    Some(from..end + closing.map_or(0, char::len_utf8))
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
            ("The (private) sector, her [publisher], \\[internal]", Vec::new()),
        ] {
            let found = labels(text).into_iter().map(|label| (&text[label.at], label.permission));
            assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
