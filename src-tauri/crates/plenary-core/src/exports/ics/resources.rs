//! What a calendar server keeps (CalDAV, RFC 4791 section 4.1): one object for each UID, a recurring item with its overrides, and
//! no METHOD. Without attendees there is no organizer either: servers take that for a meeting to be arranged (RFC 6638).

use super::agenda;
use super::calendar::{Calendar, Method, ZoneForm};
use super::entry::Entry;
use crate::error::Result;
use crate::exports::Options;
use crate::model::{Begin, Snapshot};
use crate::rules::organizer::Organizer;
use std::collections::BTreeMap;

/// One object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    pub uid: String,
    /// For people who are asked about it.
    pub title: String,
    /// Of several that are called the same, which it is.
    pub begin: Begin,
    pub bytes: Vec<u8>,
}

/// An event's scheduled sessions, cancelled ones too, or the event itself while there are none.
pub fn of_event(snapshot: &Snapshot) -> Result<Vec<Resource>> {
    Ok(of_calendar(&agenda::calendar(snapshot, &Options::default())?))
}

/// The entries of a calendar, an object for each UID, by UID.
pub fn of_calendar(calendar: &Calendar) -> Vec<Resource> {
    let mut by_uid: BTreeMap<&str, Vec<Entry>> = BTreeMap::new();
    for entry in &calendar.entries {
        by_uid.entry(&entry.uid).or_default().push(entry.clone());
    }
    let resource = |(uid, entries): (&str, Vec<Entry>)| {
        let (title, begin) =
            entries.first().map(|entry| (entry.summary.clone(), entry.begin())).unwrap_or_default();
        let kept = Calendar {
            method: Method::Kept,
            name: String::new(),
            mark: String::new(),
            url: String::new(),
            organizer: Organizer { name: String::new(), uri: String::new() },
            zones: ZoneForm::ForOutlook,
            entries,
        };
        Resource { uid: uid.to_owned(), title, begin, bytes: kept.to_bytes() }
    };
    by_uid.into_iter().map(resource).collect()
}
