//! The event before one: the meeting before of its network, else the newest earlier one of the same name, else of the same host.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::snapshot::{LastCount, LastTime};
use crate::model::{Event, EventKind};
use crate::store::affiliations::ORGANISATION;
use crate::store::rows::{column, select};
use crate::store::values::Column;
use crate::store::{events, programme};
use rusqlite::Connection;

/// The numbers of the event before this one, if there is one to compare with.
pub fn of(conn: &Connection, event: &Event) -> Result<Option<LastTime>> {
    let Some(before) = before(conn, event)? else { return Ok(None) };
    let by_organisation = by_organisation(conn, before.id)?;
    Ok(Some(LastTime {
        without_names: programme::are_without_names(conn, before.id)?,
        by_organisation,
        title: before.title,
        starts_on: before.starts_on,
        ends_on: before.ends_on,
        event_id: before.id,
    }))
}

/// Who registered, who came and who stayed away, as `rules::tally` counts them.
fn by_organisation(conn: &Connection, event: EventId) -> Result<Vec<LastCount>> {
    let mut statement = conn.prepare_cached(&format!(
        "WITH gave AS (SELECT p.person_id FROM part p JOIN session s ON s.id = p.session_id
             WHERE s.event_id = ?1 AND s.status = 'confirmed' AND s.starts_at IS NOT NULL
                AND EXISTS (SELECT 1 FROM check_in c JOIN attendance a ON a.id = c.attendance_id WHERE a.event_id = ?1)),
         there AS (SELECT {ORGANISATION} AS organisation, a.status = 'registered' AS registered,
                EXISTS (SELECT 1 FROM check_in c WHERE c.attendance_id = a.id)
                OR a.status <> 'cancelled' AND a.person_id IN (SELECT person_id FROM gave) AS came
             FROM attendance a JOIN person p ON p.id = a.person_id
                LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
             WHERE a.event_id = ?1)
         SELECT o.id, coalesce(o.name, ''), o.kind, count(*), sum(t.came), sum(NOT t.came)
         FROM there t LEFT JOIN organisation o ON o.id = t.organisation
         WHERE t.registered OR t.came
         GROUP BY o.id ORDER BY o.id IS NULL, in_letters(o.name), o.id"
    ))?;
    let mut rows = statement.query([event.store()])?;
    let mut counts = Vec::new();
    while let Some(row) = rows.next()? {
        let number = |at: usize| row.get::<_, i64>(at).map(|n| usize::try_from(n).unwrap_or(0));
        counts.push(LastCount {
            id: column(row, 0)?,
            name: row.get(1)?,
            kind: column(row, 2)?,
            registered: number(3)?,
            came: number(4)?,
            no_shows: number(5)?,
        });
    }
    Ok(counts)
}

fn before(conn: &Connection, event: &Event) -> Result<Option<Event>> {
    let held: Vec<Event> = select(
        conn,
        "WHERE starts_on < ?1 AND status IN ('published', 'held', 'archived') AND NOT was_cancelled AND id <> ?2
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
