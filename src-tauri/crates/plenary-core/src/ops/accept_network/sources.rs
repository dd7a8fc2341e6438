//! Which entry of which calendar a rule or meeting came from, and in which version.

use super::Coming;
use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{CalendarSource, CalendarVersion, Event, NetworkDraft, Recurrence, Series};
use crate::store::transact::Tx;
use crate::store::{calendar_sources, rows};

/// The mark of the calendar in a file: that of an earlier file into this network which has an entry with it, or a new one.
pub(super) fn calendar_of(tx: &Tx<'_>, series: &Series, draft: &NetworkDraft) -> Result<String> {
    for uid in super::uids(draft) {
        for source in calendar_sources::of_uid(tx, uid)? {
            if !source.calendar.is_empty() && network_of(tx, &source)? == Some(series.id) {
                return Ok(source.calendar);
            }
        }
    }
    Ok(tx.new_id::<crate::ids::CalendarSourceId>().to_string())
}

/// The network that what came of an entry stands in, or stood in when it was called off.
pub(super) fn network_of(tx: &Tx<'_>, source: &CalendarSource) -> Result<Option<SeriesId>> {
    let event = source.event_id.map(|id| rows::get::<Event>(tx, id)).transpose()?.flatten();
    let rule = source.recurrence_id.map(|id| rows::get::<Recurrence>(tx, id)).transpose()?.flatten();
    let here = event.and_then(|event| event.series_id).or(rule.map(|rule| rule.series_id));
    Ok(here.or(source.series_id))
}

/// Notes the version; the same SEQUENCE with another stamp is no news, unless it changed something (`is_news`).
pub(super) fn keep(
    tx: &Tx<'_>,
    before: Option<&CalendarSource>,
    row: CalendarSource,
    is_news: bool,
) -> Result<()> {
    match before {
        Some(before) if !is_news && before.sequence == row.sequence => Ok(()),
        Some(before) => rows::update(tx, before, CalendarSource { id: before.id, ..row }).map(|_| ()),
        None => rows::insert(tx, &row),
    }
}

impl Coming<'_> {
    /// An entry of this file, before it is said of what.
    pub(super) fn source(&self, uid: &str, recurs_on: &str, version: CalendarVersion) -> CalendarSource {
        CalendarSource {
            id: self.tx.new_id(),
            uid: uid.to_owned(),
            recurs_on: recurs_on.to_owned(),
            session_id: None,
            event_id: None,
            recurrence_id: None,
            series_id: None,
            sequence: version.sequence,
            stamped_at: version.stamped_at,
            calendar: self.calendar.clone(),
        }
    }
}
