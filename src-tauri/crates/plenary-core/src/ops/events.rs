//! Events: create, change, duplicate, and who holds them.

mod duplicating;
mod hosts;
mod sound;

pub use duplicating::{DuplicateEvent, duplicate_event};
pub(crate) use hosts::add_host_to;
pub use hosts::{add_host, remove_host};
pub(crate) use sound::{LONGEST, free_slug};

use self::sound::{may_chair, sound};
use crate::error::{Refusal, Result};
use crate::ids::{EventId, FormatId, PersonId, SeriesId, SessionId};
use crate::model::{Event, EventKind, EventStatus, Format, FormatKind, Session};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::sample;
use crate::plenary::Plenary;
use crate::rules::{placement, text};
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, programme, rows, workspace};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

inputs! {
    Event;
    /// A new event. Its short name is made from the title when not given; the zone is the workspace's.
    create CreateEvent {}
    /// Changes to an event. Sessions that no longer fit its days or clocks become unscheduled.
    change ChangeEvent(EventId);
    required { title: String, starts_on: NaiveDate }
    optional {
        ends_on: NaiveDate, kind: EventKind, slug: String, summary: String, description: String, topic: String, zone: String,
        day_change: NaiveTime, venue_name: String, venue_address: String, online_url: String, website: String,
        contact_name: String, contact_email: String, language: String, quote_with_approval: bool,
        external_id: String,
    }
    nullable { series_id: SeriesId, start_time: NaiveTime, end_time: NaiveTime, chair_id: PersonId }
}

/// A session named in an answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SessionName {
    pub id: SessionId,
    pub title: String,
}

/// The event as it now stands, and which sessions lost their place by it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct EventChanged {
    pub event: Event,
    /// They no longer fitted and are unscheduled now.
    pub unscheduled: Vec<SessionName>,
}

/// Makes an event with the usual formats.
pub fn create_event(plenary: &Plenary, input: CreateEvent) -> Result<Done<Event>> {
    plenary.transact(Op::CreateEvent, |tx| {
        let event = create(tx, &input)?;
        placement::hours(&event)?;
        Ok(event)
    })
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateEvent) -> Result<Event> {
    sample::office::make_way_for(tx, input)?;
    let office = workspace::get(tx)?;
    let midnight = NaiveTime::MIN;
    let mut row = Event {
        id: tx.new_id(),
        series_id: None,
        recurrence_id: None,
        recurs_on: None,
        kind: EventKind::Conference,
        title: String::new(),
        slug: String::new(),
        summary: String::new(),
        description: String::new(),
        topic: String::new(),
        zone: office.default_zone,
        starts_on: input.starts_on,
        ends_on: input.starts_on,
        start_time: None,
        end_time: None,
        day_change: midnight,
        venue_name: String::new(),
        venue_address: String::new(),
        online_url: String::new(),
        website: String::new(),
        contact_name: office.contact_name,
        contact_email: office.contact_email,
        chair_id: None,
        language: "en-GB".to_owned(),
        quote_with_approval: false,
        status: EventStatus::Draft,
        was_cancelled: false,
        external_id: String::new(),
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    text::language("language", &mut row.language)?;
    sound(tx, &mut row)?;
    may_chair(tx, &row)?;
    row.slug = free_slug(tx, if row.slug.is_empty() { &row.title } else { &row.slug }, row.id)?;
    tx.about(&row.title);
    rows::insert(tx, &row)?;
    make_formats(tx, row.id)?;
    Ok(row)
}

/// The formats that every new event starts with: name, kind, minutes.
const FORMATS: &[(&str, FormatKind, i64)] = &[
    ("Talk", FormatKind::Talk, 30),
    ("Plenary", FormatKind::Plenary, 45),
    ("Panel", FormatKind::Panel, 45),
    ("Workshop", FormatKind::Workshop, 60),
    ("Discussion", FormatKind::Discussion, 45),
    ("Break", FormatKind::Break, 30),
    ("Social", FormatKind::Social, 60),
    ("Blocker", FormatKind::Blocker, 30),
];

fn make_formats(tx: &Tx<'_>, event: EventId) -> Result<()> {
    (0..).zip(FORMATS).try_for_each(|(position, (name, kind, minutes))| {
        let id: FormatId = tx.new_id();
        rows::insert(
            tx,
            &Format {
                id,
                event_id: event,
                name: (*name).to_owned(),
                kind: *kind,
                minutes: *minutes,
                position,
            },
        )
    })
}

/// Changes an event; sessions that no longer fit are unscheduled, never lost.
pub fn change_event(plenary: &Plenary, input: ChangeEvent) -> Result<Done<EventChanged>> {
    plenary.transact(Op::ChangeEvent, |tx| {
        tx.joins(input.typed());
        let before: Event = rows::expect(tx, input.id)?;
        let changed = change(tx, &input)?;
        may_take_place(tx, &before, &changed.event)?;
        if !placement::same_hours(&before, &changed.event) {
            placement::hours(&changed.event)?;
        }
        Ok(changed)
    })
}

/// What was held does not move to a day that is to come: those who were invited would never hear of it, as nothing is sent of what took
/// place.
pub(crate) fn may_take_place(tx: &Tx<'_>, before: &Event, now: &Event) -> Result<()> {
    let is_later = now.starts_on > before.starts_on && now.starts_on > placement::today(&now.zone, tx.at());
    if before.status != EventStatus::Held || !is_later {
        return Ok(());
    }
    let refusal = Refusal::new("held-is-not-to-come").field("starts_on").with("event", &before.title);
    Err(refusal.with("date", now.starts_on).into())
}

pub(crate) fn change(tx: &Tx<'_>, input: &ChangeEvent) -> Result<EventChanged> {
    let before: Event = rows::expect(tx, input.id)?;
    let (mut row, shift) = filled(&before, input);
    if row.series_id != before.series_id {
        (row.recurrence_id, row.recurs_on) = (None, None); // it leaves the rule with the network
    }
    sound(tx, &mut row)?;
    if row.chair_id != before.chair_id {
        may_chair(tx, &row)?;
    }
    if row.language != before.language {
        text::language("language", &mut row.language)?;
    }
    if row.slug != before.slug {
        row.slug = free_slug(tx, if row.slug.is_empty() { &row.title } else { &row.slug }, row.id)?;
    }
    tx.about(&row.title);
    let event = rows::update(tx, &before, row)?;
    for session in programme::sessions(tx, event.id)? {
        rows::update(tx, &session, shifted(&session, shift))?;
    }
    Ok(EventChanged { unscheduled: unschedule_misfits(tx, &event)?, event })
}

/// The sessions that a change would unschedule. Changes nothing.
pub(crate) fn would_unschedule(conn: &Connection, input: &ChangeEvent) -> Result<Vec<SessionName>> {
    let (row, shift) = filled(&rows::expect(conn, input.id)?, input);
    let sessions = programme::sessions(conn, input.id)?;
    let misfits = sessions.into_iter().filter(|session| !placement::fits(&row, &shifted(session, shift)));
    Ok(misfits.map(|session| SessionName { id: session.id, title: session.title }).collect())
}

/// The event as asked for, and how far its sessions go with it: moving the first day alone moves the whole event.
fn filled(before: &Event, input: &ChangeEvent) -> (Event, TimeDelta) {
    let mut row = before.clone();
    input.fill(&mut row);
    if input.starts_on.is_none() || input.ends_on.is_some() {
        return (row, TimeDelta::zero());
    }
    let shift = row.starts_on - before.starts_on;
    row.ends_on = before.ends_on + shift;
    (row, shift)
}

fn shifted(session: &Session, by: TimeDelta) -> Session {
    let (starts_at, ends_at) = (session.starts_at.map(|at| at + by), session.ends_at.map(|at| at + by));
    Session { starts_at, ends_at, ..session.clone() }
}

/// Takes the sessions that do not fit an event as it is now out of its programme.
pub(crate) fn unschedule_misfits(tx: &Tx<'_>, event: &Event) -> Result<Vec<SessionName>> {
    let sessions = programme::sessions(tx, event.id)?;
    let misfits = sessions.iter().filter(|session| !placement::fits(event, session));
    misfits.map(|session| unschedule(tx, session)).collect()
}

/// Takes a session out of the programme without losing it.
pub(crate) fn unschedule(tx: &Tx<'_>, session: &Session) -> Result<SessionName> {
    let row = Session { room_id: None, starts_at: None, ends_at: None, ..session.clone() };
    let row = rows::update(tx, session, row)?;
    Ok(SessionName { id: row.id, title: row.title })
}
