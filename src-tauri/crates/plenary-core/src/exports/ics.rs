//! iCalendar: the agenda as a `.ics` file that every calendar program takes (RFC 5545, 5546, 6868, 7986).
//!
//! METHOD:PUBLISH: many entries in one file, an ORGANIZER and no ATTENDEE. METHOD:REQUEST and METHOD:CANCEL: one item and
//! one person a file. Everything is written by the `ics` crate behind one layer, [`line`], that makes any text safe.

mod agenda;
mod alarm;
mod attendee;
mod calendar;
mod entries;
mod entry;
pub mod feed;
mod fold;
pub mod invitation;
mod line;
pub mod network;
mod repeats;
pub mod resources;
mod text;
mod vtimezone;

#[cfg(test)]
mod kept;
#[cfg(test)]
mod tests;

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options};
use crate::model::Snapshot;

pub use crate::rules::organizer::Organizer;
pub use alarm::Alarm;
pub use attendee::{Answer, Attendee, Role};
pub use calendar::{Calendar, Method, ZoneForm};
pub use entry::{Entry, EntryStatus, Instance, When};
pub use repeats::Repeats;

/// The line of this room in the table of formats.
pub const FORMAT: ExportFormat = ExportFormat {
    name: "ics",
    extension: "ics",
    purpose: "The agenda for Outlook, Google Calendar, Apple Calendar and others",
    options: &["room", "track", "person", "session", "alarm"],
    export,
};

/// The agenda, or what the options leave of it. Sessions that are not scheduled are left out; an event with none is
/// one entry by itself. Refuses with `unknown-zone`, `not-found` or `nothing-scheduled`.
pub fn export(snapshot: &Snapshot, options: &Options) -> Result<Artifact> {
    let calendar = agenda::calendar(snapshot, options)?;
    Ok(Artifact {
        file_name: agenda::file_name(snapshot, options)?,
        media_type: "text/calendar; charset=utf-8; method=PUBLISH",
        bytes: calendar.to_bytes(),
    })
}
