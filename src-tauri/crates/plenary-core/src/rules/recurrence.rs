//! The rule of a recurrence: an RRULE value (RFC 5545, 3.3.10) of whole days, read, checked, followed and written.
//!
//! It departs from RFC 5545 where a network has no use for it or clients do not agree: no parts below a day, no BYYEARDAY and
//! BYWEEKNO, BYSETPOS only by month or year. UNTIL and COUNT stand beside the rule, as the recurrence's last day. Days are wall
//! days of the network's zone: a clock change moves no meeting.

mod days;
mod form;
mod read;
pub mod words;

#[cfg(test)]
mod tests;

use crate::model::words::vocabulary;
use chrono::Weekday;
use std::fmt;

pub use form::{RuleForm, RulePattern};
pub use words::Said;

vocabulary! {
    /// How long a period of a rule is.
    Frequency { Daily = "DAILY", Weekly = "WEEKLY", Monthly = "MONTHLY", Yearly = "YEARLY" }
}

/// A weekday, or the nth of its kind in a month or year; below zero counted from the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NthWeekday {
    pub nth: Option<i8>,
    pub weekday: Weekday,
}

/// A rule as it was read. What is empty says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub frequency: Frequency,
    /// Every so many periods.
    pub interval: u16,
    pub weekdays: Vec<NthWeekday>,
    /// Days of the month; below zero counted from its end.
    pub month_days: Vec<i8>,
    pub months: Vec<u8>,
    /// Which of the days of each month or year; below zero counted from its end.
    pub positions: Vec<i16>,
    /// The day a week begins, which matters to every second week.
    pub week_start: Weekday,
}

/// The weekdays as RRULE spells them, Monday first.
const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "MO"),
    (Weekday::Tue, "TU"),
    (Weekday::Wed, "WE"),
    (Weekday::Thu, "TH"),
    (Weekday::Fri, "FR"),
    (Weekday::Sat, "SA"),
    (Weekday::Sun, "SU"),
];

/// A weekday as RRULE spells it.
pub(crate) fn spelled(weekday: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(day, _)| *day == weekday).map_or("MO", |(_, word)| *word)
}

impl fmt::Display for NthWeekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.nth.map_or(Ok(()), |nth| write!(f, "{nth}"))?;
        f.write_str(spelled(self.weekday))
    }
}

/// The RRULE value: always the same spelling of the same rule.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, name: &str, values: &[T]) -> fmt::Result {
            let Some((first, others)) = values.split_first() else { return Ok(()) };
            write!(f, ";{name}={first}")?;
            others.iter().try_for_each(|value| write!(f, ",{value}"))
        }
        write!(f, "FREQ={}", self.frequency)?;
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        list(f, "BYDAY", &self.weekdays)?;
        list(f, "BYMONTHDAY", &self.month_days)?;
        list(f, "BYMONTH", &self.months)?;
        list(f, "BYSETPOS", &self.positions)?;
        if self.week_start != Weekday::Mon {
            write!(f, ";WKST={}", spelled(self.week_start))?;
        }
        Ok(())
    }
}
