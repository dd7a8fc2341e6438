//! Sessions, and events as a whole, as entries of a calendar.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::entry::{Entry, EntryStatus, When};
use super::{place, text};
use crate::error::{Refusal, Result};
use crate::model::{Event, EventStatus, Session, SessionStatus, Snapshot};
use crate::wording::Words;
use crate::zones::Zone;

/// Makes the entries of one event.
pub(super) struct Entries<'a> {
    snapshot: &'a Snapshot,
    zone: Zone,
    words: Words,
}

impl<'a> Entries<'a> {
    /// In the event's zone and language. Refuses a zone that is not known.
    pub(super) fn new(snapshot: &'a Snapshot) -> Result<Self> {
        let event = &snapshot.event;
        let zone = Zone::named(&event.zone);
        let zone = zone.ok_or_else(|| Refusal::new("unknown-zone").with("zone", &event.zone))?;
        Ok(Self { snapshot, zone, words: Words::of(&event.language)? })
    }

    /// The session's entry; none while it is not scheduled.
    pub(super) fn of_session(&self, session: &Session) -> Result<Option<Entry>> {
        let Some((starts, ends)) = session.span() else { return Ok(None) };
        let Self { snapshot, zone, words } = self;
        let event = &snapshot.event;
        let stamp = Stamp::of(snapshot, session.id.to_string());
        let join_url = place::join_url(snapshot, session);
        let text = text::of_session(snapshot, session, join_url, words)?;
        let track = snapshot.track(session.track_id);
        Ok(Some(Entry {
            uid: stamp.uid,
            sequence: stamp.sequence,
            stamped_at: stamp.at.unwrap_or(session.updated_at),
            created_at: session.created_at,
            updated_at: session.updated_at,
            status: status(event, session.status),
            when: When::Timed { zone: *zone, starts, ends },
            summary: session.title.clone(),
            description: text.plain(),
            html: text.html(),
            location: place::of_session(snapshot, session, join_url),
            url: event.website.clone(),
            join_url: join_url.into(),
            categories: track.map(|track| track.name.clone()).into_iter().collect(),
            language: if session.language.is_empty() { &event.language } else { &session.language }.clone(),
            busy: snapshot.is_content(session),
        }))
    }

    /// The entry of the event as a whole.
    pub(super) fn of_event(&self) -> Result<Entry> {
        let Self { snapshot, zone, words } = self;
        let event = &snapshot.event;
        let stamp = Stamp::of(snapshot, event.id.to_string());
        let text = text::of_event(event, words)?;
        Ok(Entry {
            uid: stamp.uid,
            sequence: stamp.sequence,
            stamped_at: stamp.at.unwrap_or(event.updated_at),
            created_at: event.created_at,
            updated_at: event.updated_at,
            status: status_of_event(event),
            when: when(event, *zone),
            summary: event.title.clone(),
            description: text.plain(),
            html: text.html(),
            location: place::of_event(event),
            url: event.website.clone(),
            join_url: event.online_url.clone(),
            categories: Vec::new(),
            language: event.language.clone(),
            busy: true,
        })
    }
}

/// Whole days, unless the event says when it starts. One that ends before it starts ends on the next day.
fn when(event: &Event, zone: Zone) -> When {
    let Some(start) = event.start_time else {
        return When::Days { first: event.starts_on, last: event.ends_on };
    };
    let starts = event.starts_on.and_time(start);
    let ends = event.ends_on.and_time(event.end_time.unwrap_or(start));
    let past_midnight = |ends: NaiveDateTime| ends.checked_add_signed(TimeDelta::days(1)).unwrap_or(ends);
    When::Timed { zone, starts, ends: if ends < starts { past_midnight(ends) } else { ends } }
}

/// A session's status is its own, save that nothing of a cancelled event takes place.
fn status(event: &Event, session: SessionStatus) -> EntryStatus {
    match (event.status, session) {
        (EventStatus::Cancelled, _) | (_, SessionStatus::Cancelled) => EntryStatus::Cancelled,
        (_, SessionStatus::Draft) => EntryStatus::Tentative,
        (_, SessionStatus::Confirmed) => EntryStatus::Confirmed,
    }
}

/// The status of an event that stands for itself.
fn status_of_event(event: &Event) -> EntryStatus {
    let draft = event.status == EventStatus::Draft;
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
            uid: format!("{id}@{}", snapshot.workspace.calendar_domain),
            sequence: item.map_or(0, |item| item.sequence),
            at: item.map(|item| item.stamped_at),
        }
    }
}
