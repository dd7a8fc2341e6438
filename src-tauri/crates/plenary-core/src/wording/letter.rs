//! What stands in the mail around an invitation: subject and body, with date, time and place for programs that show no
//! calendar. Of what recurs it says the rule and its place, the dates that are not as they were or as the rule says, and the next one.

mod recurring;

use crate::error::Result;
use crate::model::{CalendarMethod, ItemKind, Said};
use crate::rules::invitations::{Reason, Step, last_day};
use crate::rules::placement;
use crate::wording::sentences::one_line;
use crate::wording::{Words, markdown, markdown_to_html};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    pub plain: String,
    pub html: String,
}

/// Who reads a letter, and from whom: names to show, or empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader<'a> {
    pub guest: &'a str,
    pub sender: &'a str,
    /// The event that a session is of; empty of what stands for itself.
    pub event: &'a str,
    /// What recurs comes to its end for them before it does for the others, or before it begins.
    pub leaves: bool,
    /// What recurs, as those hold it who have all of it: a meeting that goes from their entry alone still takes place.
    pub whole: Option<&'a Said>,
    /// From this day on it goes on for them by another rule of their network, in an entry of its own.
    pub goes_on_from: Option<NaiveDate>,
    /// That other rule is one whose entry they have from before: the one that is over was split off it.
    pub goes_back: bool,
    /// It takes up what they hold or held by an earlier rule of their network.
    pub takes_up: bool,
    /// It was taken out of their calendar before, and why.
    pub comes_back: Option<ComesBack>,
    /// What they may have been told since what they hold for certain: a message of which nobody knows whether it arrived said so.
    pub in_doubt: Option<&'a Said>,
    /// Of what recurs and comes one by one from now on: a meeting of it is theirs by itself now.
    pub by_meetings: bool,
    /// Beside that, meetings of it are still to be made.
    pub more_to_come: bool,
    /// Why days are left out, where somebody wrote it: of what recurs by the day of the rule, of one meeting by its own.
    pub left_out: &'a BTreeMap<NaiveDate, String>,
    /// The calendar entry goes with it; a link to a mail program carries none.
    pub has_entry: bool,
}

/// Why somebody who is invited was told before that it is over for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComesBack {
    /// It was off, and takes place after all.
    AfterAll,
    /// They had no part in it, and have one again.
    Again,
}

/// A line, and whether it stands alone.
type Line = (String, bool);

/// The letter that goes with a step; `now` decides which date is the next.
pub fn letter(words: &Words, step: &Step, reader: Reader<'_>, now: DateTime<Utc>) -> Result<Letter> {
    let Some(said) = step.now.as_ref().or(step.held.as_ref()) else {
        return Ok(Letter { subject: String::new(), plain: String::new(), html: String::new() });
    };
    let title = one_line(&said.title);
    let told = recurring::told(words, step, (said, reader), placement::today(&said.zone, now))?;
    let last = told.as_ref().and_then(|told| told.last);
    let (reason, when, times, places, dates) = match told {
        Some(told) => (told.reason, told.subject, told.when, told.places, told.dates),
        None => {
            let places = places(words, step, said, before(step))?;
            let because = because(words, step, said, reader)?.into_iter().collect();
            (reason(step, said, reader), words.moment(said)?, times(words, step, said)?, places, because)
        }
    };
    let subject = match (step.method, step.reason) {
        (CalendarMethod::Cancel, Reason::Address) => "invitation-subject-left",
        (CalendarMethod::Cancel, Reason::Another) => "invitation-subject-another",
        (CalendarMethod::Cancel, _) if reader.goes_on_from.is_some() => "invitation-subject-another",
        (CalendarMethod::Cancel, Reason::Removed) => "invitation-subject-removed",
        (CalendarMethod::Cancel, Reason::Unscheduled) => "invitation-subject-unscheduled",
        (CalendarMethod::Cancel, _) => "invitation-subject-cancel",
        (_, Reason::New | Reason::Address) => "invitation-subject-new",
        (_, Reason::Again) => "invitation-subject-again",
        _ => "invitation-subject-update",
    };
    let subject = one_line(&words.say(subject, &[("title", &title), ("when", &when)])?);
    let date = |day: Option<NaiveDate>| day.map_or_else(|| Ok(String::new()), |day| words.date(day));
    let first = said.starts_at.filter(|_| reader.takes_up).map(|starts| starts.date());
    let from = date(first.or(reader.goes_on_from))?;
    let mut why = words.say(reason, &[("last", &date(last)?), ("from", &from)])?;
    if step.again && step.method == CalendarMethod::Cancel {
        why = words.say("invitation-end-again", &[("why", &why)])?;
    }
    if let Some(entry) = of_entry(reason).filter(|_| reader.has_entry) {
        why = format!("{why} {}", words.word(entry)?);
    }
    let mut lines = vec![(greeting(words, reader.guest)?, true), (why, true), (title, true)];
    if let Some(held) = before(step).filter(|_| has_another_title(step, said)) {
        lines.push((words.say("invitation-was", &[("was", &one_line(&held.title))])?, true));
    }
    if !reader.event.is_empty() {
        lines.push((words.say("invitation-of-event", &[("event", &one_line(reader.event))])?, true));
    }
    lines.extend(times);
    if is_unconfirmed(step, said) {
        lines.push((words.word("invitation-unconfirmed")?, false));
    }
    lines.extend(places);
    lines.extend(dates);
    if !reader.sender.is_empty() {
        lines.push((one_line(reader.sender), true));
    }
    Ok(Letter { subject, plain: plain(&lines), html: html(&lines) })
}

/// Whether it is told that a thing is not confirmed: to whom an update does not tell it already.
fn is_unconfirmed(step: &Step, said: &Said) -> bool {
    step.method == CalendarMethod::Request && step.reason != Reason::Status && said.tentative
}

/// What is held, of a letter that updates it. One that is given again is read as the first, by somebody who may not have it.
fn before(step: &Step) -> Option<&Said> {
    let updates = step.method == CalendarMethod::Request && step.reason != Reason::Again;
    step.held.as_ref().filter(|_| updates)
}

/// When it is, and was.
fn times(words: &Words, step: &Step, said: &Said) -> Result<Vec<Line>> {
    let when = words.moment(said)?;
    let then = |held: &Said| {
        let moment = words.moment(held)?;
        if held.zone == said.zone { Ok(moment) } else { in_zone(words, held, &moment) }
    };
    let was = before(step).map(then).transpose()?.filter(|was| *was != when);
    let when = words.say("invitation-when", &[("when", &in_zone(words, said, &when)?)])?;
    let was = was.map(|was| words.say("invitation-was", &[("was", &was)])).transpose()?;
    Ok([Some(when), was].into_iter().flatten().map(|line| (line, false)).collect())
}

/// Where it is, and was, and how to join, or that nobody can join any more. What is online alone has its address for a place; that is told
/// once, as the way to join.
fn places(words: &Words, step: &Step, said: &Said, held: Option<&Said>) -> Result<Vec<Line>> {
    let (mut lines, place) = (Vec::new(), spot(words, said)?);
    let is_gone = held.is_some_and(|held| !is_online(held) && is_link_gone(held, said));
    let held = held.filter(|held| !held.place.trim().is_empty());
    let was = held.map(|held| spot(words, held)).transpose()?.filter(|was| *was != place);
    let link = if is_gone { "gone" } else { "as" };
    if !place.is_empty() {
        lines.push((words.say("invitation-where", &[("place", &place), ("link", link)])?, false));
    } else if was.is_some() || is_gone {
        lines.push((words.say("invitation-where-unknown", &[("link", link)])?, false));
    }
    if let Some(was) = was {
        lines.push((words.say("invitation-was", &[("was", &was)])?, false));
    }
    lines.extend(joining(words, step, &said.join_url)?);
    if let Some(held) = held.filter(|held| is_online(held) && is_online(said) && held.place != said.place) {
        lines.push((words.say("invitation-was", &[("was", &one_line(&held.place))])?, false));
    }
    Ok(lines)
}

/// Where it is: "online" of what is nowhere else.
fn spot(words: &Words, said: &Said) -> Result<String> {
    if is_online(said) { words.word("invitation-online") } else { Ok(one_line(&said.place)) }
}

fn is_online(said: &Said) -> bool {
    !said.place.is_empty() && said.place == said.join_url
}

/// Whether there was a way to join online, and is none.
fn is_link_gone(held: &Said, said: &Said) -> bool {
    said.join_url.is_empty() && !held.join_url.is_empty()
}

/// How to join online, for somebody who is invited; nothing where there is no address.
fn joining(words: &Words, step: &Step, link: &str) -> Result<Option<Line>> {
    if link.is_empty() || step.method != CalendarMethod::Request {
        return Ok(None);
    }
    Ok(Some((words.say("calendar-join", &[("link", &one_line(link))])?, false)))
}

impl Words {
    /// "Thursday 12 November 2026, 09:30 to 10:15"; whole days without times; nothing for what has no time.
    pub fn moment(&self, said: &Said) -> Result<String> {
        let Some((starts, ends)) = said.starts_at.zip(said.ends_at) else { return Ok(String::new()) };
        if said.whole_days {
            return self.dates(starts.date(), (ends - TimeDelta::days(1)).date());
        }
        self.span(starts, ends)
    }

    /// The same of a start and an end with their times.
    fn span(&self, starts: NaiveDateTime, ends: NaiveDateTime) -> Result<String> {
        if starts.date() != ends.date() {
            let moment = |at: NaiveDateTime| -> Result<String> {
                self.say(
                    "invitation-time-span",
                    &[("date", &self.date(at.date())?), ("times", &self.time(at.time()))],
                )
            };
            return self.say("document-range", &[("from", &moment(starts)?), ("until", &moment(ends)?)]);
        }
        let times = self.times(starts.time(), ends.time())?;
        self.say("invitation-time-span", &[("date", &self.date(starts.date())?), ("times", &times)])
    }
}

fn in_zone(words: &Words, said: &Said, when: &str) -> Result<String> {
    if said.whole_days || said.zone.is_empty() {
        return Ok(when.to_owned());
    }
    words.say("invitation-when-zone", &[("when", when), ("zone", &said.zone)])
}

fn greeting(words: &Words, guest: &str) -> Result<String> {
    match one_line(guest).as_str() {
        "" => words.word("invitation-greeting-nobody"),
        name => words.say("invitation-greeting", &[("name", name)]),
    }
}

fn reason(step: &Step, said: &Said, reader: Reader<'_>) -> &'static str {
    match step.reason {
        Reason::Address if step.method == CalendarMethod::Cancel => "invitation-address-left",
        Reason::Address => "invitation-address",
        Reason::New => match reader.comes_back {
            Some(ComesBack::AfterAll) => "invitation-after-all",
            Some(ComesBack::Again) => "invitation-new-again",
            None if reader.takes_up => "invitation-takes-up",
            None => "invitation-new",
        },
        Reason::Time if has_moved_elsewhere(step, said) => "invitation-time-and-place",
        Reason::Time => "invitation-time",
        Reason::Longer => "invitation-longer",
        Reason::Place => "invitation-place",
        Reason::Status if said.tentative => "invitation-status-tentative",
        Reason::Status => "invitation-status-confirmed",
        Reason::Text if has_another_title(step, said) => "invitation-title",
        Reason::Text => "invitation-text",
        Reason::Again => "invitation-again",
        Reason::Cancelled if reader.goes_on_from.is_some() && reader.goes_back => "invitation-goes-back",
        Reason::Cancelled if reader.goes_on_from.is_some() => "invitation-over-here",
        Reason::Cancelled if step.item_kind == ItemKind::Recurrence => "invitation-over",
        Reason::Cancelled => "invitation-cancelled",
        Reason::Another if reader.goes_on_from.is_some() => "invitation-over-here",
        Reason::Another if step.item_kind == ItemKind::Recurrence && !reader.by_meetings => {
            "invitation-by-meetings-later"
        }
        Reason::Another if step.item_kind == ItemKind::Recurrence && reader.more_to_come => {
            "invitation-by-meetings-so-far"
        }
        Reason::Another if step.item_kind == ItemKind::Recurrence => "invitation-by-meetings",
        Reason::Another => "invitation-with-network",
        Reason::Ended if ends_before(said, reader) => "invitation-ended",
        Reason::Ended => "invitation-none-left",
        Reason::Removed if reader.leaves => "invitation-membership-ends-before",
        Reason::Removed => "invitation-removed",
        Reason::Unscheduled => "invitation-unscheduled",
    }
}

/// Whether what recurs ends for everybody before it begins for its reader.
fn ends_before(said: &Said, reader: Reader<'_>) -> bool {
    let end = reader.whole.and_then(last_day);
    end.zip(said.starts_at).is_some_and(|(end, starts)| end < starts.date())
}

/// Why what was called off does not take place, where that was written of its day.
fn because(words: &Words, step: &Step, said: &Said, reader: Reader<'_>) -> Result<Option<Line>> {
    let day = said.starts_at.filter(|_| step.reason == Reason::Cancelled).map(|starts| starts.date());
    let Some(reason) = day.and_then(|day| reader.left_out.get(&day)) else { return Ok(None) };
    Ok(Some((words.say("invitation-because", &[("reason", &one_line(reason))])?, false)))
}

/// Whether its reader knows it under another title.
fn has_another_title(step: &Step, said: &Said) -> bool {
    before(step).is_some_and(|held| one_line(&held.title) != one_line(&said.title))
}

/// Whether its place, or the way to join, is another too.
fn has_moved_elsewhere(step: &Step, said: &Said) -> bool {
    before(step).is_some_and(|held| (&held.place, &held.join_url) != (&said.place, &said.join_url))
}

/// What the calendar entry that goes with a letter does.
fn of_entry(reason: &str) -> Option<&'static str> {
    match reason {
        "invitation-new" | "invitation-new-again" | "invitation-takes-up" | "invitation-after-all" => {
            Some("invitation-entry-new")
        }
        "invitation-again" => Some("invitation-entry-again"),
        "invitation-longer" => Some("invitation-entry-longer"),
        "invitation-over"
        | "invitation-removed"
        | "invitation-membership-ends-before"
        | "invitation-ended"
        | "invitation-none-left" => Some("invitation-entry-out"),
        "invitation-by-meetings"
        | "invitation-by-meetings-later"
        | "invitation-by-meetings-so-far"
        | "invitation-with-network"
        | "invitation-goes-back"
        | "invitation-over-here" => Some("invitation-entry-another"),
        "invitation-address-left" => Some("invitation-entry-left"),
        _ => None,
    }
}

/// Lines, with an empty line around each that stands alone.
fn plain(lines: &[(String, bool)]) -> String {
    let mut text = String::new();
    for (line, alone) in lines {
        if *alone && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
        text.push('\n');
        if *alone {
            text.push('\n');
        }
    }
    let mut text = text.replace("\n\n\n", "\n\n");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn html(lines: &[(String, bool)]) -> String {
    let mut markdown = String::new();
    for (line, alone) in lines {
        let end = if *alone { "\n\n" } else { "\\\n" };
        if *alone && markdown.ends_with("\\\n") {
            markdown.truncate(markdown.len() - 2);
            markdown.push_str("\n\n");
        }
        let line = match line.split_once("https://") {
            Some((before, rest)) if !rest.contains(' ') => {
                let address = format!("https://{rest}");
                format!("{} {}", markdown::escape(before.trim_end()), markdown::link(&address, &address))
            }
            _ => markdown::escape(line),
        };
        markdown.push_str(&line);
        markdown.push_str(end);
    }
    let markdown = markdown.trim_end_matches(['\\', '\n']);
    markdown_to_html(markdown)
}
