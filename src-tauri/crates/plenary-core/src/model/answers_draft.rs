//! Answers of a form as a file gives them: what a reader understood, before anybody said what the columns mean.

use crate::model::ColumnMeaning;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A whole file of answers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct AnswersDraft {
    /// Where it comes from: `microsoft-forms`, `google-forms`, `feedback`.
    pub source: String,
    /// In the file's order; repeated headings are numbered.
    pub columns: Vec<AnswersColumn>,
    /// One for each time the form was sent in.
    pub rows: Vec<AnswersRow>,
    /// Every row of the file was understood.
    pub complete: bool,
}

/// A column, and what the format itself says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswersColumn {
    /// On one line.
    pub heading: String,
    /// The form's own column; none is a question.
    pub known: Option<ColumnMeaning>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswersRow {
    /// Line of the file where it begins, from 1.
    pub line: u32,
    /// As many as there are columns; moments as `2026-11-12T09:30:00`.
    pub cells: Vec<String>,
}

impl AnswersDraft {
    /// True for what a refused file gives: nothing at all.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// The headings.
    pub fn headings(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.heading.clone()).collect()
    }

    /// What stands in a column, row by row.
    pub fn column(&self, at: usize) -> impl Iterator<Item = &str> + Clone {
        self.rows.iter().map(move |row| row.cell(at))
    }
}

impl AnswersRow {
    /// The cell in this column, from 0; empty when the row is too short.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}
