//! What a calendar is proposed to become where nobody said it, and what an event is called whose calendar has no name.

use super::journeys::fixture;
use super::networks::{recurring, singles};
use crate::office::Office;
use serde_json::{Value, json};
use std::path::PathBuf;

struct Desk {
    office: Office,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { office: Office::new(), folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn proposes_network(&self, text: &str) -> Value {
        let path = self.file("housing.ics", text);
        self.office.call("propose_import", json!({ "path": path }))["new_network"].clone()
    }
}

/// The entries of both in one calendar.
fn together(one: &str, other: &str) -> String {
    let entries = other.split_once("BEGIN:VEVENT").unwrap().1;
    one.replace("END:VCALENDAR\r\n", &format!("BEGIN:VEVENT{entries}"))
}

#[test]
fn what_does_nothing_but_recur_is_proposed_as_a_network() {
    let desk = Desk::new();
    let circle = recurring(0, "Europe/London", "");
    let other =
        circle.replace("circle@", "other@").replace("T140000", "T160000").replace("T150000", "T170000");
    let daily = |more: &str| {
        circle.replace("FREQ=WEEKLY;BYDAY=WE;UNTIL=20261203T000000Z", &format!("FREQ=DAILY{more}"))
    };
    let moved = circle.replace("RRULE", "RECURRENCE-ID;TZID=Europe/London:20261104T140000\r\nX-RULE");
    for (text, expected, why) in [
        (circle.clone(), true, "a recurring entry"),
        (together(&circle, &other), true, "two of them"),
        (together(&circle, &singles(&[(1, 4)])), false, "a single entry beside it"),
        (singles(&[(1, 4), (2, 11)]), false, "single entries"),
        (moved, false, "one occurrence by itself happens once"),
        (daily(";COUNT=3"), false, "one event over three days"),
        (daily(";INTERVAL=2;COUNT=3"), true, "every second day"),
        (daily(";COUNT=60"), true, "a habit"),
        (daily(""), true, "a habit that goes on"),
    ] {
        assert_eq!(desk.proposes_network(&text), expected, "{why}");
    }
    let programme = format!("{}/../night-school.schedule.json", fixture(""));
    assert_eq!(desk.office.call("propose_import", json!({ "path": programme }))["new_network"], false);
    let said = json!({ "path": desk.file("housing.ics", &circle), "new_event": true });
    assert_eq!(desk.office.call("propose_import", said)["new_network"], false, "somebody said what it is");
}

#[test]
fn two_networks_in_one_calendar_are_not_proposed_as_one_and_make_none() {
    let desk = Desk::new();
    let circle = recurring(0, "Europe/London", "");
    let housing = circle.replace("circle@", "housing@").replace("SUMMARY:Circle", "SUMMARY:Housing");
    assert_ne!(circle, housing);
    let path = desk.file("office.ics", &together(&circle, &housing));
    let proposed = desk.office.call("propose_import", json!({ "path": path }));
    assert_eq!(proposed, json!({ "new_network": false, "several": ["Circle", "Housing"] }));
    let new = json!({ "path": path, "new_network": true });
    assert_eq!(desk.office.refused("preview_import", new.clone()), "import-several-networks");
    assert_eq!(desk.office.refused("accept_import", new), "import-several-networks");
    assert_eq!(desk.office.call("list_series", json!({})), json!([]));
    let later = housing.replace("20261104T", "20270106T").replace("UNTIL=20261203", "UNTIL=20270203");
    assert_eq!(desk.proposes_network(&together(&circle, &later)), true, "one goes on under another name");
}

#[test]
fn a_network_whose_calendar_says_no_name_is_called_as_its_file_or_not_proposed() {
    let desk = Desk::new();
    let nameless = recurring(0, "Europe/London", "").replace("SUMMARY:Circle\r\n", "");
    let path = desk.file("calendar.ics", &nameless);
    assert_eq!(desk.office.call("propose_import", json!({ "path": path }))["new_network"], false);
    assert_eq!(desk.proposes_network(&nameless), true, "the file has a name");
    let new = json!({ "path": desk.file("housing leads.ics", &nameless), "new_network": true });
    desk.office.call("accept_import", new);
    assert_eq!(desk.office.call("list_series", json!({}))[0]["series"]["title"], "housing leads");
}

#[test]
fn what_came_in_before_goes_where_it_came_in() {
    for into in ["new_event", "new_network"] {
        let desk = Desk::new();
        let circle = recurring(0, "Europe/London", "");
        assert_eq!(desk.proposes_network(&circle), true);
        desk.office.call("accept_import", json!({ "path": desk.file("housing.ics", &circle), into: true }));
        assert_eq!(desk.proposes_network(&circle), false, "{into}");
    }
}

#[test]
fn a_calendar_without_a_name_becomes_an_event_that_is_called_as_its_file() {
    let named = "X-WR-CALNAME:Leads 2026\r\nBEGIN:VEVENT";
    let two = singles(&[(1, 4), (2, 5)]);
    for (file, text, title) in [
        ("Housing_leads (2).ics", two.clone(), "Housing leads"),
        ("Housing leads.ics", singles(&[(1, 4)]), "Circle 1"),
        ("Housing leads.ics", two.replacen("BEGIN:VEVENT", named, 1), "Leads 2026"),
        ("calendar.ics", two.clone(), "Circle 1"),
    ] {
        let desk = Desk::new();
        let request = json!({ "path": desk.file(file, &text), "new_event": true });
        let plan = desk.office.call("preview_import", request.clone())["plan"].clone();
        assert_eq!(plan["event_title"], title, "{file}");
        assert_eq!(desk.office.call("accept_import", request)["plan"]["event_title"], title);
        assert_eq!(desk.office.call("list_events", json!({}))[0]["event"]["title"], title);
    }
}
