//! Whether a session may stand where it is put: in order, within the event, at a time that the clocks really show.

use crate::error::{Error, Refusal, Result};
use crate::model::{Event, Session};
use crate::zones::{Resolved, Zone};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::ops::RangeInclusive;

/// What the table of zones calls a clock that nobody has set: no event is there.
pub const NOWHERE: &str = "Factory";

/// The zone of that IANA name, or a refusal.
pub fn zone(field: &'static str, name: &str) -> Result<Zone> {
    let zone = Zone::named(name).filter(|zone| zone.name() != NOWHERE);
    zone.ok_or_else(|| Refusal::new("unknown-zone").field(field).with("value", name).into())
}

/// The day it is in a zone; in UTC when there is no zone of that name.
pub fn today(name: &str, now: DateTime<Utc>) -> NaiveDate {
    Zone::named(name).map_or(now.naive_utc(), |zone| zone.to_local(now)).date()
}

/// How long the night after the last day may last: a session that ends later ends on another day.
const NIGHT: TimeDelta = TimeDelta::hours(12);

/// The last day of something: of what lasts less than a day, the hours of a night belong to the day before; an end at midnight is of the
/// day that ends.
pub fn last_day((start, end): (NaiveDateTime, NaiveDateTime)) -> NaiveDate {
    let before = |length| end.checked_sub_signed(length).map_or(end.date(), |wall| wall.date());
    let is_short = end.signed_duration_since(start) < TimeDelta::days(1);
    let last = if is_short && before(NIGHT) <= start.date() { start.date() } else { before(MOMENT) };
    last.max(start.date())
}

const MOMENT: TimeDelta = TimeDelta::seconds(1);

/// Refuses an end that is not after the start, a start or an end outside the event's days and their nights, and times that do not exist or exist twice.
pub fn check(event: &Event, starts_at: NaiveDateTime, ends_at: NaiveDateTime) -> Result<()> {
    if ends_at <= starts_at {
        return Err(Refusal::new("end-before-start")
            .field("ends_at")
            .with("start", clock(starts_at))
            .with("end", clock(ends_at))
            .into());
    }
    let day = event.day_of(starts_at);
    if day < event.starts_on || day > event.ends_on {
        return Err(outside("starts_at", event, day));
    }
    year("ends_at", ends_at.date())?;
    if event.day_of(ends_at - NIGHT) > event.ends_on {
        return Err(outside("ends_at", event, ends_at.date()));
    }
    wall_time("starts_at", event, starts_at)?;
    wall_time("ends_at", event, ends_at)
}

fn outside(field: &'static str, event: &Event, day: NaiveDate) -> Error {
    let refusal = Refusal::new("outside-event").field(field).with("date", day);
    refusal.with("first", event.starts_on).with("last", event.ends_on).into()
}

/// Refuses an event whose first day opens, or whose last day closes, at a time that does not exist or exists twice.
pub fn hours(event: &Event) -> Result<()> {
    if let Some(time) = event.start_time {
        wall_time("start_time", event, event.starts_on.and_time(time))?;
    }
    event.end_time.map_or(Ok(()), |time| wall_time("end_time", event, event.ends_on.and_time(time)))
}

/// Whether two states of an event open and close at the same moments.
pub fn same_hours(one: &Event, other: &Event) -> bool {
    let hours = |event: &Event| (event.starts_on, event.start_time, event.ends_on, event.end_time);
    hours(one) == hours(other) && one.zone == other.zone
}

/// The years in which an event may lie: calendars of all kinds read them, and no clock of an office shows others.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Whether an event may lie in that year.
pub fn is_year(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

/// Refuses a day of a year that is a slip of the pen.
pub fn year(field: &'static str, day: NaiveDate) -> Result<()> {
    if is_year(day) {
        return Ok(());
    }
    let refusal = Refusal::new("year-out-of-range").field(field).with("date", day);
    Err(refusal.with("from", YEARS.start()).with("to", YEARS.end()).into())
}

/// Whether the session's present place would be accepted.
pub fn fits(event: &Event, session: &Session) -> bool {
    session.span().is_none_or(|(start, end)| check(event, start, end).is_ok())
}

fn wall_time(field: &'static str, event: &Event, wall: NaiveDateTime) -> Result<()> {
    let code = match zone("zone", &event.zone)?.resolve(wall) {
        Resolved::One(_) => return Ok(()),
        Resolved::Twice(..) => "time-exists-twice",
        Resolved::Never { .. } => "time-does-not-exist",
    };
    Err(Refusal::new(code)
        .field(field)
        .with("time", clock(wall))
        .with("date", wall.date())
        .with("zone", &event.zone)
        .into())
}

fn clock(wall: NaiveDateTime) -> String {
    wall.format("%H:%M").to_string()
}

/// The day of an occurrence that a RECURRENCE-ID names (RFC 5545 section 3.8.4.4), by the clocks of a zone where it is in UTC.
pub fn day_of_occurrence(recurs_on: &str, zone: Option<Zone>) -> Option<NaiveDate> {
    let utc = NaiveDateTime::parse_from_str(recurs_on, "%Y%m%dT%H%M%SZ").ok();
    let shown = utc.zip(zone).map(|(utc, zone)| zone.to_local(utc.and_utc()).date());
    shown.or_else(|| NaiveDate::parse_from_str(recurs_on.get(..8)?, "%Y%m%d").ok())
}
