//! The house style: its list, and what it finds in a text, with how old a reader has to be.

use super::views;
use crate::files;
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::exports;
use plenary_core::imports::house_style as reader;
use plenary_core::model::Problem;
use plenary_core::ops::house_style::{self as ops, StyleImported, StyleLine};
use plenary_core::rules::house_style::Finding;
use plenary_core::rules::reading_age::{Reading, reading};
use plenary_core::store::transact::Done;
use std::path::Path;

views! {
    /// What is to be said of a text.
    TextCheck {
        /// In the order of the text.
        findings: Vec<Finding>,
        reading: Reading,
    }
    /// What an import of lines did, and what could not be read.
    StyleImport { imported: StyleImported, problems: Vec<Problem> }
}

/// The list as it stands.
pub fn list(plenary: &Plenary) -> Result<Vec<StyleLine>> {
    plenary.read(ops::lines)
}

/// What is to be said of a text in Markdown.
pub fn check(plenary: &Plenary, markdown: &str) -> Result<TextCheck> {
    let style = plenary.read(ops::in_force)?;
    Ok(TextCheck { findings: style.check(markdown), reading: reading(markdown) })
}

/// Takes a table of lines in; refuses one of which no line can be read.
pub fn import(plenary: &Plenary, path: &str) -> Result<Done<StyleImport>> {
    let (rules, problems) = reader::read(&files::read(Path::new(path))?);
    if rules.is_empty() {
        let first = problems.first().map_or("", |problem| problem.code.as_str());
        return Err(Refusal::new("house-style-refused").field("path").with("why", first).into());
    }
    let done = ops::import_house_style(plenary, &rules)?;
    Ok(done.map(|imported| StyleImport { imported, problems }))
}

/// Writes the lines in force as a table.
pub fn export(plenary: &Plenary, path: &str) -> Result<usize> {
    let lines = list(plenary)?;
    let bytes = exports::house_style::csv(lines.into_iter().filter(|line| !line.off).map(|line| line.rule))?;
    files::write(Path::new(path), &bytes)?;
    Ok(bytes.len())
}
