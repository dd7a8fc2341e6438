//! Attendances and check-ins.

use crate::error::Result;
use crate::ids::{AttendanceId, EventId, PersonId};
use crate::model::{Attendance, CheckIn, Event, EventStatus};
use crate::rules::tally::There;
use crate::store::alphabet::by_name;
use crate::store::rows::{columns, select, select_one};
use crate::store::values::Column;
use crate::store::{Stored, series};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Attendances of an event, by name of the person.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Attendance>> {
    let sql = format!(
        "SELECT {} FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.event_id = ?1 {}",
        columns::<Attendance>("a"),
        by_name("p.")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement
        .query_map([event.store()], |row| Attendance::read(row, 0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The attendance of a person at an event.
pub fn of_person(conn: &Connection, event: EventId, person: PersonId) -> Result<Option<Attendance>> {
    select_one(conn, "WHERE event_id = ?1 AND person_id = ?2", [event.store(), person.store()])
}

/// The members of a network on the day of one of its meetings who are not on its list in any state: nobody, where the meeting was
/// cancelled or archived.
pub fn members_missing(conn: &Connection, event: &Event) -> Result<BTreeSet<PersonId>> {
    let is_closed = matches!(event.status, EventStatus::Cancelled | EventStatus::Archived);
    let Some(series) = event.series_id.filter(|_| !is_closed) else { return Ok(BTreeSet::new()) };
    let members = series::members_on(conn, series, event.starts_on)?;
    let mut missing: BTreeSet<PersonId> = members.into_iter().map(|member| member.person_id).collect();
    for listed in of_event(conn, event.id)? {
        missing.remove(&listed.person_id);
    }
    Ok(missing)
}

/// How many were at an event, as `rules::tally` counts them, without reading each.
pub fn there(conn: &Connection, event: EventId) -> Result<There> {
    let number = |sql: &str| -> Result<usize> {
        let count: i64 = conn.prepare_cached(sql)?.query_row([event.store()], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    };
    let registered = number("SELECT count(*) FROM attendance WHERE event_id = ?1 AND status = 'registered'")?;
    let came = number(
        "SELECT count(DISTINCT c.attendance_id) FROM check_in c JOIN attendance a ON a.id = c.attendance_id
         WHERE a.event_id = ?1",
    )?;
    let gave = number(
        "SELECT count(DISTINCT a.id) FROM session s JOIN event e ON e.id = s.event_id
            JOIN part p ON p.session_id = s.id
            JOIN attendance a ON a.event_id = s.event_id AND a.person_id = p.person_id
         WHERE s.event_id = ?1 AND s.status = 'confirmed' AND s.starts_at IS NOT NULL
            AND e.status <> 'cancelled' AND NOT e.was_cancelled AND a.status <> 'cancelled'
            AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c.attendance_id = a.id)",
    )?;
    Ok(There::counted(registered, came + gave, came > 0))
}

/// Check-ins of an event, by time.
pub fn check_ins(conn: &Connection, event: EventId) -> Result<Vec<CheckIn>> {
    let sql = format!(
        "SELECT {} FROM check_in c JOIN attendance a ON a.id = c.attendance_id WHERE a.event_id = ?1 ORDER BY c.at, c.id",
        columns::<CheckIn>("c")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map([event.store()], |row| CheckIn::read(row, 0))?.collect::<rusqlite::Result<_>>()?)
}

/// Check-ins of one attendance, by time.
pub fn check_ins_of(conn: &Connection, attendance: AttendanceId) -> Result<Vec<CheckIn>> {
    select(conn, "WHERE attendance_id = ?1 ORDER BY at, id", [attendance.store()])
}
