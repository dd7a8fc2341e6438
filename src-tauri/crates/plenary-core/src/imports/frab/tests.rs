//! Schedule files, invented and real, and what is made of them.

mod hostile;
mod real;
mod small;

use crate::model::{Problem, ProgrammeDraft};
use std::fmt::Write as _;
use std::path::PathBuf;

/// A file below the workspace root.
fn below_root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path)
}

/// An invented file.
fn fixture(name: &str) -> Vec<u8> {
    let path = below_root("tests/fixtures/imports").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// One problem a line.
fn listing(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// The draft as a page to read.
fn sketch(draft: &ProgrammeDraft) -> String {
    let mut out = String::new();
    let event = &draft.event;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let _ = writeln!(out, "{} [{}] {}", event.title, event.external_id, event.version);
    let (first, last) = (day(event.starts_on), day(event.ends_on));
    let _ =
        writeln!(out, "{first} to {last} {} changing at {}, {}", event.zone, event.day_change, event.website);
    for room in &draft.rooms {
        let kind = if room.online { "online" } else { "on site" };
        let _ = writeln!(
            out,
            "room {} ({kind}, {:?}) {}{}",
            room.name, room.capacity, room.external_id, room.online_url
        );
    }
    let tracks: Vec<&str> = draft.tracks.iter().map(|track| track.name.as_str()).collect();
    let _ = writeln!(out, "tracks {}", tracks.join(", "));
    for format in &draft.formats {
        let _ = writeln!(out, "format {} is {}, {} minutes", format.name, format.kind, format.minutes);
    }
    for person in &draft.persons {
        let _ = writeln!(out, "person {} {:?} {:?}", person.key, person.name, person.biography);
    }
    for one in &draft.sessions {
        let when = one.starts_at.zip(one.ends_at).map(|(start, end)| format!("{start} to {end}"));
        let _ = writeln!(out, "\n{} {}", one.external_id, one.title);
        let _ = writeln!(out, "  {} in {:?}", when.unwrap_or("unscheduled".into()), one.room);
        let _ = writeln!(out, "  {:?} {:?} {:?} {:?}", one.format, one.track, one.language, one.subtitle);
        let _ = writeln!(out, "  {:?} {:?}", one.summary, one.description);
        let _ = writeln!(out, "  by {:?} {:?} {:?}", one.persons, one.do_not_record, one.recording_licence);
        for link in &one.links {
            let _ = writeln!(out, "  {} {:?} {}", link.kind, link.title, link.url);
        }
        if !one.logo.is_empty() {
            let _ = writeln!(out, "  logo {}", one.logo);
        }
    }
    out
}
