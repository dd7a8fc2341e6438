//! Calendars of a web folder: each says whose it is, so that it is found again under an older name, and one that has nothing in it
//! any more says so in an entry.

use super::agenda;
use super::calendar::{Calendar, FEED, Method, ZoneForm};
use super::entry::{Entry, EntryStatus, When};
use crate::error::Result;
use crate::exports::Options;
use crate::ids::EventId;
use crate::model::{Series, Snapshot, Workspace};
use crate::rules::organizer::{self, Organizer};
use crate::rules::{placement, uid};
use crate::wording::Words;
use chrono::{DateTime, NaiveDate, Utc};
use std::fmt::Display;

/// Whose calendar a file of a feed is: the event or network, and a room, a track or a person of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(String);

impl Mark {
    /// Of the whole event or network, by its id.
    pub fn whole(owner: impl Display) -> Self {
        Self(owner.to_string())
    }

    /// Of a room, track or person of an event, by its id.
    pub fn new(event: EventId, of: impl Display) -> Self {
        Self(format!("{event}/{of}"))
    }

    /// The mark in the beginning of a file; none in a file that no feed wrote.
    pub fn read(file: &[u8]) -> Option<Self> {
        let file = String::from_utf8_lossy(file).replace("\r\n ", "");
        let head = file.split("BEGIN:V").nth(1)?;
        head.lines()
            .find_map(|line| line.strip_prefix(FEED)?.strip_prefix(':'))
            .map(|mark| Self(mark.to_owned()))
    }

    /// Whether it is of this event or network.
    pub fn is_of(&self, owner: &str) -> bool {
        self.0.split('/').next() == Some(owner)
    }

    /// Puts it into a calendar.
    pub fn on(&self, calendar: Calendar) -> Calendar {
        Calendar { mark: self.0.clone(), ..calendar }
    }
}

/// What the options leave of the agenda, marked. Refuses as [`super::export`] does.
pub fn export(snapshot: &Snapshot, options: &Options, mark: &Mark) -> Result<Vec<u8>> {
    Ok(mark.on(agenda::calendar(snapshot, options)?).to_bytes())
}

/// A calendar that once had something in it: one entry over the days of the event, which takes up nobody's time, says that it has
/// nothing now. RFC 5545 has no calendar without an entry, and a file that is gone leaves readers with what they read last.
pub fn nothing(snapshot: &Snapshot, mark: &Mark) -> Result<Vec<u8>> {
    let event = &snapshot.event;
    let numbers = snapshot.calendar.get(&event.id.to_string());
    empty(
        &Empty {
            title: &event.title,
            page: &event.website,
            language: &event.language,
            domain: &snapshot.workspace.calendar_domain,
            days: (event.starts_on, event.ends_on),
            created_at: event.created_at,
            stamped_at: numbers.map_or(event.updated_at, |numbers| numbers.stamped_at),
            organizer: agenda::organizer(snapshot),
        },
        mark,
    )
}

/// The same of a network that has no meeting any more: its entry stands on the day the network was last changed.
pub fn nothing_of_network(office: &Workspace, series: &Series, mark: &Mark) -> Result<Vec<u8>> {
    let day = series.last_day().unwrap_or_else(|| placement::today(&series.zone, series.updated_at));
    empty(
        &Empty {
            title: &series.title,
            page: "",
            language: Words::of_the_office()?.language(),
            domain: &office.calendar_domain,
            days: (day, day),
            created_at: series.created_at,
            stamped_at: series.updated_at,
            organizer: organizer::of_series(office, series),
        },
        mark,
    )
}

/// What a calendar without anything in it was of.
struct Empty<'a> {
    title: &'a str,
    page: &'a str,
    language: &'a str,
    domain: &'a str,
    days: (NaiveDate, NaiveDate),
    created_at: DateTime<Utc>,
    stamped_at: DateTime<Utc>,
    organizer: Organizer,
}

fn empty(of: &Empty<'_>, mark: &Mark) -> Result<Vec<u8>> {
    let words = Words::of(of.language)?;
    let entry = Entry {
        uid: uid::of(mark.0.replace('/', "."), of.domain),
        sequence: 0,
        stamped_at: of.stamped_at,
        created_at: of.created_at,
        status: EntryStatus::Confirmed,
        when: When::Days { first: of.days.0, last: of.days.1 },
        summary: words.say("calendar-nothing-now", &[("event", of.title)])?,
        description: String::new(),
        html: String::new(),
        location: String::new(),
        url: of.page.to_owned(),
        join_url: String::new(),
        categories: Vec::new(),
        language: of.language.to_owned(),
        busy: false,
        point: None,
        attendees: Vec::new(),
        alarm: None,
        repeats: None,
        instance: None,
    };
    let calendar = Calendar {
        method: Method::Publish,
        name: of.title.to_owned(),
        mark: String::new(),
        url: of.page.to_owned(),
        organizer: of.organizer.clone(),
        zones: ZoneForm::ForOutlook,
        entries: vec![entry],
    };
    Ok(mark.on(calendar).to_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_from_a_folded_head_and_not_from_an_entry() {
        let id = "0198a3c2-0000-7000-8000-000000000001";
        let folded = format!(
            "BEGIN:VCALENDAR\r\nX-PLENARY-FEED:{id}/0198a3c2-0000-70\r\n 00-8000-000000000002\r\nBEGIN:VEVENT\r\n"
        );
        let mark = Mark::read(folded.as_bytes()).expect("a mark");
        assert_eq!(mark, Mark(format!("{id}/0198a3c2-0000-7000-8000-000000000002")));
        assert!(mark.is_of(id));
        assert_eq!(Mark::read(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX-PLENARY-FEED:a/b\r\n"), None);
    }
}
