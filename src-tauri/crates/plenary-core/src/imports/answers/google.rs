//! Google Forms: `Timestamp` first, then `Email Address` when addresses are collected, then the questions, one of which may
//! ask for an address again.

use super::Known;
use crate::imports::sheet::Sheet;
use crate::imports::text::folded;
use crate::model::ColumnMeaning;

/// The first heading in the languages of this office's guests.
const TIMESTAMP: [&str; 5] = ["timestamp", "stamp amser", "zeitstempel", "horodateur", "marca temporal"];

/// A file of Google Forms begins with when it was sent in.
pub fn sureness(headings: &[String]) -> u8 {
    let first = headings.first().map(|heading| folded(heading)).unwrap_or_default();
    if headings.len() > 1 && TIMESTAMP.contains(&first.as_str()) { 70 } else { 0 }
}

/// An address is the form's own only in the second column; the score of a quiz is of no use here.
pub fn known(sheet: &Sheet) -> Known {
    let own = |(at, heading): (usize, &String)| match (at, folded(heading).as_str()) {
        (0, _) => Some(ColumnMeaning::SubmittedAt),
        (1, "email address" | "email" | "username" | "e-mail address") => Some(ColumnMeaning::Email),
        (_, "score") => Some(ColumnMeaning::Ignore),
        _ => None,
    };
    sheet.headings.iter().enumerate().map(own).collect()
}
