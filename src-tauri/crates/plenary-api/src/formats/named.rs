//! Files judged also by the names of the directory that stand in them: a template may say them by itself, and an exporter sees no
//! directory.

use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::exports::{Artifact, ExportFormat, Options, PeriodFormat};
use plenary_core::model::{Around, Period, Snapshot};
use plenary_core::rules::attribution::looked_up::is_needed;
use plenary_core::store::around;

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

/// Whom of the directory a file names, where one of these events has said something that may stand beside no name.
fn named<'s>(
    plenary: &Plenary,
    made: &Artifact,
    about: impl IntoIterator<Item = &'s Snapshot>,
) -> Result<Option<Around>> {
    if !about.into_iter().any(is_needed) {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&made.bytes);
    let named = plenary.read(|conn| around::named(conn, [text.as_ref()]))?;
    Ok(Some(named).filter(|named| *named != Around::default()))
}
