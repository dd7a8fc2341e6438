//! What a programme is made of: rooms, tracks, formats, sessions, parts, links and files.

use crate::error::Result;
use crate::ids::{EventId, PersonId, RoomId, SessionId};
use crate::model::snapshot;
use crate::model::{File, Format, Link, Part, PartRole, Room, Session, Track, person};
use crate::rules::invitations::{NAMED, Named};
use crate::store::Stored;
use crate::store::affiliations::ORGANISATION;
use crate::store::rows::{column, columns, select, select_one};
use crate::store::values::Column;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Rooms of an event, in order.
pub fn rooms(conn: &Connection, event: EventId) -> Result<Vec<Room>> {
    select(conn, "WHERE event_id = ?1 ORDER BY position, id", [event.store()])
}

/// Tracks of an event, in order.
pub fn tracks(conn: &Connection, event: EventId) -> Result<Vec<Track>> {
    select(conn, "WHERE event_id = ?1 ORDER BY position, id", [event.store()])
}

/// Formats of an event, in order.
pub fn formats(conn: &Connection, event: EventId) -> Result<Vec<Format>> {
    select(conn, "WHERE event_id = ?1 ORDER BY position, id", [event.store()])
}

/// Sessions of an event: by start, room's position, title; the unscheduled last.
pub fn sessions(conn: &Connection, event: EventId) -> Result<Vec<Session>> {
    select(
        conn,
        "WHERE event_id = ?1 ORDER BY starts_at IS NULL, starts_at,
         (SELECT position FROM room WHERE room.id = session.room_id), title, id",
        [event.store()],
    )
}

/// Whether everything of an event was held without names.
pub fn are_without_names(conn: &Connection, event: EventId) -> Result<bool> {
    Ok(snapshot::are_without_names(&sessions(conn, event)?, &formats(conn, event)?))
}

/// The sessions of an event (`?1`) that are all of its meeting: somebody sat down in it, as the history says.
pub(super) const WHOLE_MEETINGS: &str =
    "SELECT s.id FROM session s JOIN log_change c ON c.row_id = s.id JOIN log_entry e ON e.id = c.entry_id
     WHERE s.event_id = ?1 AND c.noun = 'session' AND c.kind = 'insert' AND e.op = 'sit_in_meeting'";

/// Those sessions: they have the meeting's time and none of their own.
pub fn whole_meetings(conn: &Connection, event: EventId) -> Result<BTreeSet<SessionId>> {
    let mut statement = conn.prepare_cached(WHOLE_MEETINGS)?;
    let ids = statement.query_map([event.store()], |row| column(row, 0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Sessions that take place in a room.
pub fn sessions_in_room(conn: &Connection, room: RoomId) -> Result<Vec<Session>> {
    select(conn, "WHERE room_id = ?1 ORDER BY starts_at, id", [room.store()])
}

/// Parts of a session, in order.
pub fn parts(conn: &Connection, session: SessionId) -> Result<Vec<Part>> {
    select(conn, "WHERE session_id = ?1 ORDER BY position, id", [session.store()])
}

/// Parts of every session of an event, by session, in order.
pub fn parts_of_event(conn: &Connection, event: EventId) -> Result<Vec<Part>> {
    let sql = format!(
        "SELECT {} FROM part p JOIN session s ON s.id = p.session_id WHERE s.event_id = ?1 ORDER BY p.session_id, p.position, p.id",
        columns::<Part>("p")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map([event.store()], |row| Part::read(row, 0))?.collect::<rusqlite::Result<_>>()?)
}

/// Those whom the calendar entry of each session of an event names, in order.
pub fn named(conn: &Connection, event: EventId) -> Result<BTreeMap<SessionId, Vec<Named>>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT t.session_id, t.role, p.given_name, p.family_name, coalesce(o.name, '')
         FROM session s JOIN part t ON t.session_id = s.id JOIN person p ON p.id = t.person_id
            LEFT JOIN affiliation f ON f.event_id = s.event_id AND f.person_id = p.id
            LEFT JOIN organisation o ON o.id = {ORGANISATION}
         WHERE s.event_id = ?1 ORDER BY t.session_id, t.position, t.id"
    ))?;
    let mut rows = statement.query([event.store()])?;
    let mut named: BTreeMap<SessionId, Vec<Named>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let role: PartRole = column(row, 1)?;
        let (given, family): (String, String) = (row.get(2)?, row.get(3)?);
        if NAMED.contains(&role) {
            let (name, organisation) = (person::printed(&given, &family), row.get(4)?);
            named.entry(column(row, 0)?).or_default().push(Named { role, name, organisation });
        }
    }
    Ok(named)
}

/// The part of that person in that role, if any.
pub fn part(conn: &Connection, session: SessionId, person: PersonId, role: PartRole) -> Result<Option<Part>> {
    select_one(
        conn,
        "WHERE session_id = ?1 AND person_id = ?2 AND role = ?3",
        [session.store(), person.store(), role.store()],
    )
}

/// Links of an event, of its sessions and of nobody else, in order.
pub fn links_of_event(conn: &Connection, event: EventId) -> Result<Vec<Link>> {
    select(
        conn,
        "WHERE event_id = ?1 OR session_id IN (SELECT id FROM session WHERE event_id = ?1) ORDER BY position, id",
        [event.store()],
    )
}

/// Posts that appeared about an event, the newest first.
pub fn posts_of_event(conn: &Connection, event: EventId) -> Result<Vec<Link>> {
    select(
        conn,
        "WHERE event_id = ?1 AND kind = 'post' ORDER BY published_on DESC, position, id",
        [event.store()],
    )
}

/// Links of a session, in order.
pub fn links_of_session(conn: &Connection, session: SessionId) -> Result<Vec<Link>> {
    select(conn, "WHERE session_id = ?1 ORDER BY position, id", [session.store()])
}

/// Links of a person, in order.
pub fn links_of_person(conn: &Connection, person: PersonId) -> Result<Vec<Link>> {
    select(conn, "WHERE person_id = ?1 ORDER BY position, id", [person.store()])
}

/// Files of an event.
pub fn files(conn: &Connection, event: EventId) -> Result<Vec<File>> {
    select(conn, "WHERE event_id = ?1 ORDER BY in_letters(name), id", [event.store()])
}
