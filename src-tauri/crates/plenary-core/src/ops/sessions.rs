//! Sessions: create, change, move, duplicate, delete.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, FormatId, RoomId, SessionId, TrackId};
use crate::model::{Event, Format, Part, Permission, Room, Session, SessionStatus, Track};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::{notes, sitting};
use crate::plenary::Plenary;
use crate::rules::{placement, text};
use crate::store::transact::{Done, Tx};
use crate::store::{programme, rows};
use chrono::NaiveDateTime;

inputs! {
    Session;
    /// A new session, scheduled when a start and an end (wall times of the event's zone) are given.
    create CreateSession { event_id: EventId }
    /// Changes to what a session is; where it stands is changed by `move_session`.
    change ChangeSession(SessionId);
    required { title: String }
    optional {
        subtitle: String, summary: String, description: String, language: String, pinned: bool, online_url: String,
        do_not_record: bool, no_names: bool, permission: Permission, invite_everyone: bool, external_id: String,
        status: SessionStatus,
    }
    nullable { format_id: FormatId, track_id: TrackId, capacity: i64, headcount: i64 }
}

/// Where a session is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// None: the time is known and the room is not yet.
    pub room_id: Option<RoomId>,
    /// Wall time of the event's zone.
    pub starts_at: NaiveDateTime,
    /// Wall time of the event's zone.
    pub ends_at: NaiveDateTime,
}

/// Adds a session, at a place or not yet.
pub fn create_session(
    plenary: &Plenary,
    input: CreateSession,
    at: Option<Placement>,
) -> Result<Done<Session>> {
    plenary.transact(Op::CreateSession, |tx| create(tx, &input, at))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateSession, at: Option<Placement>) -> Result<Session> {
    let event: Event = rows::expect(tx, input.event_id)?;
    let mut row = Session {
        id: tx.new_id(),
        event_id: event.id,
        title: String::new(),
        subtitle: String::new(),
        summary: String::new(),
        description: String::new(),
        language: String::new(),
        format_id: None,
        track_id: None,
        room_id: None,
        starts_at: None,
        ends_at: None,
        status: SessionStatus::Draft,
        pinned: false,
        capacity: None,
        headcount: None,
        online_url: String::new(),
        do_not_record: false,
        no_names: false,
        permission: Permission::Public,
        invite_everyone: false,
        external_id: String::new(),
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    text::language("language", &mut row.language)?;
    sound(tx, &mut row)?;
    if let Some(at) = at {
        place(tx, &event, &mut row, at)?;
    }
    tx.about(&row.title);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes what a session is.
pub fn change_session(plenary: &Plenary, input: ChangeSession) -> Result<Done<Session>> {
    plenary.transact(Op::ChangeSession, |tx| {
        tx.joins(input.typed());
        change(tx, &input)
    })
}

pub(crate) fn change(tx: &Tx<'_>, input: &ChangeSession) -> Result<Session> {
    let before: Session = rows::expect(tx, input.id)?;
    let mut row = before.clone();
    input.fill(&mut row);
    sound(tx, &mut row)?;
    if row.language != before.language {
        text::language("language", &mut row.language)?;
    }
    if row.no_names && !before.no_names {
        super::files::keep_back(tx, row.id)?;
    }
    // what was said under the rule stays so when it ends
    if row.no_names != before.no_names {
        super::takeaways::keep_back(tx, &row)?;
    }
    tx.about(&row.title);
    rows::update(tx, &before, row)
}

pub(crate) fn sound(tx: &Tx<'_>, row: &mut Session) -> Result<()> {
    text::required_line("title", &mut row.title)?;
    text::line("subtitle", &mut row.subtitle)?;
    text::prose("summary", &mut row.summary)?;
    text::prose("description", &mut row.description)?;
    text::line("language", &mut row.language)?;
    text::web_address("online_url", &mut row.online_url)?;
    text::line("external_id", &mut row.external_id)?;
    text::head_count("capacity", row.capacity)?;
    text::head_count("headcount", row.headcount)?;
    if let Some(id) = row.format_id {
        same_event("format", rows::expect::<Format>(tx, id)?.event_id, row.event_id)?;
    }
    if let Some(id) = row.track_id {
        same_event("track", rows::expect::<Track>(tx, id)?.event_id, row.event_id)?;
    }
    Ok(())
}

/// The session of that id, which must be of that event.
pub(crate) fn of_event(tx: &Tx<'_>, id: SessionId, event: EventId) -> Result<Session> {
    let session: Session = rows::expect(tx, id)?;
    same_event("session", session.event_id, event)?;
    Ok(session)
}

fn same_event(noun: &'static str, its: EventId, wanted: EventId) -> Result<()> {
    if its == wanted { Ok(()) } else { Err(Refusal::new("of-another-event").with("noun", noun).into()) }
}

/// Puts a session in a room at a time, or changes how long it lasts. Clashes do not stop it.
pub fn move_session(plenary: &Plenary, id: SessionId, to: Placement) -> Result<Done<Session>> {
    plenary.transact(Op::MoveSession, |tx| move_to(tx, id, to))
}

pub(crate) fn move_to(tx: &Tx<'_>, id: SessionId, to: Placement) -> Result<Session> {
    let before: Session = rows::expect(tx, id)?;
    let event: Event = rows::expect(tx, before.event_id)?;
    tx.about(&before.title);
    sitting::expect_no_whole(tx, &before)?;
    let mut row = before.clone();
    place(tx, &event, &mut row, to)?;
    rows::update(tx, &before, row)
}

fn place(tx: &Tx<'_>, event: &Event, row: &mut Session, at: Placement) -> Result<()> {
    if let Some(room) = at.room_id {
        same_event("room", rows::expect::<Room>(tx, room)?.event_id, event.id)?;
    }
    placement::check(event, at.starts_at, at.ends_at)?;
    row.room_id = at.room_id;
    row.starts_at = Some(at.starts_at);
    row.ends_at = Some(at.ends_at);
    Ok(())
}

/// Takes a session out of the day grid; it waits with the unplaced ones.
pub fn unschedule_session(plenary: &Plenary, id: SessionId) -> Result<Done<Session>> {
    plenary.transact(Op::UnscheduleSession, |tx| {
        let session: Session = rows::expect(tx, id)?;
        tx.about(&session.title);
        super::events::unschedule(tx, &session)?;
        rows::expect(tx, id)
    })
}

/// Makes an unscheduled copy, with its speakers.
pub fn duplicate_session(plenary: &Plenary, id: SessionId) -> Result<Done<Session>> {
    plenary.transact(Op::DuplicateSession, |tx| {
        let old: Session = rows::expect(tx, id)?;
        let row = Session {
            id: tx.new_id(),
            room_id: None,
            starts_at: None,
            ends_at: None,
            status: SessionStatus::Draft,
            pinned: false,
            headcount: None,
            external_id: String::new(),
            created_at: tx.at(),
            updated_at: tx.at(),
            ..old
        };
        tx.about(&row.title);
        rows::insert(tx, &row)?;
        for part in programme::parts(tx, id)? {
            rows::insert(tx, &Part { id: tx.new_id(), session_id: row.id, ..part })?;
        }
        Ok(row)
    })
}

/// Deletes a session. Takeaways, notes, decisions and actions from it stay with the event.
pub fn delete_session(plenary: &Plenary, id: SessionId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteSession, |tx| {
        let session: Session = rows::expect(tx, id)?;
        tx.about(&session.title);
        if session.no_names {
            super::takeaways::keep_back(tx, &session)?;
        }
        notes::leave(tx, &session)?;
        rows::delete::<Session>(tx, id)
    })
}
