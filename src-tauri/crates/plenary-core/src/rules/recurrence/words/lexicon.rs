//! The words of a rule: what each means.

use crate::error::{Refusal, Result};
use crate::rules::note_marks::when::MONTHS;
use crate::rules::recurrence::Frequency;
use chrono::Weekday;

/// What a word means in a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Filler,
    Every,
    /// "every other week".
    Other,
    Not,
    Ordinal(i8),
    Number(u16),
    Weekday(Weekday),
    Month(u8),
    Unit(Frequency),
    /// "monthly", "fortnightly", "quarterly": a unit, and how many of them.
    Each(Frequency, u16),
    Working,
}

const FILLERS: &[&str] = &[
    "the", "of", "on", "in", "and", "or", "but", "at", "only", "meets", "meet", "meeting", "meetings", "a",
    "it", "&",
];
const NOT: &[&str] = &["not", "except", "without", "excluding", "skip", "skipping", "no"];
const ORDINALS: &[(&str, i8)] =
    &[("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("last", -1)];
const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];
const PERIODS: &[(&str, Word)] = &[
    ("day", Word::Unit(Frequency::Daily)),
    ("week", Word::Unit(Frequency::Weekly)),
    ("month", Word::Unit(Frequency::Monthly)),
    ("year", Word::Unit(Frequency::Yearly)),
    ("daily", Word::Each(Frequency::Daily, 1)),
    ("weekly", Word::Each(Frequency::Weekly, 1)),
    ("fortnightly", Word::Each(Frequency::Weekly, 2)),
    ("fortnight", Word::Each(Frequency::Weekly, 2)),
    ("monthly", Word::Each(Frequency::Monthly, 1)),
    ("quarterly", Word::Each(Frequency::Monthly, 3)),
    ("quarter", Word::Each(Frequency::Monthly, 3)),
    ("yearly", Word::Each(Frequency::Yearly, 1)),
    ("annually", Word::Each(Frequency::Yearly, 1)),
    ("every", Word::Every),
    ("each", Word::Every),
    ("other", Word::Other),
    ("working", Word::Working),
    ("two", Word::Number(2)),
    ("three", Word::Number(3)),
    ("four", Word::Number(4)),
    ("six", Word::Number(6)),
];

/// What the word means; refuses one that means nothing.
pub(super) fn word(token: &str) -> Result<Word> {
    let known = |words: &[&str]| words.contains(&token);
    let found = if known(FILLERS) {
        Some(Word::Filler)
    } else if known(NOT) {
        Some(Word::Not)
    } else {
        ordinal(token)
            .or_else(|| period(token))
            .or_else(|| named(token))
            .or_else(|| token.parse().ok().map(Word::Number))
    };
    found.ok_or_else(|| Refusal::new("rule-word-unknown").field("rule").with("word", token).into())
}

fn period(token: &str) -> Option<Word> {
    let single =
        token.strip_suffix('s').filter(|single| matches!(*single, "day" | "week" | "month" | "year"));
    let token = single.unwrap_or(token);
    PERIODS.iter().find(|(name, _)| *name == token).map(|(_, word)| *word)
}

/// "third", "3rd".
fn ordinal(token: &str) -> Option<Word> {
    let said = ORDINALS.iter().find(|(name, _)| *name == token).map(|(_, nth)| *nth);
    let number = ["st", "nd", "rd", "th"].iter().find_map(|ending| token.strip_suffix(ending)?.parse().ok());
    said.or(number.filter(|number| (1..=31).contains(number))).map(Word::Ordinal)
}

/// A weekday or month: whole, in the plural, or by three letters or more of its beginning.
fn named(token: &str) -> Option<Word> {
    let begins = |name: &str| token.len() >= 3 && name.starts_with(token);
    let plural = |name: &str| token.strip_suffix('s').is_some_and(|single| single == name);
    let weekday = WEEKDAYS.iter().find(|(name, _)| begins(name) || plural(name));
    let month = (1..).zip(MONTHS).find(|(_, name)| begins(name)).map(|(number, _)| Word::Month(number));
    weekday.map(|(_, weekday)| Word::Weekday(*weekday)).or(month)
}
