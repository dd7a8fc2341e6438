//! `plenary coverage`: the sentences and the table of organisations, or a file.

use crate::arguments::Coverage;
use crate::exporting::put;
use crate::naming::{self, no_such_name};
use crate::output;
use plenary_api::WireError;
use plenary_api::requests::CoverageRequest;
use plenary_api::views::coverage::{coverage_of, file};
use plenary_core::Plenary;
use plenary_core::model::OrganisationKind;
use serde_json::json;

/// Prints coverage, or writes it.
pub fn coverage(plenary: &Plenary, wanted: &Coverage, as_json: bool) -> Result<(), WireError> {
    let asked = CoverageRequest {
        series_id: wanted.series.as_deref().map(|slug| naming::network(plenary, slug)).transpose()?,
        year: wanted.year,
        kind: wanted.kind.as_deref().map(kind).transpose()?,
    };
    if let Some(format) = &wanted.format {
        return put(&file(plenary, &asked, format)?.bytes, wanted.out.as_deref(), as_json);
    }
    if wanted.out.is_some() {
        return put(&file(plenary, &asked, "coverage-md")?.bytes, wanted.out.as_deref(), as_json);
    }
    let view = coverage_of(plenary, &asked)?;
    if as_json {
        return output::json(&json!(view));
    }
    output::bytes(format!("{}\n", view.sentences.join("\n")).as_bytes())?;
    let row = |row: &plenary_core::rules::coverage::CoverageRow| {
        let last = row.last_on.map_or_else(|| "never".to_owned(), |day| day.to_string());
        vec![row.name.clone(), format!("{} of {}", row.came, row.held), last]
    };
    output::table(&view.coverage.rows.iter().map(row).collect::<Vec<_>>())
}

fn kind(word: &str) -> Result<OrganisationKind, WireError> {
    let found = word.trim().to_lowercase().replace([' ', '-'], "_").parse();
    found.map_err(|_| plenary_core::error::Error::from(no_such_name("kind of organisation", word)).into())
}
