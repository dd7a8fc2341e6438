//! A new event in the shape of an old one: rooms, tracks, formats, hosts, and the sessions if wanted.

use super::sound::{free_slug, sound};
use super::{EventChanged, unschedule_misfits};
use crate::error::Result;
use crate::ids::EventId;
use crate::model::{Event, EventHost, EventStatus, Session, SessionStatus};
use crate::op::Op;
use crate::ops::sample;
use crate::plenary::Plenary;
use crate::rules::placement;
use crate::store::transact::{Done, Tx};
use crate::store::{events, programme, rows, workspace};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How a copy of an event is to differ.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DuplicateEvent {
    pub id: EventId,
    /// The copy's title; the original's when left out.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// The copy's first day; the original's when left out.
    #[serde(default)]
    #[ts(optional)]
    pub starts_on: Option<NaiveDate>,
    /// Whether sessions and their speakers come along (rooms, tracks and formats always do).
    #[serde(default)]
    pub with_sessions: bool,
}

/// Makes a new draft event from an old one: rooms, tracks, formats, hosts, and the sessions if wanted; never people or notes.
pub fn duplicate_event(plenary: &Plenary, input: DuplicateEvent) -> Result<Done<EventChanged>> {
    plenary.transact(Op::DuplicateEvent, |tx| {
        let old: Event = rows::expect(tx, input.id)?;
        let is_samples = sample::office::has_in_it(tx, &old)?;
        sample::office::step_back(tx)?;
        let mut row = Event {
            id: tx.new_id(),
            recurrence_id: None, // a copy is no meeting that the rule made
            recurs_on: None,
            status: EventStatus::Draft,
            was_cancelled: false,
            created_at: tx.at(),
            updated_at: tx.at(),
            ..old.clone()
        };
        row.external_id.clear();
        if is_samples {
            // nobody invented answers for what is one's own
            let office = workspace::get(tx)?;
            (row.contact_name, row.contact_email) = (office.contact_name, office.contact_email);
            row.website.clear();
        }
        row.title = input.title.clone().unwrap_or(row.title);
        let first = input.starts_on.unwrap_or(old.starts_on);
        row.ends_on = first + (old.ends_on - old.starts_on);
        row.starts_on = first;
        sound(tx, &mut row)?;
        placement::hours(&row)?;
        row.slug = free_slug(tx, &row.title, row.id)?;
        tx.about(&row.title);
        rows::insert(tx, &row)?;
        for host in events::hosts(tx, old.id)? {
            rows::insert(tx, &EventHost { id: tx.new_id(), event_id: row.id, ..host })?;
        }
        copy_programme(tx, &old, &row, input.with_sessions)?;
        Ok(EventChanged { unscheduled: unschedule_misfits(tx, &row)?, event: row })
    })
}

fn copy_programme(tx: &Tx<'_>, old: &Event, new: &Event, with_sessions: bool) -> Result<()> {
    let (mut rooms, mut tracks, mut formats) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for mut room in programme::rooms(tx, old.id)? {
        let was = std::mem::replace(&mut room.id, tx.new_id());
        room.event_id = new.id;
        rooms.insert(was, room.id);
        rows::insert(tx, &room)?;
    }
    for mut track in programme::tracks(tx, old.id)? {
        let was = std::mem::replace(&mut track.id, tx.new_id());
        track.event_id = new.id;
        tracks.insert(was, track.id);
        rows::insert(tx, &track)?;
    }
    for mut format in programme::formats(tx, old.id)? {
        let was = std::mem::replace(&mut format.id, tx.new_id());
        format.event_id = new.id;
        formats.insert(was, format.id);
        rows::insert(tx, &format)?;
    }
    if !with_sessions {
        return Ok(());
    }
    let by = new.starts_on - old.starts_on;
    for session in programme::sessions(tx, old.id)? {
        let copy = Session {
            id: tx.new_id(),
            event_id: new.id,
            room_id: session.room_id.and_then(|id| rooms.get(&id).copied()),
            track_id: session.track_id.and_then(|id| tracks.get(&id).copied()),
            format_id: session.format_id.and_then(|id| formats.get(&id).copied()),
            starts_at: session.starts_at.map(|at| at + by),
            ends_at: session.ends_at.map(|at| at + by),
            status: SessionStatus::Draft,
            headcount: None,
            external_id: String::new(),
            created_at: tx.at(),
            updated_at: tx.at(),
            ..session.clone()
        };
        rows::insert(tx, &copy)?;
        for part in programme::parts(tx, session.id)? {
            rows::insert(tx, &crate::model::Part { id: tx.new_id(), session_id: copy.id, ..part })?;
        }
    }
    Ok(())
}
