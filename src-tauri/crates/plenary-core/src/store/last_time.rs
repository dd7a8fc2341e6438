//! The event before one: the meeting before of its network, else the newest earlier one of the same name, else of the same host.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::snapshot::LastTime;
use crate::model::{Event, EventKind};
use crate::store::events;
use crate::store::rows::select;
use crate::store::values::Column;
use rusqlite::Connection;

/// The numbers of the event before this one, if there is one to compare with.
pub fn of(conn: &Connection, event: &Event) -> Result<Option<LastTime>> {
    let Some(before) = before(conn, event)? else { return Ok(None) };
    let counts = events::counts(conn, before.id)?;
    let (no_shows, organisations) = absent_and_organisations(conn, before.id)?;
    Ok(Some(LastTime {
        no_shows,
        organisations,
        title: before.title,
        starts_on: before.starts_on,
        ends_on: before.ends_on,
        registered: usize::try_from(counts.attendances).unwrap_or(0),
        came: usize::try_from(counts.came).unwrap_or(0),
        event_id: before.id,
    }))
}

/// Who registered and did not come, and organisations with somebody there, as `rules::tally` counts them.
fn absent_and_organisations(conn: &Connection, event: EventId) -> Result<(usize, usize)> {
    let mut statement = conn.prepare_cached(
        "WITH there AS (SELECT a.person_id, a.status,
                EXISTS (SELECT 1 FROM check_in c WHERE c.attendance_id = a.id) AS came
             FROM attendance a WHERE a.event_id = ?1)
         SELECT count(*) FILTER (WHERE t.status = 'registered' AND NOT t.came),
                count(DISTINCT p.organisation_id) FILTER (WHERE t.came
                    OR (t.status = 'registered' AND NOT EXISTS (SELECT 1 FROM there WHERE came)))
         FROM there t JOIN person p ON p.id = t.person_id",
    )?;
    let (absent, organisations): (i64, i64) =
        statement.query_row([event.store()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((usize::try_from(absent).unwrap_or(0), usize::try_from(organisations).unwrap_or(0)))
}

fn before(conn: &Connection, event: &Event) -> Result<Option<Event>> {
    let held: Vec<Event> = select(
        conn,
        "WHERE starts_on < ?1 AND status IN ('published', 'held', 'archived') AND id <> ?2
         ORDER BY starts_on DESC, start_time DESC, id",
        [event.starts_on.store(), event.id.store()],
    )?;
    if event.series_id.is_some() {
        return Ok(held.into_iter().find(|other| other.series_id == event.series_id));
    }
    let same_kind: Vec<Event> =
        held.into_iter().filter(|other| other.series_id.is_none() && other.kind == event.kind).collect();
    let named = same_kind.iter().find(|other| name(&other.title) == name(&event.title));
    if named.is_some() || event.kind != EventKind::Conference {
        return Ok(named.cloned());
    }
    let host = |event: &Event| -> Result<_> {
        Ok(events::hosts(conn, event.id)?.first().map(|host| host.organisation_id))
    };
    let Some(ours) = host(event)? else { return Ok(None) };
    for other in same_kind {
        if host(&other)? == Some(ours) {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// A title without its year and numbers: "Digital Inclusion Conference 2026" is the one of 2025 again.
fn name(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| word.chars().any(char::is_alphabetic)).map(str::to_lowercase);
    words.collect::<Vec<_>>().join(" ")
}
