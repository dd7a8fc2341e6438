//! A file's own VTIMEZONE (RFC 5545 section 3.6.5), for zones that have no name that anybody knows: its observances
//! become a list of changes, from which instants are reckoned as the RFC says.

use super::clock::moved;
use super::dates;
use super::recurrence::{Limits, walls_of_days};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarFrequency, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{DateTime, Datelike, NaiveDateTime, Utc};

/// Changes of a zone's clocks, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OwnZone {
    changes: Vec<Change>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Change {
    /// By the clock that still shows `from`.
    wall: NaiveDateTime,
    from: i32,
    to: i32,
}

impl Change {
    fn instant(&self) -> Option<NaiveDateTime> {
        moved(self.wall, -i64::from(self.from))
    }
}

/// An observance has no more changes than this; the years until 2100 have fewer.
const MOST: usize = 400;

impl OwnZone {
    /// Clocks that never change.
    pub(super) fn fixed(seconds: i32) -> Self {
        let change = Change { wall: NaiveDateTime::default(), from: seconds, to: seconds };
        Self { changes: vec![change] }
    }

    /// The zone that a component declares; none when it says nothing of any use.
    pub(super) fn of(calendar: &ICalendar, component: &ICalendarComponent) -> Option<Self> {
        let observance = |id: &u32| calendar.component_by_id(*id).filter(|part| is_observance(part));
        let mut changes: Vec<Change> =
            component.component_ids.iter().filter_map(observance).flat_map(observed).collect();
        changes.retain(|change| change.instant().is_some());
        changes.sort_by_key(|change| (change.instant(), change.to));
        (!changes.is_empty()).then_some(Self { changes })
    }

    /// RFC 5545: the observance whose onset is the last at or before the wall time holds; a time that the clocks skip is
    /// counted on with the offset before.
    fn seconds_at(&self, wall: NaiveDateTime) -> i32 {
        let past = self.changes.partition_point(|change| change.wall <= wall);
        match past.checked_sub(1).and_then(|last| self.changes.get(last)) {
            Some(change) => {
                let skipped = moved(change.wall, i64::from(change.to) - i64::from(change.from));
                if skipped.is_some_and(|end| wall < end) { change.from } else { change.to }
            }
            None => self.changes.first().map_or(0, |change| change.from),
        }
    }

    pub(super) fn to_utc(&self, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
        moved(wall, -i64::from(self.seconds_at(wall))).map(|at| at.and_utc())
    }

    pub(super) fn to_local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let at = instant.naive_utc();
        let past = self.changes.partition_point(|change| change.instant().is_some_and(|onset| onset <= at));
        let last = past.checked_sub(1).and_then(|last| self.changes.get(last)).map(|change| change.to);
        let seconds = last.or_else(|| self.changes.first().map(|change| change.from)).unwrap_or(0);
        moved(at, i64::from(seconds)).unwrap_or(at)
    }
}

fn is_observance(component: &ICalendarComponent) -> bool {
    matches!(component.component_type, ICalendarComponentType::Standard | ICalendarComponentType::Daylight)
}

/// The changes of one observance: its start, its RDATEs and what its rule gives.
fn observed(component: &ICalendarComponent) -> Vec<Change> {
    let (from, to) = (
        offset(component, &ICalendarProperty::Tzoffsetfrom),
        offset(component, &ICalendarProperty::Tzoffsetto),
    );
    let start = component.property(&ICalendarProperty::Dtstart).and_then(dates::first_wall);
    let (Some(to), Some(start)) = (to, start) else { return Vec::new() };
    let from = from.unwrap_or(to);
    let mut onsets = vec![start];
    for entry in component.properties(&ICalendarProperty::Rdate) {
        onsets.extend(entry.values.iter().filter_map(dates::wall_of));
    }
    for entry in component.properties(&ICalendarProperty::Rrule) {
        let Some(ICalendarValue::RecurrenceRule(rule)) = entry.values.first() else { continue };
        let until = rule.until.as_ref().and_then(|until| {
            let wall = dates::wall(until)?;
            if until.tz_hour.is_some() { moved(wall, i64::from(from)) } else { Some(wall) }
        });
        let limits = Limits { most: MOST, until, last_year: 2100 };
        onsets.extend(walls_of_days(recent(start, rule), rule, limits).unwrap_or_default().walls);
    }
    onsets.into_iter().map(|wall| Change { wall, from, to }).collect()
}

/// Outlook counts its rules from 1601; a yearly one is followed from 1969 on.
fn recent(start: NaiveDateTime, rule: &ICalendarRecurrenceRule) -> NaiveDateTime {
    let yearly =
        rule.freq == ICalendarFrequency::Yearly && rule.count.is_none() && rule.interval.unwrap_or(1) == 1;
    let old = yearly && start.year() < 1969;
    start.with_year(1969).filter(|_| old).unwrap_or(start)
}

fn offset(component: &ICalendarComponent, name: &ICalendarProperty) -> Option<i32> {
    let value = component.property(name)?.values.first()?;
    let ICalendarValue::PartialDateTime(parts) = value else { return None };
    let hours = i32::from(parts.tz_hour?);
    let seconds =
        hours * 3600 + i32::from(parts.tz_minute.unwrap_or(0)) * 60 + i32::from(parts.second.unwrap_or(0));
    (hours < 24).then_some(if parts.tz_minus { -seconds } else { seconds })
}
