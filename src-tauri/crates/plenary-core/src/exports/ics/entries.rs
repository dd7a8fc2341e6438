//! Sessions, and events as a whole, as entries of a calendar.

#[cfg(test)]
mod tests;

use chrono::{DateTime, TimeDelta, Utc};

use super::entry::{Entry, EntryStatus, When};
use super::text;
use crate::error::{Refusal, Result};
use crate::model::{Event, Session, SessionStatus, Snapshot};
use crate::rules::attribution::Attributions;
use crate::rules::map_link::{self, Map};
use crate::rules::{invitations, uid, venue};
use crate::wording::Words;
use crate::zones::Zone;

/// Makes the entries of one event.
pub(super) struct Entries<'a> {
    snapshot: &'a Snapshot,
    zone: Zone,
    words: Words,
    map: Map,
}

impl<'a> Entries<'a> {
    /// In the event's zone and language. Refuses a zone that is not known.
    pub(super) fn new(snapshot: &'a Snapshot) -> Result<Self> {
        let event = &snapshot.event;
        let zone = Zone::named(&event.zone);
        let zone = zone.ok_or_else(|| Refusal::new("unknown-zone").with("zone", &event.zone))?;
        let map = map_link::of_event(event, &snapshot.links);
        Ok(Self { snapshot, zone, words: Words::of(&event.language)?, map })
    }

    /// The session's entry; none while it is not scheduled.
    pub(super) fn of_session(&self, session: &Session) -> Result<Option<Entry>> {
        let Some((starts, ends)) = session.span() else { return Ok(None) };
        let Self { snapshot, zone, words, map } = self;
        let event = &snapshot.event;
        let stamp = Stamp::of(snapshot, session.id.to_string());
        let room = snapshot.room(session.room_id);
        let join_url = venue::join_url(event, room, session);
        let is_online = venue::is_online(room);
        let map = Some(map).filter(|_| !is_online);
        let text = text::of_session(snapshot, session, (join_url, map), words)?;
        let track = snapshot.track(session.track_id);
        Ok(Some(Entry {
            uid: stamp.uid,
            sequence: stamp.sequence,
            stamped_at: stamp.at.unwrap_or(session.updated_at),
            created_at: session.created_at,
            status: status(event, session.status),
            when: When::Timed { zone: *zone, starts, ends },
            summary: session.title.clone(),
            description: text.plain(),
            html: text.html(),
            location: venue::of_session(event, room, session),
            url: event.website.clone(),
            join_url: join_url.into(),
            categories: track.map(|track| track.name.clone()).into_iter().collect(),
            language: if session.language.is_empty() { &event.language } else { &session.language }.clone(),
            busy: snapshot.is_content(session),
            point: map.and_then(|map| map.point),
            attendees: Vec::new(),
            alarm: None,
            repeats: None,
            instance: None,
        }))
    }

    /// The entry of the event as a whole.
    pub(super) fn of_event(&self) -> Result<Entry> {
        let Self { snapshot, zone, words, map } = self;
        let event = &snapshot.event;
        let stamp = Stamp::of(snapshot, event.id.to_string());
        let text = text::of_event(&Attributions::new(snapshot).told_event(), map, words)?;
        Ok(Entry {
            uid: stamp.uid,
            sequence: stamp.sequence,
            stamped_at: stamp.at.unwrap_or(event.updated_at),
            created_at: event.created_at,
            status: status_of_event(event),
            when: when(event, *zone),
            summary: event.title.clone(),
            description: text.plain(),
            html: text.html(),
            location: venue::of_event(event),
            url: event.website.clone(),
            join_url: event.online_url.clone(),
            categories: Vec::new(),
            language: event.language.clone(),
            busy: true,
            point: map.point,
            attendees: Vec::new(),
            alarm: None,
            repeats: None,
            instance: None,
        })
    }
}

/// Whole days, unless the event says when it starts.
pub(super) fn when(event: &Event, zone: Zone) -> When {
    let (starts, ends, whole_days) = invitations::when(event);
    if whole_days {
        let last = ends.date().checked_sub_signed(TimeDelta::days(1)).unwrap_or(event.ends_on);
        return When::Days { first: starts.date(), last };
    }
    When::Timed { zone, starts, ends }
}

/// A session's status is its own, save that nothing of a cancelled event takes place.
fn status(event: &Event, session: SessionStatus) -> EntryStatus {
    match session {
        _ if event.is_called_off() => EntryStatus::Cancelled,
        SessionStatus::Cancelled => EntryStatus::Cancelled,
        SessionStatus::Draft => EntryStatus::Tentative,
        SessionStatus::Confirmed => EntryStatus::Confirmed,
    }
}

/// The status of an event as a whole, by itself or in the recurring item of its network: what the rule of a network made is
/// confirmed, as the network is, also while it is a draft.
pub(super) fn status_of_event(event: &Event) -> EntryStatus {
    let draft = event.is_kept_to_the_office();
    status(event, if draft { SessionStatus::Draft } else { SessionStatus::Confirmed })
}

/// What makes an entry the same entry in every file, and newer than the one before.
struct Stamp {
    uid: String,
    sequence: i64,
    at: Option<DateTime<Utc>>,
}

impl Stamp {
    fn of(snapshot: &Snapshot, id: String) -> Self {
        let item = snapshot.calendar.get(&id);
        Self {
            uid: uid::of(&id, &snapshot.workspace.calendar_domain),
            sequence: item.map_or(0, |item| item.sequence),
            at: item.map(|item| item.stamped_at),
        }
    }
}
