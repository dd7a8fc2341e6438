//! Coverage of the membership: numbers, sentences and the picture for a network, or for every event of the office.

use super::views;
use crate::requests::CoverageRequest;
use chrono::Datelike;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::exports::Artifact;
use plenary_core::exports::coverage::{CoverageOf, export};
use plenary_core::ids::SeriesId;
use plenary_core::model::{OrganisationKind, Series};
use plenary_core::rules::coverage::{self, Coverage, Scope};
use plenary_core::rules::placement;
use plenary_core::rules::themes::Audience;
use plenary_core::store::{Connection, memory, organisations, rows, workspace};
use plenary_core::wording::{Words, chart};
use std::collections::BTreeSet;

/// The language of the sentences.
const LANGUAGE: &str = "en-GB";

views! {
    /// The screen of coverage.
    CoverageView {
        /// None: every event of the office.
        series_id: Option<SeriesId>,
        /// Its title, or empty.
        title: String,
        coverage: Coverage,
        /// "Boroughs reached in 2022: 15 of 18." and what follows.
        sentences: Vec<String>,
        /// SVG; empty when there is nothing to draw.
        chart: String,
        /// Years in which arrivals were recorded, the newest first.
        years: Vec<i32>,
        /// Kinds of which there are member organisations.
        kinds: Vec<OrganisationKind>,
    }
}

/// Coverage as asked.
pub fn coverage_of(plenary: &Plenary, asked: &CoverageRequest) -> Result<CoverageView> {
    plenary.read(|conn| {
        let (found, years, kinds) = counted(conn, plenary, asked, Audience::Office)?;
        let words = Words::of(LANGUAGE)?;
        Ok(CoverageView {
            series_id: asked.series_id,
            title: network(conn, asked.series_id)?.map(|network| network.title).unwrap_or_default(),
            sentences: words.coverage(&found)?,
            chart: chart::coverage::coverage(&found, &words)?,
            coverage: found,
            years,
            kinds,
        })
    })
}

/// The same as a file, for everybody.
pub fn file(plenary: &Plenary, asked: &CoverageRequest, format: &str) -> Result<Artifact> {
    plenary.read(|conn| {
        let (found, ..) = counted(conn, plenary, asked, Audience::Public)?;
        let network = network(conn, asked.series_id)?;
        let (title, slug) = network.map(|network| (network.title, network.slug)).unwrap_or_default();
        export(&CoverageOf { coverage: &found, network: &title, slug: &slug, language: LANGUAGE }, format)
    })
}

fn network(conn: &Connection, id: Option<SeriesId>) -> Result<Option<Series>> {
    id.map(|id| rows::expect(conn, id)).transpose()
}

fn counted(
    conn: &Connection,
    plenary: &Plenary,
    asked: &CoverageRequest,
    audience: Audience,
) -> Result<(Coverage, Vec<i32>, Vec<OrganisationKind>)> {
    let zone = match network(conn, asked.series_id)? {
        Some(network) => network.zone,
        None => workspace::get(conn)?.default_zone,
    };
    let today = placement::today(&zone, plenary.clock().now());
    let organisations = organisations::all(conn)?;
    let history = memory::arrivals(conn, asked.series_id, today)?;
    let years: BTreeSet<i32> = history.iter().map(|meeting| meeting.on.year()).collect();
    let members = organisations.iter().filter(|one| one.member && !one.archived);
    let kinds: BTreeSet<OrganisationKind> = members.map(|one| one.kind).collect();
    let scope = Scope { year: asked.year, kind: asked.kind, audience };
    Ok((
        coverage::coverage(&organisations, &history, scope),
        years.into_iter().rev().collect(),
        kinds.into_iter().collect(),
    ))
}
