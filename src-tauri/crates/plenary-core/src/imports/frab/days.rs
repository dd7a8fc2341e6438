//! The days of a schedule: first, last, and the time of day at which a programme that runs past midnight ends.

use super::raw;
use super::times::{moment, time_of_day};
use super::zone::Walls;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// A day as it is listed: its date, when it opens and closes, and the starts of its sessions.
#[derive(Debug, Clone)]
pub struct Listed {
    pub date: NaiveDate,
    pub opens: Option<NaiveDateTime>,
    pub closes: Option<NaiveDateTime>,
    pub starts: Vec<NaiveDateTime>,
}

impl Listed {
    /// What the day says of itself, without its sessions; nothing when it has no date.
    pub fn of(day: &raw::Day, walls: &Walls) -> Option<Self> {
        let wall = |text: &str| moment(text).map(|moment| walls.wall(moment));
        let (opens, closes) = (wall(&day.start), wall(&day.end));
        let date = wall(&day.date).or(opens)?.date();
        Some(Self { date, opens, closes, starts: Vec::new() })
    }

    /// Time since the midnight with which the day's date begins.
    fn since_midnight(&self, wall: NaiveDateTime) -> TimeDelta {
        wall - self.date.and_time(NaiveTime::MIN)
    }
}

/// The time of day before which sessions belong to the day before.
///
/// A file that says it is believed. Else it is when the days close after midnight, else the full hour after the last
/// session after midnight; never later than any day opens or any session of a morning starts.
pub fn day_change(said: &str, days: &[Listed]) -> NaiveTime {
    if let Some(time) = time_of_day(said) {
        return time;
    }
    let day = TimeDelta::days(1);
    let past = |delta: TimeDelta| delta - day;
    let night = |delta: &TimeDelta| (TimeDelta::zero()..TimeDelta::hours(12)).contains(delta);
    let starts = || days.iter().flat_map(|day| day.starts.iter().map(|start| day.since_midnight(*start)));
    let closes = days.iter().filter_map(|day| day.closes.map(|close| past(day.since_midnight(close))));
    let closing = closes.filter(|delta| night(delta)).map(to_full_minute).max().unwrap_or_default();
    let last_at_night = starts().map(past).filter(|delta| night(delta)).max();
    let hour_after = last_at_night.map(|last| TimeDelta::hours(last.num_hours() + 1)).unwrap_or_default();
    let opens = days.iter().filter_map(|day| day.opens.map(|open| day.since_midnight(open)));
    let mornings = starts().chain(opens).filter(|delta| (TimeDelta::zero()..day).contains(delta));
    let latest = mornings.min().unwrap_or(day);
    let wanted = closing.max(hour_after);
    let needed = last_at_night.map(|last| last + TimeDelta::minutes(1)).unwrap_or_default();
    let change = wanted.min(latest).max(needed);
    NaiveTime::MIN.overflowing_add_signed(change).0
}

/// A day that closes at 03:59 changes at 04:00.
fn to_full_minute(close: TimeDelta) -> TimeDelta {
    let minutes = close.num_minutes();
    TimeDelta::minutes(if minutes % 60 == 59 { minutes + 1 } else { minutes })
}

/// The day of the programme that a wall time belongs to.
pub fn day_of(wall: NaiveDateTime, day_change: NaiveTime) -> NaiveDate {
    let since = TimeDelta::seconds(i64::from(day_change.num_seconds_from_midnight()));
    (wall - since).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(date: &str, opens: &str, closes: &str, starts: &[&str]) -> Listed {
        let wall = |text: &str| text.parse::<NaiveDateTime>().ok();
        Listed {
            date: date.parse().unwrap(),
            opens: wall(opens),
            closes: wall(closes),
            starts: starts.iter().filter_map(|start| wall(start)).collect(),
        }
    }

    #[test]
    fn a_day_changes_when_it_closes_or_after_its_last_night_session() {
        let close = listed("2026-08-21", "2026-08-21T09:00:00", "2026-08-22T04:00:00", &[]);
        assert_eq!(day_change("", &[close]).to_string(), "04:00:00");
        let close = listed("2026-08-21", "2026-08-21T04:00:00", "2026-08-22T03:59:00", &[]);
        assert_eq!(day_change("", &[close]).to_string(), "04:00:00");
        let night = listed("2026-08-21", "", "", &["2026-08-21T10:00:00", "2026-08-22T01:30:00"]);
        assert_eq!(day_change("", &[night]).to_string(), "02:00:00");
        let daylight =
            listed("2026-08-21", "2026-08-21T00:00:00", "2026-08-21T23:59:00", &["2026-08-21T10:00:00"]);
        assert_eq!(day_change("", std::slice::from_ref(&daylight)).to_string(), "00:00:00");
        assert_eq!(day_change("09:00:00", &[daylight]).to_string(), "09:00:00");
    }

    #[test]
    fn a_day_never_changes_after_somebody_started_in_the_morning() {
        let days = [
            listed("2026-08-21", "2026-08-21T09:00:00", "2026-08-22T04:00:00", &["2026-08-22T00:30:00"]),
            listed("2026-08-22", "2026-08-22T09:00:00", "2026-08-23T04:00:00", &["2026-08-22T03:30:00"]),
        ];
        assert_eq!(day_change("", &days).to_string(), "03:30:00");
    }
}
