//! The day of a network's next meeting, from its rule: "the fourth Tuesday", as RRULE (RFC 5545) writes it.

use chrono::{Datelike, Months, NaiveDate, Weekday};

/// The first day after `after` that a rule like "FREQ=MONTHLY;BYDAY=4TU" names; none for any other rule.
pub fn next_day(rule: &str, after: NaiveDate) -> Option<NaiveDate> {
    let (nth, weekday) = monthly(rule)?;
    (0..24)
        .filter_map(|months| after.checked_add_months(Months::new(months)))
        .filter_map(|day| NaiveDate::from_weekday_of_month_opt(day.year(), day.month(), weekday, nth))
        .find(|day| *day > after)
}

fn monthly(rule: &str) -> Option<(u8, Weekday)> {
    let day = rule.strip_prefix("FREQ=MONTHLY;BYDAY=")?;
    let (nth, weekday) = day.split_at_checked(1)?;
    let weekday = match weekday {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        _ => return None,
    };
    Some((nth.parse().ok()?, weekday))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_next_fourth_tuesday_is_in_this_month_or_the_next() {
        let rule = "FREQ=MONTHLY;BYDAY=4TU";
        assert_eq!(next_day(rule, day("2022-08-02")), Some(day("2022-08-23")), "still to come this month");
        assert_eq!(
            next_day(rule, day("2022-08-23")),
            Some(day("2022-09-27")),
            "the day itself is not after itself"
        );
        assert_eq!(next_day(rule, day("2022-12-31")), Some(day("2023-01-24")), "over the turn of the year");
    }

    #[test]
    fn a_fifth_weekday_skips_the_months_that_have_none() {
        assert_eq!(next_day("FREQ=MONTHLY;BYDAY=5WE", day("2022-08-31")), Some(day("2022-11-30")));
    }
}
