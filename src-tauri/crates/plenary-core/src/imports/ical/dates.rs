//! Dates and times as `calcard` gives them, made into plain ones; and those that only people write: `2026-11-12 09:30`.

use calcard::common::PartialDateTime;
use calcard::icalendar::{ICalendarDuration, ICalendarEntry, ICalendarValue};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A value of a date property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Day(NaiveDate),
    /// A wall time; with the distance from UTC where it was written.
    Time(NaiveDateTime, Option<i32>),
}

/// What a value says; none when it is no date.
pub(super) fn written(value: &ICalendarValue) -> Option<Written> {
    match value {
        ICalendarValue::PartialDateTime(parts) => of_parts(parts),
        ICalendarValue::Text(text) => by_hand(text),
        _ => None,
    }
}

pub(super) fn of_parts(parts: &PartialDateTime) -> Option<Written> {
    let day = day(parts)?;
    if parts.hour.is_none() {
        return Some(Written::Day(day));
    }
    let distance = parts.tz_hour.map(|hours| {
        let seconds = i32::from(hours) * 3600 + i32::from(parts.tz_minute.unwrap_or(0)) * 60;
        if parts.tz_minus { -seconds } else { seconds }
    });
    Some(Written::Time(wall(parts)?, distance.filter(|seconds| seconds.abs() < 86_400)))
}

fn day(parts: &PartialDateTime) -> Option<NaiveDate> {
    let year = i32::from(parts.year?);
    NaiveDate::from_ymd_opt(year, parts.month?.into(), parts.day?.into())
        .filter(|_| (1..=9999).contains(&year))
}

/// The wall time; midnight of a day. A leap second is the second before, `24:00` the next midnight.
pub(super) fn wall(parts: &PartialDateTime) -> Option<NaiveDateTime> {
    let day = day(parts)?;
    let (hour, minute) = (u32::from(parts.hour.unwrap_or(0)), u32::from(parts.minute.unwrap_or(0)));
    let second = u32::from(parts.second.unwrap_or(0));
    if (hour, minute, second) == (24, 0, 0) {
        return day.succ_opt()?.and_hms_opt(0, 0, 0);
    }
    day.and_hms_opt(hour, minute, second.min(59))
}

/// The wall time of a value, whatever its zone.
pub(super) fn wall_of(value: &ICalendarValue) -> Option<NaiveDateTime> {
    match written(value)? {
        Written::Day(day) => Some(day.and_time(NaiveTime::MIN)),
        Written::Time(wall, _) => Some(wall),
    }
}

/// The wall time of the first value.
pub(super) fn first_wall(entry: &ICalendarEntry) -> Option<NaiveDateTime> {
    entry.values.first().and_then(wall_of)
}

/// A length of time as far as the hands of a clock move: weeks and days count as 24 hours each. RFC 5545 section 3.3.6 counts hours as
/// time that passes, also in the night in which the clocks change; libical, ical.js and python icalendar move the hands, and so an
/// entry ends here when it ends in the calendars of Thunderbird and Evolution.
pub(super) fn length(duration: &ICalendarDuration) -> Option<TimeDelta> {
    let hours = (i64::from(duration.weeks) * 7 + i64::from(duration.days)) * 24 + i64::from(duration.hours);
    let seconds = (hours * 60 + i64::from(duration.minutes)).checked_mul(60)? + i64::from(duration.seconds);
    TimeDelta::try_seconds(if duration.neg { -seconds } else { seconds })
        .filter(|it| it.num_days().abs() < 40_000)
}

/// ISO 8601 with its dashes and colons, which RFC 5545 does without.
fn by_hand(text: &str) -> Option<Written> {
    let text = text.trim();
    if let Ok(zoned) = chrono::DateTime::parse_from_rfc3339(text) {
        return Some(Written::Time(zoned.naive_local(), Some(zoned.offset().local_minus_utc())));
    }
    let forms = [
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%Y%m%dT%H%M",
        "%Y%m%d %H%M%S",
    ];
    if let Some(wall) = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok()) {
        return Some(Written::Time(wall, None));
    }
    ["%Y-%m-%d", "%Y/%m/%d"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .map(Written::Day)
}
