//! What somebody changed in the dates of a calendar on the server: a date taken out, another zone, one meeting by itself.

use super::Scene;
use crate::office::{list, text};
use serde_json::{Value, json};

/// A network that is one recurring entry, published; the rule and what to ask for.
fn circle(scene: &Scene) -> (Value, Value) {
    let series = json!({ "title": "Data circle", "zone": "Europe/London" });
    let series = scene.cast.call("create_series", series)["id"].clone();
    let rule = json!({ "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01", "start_time": "14:00:00", "end_time": "15:30:00" });
    let rule = scene.cast.call("create_recurrence", rule)["id"].clone();
    scene.cast.call("make_meetings", json!({ "series_id": series, "until": "2026-12-31" }));
    let request = json!({ "account_id": scene.account, "series_id": series });
    assert_eq!(scene.cast.call("publish_caldav", request.clone())["created"], 1);
    (rule, request)
}

/// The one conflict: which, and its differences.
fn conflict(report: &Value) -> (String, Vec<[String; 4]>) {
    assert_eq!((list(&report["conflicts"]).len(), &report["unchanged"]), (1, &json!(0)), "{report}");
    let one = &report["conflicts"][0];
    let told = |line: &Value| {
        ["occurrence", "property", "ours", "theirs"].map(|field| text(&line[field]).to_owned())
    };
    (text(&one["uid"]).to_owned(), list(&one["differences"]).iter().map(told).collect())
}

fn line(told: [&str; 4]) -> [String; 4] {
    told.map(str::to_owned)
}

#[test]
fn a_date_that_was_taken_out_there_is_told_and_comes_again_as_chosen() {
    let scene = Scene::new();
    let (rule, mut request) = circle(&scene);
    let ours = scene.read(&rule);
    let theirs =
        ours.replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nEXDATE;TZID=Europe/London:20261118T140000\r\n");
    scene.ask("PUT", &rule, Some(&theirs));
    let (uid, told) = conflict(&scene.cast.call("publish_caldav", request.clone()));
    assert_eq!(told, [line(["", "EXDATE", "", "2026-11-18 14:00"])]);
    assert!(scene.read(&rule).contains("20261118T140000"), "nothing was done to it");
    request["choices"] = json!({ uid.as_str(): "overwrite" });
    assert_eq!(scene.cast.call("publish_caldav", request)["updated"], 1);
    assert!(!scene.read(&rule).contains("EXDATE"), "the meeting stands there again");
}

#[test]
fn another_zone_and_one_meeting_that_is_otherwise_there_are_told_with_their_day() {
    let scene = Scene::new();
    let (rule, request) = circle(&scene);
    let ours = scene.read(&rule);
    let theirs = ours.replace("DTSTART;TZID=Europe/London:", "DTSTART;TZID=America/New_York:");
    scene.ask("PUT", &rule, Some(&theirs));
    let (_, told) = conflict(&scene.cast.call("publish_caldav", request.clone()));
    let zones = ["2026-09-16 14:00 Europe/London", "2026-09-16 14:00 America/New_York"];
    assert_eq!(told.first(), Some(&line(["", "DTSTART", zones[0], zones[1]])));
    let uid = ours.split("UID:").nth(1).unwrap().split("\r\nDT").next().unwrap();
    let moved = format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260901T080000Z\r\nRECURRENCE-ID;TZID=Europe/London:20261118T140000\r\n\
         DTSTART;TZID=Europe/London:20261118T160000\r\nDTEND;TZID=Europe/London:20261118T173000\r\nSUMMARY:Data circle\r\n\
         END:VEVENT\r\nEND:VCALENDAR"
    );
    scene.ask("PUT", &rule, Some(&ours.replace("END:VCALENDAR", &moved)));
    let (_, told) = conflict(&scene.cast.call("publish_caldav", request));
    let start = ["2026-11-18 14:00 Europe/London", "2026-11-18 16:00 Europe/London"];
    assert_eq!(told.first(), Some(&line(["2026-11-18 14:00", "DTSTART", start[0], start[1]])));
}

#[test]
fn what_a_server_writes_in_its_own_way_is_no_conflict_and_is_written_over_only_when_asked_for() {
    let scene = Scene::new();
    let (rule, mut request) = circle(&scene);
    let ours = scene.read(&rule);
    let theirs = ours.replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nX-SEEN:1\r\n").replace(
        "END:VEVENT",
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Soon\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT",
    );
    scene.ask("PUT", &rule, Some(&theirs));
    for _ in 0..2 {
        assert_eq!(scene.cast.call("publish_caldav", request.clone())["unchanged"], 1);
    }
    assert!(scene.read(&rule).contains("VALARM"), "their reminder stays");
    let uid = ours.replace("\r\n ", "");
    let uid = uid.lines().find_map(|line| line.strip_prefix("UID:")).unwrap();
    request["choices"] = json!({ uid: "overwrite" });
    assert_eq!(scene.cast.call("publish_caldav", request)["updated"], 1);
    assert!(!scene.read(&rule).contains("VALARM"));
}
