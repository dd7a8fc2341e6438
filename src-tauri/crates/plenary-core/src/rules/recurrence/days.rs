//! The days that a rule gives, one period after another, and never beyond a century.

use super::{Frequency, NthWeekday, Rule};
use crate::error::Result;
use crate::model::Recurrence;
use chrono::{Datelike, Days, Months, NaiveDate};

/// How far a rule is followed, in days: a rule that gives no day at all comes to an end here.
const REACH: u64 = 36_525;

/// First and last day of a period.
type Period = (NaiveDate, NaiveDate);

impl Rule {
    /// The days from `starts_on` on, in order, each once. What the rule leaves open is as on `starts_on`: the weekday, the day
    /// of the month, the month. The number of days is bounded; each takes at most a look at every day of a century.
    pub fn days(&self, starts_on: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        let rule = self.settled(starts_on);
        let inside = rule.clone();
        let end = starts_on.checked_add_days(Days::new(REACH)).unwrap_or(NaiveDate::MAX);
        (0u32..)
            .map_while(move |number| rule.period(starts_on, number))
            .take_while(move |(first, _)| *first <= end)
            .flat_map(move |period| inside.days_of(period))
            .skip_while(move |day| *day < starts_on)
            .take_while(move |day| *day <= end)
    }

    /// The same rule with everything said that it would take from its first day.
    #[must_use]
    pub fn settled(&self, starts_on: NaiveDate) -> Rule {
        let mut rule = self.clone();
        if !rule.weekdays.is_empty() || !rule.month_days.is_empty() {
            return rule;
        }
        let day = i8::try_from(starts_on.day()).unwrap_or(1);
        match rule.frequency {
            Frequency::Daily => {}
            Frequency::Weekly => rule.weekdays.push(NthWeekday { nth: None, weekday: starts_on.weekday() }),
            Frequency::Monthly => rule.month_days.push(day),
            Frequency::Yearly => {
                rule.month_days.push(day);
                if rule.months.is_empty() {
                    rule.months.push(u8::try_from(starts_on.month()).unwrap_or(1));
                }
            }
        }
        rule
    }

    /// The period of that number; the first holds `starts_on`.
    fn period(&self, starts_on: NaiveDate, number: u32) -> Option<Period> {
        let steps = number.checked_mul(u32::from(self.interval))?;
        match self.frequency {
            Frequency::Daily => {
                let day = starts_on.checked_add_days(Days::new(steps.into()))?;
                Some((day, day))
            }
            Frequency::Weekly => {
                let into = starts_on.weekday().days_since(self.week_start);
                let week = starts_on.checked_sub_days(Days::new(into.into()))?;
                let first = week.checked_add_days(Days::new(u64::from(steps) * 7))?;
                Some((first, first.checked_add_days(Days::new(6))?))
            }
            Frequency::Monthly => {
                let first = starts_on.with_day(1)?.checked_add_months(Months::new(steps))?;
                Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
            }
            Frequency::Yearly => {
                let year = starts_on.year().checked_add(i32::try_from(steps).ok()?)?;
                Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
            }
        }
    }

    fn days_of(&self, (first, last): Period) -> Vec<NaiveDate> {
        let fitting = first.iter_days().take_while(|day| *day <= last).filter(|day| self.fits(*day));
        let days: Vec<NaiveDate> = fitting.collect();
        if self.positions.is_empty() {
            return days;
        }
        let mut chosen: Vec<NaiveDate> =
            self.positions.iter().filter_map(|position| at(&days, (*position).into())).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    }

    /// Whether the parts of the rule allow that day, within its period.
    fn fits(&self, day: NaiveDate) -> bool {
        let in_month = |month: &u8| u32::from(*month) == day.month();
        let on_month_day = |number: &i8| counted(i64::from(*number), day.day(), month_length(day));
        (self.months.is_empty() || self.months.iter().any(in_month))
            && (self.month_days.is_empty() || self.month_days.iter().any(on_month_day))
            && (self.weekdays.is_empty() || self.weekdays.iter().any(|wanted| self.is_nth(*wanted, day)))
    }

    /// The nth weekday counts within the month, or within the year where the rule is yearly and names no month.
    fn is_nth(&self, wanted: NthWeekday, day: NaiveDate) -> bool {
        let by_year = self.frequency == Frequency::Yearly && self.months.is_empty();
        let (number, length) = if by_year {
            (day.ordinal(), if day.leap_year() { 366 } else { 365 })
        } else {
            (day.day(), month_length(day))
        };
        let nth = |nth: i8| {
            let week = if nth > 0 { (number - 1) / 7 + 1 } else { (length - number) / 7 + 1 };
            i64::from(week) == i64::from(nth).abs()
        };
        wanted.weekday == day.weekday() && wanted.nth.is_none_or(nth)
    }
}

/// Whether the day with that number is the wanted one of so many; below zero counts from the end.
fn counted(wanted: i64, number: u32, length: u32) -> bool {
    let number = i64::from(number);
    wanted == number || wanted == number - i64::from(length) - 1
}

fn at(days: &[NaiveDate], position: i64) -> Option<NaiveDate> {
    let place = usize::try_from(position.unsigned_abs()).ok()?.checked_sub(1)?;
    if position > 0 { days.get(place).copied() } else { days.iter().rev().nth(place).copied() }
}

fn month_length(day: NaiveDate) -> u32 {
    u32::from(day.num_days_in_month())
}

impl Recurrence {
    /// The days it gives, skipped ones included, in order; as many as a century holds, so take what is needed.
    pub fn days(&self) -> Result<impl Iterator<Item = NaiveDate> + use<>> {
        let end = self.ends_on.unwrap_or(NaiveDate::MAX);
        Ok(self.rule.parse::<Rule>()?.days(self.starts_on).take_while(move |day| *day <= end))
    }

    /// Whether it gives that day, skipped or not.
    pub fn gives(&self, day: NaiveDate) -> Result<bool> {
        Ok(self.days()?.take_while(|given| *given <= day).any(|given| given == day))
    }
}
