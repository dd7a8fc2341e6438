//! `plenary import`: reads a file, says what it holds, and accepts it.

use crate::arguments::Import;
use crate::calling;
use crate::{naming, output, sentences};
use plenary_api::jobs::Progress;
use plenary_api::requests::{ImportFile, ImportReplies};
use plenary_api::views::imports::{self, ImportReport};
use plenary_api::views::replies;
use plenary_api::{WireError, files};
use plenary_core::Plenary;
use plenary_core::error::Result as CoreResult;
use plenary_core::ids::{EventId, SeriesId};
use plenary_core::model::{ImportPlan, Outcome, PlanRow, Problem, RepliesPlan, Series};
use plenary_core::store::rows;
use serde_json::json;
use std::io::Read;
use std::path::Path;

/// Takes a file in, or says with `--dry-run` what would happen.
pub fn import(plenary: &Plenary, wanted: &Import, as_json: bool) -> Result<(), WireError> {
    if let (Some("replies"), Some(folder)) = (wanted.file.to_str(), &wanted.folder) {
        return import_replies(plenary, folder, wanted, as_json);
    }
    if wanted.file.is_dir() {
        let folder = wanted.file.display().to_string();
        return Err(WireError::new("import-folder-without-word", &[("folder", &folder)]));
    }
    let held;
    let path = if wanted.file == Path::new("-") {
        held = standard_input()?;
        held.path()
    } else {
        &wanted.file
    };
    let mut request = ImportFile {
        path: path.display().to_string(),
        event_id: event(plenary, wanted)?,
        series_id: network(plenary, wanted)?,
        new_event: wanted.new,
        new_network: wanted.network.as_deref() == Some("new"),
        keep_missing: wanted.keep_missing,
        take_people: wanted.people,
        bring_back: wanted.bring_back,
        format: wanted.format.clone(),
    };
    // where nobody says what it becomes, what the page proposes
    let proposed = imports::propose(plenary, &request)?;
    if !proposed.several.is_empty() {
        return Err(WireError::new("import-several-networks", &[("titles", &proposed.several.join(", "))]));
    }
    request.new_network |= proposed.new_network;
    let report = if wanted.dry_run {
        imports::preview(plenary, &request, &Progress::silent())?
    } else {
        let done = imports::accept(plenary, &request, &Progress::silent())?;
        calling::tell(&done.asides);
        done.output
    };
    show(&report, as_json)?;
    if !as_json {
        offer_people(plenary, &report, wanted)?;
    }
    if imports::refusal(&report).is_some() {
        return Err(WireError::new("import-refused", &[]));
    }
    let remarks = report.plan.iter().map(|plan| &plan.remarks);
    let remarks = remarks.chain(report.replies.iter().map(|plan| &plan.remarks));
    all_came_in(remarks.chain([&report.problems]))
}

/// Every reply of a folder, in one step.
fn import_replies(plenary: &Plenary, folder: &Path, wanted: &Import, as_json: bool) -> Result<(), WireError> {
    let request =
        ImportReplies { paths: vec![folder.display().to_string()], event_id: event(plenary, wanted)? };
    let plan = if wanted.dry_run {
        replies::preview(plenary, &request, &Progress::silent())?
    } else {
        replies::accept(plenary, &request, &Progress::silent())?.output
    };
    if as_json {
        output::json(&json!(plan))?;
        return all_came_in([&plan.remarks]);
    }
    plan.remarks.iter().for_each(|remark| eprintln!("{}", sentences::problem(remark)));
    show_replies(&plan)?;
    all_came_in([&plan.remarks])
}

/// Refuses in the end when something of a file was left out.
fn all_came_in<'a>(told: impl IntoIterator<Item = &'a Vec<Problem>>) -> Result<(), WireError> {
    match told.into_iter().map(|told| plenary_core::imports::left_out(told)).sum::<usize>() {
        0 => Ok(()),
        count => Err(WireError::new("import-left-out", &[("count", &count.to_string())])),
    }
}

/// Says what to type so that those who are invited in a calendar come into its network.
fn offer_people(plenary: &Plenary, report: &ImportReport, wanted: &Import) -> CoreResult<()> {
    let Some(plan) = report.plan.as_ref().filter(|plan| plan.offered > 0) else { return Ok(()) };
    let Some(id) = plan.series_id else { return Ok(()) };
    // Of a new one that was only looked at nothing is there.
    let network = plenary.read(|conn| rows::get::<Series>(conn, id))?;
    let network = network.as_ref().map_or("new", |network| network.slug.as_str());
    let file = wanted.file.display();
    eprintln!(
        "{} invited in it could come into the network; this takes them: plenary import {file:?} --network {network} --people",
        plan.offered
    );
    Ok(())
}

fn show_replies(plan: &RepliesPlan) -> Result<(), WireError> {
    let RepliesPlan { new, changed, unchanged, older, unknown_people, unknown_items, elsewhere, .. } = plan;
    let line = format!(
        "{new} new, {changed} changed, {unchanged} unchanged, {older} older, {elsewhere} to other events, \
         {unknown_people} of unknown people, {unknown_items} to unknown items\n"
    );
    output::bytes(line.as_bytes())
}

fn event(plenary: &Plenary, wanted: &Import) -> CoreResult<Option<EventId>> {
    wanted.event.as_deref().map(|slug| naming::event(plenary, slug)).transpose()
}

/// The network of that short name; none of "new".
fn network(plenary: &Plenary, wanted: &Import) -> CoreResult<Option<SeriesId>> {
    let named = wanted.network.as_deref().filter(|slug| *slug != "new");
    named.map(|slug| naming::network(plenary, slug)).transpose()
}

/// What came through a pipe, kept in a file for as long as it is read.
pub fn standard_input() -> Result<tempfile::NamedTempFile, WireError> {
    let trouble = |error: std::io::Error| {
        WireError::new("file", &[("path", "standard input"), ("reason", &error.to_string())])
    };
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(trouble)?;
    let file = tempfile::NamedTempFile::new().map_err(trouble)?;
    files::write(file.path(), &bytes)?;
    Ok(file)
}

fn show(report: &ImportReport, as_json: bool) -> Result<(), WireError> {
    if as_json {
        return output::json(&json!(report));
    }
    for problem in report
        .problems
        .iter()
        .chain(report.plan.iter().flat_map(|plan| &plan.remarks))
        .chain(report.replies.iter().flat_map(|plan| &plan.remarks))
    {
        eprintln!("{}", sentences::problem(problem));
    }
    report.replies.as_ref().map_or(Ok(()), show_replies)?;
    report.plan.as_ref().map_or(Ok(()), |plan| show_plan(&report.format, plan))
}

/// What takes place is told with its day and hour: many are called the same.
fn named(row: &PlanRow) -> String {
    let time = row.begin.time.map(|time| format!(" {}", time.format("%H:%M"))).unwrap_or_default();
    row.begin.day.map_or_else(|| row.title.clone(), |day| format!("{} · {day}{time}", row.title))
}

fn show_plan(format: &str, plan: &ImportPlan) -> Result<(), WireError> {
    let sign = |outcome: Outcome| match outcome {
        Outcome::New => "new",
        Outcome::Changed => "changed",
        Outcome::Withdrawn => "withdrawn",
        Outcome::Unchanged => "unchanged",
    };
    let row = |row: &PlanRow| {
        vec![sign(row.outcome).to_owned(), row.noun.clone(), named(row), sentences::changes(&row.changes)]
    };
    output::table(&plan.rows.iter().map(row).collect::<Vec<_>>())?;
    let made = match (plan.event_is_new, plan.series_id) {
        (false, _) => "",
        (true, None) => ", a new event",
        (true, Some(_)) => ", a new network",
    };
    let ImportPlan { event_title, new, changed, withdrawn, unchanged, .. } = plan;
    let cancelled = match plan.new_cancelled {
        0 => String::new(),
        count => format!(" ({count} of them cancelled)"),
    };
    let line = format!(
        "{event_title}{made} ({format}): {new} new{cancelled}, {changed} changed, {withdrawn} withdrawn, {unchanged} unchanged\n"
    );
    if plan.deleted > 0 {
        eprintln!("{} deleted here stayed out: --bring-back takes them in again", plan.deleted);
    }
    output::bytes(line.as_bytes())
}
