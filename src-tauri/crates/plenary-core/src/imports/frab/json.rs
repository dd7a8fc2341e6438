//! schedule.json: the file into `raw::Schedule`.

use super::raw::{Conference, Day, Person, Reference, Room, Schedule, Session, truth};
use super::{Reading, assemble, refused, shape, too_large, unreadable, web_page};
use crate::imports::decode::decode;
use crate::imports::text::{line, prose};
use crate::model::{Place, Problem, ProgrammeDraft, Severity};
use serde_json::{Map, Value};

/// How sure the first bytes make us, in percent.
pub fn recognise(bytes: &[u8], file_name: &str) -> u8 {
    let head = decode(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).text;
    if !head.trim_start().starts_with('{') {
        return 0;
    }
    let says = |key: &str| head.contains(&format!("\"{key}\""));
    match (says("schedule"), says("conference"), file_name.to_lowercase().contains("schedule")) {
        (true, true, _) => 95,
        (true, false, _) => 60,
        (false, _, true) => 30,
        (false, _, false) => 0,
    }
}

/// Reads a schedule.json. A file of another shape, broken or cut short, gives an empty draft and the reason.
pub fn read(bytes: &[u8]) -> Reading {
    if let Some(problem) = too_large(bytes) {
        return refused(problem);
    }
    let decoded = decode(bytes);
    let text = &decoded.text;
    if let Some(problem) = web_page(text) {
        return refused(problem);
    }
    if text.trim().is_empty() {
        return refused(Problem::error("file-empty"));
    }
    let value = match serde_json::from_str::<Value>(text) {
        Err(error) => return refused(broken(&error)),
        Ok(value) => value,
    };
    match schedule(&value) {
        Err(problem) => refused(problem),
        Ok(schedule) => {
            let (mut draft, found) = assemble::assemble(&schedule);
            let mut problems: Vec<Problem> = unreadable(&decoded).into_iter().collect();
            problems.extend(shape::problems(&value));
            draft.damaged |= problems.iter().any(|problem| problem.severity == Severity::Error);
            problems.extend(found);
            // Where nothing is left because it was of another kind, the reasons are all there is to say.
            let lost = draft.sessions.is_empty() && draft.damaged;
            (if lost { ProgrammeDraft::default() } else { draft }, problems)
        }
    }
}

fn broken(error: &serde_json::Error) -> Problem {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let place = Place::line_column(number(error.line()), number(error.column()));
    let code = if error.is_eof() { "file-cut-short" } else { "file-broken" };
    let said = error.to_string();
    let reason = said.split(" at line ").next().unwrap_or_default().to_owned();
    Problem::error(code).place(&place).with("reason", reason)
}

fn schedule(value: &Value) -> Result<Schedule, Problem> {
    let other = |missing: &str| Problem::error("file-other-schema").with("missing", missing);
    let schedule = value.get("schedule").and_then(Value::as_object).ok_or_else(|| other("schedule"))?;
    let conference = schedule.get("conference").and_then(Value::as_object);
    let conference = conference.ok_or_else(|| other("schedule.conference"))?;
    let days = conference.get("days").and_then(Value::as_array);
    let days = days.ok_or_else(|| other("schedule.conference.days"))?;
    let base_url = [words(schedule, "base_url"), words(conference, "base_url")];
    Ok(Schedule {
        version: words(schedule, "version"),
        base_url: base_url.into_iter().find(|url| !url.is_empty()).unwrap_or_default(),
        conference: about(conference),
        days: days.iter().enumerate().map(|(at, day)| read_day(at, day)).collect(),
    })
}

fn about(found: &Map<String, Value>) -> Conference {
    Conference {
        place: Place::at("schedule.conference"),
        title: words(found, "title"),
        acronym: words(found, "acronym"),
        description: text(found, "description"),
        start: words(found, "start"),
        end: words(found, "end"),
        day_change: words(found, "day_change"),
        zone: words(found, "time_zone_name"),
        url: words(found, "url"),
        tracks: objects(found, "tracks").map(|track| words(track, "name")).collect(),
        rooms: objects(found, "rooms").map(room).collect(),
    }
}

fn room(found: &Map<String, Value>) -> Room {
    Room {
        name: words(found, "name"),
        guid: words(found, "guid"),
        kind: words(found, "type"),
        description: text(found, "description"),
        capacity: found.get("capacity").and_then(Value::as_f64).map(|seats| seats as i64),
        url: words(found, "url"),
    }
}

fn read_day(at: usize, value: &Value) -> Day {
    let path = format!("schedule.conference.days[{at}]");
    let Some(day) = value.as_object() else { return Day { place: Place::at(path), ..Day::default() } };
    let rooms = day.get("rooms").and_then(Value::as_object).into_iter().flatten();
    Day {
        date: words(day, "date"),
        start: words(day, "day_start"),
        end: words(day, "day_end"),
        rooms: rooms
            .map(|(name, list)| (Room { name: line(name), ..Room::default() }, column(&path, name, list)))
            .collect(),
        place: Place::at(path),
    }
}

fn column(path: &str, room: &str, list: &Value) -> Vec<Session> {
    let sessions = list.as_array().into_iter().flatten().enumerate();
    sessions
        .map(|(at, value)| {
            let place = Place::at(format!("{path}.rooms.{room}[{at}]"));
            value
                .as_object()
                .map(|found| session(&place, found))
                .unwrap_or(Session { place, ..Session::default() })
        })
        .collect()
}

fn session(place: &Place, found: &Map<String, Value>) -> Session {
    Session {
        place: place.clone(),
        guid: words(found, "guid"),
        code: words(found, "code"),
        id: words(found, "id"),
        slug: words(found, "slug"),
        title: words(found, "title"),
        subtitle: words(found, "subtitle"),
        summary: text(found, "abstract"),
        description: text(found, "description"),
        language: words(found, "language"),
        kind: words(found, "type"),
        track: words(found, "track"),
        room: words(found, "room"),
        date: words(found, "date"),
        start: words(found, "start"),
        end: words(found, "end"),
        duration: words(found, "duration"),
        url: words(found, "url"),
        logo: words(found, "logo"),
        licence: words(found, "recording_license"),
        do_not_record: truth(&words(found, "do_not_record")),
        persons: objects(found, "persons").map(person).collect(),
        persons_damaged: shape::is_damaged_list(found.get("persons")),
        texts_damaged: ["subtitle", "abstract", "description"]
            .iter()
            .any(|name| shape::is_damaged_text(found.get(*name))),
        links_damaged: ["links", "attachments"].iter().any(|name| shape::is_damaged_list(found.get(*name))),
        links: objects(found, "links").map(reference).collect(),
        attachments: objects(found, "attachments").map(reference).collect(),
        recordings: recordings(found),
    }
}

fn recordings(found: &Map<String, Value>) -> Vec<Reference> {
    let url = words(found, "video_download_url");
    if url.is_empty() { Vec::new() } else { vec![Reference { url, ..Reference::default() }] }
}

fn person(found: &Map<String, Value>) -> Person {
    Person {
        guid: words(found, "guid"),
        code: words(found, "code"),
        id: words(found, "id"),
        name: first_of(found, &["public_name", "name", "full_public_name"]),
        email: words(found, "email"),
        biography: text(found, "biography"),
        avatar: first_of(found, &["avatar", "avatar_url"]),
        url: words(found, "url"),
    }
}

fn reference(found: &Map<String, Value>) -> Reference {
    Reference {
        title: first_of(found, &["title", "name"]),
        url: first_of(found, &["url", "href"]),
        kind: words(found, "type"),
    }
}

/// The first of these members that says anything.
fn first_of(found: &Map<String, Value>, keys: &[&str]) -> String {
    keys.iter().map(|key| words(found, key)).find(|text| !text.is_empty()).unwrap_or_default()
}

fn objects<'v>(found: &'v Map<String, Value>, key: &str) -> impl Iterator<Item = &'v Map<String, Value>> {
    found.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

fn words(found: &Map<String, Value>, key: &str) -> String {
    line(&said(found.get(key)))
}

fn text(found: &Map<String, Value>, key: &str) -> String {
    prose(&said(found.get(key)))
}

/// Texts, numbers and truths are texts; of translations the English one, else the first.
fn said(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(truth)) => truth.to_string(),
        Some(Value::Object(languages)) => {
            let chosen = languages.get("en").or_else(|| languages.values().next());
            chosen.and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}
