//! What a letter says of something that recurs: its rule in words, each date that is not as it was, or not as the rule says where
//! nothing was held of it, and the next date with its own place.

use super::{Line, Reader, before, in_zone, is_online, joining, places, reason, spot};
use crate::error::Result;
use crate::model::{Apart, CalendarMethod, Said};
use crate::rules::invitations::{Change, Dates, Reason, Step, Until};
use crate::wording::Words;
use crate::wording::sentences::one_line;
use chrono::NaiveDate;

/// What stands in the letter.
pub(super) struct Told {
    /// Behind the title in the subject: the rule, or the one date that changes.
    pub subject: String,
    /// The sentence that says why.
    pub reason: &'static str,
    /// The day of the last meeting, of what ends.
    pub last: Option<NaiveDate>,
    /// When it is, and was.
    pub when: Vec<Line>,
    /// Where it is, and was, and from when on somewhere else.
    pub places: Vec<Line>,
    /// The dates that are not as they were, or not as the rule says, and the next.
    pub dates: Vec<Line>,
}

/// What a letter says of when something recurs; none of what does not.
pub(super) fn told(
    words: &Words,
    step: &Step,
    (said, reader): (&Said, Reader<'_>),
    today: NaiveDate,
) -> Result<Option<Told>> {
    let Some(dates) = Dates::of(said)? else { return Ok(None) };
    let then = before(step).map(Dates::of).transpose()?.flatten();
    let held = then.as_ref().filter(|then| dates.has_the_pattern_of(then));
    let mut changes = match (held, step.method) {
        (Some(held), _) => dates.changes_since(held, today),
        (None, CalendarMethod::Request) => dates.exceptions(today),
        (None, CalendarMethod::Cancel) => Vec::new(),
    };
    let is_quiet = changes.is_empty();
    // what is taken back is told as the entry has it
    let invites = step.method == CalendarMethod::Request;
    let until = dates.until_the_rules_place(then.as_ref(), today).filter(|_| invites);
    let was_until = then.as_ref().and_then(|then| then.until_the_rules_place(None, today));
    let is_elsewhere = then.as_ref().is_some_and(|then| dates.has_another_place_than(then));
    if let Some(then) = held.filter(|_| is_elsewhere) {
        changes.retain(|change| !dates.tells((then, change), (until.as_ref(), was_until.as_ref())));
    }
    let there = settled(said, until.as_ref());
    let whole = reader.whole.map(Dates::of).transpose()?.flatten();
    let goes_on = |was: &Apart| whole.as_ref().is_some_and(|whole| whole.has_one_at(was.starts_at));
    let mut lines = Vec::new();
    for change in &changes {
        let line = match change {
            (Some(was), None) if goes_on(was) => {
                let when = words.span(was.starts_at, was.ends_at)?;
                Some(words.say("invitation-without-you", &[("when", &when)])?)
            }
            (Some(was), None) => {
                let day = held.unwrap_or(&dates).day_of(was);
                Some(left_out(words, was, reader.left_out.get(&day))?)
            }
            change => changed(words, change, &there.place)?,
        };
        lines.extend(line.map(|line| (line, false)));
    }
    if let Some(next) = dates.next(today) {
        lines.extend(coming(words, step, &there, &next)?);
    }
    // whatever else changes says more than one date
    let is_of_dates = !is_elsewhere && held.is_some_and(|held| held.repeats.end() == dates.repeats.end());
    Ok(Some(Told {
        subject: match changes.as_slice() {
            [(Some(was), None)] if is_of_dates && goes_on(was) => {
                let date = words.date(was.starts_at.date())?;
                words.say("invitation-subject-without-you", &[("date", &date)])?
            }
            [only] if is_of_dates => subject(words, only)?,
            _ => words.rule(&dates.rule, dates.first)?,
        },
        reason: then.as_ref().map_or_else(
            || reason(step, said, reader),
            |then| why(step, (said, reader), (&dates, then), (until.as_ref(), is_quiet)),
        ),
        last: dates.last().map(|last| last.starts_at.date()),
        when: times(words, step, said, (&dates, then.as_ref()))?,
        places: spots(words, step, (said, &there), (until.as_ref(), was_until.as_ref()))?,
        dates: lines,
    }))
}

/// When it is by the rule, and was.
fn times(
    words: &Words,
    step: &Step,
    said: &Said,
    (now, then): (&Dates, Option<&Dates>),
) -> Result<Vec<Line>> {
    let when = pattern(words, said, now)?;
    let was = before(step).zip(then).map(|(held, then)| pattern(words, held, then)).transpose()?;
    let was = was.filter(|was| *was != when);
    let when = words.say("invitation-when", &[("when", &when)])?;
    let was = was.map(|was| words.say("invitation-was", &[("was", &was)])).transpose()?;
    Ok([Some(when), was].into_iter().flatten().map(|line| (line, false)).collect())
}

/// What is said, with the place of the coming meetings where those are not in the place of the rule.
fn settled(said: &Said, until: Option<&Until>) -> Said {
    match until.map(|until| until.there.clone()) {
        Some(at) => Said { place: at.place, join_url: at.join_url, ..said.clone() },
        None => said.clone(),
    }
}

/// Where the coming meetings are and were, and from which day on they are somewhere else.
fn spots(
    words: &Words,
    step: &Step,
    (said, there): (&Said, &Said),
    (until, was_until): (Option<&Until>, Option<&Until>),
) -> Result<Vec<Line>> {
    let stays = until.is_some_and(|until| until.stays);
    let held = before(step).filter(|_| !stays).map(|held| settled(held, was_until));
    let mut lines = places(words, step, there, held.as_ref())?;
    if let Some(from) = until.and_then(|until| until.from) {
        let (date, place) = (words.date(from)?, spot(words, said)?);
        let is_somewhere = if place.is_empty() { "nowhere" } else { "there" };
        let link = if said.join_url.is_empty() && !there.join_url.is_empty() { "gone" } else { "as" };
        let at =
            [("date", date.as_str()), ("place", place.as_str()), ("where", is_somewhere), ("link", link)];
        lines.push((words.say("invitation-where-from", &at)?, false));
        if said.join_url != there.join_url || is_online(said) {
            lines.extend(joining(words, step, &said.join_url)?);
        }
    }
    Ok(lines)
}

/// The next meeting, and where it is and is joined if that is not where the others are.
fn coming(words: &Words, step: &Step, said: &Said, next: &Apart) -> Result<Vec<Line>> {
    let at = Said { zone: next.zone.clone(), ..said.clone() };
    let when = in_zone(words, &at, &words.span(next.starts_at, next.ends_at)?)?;
    let when = match one_line(&next.place) {
        _ if next.place == said.place => when,
        place if place.is_empty() => words.say("invitation-when-nowhere", &[("when", &when)])?,
        _ if next.place == next.join_url => words.say("invitation-when-online", &[("when", &when)])?,
        place => words.say("invitation-when-at", &[("when", &when), ("place", &place)])?,
    };
    let id = match step.method {
        CalendarMethod::Request => "invitation-next",
        CalendarMethod::Cancel => "invitation-next-held",
    };
    let when = if next.join_url.is_empty() && !said.join_url.is_empty() && !next.place.is_empty() {
        words.say("invitation-when-not-online", &[("when", &when)])?
    } else {
        when
    };
    let own_link = if next.join_url == said.join_url { "" } else { &next.join_url };
    let mut lines = vec![(words.say(id, &[("when", &when)])?, false)];
    lines.extend(joining(words, step, own_link)?);
    Ok(lines)
}

/// "third Wednesday of every month, 14:00 to 15:30 London time", with its end where it has one.
fn pattern(words: &Words, said: &Said, dates: &Dates) -> Result<String> {
    let rule = words.rule(&dates.rule, dates.first)?;
    let hours = said.starts_at.zip(said.ends_at).map(|(starts, ends)| (starts.time(), ends.time()));
    words.rule_at(&rule, hours.unwrap_or_default(), &said.zone, dates.repeats.end())
}

/// The sentence that says why: single dates, the end, or all of it. `is_quiet`: no date from today on is another.
fn why(
    step: &Step,
    (said, reader): (&Said, Reader<'_>),
    (now, then): (&Dates, &Dates),
    (until, is_quiet): (Option<&Until>, bool),
) -> &'static str {
    let is_elsewhere = now.has_another_place_than(then);
    let begins_later = until.is_some_and(|until| until.stays && until.from.is_some());
    let dates = if is_quiet { "invitation-dates-past" } else { "invitation-dates" };
    match step.reason {
        Reason::Time if !now.has_the_pattern_of(then) => "invitation-time",
        Reason::Time if now.repeats.end() != then.repeats.end() => match now.repeats.end() {
            Some(end) if then.repeats.end().is_none_or(|then| end < then) => {
                if reader.leaves {
                    "invitation-membership-ends"
                } else if reader.goes_on_from.is_some() {
                    "invitation-ends-here"
                } else {
                    "invitation-ends"
                }
            }
            _ => "invitation-goes-on",
        },
        Reason::Time if is_elsewhere && !is_quiet => "invitation-dates-and-place",
        Reason::Time => dates,
        Reason::Place if !is_elsewhere => dates,
        Reason::Place if begins_later => "invitation-place-later",
        Reason::Place if is_quiet && until.is_some() => dates,
        _ => reason(step, said, reader),
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

/// "Moved: …", "Left out: …", "Added: …", with its place where that is not the usual one.
fn changed(words: &Words, change: &Change, usual: &str) -> Result<Option<String>> {
    let at = |one: &Apart| words.span(one.starts_at, one.ends_at);
    Ok(Some(match change {
        (Some(was), Some(is)) if was.zone != is.zone => {
            let by_clock =
                |one: &Apart| words.say("invitation-when-zone", &[("when", &at(one)?), ("zone", &one.zone)]);
            moved(words, (was, &by_clock(was)?), (is, &by_clock(is)?))?
        }
        (Some(was), Some(is)) if (was.starts_at, was.ends_at) != (is.starts_at, is.ends_at) => {
            moved(words, (was, &at(was)?), (is, &at(is)?))?
        }
        (Some(was), Some(is)) if venue(was) != venue(is) => {
            let (now, place) = (at(is)?, one_line(&is.place));
            words.say(
                "invitation-elsewhere",
                &[("now", &now), ("where", whereabouts(is)), ("place", &place)],
            )?
        }
        (Some(was), Some(is)) => {
            let way = match (was.join_url.as_str(), is.join_url.as_str()) {
                (_, "") => "gone",
                ("", _) => "new",
                _ => "other",
            };
            let (now, link) = (at(is)?, one_line(&is.join_url));
            words.say("invitation-joined", &[("now", &now), ("way", way), ("link", &link)])?
        }
        (Some(was), None) => left_out(words, was, None)?,
        (None, Some(is)) => {
            let place = venue(is).filter(|place| *place != usual).map(one_line);
            let when = match place {
                Some(place) => words.say("invitation-when-at", &[("when", &at(is)?), ("place", &place)])?,
                None => at(is)?,
            };
            words.say("invitation-added", &[("when", &when)])?
        }
        (None, None) => return Ok(None),
    }))
}

/// That a meeting is left out, and why, where somebody wrote it.
fn left_out(words: &Words, was: &Apart, reason: Option<&String>) -> Result<String> {
    let when = words.span(was.starts_at, was.ends_at)?;
    match reason {
        Some(reason) => {
            words.say("invitation-left-out-because", &[("when", &when), ("reason", &one_line(reason))])
        }
        None => words.say("invitation-left-out", &[("when", &when)]),
    }
}

/// That a meeting is at another time, and where, if that is another place too.
fn moved(words: &Words, (was, then): (&Apart, &str), (is, now): (&Apart, &str)) -> Result<String> {
    let place = if venue(was) == venue(is) { "same" } else { whereabouts(is) };
    words.say(
        "invitation-moved",
        &[("was", then), ("now", now), ("where", place), ("place", &one_line(&is.place))],
    )
}

/// The place of a meeting that is somewhere: what is online alone shows its address there.
fn venue(one: &Apart) -> Option<&str> {
    Some(one.place.as_str()).filter(|place| !place.is_empty() && *place != one.join_url)
}

fn whereabouts(one: &Apart) -> &'static str {
    match venue(one) {
        Some(_) => "there",
        None if one.join_url.is_empty() => "nowhere",
        None => "online",
    }
}
