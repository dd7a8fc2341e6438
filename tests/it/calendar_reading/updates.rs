//! What programs send about meetings of a network that are here already, and entries that are hard to take: nothing is lost, doubled or
//! passed over in silence.

use super::journeys::{counts, remarks};
use super::networks::Circle;
use crate::office::list;
use serde_json::{Value, json};

/// A calendar with these lines.
pub(super) fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\n{lines}\nEND:VCALENDAR\n").replace('\n', "\r\n")
}

/// One entry of the circle, on Wednesdays at two.
pub(super) fn entry(lines: &str) -> String {
    format!(
        "BEGIN:VEVENT\nUID:circle@example.org\nDTSTAMP:20260901T100000Z\nSUMMARY:Circle\n{lines}\nEND:VEVENT"
    )
}

pub(super) const WEEKLY: &str = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T150000\n\
                      RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261203T000000Z";
pub(super) const ALL: [&str; 5] =
    ["2026-11-04 14:00", "2026-11-11 14:00", "2026-11-18 14:00", "2026-11-25 14:00", "2026-12-02 14:00"];

fn problems(report: &Value) -> Vec<String> {
    let told = |one: &Value| {
        let reason = one["params"]["reason"].as_str().map_or_else(String::new, |reason| format!(" {reason}"));
        format!("{}{reason}", one["code"].as_str().unwrap())
    };
    list(&report["problems"]).iter().map(told).collect()
}

impl Circle {
    /// Brings a file a second time, and nothing may change.
    pub(super) fn twice(&self, text: &str) -> Value {
        let first = self.bring(text);
        let path = self.drop.file(text)["path"].clone();
        let request = json!({ "path": path, "series_id": self.series });
        let again = self.drop.office.answer("accept_import", request);
        assert_eq!((again.changes, again.undo_label), (vec![], None), "twice is once: {}", again.output);
        first
    }

    pub(super) fn places(&self) -> Vec<String> {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        let mut places: Vec<String> = list(&detail["meetings"])
            .iter()
            .map(|card| {
                format!("{} {}", card["event"]["venue_name"], card["event"]["online_url"]).replace('"', "")
            })
            .collect();
        places.dedup();
        places
    }

    pub(super) fn status(&self, day: &str) -> Value {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        let meeting =
            list(&detail["meetings"]).iter().find(|card| card["event"]["starts_on"] == day).cloned();
        meeting.map_or(Value::Null, |card| card["event"]["status"].clone())
    }

    /// Puts something into a meeting, so that it is not deleted when it is withdrawn.
    pub(super) fn note(&self, day: &str) {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        let card =
            list(&detail["meetings"]).iter().find(|card| card["event"]["starts_on"] == day).cloned().unwrap();
        self.drop.office.call("write_note", json!({ "event_id": card["event"]["id"], "body": "Bring tea." }));
    }
}

#[test]
fn a_recurring_entry_brings_its_place_and_link_and_a_newer_version_moves_its_meetings_there() {
    let circle = Circle::new();
    let at = |sequence: u32, place: &str, link: &str| {
        calendar(&entry(&format!("SEQUENCE:{sequence}\nLOCATION:{place}\nURL:{link}\n{WEEKLY}")))
    };
    circle.twice(&at(0, "Hall 1", "https://meet.example.org/one"));
    assert_eq!(circle.places(), ["Hall 1 https://meet.example.org/one"]);
    circle.twice(&at(1, "Library", "https://meet.example.org/two"));
    assert_eq!(circle.places(), ["Library https://meet.example.org/two"]);
    circle.bring(&at(0, "Hall 1", "https://meet.example.org/one"));
    assert_eq!(
        circle.places(),
        ["Library https://meet.example.org/two"],
        "an older version is told and left"
    );
    let office = &circle.drop.office;
    let path = circle.drop.file(&at(0, "Hall 1", "").replace("circle@", "other@"))["path"].clone();
    let report = office.call("accept_import", json!({ "path": path, "new_network": true }));
    let made = office.call("series_detail", json!({ "id": report["plan"]["series_id"] }));
    assert_eq!(made["series"]["venue_name"], "Hall 1", "meetings that are made later are there too");
}

#[test]
fn one_occurrence_that_comes_by_itself_finds_its_day_and_moves_it() {
    let circle = Circle::new();
    circle.bring(&calendar(&entry(WEEKLY)));
    let moved = "METHOD:REQUEST\n".to_owned()
        + &entry(
            "SEQUENCE:1\nRECURRENCE-ID;TZID=GMT Standard Time:20261111T140000\n\
             DTSTART;TZID=GMT Standard Time:20261112T100000\nDTEND;TZID=GMT Standard Time:20261112T110000",
        );
    let report = circle.twice(&calendar(&moved));
    assert_eq!(counts(&report), [0, 1, 0, 0], "it is no meeting more");
    assert_eq!(
        circle.meetings(),
        ["2026-11-04 14:00", "2026-11-12 10:00", "2026-11-18 14:00", "2026-11-25 14:00", "2026-12-02 14:00"]
    );
    let made = circle
        .drop
        .office
        .call("make_meetings", json!({ "series_id": circle.series, "until": "2026-12-31" }));
    assert_eq!(list(&made["made"]).len(), 0, "and its day has its meeting");
}

#[test]
fn one_occurrence_that_is_cancelled_by_itself_is_left_out_for_good() {
    let circle = Circle::new();
    circle.bring(&calendar(&entry(WEEKLY)));
    let off = "METHOD:CANCEL\n".to_owned()
        + &entry(
            "SEQUENCE:1\nSTATUS:CANCELLED\nRECURRENCE-ID:20261111T140000Z\nDTSTART:20261111T140000Z\nDTEND:20261111T150000Z",
        );
    let report = circle.twice(&calendar(&off));
    assert_eq!(counts(&report), [0, 0, 1, 0]);
    assert_eq!(circle.meetings(), [ALL[0], ALL[2], ALL[3], ALL[4]]);
    circle.drop.office.call("make_meetings", json!({ "series_id": circle.series, "until": "2026-12-31" }));
    assert_eq!(circle.meetings().len(), 4, "it is not made again");
}

#[test]
fn a_recurring_entry_that_is_cancelled_ends_with_its_meetings_to_come() {
    let circle = Circle::new();
    circle.bring(&calendar(&entry(WEEKLY)));
    circle.note("2026-11-18");
    let off = |sequence: u32| {
        let entry = entry(&format!("SEQUENCE:{sequence}\nSTATUS:CANCELLED\n{WEEKLY}"));
        calendar(&format!("METHOD:CANCEL\n{entry}"))
    };
    let report = circle.twice(&off(1));
    assert_eq!(counts(&report), [0, 0, 5, 0]);
    assert_eq!(circle.meetings(), ["2026-11-18 14:00"], "what holds something stays");
    assert_eq!(circle.status("2026-11-18"), "cancelled");
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    assert_eq!(detail["recurrences"], json!([]), "a rule that never met is gone");
    circle.drop.office.call("undo", json!({}));
    assert_eq!(circle.meetings(), ALL);
    let unknown = off(1).replace("circle@", "nobody@");
    let before = circle.drop.office.dump();
    let path = circle.drop.file(&unknown)["path"].clone();
    let request = json!({ "path": path, "new_network": true });
    assert_eq!(circle.drop.office.refused("accept_import", request), "import-is-empty");
    assert_eq!(circle.drop.office.dump(), before, "and no empty network is made");
}

#[test]
fn what_an_earlier_file_cancelled_is_held_again_when_a_file_has_it_and_what_people_cancelled_is_not() {
    let circle = Circle::new();
    let single = |number: u32, more: &str| {
        format!(
            "BEGIN:VEVENT\nUID:{number}@circle.example.org\nDTSTAMP:20260901T100000Z\nSUMMARY:Circle {number}\n\
             DTSTART;TZID=Europe/London:202611{number:02}T140000\nDURATION:PT1H\n{more}END:VEVENT\n"
        )
    };
    circle.bring(&calendar(&(single(4, "") + &single(11, "") + &single(18, ""))));
    circle.note("2026-11-11");
    circle.note("2026-11-18");
    circle.bring(&calendar(&(single(4, "") + &single(18, ""))));
    assert_eq!(circle.status("2026-11-11"), "cancelled", "the file has it no longer");
    circle.bring(&calendar(&(single(4, "") + &single(11, "") + &single(18, ""))));
    assert_eq!(circle.status("2026-11-11"), "draft", "it has it again");
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let ours = list(&detail["meetings"])
        .iter()
        .find(|card| card["event"]["starts_on"] == "2026-11-18")
        .cloned()
        .unwrap();
    circle.drop.office.call("cancel_event", json!({ "id": ours["event"]["id"] }));
    circle.bring(&calendar(&(single(4, "") + &single(11, "") + &single(18, ""))));
    assert_eq!(circle.status("2026-11-18"), "cancelled", "what was called off here stays so");
}

#[test]
fn an_entry_that_goes_on_since_long_ago_has_its_meetings_of_the_coming_year() {
    let circle = Circle::new();
    let since = "DTSTART;TZID=Europe/London:20120104T140000\nDTEND;TZID=Europe/London:20120104T150000\n\
                 RRULE:FREQ=WEEKLY;BYDAY=WE";
    circle.twice(&calendar(&entry(since)));
    let coming: Vec<String> =
        circle.meetings().into_iter().filter(|day| day.as_str() >= "2026-09-01").collect();
    assert_eq!(coming.len(), 53);
    assert_eq!((coming[0].as_str(), coming[52].as_str()), ("2026-09-02 14:00", "2027-09-01 14:00"));
}

#[test]
fn what_no_rule_of_a_network_says_comes_one_by_one_for_a_year_and_that_is_told() {
    for (lines, reason, count) in [
        ("DTSTART;VALUE=DATE:20261104\nRRULE:FREQ=WEEKLY", "whole-days", 44),
        ("DTSTART;TZID=Europe/London:20261104T230000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY", "overnight", 44),
        (
            "DTSTART;TZID=Europe/London:20261104T140000\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYWEEKNO=45;BYDAY=WE",
            "rule",
            1,
        ),
        (
            "DTSTART;TZID=Europe/London:20261104T140000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\nRRULE:FREQ=MONTHLY;BYDAY=1MO",
            "several-rules",
            53,
        ),
    ] {
        let circle = Circle::new();
        let report = circle.twice(&calendar(&entry(lines)));
        assert!(problems(&report).contains(&format!("rule-not-for-network {reason}")), "{lines}: {report}");
        let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
        assert_eq!(list(&detail["meetings"]).len(), count, "{lines}");
        assert_eq!(detail["recurrences"], json!([]));
    }
}

#[test]
fn days_beside_a_rule_are_meetings_of_their_own() {
    let circle = Circle::new();
    let first_on_tuesday = "DTSTART;TZID=Europe/London:20261103T140000\nDTEND;TZID=Europe/London:20261103T150000\n\
                            RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3\nRDATE;TZID=Europe/London:20261120T140000";
    circle.twice(&calendar(&entry(first_on_tuesday)));
    assert_eq!(
        circle.meetings(),
        ["2026-11-03 14:00", "2026-11-04 14:00", "2026-11-11 14:00", "2026-11-18 14:00", "2026-11-20 14:00"],
    );
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let rule = &detail["recurrences"][0]["recurrence"];
    assert_eq!((&rule["starts_on"], &rule["ends_on"]), (&json!("2026-11-04"), &json!("2026-11-18")));
}

#[test]
fn an_end_in_the_morning_of_a_meeting_day_leaves_that_meeting_out() {
    let circle = Circle::new();
    circle.twice(&calendar(&entry(&WEEKLY.replace("UNTIL=20261203T000000Z", "UNTIL=20261202T000000Z"))));
    assert_eq!(circle.meetings(), ALL[..4]);
    circle.drop.office.call("make_meetings", json!({ "series_id": circle.series, "until": "2026-12-31" }));
    assert_eq!(circle.meetings(), ALL[..4], "nor does the rule give it");
}

#[test]
fn a_zone_that_is_known_by_its_rules_alone_gives_a_rule_at_the_right_hours() {
    let zone = "BEGIN:VTIMEZONE\nTZID:tzone://Microsoft/Custom\nBEGIN:STANDARD\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\n\
                TZOFFSETTO:+0000\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
                DTSTART:16010101T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\n\
                END:DAYLIGHT\nEND:VTIMEZONE\n";
    let spring = WEEKLY.replace("20261104", "20270324").replace("20261203", "20270408");
    let entry = entry(&spring).replace("TZID=Europe/London", "TZID=\"tzone://Microsoft/Custom\"");
    let circle = Circle::new();
    let report = circle.twice(&calendar(&(zone.to_owned() + &entry)));
    assert_eq!(problems(&report), ["zone-by-its-rules"]);
    assert_eq!(circle.meetings(), ["2027-03-24 14:00", "2027-03-31 14:00", "2027-04-07 14:00"]);
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    assert_eq!(detail["recurrences"][0]["recurrence"]["rule"], "FREQ=WEEKLY;BYDAY=WE");
}

#[test]
fn an_exception_without_a_zone_is_by_the_clock_of_the_start_and_one_that_hits_nothing_is_told() {
    let circle = Circle::new();
    let lines = format!("{WEEKLY}\nEXDATE:20261111T140000\nEXDATE;TZID=Europe/London:20261118T130000");
    let report = circle.twice(&calendar(&("X-WR-TIMEZONE:America/New_York\n".to_owned() + &entry(&lines))));
    assert_eq!(problems(&report), ["exception-of-nothing"]);
    assert_eq!(circle.meetings(), [ALL[0], ALL[2], ALL[3], ALL[4]]);
}

#[test]
fn an_entry_that_cannot_be_kept_is_told_and_the_others_come_in() {
    let circle = Circle::new();
    let entries = "BEGIN:VEVENT\nUID:a\nSUMMARY:No start\nEND:VEVENT\n\
                   BEGIN:VEVENT\nUID:b\nSUMMARY:No end\nDTSTART;TZID=Europe/London:20261105T090000\nEND:VEVENT\n\
                   BEGIN:VEVENT\nUID:c\nSUMMARY:Fine\nDTSTART;TZID=Europe/London:20261106T090000\nDURATION:PT1H\nEND:VEVENT";
    let report = circle.twice(&calendar(entries));
    assert_eq!(problems(&report), ["meeting-without-start", "entry-without-end"]);
    assert_eq!((counts(&report), remarks(&report)), ([2, 0, 0, 0], vec![]));
    assert_eq!(circle.meetings(), ["2026-11-05 09:00", "2026-11-06 09:00"]);
}

#[test]
fn a_series_cut_off_from_a_day_on_ends_there() {
    let circle = Circle::new();
    let cut = entry(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261118T140000\nSTATUS:CANCELLED\n\
         DTSTART;TZID=Europe/London:20261118T140000\nDURATION:PT1H",
    );
    circle.twice(&calendar(&format!("{}\n{cut}", entry(WEEKLY))));
    assert_eq!(circle.meetings(), ALL[..2]);
    let later = entry(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261118T140000\nSUMMARY:Circle\n\
         DTSTART;TZID=Europe/London:20261118T160000\nDURATION:PT1H",
    );
    let circle = Circle::new();
    let report = circle.twice(&calendar(&format!("{}\n{later}", entry(WEEKLY))));
    assert_eq!(problems(&report), ["rule-not-for-network changes-later"]);
    let hours =
        ["2026-11-04 14:00", "2026-11-11 14:00", "2026-11-18 16:00", "2026-11-25 16:00", "2026-12-02 16:00"];
    assert_eq!(circle.meetings(), hours);
}

#[test]
fn an_entry_that_leaves_out_every_day_says_so_and_takes_out_what_is_here() {
    let none = WEEKLY.replace("UNTIL=20261203T000000Z", "COUNT=2")
        + "\nEXDATE;TZID=Europe/London:20261104T140000,20261111T140000";
    let circle = Circle::new();
    let report = circle.twice(&calendar(&entry(&none)));
    assert_eq!(problems(&report), ["every-day-left-out"]);
    assert_eq!(circle.meetings(), [""; 0]);
    let circle = Circle::new();
    circle.bring(&calendar(&entry(WEEKLY)));
    let report = circle.twice(&calendar(&entry(&format!("SEQUENCE:1\n{none}"))));
    assert_eq!((counts(&report), problems(&report)), ([0, 0, 5, 0], vec!["every-day-left-out".to_owned()]));
    assert_eq!(circle.meetings(), [""; 0]);
}

#[test]
fn a_meeting_beside_the_rule_goes_when_the_file_has_it_no_longer() {
    let circle = Circle::new();
    let with =
        |sequence: u32, beside: &str| calendar(&entry(&format!("SEQUENCE:{sequence}\n{WEEKLY}{beside}")));
    let and = |day: &str| {
        let mut all: Vec<String> = ALL.iter().map(|day| (*day).to_owned()).chain([day.to_owned()]).collect();
        all.sort();
        all
    };
    circle.twice(&with(0, "\nRDATE;TZID=Europe/London:20261120T100000"));
    assert_eq!(circle.meetings(), and("2026-11-20 10:00"));
    circle.twice(&with(1, "\nRDATE;TZID=Europe/London:20261122T100000"));
    assert_eq!(circle.meetings(), and("2026-11-22 10:00"));
    circle.twice(&with(2, ""));
    assert_eq!(circle.meetings(), ALL);
}

#[test]
fn what_an_occurrence_said_for_itself_goes_with_it() {
    let circle = Circle::new();
    let assembly = entry(
        "RECURRENCE-ID;TZID=Europe/London:20261111T140000\nDESCRIPTION:Elections\n\
         DTSTART;TZID=Europe/London:20261112T100000\nDTEND;TZID=Europe/London:20261112T110000",
    );
    let assembly = assembly.replace("SUMMARY:Circle", "SUMMARY:Assembly");
    circle.twice(&calendar(&format!("{}\n{assembly}", entry(WEEKLY))));
    let said = || {
        let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
        let of = |card: &Value| (card["event"]["title"].clone(), card["event"]["description"].clone());
        list(&detail["meetings"]).iter().map(of).collect::<Vec<_>>()
    };
    assert!(said().contains(&(json!("Assembly"), json!("Elections"))), "{:?}", said());
    circle.twice(&calendar(&entry(&format!("SEQUENCE:1\n{WEEKLY}"))));
    assert_eq!(circle.meetings(), ALL);
    assert!(said().iter().all(|one| *one == (json!("Circle"), json!(""))), "{:?}", said());
}
