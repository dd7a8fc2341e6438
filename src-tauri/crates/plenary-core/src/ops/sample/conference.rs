//! The sample conference: its rooms, tracks, sessions and the people on its stages.

use super::content::{Conference, SampleRoom, SampleSession, SampleTrack};
use super::people::Cast;
use super::{CONFERENCE, unknown};
use crate::error::Result;
use crate::ids::{EventId, FormatId, RoomId, SessionId, TrackId};
use crate::model::{EventStatus, FormatKind, Session};
use crate::ops::events::CreateEvent;
use crate::ops::parts::CreatePart;
use crate::ops::rooms::CreateRoom;
use crate::ops::sessions::{CreateSession, Placement};
use crate::ops::tracks::CreateTrack;
use crate::ops::{event_life, events, parts, rooms, sessions, tracks};
use crate::store::{self, Tx};
use chrono::NaiveTime;
use std::collections::BTreeMap;

/// The conference as it was made, by the words that content uses.
pub struct Programme {
    pub event: EventId,
    rooms: BTreeMap<String, RoomId>,
    tracks: BTreeMap<String, TrackId>,
    formats: Vec<(FormatKind, FormatId)>,
    sessions: BTreeMap<String, SessionId>,
    /// Sessions at whose door people were ticked off, and how many, in the order of the programme.
    pub doors: Vec<(Session, usize)>,
}

impl Programme {
    /// The session with this key, when there is a key.
    pub fn session(&self, key: Option<&str>) -> Result<Option<SessionId>> {
        key.map(|key| self.sessions.get(key).copied().ok_or_else(|| unknown("session", key))).transpose()
    }

    fn format(&self, kind: FormatKind) -> Option<FormatId> {
        self.formats.iter().find(|(of, _)| *of == kind).map(|(_, id)| *id)
    }
}

/// Makes the conference and its programme; it was held.
pub fn make(tx: &Tx<'_>, conference: &Conference, cast: &Cast) -> Result<Programme> {
    let event = make_event(tx, conference, cast)?;
    let formats = store::programme::formats(tx, event)?;
    let mut programme = Programme {
        event,
        rooms: make_rooms(tx, conference, event)?,
        tracks: make_tracks(tx, conference, event)?,
        formats: formats.iter().map(|format| (format.kind, format.id)).collect(),
        sessions: BTreeMap::new(),
        doors: Vec::new(),
    };
    for sample in &conference.sessions {
        make_session(tx, conference, cast, &mut programme, sample)?;
    }
    event_life::set(tx, event, EventStatus::Held)?;
    Ok(programme)
}

fn make_event(tx: &Tx<'_>, conference: &Conference, cast: &Cast) -> Result<EventId> {
    let contact = cast.person(&conference.contact)?;
    let input = CreateEvent {
        slug: Some(conference.slug.clone()),
        summary: Some(conference.summary.clone()),
        zone: Some(conference.zone.clone()),
        venue_name: Some(conference.venue.clone()),
        venue_address: Some(conference.address.clone()),
        online_url: Some(conference.online_url.clone()),
        website: Some(conference.website.clone()),
        contact_name: Some(contact.name()),
        contact_email: Some(contact.email.clone()),
        external_id: Some(CONFERENCE.to_owned()),
        start_time: first_start(conference),
        end_time: last_end(conference),
        ..CreateEvent::new(conference.title.clone(), conference.day)
    };
    let event = events::create(tx, &input)?.id;
    for host in &conference.hosts {
        events::add_host_to(tx, event, cast.organisation(host)?)?;
    }
    Ok(event)
}

fn first_start(conference: &Conference) -> Option<NaiveTime> {
    conference.sessions.iter().filter_map(|session| session.start).min()
}

fn last_end(conference: &Conference) -> Option<NaiveTime> {
    conference.sessions.iter().filter_map(|session| session.end).max()
}

fn make_rooms(tx: &Tx<'_>, conference: &Conference, event: EventId) -> Result<BTreeMap<String, RoomId>> {
    let make = |sample: &SampleRoom| {
        let input = CreateRoom {
            kind: Some(sample.kind),
            capacity: sample.capacity,
            description: Some(sample.description.clone()),
            online_url: sample.online_url.clone(),
            ..CreateRoom::new(event, sample.name.clone())
        };
        Ok((sample.key.clone(), rooms::create(tx, &input)?.id))
    };
    conference.rooms.iter().map(make).collect()
}

fn make_tracks(tx: &Tx<'_>, conference: &Conference, event: EventId) -> Result<BTreeMap<String, TrackId>> {
    let make = |sample: &SampleTrack| {
        let colour = Some(sample.colour.clone());
        let input = CreateTrack { colour, ..CreateTrack::new(event, sample.name.clone()) };
        Ok((sample.key.clone(), tracks::create(tx, &input)?.id))
    };
    conference.tracks.iter().map(make).collect()
}

fn make_session(
    tx: &Tx<'_>,
    conference: &Conference,
    cast: &Cast,
    programme: &mut Programme,
    sample: &SampleSession,
) -> Result<()> {
    let track = |key: &String| programme.tracks.get(key).copied().ok_or_else(|| unknown("track", key));
    let room = |key: &String| programme.rooms.get(key).copied().ok_or_else(|| unknown("room", key));
    let input = CreateSession {
        summary: Some(sample.text.clone()),
        status: Some(sample.status),
        pinned: Some(sample.pinned),
        no_names: Some(sample.no_names),
        format_id: programme.format(sample.format),
        track_id: sample.track.as_ref().map(track).transpose()?,
        capacity: sample.capacity,
        headcount: sample.count,
        ..CreateSession::new(programme.event, sample.title.clone())
    };
    let room_id = sample.room.as_ref().map(room).transpose()?;
    let at = sample.start.zip(sample.end).map(|(start, end)| Placement {
        room_id,
        starts_at: conference.day.and_time(start),
        ends_at: conference.day.and_time(end),
    });
    let session = sessions::create(tx, &input, at)?;
    for part in &sample.parts {
        parts::create(tx, &CreatePart::new(session.id, cast.person(&part.person)?.id, part.role))?;
    }
    programme.sessions.insert(sample.key.clone(), session.id);
    if sample.door > 0 {
        programme.doors.push((session, sample.door));
    }
    Ok(())
}
