//! Answers of forms: Microsoft Forms (CSV, XLSX), Google Forms (CSV), and any other table. Which column is what the form
//! itself says is known by the headings; what the questions mean is proposed by `rules/form_mapping.rs` and settled by people.

mod google;
mod microsoft;
mod plain;
mod rows;

#[cfg(test)]
mod tests;

use super::sheet::{self, Sheet};
use crate::model::{AnswersDraft, ColumnMeaning, Problem};

/// What every reader here gives.
type Read = (AnswersDraft, Vec<Problem>);

/// What the form's own columns are; none is a question.
type Known = Vec<Option<ColumnMeaning>>;

/// How one form's files are read.
struct Dialect {
    source: &'static str,
    /// What the form's own columns are.
    known: fn(&Sheet) -> Known,
    /// `11/12/2026` is in November when nothing else tells.
    month_first: bool,
}

/// How sure the headings make us that it is a file of Microsoft Forms, in percent.
pub fn recognise_microsoft(bytes: &[u8], _file_name: &str) -> u8 {
    microsoft::sureness(&sheet::headings(bytes))
}

/// Reads a file of Microsoft Forms.
pub fn read_microsoft(bytes: &[u8]) -> Read {
    let missing = |headings: &[String]| (microsoft::sureness(headings) == 0).then_some("Completion time");
    read(bytes, &Dialect { source: "microsoft-forms", known: microsoft::known, month_first: true }, missing)
}

/// How sure the headings make us that it is a file of Google Forms, in percent.
pub fn recognise_google(bytes: &[u8], _file_name: &str) -> u8 {
    google::sureness(&sheet::headings(bytes))
}

/// Reads a file of Google Forms.
pub fn read_google(bytes: &[u8]) -> Read {
    let missing = |headings: &[String]| (google::sureness(headings) == 0).then_some("Timestamp");
    read(bytes, &Dialect { source: "google-forms", known: google::known, month_first: false }, missing)
}

/// How sure the headings make us that it is a table of answers of something else, in percent.
pub fn recognise_plain(bytes: &[u8], _file_name: &str) -> u8 {
    plain::sureness(&sheet::headings(bytes))
}

/// Reads any table as answers.
pub fn read_plain(bytes: &[u8]) -> Read {
    read(bytes, &Dialect { source: "feedback", known: plain::known, month_first: false }, |_| None)
}

fn read(bytes: &[u8], dialect: &Dialect, missing: impl Fn(&[String]) -> Option<&'static str>) -> Read {
    let sheet = match sheet::read(bytes) {
        Ok(sheet) => sheet,
        Err(problem) => return (AnswersDraft::default(), vec![problem]),
    };
    match missing(&sheet.headings) {
        Some(missing) => {
            let problem = Problem::error("form-columns-missing").with("missing", missing);
            (AnswersDraft::default(), vec![problem])
        }
        None => rows::draft(&sheet, dialect),
    }
}
