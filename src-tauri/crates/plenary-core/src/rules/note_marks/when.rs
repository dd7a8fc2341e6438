//! When an action is due, in words: "by 12 December", "by Friday 12 Dec 2026", "by 2026-12-12", "due:2026-12-12".

use crate::rules::placement;
use chrono::{Datelike, NaiveDate};

/// A day, with its year or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Due {
    /// The day itself; without a year the first such day from `from` on (29 February may take a few years).
    pub fn from(self, from: NaiveDate) -> Option<NaiveDate> {
        let day = |year| NaiveDate::from_ymd_opt(year, self.month, self.day);
        match self.year {
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
    let any_year = due.year.unwrap_or(2024); // a leap year: 29 February is a day
    let day = NaiveDate::from_ymd_opt(any_year, due.month, due.day);
    day.filter(|day| placement::is_year(*day)).map(|_| (due, length))
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
    Some((Due { day: day.day(), month: day.month(), year: Some(day.year()) }, word.len()))
}

fn in_words(text: &str) -> Option<(Due, usize)> {
    if let Some(found) = iso(word(text)) {
        return Some(found);
    }
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
    Some((Due { day, month, year }, end))
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
