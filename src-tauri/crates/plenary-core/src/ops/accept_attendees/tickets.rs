//! Several tickets of one guest: what their rows say together, in whatever order they stand in the file.

use super::who::ticket_ref;
use crate::model::{AttendeeRow, RowStatus};
use crate::rules::folding::folded;
use std::borrow::Cow;

/// What stands between several things in one text.
const BETWEEN: &str = "; ";

/// One row for all tickets of a guest: their numbers, types and answers joined, and at the door with any of them. Withdrawn ones count
/// only where there is no other.
pub(super) fn together<'d>(first: &'d AttendeeRow, others: &[&'d AttendeeRow]) -> Cow<'d, AttendeeRow> {
    let all = || std::iter::once(first).chain(others.iter().copied());
    let is_held = |row: &&AttendeeRow| row.status != RowStatus::Cancelled;
    let mut rows: Vec<&AttendeeRow> = all().filter(is_held).collect();
    if rows.is_empty() {
        rows = all().collect();
    }
    rows.sort_by(|one, other| sorted(one).cmp(&sorted(other)));
    match rows.as_slice() {
        [] => Cow::Borrowed(first),
        [only] => Cow::Borrowed(only),
        [first, ..] => Cow::Owned(joined(first, &rows)),
    }
}

/// Several things of one text, each by itself.
pub(super) fn apart(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(BETWEEN).filter(|one| !one.is_empty())
}

/// Adds to what is said what more is said, without what is there already.
pub(super) fn add(said: &mut String, more: &str) {
    if said.is_empty() {
        more.clone_into(said);
        return;
    }
    for one in apart(more) {
        if apart(said).all(|there| folded(there) != folded(one)) {
            said.push_str(BETWEEN);
            said.push_str(one);
        }
    }
}

/// By number, as one counts, then by whatever else a row says.
fn sorted(row: &AttendeeRow) -> impl Ord + '_ {
    let number = ticket_ref(row);
    let answers: Vec<[&str; 2]> =
        row.answers.iter().map(|one| [one.question.as_str(), one.answer.as_str()]).collect();
    let texts = [&row.ticket, &row.job_title, &row.company, &row.phone, &row.given_name, &row.family_name];
    (number.len(), number, texts, answers)
}

/// The first row, with what the others say too; of what a guest has one of, the first that is said.
fn joined(first: &AttendeeRow, rows: &[&AttendeeRow]) -> AttendeeRow {
    let every = |of: fn(&AttendeeRow) -> &str| {
        let mut said = String::new();
        rows.iter().for_each(|row| add(&mut said, of(row)));
        said
    };
    let one = |of: fn(&AttendeeRow) -> &String| {
        rows.iter().map(|row| of(row)).find(|said| !said.is_empty()).cloned().unwrap_or_default()
    };
    let is_numbered = rows.iter().any(|row| !row.attendee_no.is_empty());
    let ordered = rows.iter().filter(|row| row.ordered_at.is_some()).min_by_key(|row| row.ordered_at);
    AttendeeRow {
        line: rows.iter().map(|row| row.line).min().unwrap_or(first.line),
        order_no: every(|row| &row.order_no),
        attendee_no: if is_numbered { every(ticket_ref) } else { String::new() },
        ticket: every(|row| &row.ticket),
        job_title: one(|row| &row.job_title),
        company: one(|row| &row.company),
        phone: one(|row| &row.phone),
        checked_in: rows.iter().any(|row| row.checked_in),
        ordered_at: ordered.and_then(|row| row.ordered_at),
        ordered_offset: ordered.and_then(|row| row.ordered_offset),
        cut_short: rows.iter().any(|row| row.cut_short),
        answers: rows.iter().flat_map(|row| row.answers.iter().cloned()).collect(),
        ..first.clone()
    }
}
