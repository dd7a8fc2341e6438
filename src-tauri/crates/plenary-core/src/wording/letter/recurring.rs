//! What a letter says of something that recurs: its rule in words, each date that is not as it was, or not as the rule says where
//! nothing was held of it, and the next date with its own place.

mod changes;

use super::{Line, Reader, before, in_zone, is_link_gone, is_online, joining, places, reason, spot};
use crate::error::Result;
use crate::model::{Apart, CalendarMethod, Said};
use crate::rules::invitations::{Change, Dates, Reason, Step, Until};
use crate::wording::Words;
use crate::wording::sentences::one_line;
use changes::{Usual, changed, left_out};
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
    let in_doubt = reader.in_doubt.map(Dates::of).transpose()?.flatten();
    let in_doubt = in_doubt.filter(|in_doubt| dates.has_the_pattern_of(in_doubt));
    let mut changes = match (held, &in_doubt, step.method) {
        (Some(held), Some(in_doubt), _) => dates.changes_since_either(held, in_doubt, today),
        (Some(held), None, _) => dates.changes_since(held, today),
        (None, _, CalendarMethod::Request) => dates.exceptions(today),
        (None, _, CalendarMethod::Cancel) => Vec::new(),
    };
    let is_quiet = changes.is_empty();
    // what is taken back also names the place that its entry has
    let invites = step.method == CalendarMethod::Request;
    let until = dates.until_the_rules_place(then.as_ref(), today);
    let until = until.filter(|until| invites || until.from.is_some());
    let was_until = then.as_ref().and_then(|then| then.until_the_rules_place(None, today));
    let is_elsewhere = then.as_ref().is_some_and(|then| dates.has_another_place_than(then));
    if let Some(then) = held.filter(|_| is_elsewhere) {
        changes.retain(|change| !dates.tells((then, change), (until.as_ref(), was_until.as_ref())));
    }
    let there = settled(said, until.as_ref());
    let back_from = taken_back(before(step), said, (until.as_ref(), was_until.as_ref()));
    // what was told to begin on an earlier day and does, until what is told now begins
    let until_then = was_until.as_ref().and_then(|until| until.from).filter(|day| {
        let is_sooner = until.as_ref().and_then(|until| until.from).is_some_and(|from| *day < from);
        is_sooner && is_elsewhere && then.as_ref().is_some_and(|then| dates.next(*day) == then.next(*day))
    });
    let usual = Usual { now: (&dates, until.as_ref()), then: held.map(|then| (then, was_until.as_ref())) };
    let next = dates.next(today);
    // single meetings can make another place the one that is told of all of them
    let has_moved = before(step).map(|held| settled(held, was_until.as_ref()));
    let has_moved = has_moved
        .is_some_and(|was| (was.place, was.join_url) != (there.place.clone(), there.join_url.clone()));
    let is_above = |change: &Change| {
        let told = |then| dates.tells((then, change), (until.as_ref(), was_until.as_ref()));
        has_moved && held.is_some_and(told)
    };
    let whole = reader.whole.map(Dates::of).transpose()?.flatten();
    let goes_on = |was: &Apart| whole.as_ref().is_some_and(|whole| whole.has_one_at(was.starts_at));
    let mut lines = Vec::new();
    let is_all_above = changes.iter().all(is_above);
    for change in changes.iter().filter(|change| !is_above(change)) {
        let told = match change {
            (Some(was), None) if goes_on(was) => {
                let when = words.span(was.starts_at, was.ends_at)?;
                vec![words.say("invitation-without-you", &[("when", &when)])?]
            }
            (Some(was), None) => {
                let day = held.unwrap_or(&dates).day_of(was);
                vec![left_out(words, was, reader.left_out.get(&day))?]
            }
            (was, Some(is)) => changed(words, (was.as_ref(), is), &usual, next.as_ref())?,
            (None, None) => Vec::new(),
        };
        lines.extend(told.into_iter().map(|line| (line, false)));
    }
    if let Some(next) = next {
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
        reason: match &then {
            None => reason(step, said, reader),
            Some(_) if is_of_dates && !is_quiet && is_all_above => "invitation-place",
            Some(then) => {
                let lists = (is_quiet, !is_all_above);
                why(step, (said, reader), (&dates, then), (until.as_ref(), back_from), lists)
            }
        },
        last: dates.last().map(|last| last.starts_at.date()),
        when: times(words, step, said, (&dates, then.as_ref()))?,
        places: spots(
            words,
            step,
            (said, &there),
            (until.as_ref(), was_until.as_ref()),
            (until_then, back_from),
        )?,
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

/// From which day on the meetings were to be somewhere else, or joined otherwise, where that is taken back and those before are where they
/// were.
fn taken_back(
    held: Option<&Said>,
    said: &Said,
    (until, was_until): (Option<&Until>, Option<&Until>),
) -> Option<NaiveDate> {
    let (held, from) = held.zip(was_until.and_then(|until| until.from)).filter(|_| until.is_none())?;
    let spot = |said: &Said| (said.place.clone(), said.join_url.clone());
    let stays = spot(&settled(held, was_until)) == spot(said);
    (stays && spot(held) != spot(said)).then_some(from)
}

/// Where the coming meetings are and were, and from which day on they are, or were to be, somewhere else. `until_then`: the day on which the
/// place begins that was told before, and that goes on until the one that is told now.
fn spots(
    words: &Words,
    step: &Step,
    (said, there): (&Said, &Said),
    (until, was_until): (Option<&Until>, Option<&Until>),
    (until_then, back_from): (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<Vec<Line>> {
    let stays = until.is_some_and(|until| until.stays);
    let held = before(step).filter(|_| !stays).map(|held| settled(held, was_until));
    let mut lines = places(words, step, there, held.as_ref())?;
    if let Some((day, held)) = until_then.zip(before(step)) {
        lines.push((place_from(words, day, &spot(words, held)?, is_link_gone(there, held))?, false));
        if held.join_url != there.join_url {
            lines.extend(joining(words, step, &held.join_url)?);
        }
    }
    if let Some(from) = until.and_then(|until| until.from).or(back_from) {
        // what was told of the meetings from that day on
        let later = was_until.is_some_and(|until| until.from == Some(from));
        let later = before(step).filter(|_| later);
        let is_gone = is_link_gone(there, said) || later.is_some_and(|later| is_link_gone(later, said));
        let place = spot(words, said)?;
        lines.push((place_from(words, from, &place, is_gone)?, false));
        let was = later.map(|later| spot(words, later)).transpose()?;
        if let Some(was) = was.filter(|was| !was.is_empty() && *was != place) {
            lines.push((words.say("invitation-was", &[("was", &was)])?, false));
        }
        if said.join_url != there.join_url || until.is_some() && is_online(said) {
            lines.extend(joining(words, step, &said.join_url)?);
        }
    }
    Ok(lines)
}

/// "From Monday 3 May 2027: Library".
fn place_from(words: &Words, from: NaiveDate, place: &str, is_link_gone: bool) -> Result<String> {
    let date = words.date(from)?;
    let is_somewhere = if place.is_empty() { "nowhere" } else { "there" };
    let link = if is_link_gone { "gone" } else { "as" };
    let at = [("date", date.as_str()), ("place", place), ("where", is_somewhere), ("link", link)];
    words.say("invitation-where-from", &at)
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

/// The sentence that says why: single dates, the end, or all of it. `is_quiet`: no date from today on is another; `lists`: some are told one
/// by one.
fn why(
    step: &Step,
    (said, reader): (&Said, Reader<'_>),
    (now, then): (&Dates, &Dates),
    (until, back_from): (Option<&Until>, Option<NaiveDate>),
    (is_quiet, lists): (bool, bool),
) -> &'static str {
    let is_elsewhere = now.has_another_place_than(then);
    let begins_later = back_from.is_some() || until.is_some_and(|until| until.stays && until.from.is_some());
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
        Reason::Place if begins_later && lists => "invitation-dates-and-place",
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
