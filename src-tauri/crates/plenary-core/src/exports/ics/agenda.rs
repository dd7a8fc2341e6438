//! The agenda of an event as a calendar: its scheduled sessions, or the event itself while there are none.

#[cfg(test)]
mod tests;

use super::alarm::Alarm;
use super::calendar::{Calendar, Method, ZoneForm};
use super::entries::Entries;
use super::entry::Entry;
use crate::error::{Error, OrNotFound, Refusal, Result};
use crate::exports::Options;
use crate::ids::PersonId;
use crate::model::{AttendanceStatus, Session, Snapshot};
use crate::rules::organizer::{self, Organizer};
use crate::rules::text::slug;

/// What the options leave of the agenda. Refuses an unknown zone, an option that names nothing of this event, a choice with nothing
/// scheduled in it, and a member who holds the meeting with the recurring item of their network.
pub(super) fn calendar(snapshot: &Snapshot, options: &Options) -> Result<Calendar> {
    let event = &snapshot.event;
    let made = Entries::new(snapshot)?;
    let names = chosen(snapshot, options)?;
    let chosen = snapshot.sessions.iter().filter(|session| is_chosen(snapshot, options, session));
    let mut entries: Vec<Entry> =
        chosen.filter_map(|session| made.of_session(session).transpose()).collect::<Result<_>>()?;
    if entries.is_empty() && (names.is_empty() || is_guest(snapshot, options)) {
        entries.push(made.of_event()?);
    }
    if entries.is_empty() {
        if let Some(person) = options.person.filter(|person| snapshot.with_network.contains(person)) {
            return Err(held_with_network(snapshot, person)?);
        }
        let is_any = || snapshot.sessions.iter().any(|session| session.starts_at.is_some());
        let refusal = match names.len() > 1 && is_any() {
            true => Refusal::new("nothing-matches"),
            false => Refusal::new("nothing-scheduled"),
        };
        return Err(refusal.with("choice", names.join(", ")).into());
    }
    let alarm = Alarm::before(options.alarm)?;
    entries.iter_mut().for_each(|entry| entry.alarm = alarm);
    let name = std::iter::once(event.title.clone()).chain(names).collect::<Vec<_>>().join(" · ");
    let url = event.website.clone();
    let method = Method::Publish;
    let (organizer, zones, mark) = (organizer(snapshot), ZoneForm::ForOutlook, String::new());
    Ok(Calendar { method, name, mark, url, organizer, zones, entries })
}

/// The event's short name, and the names of what the agenda is narrowed to.
pub(super) fn file_name(snapshot: &Snapshot, options: &Options) -> Result<String> {
    let names = chosen(snapshot, options)?;
    let slugs = names.iter().map(|name| format!("-{}", slug(name)));
    Ok(format!("{}{}.ics", snapshot.event.slug, slugs.collect::<String>()))
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
    let takes_part = |person| {
        let status = status_of(snapshot, person);
        snapshot.parts_of(session.id).any(|part| part.person_id == person)
            || session.invite_everyone && status == Some(AttendanceStatus::Registered)
    };
    options.room.is_none_or(|id| session.room_id == Some(id))
        && options.track.is_none_or(|id| session.track_id == Some(id))
        && options.person.is_none_or(takes_part)
        && options.session.map_or(!snapshot.kept_sessions.contains(&session.id), |id| session.id == id)
}

/// Why a member gets no entry of a meeting by itself: they would see it twice.
fn held_with_network(snapshot: &Snapshot, person: PersonId) -> Result<Error> {
    let person = snapshot.person(person).or_not_found("person", person)?;
    let network = snapshot.series.as_ref().map(|series| series.title.as_str()).unwrap_or_default();
    Ok(Refusal::new("held-with-network").with("person", person.name()).with("network", network).into())
}

/// Whether the agenda is of nothing but a person who is on the list of the event, or has a part in the session of a whole meeting, and comes
/// to the whole of it, without holding it with the recurring item of their network.
fn is_guest(snapshot: &Snapshot, options: &Options) -> bool {
    if options.person.is_some_and(|person| snapshot.with_network.contains(&person)) {
        return false;
    }
    let only = (options.room, options.track, options.session) == (None, None, None);
    let status = options.person.and_then(|person| status_of(snapshot, person));
    let speaks = options.person.is_some_and(|person| snapshot.in_whole.contains(&person));
    only && (speaks || matches!(status, Some(AttendanceStatus::Registered | AttendanceStatus::Invited)))
}

fn status_of(snapshot: &Snapshot, person: PersonId) -> Option<AttendanceStatus> {
    snapshot.attendances.iter().find(|one| one.person_id == person).map(|one| one.status)
}

/// Who answers for the event.
pub(super) fn organizer(snapshot: &Snapshot) -> Organizer {
    organizer::of_event(&snapshot.workspace, &snapshot.event)
}
