//! Photos in a document: which files its Markdown shows, and whether they may leave the office. A face is a name, so only what is
//! public leaves; of the same bytes attached twice the stricter permission holds, as it does for words.

use crate::model::{File, Permission};
use std::collections::BTreeSet;

/// The SHA-256 of every file that a Markdown shows, however it is written; rather once too often than never.
pub fn shown(markdown: &str) -> BTreeSet<&str> {
    let address = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
    let each = markdown.match_indices("file:").filter_map(|(at, prefix)| {
        let rest = markdown.get(at + prefix.len()..)?;
        rest.get(..address(rest)).filter(|sha256| sha256.len() == 64)
    });
    each.collect()
}

/// The photo among files of the same bytes that keeps them in the office.
pub fn kept_back(same: &[File]) -> Option<&File> {
    same.iter().find(|file| file.permission != Permission::Public)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_photos_of_a_text_are_found_however_they_are_written() {
        let (one, two) = ("a".repeat(64), "0b".repeat(32));
        let text = format!("![The hall](file:{one})\n\nsee ![x][1] and file:ab12\n\n[1]: <file:{two}>\n");
        assert_eq!(shown(&text), BTreeSet::from([one.as_str(), two.as_str()]));
    }
}
