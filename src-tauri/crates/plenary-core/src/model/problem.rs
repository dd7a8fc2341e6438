//! A problem: what a reader could not take as it stood, with its place and its reason.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use ts_rs::TS;

/// How much was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something did not come in: a row, a time, or the whole file.
    Error,
    /// Everything came in, but something was mended or guessed.
    Warning,
}

/// Where in the file it is. Lines and columns count from 1; `at` says it in the file's own words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Place {
    /// Line of the file, when known.
    pub line: Option<u32>,
    /// Column of a table, or character of the line.
    pub column: Option<u32>,
    /// A path (`conference.days[0].rooms.Hall[3]`), a column heading, or empty.
    pub at: String,
}

/// One finding of a reader. `code` is the message `problem-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// How much was lost.
    pub severity: Severity,
    /// Kebab-case; one sentence each.
    pub code: String,
    /// Where.
    pub place: Place,
    /// Values for the sentence, by name.
    pub params: BTreeMap<String, String>,
}

impl Problem {
    /// Something is lost.
    pub fn error(code: &str) -> Self {
        Self::new(Severity::Error, code)
    }

    /// Something was mended or guessed.
    pub fn warning(code: &str) -> Self {
        Self::new(Severity::Warning, code)
    }

    fn new(severity: Severity, code: &str) -> Self {
        Self { severity, code: code.to_owned(), place: Place::default(), params: BTreeMap::new() }
    }

    /// Adds a value for the sentence; long values are cut.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), shortened(&value.to_string()));
        self
    }

    /// Says where.
    #[must_use]
    pub fn place(mut self, place: &Place) -> Self {
        self.place = place.clone();
        self
    }
}

/// One line of at most 80 characters: enough to recognise the value by.
fn shortened(value: &str) -> String {
    const MOST: usize = 80;
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    line.chars().take(MOST - 1).chain(['…']).collect()
}

impl Place {
    /// A place named by a path or heading alone.
    pub fn at(at: impl Into<String>) -> Self {
        Self { at: at.into(), ..Self::default() }
    }

    /// A place in a text file.
    pub fn line_column(line: u32, column: u32) -> Self {
        Self { line: Some(line), column: Some(column), at: String::new() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.line.map(|line| format!("line {line}")));
        parts.extend(self.column.map(|column| format!("column {column}")));
        if !self.at.is_empty() {
            parts.push(self.at.clone());
        }
        f.write_str(&parts.join(", "))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.severity == Severity::Error { "error" } else { "warning" };
        write!(f, "{word} {}", self.code)?;
        let place = self.place.to_string();
        if !place.is_empty() {
            write!(f, " at {place}")?;
        }
        for (name, value) in &self.params {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}
