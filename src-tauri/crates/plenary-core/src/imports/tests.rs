//! The table of formats: every file finds its reader, and nothing else does.

mod addresses;
mod attendees;
mod by_hand;
mod corrected;
mod guests;
mod newer;
mod programme;
mod sentences;

use super::{FORMATS, Format, ImportDraft, recognise};
use crate::clock::Clock;
use crate::error::Error;
use crate::model::{AttendeeDraft, ImportPlan, ProgrammeDraft};
use crate::plenary::Plenary;
use std::fmt::Write as _;

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/../../../tests/fixtures/imports/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_file_is_recognised_by_what_is_in_it() {
    for (name, format) in [
        ("night-school.schedule.json", "schedule-json"),
        ("night-school.schedule.xml", "schedule-xml"),
        ("old-weekend.schedule.xml", "schedule-xml"),
        ("other-schema.schedule.xml", "schedule-xml"),
        ("eventbrite-uk.csv", "eventbrite-csv"),
        ("eventbrite-us.csv", "eventbrite-csv"),
        ("eventbrite-windows-1252.csv", "eventbrite-csv"),
    ] {
        assert_eq!(recognise(&fixture(name), "file").map(|format| format.name), Some(format), "{name}");
    }
}

#[test]
fn other_files_are_no_format_at_all() {
    for bytes in ["", "Dear all,\nsee you there", "{\"a\": 1}", "<html></html>", "BEGIN:VCARD", "a,b\n1,2\n"]
    {
        assert_eq!(recognise(bytes.as_bytes(), "file").map(|format| format.name), None, "{bytes:?}");
    }
}

#[test]
fn formats_are_found_by_their_names_and_each_reads_its_own() {
    for format in FORMATS {
        assert_eq!(Format::named(format.name).map(|found| found.name), Some(format.name));
        let empty = format.read(b"");
        assert!(empty.draft.is_empty());
        assert_eq!(empty.problems.len(), 1);
    }
}

fn plenary() -> Plenary {
    Plenary::in_memory(Clock::fixed("2026-10-20T09:00:00Z".parse().unwrap())).unwrap()
}

fn programme(name: &str, bytes: &[u8]) -> ProgrammeDraft {
    match recognise(bytes, name).unwrap().read(bytes).draft {
        ImportDraft::Programme(draft) => *draft,
        other => panic!("{name} is no programme: {other:?}"),
    }
}

fn attendees(bytes: &[u8]) -> AttendeeDraft {
    match recognise(bytes, "list.csv").unwrap().read(bytes).draft {
        ImportDraft::Attendees(draft) => draft,
        other => panic!("no attendee list: {other:?}"),
    }
}

fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().as_ref().and_then(Error::refusal).map_or("fine", |refusal| refusal.code)
}

/// The plan as a page to read.
fn sketch(plan: &ImportPlan) -> String {
    let mut out = String::new();
    let ImportPlan { new, changed, withdrawn, unchanged, .. } = plan;
    let made = if plan.event_is_new { " (new)" } else { "" };
    let _ = writeln!(
        out,
        "{}{made}: {new} new, {changed} changed, {withdrawn} withdrawn, {unchanged} unchanged",
        plan.event_title
    );
    for row in &plan.rows {
        let line = row.line.map(|line| format!("line {line}: ")).unwrap_or_default();
        let changes = row.changes.iter().map(|change| match &change.said {
            Some((here, there)) => format!("{}: {here} → {there}", change.field),
            None => change.field.clone(),
        });
        let changes = changes.collect::<Vec<_>>().join(" · ");
        let _ = writeln!(out, "{line}{:?} {} {:?} {changes}", row.outcome, row.noun, row.title);
    }
    for remark in &plan.remarks {
        let _ = writeln!(out, "{remark}");
    }
    out
}
