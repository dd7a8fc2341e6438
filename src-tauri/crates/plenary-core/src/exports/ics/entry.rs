//! One VEVENT (RFC 5545 section 3.6.1, RFC 7986): what one session, or one event as a whole, is in a calendar.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::alarm::Alarm;
use super::attendee::Attendee;
use super::line::{Block, Line, is_said};
use super::repeats::Repeats;
use crate::model::Begin;
use crate::rules::invitations::AHEAD;
use crate::rules::map_link::Point;
use crate::rules::organizer::Organizer;
use crate::zones::{Resolved, Zone};

/// One entry of a calendar. Empty text means that there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for ever: `<uuid>@<domain>`.
    pub uid: String,
    /// Rises with every change of time, place or status, and never falls.
    pub sequence: i64,
    /// DTSTAMP and LAST-MODIFIED: when what is shown here last changed.
    pub stamped_at: DateTime<Utc>,
    /// CREATED.
    pub created_at: DateTime<Utc>,
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
    /// Where the venue is, if that is known.
    pub point: Option<Point>,
    /// Who is asked or told; nobody in what is published.
    pub attendees: Vec<Attendee>,
    /// A reminder, if wanted.
    pub alarm: Option<Alarm>,
    /// How it recurs, if it does.
    pub repeats: Option<Repeats>,
    /// Of an override: the date that it stands for.
    pub instance: Option<Instance>,
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

/// A date of a recurring entry: its start by the rule, in the zone of the master.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instance {
    /// The zone of the master's DTSTART.
    pub zone: Zone,
    /// The start by the rule.
    pub starts: NaiveDateTime,
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
    /// those are written in UTC. What recurs keeps its zone, or it would not follow the clocks.
    pub(super) fn is_plain(&self) -> bool {
        if self.repeats.is_some() || self.instance.is_some() {
            return true;
        }
        let When::Timed { zone, starts, ends } = self.when else { return true };
        let is_once = |wall: &NaiveDateTime| matches!(zone.resolve(*wall), Resolved::One(_));
        [starts, ends].iter().all(is_once)
    }

    /// The zone of its times, when it has times.
    pub(super) fn zone(&self) -> Option<Zone> {
        match self.when {
            When::Timed { zone, .. } => Some(zone),
            When::Days { .. } => None,
        }
    }

    /// When it begins, of what recurs for the first time.
    pub(super) fn begin(&self) -> Begin {
        let begin = match self.when {
            When::Timed { starts, .. } => Begin::at(starts),
            When::Days { first, .. } => Begin::on(first),
        };
        Begin { recurs: self.repeats.is_some(), ..begin }
    }

    /// The last year in which a recurring entry is surely asked for; years without end are not counted.
    pub(super) fn last_year(&self) -> i32 {
        let Some(repeats) = &self.repeats else { return i32::MIN };
        let start = match self.when {
            When::Timed { starts, .. } => starts.year(),
            When::Days { first, .. } => first.year(),
        };
        repeats.until.map_or(start + AHEAD, |until| until.year())
    }

    /// The component.
    pub(super) fn block<'a>(&'a self, organizer: &'a Organizer, times: Times) -> Block<'a> {
        let mut block = Block::new("VEVENT");
        block.line(Line::text("UID", &self.uid));
        block.line(Line::instant("DTSTAMP", self.stamped_at));
        block.line(Line::instant("CREATED", self.created_at));
        block.line(Line::instant("LAST-MODIFIED", self.stamped_at));
        block.line(Line::made("SEQUENCE", self.sequence.max(0).to_string()));
        self.add_times(&mut block, times);
        if let Some(repeats) = &self.repeats {
            repeats.add_to(&mut block, self.when, times);
        }
        block.line(Line::word("STATUS", self.status.word()));
        let free = !self.busy || self.status == EntryStatus::Cancelled;
        block.line(free.then(|| Line::word("TRANSP", "TRANSPARENT")));
        block.line(organizer_line(organizer));
        for attendee in &self.attendees {
            block.line(attendee.line());
        }
        self.add_texts(&mut block);
        self.add_place(&mut block);
        self.add_addresses(&mut block);
        if let Some(alarm) = self.alarm {
            block.block(alarm.block(&self.summary));
        }
        block
    }

    fn add_times(&self, block: &mut Block<'_>, times: Times) {
        if let Some(instance) = self.instance {
            block.line(Line::wall("RECURRENCE-ID", instance.starts, instance.zone));
        }
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
        let text = |name, value: &'a str| is_said(value).then(|| Line::text(name, value));
        let title = if is_said(&self.summary) { &self.summary } else { "-" };
        block.line(Line::text("SUMMARY", title).language(&self.language));
        block.line(text("DESCRIPTION", &self.description).map(|line| line.language(&self.language)));
        block.line(text("X-ALT-DESC", &self.html).map(|line| line.word_param("FMTTYPE", "text/html")));
        block.line(text("LOCATION", &self.location).map(|line| line.language(&self.language)));
        let said = self.categories.iter().any(|category| is_said(category));
        block.line(said.then(|| Line::texts("CATEGORIES", &self.categories)));
    }

    /// Apple's calendar shows a map for a point whose title equals LOCATION.
    fn add_place<'a>(&'a self, block: &mut Block<'a>) {
        let Some(point) = self.point.filter(|_| !self.location.is_empty()) else { return };
        let (latitude, longitude) = point.degrees();
        block.line(Line::made("GEO", format!("{latitude};{longitude}")));
        let line = Line::uri("X-APPLE-STRUCTURED-LOCATION", &format!("geo:{latitude},{longitude}"));
        block.line(line.map(|line| {
            let line = line.word_param("VALUE", "URI").word_param("X-APPLE-RADIUS", "100");
            line.param("X-TITLE", &self.location)
        }));
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

/// A moment of a recurring item, of the type and in the zone of its DTSTART.
pub(super) fn moment(name: &'static str, wall: NaiveDateTime, when: When, times: Times) -> Line<'static> {
    match when {
        When::Days { .. } => Line::date(name, wall.date()),
        When::Timed { zone, .. } if times == Times::Zoned => Line::wall(name, wall, zone),
        When::Timed { zone, .. } => Line::instant(name, zone.to_utc(wall)),
    }
}

/// ORGANIZER; none where there is no address.
pub(super) fn organizer_line(organizer: &Organizer) -> Option<Line<'_>> {
    let line = Line::uri("ORGANIZER", &organizer.uri)?;
    Some(if organizer.name.is_empty() { line } else { line.param("CN", &organizer.name) })
}
