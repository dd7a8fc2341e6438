//! What a calendar file does not change: meetings that are over, what is newer here, and what we said ourselves.

use super::journeys::{counts, remarks};
use super::networks::Circle;
use super::updates::{ALL, WEEKLY, calendar, entry};
use crate::office::list;
use serde_json::{Value, json};

impl Circle {
    fn cards(&self) -> Vec<Value> {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        list(&detail["meetings"]).iter().map(|card| card["event"].clone()).collect()
    }

    fn id(&self, day: &str) -> Value {
        self.cards().into_iter().find(|event| event["starts_on"] == day).unwrap()["id"].clone()
    }

    /// Hour and place of the meeting of a day.
    fn at(&self, day: &str) -> String {
        let event = self.cards().into_iter().find(|event| event["starts_on"] == day).unwrap();
        format!("{} {}", event["start_time"], event["venue_name"]).replace('"', "")
    }

    fn set(&self, day: &str, command: &str) {
        self.drop.office.call(command, json!({ "id": self.id(day) }));
    }
}

/// A single entry on 11 November.
fn single(sequence: u32, hour: u32, more: &str) -> String {
    calendar(&format!(
        "BEGIN:VEVENT\nUID:11@circle.example.org\nSEQUENCE:{sequence}\nDTSTAMP:20260901T100000Z\nSUMMARY:Circle\n\
         DTSTART;TZID=Europe/London:20261111T{hour}0000\nDURATION:PT1H\n{more}END:VEVENT"
    ))
}

/// The rule in that version, at that hour and place.
fn version(sequence: u32, hour: u32, place: &str, rule: &str) -> String {
    let rule =
        rule.replace("T140000", &format!("T{hour}0000")).replace("T150000", &format!("T{}0000", hour + 1));
    calendar(&entry(&format!("SEQUENCE:{sequence}\nLOCATION:{place}\n{rule}")))
}

#[test]
fn a_meeting_that_a_file_cancelled_stays_cancelled_when_a_newer_one_cancels_it_at_another_hour() {
    let circle = Circle::new();
    circle.bring(&single(0, 14, ""));
    circle.note("2026-11-11");
    circle.twice(&single(1, 14, "STATUS:CANCELLED\n"));
    assert_eq!(circle.status("2026-11-11"), "cancelled");
    let report = circle.twice(&single(2, 16, "STATUS:CANCELLED\n"));
    assert_eq!((circle.status("2026-11-11"), remarks(&report)), (json!("cancelled"), vec![]));
    assert_eq!(circle.meetings(), ["2026-11-11 16:00"]);
}

#[test]
fn a_meeting_that_took_place_or_is_archived_is_not_cancelled_by_a_file_and_that_is_told_once() {
    for (command, status) in [("hold_event", "held"), ("archive_event", "archived")] {
        let circle = Circle::on("2026-11-11");
        circle.bring(&single(0, 14, ""));
        circle.set("2026-11-11", command);
        let report = circle.twice(&single(1, 14, "STATUS:CANCELLED\n"));
        assert_eq!((circle.status("2026-11-11"), remarks(&report)), (json!(status), vec!["meeting-stays"]));
        assert_eq!(counts(&report), [0, 0, 0, 1]);
        let circle = Circle::on("2026-11-11");
        circle.bring(&calendar(&entry(WEEKLY)));
        circle.set("2026-11-11", command);
        let off = entry(
            "SEQUENCE:1\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=Europe/London:20261111T140000\n\
             DTSTART;TZID=Europe/London:20261111T140000\nDURATION:PT1H",
        );
        let report = circle.twice(&calendar(&format!("{}\n{off}", entry(&format!("SEQUENCE:1\n{WEEKLY}")))));
        assert_eq!((circle.status("2026-11-11"), remarks(&report)), (json!(status), vec!["meeting-stays"]));
    }
}

#[test]
fn an_older_version_of_a_rule_moves_no_meeting_and_makes_none() {
    let circle = Circle::new();
    circle.bring(&version(1, 14, "Hall", WEEKLY));
    circle.set("2026-11-25", "delete_event");
    let before = circle.drop.office.dump();
    let moved = entry(
        "RECURRENCE-ID;TZID=Europe/London:20261111T160000\nDTSTART;TZID=Europe/London:20261112T160000\nDURATION:PT1H",
    );
    let older = version(0, 16, "Library", WEEKLY)
        .replace("END:VCALENDAR", &format!("{}\r\nEND:VCALENDAR", moved.replace('\n', "\r\n")));
    let report = circle.twice(&older);
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 5], vec!["older-version"]));
    assert_eq!(circle.meetings(), [ALL[0], ALL[1], ALL[2], ALL[4]]);
    assert_eq!(circle.drop.office.dump(), before);
}

#[test]
fn a_newer_version_of_a_rule_leaves_the_meetings_that_are_over_as_they_were() {
    let circle = Circle::on("2026-09-09");
    let since_august = WEEKLY.replace("20261104", "20260805").replace("20261203", "20260924");
    circle.bring(&version(0, 14, "Hall", &since_august));
    circle.set("2026-09-09", "hold_event");
    circle.twice(&version(1, 16, "Library", &since_august));
    for (day, at) in [
        ("2026-08-05", "14:00:00 Hall"),
        ("2026-08-26", "14:00:00 Hall"),
        ("2026-09-02", "14:00:00 Hall"),
        ("2026-09-09", "14:00:00 Hall"),
        ("2026-09-16", "16:00:00 Library"),
    ] {
        assert_eq!(circle.at(day), at, "{day}");
    }
}

#[test]
fn our_own_feed_that_comes_back_makes_nothing_and_leaves_every_place() {
    for place in [
        json!({ "venue_name": "Hall", "venue_address": "1 Quay Street" }),
        json!({ "online_url": "https://meet.example.org/circle" }),
    ] {
        let circle = Circle::new();
        let office = &circle.drop.office;
        let mut change = place.clone();
        change["id"] = circle.series.clone();
        let network = office.call("change_series", change);
        let rule = json!({
            "series_id": circle.series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
            "start_time": "14:00:00", "end_time": "15:30:00",
        });
        office.call("create_recurrence", rule);
        office.call("make_meetings", json!({ "series_id": circle.series, "count": 2 }));
        let moved = json!({ "id": circle.id("2026-10-21"), "starts_on": "2026-10-22" });
        office.call("change_event", moved);
        let folder = tempfile::tempdir().unwrap();
        let feed = office
            .call("export_feed", json!({ "of": { "series_id": circle.series }, "path": folder.path() }));
        let file = folder.path().join(feed["files"][0].as_str().unwrap());
        let report = circle.twice(&std::fs::read_to_string(file).unwrap());
        assert_eq!(counts(&report)[..3], [0, 0, 0], "it is as it left");
        let meetings = circle.cards();
        assert_eq!(meetings.len(), 2, "no meeting is made of what recurs here already");
        for meeting in meetings {
            for name in ["venue_name", "venue_address", "online_url"] {
                assert_eq!(meeting[name], network[name], "{name} on {}", meeting["starts_on"]);
            }
        }
    }
}

#[test]
fn one_occurrence_that_is_cancelled_by_an_older_message_is_told_and_left() {
    let off = |sequence: u32| {
        calendar(&format!(
            "METHOD:CANCEL\n{}",
            entry(&format!(
                "SEQUENCE:{sequence}\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=Europe/London:20261111T140000\n\
                 DTSTART;TZID=Europe/London:20261111T140000\nDURATION:PT1H"
            ))
        ))
    };
    let circle = Circle::new();
    circle.bring(&version(2, 14, "Hall", WEEKLY));
    let report = circle.twice(&off(1));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 1], vec!["older-version"]));
    assert_eq!(circle.meetings(), ALL, "older than the rule");
    let moved = entry(
        "SEQUENCE:4\nRECURRENCE-ID;TZID=Europe/London:20261111T140000\n\
         DTSTART;TZID=Europe/London:20261112T100000\nDURATION:PT1H",
    );
    circle.bring(&calendar(&format!("METHOD:REQUEST\n{moved}")));
    let report = circle.twice(&off(3));
    assert_eq!(remarks(&report), ["older-version"]);
    assert_eq!(circle.meetings()[1], "2026-11-12 10:00", "older than what is known of the day");
    assert_eq!(counts(&circle.twice(&off(4))), [0, 0, 1, 0]);
}

#[test]
fn a_calendar_of_the_first_version_gives_all_of_its_meetings() {
    let circle = Circle::new();
    let old = "BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nUID:old@example.org\nSUMMARY:Circle\n\
               DTSTART:20261104T140000Z\nDTEND:20261104T150000Z\nRRULE:W1 WE #5\n\
               EXDATE:20261111T140000Z;20261125T140000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    circle.twice(&old.replace('\n', "\r\n"));
    assert_eq!(circle.meetings(), [ALL[0], ALL[2], ALL[4]]);
}

#[test]
fn a_day_that_was_called_off_by_itself_is_not_brought_back_by_an_older_message() {
    let day = "RECURRENCE-ID;TZID=Europe/London:20261111T140000\nDTSTART;TZID=Europe/London:20261111T100000\nDURATION:PT1H";
    let message = |method: &str, sequence: u32, stamp: &str, more: &str| {
        let said = entry(&format!("SEQUENCE:{sequence}\n{more}{day}"));
        calendar(&format!("METHOD:{method}\n{}", said.replace("20260901T100000Z", stamp)))
    };
    let off = |sequence, stamp| message("CANCEL", sequence, stamp, "STATUS:CANCELLED\n");
    let on = |sequence, stamp| message("REQUEST", sequence, stamp, "");
    let circle = Circle::new();
    circle.bring(&calendar(&entry(WEEKLY)));
    assert_eq!(counts(&circle.twice(&off(3, "20260901T100000Z"))), [0, 0, 1, 0]);
    let without = [ALL[0], ALL[2], ALL[3], ALL[4]];
    for older in [on(2, "20260902T100000Z"), on(3, "20260901T090000Z")] {
        let report = circle.twice(&older);
        assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 1], vec!["older-version"]));
        assert_eq!(circle.meetings(), without);
    }
    circle.twice(&off(2, "20260901T080000Z"));
    circle.twice(&on(4, "20260903T100000Z"));
    assert_eq!(circle.meetings()[1], "2026-11-11 10:00", "a newer one does");
}

#[test]
fn one_occurrence_of_our_own_rule_that_is_cancelled_by_itself_stays() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    let rule = json!({
        "series_id": circle.series, "rule": "FREQ=WEEKLY;BYDAY=WE", "starts_on": "2026-11-04", "ends_on": "2026-12-02",
        "start_time": "14:00:00", "end_time": "15:00:00",
    });
    office.call("create_recurrence", rule);
    office.call("make_meetings", json!({ "series_id": circle.series, "count": 5 }));
    let folder = tempfile::tempdir().unwrap();
    let feed =
        office.call("export_feed", json!({ "of": { "series_id": circle.series }, "path": folder.path() }));
    let text = std::fs::read_to_string(folder.path().join(feed["files"][0].as_str().unwrap())).unwrap();
    let text = text.replace("\r\n ", "");
    let uid = text.lines().find(|line| line.starts_with("UID:")).unwrap();
    let off = entry("SEQUENCE:9\nSTATUS:CANCELLED\nRECURRENCE-ID:20261111T140000Z\nDTSTART:20261111T140000Z\nDURATION:PT1H")
        .replace("UID:circle@example.org", uid);
    let report = circle.twice(&calendar(&format!("METHOD:CANCEL\n{off}")));
    assert_eq!(counts(&report), [0, 0, 0, 1]);
    assert_eq!(circle.meetings(), ALL);
}

#[test]
fn an_older_calendar_takes_out_no_meeting_beside_the_rule_of_a_newer_one() {
    let circle = Circle::new();
    let beside = "\nRDATE;TZID=Europe/London:20261120T100000";
    circle.bring(&calendar(&entry(&format!("SEQUENCE:1\n{WEEKLY}{beside}"))));
    let here = circle.meetings();
    let report = circle.twice(&calendar(&entry(&format!("SEQUENCE:0\n{WEEKLY}"))));
    assert_eq!((counts(&report)[2], remarks(&report)), (0, vec!["older-version"]));
    assert_eq!((circle.meetings(), here.len()), (here, 6));
}

#[test]
fn a_meeting_beside_a_rule_stays_when_a_newer_file_cannot_be_read() {
    let circle = Circle::new();
    let beside = "\nRDATE;TZID=Europe/London:20261120T100000";
    circle.bring(&calendar(&entry(&format!("{WEEKLY}{beside}"))));
    let here = circle.meetings();
    let report = circle.twice(&calendar(&entry(&format!("SEQUENCE:1\n{WEEKLY}\nRDATE:soon"))));
    assert_eq!(report["problems"][0]["code"], "date-unreadable");
    assert_eq!((circle.meetings(), counts(&report)[2]), (here, 0));
}

/// A file that leaves out 18 November, in that version: as a date, as an occurrence and as a message of its own.
fn without_the_18th(sequence: u32) -> [String; 3] {
    let rule = format!("SEQUENCE:{sequence}\n{WEEKLY}");
    let off = entry(&format!(
        "SEQUENCE:{sequence}\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=Europe/London:20261118T140000\n\
         DTSTART;TZID=Europe/London:20261118T140000\nDURATION:PT1H"
    ));
    [
        entry(&format!("{rule}\nEXDATE;TZID=Europe/London:20261118T140000")),
        format!("{}\n{off}", entry(&rule)),
        format!("METHOD:CANCEL\n{off}"),
    ]
    .map(|lines| calendar(&lines))
}

#[test]
fn a_meeting_that_a_file_took_out_and_somebody_restored_is_held_until_a_newer_file_takes_it_out() {
    for (first, newer) in without_the_18th(1).iter().zip(&without_the_18th(2)) {
        let circle = Circle::new();
        circle.bring(&calendar(&entry(WEEKLY)));
        circle.note("2026-11-18");
        circle.twice(first);
        assert_eq!(circle.status("2026-11-18"), "cancelled", "{first}");
        circle.set("2026-11-18", "restore_event");
        let report = circle.twice(first);
        assert_eq!(circle.status("2026-11-18"), "draft", "{first}");
        assert_eq!((counts(&report)[..3].to_vec(), remarks(&report)), (vec![0; 3], vec!["kept-by-hand"]));
        circle.twice(newer);
        assert_eq!(circle.status("2026-11-18"), "cancelled", "{newer}");
    }
}

#[test]
fn a_day_that_somebody_takes_back_from_those_a_file_leaves_out_has_its_meeting_and_keeps_it() {
    for (file, held) in without_the_18th(1).iter().zip([5, 5, 4]) {
        let circle = Circle::new();
        let office = &circle.drop.office;
        circle.bring(&calendar(&entry(WEEKLY)));
        circle.twice(file);
        assert_eq!(circle.meetings().len(), 4, "{file}");
        let days = json!({ "series_id": circle.series, "from": "2026-11-18", "count": 1 });
        let day = office.call("coming_meetings", days)[0]["day"].clone();
        office.call("unskip_meeting", json!({ "id": day["skip_id"] }));
        circle.twice(file);
        assert_eq!(circle.meetings().len(), held, "a whole calendar brings the meetings of its rule: {file}");
        office.call("make_meetings", json!({ "series_id": circle.series, "until": "2026-12-31" }));
        circle.twice(file);
        assert_eq!(circle.meetings(), ALL, "{file}");
        assert_eq!(circle.status("2026-11-18"), "draft", "{file}");
    }
}

/// Where the problems of a file are.
fn places(report: &Value) -> Vec<String> {
    list(&report["problems"]).iter().map(|one| format!("{} {}", one["code"], one["place"]["line"])).collect()
}

const WITHOUT_18TH: &str = "EXDATE;TZID=Europe/London:20261118T140000";

#[test]
fn an_entry_that_cannot_be_read_leaves_the_network_as_it_is_and_says_where_it_stands() {
    let rule = WEEKLY.lines().last().unwrap();
    let with = |unread: &str| WEEKLY.replace(rule, unread);
    for (unread, code) in [
        (with("RRULE:FREQ=FORTNIGHTLY;COUNT=3"), "rule-not-understood"),
        (with("RRULE:FREQ=MINUTELY;COUNT=3"), "rule-not-understood"),
        (format!("{WEEKLY}\nEXDATE:soon"), "date-unreadable"),
        (format!("{WEEKLY}\nEXRULE:FREQ=FORTNIGHTLY"), "rule-not-understood"),
    ] {
        for method in ["", "METHOD:PUBLISH\n", "METHOD:REQUEST\n"] {
            let circle = Circle::new();
            circle.bring(&calendar(&entry(&format!("{WEEKLY}\n{WITHOUT_18TH}"))));
            let before = circle.drop.office.dump();
            let report =
                circle.twice(&calendar(&format!("{method}{}", entry(&format!("SEQUENCE:1\n{unread}")))));
            assert_eq!(circle.drop.office.dump(), before, "{method}{unread}");
            assert_eq!(remarks(&report), ["unread-stays"], "{unread}");
            let line = 4 + method.lines().count();
            assert!(
                places(&report).contains(&format!("\"{code}\" {line}")),
                "{unread}: {:?}",
                places(&report)
            );
            let readable = calendar(&entry(&format!("SEQUENCE:1\n{WEEKLY}")));
            circle.twice(&readable);
            assert_eq!(circle.meetings(), ALL, "what can be read then is taken");
        }
    }
}

#[test]
fn a_file_whose_only_entry_has_no_start_that_can_be_read_is_refused_and_nothing_changes() {
    let circle = Circle::new();
    circle.bring(&calendar(&entry(WEEKLY)));
    let before = circle.drop.office.dump();
    let path =
        circle.drop.file(&calendar(&entry(&WEEKLY.replace("20261104T140000\n", "soon\n"))))["path"].clone();
    let refused =
        circle.drop.office.refused("accept_import", json!({ "path": path, "series_id": circle.series }));
    assert_eq!((refused.as_str(), circle.drop.office.dump()), ("import-refused", before));
}

#[test]
fn of_a_rule_that_nobody_can_follow_the_first_time_is_taken_and_what_is_said_by_itself() {
    for rule in ["FREQ=FORTNIGHTLY", "FREQ=MINUTELY"] {
        let circle = Circle::new();
        let odd = WEEKLY.replace("FREQ=WEEKLY", rule);
        let moved = entry(
            "RECURRENCE-ID;TZID=Europe/London:20261111T140000\nDTSTART;TZID=Europe/London:20261112T100000\nDURATION:PT1H",
        );
        let report = circle.twice(&calendar(&format!("{}\n{moved}", entry(&odd))));
        assert_eq!(
            (circle.meetings(), remarks(&report)),
            (vec![ALL[0].into(), "2026-11-12 10:00".into()], vec![])
        );
        assert!(places(&report).contains(&"\"rule-not-understood\" 4".to_owned()), "{:?}", places(&report));
        circle.twice(&version(1, 16, "Hall", &odd));
        assert_eq!(circle.meetings()[0], "2026-11-04 16:00", "a newer version of the same moves it");
        let circle = Circle::new();
        circle.bring(&calendar(&entry(&odd)));
        circle.bring(&version(2, 14, "Hall", WEEKLY));
        assert_eq!(circle.meetings(), ALL, "what can be read then is taken");
    }
    let circle = Circle::new();
    let report = circle.twice(&calendar(&entry(&format!("{WEEKLY}\nEXDATE:soon"))));
    assert_eq!((circle.meetings(), remarks(&report)), (ALL.map(str::to_owned).to_vec(), vec![]));
}
