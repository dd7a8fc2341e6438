//! What a letter says of something that recurs: its rule in words, the next date, and each date that is not as it was.

use super::{Line, before, in_zone, reason};
use crate::error::Result;
use crate::model::{Apart, CalendarMethod, Said};
use crate::rules::invitations::{Change, Dates, Reason, Step};
use crate::wording::Words;
use crate::wording::sentences::one_line;
use chrono::NaiveDate;

/// What stands in the letter.
pub(super) struct Told {
    /// Behind the title in the subject: the rule, or the one date that changes.
    pub subject: String,
    /// The sentence that says why.
    pub reason: &'static str,
    /// When it is.
    pub lines: Vec<Line>,
}

/// What a letter says of when something recurs; none of what does not.
pub(super) fn told(words: &Words, step: &Step, said: &Said, today: NaiveDate) -> Result<Option<Told>> {
    let Some(dates) = Dates::of(said)? else { return Ok(None) };
    let then = before(step).map(Dates::of).transpose()?.flatten();
    let changes = then.as_ref().filter(|then| dates.has_the_pattern_of(then));
    let changes = changes.map(|then| dates.changes_since(then, today)).unwrap_or_default();
    let rule = words.rule(&dates.rule, dates.first)?;
    let when = pattern(words, said, &dates)?;
    let mut lines = vec![words.say("invitation-when", &[("when", &when)])?];
    if let (Some(held), Some(then)) = (before(step), &then) {
        let was = pattern(words, held, then)?;
        if was != when {
            lines.push(words.say("invitation-was", &[("was", &was)])?);
        }
    }
    for change in &changes {
        lines.extend(changed(words, change)?);
    }
    if let Some(next) = dates.next(today) {
        let at = Said { zone: next.zone.clone(), ..said.clone() };
        let next = in_zone(words, &at, &words.span(next.starts_at, next.ends_at)?)?;
        let id = match step.method {
            CalendarMethod::Request => "invitation-next",
            CalendarMethod::Cancel => "invitation-next-held",
        };
        lines.push(words.say(id, &[("when", &next)])?);
    }
    Ok(Some(Told {
        subject: match changes.as_slice() {
            [only] => subject(words, only)?,
            _ => rule,
        },
        reason: then.as_ref().map_or_else(|| reason(step, said), |then| why(step, said, &dates, then)),
        lines: lines.into_iter().map(|line| (line, false)).collect(),
    }))
}

/// "third Wednesday of every month, 14:00 to 15:30 London time", with its end where it has one.
fn pattern(words: &Words, said: &Said, dates: &Dates) -> Result<String> {
    let rule = words.rule(&dates.rule, dates.first)?;
    let hours = said.starts_at.zip(said.ends_at).map(|(starts, ends)| (starts.time(), ends.time()));
    words.rule_at(&rule, hours.unwrap_or_default(), &said.zone, dates.repeats.end())
}

/// The sentence that says why: single dates, the end, or all of it.
fn why(step: &Step, said: &Said, now: &Dates, then: &Dates) -> &'static str {
    let is_elsewhere = || {
        step.held.as_ref().is_some_and(|held| (&held.place, &held.join_url) != (&said.place, &said.join_url))
    };
    match step.reason {
        Reason::Time if !now.has_the_pattern_of(then) => "invitation-time",
        Reason::Time if now.repeats.end() != then.repeats.end() => match now.repeats.end() {
            Some(_) => "invitation-ends",
            None => "invitation-goes-on",
        },
        Reason::Time => "invitation-dates",
        Reason::Place if !is_elsewhere() => "invitation-dates",
        _ => reason(step, said),
    }
}

/// What a subject says of the one date that changes.
fn subject(words: &Words, change: &Change) -> Result<String> {
    match change {
        (Some(was), None) => {
            words.say("invitation-subject-out", &[("date", &words.date(was.starts_at.date())?)])
        }
        (_, Some(is)) => words.span(is.starts_at, is.ends_at),
        (None, None) => Ok(String::new()),
    }
}

/// "Moved: …", "Left out: …", "Added: …".
fn changed(words: &Words, change: &Change) -> Result<Option<String>> {
    let at = |one: &Apart| words.span(one.starts_at, one.ends_at);
    Ok(Some(match change {
        (Some(was), Some(is)) => {
            let place = if was.place == is.place { String::new() } else { one_line(&is.place) };
            let told = [("was", at(was)?), ("now", at(is)?), ("place", place)];
            let told: Vec<(&str, &str)> = told.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let is_there = (was.starts_at, was.ends_at) != (is.starts_at, is.ends_at);
            match (is_there, is.place != was.place && !is.place.is_empty()) {
                (true, true) => words.say("invitation-moved-to", &told)?,
                (true, false) => words.say("invitation-moved", &told)?,
                (false, true) => words.say("invitation-elsewhere", &told)?,
                (false, false) => words.say("invitation-joined", &told)?,
            }
        }
        (Some(was), None) => words.say("invitation-left-out", &[("when", &at(was)?)])?,
        (None, Some(is)) => words.say("invitation-added", &[("when", &at(is)?)])?,
        (None, None) => return Ok(None),
    }))
}
