//! The agenda as it leaves the office, and what a change does to those who have it already.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::judges;
use crate::office::Office;

/// A conference in London with one session in one room; what is needed to change them.
struct Conference {
    office: Office,
    event: Value,
    room: Value,
    session: Value,
}

impl Conference {
    fn new() -> Self {
        let office = Office::new();
        let event =
            office.call("create_event", json!({ "title": "Inclusion Day", "starts_on": "2026-11-12" }));
        let id = event["id"].clone();
        office.call(
            "change_event",
            json!({ "id": id, "zone": "Europe/London", "contact_email": "events@example.org" }),
        );
        let room = office.call("create_room", json!({ "event_id": id, "name": "Hall 1" }));
        let session = office.call(
            "create_session",
            json!({
                "session": { "event_id": id, "title": "Devices and doorsteps" },
                "at": place(&room["id"], "09:30:00", "10:15:00"),
            }),
        );
        Self { event: id, room: room["id"].clone(), session: session["id"].clone(), office }
    }

    /// The lines of the agenda with this name, by what stands before the colon.
    fn says(&self, name: &str) -> String {
        let request = json!({ "event_id": self.event, "format": "ics", "options": {} });
        let file = self.office.call("export_text", request)["text"].as_str().unwrap().replace("\r\n ", "");
        let entry = file.split("BEGIN:VEVENT").nth(1).expect("there is an entry");
        let line = entry.split("\r\n").find(|line| line.starts_with(name));
        line.map(|line| line.split_once(':').unwrap().1.to_owned()).unwrap_or_default()
    }

    fn move_to(&self, from: &str, until: &str) {
        let request = json!({ "id": self.session, "to": place(&self.room, from, until) });
        self.office.call("move_session", request);
    }
}

fn place(room: &Value, from: &str, until: &str) -> Value {
    json!({ "room_id": room, "starts_at": format!("2026-11-12T{from}"), "ends_at": format!("2026-11-12T{until}") })
}

/// SEQUENCE of the one session.
fn sequence(conference: &Conference) -> u32 {
    conference.says("SEQUENCE").parse().unwrap()
}

#[test]
fn moving_a_session_makes_its_entry_newer_and_undoing_the_move_newer_still() {
    let conference = Conference::new();
    let (uid, first) = (conference.says("UID"), sequence(&conference));
    conference.move_to("11:00:00", "11:45:00");
    let moved = sequence(&conference);
    assert!(moved > first, "{moved} after {first}");
    assert_eq!(conference.says("DTSTART"), "20261112T110000");
    conference.office.call("undo", json!({}));
    assert_eq!(conference.says("DTSTART"), "20261112T093000");
    assert!(sequence(&conference) > moved, "an undo is news too");
    assert_eq!(conference.says("UID"), uid, "it is the same entry all along");
}

#[test]
fn a_typo_put_right_does_not_count_as_a_change_of_the_appointment() {
    let conference = Conference::new();
    let before = sequence(&conference);
    conference
        .office
        .call("change_session", json!({ "id": conference.session, "title": "Devices & doorsteps" }));
    assert_eq!(sequence(&conference), before);
    assert_eq!(conference.says("SUMMARY"), "Devices & doorsteps");
}

#[test]
fn a_cancelled_session_stays_in_the_agenda_as_cancelled() {
    let conference = Conference::new();
    let before = sequence(&conference);
    conference.office.call("cancel_session", json!({ "id": conference.session }));
    assert_eq!(conference.says("STATUS"), "CANCELLED");
    assert!(sequence(&conference) > before);
}

#[test]
fn a_draft_event_without_sessions_is_tentative_until_it_is_published() {
    let conference = Conference::new();
    conference.office.call("unschedule_session", json!({ "id": conference.session }));
    assert_eq!(
        (conference.says("SUMMARY"), conference.says("STATUS")),
        ("Inclusion Day".into(), "TENTATIVE".into())
    );
    let before = sequence(&conference);
    conference.office.call("publish_event", json!({ "id": conference.event }));
    assert_eq!(conference.says("STATUS"), "CONFIRMED");
    assert!(sequence(&conference) > before);
}

#[test]
fn an_agenda_of_a_room_with_nothing_in_it_is_refused() {
    let conference = Conference::new();
    let room =
        conference.office.call("create_room", json!({ "event_id": conference.event, "name": "Quiet room" }));
    let request = json!({ "event_id": conference.event, "format": "ics", "options": { "room": room["id"] } });
    assert_eq!(conference.office.refused("export_text", request), "nothing-scheduled");
}

#[test]
fn the_judges_accept_the_agenda_of_every_room_and_track_of_the_sample() {
    let folder = tempfile::tempdir().unwrap();
    let office = Office::with_sample();
    let cards = office.call("list_events", json!({}));
    let conference =
        cards.as_array().unwrap().iter().find(|card| card["event"]["kind"] == "conference").unwrap();
    let overview = office.call("event_overview", json!({ "event_id": conference["event"]["id"] }));
    let of = |list: &str, option: &str| {
        let rows = overview[list].as_array().unwrap().clone();
        rows.into_iter().map(|row| json!({ option: row["id"] })).collect::<Vec<Value>>()
    };
    for (number, options) in [of("rooms", "room"), of("tracks", "track")].concat().into_iter().enumerate() {
        let path = folder.path().join(format!("{number}.ics"));
        let event = &overview["event"]["id"];
        office.call(
            "export_file",
            json!({ "event_id": event, "format": "ics", "path": path, "options": options }),
        );
    }
    judges::accept_all(folder.path());
}

#[test]
fn everything_of_the_sample_leaves_as_calendars_that_the_judges_accept() {
    let folder = tempfile::tempdir().unwrap();
    let office = Office::with_sample();
    let mut written = BTreeMap::new();
    for card in office.call("list_events", json!({})).as_array().unwrap() {
        let (id, slug) = (&card["event"]["id"], card["event"]["slug"].as_str().unwrap());
        let path = folder.path().join(format!("{slug}.ics"));
        let request = json!({ "event_id": id, "format": "ics", "path": path, "options": {} });
        office.call("export_file", request.clone());
        let once = std::fs::read(&path).unwrap();
        office.call("export_file", request);
        assert_eq!(once, std::fs::read(&path).unwrap(), "{slug} twice gives the same bytes");
        written.insert(slug.to_owned(), once);
    }
    assert!(written.len() > 3, "the sample has a conference and meetings: {:?}", written.keys());
    judges::accept_all(folder.path());
}
