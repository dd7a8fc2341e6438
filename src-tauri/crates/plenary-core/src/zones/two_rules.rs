//! Whether a zone's rules are of the form that Outlook holds: at most two, each "the n-th weekday of a month, every year".

use super::{RuleDay, YearlyRule, Zone};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// Seconds of a day: a rule's time of day must lie in it.
const DAY: i32 = 24 * 3600;

impl Zone {
    /// Whether two rules at most, each of a weekday of a month, tell the truth from the start of the first year to the end
    /// of the last.
    pub fn has_two_rules(&self, first: i32, last: i32) -> bool {
        let footer = self.footer();
        let (from, to) = (new_year(first), new_year(last.saturating_add(1)));
        let promised = footer.changes(from.timestamp(), to.timestamp());
        let kept =
            promised == self.changes(from, to) && footer.offset_at(from.timestamp()) == self.offset_at(from);
        let is_plain = |rule: YearlyRule| {
            matches!(rule.day, RuleDay::Weekday { .. }) && (0..DAY).contains(&rule.seconds)
        };
        kept && footer.summer.as_ref().is_none_or(|summer| is_plain(summer.starts) && is_plain(summer.ends))
    }
}

/// The first instant of a year, in UTC.
pub fn new_year(year: i32) -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(year, 1, 1)
        .map_or(DateTime::UNIX_EPOCH, |day| day.and_time(NaiveTime::MIN).and_utc())
}
