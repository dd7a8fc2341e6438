//! schedule.xml: the file into `raw::Schedule`.

use super::raw::{Conference, Day, Person, Reference, Room, Schedule, Session, truth};
use super::tree::{Node, parse};
use super::{Reading, assemble, refused, too_large, unreadable, web_page};
use crate::imports::decode::decode;
use crate::imports::text::{line, prose};
use crate::model::{Place, Problem};

/// How sure the first bytes make us, in percent.
pub fn recognise(bytes: &[u8], file_name: &str) -> u8 {
    let head = decode(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).text;
    if !head.trim_start().starts_with('<') {
        return 0;
    }
    match (head.contains("<schedule"), file_name.to_lowercase().contains("schedule")) {
        (true, _) => 90,
        (false, true) => 30,
        (false, false) => 0,
    }
}

/// Reads a schedule.xml. A file of another shape, broken or cut short, gives an empty draft and the reason.
pub fn read(bytes: &[u8]) -> Reading {
    if let Some(problem) = too_large(bytes) {
        return refused(problem);
    }
    let decoded = decode(bytes);
    if let Some(problem) = web_page(&decoded.text) {
        return refused(problem);
    }
    match parse(&decoded.text).and_then(|root| schedule(&root)) {
        Err(problem) => refused(problem),
        Ok(schedule) => {
            let (draft, found) = assemble::assemble(&schedule);
            (draft, unreadable(&decoded).into_iter().chain(found).collect())
        }
    }
}

fn schedule(root: &Node) -> Result<Schedule, Problem> {
    let other =
        |missing: &str| Problem::error("file-other-schema").with("missing", missing).place(&root.place);
    if root.name != "schedule" {
        return Err(other("schedule"));
    }
    if root.child("day").is_none() || root.all("day").any(|day| day.child("entry").is_some()) {
        return Err(other("day/room/event"));
    }
    let conference = root.child("conference").ok_or_else(|| other("conference"))?;
    let base_urls = [conference.text_of("base_url"), root.text_of("base_url")];
    Ok(Schedule {
        version: line(root.text_of("version")),
        base_url: base_urls.into_iter().map(line).find(|url| !url.is_empty()).unwrap_or_default(),
        conference: about(conference),
        days: root.all("day").enumerate().map(|(at, day)| read_day(at, day)).collect(),
    })
}

fn about(found: &Node) -> Conference {
    Conference {
        place: found.place.clone(),
        title: line(found.text_of("title")),
        acronym: line(found.text_of("acronym")),
        description: prose(found.text_of("description")),
        start: line(found.text_of("start")),
        end: line(found.text_of("end")),
        day_change: line(found.text_of("day_change")),
        zone: line(found.text_of("time_zone_name")),
        url: line(found.text_of("url")),
        tracks: found.all("track").map(|track| either(track.attribute("name"), &track.text)).collect(),
        rooms: found.all("room").map(room).collect(),
    }
}

fn room(found: &Node) -> Room {
    Room {
        name: line(found.attribute("name")),
        guid: line(found.attribute("guid")),
        kind: line(found.attribute("type")),
        description: prose(found.text_of("description")),
        capacity: found.attribute("capacity").trim().parse().ok(),
        url: line(found.attribute("url")),
    }
}

fn read_day(at: usize, day: &Node) -> Day {
    let path = format!("day[{at}]");
    Day {
        date: line(day.attribute("date")),
        start: line(day.attribute("start")),
        end: line(day.attribute("end")),
        rooms: day.all("room").map(|found| (room(found), column(&path, found))).collect(),
        place: Place { at: path, ..day.place.clone() },
    }
}

fn column(path: &str, found: &Node) -> Vec<Session> {
    let name = line(found.attribute("name"));
    let sessions = found.all("event").enumerate();
    sessions.map(|(at, event)| session(&format!("{path}/{name}/event[{at}]"), event)).collect()
}

fn session(path: &str, found: &Node) -> Session {
    let recording = found.child("recording").cloned().unwrap_or_default();
    Session {
        place: Place { at: path.to_owned(), ..found.place.clone() },
        guid: line(found.attribute("guid")),
        code: line(found.attribute("code")),
        id: line(found.attribute("id")),
        slug: line(found.text_of("slug")),
        title: line(found.text_of("title")),
        subtitle: line(found.text_of("subtitle")),
        summary: prose(found.text_of("abstract")),
        description: prose(found.text_of("description")),
        language: line(found.text_of("language")),
        kind: line(found.text_of("type")),
        track: line(found.text_of("track")),
        room: line(found.text_of("room")),
        date: line(found.text_of("date")),
        start: line(found.text_of("start")),
        end: line(found.text_of("end")),
        duration: line(found.text_of("duration")),
        url: line(found.text_of("url")),
        logo: line(found.text_of("logo")),
        licence: line(recording.text_of("license")),
        do_not_record: truth(recording.text_of("optout")),
        persons: list(found, "persons", "person").map(person).collect(),
        persons_damaged: found
            .all("persons")
            .any(|group| !group.text.trim().is_empty() || group.holds_other("person")),
        texts_damaged: false,
        links_damaged: [("links", "link"), ("attachments", "attachment")].iter().any(|(outer, inner)| {
            found.all(outer).any(|group| !group.text.trim().is_empty() || group.holds_other(inner))
        }),
        links: list(found, "links", "link").map(reference).collect(),
        attachments: list(found, "attachments", "attachment").map(reference).collect(),
        recordings: recordings(found, &recording),
    }
}

fn recordings(found: &Node, recording: &Node) -> Vec<Reference> {
    let urls = [found.text_of("video_download_url"), recording.text_of("url"), recording.text_of("link")];
    let urls = urls.into_iter().map(line).filter(|url| !url.is_empty());
    urls.map(|url| Reference { url, ..Reference::default() }).collect()
}

fn list<'n>(found: &'n Node, outer: &'n str, inner: &'n str) -> impl Iterator<Item = &'n Node> {
    found.all(outer).flat_map(move |group| group.all(inner))
}

fn person(found: &Node) -> Person {
    Person {
        guid: line(found.attribute("guid")),
        code: line(found.attribute("code")),
        id: line(found.attribute("id")),
        name: either(&found.text, found.attribute("name")),
        email: line(found.attribute("email")),
        biography: prose(found.text_of("biography")),
        avatar: line(found.attribute("avatar")),
        url: line(found.attribute("url")),
    }
}

fn reference(found: &Node) -> Reference {
    Reference {
        url: either(found.attribute("href"), &found.text),
        title: line(&found.text),
        kind: line(found.attribute("type")),
    }
}

fn either(first: &str, second: &str) -> String {
    Some(line(first)).filter(|text| !text.is_empty()).unwrap_or_else(|| line(second))
}
