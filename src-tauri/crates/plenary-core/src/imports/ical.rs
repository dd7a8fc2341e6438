//! iCalendar as every program writes it (RFC 5545, 5546, 7986; vCalendar 1.0 where it costs nothing): Outlook, Google,
//! Apple, Thunderbird, Exchange and files made by hand, bare or as part of a mail.
//!
//! `tidy` makes text of the bytes, `parse` makes entries of the text, `series` finds every occurrence; `programme`
//! makes a draft of them. The `calcard` crate does the syntax and does not leave this room. A time is never taken
//! for floating in silence.

mod clock;
mod compared;
mod dates;
mod entry;
mod intact;
mod mail;
mod moment;
mod named;
mod network;
mod old_rule;
mod parse;
mod people;
mod places;
mod programme;
mod recurrence;
mod reply;
mod series;
mod span;
mod tidy;
mod vtimezone;
mod windows;
mod zones;

#[cfg(test)]
mod tests;

pub use compared::{Difference, differences, headed};
pub use named::by_file;
pub use network::read as read_network;
pub use programme::read;
pub use reply::{read as read_replies, recognise as recognise_replies};

use crate::model::Problem;

/// A file of more bytes than any calendar has is not looked at.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// How sure the bytes and the name make it that this is a calendar: in percent.
pub fn recognise(bytes: &[u8], name: &str) -> u8 {
    let name = name.to_lowercase();
    let named = [".ics", ".ical", ".icalendar", ".ifb", ".vcs"].iter().any(|ending| name.ends_with(ending));
    match tidy::head(bytes) {
        head if head.contains("BEGIN:VCALENDAR") => 90,
        _ if name.ends_with(".eml") || name.ends_with(".mht") || mail::is_mail(bytes) => 40,
        _ if named => 60,
        _ => 0,
    }
}

/// Refuses what cannot be a calendar, and says why.
fn refused(bytes: &[u8]) -> Option<Problem> {
    if bytes.len() > MOST_BYTES {
        return Some(Problem::error("file-too-large").with("megabytes", MOST_BYTES / 1024 / 1024));
    }
    let head = tidy::head(bytes);
    let page = head.contains("<!DOCTYPE HTML") || head.contains("<HTML");
    (page && !head.contains("BEGIN:V") && !mail::is_mail(bytes)).then(|| Problem::error("file-is-web-page"))
}
