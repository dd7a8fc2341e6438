//! `plenary export`: finds what the words mean and writes the file.

use crate::arguments::Export;
use crate::calling::ask;
use crate::drafted;
use crate::inviting::{self, FOLDERS};
use crate::naming::{self, pick};
use crate::output;
use plenary_api::formats::{self, Made};
use plenary_api::views::periods;
use plenary_api::{WireError, files};
use plenary_core::Plenary;
use plenary_core::error::Result as CoreResult;
use plenary_core::exports::{Options, Span};
use plenary_core::model::Snapshot;
use plenary_core::store::snapshot;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Lists the formats, or writes one.
pub fn export(
    place: &dyn Fn() -> Result<Plenary, WireError>,
    wanted: &Export,
    as_json: bool,
) -> Result<(), WireError> {
    if wanted.list {
        return list(as_json);
    }
    let name = wanted.format.as_deref().unwrap_or_default();
    if let Some(folder) = FOLDERS.iter().find(|folder| folder.name == name) {
        return inviting::folder(&place()?, folder, wanted, as_json);
    }
    if wanted.series.is_some() {
        return inviting::network(&place()?, name, wanted, as_json);
    }
    if let Some(day) = wanted.week.or(wanted.month) {
        wanted.takes_only(name, &allowed(name, &[]))?;
        return of_period(&place()?, name, day, wanted, as_json);
    }
    let line = formats::line(name)?;
    wanted.takes_only(name, &allowed(name, line.options))?;
    let plenary = place()?;
    let draft = drafted::of_event(&plenary, &line, wanted.event.as_deref().unwrap_or_default())?;
    if drafted::is_written(&plenary, &line, draft.as_ref(), wanted, as_json)? {
        return Ok(());
    }
    let mut snapshot = load(&plenary, wanted.event.as_deref().unwrap_or_default())?;
    if wanted.only_stale {
        only_stale(&plenary, &mut snapshot)?;
    }
    let made = formats::of_event(&plenary, &snapshot, name, &options(&snapshot, wanted)?)?;
    put_made(&made, wanted.out.as_deref(), as_json)
}

/// Calendar files can be narrowed by the ledger too, and a document may have a draft.
fn allowed(name: &str, options: &[&'static str]) -> Vec<&'static str> {
    let has_draft = formats::find(name).is_some_and(|line| line.kind().is_some());
    let more = [(name == "ics", "only-stale"), (has_draft, "draft")];
    options.iter().copied().chain(more.into_iter().filter_map(|(has, name)| has.then_some(name))).collect()
}

/// Leaves the sessions that somebody holds an old version of.
fn only_stale(plenary: &Plenary, snapshot: &mut Snapshot) -> Result<(), WireError> {
    let stale = stale(plenary, json!({ "event_id": snapshot.event.id }))?;
    snapshot.sessions.retain(|session| stale.contains(&session.id.to_string()));
    if snapshot.sessions.is_empty() && !stale.contains(&snapshot.event.id.to_string()) {
        return Err(WireError::new("nothing-is-due", &[]));
    }
    Ok(())
}

/// The items of an event or network of which somebody holds an old version.
pub fn stale(plenary: &Plenary, of: Value) -> Result<BTreeSet<String>, WireError> {
    let ledger = ask(plenary, "ledger", of)?;
    let stale = output::items(&ledger, "items").iter().filter(|item| item["stale"] != json!(0));
    Ok(stale.map(|item| output::cell(item, "id")).collect())
}

/// A file of a week or month. A week asked for a format of a month is refused, and the other way round.
fn of_period(
    plenary: &Plenary,
    name: &str,
    day: chrono::NaiveDate,
    wanted: &Export,
    as_json: bool,
) -> Result<(), WireError> {
    let asked = if wanted.week.is_some() { Span::Week } else { Span::Month };
    formats::of_span(name, asked)?;
    if let Some(line) = formats::find(name).filter(|_| formats::span(name).is_some()) {
        let draft = drafted::of_period(plenary, &line, asked.around(day))?;
        if drafted::is_written(plenary, &line, draft.as_ref(), wanted, as_json)? {
            return Ok(());
        }
    }
    put_made(&periods::file(plenary, name, day)?, wanted.out.as_deref(), as_json)
}

/// Writes a file with the pictures that go beside it, or its text to standard output.
fn put_made(made: &Made, out: Option<&Path>, as_json: bool) -> Result<(), WireError> {
    let Some(path) = out.filter(|path| *path != Path::new("-")) else {
        return output::bytes(&made.artifact.bytes);
    };
    let (path, bytes) = made.write(path)?;
    written(&path, bytes, as_json)
}

/// Writes a file, or to standard output.
pub fn put(bytes: &[u8], out: Option<&Path>, as_json: bool) -> Result<(), WireError> {
    let Some(path) = out.filter(|path| *path != Path::new("-")) else { return output::bytes(bytes) };
    files::write(path, bytes)?;
    written(path, bytes.len(), as_json)
}

fn written(path: &Path, bytes: usize, as_json: bool) -> Result<(), WireError> {
    if as_json {
        return output::json(&json!({ "path": path, "bytes": bytes }));
    }
    output::bytes(format!("{}\n", path.display()).as_bytes())
}

fn list(as_json: bool) -> Result<(), WireError> {
    let (lines, periods) = (formats::lines(), formats::period_lines());
    let files =
        lines.iter().chain(&periods).map(|one| (one.name.as_str(), one.purpose.as_str(), one.options));
    let all = files.chain(FOLDERS.iter().map(|one| (one.name, one.purpose, one.options)));
    if as_json {
        let of = |name: &str| match formats::span(name) {
            None => "event",
            Some(Span::Week) => "week",
            Some(Span::Month) => "month",
        };
        let is_folder = |name: &str| FOLDERS.iter().any(|folder| folder.name == name);
        let line = |(name, purpose, options)| json!({ "name": name, "purpose": purpose, "options": options, "folder": is_folder(name), "of": of(name) });
        return output::json(&all.map(line).collect());
    }
    let row = |(name, purpose, options): (&str, &str, &[&'static str])| {
        let options = allowed(name, options).iter().map(|option| format!("--{option}")).collect::<Vec<_>>();
        vec![name.to_owned(), purpose.to_owned(), options.join(" ")]
    };
    output::table(&all.map(row).collect::<Vec<_>>())
}

fn load(plenary: &Plenary, slug: &str) -> Result<Snapshot, WireError> {
    let event = naming::event(plenary, slug)?;
    Ok(plenary.read(|conn| snapshot::as_of(conn, event, plenary.clock().now()))?)
}

fn options(snapshot: &Snapshot, wanted: &Export) -> CoreResult<Options> {
    let same = |a: &str, b: &str| a.to_lowercase() == b.trim().to_lowercase();
    Ok(Options {
        room: pick("room", wanted.room.as_deref(), &snapshot.rooms, |room, word| {
            (same(&room.name, word) || room.id.to_string() == word).then_some(room.id)
        })?,
        track: pick("track", wanted.track.as_deref(), &snapshot.tracks, |track, word| {
            (same(&track.name, word) || track.id.to_string() == word).then_some(track.id)
        })?,
        person: naming::one_of(&snapshot.people, wanted.person.as_deref())?,
        alarm: wanted.alarm,
        session: pick("session", wanted.session.as_deref(), &snapshot.sessions, |session, word| {
            (same(&session.title, word) || session.id.to_string() == word).then_some(session.id)
        })?,
    })
}
