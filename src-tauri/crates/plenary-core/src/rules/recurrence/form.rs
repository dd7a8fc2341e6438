//! A rule as a form shows it, and back: the patterns that people ask for by name.

use super::{Frequency, NthWeekday, Rule};
use crate::error::{Refusal, Result};
use crate::model::words::vocabulary;
use chrono::Weekday;

vocabulary! {
    /// What repeats.
    RulePattern {
        /// Some weekdays, every so many weeks.
        Weekly = "weekly",
        /// The nth weekday of months: the third Wednesday.
        MonthlyWeekday = "monthly_weekday",
        /// A day of months: the 15th.
        MonthlyDay = "monthly_day",
        /// The nth weekday of one or more months of the year.
        YearlyWeekday = "yearly_weekday",
        /// A day of one or more months of the year.
        YearlyDay = "yearly_day",
    }
}

/// The fields of the form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RuleForm {
    pub pattern: RulePattern,
    /// Every so many weeks, months or years.
    pub every: u16,
    /// From 1, Monday, to 7. Of several, the weekly pattern takes all, the others the first.
    pub weekdays: Vec<u8>,
    /// 1 to 5, or -1 for the last.
    pub nth: i8,
    /// Of the month: 1 to 31, or -1 for the last.
    pub day: i8,
    /// The months in which it repeats, from 1 to 12; empty for all.
    pub months: Vec<u8>,
}

impl RuleForm {
    /// The rule that the form says.
    pub fn rule(&self) -> Result<Rule> {
        let weekdays = self.weekdays.iter().map(|number| weekday(*number)).collect::<Result<Vec<_>>>()?;
        let nth = |nth| weekdays.iter().map(move |weekday| NthWeekday { nth, weekday: *weekday });
        if !self.by_day() && weekdays.is_empty() {
            return Err(Refusal::new("rule-without-weekday").field("weekdays").into());
        }
        let mut rule = Rule {
            frequency: self.frequency(),
            interval: self.every,
            weekdays: Vec::new(),
            month_days: Vec::new(),
            months: self.months.clone(),
            positions: Vec::new(),
            week_start: Weekday::Mon,
        };
        rule.months.sort_unstable();
        rule.months.dedup();
        if rule.months.len() == 12 {
            rule.months.clear();
        }
        if self.by_day() {
            rule.month_days.push(self.day);
        } else if self.pattern == RulePattern::Weekly {
            rule.weekdays = nth(None).collect();
            rule.weekdays.sort_by_key(|day| day.weekday.num_days_from_monday());
        } else {
            rule.weekdays = nth(Some(self.nth)).take(1).collect();
        }
        rule.to_string().parse()
    }

    fn by_day(&self) -> bool {
        matches!(self.pattern, RulePattern::MonthlyDay | RulePattern::YearlyDay)
    }

    fn frequency(&self) -> Frequency {
        match self.pattern {
            RulePattern::Weekly => Frequency::Weekly,
            RulePattern::MonthlyWeekday | RulePattern::MonthlyDay => Frequency::Monthly,
            RulePattern::YearlyWeekday | RulePattern::YearlyDay => Frequency::Yearly,
        }
    }
}

fn weekday(number: u8) -> Result<Weekday> {
    let index = number.checked_sub(1).and_then(|index| Weekday::try_from(index).ok());
    index.ok_or_else(|| Refusal::new("rule-without-weekday").field("weekdays").into())
}

impl Rule {
    /// The form that says this rule; none for a rule that the form has no fields for.
    pub fn form(&self) -> Option<RuleForm> {
        if !self.positions.is_empty() || (self.week_start != Weekday::Mon && self.interval > 1) {
            return None;
        }
        let (pattern, nth, day) = match (self.frequency, self.weekdays.as_slice(), self.month_days.as_slice())
        {
            (Frequency::Weekly, [_, ..], []) => (RulePattern::Weekly, 1, 1),
            (Frequency::Monthly, [one], []) => (RulePattern::MonthlyWeekday, one.nth?, 1),
            (Frequency::Monthly, [], [day]) => (RulePattern::MonthlyDay, 1, *day),
            (Frequency::Yearly, [one], []) if !self.months.is_empty() => {
                (RulePattern::YearlyWeekday, one.nth?, 1)
            }
            (Frequency::Yearly, [], [day]) if !self.months.is_empty() => (RulePattern::YearlyDay, 1, *day),
            _ => return None,
        };
        let number = |day: &NthWeekday| u8::try_from(day.weekday.number_from_monday()).unwrap_or(1);
        Some(RuleForm {
            pattern,
            every: self.interval,
            weekdays: self.weekdays.iter().map(number).collect(),
            nth,
            day,
            months: self.months.clone(),
        })
    }
}
