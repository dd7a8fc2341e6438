//! Files judged also by the names of the directory that stand in them: a template may say them by itself, and an exporter sees no
//! directory.

use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::exports::{Artifact, ExportFormat, Options, PeriodFormat};
use plenary_core::model::{Around, Period, Snapshot};
use plenary_core::rules::attribution::looked_up::is_needed;
use plenary_core::rules::folding::words;
use plenary_core::store::around;
use std::collections::BTreeSet;

/// What an exporter makes of an event, where it may leave.
pub fn of_event(
    plenary: &Plenary,
    snapshot: &Snapshot,
    format: &ExportFormat,
    options: &Options,
) -> Result<Artifact> {
    let made = (format.export)(snapshot, options)?;
    let is_told = format.name.ends_with("-md") || format.name.starts_with("social");
    match named(plenary, &made, [snapshot].into_iter().filter(|_| is_told))? {
        Some(named) => {
            let mut known = snapshot.clone();
            known.around.names_also(&named);
            (format.export)(&known, options)
        }
        None => Ok(made),
    }
}

/// The same of a week or month.
pub fn of_period(plenary: &Plenary, period: &Period, format: &PeriodFormat) -> Result<Artifact> {
    let made = (format.export)(period, &Options::default())?;
    let about = period.held.iter().chain(period.posts.iter().map(|post| &post.about));
    match named(plenary, &made, about)? {
        Some(named) => {
            let mut known = period.clone();
            let about = known.held.iter_mut().chain(known.posts.iter_mut().map(|post| &mut post.about));
            about.for_each(|event| event.around.names_also(&named));
            (format.export)(&known, &Options::default())
        }
        None => Ok(made),
    }
}

/// Whom of the directory a file names who is no part of it, where one of these events has said something that may stand beside no name.
fn named<'s>(
    plenary: &Plenary,
    made: &Artifact,
    about: impl IntoIterator<Item = &'s Snapshot>,
) -> Result<Option<Around>> {
    let about: Vec<&Snapshot> = about.into_iter().collect();
    if !about.iter().any(|event| is_needed(event)) {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&made.bytes);
    let mut named = plenary.read(|conn| around::named(conn, [text.as_ref()]))?;
    let people = about.iter().flat_map(|event| event.people.values()).map(|person| words(&person.name()));
    let people: Vec<BTreeSet<String>> = people.collect();
    named.people.retain(|name| !people.iter().any(|own| own.is_superset(&words(name))));
    let organisations = about.iter().flat_map(|event| event.organisations.values());
    let organisations: Vec<BTreeSet<String>> = organisations.map(|one| words(&one.name)).collect();
    named.named_organisations.retain(|name| !organisations.iter().any(|own| own.is_superset(&words(name))));
    Ok(Some(named).filter(|named| *named != Around::default()))
}
