//! Loads everything of one event at once.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::{Around, Event, Series, Snapshot, Standing};
use crate::rules::note_marks::told;
use crate::store::{
    actions, affiliations, approvals, around, attendances, calendar_items, events, feedback, invitations,
    last_time, minutes, notes, organisations, people, programme, rows, standing, takeaways, templates,
    themes, workspace,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// The event as it is now, or a refusal when there is none of that id. No clock is asked: what was not cancelled counts as having
/// taken place. What says when it was, is or will be reads it by [`as_of`].
pub fn load(conn: &Connection, id: EventId) -> Result<Snapshot> {
    read(conn, id, true)
}

/// The same for what is written of it: by that moment it has taken place, or not yet.
pub fn as_of(conn: &Connection, id: EventId, now: DateTime<Utc>) -> Result<Snapshot> {
    let snapshot = load(conn, id)?;
    let standing = standing::of(conn, &snapshot.event, now)?;
    Ok(Snapshot { standing, ..snapshot })
}

/// The event without those who only attend: `attendances` and `check_ins` are empty, and `people` are those whom something names.
/// For what is said and asked about the programme, whose cost is not to grow with the list.
pub fn named(conn: &Connection, id: EventId) -> Result<Snapshot> {
    read(conn, id, false)
}

fn read(conn: &Connection, id: EventId, everyone: bool) -> Result<Snapshot> {
    let event: Event = rows::expect(conn, id)?;
    let series = match event.series_id {
        Some(series) => rows::get::<Series>(conn, series)?.map(told::series),
        None => None,
    };
    let minutes = minutes::of_event(conn, id)?;
    let (people, organisations) = match everyone {
        true => (people::of_event(conn, id)?, organisations::of_event(conn, id)?),
        false => (people::named(conn, id)?, organisations::named(conn, id)?),
    };
    let affiliations::Then { people, now } = affiliations::all_then(conn, id, people)?;
    let (attendances, check_ins) = match everyone {
        true => (attendances::of_event(conn, id)?, attendances::check_ins(conn, id)?),
        false => (Vec::new(), Vec::new()),
    };
    let sessions = programme::sessions(conn, id)?;
    let mut snapshot = Snapshot {
        kept_sessions: sessions.iter().filter(|one| told::is_kept(&one.title)).map(|one| one.id).collect(),
        sessions: sessions.into_iter().map(told::session).collect(),
        minutes_versions: match &minutes {
            Some(minutes) => minutes::versions(conn, minutes.id)?,
            None => Vec::new(),
        },
        minutes_text: match &minutes {
            Some(minutes) => minutes::text(conn, minutes)?,
            None => String::new(),
        },
        agenda: minutes::agenda(conn, id, event.series_id)?,
        minutes,
        next_meeting: events::next_of_series(conn, &event)?,
        last_time: last_time::of(conn, &event)?,
        templates: templates::by_kind(conn)?,
        series,
        workspace: workspace::get(conn)?,
        hosts: events::hosting_organisations(conn, id)?,
        rooms: programme::rooms(conn, id)?,
        tracks: programme::tracks(conn, id)?,
        formats: programme::formats(conn, id)?,
        parts: programme::parts_of_event(conn, id)?,
        people: people.into_iter().map(|person| (person.id, person)).collect(),
        organisations: organisations.into_iter().map(|one| (one.id, one)).collect(),
        attendances,
        check_ins,
        notes: notes::of_event(conn, id)?,
        takeaways: takeaways::of_event(conn, id)?,
        takeaway_sources: takeaways::sources(conn, id)?,
        themes: themes::of_event(conn, id)?,
        approvals: approvals::of_event(conn, id)?,
        decisions: takeaways::decisions(conn, id)?,
        actions: actions::of_event(conn, id)?,
        links: programme::links_of_event(conn, id)?,
        submissions: feedback::submissions(conn, id)?,
        answers: feedback::answers(conn, id)?,
        calendar: calendar_items::of_event(conn, id)?,
        with_network: invitations::with_network(conn, &event)?,
        in_whole: invitations::with_a_part_in_whole(conn, id)?,
        standing: if event.is_called_off() { Standing::CalledOff } else { Standing::TookPlace },
        event,
        around: Around::default(),
    };
    snapshot.around = around::of(conn, &snapshot, &now)?;
    Ok(snapshot)
}
