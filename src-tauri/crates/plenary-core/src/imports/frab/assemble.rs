//! A `raw::Schedule` into the draft: the order in which things are decided.

use super::days::{Listed, day_change, day_of};
use super::places::{Names, rooms};
use super::sessions::{Sessions, formats};
use super::spans::{Slot, slots};
use super::times::{Moment, moment};
use super::zone::Walls;
use super::{Reading, raw, urls};
use crate::imports::text::folded;
use crate::model::Problem;
use crate::model::{EventDraft, ProgrammeDraft, TrackDraft};

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

/// Makes the draft. What cannot be believed is left out or mended, and is in the list of problems.
pub fn assemble(schedule: &raw::Schedule) -> Reading {
    let about = &schedule.conference;
    let (walls, mut problems) = Walls::find(&about.zone, &about.place, &moments(schedule));
    let mut listed: Vec<Option<Listed>> = schedule.days.iter().map(|day| Listed::of(day, &walls)).collect();
    for (day, _) in schedule.days.iter().zip(&listed).filter(|(_, listed)| listed.is_none()) {
        problems.push(Problem::warning("day-without-date").place(&day.place));
    }
    let mut slots = slots(schedule, &walls, &listed, &mut problems);
    for slot in &slots {
        if let (Some((start, _)), Some(Some(day))) = (slot.span, listed.get_mut(slot.day)) {
            day.starts.push(start);
        }
    }
    let days: Vec<Listed> = listed.into_iter().flatten().collect();
    let change = day_change(&about.day_change, &days);
    let span = event_days(schedule, &walls, change, &days, &mut slots, &mut problems);
    let event = event(schedule, &walls, change, span, &mut problems);
    let rooms = rooms(schedule, &mut problems);
    let mut reader = Sessions::new(schedule, &event, &rooms);
    let drafts: Vec<_> = slots.iter().map(|slot| (slot.session, reader.draft(slot, &mut problems))).collect();
    let listed = schedule.days.iter().flat_map(|day| &day.rooms).flat_map(|(_, sessions)| sessions);
    let untitled = listed.clone().filter(|session| session.title.is_empty());
    let refused = drafts.iter().filter(|(_, draft)| draft.is_none()).map(|(session, _)| *session);
    let left_out: Vec<String> = untitled
        .chain(refused)
        .filter_map(|session| reader.identity(session))
        .map(|id| id.to_string())
        .collect();
    let mut sessions: Vec<_> = drafts.into_iter().filter_map(|(_, draft)| draft).collect();
    if sessions.is_empty() && listed.count() > 0 {
        // None of them can be taken in: the reasons are all there is to say.
        return (ProgrammeDraft::default(), problems);
    }
    if sessions.is_empty() {
        problems.push(Problem::warning("no-sessions").place(&about.place));
    }
    let mut tracks = Names::new(about.tracks.iter().map(String::as_str));
    let mut kinds = Names::default();
    for session in &mut sessions {
        tracks.meet(&session.track);
        kinds.meet(&session.format);
        session.track = tracks.spelled(&session.track);
        session.format = kinds.spelled(&session.format);
    }
    let draft = ProgrammeDraft {
        event,
        rooms,
        tracks: tracks.into_iter().map(|name| TrackDraft { name }).collect(),
        formats: formats(kinds, &sessions),
        persons: reader.into_persons(),
        sessions,
        partial: false,
        damaged: false,
        left_out,
        entries: Vec::new(),
    };
    (draft, problems)
}

/// Every moment that may tell something of the zone.
fn moments(schedule: &raw::Schedule) -> Vec<Moment> {
    let sessions = |day: &raw::Day| {
        let dates =
            day.rooms.iter().flat_map(|(_, sessions)| sessions).filter_map(|session| moment(&session.date));
        dates.chain(moment(&day.start)).collect::<Vec<_>>()
    };
    schedule.days.iter().flat_map(sessions).collect()
}

/// A session this far from every day of the event is a slip of the pen.
const FARTHEST: TimeDelta = TimeDelta::days(60);
/// More days than this are no event.
const LONGEST: TimeDelta = TimeDelta::days(366);

/// First and last day: as said, and wide enough for every session. Sessions far outside lose their time.
fn event_days(
    schedule: &raw::Schedule,
    walls: &Walls,
    change: NaiveTime,
    days: &[Listed],
    slots: &mut [Slot<'_>],
    problems: &mut Vec<Problem>,
) -> Option<(NaiveDate, NaiveDate)> {
    let about = &schedule.conference;
    let said = |text: &str| match moment(text)? {
        Moment::Day(day) => Some(day),
        exact => Some(day_of(walls.wall(exact), change)),
    };
    let mut dates: Vec<NaiveDate> = days.iter().map(|day| day.date).collect();
    let (first, last) = (said(&about.start), said(&about.end));
    let backwards = first.zip(last).filter(|(first, last)| first > last || *last - *first > LONGEST);
    match backwards {
        Some((first, last)) => problems.push(
            Problem::warning("event-days-unlikely")
                .place(&about.place)
                .with("first", first)
                .with("last", last),
        ),
        None => dates.extend(first.into_iter().chain(last)),
    }
    let known = dates.iter().min().copied().zip(dates.iter().max().copied());
    let mut all = known;
    for slot in slots {
        let Some((start, _)) = slot.span else { continue };
        let day = day_of(start, change);
        if known.is_some_and(|(first, last)| first - day > FARTHEST || day - last > FARTHEST) {
            problems.push(slot.problem(Problem::error("date-outside-event")).with("date", day));
            slot.span = None;
            continue;
        }
        if days.get(slot.day).is_some_and(|listed| listed.date != day) && days.len() == schedule.days.len() {
            problems.push(slot.problem(Problem::warning("session-on-another-day")).with("date", day));
        }
        all = Some(all.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
    }
    if let (Some(known), Some(all)) = (known, all.filter(|all| known.is_some_and(|known| known != *all))) {
        let wider = Problem::warning("event-days-widened").place(&about.place);
        problems.push(wider.with("first", all.0.min(known.0)).with("last", all.1.max(known.1)));
    }
    all
}

fn event(
    schedule: &raw::Schedule,
    walls: &Walls,
    day_change: NaiveTime,
    span: Option<(NaiveDate, NaiveDate)>,
    problems: &mut Vec<Problem>,
) -> EventDraft {
    let about = &schedule.conference;
    let title = [&about.title, &about.acronym].into_iter().find(|text| !text.is_empty()).cloned();
    if title.is_none() {
        problems.push(Problem::warning("event-without-title").place(&about.place));
    }
    if span.is_none() {
        problems.push(Problem::warning("event-without-days").place(&about.place));
    }
    let website = [&about.url, &schedule.base_url].map(|url| urls::absolute("", url).kept());
    EventDraft {
        external_id: external_id(about, title.as_deref().unwrap_or_default(), span.map(|(first, _)| first)),
        title: title.unwrap_or_default(),
        named_by_first: false,
        acronym: about.acronym.clone(),
        zone: walls.zone_name(),
        starts_on: span.map(|(first, _)| first),
        ends_on: span.map(|(_, last)| last),
        day_change,
        website: website.into_iter().find(|url| !url.is_empty()).unwrap_or_default(),
        version: schedule.version.clone(),
        description: about.description.clone(),
    }
}

/// Acronym (or title) and year: the same for every version of one year's programme.
fn external_id(about: &raw::Conference, title: &str, first: Option<NaiveDate>) -> String {
    let name = folded(if about.acronym.is_empty() { title } else { &about.acronym });
    let year = first.map(|day| day.year().to_string()).unwrap_or_default();
    [name, year].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
