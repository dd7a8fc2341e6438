//! A programme as a file gives it: what a reader understood, before anything is written.

use crate::model::{CalendarVersion, FormatKind, LinkKind};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A whole programme. Texts are trimmed, empty when absent; times are wall times of `event.zone`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct ProgrammeDraft {
    /// The event itself.
    pub event: EventDraft,
    /// In the file's order; names are unique without regard to case.
    pub rooms: Vec<RoomDraft>,
    /// In the file's order.
    pub tracks: Vec<TrackDraft>,
    /// In order of first use.
    pub formats: Vec<FormatDraft>,
    /// Everyone who has a part, once each, in order of first appearance.
    pub persons: Vec<PersonDraft>,
    /// In the file's order: day, room, time.
    pub sessions: Vec<SessionDraft>,
    /// The file is no whole programme: what it does not mention stays as it is.
    pub partial: bool,
    /// A part of the file could not be read: what is not mentioned may stand there, and is not withdrawn.
    pub damaged: bool,
    /// `external_id`s of sessions that the file has and that could not be taken: they are not withdrawn.
    pub left_out: Vec<String>,
    /// Of a calendar: entries that it has with all of their occurrences.
    pub entries: Vec<EntryDraft>,
}

impl ProgrammeDraft {
    /// True for what a refused file gives: nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An entry of a calendar of which every occurrence is a session of the draft: one that is missing is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryDraft {
    /// UID, the part of an `external_id` before the occurrence.
    pub uid: String,
    /// Which version this is.
    pub version: CalendarVersion,
    /// It goes on for longer than it was followed: only occurrences from this day on were looked for.
    #[ts(as = "Option<String>")]
    pub from: Option<NaiveDate>,
    /// And until this day.
    #[ts(as = "Option<String>")]
    pub until: Option<NaiveDate>,
}

/// The event that the programme is of.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct EventDraft {
    /// How the event is known there: the acronym and the year.
    pub external_id: String,
    /// Title.
    pub title: String,
    /// The file gives the event no name: the title is that of the first of several entries, for want of another.
    pub named_by_first: bool,
    /// Short name, as given.
    pub acronym: String,
    /// IANA time zone; empty when the file gives no hint.
    pub zone: String,
    /// First day.
    #[ts(as = "Option<String>")]
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    #[ts(as = "Option<String>")]
    pub ends_on: Option<NaiveDate>,
    /// Sessions that start before this time of day belong to the day before.
    #[ts(as = "String")]
    pub day_change: NaiveTime,
    /// The event's page.
    pub website: String,
    /// Version of the programme, as given.
    pub version: String,
    /// What it is about.
    pub description: String,
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct RoomDraft {
    /// Name.
    pub name: String,
    /// The room's guid when it is the only one that has it.
    pub external_id: String,
    /// How to find it.
    pub description: String,
    /// Seats.
    pub capacity: Option<i64>,
    /// People join instead of going there.
    pub online: bool,
    /// Where to join.
    pub online_url: String,
}

/// A track.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TrackDraft {
    /// Name.
    pub name: String,
}

/// A format: what sort of session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormatDraft {
    /// Name, as the file spells it first.
    pub name: String,
    /// What it seems to be.
    pub kind: FormatKind,
    /// Length in minutes that most sessions of it have.
    pub minutes: i64,
}

/// A person with a part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct PersonDraft {
    /// What sessions call this person: unique in the draft.
    pub key: String,
    /// How the person is known there across files, or empty: a guid, or host and number.
    pub external_id: String,
    /// Name as it is printed.
    pub name: String,
    /// Lower case, or empty.
    pub email: String,
    /// As given.
    pub biography: String,
    /// Address of a picture.
    pub avatar: String,
    /// The person's own page.
    pub website: String,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct SessionDraft {
    /// The guid, given or derived; unique in the draft and the same each time.
    pub external_id: String,
    /// Short name in addresses, as given.
    pub slug: String,
    /// Never empty.
    pub title: String,
    /// Second line.
    pub subtitle: String,
    /// Short text, HTML or Markdown as given.
    pub summary: String,
    /// Long text, as given.
    pub description: String,
    /// Language tag, or empty.
    pub language: String,
    /// Name of a format, or empty.
    pub format: String,
    /// Name of a track, or empty.
    pub track: String,
    /// Name of a room, or empty.
    pub room: String,
    /// Wall time; both or neither.
    #[ts(as = "Option<String>")]
    pub starts_at: Option<NaiveDateTime>,
    /// Wall time, later than the start.
    #[ts(as = "Option<String>")]
    pub ends_at: Option<NaiveDateTime>,
    /// Keys of persons, in the file's order, each once.
    pub persons: Vec<String>,
    /// The file names people here who could not be read: nobody loses their part by it.
    pub persons_damaged: bool,
    /// The file has texts here that could not be read: none is emptied by it.
    pub texts_damaged: bool,
    /// The same of links and attachments: none is taken out by it.
    pub links_damaged: bool,
    /// The session's page, links and attachments, in the file's order.
    pub links: Vec<LinkDraft>,
    /// Address of a picture.
    pub logo: String,
    /// The speakers asked not to be recorded.
    pub do_not_record: bool,
    /// Licence of the recording.
    pub recording_licence: String,
    /// Where to join, or empty.
    pub online_url: String,
    /// The file calls it off.
    pub cancelled: bool,
    /// It comes in a cancellation (RFC 5546 METHOD:CANCEL), which ends what is here and brings nothing new.
    pub calls_off: bool,
    /// The times name no zone: they are the event's own.
    pub floating: bool,
    /// One occurrence of something that recurs.
    pub recurs: bool,
    /// Of a calendar entry: which version this is.
    pub version: Option<CalendarVersion>,
}

/// An address with a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkDraft {
    /// What is found there.
    pub kind: LinkKind,
    /// One line, or empty.
    pub title: String,
    /// http, https or mailto.
    pub url: String,
}
