//! What leaves the office: one room a format, each a pure function from a snapshot to bytes; one table of them all.

pub mod approval_sheets;
pub mod attendees;
pub mod blog;
pub mod coverage;
pub mod feedback;
pub mod house_style;
pub mod ics;
pub mod mail;
pub mod minutes;
pub mod periods;
pub mod report;
pub mod sessions;
pub mod social;
pub mod summary;
pub mod thank_you;

mod leaving;
mod table;
#[cfg(test)]
mod tests;

use crate::error::Result;
use crate::ids::{PersonId, RoomId, SessionId, TrackId};
use crate::model::{Period, Snapshot};
use chrono::NaiveDate;

/// What an export may be narrowed to. Everything empty means everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Only sessions in this room.
    #[ts(optional)]
    pub room: Option<RoomId>,
    /// Only sessions of this track.
    #[ts(optional)]
    pub track: Option<TrackId>,
    /// Only sessions in which this person has a part.
    #[ts(optional)]
    pub person: Option<PersonId>,
    /// Only this session.
    #[ts(optional)]
    pub session: Option<SessionId>,
    /// A reminder so many minutes before each entry of a calendar.
    #[ts(optional)]
    pub alarm: Option<i64>,
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// A name to offer, with its extension.
    pub file_name: String,
    /// MIME type, with parameters.
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// One line of the table of formats.
pub struct ExportFormat {
    /// On the command line: "ics", "blog-md".
    pub name: &'static str,
    /// Without the dot.
    pub extension: &'static str,
    /// What it is, in a sentence for organisers.
    pub purpose: &'static str,
    /// Which options it understands.
    pub options: &'static [&'static str],
    /// The room's one door.
    pub export: fn(&Snapshot, &Options) -> Result<Artifact>,
}

/// Every format, in the order people are shown them. A document stands here as Markdown; its other ways are made of that
/// (`plenary-api/src/formats.rs`).
pub const FORMATS: &[ExportFormat] = &[
    ics::FORMAT,
    summary::MARKDOWN,
    blog::MARKDOWN,
    minutes::MARKDOWN,
    approval_sheets::MARKDOWN,
    report::MARKDOWN,
    social::JSON,
    social::TEXT,
    thank_you::MARKDOWN,
    attendees::FORMAT,
    sessions::FORMAT,
    feedback::FORMAT,
];

/// How long the period of a format is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Monday to Sunday.
    Week,
    Month,
}

impl Span {
    /// The first and the last of its days around this one.
    pub fn around(self, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Week => Period::week(day),
            Self::Month => Period::month(day),
        }
    }
}

/// One line of the table of formats that are of no single event.
pub struct PeriodFormat {
    /// On the command line: "weeknote-md".
    pub name: &'static str,
    /// Without the dot.
    pub extension: &'static str,
    /// What it is, in a sentence for organisers.
    pub purpose: &'static str,
    /// Which options it understands.
    pub options: &'static [&'static str],
    pub span: Span,
    /// The room's one door.
    pub export: fn(&Period, &Options) -> Result<Artifact>,
}

/// Every format of a period, in the order people are shown them; they stand behind those of an event.
pub const PERIOD_FORMATS: &[PeriodFormat] = &[periods::WEEKNOTE_MARKDOWN, periods::NEWSLETTER_MARKDOWN];

/// The format of a period of that name, if there is one.
pub fn period_format(name: &str) -> Option<&'static PeriodFormat> {
    PERIOD_FORMATS.iter().find(|format| format.name == name)
}
