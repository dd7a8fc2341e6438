//! Calendar files taken into events: previewed, accepted, taken again, newer and older, undone.

use crate::office::Office;
use expect_test::{Expect, expect};
use plenary_core::imports::{Format, ImportDraft, recognise};
use serde_json::{Value, json};
use std::fmt::Write;

pub(super) fn fixture(name: &str) -> String {
    format!("{}/fixtures/imports/calendars/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// New, changed, withdrawn, unchanged.
pub(super) fn counts(report: &Value) -> [i64; 4] {
    let plan = &report["plan"];
    ["new", "changed", "withdrawn", "unchanged"].map(|name| plan[name].as_i64().unwrap())
}

/// A file as a page to read: sessions and problems.
fn sketch(bytes: &[u8], name: &str) -> String {
    let format = recognise(bytes, name).unwrap_or_else(|| panic!("{name} is recognised"));
    assert_eq!(format.name, "ics");
    let reading = Format::read(format, bytes);
    let ImportDraft::Programme(draft) = reading.draft else { panic!("{name} is no programme") };
    let mut out = format!("{} ({})\n", draft.event.title, draft.event.zone);
    for one in &draft.sessions {
        let start = one.starts_at.map_or("not placed".to_owned(), |at| at.format("%d %b %H:%M").to_string());
        let end = one.ends_at.map_or(String::new(), |at| at.format(" to %H:%M").to_string());
        let called_off = if one.cancelled { ", cancelled" } else { "" };
        writeln!(
            out,
            "{start}{end}: {} | {} | {} | {}{called_off}",
            one.title, one.room, one.track, one.online_url
        )
        .unwrap();
    }
    reading.problems.iter().for_each(|problem| writeln!(out, "{problem}").unwrap());
    out
}

fn says(name: &str, expected: &Expect) {
    expected.assert_eq(&sketch(&std::fs::read(fixture(name)).unwrap(), name));
}

#[test]
fn every_program_has_its_own_dialect_and_all_are_understood() {
    says(
        "outlook.ics",
        &expect![[r#"
        Devices and doorsteps (Europe/London)
        12 Nov 09:30 to 10:15: Devices and doorsteps | Microsoft Teams Meeting |  | https://teams.microsoft.com/l/meetup-join/19%3ameeting
    "#]],
    );
    says(
        "google.ics",
        &expect![[r#"
        Inclusion Day (Europe/London)
        12 Nov 09:30 to 10:15: Devices and doorsteps | Hall 1 |  | https://meet.google.com/abc-defg-hij
        12 Nov 10:30 to 11:15: Who is not here? | Hall 2 |  | 
        not placed: Stalls in the foyer |  |  | 
        12 Nov 12:00 to 13:00: Tour of the stacks |  |  | , cancelled
        warning entry-of-whole-days at line 34 count="1" date="2026-11-12" title="Stalls in the foyer"
    "#]],
    );
    says(
        "apple.ics",
        &expect![[r#"
            Reading circle (Europe/London)
            21 Oct 14:00 to 15:30: Reading circle | Northbank House, 1 Quay Street |  | 
            19 Nov 10:00 to 11:30: Reading circle on a Thursday |  |  | 
            20 Jan 14:00 to 15:30: Reading circle | Northbank House, 1 Quay Street |  | 
            17 Feb 14:00 to 15:30: Reading circle | Northbank House, 1 Quay Street |  | 
        "#]],
    );
    says(
        "thunderbird.ics",
        &expect![[r#"
        Öffnung mit Kaffee (Europe/Zurich)
        12 Nov 10:30 to 11:15: Öffnung mit Kaffee | Grosser Saal | Skills | 
        warning component-left-out count="1" what="VTODO"
        warning one-track-only at line 22 count="1" title="Öffnung mit Kaffee"
    "#]],
    );
    says(
        "exchange.ics",
        &expect![[r#"
        Fußball & data (UTC)
        12 Nov 09:30 to 10:15: Fußball & data | Room 4 |  | 
    "#]],
    );
    says(
        "by-hand.ics",
        &expect![[r#"
        Café: début ()
        12 Nov 09:30 to 10:15: Café: début | Salle é |  | https://meet.example.org/room
        12 Nov 11:00 to 11:30: 2026-11-12 11:00 |  |  | 
        not placed: No time yet |  |  | 
        warning time-without-zone at line 3 count="2"
        warning zone-not-known at line 11 count="1" zone="Europe/Pariss"
        warning entry-without-title at line 11 count="1"
        warning date-unreadable at line 15 count="1" property="DTSTART" value="soon"
        warning entry-without-uid at line 3 count="2"
        warning entry-without-end at line 11 count="1" minutes="30" title="2026-11-12 11:00"
        error entry-without-start at line 15 count="1" title="No time yet"
    "#]],
    );
}

#[test]
fn a_calendar_becomes_an_event_and_the_same_file_again_changes_nothing() {
    let office = Office::new();
    let file = json!({ "path": fixture("google.ics") });
    let preview = office.call("preview_import", file.clone());
    assert_eq!((counts(&preview), office.call("list_events", json!({}))), ([4, 0, 0, 0], json!([])));
    let accepted = office.answer("accept_import", file.clone());
    assert_eq!(counts(&accepted.output), [4, 0, 0, 0]);
    let again = office.answer("accept_import", file);
    assert_eq!((counts(&again.output), again.changes, again.undo_label), ([0, 0, 0, 4], vec![], None));
    assert_eq!(office.call("list_events", json!({}))[0]["event"]["title"], "Inclusion Day");
    office.call("undo", json!({}));
    assert_eq!(office.call("list_events", json!({})), json!([]), "one step takes all of it back");
    assert_eq!(office.call("check_workspace", json!({}))["faults"], json!([]));
}

/// A calendar with one entry.
fn entry(sequence: u32, start: &str, more: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:talk@example.org\r\nSEQUENCE:{sequence}\r\n\
         DTSTAMP:20260901T100000Z\r\nSUMMARY:Talk\r\nDTSTART;TZID=Europe/London:20261112T{start}00\r\nDURATION:PT45M\r\n{more}\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

pub(super) struct Drop {
    pub(super) office: Office,
    pub(super) event: Value,
    pub(super) folder: tempfile::TempDir,
}

impl Drop {
    pub(super) fn new() -> Self {
        Self::of(Office::new())
    }

    pub(super) fn of(office: Office) -> Self {
        let event = json!({ "title": "Ours", "starts_on": "2026-11-12", "zone": "Europe/London" });
        let event = office.call("create_event", event)["id"].clone();
        Self { office, event, folder: tempfile::tempdir().unwrap() }
    }

    pub(super) fn file(&self, text: &str) -> Value {
        let path = self.folder.path().join("drop.ics");
        std::fs::write(&path, text).unwrap();
        json!({ "path": path, "event_id": self.event })
    }

    pub(super) fn of_event(&self) -> Value {
        json!({ "event_id": self.event })
    }

    pub(super) fn bring(&self, text: &str) -> Value {
        self.office.call("accept_import", self.file(text))
    }

    fn session(&self) -> Value {
        let day = self.office.call("programme", json!({ "event_id": self.event }));
        day["sessions"][0].clone()
    }
}

pub(super) fn remarks(report: &Value) -> Vec<&str> {
    report["plan"]["remarks"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn a_newer_sequence_moves_the_session_and_an_older_one_is_told_and_left() {
    let drop = Drop::new();
    assert_eq!(counts(&drop.bring(&entry(1, "0930", ""))), [1, 0, 0, 0]);
    assert_eq!(counts(&drop.bring(&entry(3, "1100", ""))), [0, 1, 0, 0]);
    let old = drop.bring(&entry(2, "1400", ""));
    assert_eq!((counts(&old), remarks(&old)), ([0, 0, 0, 1], vec!["older-version"]));
    assert_eq!(drop.session()["session"]["starts_at"], "2026-11-12T11:00:00");
    let off = drop.bring(&entry(4, "1100", "STATUS:CANCELLED\r\n"));
    assert_eq!(counts(&off), [0, 0, 1, 0]);
    assert_eq!(drop.session()["session"]["status"], "cancelled");
    assert_eq!(counts(&drop.bring(&entry(4, "1100", "STATUS:CANCELLED\r\n"))), [0, 0, 0, 1]);
}

#[test]
fn what_a_calendar_does_not_mention_stays_and_what_is_on_other_days_is_left_out() {
    let drop = Drop::new();
    drop.bring(&entry(1, "0930", ""));
    let other = entry(1, "1200", "").replace("talk@", "other@").replace("SUMMARY:Talk", "SUMMARY:Other");
    let report = drop.bring(&other);
    assert_eq!(
        (counts(&report), remarks(&report)),
        ([1, 0, 0, 0], vec![]),
        "the first talk is not withdrawn"
    );
    let weekly = entry(1, "1300", "RRULE:FREQ=WEEKLY;COUNT=4\r\n")
        .replace("talk@", "weekly@")
        .replace("Talk", "Weekly");
    let report = drop.bring(&weekly);
    assert_eq!((counts(&report), remarks(&report)), ([1, 0, 0, 0], vec!["sessions-on-other-days"]));
    let far = entry(1, "0930", "").replace("20261112", "20301112").replace("talk@", "far@");
    assert_eq!(drop.office.refused("accept_import", drop.file(&far)), "import-other-dates");
}

#[test]
fn a_floating_time_is_a_time_at_the_event_and_a_time_in_another_zone_is_converted() {
    let drop = Drop::new();
    let paris = entry(1, "1030", "").replace("Europe/London", "Europe/Paris");
    drop.bring(&paris);
    assert_eq!(drop.session()["session"]["starts_at"], "2026-11-12T09:30:00");
    let floating = entry(2, "1030", "").replace(";TZID=Europe/London", "");
    let report = drop.bring(&floating);
    assert_eq!(report["problems"][0]["code"], "time-without-zone", "and not in silence");
    assert_eq!(drop.session()["session"]["starts_at"], "2026-11-12T10:30:00");
}

#[test]
fn a_calendar_of_a_part_leaves_no_day_of_the_event_out() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part.ics");
    std::fs::write(&path, entry(1, "0930", "")).unwrap();
    let days = |first: &str, last: &str| {
        let event = json!({ "title": "Ours", "starts_on": first, "ends_on": last, "zone": "Europe/London" });
        let id = office.call("create_event", event)["id"].clone();
        office.call("accept_import", json!({ "path": path, "event_id": id }));
        let event = &office.call("programme", json!({ "event_id": id }))["event"];
        [event["starts_on"].clone(), event["ends_on"].clone()]
    };
    assert_eq!(days("2026-11-11", "2026-11-13"), ["2026-11-11", "2026-11-13"], "it is one of its days");
    assert_eq!(days("2026-11-13", "2026-11-13"), ["2026-11-12", "2026-11-13"], "it lies beside them");
    assert_eq!(days("2026-03-01", "2026-03-02"), ["2026-11-12", "2026-11-12"], "it is of another time");
}

#[test]
fn what_left_as_a_calendar_and_comes_back_changes_nothing() {
    let office = Office::with_sample();
    let folder = tempfile::tempdir().unwrap();
    for card in office.call("list_events", json!({})).as_array().unwrap() {
        let id = &card["event"]["id"];
        let path = folder.path().join("agenda.ics");
        office.call("export_file", json!({ "event_id": id, "format": "ics", "path": path, "options": {} }));
        for target in [json!({ "path": path, "event_id": id }), json!({ "path": path })] {
            let back = office.answer("accept_import", target);
            assert_eq!((back.changes, back.undo_label), (vec![], None), "{}", card["event"]["title"]);
            assert_eq!(&back.output["plan"]["event_id"], id, "it is known to be the same event");
            assert_eq!(counts(&back.output)[..3], [0, 0, 0]);
        }
    }
}

#[test]
fn a_session_of_ours_that_a_calendar_program_moved_moves_here() {
    let drop = Drop::new();
    let office = &drop.office;
    let room = office.call("create_room", json!({ "event_id": drop.event, "name": "Hall 1" }));
    let session = office.call(
        "create_session",
        json!({
            "session": { "event_id": drop.event, "title": "Devices", "description": "Ours, *rich*." },
            "at": { "room_id": room["id"], "starts_at": "2026-11-12T09:30:00", "ends_at": "2026-11-12T10:15:00" },
        }),
    );
    let agenda =
        office.call("export_text", json!({ "event_id": drop.event, "format": "ics", "options": {} }));
    let agenda = agenda["text"].as_str().unwrap().to_owned();
    let sequence = agenda.lines().find(|line| line.starts_with("SEQUENCE:")).unwrap().trim().to_owned();
    let moved =
        agenda.replace(&sequence, "SEQUENCE:9").replace("T093000", "T140000").replace("T101500", "T144500");
    assert_eq!(counts(&drop.bring(&moved)), [0, 1, 0, 0]);
    let now = drop.session();
    assert_eq!(now["session"]["starts_at"], "2026-11-12T14:00:00");
    assert_eq!(now["session"]["description"], session["description"], "the texts stay as they were typed");
    assert_eq!(now["session"]["room_id"], room["id"]);
}

#[test]
fn a_cancellation_of_what_is_not_here_is_left_out_and_says_so() {
    let drop = Drop::new();
    let cancel = |text: String| text.replace("VERSION:2.0\r\n", "VERSION:2.0\r\nMETHOD:CANCEL\r\n");
    let off = "STATUS:CANCELLED\r\nLOCATION:Attic\r\nATTENDEE:mailto:ada@example.org\r\n";
    let report = drop.bring(&cancel(entry(2, "0930", off)));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 0], vec!["cancellation-of-nothing"]));
    let day = drop.office.call("programme", json!({ "event_id": drop.event }));
    assert_eq!((&day["sessions"], &day["rooms"]), (&json!([]), &json!([])));
    let mut nowhere = drop.file(&cancel(entry(2, "0930", off)));
    nowhere["event_id"] = Value::Null;
    assert_eq!(drop.office.refused("accept_import", nowhere), "import-calls-off-nothing");
    drop.bring(&entry(1, "0930", ""));
    let report = drop.bring(&cancel(entry(2, "0930", off)));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 1, 0], vec![]), "what is here is called off");
    let told = entry(1, "1200", "STATUS:CANCELLED\r\n").replace("talk@", "other@").replace("Talk", "Other");
    assert_eq!(counts(&drop.bring(&told)), [1, 0, 0, 0], "a programme that is published tells of it");
}

#[test]
fn of_a_time_that_comes_twice_the_first_is_taken_and_says_so() {
    let office = Office::new();
    let event = json!({ "title": "Night", "starts_on": "2026-10-24", "ends_on": "2026-10-25", "zone": "Europe/London" });
    let event = office.call("create_event", event)["id"].clone();
    let drop = Drop { office, event, folder: tempfile::tempdir().unwrap() };
    let at = |start: &str| entry(1, "0930", "").replace("20261112T093000", start);
    let report = drop.bring(&at("20261025T013000"));
    assert_eq!(remarks(&report), ["first-of-two-hours"]);
    assert_eq!(drop.session()["session"]["starts_at"], "2026-10-25T01:30:00");
    let agenda = drop.office.export("ics", &drop.event);
    assert!(agenda.contains("DTSTART:20261025T003000Z"), "{agenda}");
    let second = at("20261025T013000Z").replace(";TZID=Europe/London", "").replace("talk@", "late@");
    let report = drop.bring(&second.replace("SUMMARY:Talk", "SUMMARY:Late"));
    assert_eq!(remarks(&report), ["second-of-two-hours"], "{report}");
    let day = drop.office.call("programme", json!({ "event_id": drop.event }));
    let late =
        day["sessions"].as_array().unwrap().iter().find(|one| one["session"]["title"] == "Late").unwrap();
    assert_eq!(late["session"]["starts_at"], Value::Null);
}

#[test]
fn a_span_over_the_hour_that_comes_twice_keeps_its_length_or_says_that_it_cannot() {
    let night = || {
        let office = Office::new();
        let event = json!({ "title": "Night", "starts_on": "2026-10-24", "ends_on": "2026-10-25", "zone": "Europe/London" });
        let event = office.call("create_event", event)["id"].clone();
        Drop { office, event, folder: tempfile::tempdir().unwrap() }
    };
    for zone in ["", "X-WR-TIMEZONE:Europe/London\r\n"] {
        let lasting = |length: &str| {
            let utc =
                entry(1, "0930", "").replace(";TZID=Europe/London:20261112T093000", ":20261025T003000Z");
            utc.replace("PT45M", length).replace("VERSION:2.0\r\n", &format!("VERSION:2.0\r\n{zone}"))
        };
        let drop = night();
        let report = drop.bring(&lasting("PT90M"));
        assert!(!report.to_string().contains("second-of-two-hours"), "{report}");
        let agenda = drop.office.export("ics", &drop.event);
        let [start, end] = ["DTSTART:20261025T003000Z", "DTEND:20261025T020000Z"];
        assert!(agenda.contains(start) && agenda.contains(end), "{agenda}");
        for length in ["PT60M", "PT45M"] {
            let drop = night();
            let report = drop.bring(&lasting(length));
            assert!(report.to_string().contains("ends-in-second-of-two-hours"), "{report}");
            assert_eq!(drop.session()["session"]["starts_at"], Value::Null, "{length} no clock can show");
        }
    }
}

#[test]
fn what_recurs_for_ever_comes_in_on_the_days_of_the_event() {
    let drop = Drop::new();
    let daily = entry(1, "0930", "RRULE:FREQ=DAILY\r\n").replace("20261112", "20200106");
    let report = drop.bring(&daily);
    assert_eq!(counts(&report), [1, 0, 0, 0], "{report}");
    assert_eq!(drop.session()["session"]["starts_at"], "2026-11-12T09:30:00");
    assert_eq!(counts(&drop.bring(&daily)), [0, 0, 0, 1], "and twice is once");
    let event = drop.office.call("event_overview", json!({ "event_id": drop.event }));
    assert!(event.to_string().contains(r#""ends_on":"2026-11-12""#), "no day is added: {event}");
}
