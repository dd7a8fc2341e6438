//! The days and times that a rule gives (RFC 5545 section 3.3.10), by the wall clock and within limits: a rule without
//! an end, or one that never gives anything, comes to an end all the same.

use crate::rules::recurrence::Rule;
use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// How far a rule is followed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// No more times than this.
    pub(super) most: usize,
    /// The last time it may give, where the rule says so.
    pub(super) until: Option<NaiveDateTime>,
    /// No year later than this.
    pub(super) last_year: i32,
}

/// What a rule gave.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// In order, each once.
    pub(super) walls: Vec<NaiveDateTime>,
    /// There would have been more.
    pub(super) cut: bool,
    /// The rule makes no sense.
    pub(super) senseless: bool,
}

/// The times that a rule of whole days gives from `start` on, by the same reading of rules as that of networks; none when
/// it is another sort of rule. The start itself is one of them only where the rule says so.
pub(super) fn walls_of_days(
    start: NaiveDateTime,
    rule: &ICalendarRecurrenceRule,
    limits: Limits,
) -> Option<Given> {
    let bare = ICalendarRecurrenceRule { until: None, count: None, ..rule.clone() };
    let days: Rule = bare.to_string().parse().ok()?;
    let count = rule.count.and_then(|count| usize::try_from(count).ok()).unwrap_or(usize::MAX);
    let within = |wall: &NaiveDateTime| {
        wall.year() <= limits.last_year && limits.until.is_none_or(|until| *wall <= until)
    };
    let walls = days.days(start.date()).map(|day| day.and_time(start.time())).take_while(within);
    let mut walls: Vec<NaiveDateTime> = walls.take(count.min(limits.most + 1)).collect();
    let cut = walls.len() > limits.most;
    walls.truncate(limits.most);
    Some(Given { walls, cut, senseless: false })
}

/// The times that a rule of whole days gives on these days, however long after its start that is.
pub(super) fn walls_on_days(
    start: NaiveDateTime,
    rule: &ICalendarRecurrenceRule,
    until: Option<NaiveDateTime>,
    (first, last): (NaiveDate, NaiveDate),
) -> Vec<NaiveDateTime> {
    let limits = Limits { most: LONGEST, until, last_year: last.year() };
    let given = walls_of_days(start, rule, limits).map(|given| given.walls).unwrap_or_default();
    given.into_iter().filter(|wall| (first..=last).contains(&wall.date())).collect()
}

/// Every day of two centuries and a half: nothing that people wrote goes on for longer.
const LONGEST: usize = 100_000;

/// The same of any other rule, which may be a thousand times as slow.
pub(super) fn walls(start: NaiveDateTime, rule: &ICalendarRecurrenceRule, limits: Limits) -> Given {
    let mut rule = rule.clone();
    let last = NaiveDate::from_ymd_opt(limits.last_year, 12, 31).and_then(|day| day.and_hms_opt(23, 59, 59));
    rule.until = limits.until.into_iter().chain(last).min().map(parts);
    if is_too_fine(&rule) || !(1..=9998).contains(&start.year()) {
        return Given { senseless: true, ..Given::default() };
    }
    let entry = |name, value| ICalendarEntry { name, params: Vec::new(), values: vec![value] };
    let component = ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries: vec![
            entry(ICalendarProperty::Dtstart, ICalendarValue::PartialDateTime(Box::new(parts(start)))),
            entry(ICalendarProperty::Rrule, ICalendarValue::RecurrenceRule(Box::new(rule))),
        ],
        component_ids: Vec::new(),
    };
    let expanded = ICalendar { components: vec![component] }.expand_dates(Tz::Floating, limits.most + 1);
    let mut walls: Vec<NaiveDateTime> = expanded
        .events
        .iter()
        .map(|event| event.start.naive_local())
        .filter(|wall| wall.year() <= limits.last_year)
        .collect();
    walls.sort_unstable();
    walls.dedup();
    let cut = walls.len() > limits.most;
    walls.truncate(limits.most);
    Given { walls, cut, senseless: !expanded.errors.is_empty() }
}

/// Rules by the minute and second are no appointments, and make millions of them.
fn is_too_fine(rule: &ICalendarRecurrenceRule) -> bool {
    let a_day = rule.byhour.len().max(1) * rule.byminute.len().max(1) * rule.bysecond.len().max(1);
    a_day > 96 || matches!(rule.freq, ICalendarFrequency::Secondly | ICalendarFrequency::Minutely)
}

/// A floating time in `calcard`'s form.
fn parts(wall: NaiveDateTime) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(wall.year()).ok(),
        month: small(wall.month()),
        day: small(wall.day()),
        hour: small(wall.hour()),
        minute: small(wall.minute()),
        second: small(wall.second()),
        ..PartialDateTime::default()
    }
}
