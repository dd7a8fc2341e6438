//! When an action is due, in words: "by 12 December", "by Friday 12 Dec 2026", "by 2026-12-12", "by 12/12/2026", "by Friday",
//! "due:2026-12-12".

use crate::rules::placement;
use chrono::{Datelike, NaiveDate, Weekday};

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// A day, with its year or without.
    Day(Day),
    /// The coming day of that name: the first behind the day that is read from.
    Weekday(Weekday),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Due {
    /// The day itself; without a year the first such day from `from` on (29 February may take a few years).
    pub fn from(self, from: NaiveDate) -> Option<NaiveDate> {
        let Day { day, month, year } = match self {
            Self::Day(day) => day,
            Self::Weekday(weekday) => {
                return from.iter_days().skip(1).take(7).find(|day| day.weekday() == weekday);
            }
        };
        let day = |year| NaiveDate::from_ymd_opt(year, month, day);
        match year {
            Some(year) => day(year),
            None => (from.year()..from.year() + 9).filter_map(day).find(|day| *day >= from),
        }
    }
}

/// As they are written in English; the first is January.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The day that a text begins with, and how long its words are; `None` where no calendar has it.
pub fn read(text: &str) -> Option<(Due, usize)> {
    let (due, length) = match text.strip_prefix("due:") {
        Some(rest) => {
            let (due, length) = iso(word(rest))?;
            (due, 4 + length)
        }
        None => {
            let rest =
                text.get(2..).filter(|_| text.get(..2).is_some_and(|by| by.eq_ignore_ascii_case("by")))?;
            let gap = rest.len() - rest.trim_start().len();
            let (due, length) = in_words(rest.trim_start()).filter(|_| gap > 0)?;
            (due, 2 + gap + length)
        }
    };
    let Due::Day(due) = due else { return Some((due, length)) };
    let any_year = due.year.unwrap_or(2024); // a leap year: 29 February is a day
    let day = NaiveDate::from_ymd_opt(any_year, due.month, due.day);
    day.filter(|day| placement::is_year(*day)).map(|_| (Due::Day(due), length))
}

/// What a text begins with where it says by when in figures, and no calendar has the day.
pub fn nearly(text: &str) -> Option<&str> {
    let rest = text.get(2..).filter(|_| text.get(..2).is_some_and(|by| by.eq_ignore_ascii_case("by")))?;
    let day = word(rest.strip_prefix(' ')?);
    let figures = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let is_day = |sign: char| day.split(sign).count() == 3 && day.split(sign).all(figures);
    ['/', '.', '-'].into_iter().any(is_day).then_some(day)
}

/// Up to the next space, without what ends a sentence.
fn word(text: &str) -> &str {
    text.split(char::is_whitespace)
        .next()
        .unwrap_or_default()
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')'])
}

fn iso(word: &str) -> Option<(Due, usize)> {
    let day = NaiveDate::parse_from_str(word, "%Y-%m-%d").ok().filter(|_| word.len() == 10)?;
    Some((Due::Day(Day { day: day.day(), month: day.month(), year: Some(day.year()) }), word.len()))
}

fn in_words(text: &str) -> Option<(Due, usize)> {
    if let Some(found) = iso(word(text)).or_else(|| in_figures(word(text))) {
        return Some(found);
    }
    in_a_month(text).or_else(|| weekday(text))
}

/// "29/11/2026", "29.11.2026": the day first, as in Britain. Without a year only where the day is no month: "1/2" is a half.
fn in_figures(word: &str) -> Option<(Due, usize)> {
    let sign = ['/', '.'].into_iter().find(|sign| word.contains(*sign))?;
    let mut parts = word.split(sign);
    let mut number = |most: usize| {
        let part = parts.next().filter(|part| (1..=most).contains(&part.len()))?;
        part.chars().all(|c| c.is_ascii_digit()).then(|| part.parse().ok()).flatten()
    };
    let (day, month): (u32, u32) = (number(2)?, number(2)?);
    let year = number(4).and_then(|year| i32::try_from(year).ok());
    let year = year.map(|year| if year < 100 { year + 2000 } else { year });
    let is_day = parts.next().is_none()
        && (year.is_some() || (sign == '/' && word.split(sign).count() == 2 && day > 12));
    is_day.then_some((Due::Day(Day { day, month, year }), word.len()))
}

/// "Friday" alone: no day follows, and no word that makes another of it.
fn weekday(text: &str) -> Option<(Due, usize)> {
    const ALL: [Weekday; 7] =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let name = word(text);
    let is_written_out = DAYS.contains(&name.to_lowercase().as_str());
    let is_short = name.len() == 3 && name.starts_with(char::is_uppercase) && name != "Sun" && name != "Sat";
    let behind = next(text, name.len()).and_then(|at| text.get(at..)).map(word).unwrap_or_default();
    let goes_on = behind.starts_with(|c: char| c.is_ascii_digit()) || matches!(behind, "week" | "fortnight");
    let weekday = *ALL.get(names(&DAYS, name)?)?;
    ((is_written_out || is_short) && !goes_on).then_some((Due::Weekday(weekday), name.len()))
}

/// "12 December", "Friday, 3rd December 2027".
fn in_a_month(text: &str) -> Option<(Due, usize)> {
    let mut at = 0;
    let first = word(text);
    if names(&DAYS, first).is_some() {
        at = next(text, first.len())?;
    }
    let day_word = word(text.get(at..)?);
    let digits = day_word.trim_end_matches(char::is_alphabetic);
    let suffix = day_word.get(digits.len()..)?.to_lowercase();
    let day = digits
        .parse()
        .ok()
        .filter(|_| digits.len() <= 2 && matches!(suffix.as_str(), "" | "st" | "nd" | "rd" | "th"))?;
    at = next(text, at + day_word.len())?;
    let month_word = word(text.get(at..)?);
    let month = u32::try_from(names(&MONTHS, month_word)? + 1).ok()?;
    at += month_word.len();
    let year_at = next(text, at);
    let year_word = year_at.and_then(|at| text.get(at..)).map(word).filter(|word| word.len() == 4);
    let year = year_word.and_then(|word| word.parse().ok());
    let end = year_at.filter(|_| year.is_some()).map_or(at, |at| at + 4);
    Some((Due::Day(Day { day, month, year }), end))
}

/// Where the next word begins: behind spaces, and behind a comma.
fn next(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let behind = rest.strip_prefix(',').unwrap_or(rest);
    let trimmed = behind.trim_start();
    (trimmed.len() < behind.len()).then(|| at + rest.len() - trimmed.len())
}

/// Which of the names a word is, whole or by its first three letters ("sept" too).
fn names(names: &[&str], word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    let short = |name: &str| name.get(..3) == Some(word.as_str()) || (word == "sept" && name == "september");
    names.iter().position(|name| *name == word || short(name))
}
