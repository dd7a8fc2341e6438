//! Events and their hosts.

use crate::error::Result;
use crate::ids::{EventId, OrganisationId, SeriesId};
use crate::model::{Event, EventHost, Organisation};
use crate::store::Stored;
use crate::store::programme::WHOLE_MEETINGS;
use crate::store::rows::{columns, select, select_one};
use crate::store::values::Column;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

/// Every event, newest first.
pub fn all(conn: &Connection) -> Result<Vec<Event>> {
    select(conn, "ORDER BY starts_on DESC, start_time DESC, in_letters(title), id", [])
}

/// The event of that short name.
pub fn by_slug(conn: &Connection, slug: &str) -> Result<Option<Event>> {
    select_one(conn, "WHERE slug = ?1", [slug])
}

/// The event that came from there; of several the one that was made last.
pub fn by_external_id(conn: &Connection, external_id: &str) -> Result<Option<Event>> {
    select_one(conn, "WHERE external_id = ?1 AND external_id <> '' ORDER BY id DESC LIMIT 1", [external_id])
}

/// The meetings of a network, oldest first.
pub fn of_series(conn: &Connection, series: SeriesId) -> Result<Vec<Event>> {
    select(conn, "WHERE series_id = ?1 ORDER BY starts_on, start_time, id", [series.store()])
}

/// The newest meeting of a network before a day.
pub fn before_in_series(conn: &Connection, series: SeriesId, day: NaiveDate) -> Result<Option<Event>> {
    let wanted =
        "WHERE series_id = ?1 AND starts_on < ?2 ORDER BY starts_on DESC, start_time DESC, id DESC LIMIT 1";
    select_one(conn, wanted, [series.store(), day.store()])
}

/// The next meeting of the event's network that is neither cancelled nor archived and that others may know of.
pub fn next_of_series(conn: &Connection, event: &Event) -> Result<Option<Event>> {
    let later: Vec<Event> = select(
        conn,
        "WHERE series_id = ?1 AND starts_on > ?2 AND status NOT IN ('cancelled', 'archived') ORDER BY starts_on, id",
        [event.series_id.store(), event.starts_on.store()],
    )?;
    Ok(later.into_iter().find(|next| !next.is_kept_to_the_office()))
}

/// The next event to come on that day or later: of the event's own network, or else of those who host it, or else of the office.
pub fn next_beside(conn: &Connection, event: &Event, today: NaiveDate) -> Result<Option<Event>> {
    let wanted = "WHERE id <> ?1 AND status IN ('draft', 'published') AND ends_on >= ?2
         ORDER BY ifnull(series_id = ?3, FALSE) DESC,
             EXISTS (SELECT 1 FROM event_host AS theirs JOIN event_host AS ours USING (organisation_id)
                     WHERE theirs.event_id = event.id AND ours.event_id = ?1) DESC,
             starts_on, start_time, id
         LIMIT 1";
    select_one(conn, wanted, [event.id.store(), today.store(), event.series_id.store()])
}

/// Tables whose rows anyone would miss, or which say that somebody was told.
const MISSED: [&str; 16] = [
    "session",
    "attendance",
    "note",
    "takeaway",
    "decision",
    "action",
    "draft",
    "file",
    "link",
    "release",
    "minutes",
    "topic",
    "ledger_entry",
    "message",
    "reply",
    "submission",
];

/// Whether an event holds nothing that anyone would miss, and nobody was told of it.
pub fn is_bare(conn: &Connection, event: EventId) -> Result<bool> {
    let holds =
        MISSED.map(|table| format!("EXISTS (SELECT 1 FROM {table} WHERE event_id = ?1)")).join(" OR ");
    let mut statement =
        conn.prepare_cached(&format!("SELECT NOT ({holds}) FROM event WHERE id = ?1 AND status = 'draft'"))?;
    Ok(statement.query_row([event.store()], |row| row.get(0)).optional()?.unwrap_or(false))
}

/// The hosts' rows, in order.
pub fn hosts(conn: &Connection, event: EventId) -> Result<Vec<EventHost>> {
    select(conn, "WHERE event_id = ?1 ORDER BY position, id", [event.store()])
}

/// One organisation as a host of one event.
pub fn host(conn: &Connection, event: EventId, organisation: OrganisationId) -> Result<Option<EventHost>> {
    select_one(conn, "WHERE event_id = ?1 AND organisation_id = ?2", [event.store(), organisation.store()])
}

/// The hosting organisations, the host first.
pub fn hosting_organisations(conn: &Connection, event: EventId) -> Result<Vec<Organisation>> {
    let sql = format!(
        "SELECT {} FROM organisation o JOIN event_host h ON h.organisation_id = o.id WHERE h.event_id = ?1 ORDER BY h.position, h.id",
        columns::<Organisation>("o")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement
        .query_map([event.store()], |row| Organisation::read(row, 0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Numbers that lists of events show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct EventCounts {
    pub sessions: i64,
    pub unscheduled: i64,
    /// Registered, or come, as `rules::tally` counts them.
    pub attendances: i64,
    /// On the waiting list, and did not come.
    pub waiting: i64,
    /// People who came.
    pub came: i64,
    pub takeaways: i64,
    pub open_actions: i64,
    pub drafts: i64,
    /// Times a form was sent in; none when it is fewer than five, but somebody.
    pub submissions: Option<i64>,
}

/// The numbers of one event.
pub fn counts(conn: &Connection, event: EventId) -> Result<EventCounts> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT (SELECT count(*) FROM session WHERE event_id = ?1),
                (SELECT count(*) FROM session WHERE event_id = ?1 AND starts_at IS NULL AND status <> 'cancelled'
                    AND id NOT IN ({WHOLE_MEETINGS})),
                count(*) FILTER (WHERE status = 'registered' OR came_at IS NOT NULL),
                count(*) FILTER (WHERE status = 'waiting' AND came_at IS NULL), count(came_at),
                (SELECT count(*) FROM takeaway WHERE event_id = ?1),
                (SELECT count(*) FROM action WHERE event_id = ?1 AND state = 'open'),
                (SELECT count(*) FROM draft WHERE event_id = ?1),
                (SELECT CASE WHEN count(*) BETWEEN 1 AND 4 THEN NULL ELSE count(*) END FROM submission WHERE event_id = ?1)
         FROM people_list WHERE event_id = ?1",
    ))?;
    Ok(statement.query_row([event.store()], |row| {
        Ok(EventCounts {
            sessions: row.get(0)?,
            unscheduled: row.get(1)?,
            attendances: row.get(2)?,
            waiting: row.get(3)?,
            came: row.get(4)?,
            takeaways: row.get(5)?,
            open_actions: row.get(6)?,
            drafts: row.get(7)?,
            submissions: row.get(8)?,
        })
    })?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{connect, migrate};
    use std::collections::BTreeSet;

    /// Tables of rows that go with an event and are missed by nobody.
    const NOT_MISSED: [&str; 9] = [
        "room", // places of a programme: without a session there is nothing in them
        "track",
        "format",
        "theme",           // the order of what takeaways are about
        "event_host",      // a meeting takes them over from the one before
        "calendar_source", // says where it came from
        "affiliation",     // of whom nothing else names there, it says nothing
        "people_list",     // derived from attendances
        "search_row",      // derived from everything
    ];

    #[test]
    fn every_table_of_an_event_is_missed_or_said_to_be_not() {
        let mut conn = connect::memory().unwrap();
        migrate::run(&mut conn, None).unwrap();
        let mut statement = conn
            .prepare(
                "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
                 WHERE t.type = 'table' AND c.name = 'event_id'",
            )
            .unwrap();
        let tables: BTreeSet<String> =
            statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
        let known: BTreeSet<String> =
            MISSED.iter().chain(&NOT_MISSED).map(|name| (*name).to_owned()).collect();
        assert_eq!(tables, known);
        assert_eq!(known.len(), MISSED.len() + NOT_MISSED.len(), "each is named once");
    }
}
