//! Eventbrite's attendee list as CSV, or as the workbook it was saved as: headings of the UK (`Order no.`, `Surname`) and the US (`Order #`, `Last Name`),
//! in any order and case; every column that is not known is a question of the form.

mod columns;
mod rows;

#[cfg(test)]
mod tests;

use super::sheet;
use crate::model::{AttendeeDraft, Problem};
use columns::Columns;

/// How sure the headings make us, in percent.
pub fn recognise(bytes: &[u8], file_name: &str) -> u8 {
    let sure = Columns::of(&sheet::headings(bytes)).sureness();
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
