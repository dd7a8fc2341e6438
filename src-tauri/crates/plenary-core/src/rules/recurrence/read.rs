//! Reads an RRULE value and refuses, with a reason, what is none or what Plenary does not follow.

use super::{Frequency, NthWeekday, Rule, WEEKDAYS};
use crate::error::{Error, Refusal, Result};
use chrono::Weekday;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// The longest text that is looked at.
const LONGEST: usize = 500;
/// Parts that RFC 5545 knows and a network has no use for.
const NOT_FOLLOWED: &[&str] = &["BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO"];

impl FromStr for Rule {
    type Err = Error;

    /// Forgiving about case, spaces and the property's name in front; also in words, without hours.
    fn from_str(text: &str) -> Result<Self> {
        if !text.contains('=') && text.len() <= LONGEST {
            let said = super::words::read(text)?;
            let beside = said.hours.is_some() || said.zone.is_some();
            return if beside {
                Err(Refusal::new("rule-hours-beside").field("rule").into())
            } else {
                Ok(said.rule)
            };
        }
        let value = text.trim().to_uppercase();
        let value = value.strip_prefix("RRULE:").unwrap_or(&value).trim_end_matches(';');
        if value.is_empty() || value.len() > LONGEST {
            return Err(Refusal::new("rule-unreadable")
                .field("rule")
                .with("value", text.chars().take(60).collect::<String>())
                .into());
        }
        let mut parts = Parts::default();
        value.split(';').try_for_each(|part| parts.take(part.trim()))?;
        parts.rule()
    }
}

/// What was read so far.
#[derive(Default)]
struct Parts {
    seen: Vec<String>,
    frequency: Option<Frequency>,
    interval: Option<u16>,
    weekdays: Vec<NthWeekday>,
    month_days: Vec<i8>,
    months: Vec<u8>,
    positions: Vec<i16>,
    week_start: Option<Weekday>,
}

impl Parts {
    fn take(&mut self, part: &str) -> Result<()> {
        let (name, value) = part
            .split_once('=')
            .ok_or_else(|| Refusal::new("rule-unreadable").field("rule").with("value", part))?;
        if self.seen.iter().any(|seen| seen == name) {
            return Err(Refusal::new("rule-part-twice").field("rule").with("part", name).into());
        }
        self.seen.push(name.to_owned());
        let wrong = |example: &str| wrong(name, value, example);
        match name {
            "FREQ" => self.frequency = Some(value.parse().map_err(|_| wrong("MONTHLY"))?),
            "INTERVAL" => self.interval = Some(within(value, 1..=366).ok_or_else(|| wrong("2"))?),
            "BYDAY" => self.weekdays = list(value, weekday).ok_or_else(|| wrong("3WE"))?,
            "BYMONTHDAY" => {
                self.month_days = list(value, |one| signed(one, 31)).ok_or_else(|| wrong("15"))?;
            }
            "BYMONTH" => {
                self.months = list(value, |one| within(one, 1..=12)).ok_or_else(|| wrong("1,4,7,10"))?;
                self.months.sort_unstable();
            }
            "BYSETPOS" => self.positions = list(value, |one| signed(one, 366)).ok_or_else(|| wrong("-1"))?,
            "WKST" => self.week_start = Some(day(value).ok_or_else(|| wrong("MO"))?),
            "UNTIL" | "COUNT" => {
                return Err(Refusal::new("rule-ends-beside").field("rule").with("part", name).into());
            }
            _ if NOT_FOLLOWED.contains(&name) => {
                return Err(Refusal::new("rule-part-not-followed").field("rule").with("part", name).into());
            }
            _ => return Err(Refusal::new("rule-part-unknown").field("rule").with("part", name).into()),
        }
        Ok(())
    }

    fn rule(self) -> Result<Rule> {
        let frequency = self.frequency.ok_or_else(|| Refusal::new("rule-without-frequency").field("rule"))?;
        let rule = Rule {
            frequency,
            interval: self.interval.unwrap_or(1),
            weekdays: self.weekdays,
            month_days: self.month_days,
            months: self.months,
            positions: self.positions,
            week_start: self.week_start.unwrap_or(Weekday::Mon),
        };
        fits(&rule)?;
        Ok(of_one_kind(rule))
    }
}

/// The nth of a month's or year's days that are all of one weekday is its nth weekday, which more programs understand and people say.
fn of_one_kind(rule: Rule) -> Rule {
    let ([NthWeekday { nth: None, weekday }], [], [position]) =
        (rule.weekdays.as_slice(), rule.month_days.as_slice(), rule.positions.as_slice())
    else {
        return rule;
    };
    let most = match (rule.frequency, rule.months.as_slice()) {
        (Frequency::Monthly, _) | (Frequency::Yearly, [_]) => 5,
        (Frequency::Yearly, []) => 53,
        _ => return rule,
    };
    match i8::try_from(*position) {
        Ok(nth) if nth.abs() <= most => {
            let weekdays = vec![NthWeekday { nth: Some(nth), weekday: *weekday }];
            Rule { weekdays, positions: Vec::new(), ..rule }
        }
        _ => rule,
    }
}

/// Refuses parts that do not go together.
fn fits(rule: &Rule) -> Result<()> {
    let short = matches!(rule.frequency, Frequency::Daily | Frequency::Weekly);
    let clash = |part: &str| {
        Err(Refusal::new("rule-parts-clash")
            .field("rule")
            .with("part", part)
            .with("frequency", rule.frequency)
            .into())
    };
    if short && rule.weekdays.iter().any(|day| day.nth.is_some()) {
        return clash("BYDAY");
    }
    let most = if rule.frequency == Frequency::Yearly && rule.months.is_empty() { 53 } else { 5 };
    if let Some(day) = rule.weekdays.iter().find(|day| day.nth.is_some_and(|nth| nth.abs() > most)) {
        return Err(wrong("BYDAY", &day.to_string(), "3WE").into());
    }
    if rule.frequency == Frequency::Weekly && !rule.month_days.is_empty() {
        return clash("BYMONTHDAY");
    }
    let nothing_to_count = rule.weekdays.is_empty() && rule.month_days.is_empty() && rule.months.is_empty();
    if !rule.positions.is_empty() && (short || nothing_to_count) {
        return clash("BYSETPOS");
    }
    Ok(())
}

fn wrong(part: &str, value: &str, example: &str) -> Refusal {
    Refusal::new("rule-value-wrong")
        .field("rule")
        .with("part", part)
        .with("value", value)
        .with("example", format!("{part}={example}"))
}

/// Every value of a list, each once; `None` when one is wrong.
fn list<T: PartialEq>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut values = Vec::new();
    for one in text.split(',') {
        let value = read(one.trim())?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    Some(values)
}

fn within<T: FromStr + PartialOrd>(text: &str, range: RangeInclusive<T>) -> Option<T> {
    text.parse().ok().filter(|number| range.contains(number))
}

/// A number from 1 on or from -1 down.
fn signed<T: FromStr + Into<i32> + Copy>(text: &str, most: i32) -> Option<T> {
    let number: T = text.parse().ok()?;
    let size: i32 = number.into();
    (size != 0 && size.abs() <= most).then_some(number)
}

fn day(text: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, word)| *word == text).map(|(weekday, _)| *weekday)
}

fn weekday(text: &str) -> Option<NthWeekday> {
    let (nth, word) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let nth = if nth.is_empty() { None } else { Some(signed(nth, 53)?) };
    Some(NthWeekday { nth, weekday: day(word)? })
}
