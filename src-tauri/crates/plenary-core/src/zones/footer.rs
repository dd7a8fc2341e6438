//! The POSIX line at the end of a TZif file, such as `GMT0BST,M3.5.0/1,M10.5.0`: what holds every year from then on.
//!
//! Follows RFC 9636 section 3.3.1, with hours from -167 to 167.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::Offset;
use super::rules::Change;

mod posix;

/// The offsets of a zone from some time on, and when they change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footer {
    /// The offset in winter, or all year.
    pub standard: Offset,
    /// Summer time, where there is any.
    pub summer: Option<Summer>,
}

/// Summer time of every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summer {
    /// The offset in summer.
    pub offset: Offset,
    /// When it starts, by the clock that shows winter time.
    pub starts: YearlyRule,
    /// When it ends, by the clock that shows summer time.
    pub ends: YearlyRule,
}

/// A moment of the wall clock in every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearlyRule {
    /// The day.
    pub day: RuleDay,
    /// Seconds after that day's midnight; negative or over 24 hours is another day.
    pub seconds: i32,
}

/// A day in every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleDay {
    /// A weekday of a month: the first to the fourth, or the last (5).
    Weekday {
        /// 1 to 12.
        month: u32,
        /// 1 to 4, or 5 for the last.
        week: u8,
        /// Which weekday.
        weekday: Weekday,
    },
    /// 1 to 365, where 29 February is never counted.
    Julian(u32),
    /// 0 to 365, where 29 February is counted.
    Ordinal(u32),
}

impl RuleDay {
    /// The day in this year.
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            RuleDay::Weekday { month, week, weekday } => {
                let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
                nth(week).or_else(|| nth(4))
            }
            RuleDay::Julian(day) => {
                let leap = NaiveDate::from_ymd_opt(year, 2, 29).is_some();
                NaiveDate::from_yo_opt(year, if leap && day > 59 { day + 1 } else { day })
            }
            RuleDay::Ordinal(day) => NaiveDate::from_yo_opt(year, day + 1),
        }
    }
}

impl YearlyRule {
    /// What the wall clock shows at that moment of the year, by the offset that is about to end.
    pub fn in_year(self, year: i32) -> Option<NaiveDateTime> {
        let midnight = self.day.in_year(year)?.and_time(NaiveTime::MIN);
        midnight.checked_add_signed(TimeDelta::seconds(i64::from(self.seconds)))
    }
}

impl Footer {
    /// Reads the line; `None` when it is not one.
    pub(super) fn parse(line: &'static str) -> Option<Footer> {
        posix::parse(line)
    }

    /// The offset at this instant (UTC seconds since 1970).
    pub(crate) fn offset_at(&self, instant: i64) -> Offset {
        let Some(summer) = &self.summer else { return self.standard };
        let year = year_of(instant);
        let last = (year - 1..=year + 1)
            .flat_map(|year| self.changes_in(summer, year))
            .filter(|change| change.at <= instant)
            .max_by_key(|change| (change.at, change.to.daylight));
        last.map_or(self.standard, |change| change.to)
    }

    /// The changes at or after `from` and before `to` (UTC seconds since 1970), in order.
    pub(crate) fn changes(&self, from: i64, to: i64) -> Vec<Change> {
        let Some(summer) = &self.summer else { return Vec::new() };
        let mut changes: Vec<Change> = (year_of(from) - 1..=year_of(to) + 1)
            .flat_map(|year| self.changes_in(summer, year))
            .filter(|change| (from..to).contains(&change.at))
            .collect();
        changes.sort_by_key(|change| (change.at, change.to.daylight));
        changes
    }

    fn changes_in(&self, summer: &Summer, year: i32) -> impl Iterator<Item = Change> {
        let change = |rule: YearlyRule, from: Offset, to: Offset| {
            let at = rule.in_year(year)?.and_utc().timestamp() - i64::from(from.seconds);
            Some(Change { at, from, to })
        };
        [
            change(summer.starts, self.standard, summer.offset),
            change(summer.ends, summer.offset, self.standard),
        ]
        .into_iter()
        .flatten()
    }
}

/// The year in UTC. Instants that chrono cannot show count as 1970.
fn year_of(instant: i64) -> i32 {
    chrono::DateTime::from_timestamp(instant, 0).map_or(1970, |instant| instant.year())
}
