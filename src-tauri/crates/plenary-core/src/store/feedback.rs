//! What people answered in forms, and what the columns of forms mean.

use crate::error::Result;
use crate::ids::{AnswerId, EventId, SubmissionId, TakeawayId};
use crate::model::{Form, FormAnswer, Submission};
use crate::store::Stored;
use crate::store::rows::{column, columns, select, select_one};
use crate::store::values::Column;
use rusqlite::Connection;

/// The form with these headings.
pub fn form(conn: &Connection, fingerprint: &str) -> Result<Option<Form>> {
    select_one(conn, "WHERE fingerprint = ?1", [fingerprint])
}

/// Every form, the newest first.
pub fn forms(conn: &Connection) -> Result<Vec<Form>> {
    select(conn, "ORDER BY updated_at DESC, id DESC", [])
}

/// What was sent in about an event, the first first.
pub fn submissions(conn: &Connection, event: EventId) -> Result<Vec<Submission>> {
    select(conn, "WHERE event_id = ?1 ORDER BY submitted_at IS NULL, submitted_at, id", [event.store()])
}

/// Every answer about an event, in the order of what was sent in.
pub fn answers(conn: &Connection, event: EventId) -> Result<Vec<FormAnswer>> {
    let sql = format!(
        "SELECT {} FROM form_answer a JOIN submission s ON s.id = a.submission_id WHERE s.event_id = ?1
         ORDER BY s.submitted_at IS NULL, s.submitted_at, s.id, a.position, a.id",
        columns::<FormAnswer>("a")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement
        .query_map([event.store()], |row| FormAnswer::read(row, 0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The answers of one submission, in the order of the form.
pub fn answers_of(conn: &Connection, submission: SubmissionId) -> Result<Vec<FormAnswer>> {
    select(conn, "WHERE submission_id = ?1 ORDER BY position, id", [submission.store()])
}

/// Every takeaway that was ever kept from an answer, also where the answer was looked at again since.
pub fn kept_from(conn: &Connection, answer: AnswerId) -> Result<Vec<TakeawayId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT after ->> '$.takeaway_id' AS kept FROM log_change
         WHERE row_id = ?1 AND noun = 'form_answer' AND kind = 'update' AND kept IS NOT NULL ORDER BY kept",
    )?;
    let kept = statement.query_map([answer.store()], |row| column(row, 0))?;
    Ok(kept.collect::<rusqlite::Result<_>>()?)
}
