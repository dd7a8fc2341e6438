//! Microsoft Forms: `ID`, `Start time`, `Completion time`, `Email`, `Name`, then the questions. Of a form for anybody, address
//! and name say `anonymous`.

use super::Known;
use crate::imports::sheet::Sheet;
use crate::imports::text::folded;
use crate::model::ColumnMeaning;

/// A file of Microsoft Forms says when each answer was begun and when it was sent in.
pub fn sureness(headings: &[String]) -> u8 {
    let has = |name: &str| headings.iter().any(|heading| folded(heading) == name);
    match (has("start time") && has("completion time"), has("id")) {
        (true, true) => 90,
        (true, false) => 60,
        _ => 0,
    }
}

/// Only the first of each is the form's own: a question may be called "Name" too.
pub fn known(sheet: &Sheet) -> Known {
    let mut seen: Vec<&str> = Vec::new();
    let own = |(at, heading): (usize, &String)| {
        let name = folded(heading);
        let (name, meaning) = OWN.iter().find(|(own, _)| *own == name)?;
        if seen.contains(name) {
            return None;
        }
        seen.push(name);
        let says = |at: usize| sheet.rows.iter().any(|row| !is_anonymous(row.cell(at)));
        let person = matches!(meaning, ColumnMeaning::Email | ColumnMeaning::Name);
        Some(if person && !says(at) { ColumnMeaning::Ignore } else { *meaning })
    };
    sheet.headings.iter().enumerate().map(own).collect()
}

/// Nobody signed in.
pub fn is_anonymous(cell: &str) -> bool {
    cell.is_empty() || folded(cell) == "anonymous"
}

const OWN: [(&str, ColumnMeaning); 10] = [
    ("id", ColumnMeaning::Identity),
    ("start time", ColumnMeaning::Identity),
    ("completion time", ColumnMeaning::SubmittedAt),
    ("last modified time", ColumnMeaning::Ignore),
    ("email", ColumnMeaning::Email),
    ("name", ColumnMeaning::Name),
    ("language", ColumnMeaning::Ignore),
    ("total points", ColumnMeaning::Ignore),
    ("quiz feedback", ColumnMeaning::Ignore),
    ("grade posted time", ColumnMeaning::Ignore),
];
