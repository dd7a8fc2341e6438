//! The agenda of an event as calendar entries: its scheduled sessions, or the event itself while there are none.

#[cfg(test)]
mod tests;

use chrono::{NaiveDateTime, TimeDelta};

use super::calendar::{Calendar, ZoneForm};
use super::entry::{Entry, EntryStatus, Organizer, When};
use super::{place, text};
use crate::error::{OrNotFound, Refusal, Result};
use crate::exports::Options;
use crate::model::{Event, EventStatus, Session, SessionStatus, Snapshot};
use crate::zones::Zone;

/// What the options leave of the agenda. Refuses an unknown zone, an option that names nothing of this event, and a
/// choice with nothing scheduled in it.
pub(super) fn calendar(snapshot: &Snapshot, options: &Options) -> Result<Calendar> {
    let event = &snapshot.event;
    let zone =
        Zone::named(&event.zone).ok_or_else(|| Refusal::new("unknown-zone").with("zone", &event.zone))?;
    let names = chosen(snapshot, options)?;
    let kept = snapshot.sessions.iter().filter(|session| is_chosen(snapshot, options, session));
    let mut entries: Vec<Entry> = kept.filter_map(|session| of_session(snapshot, session, zone)).collect();
    if entries.is_empty() && names.is_empty() {
        entries.push(of_event(snapshot, zone));
    }
    if entries.is_empty() {
        return Err(Refusal::new("nothing-scheduled").with("choice", names.join(", ")).into());
    }
    let name = std::iter::once(event.title.clone()).chain(names).collect::<Vec<_>>().join(" · ");
    let url = event.website.clone();
    Ok(Calendar { name, url, organizer: organizer(snapshot), zones: ZoneForm::ForOutlook, entries })
}

/// The names of what the agenda is narrowed to; empty when it is whole.
fn chosen(snapshot: &Snapshot, options: &Options) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if let Some(id) = options.room {
        names.push(snapshot.room(Some(id)).or_not_found("room", id)?.name.clone());
    }
    if let Some(id) = options.track {
        names.push(snapshot.track(Some(id)).or_not_found("track", id)?.name.clone());
    }
    if let Some(id) = options.person {
        names.push(snapshot.person(id).or_not_found("person", id)?.name());
    }
    if let Some(id) = options.session {
        names.push(snapshot.session(id).or_not_found("session", id)?.title.clone());
    }
    Ok(names)
}

fn is_chosen(snapshot: &Snapshot, options: &Options, session: &Session) -> bool {
    let has_part = |person| snapshot.parts_of(session.id).any(|part| part.person_id == person);
    options.room.is_none_or(|id| session.room_id == Some(id))
        && options.track.is_none_or(|id| session.track_id == Some(id))
        && options.person.is_none_or(has_part)
        && options.session.is_none_or(|id| session.id == id)
}

/// The session's entry; none while it is not scheduled.
fn of_session(snapshot: &Snapshot, session: &Session, zone: Zone) -> Option<Entry> {
    let (event, (starts, ends)) = (&snapshot.event, session.span()?);
    let stamp = Stamp::of(snapshot, session.id.to_string());
    let join_url = place::join_url(snapshot, session);
    let words = text::of_session(snapshot, session, join_url);
    let track = snapshot.track(session.track_id);
    Some(Entry {
        uid: stamp.uid,
        sequence: stamp.sequence,
        stamped_at: stamp.at.unwrap_or(session.updated_at),
        created_at: session.created_at,
        updated_at: session.updated_at,
        status: status(event, session.status),
        when: When::Timed { zone, starts, ends },
        summary: session.title.clone(),
        description: words.plain(),
        html: words.html(),
        location: place::of_session(snapshot, session, join_url),
        url: event.website.clone(),
        join_url: join_url.into(),
        categories: track.map(|track| track.name.clone()).into_iter().collect(),
        language: if session.language.is_empty() { &event.language } else { &session.language }.clone(),
        busy: snapshot.is_content(session),
    })
}

/// The entry of the event as a whole.
fn of_event(snapshot: &Snapshot, zone: Zone) -> Entry {
    let event = &snapshot.event;
    let stamp = Stamp::of(snapshot, event.id.to_string());
    let words = text::of_event(event);
    Entry {
        uid: stamp.uid,
        sequence: stamp.sequence,
        stamped_at: stamp.at.unwrap_or(event.updated_at),
        created_at: event.created_at,
        updated_at: event.updated_at,
        status: status_of_event(event),
        when: when(event, zone),
        summary: event.title.clone(),
        description: words.plain(),
        html: words.html(),
        location: place::of_event(event),
        url: event.website.clone(),
        join_url: event.online_url.clone(),
        categories: Vec::new(),
        language: event.language.clone(),
        busy: true,
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

/// The event's contact, or else the office's; without an address the event's own id, so that a reader has something
/// to tell organisers apart by.
fn organizer(snapshot: &Snapshot) -> Organizer {
    let (event, office) = (&snapshot.event, &snapshot.workspace);
    let either =
        |first: &str, second: &str| if first.is_empty() { second.into() } else { String::from(first) };
    if !event.contact_email.is_empty() {
        let name = either(&event.contact_name, &office.office_name);
        return Organizer { name, uri: format!("mailto:{}", event.contact_email) };
    }
    let name = either(&office.office_name, &office.contact_name);
    match office.contact_email.as_str() {
        "" => Organizer { name, uri: format!("urn:uuid:{}", event.id) },
        address => Organizer { name, uri: format!("mailto:{address}") },
    }
}

/// What makes an entry the same entry in every file, and newer than the one before.
struct Stamp {
    uid: String,
    sequence: i64,
    at: Option<chrono::DateTime<chrono::Utc>>,
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
