//! Dates and times as they are read aloud: "Thursday 12 November 2026", "09:30 to 10:15".

use crate::error::Result;
use crate::wording::Words;
use chrono::{Datelike, NaiveDate, NaiveTime};

impl Words {
    /// "Thursday 12 November 2026".
    pub fn date(&self, day: NaiveDate) -> Result<String> {
        self.date_as("document-date", day)
    }

    /// "Thursday 12 to Friday 13 November 2026", without saying a month or year twice; one date for one day.
    pub fn dates(&self, from: NaiveDate, until: NaiveDate) -> Result<String> {
        if until <= from {
            return self.date(from);
        }
        let first = match (from.year() == until.year(), from.month() == until.month()) {
            (true, true) => "document-date-without-month",
            (true, false) => "document-date-without-year",
            _ => "document-date",
        };
        self.range(&self.date_as(first, from)?, &self.date(until)?)
    }

    /// "Tuesday 26 July": a day of the period that is told of.
    pub fn day(&self, day: NaiveDate) -> Result<String> {
        self.date_as("document-date-without-year", day)
    }

    /// "25 July".
    pub fn day_of_month(&self, day: NaiveDate) -> Result<String> {
        self.date_as("document-day-of-month", day)
    }

    /// "July 2022".
    pub fn month_and_year(&self, day: NaiveDate) -> Result<String> {
        self.date_as("document-month-of", day)
    }

    /// "09:30".
    pub fn time(&self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    /// "09:30 to 10:15".
    pub fn times(&self, from: NaiveTime, until: NaiveTime) -> Result<String> {
        self.range(&self.time(from), &self.time(until))
    }

    fn range(&self, from: &str, until: &str) -> Result<String> {
        self.say("document-range", &[("from", from), ("until", until)])
    }

    fn date_as(&self, id: &str, day: NaiveDate) -> Result<String> {
        let weekday = self.word(&format!("document-weekday-{}", day.weekday().number_from_monday()))?;
        let month = self.word(&format!("document-month-{}", day.month()))?;
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.say(id, &[("weekday", &weekday), ("day", &number), ("month", &month), ("year", &year)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::{at, day};

    #[test]
    fn a_span_of_days_says_no_month_or_year_twice() {
        let words = Words::of("en-GB").unwrap();
        let dates = |from, until| words.dates(day(from), day(until)).unwrap();
        assert_eq!(dates("2026-11-12", "2026-11-12"), "Thursday 12 November 2026");
        assert_eq!(dates("2026-11-12", "2026-11-13"), "Thursday 12 to Friday 13 November 2026");
        assert_eq!(dates("2026-11-30", "2026-12-01"), "Monday 30 November to Tuesday 1 December 2026");
        assert_eq!(dates("2026-12-31", "2027-01-01"), "Thursday 31 December 2026 to Friday 1 January 2027");
    }

    #[test]
    fn times_are_of_24_hours() {
        let words = Words::of("en-GB").unwrap();
        let times = words.times(at("09:30:00").time(), at("17:05:00").time()).unwrap();
        assert_eq!(times, "09:30 to 17:05");
    }
}
