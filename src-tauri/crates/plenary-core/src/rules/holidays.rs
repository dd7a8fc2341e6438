//! Bank holidays of the United Kingdom: by the statutes' own rules, with the substitute days and the days that were moved or added
//! once (gov.uk/bank-holidays). Other regions have what was entered by hand.

use crate::model::words::vocabulary;
use chrono::{Datelike, Days, NaiveDate, Weekday};

vocabulary! {
    /// What a bank holiday is called; its words are the message `document-holiday-<word>`.
    BankHoliday {
        NewYear = "new_year", SecondOfJanuary = "second_of_january", SaintPatrick = "saint_patrick",
        GoodFriday = "good_friday", EasterMonday = "easter_monday", EarlyMay = "early_may", Spring = "spring",
        Boyne = "boyne", Summer = "summer", SaintAndrew = "saint_andrew", Christmas = "christmas", Boxing = "boxing",
        Special = "special",
    }
}

/// The regions that are worked out.
pub const REGIONS: &[&str] = &["GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS"];

/// The first year for which the present rules hold.
const FIRST_YEAR: i32 = 1978;

/// Days off that were given once, and to which regions (all when none are named).
const SPECIAL: &[(i32, u32, u32, &[&str])] = &[
    (1981, 7, 29, &[]),
    (1999, 12, 31, &[]),
    (2002, 6, 3, &[]),
    (2011, 4, 29, &[]),
    (2012, 6, 5, &[]),
    (2022, 6, 3, &[]),
    (2022, 9, 19, &[]),
    (2023, 5, 8, &[]),
    (2026, 6, 15, &["GB-SCT"]),
];

/// Days that were on another day in one year: the holiday, and where it was.
const MOVED: &[(BankHoliday, i32, u32, u32)] = &[
    (BankHoliday::EarlyMay, 1995, 5, 8),
    (BankHoliday::EarlyMay, 2020, 5, 8),
    (BankHoliday::Spring, 2002, 6, 4),
    (BankHoliday::Spring, 2012, 6, 4),
    (BankHoliday::Spring, 2022, 6, 2),
];

/// The bank holidays of a year in order; a holiday at a weekend stands twice, on its day and on its substitute. None for a
/// region that is not worked out.
pub fn bank_holidays(region: &str, year: i32) -> Vec<(NaiveDate, BankHoliday)> {
    if !REGIONS.contains(&region) || year < FIRST_YEAR {
        return Vec::new();
    }
    let mut days: Vec<_> =
        fixed(region, year).into_iter().filter_map(|(m, d, name)| Some((date(year, m, d)?, name))).collect();
    days.extend(movable(region, year));
    let special =
        SPECIAL.iter().filter(|(y, _, _, to)| *y == year && (to.is_empty() || to.contains(&region)));
    days.extend(special.filter_map(|(y, m, d, _)| Some((date(*y, *m, *d)?, BankHoliday::Special))));
    days.sort_unstable();
    for (day, name) in days.clone() {
        if is_weekend(day) {
            days.push((substitute(day, &days), name));
        }
    }
    days.sort_unstable();
    days
}

/// The holidays that have a date. Saint Andrew's is one since 2006.
fn fixed(region: &str, year: i32) -> Vec<(u32, u32, BankHoliday)> {
    use BankHoliday::*;
    let mut days = vec![(1, 1, NewYear), (12, 25, Christmas), (12, 26, Boxing)];
    match region {
        "GB-SCT" => days.push((1, 2, SecondOfJanuary)),
        "GB-NIR" => days.extend([(3, 17, SaintPatrick), (7, 12, Boyne)]),
        _ => {}
    }
    if region == "GB-SCT" && year >= 2006 {
        days.push((11, 30, SaintAndrew));
    }
    days
}

/// The holidays that have a weekday.
fn movable(region: &str, year: i32) -> Vec<(NaiveDate, BankHoliday)> {
    use BankHoliday::*;
    let scotland = region == "GB-SCT";
    let easter = easter(year);
    let mut days = vec![
        (easter.and_then(|day| day.checked_sub_days(Days::new(2))), GoodFriday),
        (first_monday(year, 5), EarlyMay),
        (last_monday(year, 5), Spring),
        (if scotland { first_monday(year, 8) } else { last_monday(year, 8) }, Summer),
    ];
    if !scotland {
        days.push((easter.and_then(|day| day.succ_opt()), EasterMonday));
    }
    let moved = |name: BankHoliday| MOVED.iter().find(|(of, y, ..)| *of == name && *y == year);
    let placed = |(day, name): (Option<NaiveDate>, BankHoliday)| {
        let day = moved(name).map_or(day, |(_, y, m, d)| date(*y, *m, *d));
        Some((day?, name))
    };
    days.into_iter().filter_map(placed).collect()
}

/// The next working day that is no holiday itself.
fn substitute(day: NaiveDate, taken: &[(NaiveDate, BankHoliday)]) -> NaiveDate {
    let free = |next: &NaiveDate| !is_weekend(*next) && !taken.iter().any(|(other, _)| other == next);
    day.iter_days().skip(1).find(free).unwrap_or(day)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn first_monday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 1)
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    let monday = |nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, nth);
    monday(5).or_else(|| monday(4))
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm, as Meeus gives it).
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let number = moon + week - 7 * late + 114;
    date(year, u32::try_from(number / 31).ok()?, u32::try_from(number % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_region_agrees_with_the_judge_for_fifty_years() {
        let judged = include_str!("../../../../../tests/fixtures/holidays-gb.tsv");
        for region in REGIONS {
            let prefix = format!("{region}\t");
            let theirs: BTreeSet<String> =
                judged.lines().filter_map(|line| line.strip_prefix(&prefix)).map(str::to_owned).collect();
            let ours: BTreeSet<String> = (1995..=2045)
                .flat_map(|year| bank_holidays(region, year))
                .map(|(day, _)| day.to_string())
                .collect();
            let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
                one.difference(other).cloned().collect::<Vec<_>>()
            };
            assert_eq!(
                (only(&ours, &theirs), only(&theirs, &ours)),
                (vec![], vec![]),
                "{region}: ours only, theirs only"
            );
        }
    }

    #[test]
    fn a_region_that_is_not_worked_out_has_none() {
        assert_eq!(bank_holidays("DE-BE", 2026), []);
        assert_eq!(bank_holidays("GB-ENG", 1900), []);
    }
}
