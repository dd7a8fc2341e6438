//! VTIMEZONE (RFC 5545 section 3.6.5), computed from the same rules by which the times were computed.
//!
//! Outlook knows a zone as at most two rules, "the n-th weekday of a month, every year", counted from 1970, and reads
//! anything else an hour wrong. Where a zone's rules of the years in question have that form, it is written; where
//! they have not (about 25 zones: Jerusalem, Cairo, Santiago, …), the changes are listed one by one.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::line::{Block, Line};
use crate::rules::recurrence::spelled;
use crate::zones::{Change, Offset, RuleDay, Summer, YearlyRule, Zone, new_year};

/// The span of whole years that a VTIMEZONE has to answer for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Years {
    /// First year.
    pub(super) first: i32,
    /// Last year, included.
    pub(super) last: i32,
}

impl Years {
    /// From the start of the first year to the end of the last, in UTC.
    fn window(self) -> (DateTime<Utc>, DateTime<Utc>) {
        (new_year(self.first), new_year(self.last + 1))
    }
}

/// Part of a VTIMEZONE: from when on which offset holds.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Observance {
    /// By the clock that shows `from`.
    starts: NaiveDateTime,
    from: Offset,
    to: Offset,
    /// The yearly rule, or once only.
    rule: Option<String>,
}

/// Whether the zone's rules of these years are of Outlook's two-rule form.
pub(super) fn fits_outlook(zone: Zone, years: Years) -> bool {
    zone.has_two_rules(years.first, years.last)
}

/// The component that declares the zone for these years.
pub(super) fn vtimezone(zone: Zone, years: Years) -> Block<'static> {
    let mut block = Block::new("VTIMEZONE");
    block.line(Line::word("TZID", zone.name()));
    block.line(Line::word("X-LIC-LOCATION", zone.name()));
    for observance in yearly(zone, years).unwrap_or_else(|| listed(zone, years)) {
        block.block(observance.block());
    }
    block
}

/// The two-rule form, when it tells the truth in these years.
fn yearly(zone: Zone, years: Years) -> Option<Vec<Observance>> {
    if !fits_outlook(zone, years) {
        return None;
    }
    let footer = zone.footer();
    match &footer.summer {
        None => {
            let starts = NaiveDate::from_ymd_opt(1970, 1, 1)?.and_time(NaiveTime::MIN);
            Some(vec![Observance { starts, from: footer.standard, to: footer.standard, rule: None }])
        }
        Some(Summer { offset, starts, ends }) => Some(vec![
            Observance::every_year(*starts, footer.standard, *offset)?,
            Observance::every_year(*ends, *offset, footer.standard)?,
        ]),
    }
}

/// What held at the start, a year ahead to be safe, and then each change of these years.
fn listed(zone: Zone, years: Years) -> Vec<Observance> {
    let (from, to) = years.window();
    let changes = zone.changes(from, to);
    let held = changes.first().map_or(zone.offset_at(from), |change| change.from);
    let held = Offset { daylight: false, ..held };
    let ahead = new_year(years.first - 1).naive_utc();
    let first = Observance { starts: ahead, from: held, to: held, rule: None };
    std::iter::once(first).chain(changes.into_iter().filter_map(Observance::once)).collect()
}

impl Observance {
    /// A rule that holds every year from 1970 on; `None` when Outlook would not understand it.
    fn every_year(rule: YearlyRule, from: Offset, to: Offset) -> Option<Self> {
        let RuleDay::Weekday { month, week, weekday } = rule.day else { return None };
        let week = if week == 5 { -1 } else { i32::from(week) };
        let text = format!("FREQ=YEARLY;BYMONTH={month};BYDAY={week}{}", spelled(weekday));
        Some(Self { starts: rule.in_year(1970)?, from, to, rule: Some(text) })
    }

    fn once(change: Change) -> Option<Self> {
        let wall = change.at + i64::from(change.from.seconds);
        let starts = DateTime::from_timestamp(wall, 0)?.naive_utc();
        Some(Self { starts, from: change.from, to: change.to, rule: None })
    }

    fn block(self) -> Block<'static> {
        let mut block = Block::new(if self.to.daylight { "DAYLIGHT" } else { "STANDARD" });
        block.line(Line::bare_wall("DTSTART", self.starts));
        block.line(self.rule.map(|rule| Line::made("RRULE", rule)));
        block.line(Line::made("TZOFFSETFROM", offset_text(self.from.seconds)));
        block.line(Line::made("TZOFFSETTO", offset_text(self.to.seconds)));
        block.line(Line::word("TZNAME", self.to.abbreviation));
        block
    }
}

/// `+0100`, `-033052`.
fn offset_text(seconds: i32) -> String {
    let (sign, size) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (size / 3600, size / 60 % 60, size % 60);
    if rest == 0 {
        return format!("{sign}{hours:02}{minutes:02}");
    }
    format!("{sign}{hours:02}{minutes:02}{rest:02}")
}
