//! Meetings that were deleted here when their calendar comes again, and where a calendar goes that nobody placed.

use super::journeys::{counts, remarks};
use super::networks::{Circle, recurring, singles};
use crate::office::list;
use serde_json::{Value, json};

impl Circle {
    fn delete(&self, day: &str) {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        let card = list(&detail["meetings"]).iter().find(|card| card["event"]["starts_on"] == day).unwrap();
        self.drop.office.call("delete_event", json!({ "id": card["event"]["id"] }));
    }

    fn bring_back(&self, text: &str) -> Value {
        let path = self.drop.file(text)["path"].clone();
        let request = json!({ "path": path, "series_id": self.series, "bring_back": true });
        self.drop.office.call("accept_import", request)
    }
}

#[test]
fn a_meeting_that_was_deleted_here_stays_out_until_it_is_brought_back() {
    let weekly = recurring(0, "Europe/London", "");
    for (file, day) in [(singles(&[(1, 11), (2, 18)]), "2026-11-11"), (weekly, "2026-11-18")] {
        let circle = Circle::new();
        circle.bring(&file);
        let all = circle.meetings();
        circle.delete(day);
        let report = circle.bring(&file);
        assert_eq!(remarks(&report), ["deleted-here"], "{day}");
        assert_eq!((counts(&report)[0], report["plan"]["deleted"].as_i64()), (0, Some(1)), "{day}");
        assert_eq!(circle.meetings().len(), all.len() - 1, "{day}");
        let report = circle.bring_back(&file);
        assert_eq!((circle.meetings(), remarks(&report)), (all, vec![]), "{day}");
        assert_eq!(counts(&circle.bring(&file))[..3], [0, 0, 0], "{day}");
    }
}

#[test]
fn a_calendar_that_nobody_placed_goes_into_the_network_it_came_into() {
    let circle = Circle::new();
    let file = singles(&[(1, 11), (2, 18)]);
    circle.bring(&file);
    let path = circle.drop.file(&file)["path"].clone();
    let plan = circle.drop.office.call("preview_import", json!({ "path": path }))["plan"].clone();
    assert_eq!(
        (&plan["series_id"], &plan["unchanged"], &plan["new"]),
        (&circle.series, &json!(2), &json!(0))
    );
}

#[test]
fn a_calendar_of_more_than_a_year_says_where_it_can_go() {
    let circle = Circle::new();
    let file = singles(&[(1, 11), (2, 18)]).replace("20261118T", "20280218T");
    let path = circle.drop.file(&file)["path"].clone();
    let code = circle.drop.office.refused("preview_import", json!({ "path": path }));
    assert_eq!(code, "calendar-too-long");
}

#[test]
fn a_rule_on_a_night_without_its_hour_gives_the_same_meeting_twice() {
    let night = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:night@example.org\r\n\
        DTSTAMP:20260901T100000Z\r\nSUMMARY:Night\r\nDTSTART;TZID=Europe/London:20270321T013000\r\nDURATION:PT1H\r\n\
        RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let circle = Circle::new();
    circle.bring(night);
    assert_eq!(circle.meetings(), ["2027-03-21 01:30", "2027-03-28 02:30", "2027-04-04 01:30"]);
    assert_eq!(counts(&circle.bring(night)), [0, 0, 0, 3]);
}
