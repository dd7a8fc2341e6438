//! Calendars that an earlier feed wrote into the folder and that have nothing in them now: their entries are called off. A file that is
//! gone would leave its readers with what they read last.

use crate::files;
use chrono::{DateTime, Utc};
use plenary_core::exports::ics::Published;
use plenary_core::model::{Series, Snapshot};
use plenary_core::rules::uid;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The calendars of rooms, tracks and people in the folder that the feed does not write now.
pub(super) fn others(folder: &Path, made: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names: BTreeSet<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let is_narrowed =
        |name: &String| ["room-", "track-", "person-"].iter().any(|beginning| name.starts_with(beginning));
    let others = names.into_iter().filter(|name| is_narrowed(name) && name.ends_with(".ics"));
    others.filter(|name| !made.contains_key(name)).collect()
}

/// Those of the names that hold entries of the event, with all of them called off.
pub(super) fn of_event(
    folder: &Path,
    snapshot: &Snapshot,
    names: &[String],
    now: DateTime<Utc>,
) -> BTreeMap<String, Vec<u8>> {
    let event = &snapshot.event;
    let ids = snapshot.sessions.iter().map(|session| session.id.to_string()).chain([event.id.to_string()]);
    let uids: BTreeSet<String> = ids.map(|id| uid::of(id, &snapshot.workspace.calendar_domain)).collect();
    // Of sessions that were deleted nothing is known any more but the name of the event.
    let title = format!("{} · ", event.title);
    let is_its = |old: &Published| {
        old.uids().into_iter().any(|uid| uids.contains(uid)) || old.name().starts_with(&title)
    };
    called_off(folder, names, now, is_its)
}

/// The same for the one calendar of a network.
pub(super) fn of_network(
    folder: &Path,
    series: &Series,
    names: &[String],
    now: DateTime<Utc>,
) -> BTreeMap<String, Vec<u8>> {
    called_off(folder, names, now, |old| old.name() == series.title)
}

fn called_off(
    folder: &Path,
    names: &[String],
    now: DateTime<Utc>,
    is_its: impl Fn(&Published) -> bool,
) -> BTreeMap<String, Vec<u8>> {
    let had = names.iter().filter_map(|name| {
        let old = Published::read(&files::read(&folder.join(name)).ok()?).filter(&is_its)?;
        Some((name.clone(), old.called_off(now)?))
    });
    had.collect()
}
