//! The calendar items of an event: each session, and the event as a whole, with what they say now.

use super::{Counted, Fate, Item, Named, words};
use crate::ids::SessionId;
use crate::model::{
    CalendarItem, Event, Format, ItemKind, Link, Room, Said, Session, SessionStatus, Track, Workspace,
};
use crate::rules::map_link::{self, Map};
use crate::rules::{organizer, uid, venue};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What the items of an event are made from.
pub struct Programme<'a> {
    pub office: &'a Workspace,
    pub event: &'a Event,
    pub rooms: &'a [Room],
    pub tracks: &'a [Track],
    pub formats: &'a [Format],
    pub links: &'a [Link],
    pub sessions: &'a [Session],
    /// Those whom the entry of a session names, in order.
    pub named: &'a BTreeMap<SessionId, Vec<Named>>,
    /// By id of the session or event.
    pub calendar: &'a BTreeMap<String, CalendarItem>,
}

/// The event as a whole first, then its sessions in their order.
pub fn of_event(programme: &Programme<'_>) -> Vec<Item> {
    let sessions = programme.sessions.iter().map(|session| programme.session(session));
    std::iter::once(programme.whole()).chain(sessions).collect()
}

impl Programme<'_> {
    fn session(&self, session: &Session) -> Item {
        let event = self.event;
        let room = self.rooms.iter().find(|room| Some(room.id) == session.room_id);
        let said = Said {
            title: session.title.clone(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            place: venue::of_session(event, room, session),
            join_url: venue::join_url(event, room, session).to_owned(),
            tentative: session.status == SessionStatus::Draft,
            ..self.nothing_said()
        };
        let fate = match (session.status, session.span()) {
            _ if event.is_called_off() => Fate::Cancelled,
            (SessionStatus::Cancelled, _) => Fate::Cancelled,
            (_, None) => Fate::Unscheduled,
            _ => Fate::Stands,
        };
        self.item(ItemKind::Session, session.id.to_string(), fate, (said, words::of_session(self, session)))
    }

    fn whole(&self) -> Item {
        let event = self.event;
        let (starts_at, ends_at, whole_days) = when(event);
        let said = Said {
            title: event.title.clone(),
            starts_at: Some(starts_at),
            ends_at: Some(ends_at),
            whole_days,
            place: venue::of_event(event),
            join_url: event.online_url.clone(),
            tentative: event.is_kept_to_the_office(),
            ..self.nothing_said()
        };
        let fate = if event.is_called_off() { Fate::Cancelled } else { Fate::Stands };
        let item = self.item(ItemKind::Event, event.id.to_string(), fate, (said, words::of_event(self)));
        Item { by_rule: event.recurrence_id.is_some(), ..item }
    }

    fn nothing_said(&self) -> Said {
        let organizer = organizer::of_event(self.office, self.event);
        Said {
            title: String::new(),
            starts_at: None,
            ends_at: None,
            whole_days: false,
            zone: self.event.zone.clone(),
            place: String::new(),
            join_url: String::new(),
            tentative: false,
            repeats: String::new(),
            organizer: organizer.uri,
            organizer_name: organizer.name,
            words: String::new(),
            alarm: None,
            off: false,
        }
    }

    /// The way to the venue.
    pub(super) fn map(&self) -> Map {
        map_link::of_event(self.event, self.links)
    }

    fn item(&self, kind: ItemKind, id: String, fate: Fate, (said, counted): (Said, Counted)) -> Item {
        let numbers = self.calendar.get(&id);
        let said = Said { words: counted.under(&said.organizer_name), ..said };
        Item {
            kind,
            uid: uid::of(&id, &self.office.calendar_domain),
            sequence: numbers.map_or(0, |numbers| numbers.sequence),
            stamped_at: numbers.map_or(self.event.updated_at, |numbers| numbers.stamped_at),
            event_id: Some(self.event.id),
            id,
            fate,
            by_rule: false,
            said,
            counted: Some(Rc::new(counted)),
        }
    }
}

/// Start and end of the event as a whole, and whether it has whole days only. One that would end before it starts ends
/// on the next day.
pub fn when(event: &Event) -> (NaiveDateTime, NaiveDateTime, bool) {
    let next = |day: NaiveDateTime| day.checked_add_signed(TimeDelta::days(1)).unwrap_or(day);
    let Some(start) = event.start_time else {
        let last = event.ends_on.max(event.starts_on).and_time(NaiveTime::MIN);
        return (event.starts_on.and_time(NaiveTime::MIN), next(last), true);
    };
    let starts = event.starts_on.and_time(start);
    let ends = event.ends_on.and_time(event.end_time.unwrap_or(start));
    (starts, if ends < starts { next(ends) } else { ends }, false)
}
