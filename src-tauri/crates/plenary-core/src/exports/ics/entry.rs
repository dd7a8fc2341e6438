//! One VEVENT (RFC 5545 section 3.6.1, RFC 7986): what one session, or one event as a whole, is in a calendar.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::line::{Block, Line};
use crate::zones::{Resolved, Zone};

/// One entry of a calendar. Empty text means that there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for ever: `<uuid>@<domain>`.
    pub uid: String,
    /// Rises with every change of time, place or status, and never falls.
    pub sequence: i64,
    /// DTSTAMP: when what is shown here last changed.
    pub stamped_at: DateTime<Utc>,
    /// CREATED.
    pub created_at: DateTime<Utc>,
    /// LAST-MODIFIED.
    pub updated_at: DateTime<Utc>,
    /// How sure it is.
    pub status: EntryStatus,
    /// When it is.
    pub when: When,
    /// The title.
    pub summary: String,
    /// Plain text.
    pub description: String,
    /// The same in HTML, for Outlook.
    pub html: String,
    /// Room, venue, address.
    pub location: String,
    /// Its page.
    pub url: String,
    /// Where to join.
    pub join_url: String,
    /// Tracks.
    pub categories: Vec<String>,
    /// BCP 47, of title, description and location.
    pub language: String,
    /// Whether it fills the reader's time: a break does not.
    pub busy: bool,
}

/// How sure an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryStatus {
    /// Still a draft.
    Tentative,
    /// It takes place.
    Confirmed,
    /// It does not; it stays in the file so that those who hold it learn of it.
    Cancelled,
}

/// When an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From one wall time to another in a zone.
    Timed {
        /// The zone of both.
        zone: Zone,
        /// The start.
        starts: NaiveDateTime,
        /// The end; an end that is not after the start is left out.
        ends: NaiveDateTime,
    },
    /// Whole days.
    Days {
        /// The first day.
        first: NaiveDate,
        /// The last day, included.
        last: NaiveDate,
    },
}

/// Who answers for a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    /// A name to show, or empty.
    pub name: String,
    /// An address with its scheme: `mailto:…`, `urn:uuid:…`.
    pub uri: String,
}

/// How the wall times of an entry are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Times {
    /// As they stand, with the zone's name.
    Zoned,
    /// In UTC.
    Utc,
}

impl Entry {
    /// Whether both wall times are shown exactly once by the zone's clocks. Programs disagree about the others, so
    /// those are written in UTC.
    pub(super) fn is_plain(&self) -> bool {
        let When::Timed { zone, starts, ends } = self.when else { return true };
        [starts, ends].iter().all(|wall| matches!(zone.resolve(*wall), Resolved::One(_)))
    }

    /// The zone of its times, when it has times.
    pub(super) fn zone(&self) -> Option<Zone> {
        match self.when {
            When::Timed { zone, .. } => Some(zone),
            When::Days { .. } => None,
        }
    }

    /// The component.
    pub(super) fn block<'a>(&'a self, organizer: &'a Organizer, times: Times) -> Block<'a> {
        let mut block = Block::new("VEVENT");
        block.line(Line::text("UID", &self.uid));
        block.line(Line::instant("DTSTAMP", self.stamped_at));
        block.line(Line::instant("CREATED", self.created_at));
        block.line(Line::instant("LAST-MODIFIED", self.updated_at));
        block.line(Line::made("SEQUENCE", self.sequence.max(0).to_string()));
        self.add_times(&mut block, times);
        block.line(Line::word("STATUS", self.status.word()));
        let free = !self.busy || self.status == EntryStatus::Cancelled;
        block.line(free.then(|| Line::word("TRANSP", "TRANSPARENT")));
        block.line(organizer.line());
        self.add_texts(&mut block);
        self.add_addresses(&mut block);
        block
    }

    fn add_times(&self, block: &mut Block<'_>, times: Times) {
        match self.when {
            When::Timed { zone, starts, ends } if times == Times::Zoned => {
                block.line(Line::wall("DTSTART", starts, zone));
                block.line((ends > starts).then(|| Line::wall("DTEND", ends, zone)));
            }
            When::Timed { zone, starts, ends } => {
                let start = zone.to_utc(starts);
                let end =
                    Some(zone.to_utc(ends)).filter(|end| *end > start).unwrap_or(start + (ends - starts));
                block.line(Line::instant("DTSTART", start));
                block.line((end > start).then(|| Line::instant("DTEND", end)));
            }
            When::Days { first, last } => {
                let end = last.max(first).checked_add_signed(TimeDelta::days(1));
                block.line(Line::date("DTSTART", first));
                block.line(end.map(|end| Line::date("DTEND", end)));
            }
        }
    }

    fn add_texts<'a>(&'a self, block: &mut Block<'a>) {
        let text = |name, value: &'a str| (!value.is_empty()).then(|| Line::text(name, value));
        block.line(Line::text("SUMMARY", &self.summary).language(&self.language));
        block.line(text("DESCRIPTION", &self.description).map(|line| line.language(&self.language)));
        block.line(text("X-ALT-DESC", &self.html).map(|line| line.word_param("FMTTYPE", "text/html")));
        block.line(text("LOCATION", &self.location).map(|line| line.language(&self.language)));
        block.line((!self.categories.is_empty()).then(|| Line::texts("CATEGORIES", &self.categories)));
    }

    /// Most programs do not show CONFERENCE: the way to join stands in URL as well.
    fn add_addresses(&self, block: &mut Block<'_>) {
        let join = |name| Line::uri(name, &self.join_url);
        block.line(join("URL").or_else(|| Line::uri("URL", &self.url)));
        block.line(join("CONFERENCE").map(|line| {
            line.word_param("VALUE", "URI").word_param("FEATURE", "VIDEO").param("LABEL", &self.summary)
        }));
    }
}

impl EntryStatus {
    fn word(self) -> &'static str {
        match self {
            EntryStatus::Tentative => "TENTATIVE",
            EntryStatus::Confirmed => "CONFIRMED",
            EntryStatus::Cancelled => "CANCELLED",
        }
    }
}

impl Organizer {
    fn line(&self) -> Option<Line<'_>> {
        let line = Line::uri("ORGANIZER", &self.uri)?;
        Some(if self.name.is_empty() { line } else { line.param("CN", &self.name) })
    }
}
