//! One item for one person as a file of its own (RFC 5546): METHOD:REQUEST invites or updates, METHOD:CANCEL takes it back.

use super::alarm::Alarm;
use super::attendee::{Answer, Attendee, Role};
use super::calendar::{Calendar, Method, ZoneForm};
use super::entries::Entries;
use super::entry::{Entry, EntryStatus, Instance, When};
use super::repeats::Repeats;
use crate::error::{Error, OrNotFound, Result};
use crate::model::{ItemKind, ReplyAnswer, Said, Snapshot};
use crate::rules::invitations::{Step, rule_sent};
use crate::rules::organizer::Organizer;
use crate::zones::Zone;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// The person a file is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// As shown.
    pub name: String,
    /// An e-mail address, or empty.
    pub address: String,
    pub role: Role,
    /// What they answered, by RECURRENCE-ID, empty for the whole item: with a change of words alone they are not asked again.
    pub answers: BTreeMap<String, ReplyAnswer>,
    /// What they answered to this date of what recurs and all later ones, by RECURRENCE-ID.
    pub later: BTreeMap<String, ReplyAnswer>,
}

/// What a session, or the event as a whole, is in a calendar. Refuses what is not of this event and what has no time.
pub fn entry(snapshot: &Snapshot, kind: ItemKind, id: &str) -> Result<Entry> {
    let entries = Entries::new(snapshot)?;
    if kind == ItemKind::Event {
        return entries.of_event();
    }
    let session = snapshot.sessions.iter().find(|session| session.id.to_string() == id);
    entries.of_session(session.or_not_found("session", id)?)?.or_not_found("session", id)
}

/// The file of a step that invites or updates; `entries` are the item as it is: with what recurs, the master comes first.
pub fn request(entries: &[Entry], step: &Step, guest: &Guest, name: &str, alarm: Option<Alarm>) -> Calendar {
    let uri = step.now.as_ref().map(|now| now.organizer.clone()).unwrap_or_default();
    let own = |entry: &Entry| Entry {
        uid: step.uid.clone(),
        sequence: step.sequence.max(entry.sequence),
        stamped_at: step.stamped_at.max(entry.stamped_at),
        attendees: vec![attendee(step, guest, guest.answer(entry))],
        alarm,
        ..entry.clone()
    };
    calendar(Method::Request, Organizer { name: name.to_owned(), uri }, entries.iter().map(own).collect())
}

/// The file of a step that cancels: it says what the person holds. Refuses when that is nothing.
pub fn cancel(step: &Step, guest: &Guest, name: &str) -> Result<Calendar> {
    let held = step.held.as_ref().ok_or_else(|| Error::Internal("a cancellation of nothing".to_owned()))?;
    let entry = Entry {
        uid: step.uid.clone(),
        sequence: step.sequence,
        stamped_at: step.stamped_at,
        created_at: step.stamped_at,
        status: EntryStatus::Cancelled,
        when: when(held)?,
        summary: held.title.clone(),
        description: String::new(),
        html: String::new(),
        location: held.place.clone(),
        url: String::new(),
        join_url: String::new(),
        categories: Vec::new(),
        language: String::new(),
        busy: false,
        point: None,
        attendees: vec![attendee(step, guest, Answer::Unwanted)],
        alarm: None,
        repeats: repeats(held)?,
        instance: None,
    };
    let organizer = Organizer { name: name.to_owned(), uri: held.organizer.clone() };
    Ok(calendar(Method::Cancel, organizer, vec![entry]))
}

fn calendar(method: Method, organizer: Organizer, entries: Vec<Entry>) -> Calendar {
    let (name, mark, url) = (String::new(), String::new(), String::new());
    Calendar { method, name, mark, url, organizer, zones: ZoneForm::ForOutlook, entries }
}

impl Guest {
    /// What an entry says of their answer: to this date of what recurs, or else to all of it.
    fn answer(&self, entry: &Entry) -> Answer {
        if entry.status == EntryStatus::Cancelled {
            return Answer::Unwanted;
        }
        let instant = |instance: Instance| instance.zone.to_utc(instance.starts);
        let date = entry.instance.map(|instance| instant(instance).format("%Y%m%dT%H%M%SZ").to_string());
        let later = |date: &String| self.later.range(..=date.clone()).next_back().map(|(_, answer)| answer);
        let own = date.and_then(|date| self.answers.get(&date).or_else(|| later(&date)));
        own.or_else(|| self.answers.get("")).map_or(Answer::Asked, |answer| Answer::Given(*answer))
    }
}

fn attendee(step: &Step, guest: &Guest, answer: Answer) -> Attendee {
    let uri = match guest.address.as_str() {
        "" => format!("urn:uuid:{}", step.person_id),
        address => format!("mailto:{address}"),
    };
    Attendee { name: guest.name.clone(), uri, role: guest.role, answer }
}

/// The rule and the dates left out that the person holds. Of what recurs a cancellation says them, as those of other programs do: a
/// reader that looks for more than the UID takes one without a rule for a single date (RFC 5546 section 3.2.5 has RRULE there).
fn repeats(held: &Said) -> Result<Option<Repeats>> {
    let Some(starts_at) = held.starts_at.filter(|_| !held.repeats.is_empty()) else { return Ok(None) };
    let repeats = held.repeats();
    let rule = rule_sent(&repeats.rule, starts_at.date())?;
    let except = repeats.without.iter().map(|day| day.and_time(starts_at.time())).collect();
    Ok(Some(Repeats { rule, until: repeats.until, except }))
}

fn when(said: &Said) -> Result<When> {
    let wrong = || Error::Internal("what a person holds has a time".to_owned());
    let (starts, ends) = said.starts_at.zip(said.ends_at).ok_or_else(wrong)?;
    if said.whole_days {
        let last = ends.date().checked_sub_signed(TimeDelta::days(1)).unwrap_or(ends.date());
        return Ok(When::Days { first: starts.date(), last });
    }
    let zone = Zone::named(&said.zone).or_not_found("zone", &said.zone)?;
    Ok(When::Timed { zone, starts, ends })
}
