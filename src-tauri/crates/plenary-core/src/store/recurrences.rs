//! The rules of networks, the days they leave out, and the meetings made by them.

use crate::error::Result;
use crate::ids::{RecurrenceId, SeriesId};
use crate::model::{Event, Recurrence, RecurrenceSkip};
use crate::rules::meeting_days::RuleInForce;
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use chrono::NaiveDate;
use rusqlite::Connection;

/// The rules of a network with their skipped days and meetings, in the order they come into force.
pub fn in_force(conn: &Connection, series: SeriesId) -> Result<Vec<RuleInForce>> {
    of_series(conn, series)?.into_iter().map(|recurrence| with_meetings(conn, recurrence)).collect()
}

/// A rule with its skipped days and meetings.
pub fn with_meetings(conn: &Connection, recurrence: Recurrence) -> Result<RuleInForce> {
    Ok(RuleInForce {
        skips: skips(conn, recurrence.id)?,
        meetings: meetings(conn, recurrence.id)?,
        recurrence,
    })
}

/// The rules of a network, in the order they come into force.
pub fn of_series(conn: &Connection, series: SeriesId) -> Result<Vec<Recurrence>> {
    select(conn, "WHERE series_id = ?1 ORDER BY starts_on, id", [series.store()])
}

/// The days that a rule leaves out, in order.
pub fn skips(conn: &Connection, recurrence: RecurrenceId) -> Result<Vec<RecurrenceSkip>> {
    select(conn, "WHERE recurrence_id = ?1 ORDER BY day, id", [recurrence.store()])
}

/// The meetings that a rule made, by the day they stand for.
pub fn meetings(conn: &Connection, recurrence: RecurrenceId) -> Result<Vec<Event>> {
    select(conn, "WHERE recurrence_id = ?1 ORDER BY recurs_on, id", [recurrence.store()])
}

/// The meeting that stands for a day of a rule.
pub fn meeting_on(conn: &Connection, recurrence: RecurrenceId, day: NaiveDate) -> Result<Option<Event>> {
    select_one(
        conn,
        "WHERE recurrence_id = ?1 AND recurs_on = ?2 ORDER BY id LIMIT 1",
        [recurrence.store(), day.store()],
    )
}
