//! Which days an event has that a calendar file makes, and what becomes of the entries that lie on none of them.

use super::journeys::{counts, remarks};
use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// A calendar of entries, each by its lines.
fn calendar(entries: &[&str]) -> String {
    let begin = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Team\r\n";
    let entry = |(number, lines): (usize, &&str)| {
        format!(
            "BEGIN:VEVENT\r\nUID:{number}@example.org\r\nDTSTAMP:20261101T000000Z\r\n{lines}END:VEVENT\r\n"
        )
    };
    let entries: String = entries.iter().enumerate().map(entry).collect();
    format!("{begin}{entries}END:VCALENDAR\r\n")
}

/// The report of bringing it in where nobody says into which event.
fn brought(office: &Office, text: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("drop.ics");
    std::fs::write(&path, text).unwrap();
    office.call("accept_import", json!({ "path": path }))
}

/// First and last day of the only event, and when its sessions are.
fn days(text_of: &str) -> (String, String, Vec<(Value, Value)>) {
    let office = Office::new();
    brought(&office, text_of);
    let events = office.call("list_events", json!({}));
    let event = &list(&events)[0]["event"];
    let programme = office.call("programme", json!({ "event_id": event["id"] }));
    let times = |one: &Value| (one["session"]["starts_at"].clone(), one["session"]["ends_at"].clone());
    let sessions = list(&programme["sessions"]).iter().map(times).collect();
    (text(&event["starts_on"]).to_owned(), text(&event["ends_on"]).to_owned(), sessions)
}

const STAND_UP: &str = "SUMMARY:Stand-up\r\nDTSTART;TZID=Europe/London:20270104T100000\r\n\
    DTEND;TZID=Europe/London:20270104T101500\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\n";
const AWAY_DAY: &str = "SUMMARY:Away day\r\nDTSTART;TZID=Europe/London:20270610T090000\r\n\
    DTEND;TZID=Europe/London:20270610T170000\r\n";

#[test]
fn what_recurs_beside_the_event_of_its_own_file_did_not_come_in_and_a_network_is_named() {
    let office = Office::new();
    let file = calendar(&[STAND_UP, AWAY_DAY]);
    for again in [false, true] {
        let report = brought(&office, &file);
        assert_eq!(counts(&report), if again { [0, 0, 0, 1] } else { [1, 0, 0, 0] });
        assert_eq!(remarks(&report), ["sessions-beside-the-event"]);
        let remark = &report["plan"]["remarks"][0];
        assert_eq!((&remark["severity"], &remark["params"]["count"]), (&json!("error"), &json!("500")));
    }
}

#[test]
fn an_entry_over_several_days_makes_an_event_of_those_days() {
    let whole = "SUMMARY:Days\r\nDTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r\n";
    let (first, last, _) = days(&calendar(&[whole]));
    assert_eq!((first.as_str(), last.as_str()), ("2027-03-10", "2027-03-11"), "its end is the day after");
    let timed = "SUMMARY:Week\r\nDTSTART;TZID=Europe/London:20270705T100000\r\n\
        DTEND;TZID=Europe/London:20270709T160000\r\n";
    let (first, last, sessions) = days(&calendar(&[timed]));
    assert_eq!((first.as_str(), last.as_str()), ("2027-07-05", "2027-07-09"));
    assert_eq!(sessions, [(json!("2027-07-05T10:00:00"), json!("2027-07-09T16:00:00"))]);
    let utc = "SUMMARY:Week\r\nDTSTART:20270705T100000Z\r\nDTEND:20270709T233000Z\r\n";
    let (first, last, _) = days(&calendar(&[utc]));
    assert_eq!(
        (first.as_str(), last.as_str()),
        ("2027-07-05", "2027-07-10"),
        "as the clocks of the office are"
    );
}

#[test]
fn a_night_belongs_to_the_day_before_and_so_does_an_end_at_midnight() {
    let ends = [
        ("20270706T020000", "2027-07-05"),
        ("20270706T000000", "2027-07-05"),
        ("20270707T020000", "2027-07-07"),
    ];
    for (end, expected) in ends {
        let party = format!(
            "SUMMARY:Party\r\nDTSTART;TZID=Europe/London:20270705T200000\r\nDTEND;TZID=Europe/London:{end}\r\n"
        );
        let (first, last, sessions) = days(&calendar(&[&party]));
        assert_eq!((first.as_str(), last.as_str(), sessions.len()), ("2027-07-05", expected, 1), "{end}");
        assert_ne!(sessions[0].0, Value::Null, "{end}: it has its time");
    }
}
