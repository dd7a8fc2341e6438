//! The programme: the day grid, one session, and what a move would do.

use super::views;
use crate::wire_error::WireError;
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::{Error, Result};
use plenary_core::ids::{EventId, PartId, PersonId, SessionId};
use plenary_core::model::{
    CalendarItem, Event, Format, Link, Note, Organisation, PartRole, Person, ReplyCounts, Room, Session,
    Takeaway, Track,
};
use plenary_core::ops::sessions::Placement;
use plenary_core::ops::sitting;
use plenary_core::rules::clashes::{self, Clash};
use plenary_core::rules::placement;
use plenary_core::store::{Connection, calendar_items, get, notes, programme, replies, rows, takeaways};
use std::collections::BTreeMap;

views! {
    /// Who does what in a session.
    PartView {
        id: PartId,
        person_id: PersonId,
        name: String,
        role: PartRole,
        job_title: String,
        organisation: Option<String>,
    }
    /// One session on the grid.
    SessionCard {
        session: Session,
        /// The day of the programme it belongs to (before the event's `day_change` it is the day before).
        day: Option<NaiveDate>,
        /// In order.
        parts: Vec<PartView>,
        /// It is all of its meeting, and has no time of its own.
        whole_meeting: bool,
    }
    /// The whole programme of an event.
    Programme {
        event: Event,
        days: Vec<NaiveDate>,
        rooms: Vec<Room>,
        tracks: Vec<Track>,
        formats: Vec<Format>,
        /// By start, room, title; the unscheduled last.
        sessions: Vec<SessionCard>,
        clashes: Vec<Clash>,
    }
    /// One session with everything that hangs on it.
    SessionDetail {
        event: Event,
        session: Session,
        parts: Vec<PartView>,
        note: Option<Note>,
        takeaways: Vec<Takeaway>,
        links: Vec<Link>,
        clashes: Vec<Clash>,
        /// SEQUENCE and stamp of its calendar entry.
        calendar: Option<CalendarItem>,
        /// What people answered to its invitation.
        replies: ReplyCounts,
    }
    /// What would be if a session stood there.
    MovePreview {
        clashes: Vec<Clash>,
        /// Why it cannot stand there at all.
        refusal: Option<WireError>,
    }
}

/// The programme of an event.
pub fn view(plenary: &Plenary, id: EventId) -> Result<Programme> {
    plenary.read(|conn| {
        let event: Event = rows::expect(conn, id)?;
        let rooms = programme::rooms(conn, id)?;
        let sessions = programme::sessions(conn, id)?;
        let whole = programme::whole_meetings(conn, id)?;
        let parts = programme::parts_of_event(conn, id)?;
        let clashes = clashes::find(&sessions, &rooms, &parts);
        let mut by_session: BTreeMap<SessionId, Vec<PartView>> = BTreeMap::new();
        for part in parts {
            by_session.entry(part.session_id).or_default().push(part_view(conn, &part)?);
        }
        let card = |session: Session| SessionCard {
            day: session.starts_at.map(|at| event.day_of(at)),
            parts: by_session.remove(&session.id).unwrap_or_default(),
            whole_meeting: whole.contains(&session.id),
            session,
        };
        Ok(Programme {
            days: event.days(),
            rooms,
            tracks: programme::tracks(conn, id)?,
            formats: programme::formats(conn, id)?,
            sessions: sessions.into_iter().map(card).collect(),
            clashes,
            event,
        })
    })
}

/// A part with the names that belong to it.
fn part_view(conn: &Connection, part: &plenary_core::model::Part) -> Result<PartView> {
    let person: Person = rows::expect(conn, part.person_id)?;
    let organisation = match person.organisation_id {
        Some(id) => get::<Organisation>(conn, id)?.map(|organisation| organisation.name),
        None => None,
    };
    let (id, person_id, role) = (part.id, part.person_id, part.role);
    Ok(PartView { id, person_id, role, name: person.name(), job_title: person.job_title, organisation })
}

/// One session.
pub fn session(plenary: &Plenary, id: SessionId) -> Result<SessionDetail> {
    plenary.read(|conn| {
        let session: Session = rows::expect(conn, id)?;
        let event: Event = rows::expect(conn, session.event_id)?;
        let parts =
            programme::parts(conn, id)?.iter().map(|part| part_view(conn, part)).collect::<Result<_>>()?;
        Ok(SessionDetail {
            parts,
            note: notes::first(conn, event.id, Some(id))?,
            takeaways: takeaways::of_session(conn, id)?,
            links: programme::links_of_session(conn, id)?,
            clashes: clashes_of(conn, &session)?,
            calendar: calendar_items::of_event(conn, event.id)?.remove(&id.to_string()),
            replies: answered(conn, event.id, id)?,
            event,
            session,
        })
    })
}

fn clashes_of(conn: &Connection, session: &Session) -> Result<Vec<Clash>> {
    let event = session.event_id;
    let (sessions, rooms) = (programme::sessions(conn, event)?, programme::rooms(conn, event)?);
    Ok(clashes::of_one(session, &sessions, &rooms, &programme::parts_of_event(conn, event)?))
}

/// What would clash, or be refused, if the session stood there. Changes nothing.
pub fn preview_move(plenary: &Plenary, id: SessionId, to: Placement) -> Result<MovePreview> {
    plenary.read(|conn| {
        let session: Session = rows::expect(conn, id)?;
        let event: Event = rows::expect(conn, session.event_id)?;
        let fits = sitting::expect_no_whole(conn, &session)
            .and_then(|()| placement::check(&event, to.starts_at, to.ends_at));
        let refusal = match fits {
            Err(error @ Error::Refused(_)) => Some(WireError::from(error)),
            Err(error) => return Err(error),
            Ok(()) => None,
        };
        let moved = Session {
            room_id: to.room_id,
            starts_at: Some(to.starts_at),
            ends_at: Some(to.ends_at),
            ..session
        };
        Ok(MovePreview { clashes: clashes_of(conn, &moved)?, refusal })
    })
}

fn answered(conn: &Connection, event: EventId, session: SessionId) -> Result<ReplyCounts> {
    let all = replies::of_session(conn, session)?;
    let left = replies::of_who_left(conn, event, &all)?;
    let counted = all.iter().filter(|reply| !left.contains(&reply.id));
    Ok(ReplyCounts::of(counted, &replies::of_old_time(conn, event, &all)?))
}
