//! Occurrences into the draft of a programme: the zone that most of them have is the draft's; one session each.

use super::moment::{Lasts, Length, Moment};
use super::parse::{File, Findings, parse};
use super::places::Rooms;
use super::series::{Occurrence, all_occurrences};
use super::span::{self, Second};
use crate::imports::text::folded;
use crate::model::{
    EventDraft, LinkDraft, LinkKind, PersonDraft, Problem, ProgrammeDraft, RoomDraft, SessionDraft,
    TrackDraft,
};
use crate::rules::note_marks::{said, told};
use crate::rules::placement;
use crate::zones::Zone;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// A session whose end nobody knows takes this long.
const USUAL: TimeDelta = TimeDelta::minutes(30);

/// Reads any calendar file as a programme. What it does not mention stays as it is where it comes in: the draft is partial.
/// `days`: first and last day of the event it is for, where there is one; what recurs for longer than anybody asks is followed there.
pub fn read(bytes: &[u8], days: Option<(NaiveDate, NaiveDate)>) -> (ProgrammeDraft, Vec<Problem>) {
    let mut file = match parse(bytes) {
        Ok(file) => file,
        Err(problem) => return (ProgrammeDraft::default(), vec![problem]),
    };
    let mut findings = std::mem::take(&mut file.findings);
    findings.days = days;
    let draft = assemble(&file, &mut findings);
    if draft.sessions.is_empty() {
        findings.note(Problem::warning("calendar-is-empty"), "", None);
        return (ProgrammeDraft::default(), findings.into_problems());
    }
    (draft, findings.into_problems())
}

fn assemble(file: &File, findings: &mut Findings) -> ProgrammeDraft {
    let (mut occurrences, entries) = all_occurrences(file, findings);
    occurrences.retain(|one| findings.broken_off.as_ref() != Some(&one.item.uid));
    let zone = main_zone(file, &occurrences);
    let rooms = Rooms::of(occurrences.iter().map(|one| one.item));
    let mut people = People::default();
    let sessions: Vec<SessionDraft> =
        occurrences.iter().map(|one| session(one, zone, &rooms, &mut people, findings)).collect();
    let online = |name: &str| {
        sessions.iter().any(|one| one.room == name && !one.online_url.is_empty() && is_online(name))
    };
    let names = Rooms::unique(sessions.iter().map(|one| one.room.clone()));
    let tracks = Rooms::unique(sessions.iter().map(|one| one.track.clone()));
    ProgrammeDraft {
        event: event(file, &occurrences, &sessions, zone, findings.narrowed),
        rooms: names
            .into_iter()
            .map(|name| RoomDraft { online: online(&name), name, ..RoomDraft::default() })
            .collect(),
        tracks: tracks.into_iter().map(|name| TrackDraft { name }).collect(),
        formats: Vec::new(),
        persons: people.all,
        sessions,
        partial: true,
        damaged: file.damaged,
        left_out: Vec::new(),
        entries: if file.damaged { Vec::new() } else { entries },
    }
}

/// "Microsoft Teams Meeting" is no room in a house.
fn is_online(name: &str) -> bool {
    let name = folded(name);
    ["online", "teams", "zoom", "google meet", "webex", "virtual"].iter().any(|word| name.contains(word))
}

/// The named zone that most timed occurrences have; else what the calendar says of itself; else UTC.
pub(super) fn main_zone(file: &File, occurrences: &[Occurrence<'_>]) -> Option<Zone> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut floating = true;
    for starts in occurrences.iter().filter_map(|one| one.starts.as_ref()) {
        if let Moment::Time(_, clock) = starts {
            floating &= clock.is_floating();
            *counts.entry(clock.zone().map_or("", |zone| zone.name())).or_default() += 1;
        }
    }
    let most = counts.iter().filter(|(name, _)| !name.is_empty()).max_by_key(|(_, count)| **count);
    let named = most.and_then(|(name, _)| Zone::named(name));
    let said = || file.calendars.iter().find_map(|calendar| calendar.zone);
    let utc = || if floating { None } else { Zone::named("UTC") };
    named.or_else(said).or_else(utc)
}

fn event(
    file: &File,
    occurrences: &[Occurrence<'_>],
    sessions: &[SessionDraft],
    zone: Option<Zone>,
    narrowed: Option<(NaiveDate, NaiveDate)>,
) -> EventDraft {
    let first = |field: fn(&super::parse::Calendar) -> &String| {
        file.calendars.iter().map(field).find(|text| !text.is_empty()).cloned().unwrap_or_default()
    };
    let name = first(|calendar| &calendar.name);
    let titled = sessions.iter().find(|one| !one.calls_off).or(sessions.first());
    let entries: BTreeSet<&str> = occurrences.iter().map(|one| one.item.uid.as_str()).collect();
    let named_by_first = name.is_empty() && entries.len() > 1;
    let title = if name.is_empty() { titled.map_or(String::new(), |one| said(&one.title).0) } else { name };
    // What recurs does not say how long an event is, unless there is nothing else.
    let only_recurring = sessions.iter().all(|one| one.recurs);
    let counted = sessions.iter().filter(|one| only_recurring || !one.recurs);
    let timed = counted.filter_map(|one| one.starts_at.zip(one.ends_at));
    let timed = timed.flat_map(|span| [span.0.date(), placement::last_day(span)]);
    let whole = occurrences.iter().filter_map(whole_days).flat_map(|(first, last)| [first, last]);
    let is_meant = |day: &NaiveDate| narrowed.is_none_or(|(first, last)| (first..=last).contains(day));
    let days: Vec<NaiveDate> = timed.chain(whole).filter(is_meant).collect();
    EventDraft {
        title,
        named_by_first,
        zone: zone.map_or_else(String::new, |zone| zone.name().to_owned()),
        starts_on: days.iter().min().copied(),
        ends_on: days.iter().max().copied(),
        day_change: NaiveTime::MIN,
        website: first(|calendar| &calendar.page),
        description: first(|calendar| &calendar.description),
        ..EventDraft::default()
    }
}

/// First and last day, of what has no time of day.
fn whole_days(one: &Occurrence<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let first = one.starts.as_ref().filter(|starts| starts.is_day())?.wall().date();
    let more = if let Length::Days(days) = one.length { (days - 1).max(0) } else { 0 };
    let last = TimeDelta::try_days(more).and_then(|more| first.checked_add_signed(more));
    Some((first, last.unwrap_or(first)))
}

fn session(
    one: &Occurrence<'_>,
    zone: Option<Zone>,
    rooms: &Rooms,
    people: &mut People,
    findings: &mut Findings,
) -> SessionDraft {
    let item = one.item;
    let span = span(one, zone, findings);
    if item.categories.len() > 1 {
        findings.note(Problem::warning("one-track-only").with("title", &item.title), "", item.line);
    }
    let mut title = item.title.clone();
    if item.private && !item.calls_off {
        findings.note(Problem::warning("entry-private").with("title", &title), "", item.line);
        title = told::kept(&title);
    }
    let page = (!item.page.is_empty()).then(|| LinkDraft {
        kind: LinkKind::Page,
        title: String::new(),
        url: item.page.clone(),
    });
    SessionDraft {
        external_id: one.external_id(),
        title,
        description: item.description.clone(),
        track: item.categories.first().cloned().unwrap_or_default(),
        room: rooms.name(item),
        starts_at: span.map(|(start, _)| start),
        ends_at: span.map(|(_, end)| end),
        persons: people.keys(item),
        links: page.into_iter().collect(),
        online_url: item.join.clone(),
        cancelled: one.cancelled,
        calls_off: item.calls_off,
        floating: one.starts.as_ref().is_some_and(Moment::is_floating),
        recurs: !one.recurs_on.is_empty(),
        version: Some(one.version),
        ..SessionDraft::default()
    }
}

/// Start and end as clocks of the draft's zone show them; none of what has no time of day.
fn span(
    one: &Occurrence<'_>,
    zone: Option<Zone>,
    findings: &mut Findings,
) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let (title, line) = (&one.item.title, one.item.line);
    let calls_off = one.item.calls_off;
    let Some(starts) = &one.starts else {
        if !calls_off {
            findings.note(Problem::error("entry-without-start").with("title", title), "", line);
        }
        return None;
    };
    let lasts = match one.length {
        Length::Time(lasts) => lasts,
        // It says only that it is off.
        Length::Days(_) | Length::Unsaid if calls_off => return None,
        Length::Days(_) => {
            let problem = Problem::warning("entry-of-whole-days").with("title", title);
            findings.note(problem.with("date", starts.wall().date()), "", line);
            return None;
        }
        Length::Unsaid => {
            let problem = Problem::warning(one.item.without_end()).with("minutes", USUAL.num_minutes());
            findings.note(problem.with("title", title), "", line);
            Lasts::by_clock(USUAL)?
        }
    };
    let ((start, end), second) = span::span(starts, lasts, zone)?;
    let problem = match second {
        None => return Some((start, end)),
        Some(Second::Start) => "second-of-two-hours",
        Some(Second::End) => "ends-in-second-of-two-hours",
    };
    findings.note(
        Problem::warning(problem).with("title", title).with("start", start).with("end", end),
        "",
        line,
    );
    None
}

/// Everyone whom the entries name, once each.
#[derive(Default)]
struct People {
    all: Vec<PersonDraft>,
    known: BTreeMap<String, String>,
}

impl People {
    fn keys(&mut self, item: &super::entry::Item) -> Vec<String> {
        let coming = item
            .people
            .iter()
            .filter(|one| one.chairs && !one.is_thing && !one.organises && one.answer != "DECLINED");
        let mut keys: Vec<String> = Vec::new();
        for one in coming {
            let key = if one.address.is_empty() { folded(&one.name) } else { one.address.clone() };
            if !self.known.contains_key(&key) {
                self.known.insert(key.clone(), key.clone());
                self.all.push(PersonDraft {
                    key: key.clone(),
                    name: one.spelled(),
                    email: one.address.clone(),
                    ..PersonDraft::default()
                });
            }
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }
}
