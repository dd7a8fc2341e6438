//! A rule in plain words: "third Wednesday of every month, not in August and December, 14:00 to 15:30 London time".

use crate::error::Result;
use crate::model::Recurrence;
use crate::rules::holidays::BankHoliday;
use crate::rules::recurrence::{Frequency, NthWeekday, Rule};
use crate::wording::Words;
use chrono::{NaiveDate, NaiveTime, Weekday};

/// The days that offices work.
const WORKING: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

impl Words {
    /// The rule with its hours and, when there is one, its last day. A rule that cannot be read is shown as it stands.
    pub fn recurrence(&self, recurrence: &Recurrence, zone: &str) -> Result<String> {
        let days = match recurrence.rule.parse::<Rule>() {
            Ok(rule) => self.rule(&rule, recurrence.starts_on)?,
            Err(_) => recurrence.rule.clone(),
        };
        let hours = (recurrence.start_time, recurrence.end_time);
        self.rule_at(&days, hours, zone, recurrence.ends_on)
    }

    /// A rule in words with its hours and, when there is one, its last day.
    pub fn rule_at(
        &self,
        days: &str,
        (start, end): (NaiveTime, NaiveTime),
        zone: &str,
        ends_on: Option<NaiveDate>,
    ) -> Result<String> {
        let (times, zone) = (self.times(start, end)?, self.zone_time(zone)?);
        let said = self.say("document-rule-hours", &[("days", days), ("times", &times), ("zone", &zone)])?;
        match ends_on {
            Some(end) => self.say("document-rule-until", &[("rule", &said), ("date", &self.date(end)?)]),
            None => Ok(said),
        }
    }

    /// The rule without hours.
    pub fn rule(&self, rule: &Rule, starts_on: NaiveDate) -> Result<String> {
        let rule = rule.settled(starts_on);
        let days = self.rule_days(&rule)?;
        let Some(days) = days else {
            return self.say("document-rule-other", &[("rule", &rule.to_string())]);
        };
        if names_its_months(&rule) || rule.months.is_empty() {
            return Ok(days);
        }
        let (id, months) = if rule.months.len() > 6 {
            ("document-rule-not-in", (1..=12).filter(|month| !rule.months.contains(month)).collect())
        } else {
            ("document-rule-only-in", rule.months.clone())
        };
        self.say(id, &[("days", &days), ("months", &self.months(&months)?)])
    }

    /// "Early May bank holiday".
    pub fn bank_holiday(&self, holiday: BankHoliday) -> Result<String> {
        self.word(&format!("document-holiday-{}", holiday.as_str().replace('_', "-")))
    }

    /// "London time", "UTC".
    fn zone_time(&self, zone: &str) -> Result<String> {
        match zone.rsplit_once('/') {
            Some((_, city)) => self.say("document-zone-time", &[("city", &city.replace('_', " "))]),
            None => Ok(zone.to_owned()),
        }
    }

    fn rule_days(&self, rule: &Rule) -> Result<Option<String>> {
        let every = self.every(rule)?;
        let (weekdays, days) = (rule.weekdays.as_slice(), rule.month_days.as_slice());
        let positions = rule.positions.as_slice();
        let said = match (rule.frequency, weekdays, days, positions) {
            (Frequency::Daily, [], [], []) => every,
            (Frequency::Weekly, [_, ..], _, []) if rule.interval == 1 => {
                self.say("document-rule-every-weekday", &[("weekdays", &self.weekdays(weekdays)?)])?
            }
            (Frequency::Weekly, [_, ..], _, []) => self
                .say("document-rule-weeks", &[("every", &every), ("weekdays", &self.weekdays(weekdays)?)])?,
            (Frequency::Monthly | Frequency::Yearly, [_, ..], [], [])
                if weekdays.iter().all(|day| day.nth.is_some()) =>
            {
                let nths = weekdays.iter().map(|day| self.nth_weekday(*day)).collect::<Result<Vec<_>>>()?;
                self.say("document-rule-of", &[("days", &self.list(&nths)?), ("every", &every)])?
            }
            (Frequency::Monthly, [_, ..], [], [])
                if rule.interval == 1 && weekdays.iter().all(|day| day.nth.is_none()) =>
            {
                self.say("document-rule-every-weekday", &[("weekdays", &self.weekdays(weekdays)?)])?
            }
            (Frequency::Monthly, _, [], [position]) if is_working_week(weekdays) && position.abs() < 6 => {
                let nth = self.ordinal((*position).into())?;
                self.say("document-rule-working-day", &[("nth", &nth), ("every", &every)])?
            }
            (Frequency::Monthly | Frequency::Yearly, [], [_, ..], []) => {
                let numbers = days.iter().map(|day| self.month_day(*day)).collect::<Result<Vec<_>>>()?;
                self.say("document-rule-of", &[("days", &self.list(&numbers)?), ("every", &every)])?
            }
            _ => return Ok(None),
        };
        Ok(Some(said))
    }

    /// "every month", "every second week", "every third year", "May every year".
    fn every(&self, rule: &Rule) -> Result<String> {
        let unit = self.word(match rule.frequency {
            Frequency::Daily => "document-rule-day",
            Frequency::Weekly => "document-rule-week",
            Frequency::Monthly => "document-rule-month",
            Frequency::Yearly => "document-rule-year",
        })?;
        let every = match rule.interval {
            1 => self.say("document-rule-every", &[("unit", &unit)])?,
            n => {
                self.say("document-rule-every-nth", &[("unit", &unit), ("nth", &self.ordinal(n.into())?)])?
            }
        };
        if !names_its_months(rule) {
            return Ok(every);
        }
        self.say("document-rule-months-every", &[("months", &self.months(&rule.months)?), ("every", &every)])
    }

    fn months(&self, months: &[u8]) -> Result<String> {
        let names: Result<Vec<_>> =
            months.iter().map(|n| self.word(&format!("document-month-{n}"))).collect();
        self.list(&names?)
    }

    fn weekdays(&self, days: &[NthWeekday]) -> Result<String> {
        let names: Result<Vec<_>> = days.iter().map(|day| self.weekday(day.weekday)).collect();
        self.list(&names?)
    }

    fn weekday(&self, day: Weekday) -> Result<String> {
        self.word(&format!("document-weekday-{}", day.number_from_monday()))
    }

    fn nth_weekday(&self, day: NthWeekday) -> Result<String> {
        let nth = self.ordinal(day.nth.unwrap_or(1).into())?;
        self.say("document-rule-nth-weekday", &[("nth", &nth), ("weekday", &self.weekday(day.weekday)?)])
    }

    /// "first" to "fifth", "last", "second last" …
    fn ordinal(&self, nth: i32) -> Result<String> {
        match nth {
            1..=5 => self.word(&format!("document-ordinal-{nth}")),
            -1 => self.word("document-ordinal-last"),
            -5..=-2 => {
                let from_end = self.word(&format!("document-ordinal-{}", nth.unsigned_abs()))?;
                self.say("document-ordinal-from-end", &[("nth", &from_end)])
            }
            _ => self.say("document-ordinal-number", &[("number", &nth.to_string())]),
        }
    }

    /// "day 15", "last day".
    fn month_day(&self, day: i8) -> Result<String> {
        if day > 0 {
            return self.say("document-rule-day-number", &[("day", &day.to_string())]);
        }
        self.say("document-rule-day-from-end", &[("nth", &self.ordinal(day.into())?)])
    }
}

/// A yearly rule says its months with the days: "first Thursday of May every year".
fn names_its_months(rule: &Rule) -> bool {
    rule.frequency == Frequency::Yearly && !rule.months.is_empty()
}

fn is_working_week(days: &[NthWeekday]) -> bool {
    days.len() == WORKING.len()
        && WORKING.iter().all(|day| days.iter().any(|wanted| wanted.weekday == *day && wanted.nth.is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::day;
    use crate::rules::recurrence::words::read;

    #[test]
    fn a_rule_reads_as_an_organiser_would_say_it() {
        let words = Words::of("en-GB").unwrap();
        for (rule, said) in [
            ("FREQ=MONTHLY;BYDAY=3WE", "third Wednesday of every month"),
            (
                "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11",
                "third Wednesday of every month, not in August and December",
            ),
            (
                "FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=1,4,7,10",
                "last Friday of every month, in January, April, July and October",
            ),
            ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", "first Tuesday of every second month"),
            ("FREQ=MONTHLY;BYDAY=1TU,3TU", "first Tuesday and third Tuesday of every month"),
            ("FREQ=MONTHLY;BYMONTHDAY=15", "day 15 of every month"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "last day of every month"),
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "second last working day of every month"),
            ("FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and Thursday"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "every second week on Monday"),
            ("FREQ=WEEKLY;INTERVAL=3", "every third week on Wednesday"),
            ("FREQ=YEARLY;BYDAY=1TH;BYMONTH=5", "first Thursday of May every year"),
            ("FREQ=YEARLY", "day 18 of November every year"),
            ("FREQ=DAILY", "every day"),
            ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "by the rule FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
        ] {
            assert_eq!(words.rule(&rule.parse().unwrap(), day("2026-11-18")).unwrap(), said, "{rule}");
        }
    }

    #[test]
    fn what_we_say_of_a_rule_is_read_back_as_the_same_rule() {
        let words = Words::of("en-GB").unwrap();
        for rrule in [
            "FREQ=MONTHLY;BYDAY=3WE",
            "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11",
            "FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=1,4,7,10",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU",
            "FREQ=MONTHLY;BYDAY=1TU,3TU",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            "FREQ=WEEKLY;BYDAY=TU,TH",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
            "FREQ=YEARLY;BYDAY=1TH;BYMONTH=5",
            "FREQ=DAILY",
        ] {
            let said = words.rule(&rrule.parse::<Rule>().unwrap(), day("2026-11-18")).unwrap();
            assert_eq!(read(&said).unwrap().rule.to_string(), rrule, "{said}");
        }
    }

    #[test]
    fn every_bank_holiday_has_its_words() {
        let words = Words::of("en-GB").unwrap();
        BankHoliday::ALL.iter().for_each(|holiday| drop(words.bank_holiday(*holiday).unwrap()));
    }
}
