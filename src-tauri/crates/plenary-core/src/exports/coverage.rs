//! coverage-csv, coverage-md and coverage-html: which member organisations a network reaches. It is of no single event, so it
//! stands beside the table of formats; the words and the picture are made in `wording/coverage.rs`.

use crate::error::{Refusal, Result};
use crate::exports::{Artifact, table};
use crate::rules::coverage::Coverage;
use crate::wording::Words;
use crate::wording::coverage::{document, html};

/// The formats there are.
pub const FORMATS: [&str; 3] = ["coverage-csv", "coverage-md", "coverage-html"];

/// Coverage, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageOf<'a> {
    pub coverage: &'a Coverage,
    /// The network's title; empty for every event of the office.
    pub network: &'a str,
    /// Begins the file's name.
    pub slug: &'a str,
    /// BCP 47.
    pub language: &'a str,
}

/// The file in that format, or a refusal that says which there are.
pub fn export(of: &CoverageOf<'_>, format: &str) -> Result<Artifact> {
    let year = of.coverage.year.map(|year| format!("-{year}")).unwrap_or_default();
    let slug = if of.slug.is_empty() { "office" } else { of.slug };
    let (extension, media_type, bytes) = match format {
        "coverage-csv" => ("csv", "text/csv; charset=utf-8; header=present", csv(of)?),
        "coverage-md" => {
            let document = document(of.coverage, of.network, of.language)?;
            ("md", "text/markdown; charset=utf-8", document.markdown.into_bytes())
        }
        "coverage-html" => {
            ("html", "text/html; charset=utf-8", html(of.coverage, of.network, of.language)?.into_bytes())
        }
        _ => {
            let known = FORMATS.join(", ");
            return Err(Refusal::new("unknown-format").with("format", format).with("known", known).into());
        }
    };
    Ok(Artifact { file_name: format!("{slug}-coverage{year}.{extension}"), media_type, bytes })
}

/// An organisation a line, then a column a meeting with the people who came.
fn csv(of: &CoverageOf<'_>) -> Result<Vec<u8>> {
    let words = Words::of(of.language)?;
    let fixed = ["organisation", "sector", "came-to", "with-arrivals", "last-came"];
    let mut head = fixed
        .map(|column| words.word(&format!("column-{column}")))
        .into_iter()
        .collect::<Result<Vec<_>>>()?;
    head.extend(of.coverage.meetings.iter().map(|meeting| meeting.on.to_string()));
    let mut rows = Vec::new();
    for row in &of.coverage.rows {
        let last = row.last_on.map(|day| day.to_string()).unwrap_or_default();
        let mut cells =
            vec![row.name.clone(), words.sector(row.kind)?, row.came.to_string(), row.held.to_string(), last];
        cells.extend(row.people.iter().map(ToString::to_string));
        rows.push(cells);
    }
    table::csv(&head, rows)
}

#[cfg(test)]
mod tests;
