//! Eventbrite's attendee list as CSV: headings of the UK (`Order no.`, `Surname`) and the US (`Order #`, `Last Name`),
//! in any order and case; every column that is not known is a question of the form.

mod columns;
mod dates;
mod rows;

#[cfg(test)]
mod tests;

use super::sheet;
use crate::model::{AttendeeDraft, Problem};
use columns::Columns;

/// How sure the headings make us, in percent.
pub fn recognise(bytes: &[u8], file_name: &str) -> u8 {
    // The question columns of a long form can take several kilobytes.
    let head = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or_default();
    if head.starts_with(b"PK") || head.starts_with(b"<") || head.starts_with(b"{") {
        return 0;
    }
    let sure = Columns::of(&sheet::headings(head)).sureness();
    if sure > 0 && file_name.to_lowercase().contains("eventbrite") { sure + 5 } else { sure }
}

/// Reads an attendee list. A file without the columns that make it one gives an empty draft and the reason.
pub fn read(bytes: &[u8]) -> (AttendeeDraft, Vec<Problem>) {
    match sheet::read(bytes) {
        Err(problem) => (AttendeeDraft::default(), vec![problem]),
        Ok(sheet) => {
            let columns = Columns::of(&sheet.headings);
            match columns.missing() {
                Some(missing) => (
                    AttendeeDraft::default(),
                    vec![Problem::error("columns-missing").with("missing", missing)],
                ),
                None => rows::draft(sheet, &columns),
            }
        }
    }
}
