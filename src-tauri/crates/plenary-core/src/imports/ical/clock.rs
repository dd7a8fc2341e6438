//! What a TZID means (RFC 5545 section 3.2.19 and what programs write there): a zone by its name, whatever was put in
//! front of it; a Windows name; else the file's own VTIMEZONE; else nothing that is known.

use super::vtimezone::OwnZone;
use super::windows;
use crate::zones::Zone;
use calcard::common::timezone::Tz;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use std::rc::Rc;
use std::str::FromStr;

/// By which clock a wall time is to be read.
#[derive(Debug, Clone)]
pub(super) enum Clock {
    Utc,
    Named(Zone),
    /// Known by the file's own rules alone.
    Own(Rc<OwnZone>),
    /// No zone at all: the time is that of whoever reads it.
    Floating,
}

impl Clock {
    /// The instant at which this clock shows `wall`; none of a floating time.
    pub(super) fn instant(&self, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
        match self {
            Self::Utc => Some(wall.and_utc()),
            Self::Named(zone) => Some(zone.to_utc(wall)),
            Self::Own(own) => own.to_utc(wall),
            Self::Floating => None,
        }
    }

    /// What this clock shows at that instant.
    pub(super) fn wall(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        match self {
            Self::Utc | Self::Floating => instant.naive_utc(),
            Self::Named(zone) => zone.to_local(instant),
            Self::Own(own) => own.to_local(instant),
        }
    }

    /// A clock that is always this far ahead of UTC.
    pub(super) fn fixed(seconds: i32) -> Self {
        if seconds == 0 { Self::Utc } else { Self::Own(Rc::new(OwnZone::fixed(seconds))) }
    }

    pub(super) fn is_floating(&self) -> bool {
        matches!(self, Self::Floating)
    }

    /// The zone, when it has a name.
    pub(super) fn zone(&self) -> Option<Zone> {
        match self {
            Self::Named(zone) => Some(*zone),
            _ => None,
        }
    }
}

/// The zone that a TZID or X-WR-TIMEZONE names.
pub(super) fn named(tzid: &str) -> Option<Zone> {
    let name = tzid.trim().trim_matches(['"', '\'']).trim();
    let spelled = |name: &str| Zone::named(name).or_else(|| Zone::named(&name.replace(' ', "_")));
    let shown = || windows::of_places(name).or_else(|| of_windows(windows::parted(name).1));
    spelled(name).or_else(|| after_a_prefix(name)).or_else(shown)
}

/// `/softwarestudio.org/Olson_20011030_5/America/Chicago`, `/mozilla.org/20050126_1/Europe/London`,
/// `tzone://Microsoft/Utc`: what stands after some slash is a name.
fn after_a_prefix(name: &str) -> Option<Zone> {
    let ends = name.match_indices('/').filter_map(|(at, _)| name.get(at + 1..));
    let mut ends = ends.filter(|end| end.contains('/') || end.eq_ignore_ascii_case("utc"));
    ends.find_map(|end| Zone::named(end.strip_prefix("SystemV/").unwrap_or(end)))
}

/// `GMT Standard Time`: the table is that of the `calcard` crate, made from CLDR's windowsZones; only the name is taken from it, its rules are
/// ours.
fn of_windows(name: &str) -> Option<Zone> {
    if name.is_empty() || name.starts_with('/') {
        return None;
    }
    let found = Tz::from_str(name).ok()?;
    Zone::named(found.name()?.as_ref())
}

/// `UTC+01:00`, `(UTC+05:30) …`: a distance from UTC, and what else the name says.
pub(super) fn distance(name: &str) -> Option<(i32, &str)> {
    match windows::parted(name) {
        ("", written) => Some((windows::ahead(written)?, "")),
        (written, more) => Some((windows::ahead(written)?, more)),
    }
}

/// A distance from UTC as people write it.
pub(super) fn shown(seconds: i32) -> String {
    let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `wall` moved by this many seconds; none past the ends of time.
pub(super) fn moved(wall: NaiveDateTime, seconds: i64) -> Option<NaiveDateTime> {
    wall.checked_add_signed(TimeDelta::try_seconds(seconds)?)
}
