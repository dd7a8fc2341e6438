//! sessions-csv: the programme as one line a session, for a spreadsheet.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, table};
use crate::model::{PartRole, Session, Snapshot};
use crate::rules::tally::{SessionFill, tally};
use crate::wording::Words;
use crate::zones::Zone;
use chrono::NaiveDateTime;

/// The line of this room in the table of formats.
pub const FORMAT: ExportFormat = ExportFormat {
    name: "sessions-csv",
    extension: "csv",
    purpose: "The programme, one line a session, for a spreadsheet",
    options: &["room", "track", "person", "session"],
    export,
};

const COLUMNS: [&str; 21] = [
    "day",
    "date",
    "start",
    "end",
    "minutes",
    "title",
    "subtitle",
    "format",
    "track",
    "room",
    "speaker",
    "chair",
    "facilitator",
    "note-taker",
    "interpreter",
    "status",
    "pinned",
    "capacity",
    "people",
    "language",
    "summary",
];

/// The sessions in the order of the programme, or what the options leave of them. The day is that of the programme, where a night belongs
/// to the day before; the date is that of the calendar on which a session begins. Times are wall times of the event's zone.
pub fn export(snapshot: &Snapshot, options: &Options) -> Result<Artifact> {
    let words = Words::of(&snapshot.event.language)?;
    let tally = tally(snapshot);
    let head =
        COLUMNS.iter().map(|column| words.word(&format!("column-{column}"))).collect::<Result<Vec<_>>>()?;
    let chosen = snapshot.sessions.iter().filter(|session| is_chosen(snapshot, options, session));
    let fill = |session: &Session| tally.sessions.iter().find(|fill| fill.id == session.id);
    let rows =
        chosen.map(|session| row(snapshot, session, fill(session), &words)).collect::<Result<Vec<_>>>()?;
    Ok(Artifact {
        file_name: format!("{}-sessions.csv", snapshot.event.slug),
        media_type: "text/csv; charset=utf-8; header=present",
        bytes: table::csv(&head, rows)?,
    })
}

fn is_chosen(snapshot: &Snapshot, options: &Options, session: &Session) -> bool {
    let has_part = |person| snapshot.parts_of(session.id).any(|part| part.person_id == person);
    options.room.is_none_or(|room| session.room_id == Some(room))
        && options.track.is_none_or(|track| session.track_id == Some(track))
        && options.person.is_none_or(has_part)
        && options.session.map_or(!snapshot.kept_sessions.contains(&session.id), |id| session.id == id)
}

fn row(
    snapshot: &Snapshot,
    session: &Session,
    fill: Option<&SessionFill>,
    words: &Words,
) -> Result<Vec<String>> {
    let day = session.starts_at.map(|start| snapshot.event.day_of(start).to_string());
    let date = session.starts_at.map(|start| start.date().to_string());
    let [day, date] = [day, date].map(Option::unwrap_or_default);
    let mut row = vec![day, date, time(session.starts_at), time(session.ends_at)];
    let minutes = Zone::named(&snapshot.event.zone).and_then(|zone| session.minutes(&zone));
    row.extend([number(minutes), session.title.clone(), session.subtitle.clone()]);
    row.push(snapshot.format(session.format_id).map(|format| format.name.clone()).unwrap_or_default());
    row.push(snapshot.track(session.track_id).map(|track| track.name.clone()).unwrap_or_default());
    row.push(snapshot.room(session.room_id).map(|room| room.name.clone()).unwrap_or_default());
    row.extend(PartRole::ALL.iter().map(|role| people(snapshot, session, *role)));
    row.push(words.word(&format!("cell-session-{}", session.status.as_str()))?);
    row.push(words.word(if session.pinned { "cell-yes" } else { "cell-no" })?);
    let seats = session.capacity.or_else(|| snapshot.room(session.room_id).and_then(|room| room.capacity));
    row.extend([number(seats), number(fill.and_then(|fill| fill.people))]);
    row.extend([session.language.clone(), session.summary.clone()]);
    Ok(row)
}

/// "09:30".
fn time(at: Option<NaiveDateTime>) -> String {
    at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default()
}

fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// Those with this part, divided by semicolons.
fn people(snapshot: &Snapshot, session: &Session, role: PartRole) -> String {
    let parts = snapshot.parts_of(session.id).filter(|part| part.role == role);
    let names = parts.filter_map(|part| snapshot.person(part.person_id)).map(|person| person.name());
    names.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;
