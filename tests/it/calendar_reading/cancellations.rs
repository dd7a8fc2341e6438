//! Cancellations (RFC 5546 METHOD:CANCEL) as programs write them: often without title, place, end or even a start. They say only
//! that something is off.

use super::journeys::{Drop, counts, remarks};
use super::networks::Circle;
use super::updates::{calendar, entry};
use crate::office::list;
use serde_json::{Value, json};

/// A message about one entry.
fn message(method: &str, uid: &str, lines: &str) -> String {
    calendar(&format!("METHOD:{method}\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20260901T100000Z\n{lines}\nEND:VEVENT"))
}

fn problems(report: &Value) -> &Vec<Value> {
    list(&report["problems"])
}

const VISIT: &str = "SUMMARY:Visit\nSEQUENCE:0\nLOCATION:Hall\nDTSTART;TZID=Europe/London:20261112T140000\nDURATION:PT90M";

#[test]
fn a_meeting_is_called_off_by_a_message_that_does_not_say_when_it_is() {
    let circle = Circle::new();
    circle.bring(&message("REQUEST", "visit@example.org", VISIT));
    let before = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let older = message("REQUEST", "visit@example.org", VISIT);
    let off = message("CANCEL", "visit@example.org", "SEQUENCE:3\nORGANIZER:mailto:office@example.org");
    let report = circle.twice(&off);
    assert_eq!((counts(&report), remarks(&report), problems(&report)), ([0, 0, 1, 0], vec![], &vec![]));
    assert_eq!(circle.status("2026-11-12"), "cancelled");
    let after = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let said = |detail: &Value| {
        let event = &detail["meetings"][0]["event"];
        ["title", "starts_on", "start_time", "end_time", "venue_name"].map(|name| event[name].clone())
    };
    assert_eq!(said(&after), said(&before), "it keeps what it is called, when and where it was");
    let report = circle.twice(&older);
    assert_eq!(remarks(&report), ["older-version"], "and an older message does not bring it back");
    assert_eq!(circle.status("2026-11-12"), "cancelled");
}

#[test]
fn a_meeting_that_is_called_off_with_its_time_alone_keeps_its_title_and_end() {
    let circle = Circle::new();
    circle.bring(&message("REQUEST", "visit@example.org", VISIT));
    let off = "SEQUENCE:1\nDTSTART;TZID=Europe/London:20261112T140000";
    let report = circle.twice(&message("CANCEL", "visit@example.org", off));
    assert_eq!((counts(&report), problems(&report)), ([0, 0, 1, 0], &vec![]));
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let event = &detail["meetings"][0]["event"];
    assert_eq!(
        (&event["title"], &event["end_time"], &event["status"]),
        (&json!("Visit"), &json!("15:30:00"), &json!("cancelled"))
    );
}

#[test]
fn days_beside_a_rule_go_with_an_entry_that_is_called_off_and_what_is_not_here_is_told() {
    let circle = Circle::new();
    let lines = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T150000\n\
                 RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3\nRDATE;TZID=Europe/London:20261120T140000";
    circle.bring(&calendar(&entry(lines)));
    assert_eq!(circle.meetings().len(), 4);
    let report = circle.twice(&message("CANCEL", "circle@example.org", "SEQUENCE:1"));
    assert_eq!(problems(&report), &vec![]);
    assert_eq!((circle.meetings(), circle.status("2026-11-20")), (vec!["2026-11-20 14:00".to_owned()], json!("cancelled")));
    let report = circle.twice(&message("CANCEL", "nobody@example.org", "SEQUENCE:1"));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 0], vec!["cancellation-of-nothing"]));
    assert_eq!(report["plan"]["remarks"][0]["params"]["title"], "nobody@example.org");
}

impl Drop {
    /// Title, end and status of each session, by start.
    fn sessions(&self) -> Vec<String> {
        let day = self.office.call("programme", self.of_event());
        let mut all: Vec<String> = list(&day["sessions"])
            .iter()
            .map(|one| {
                let one = &one["session"];
                let text = |name: &str| one[name].as_str().unwrap_or("-").to_owned();
                format!("{} {} {} {}", text("starts_at"), text("ends_at"), text("title"), text("status"))
            })
            .collect();
        all.sort();
        all
    }
}

#[test]
fn a_session_that_is_called_off_keeps_its_title_time_and_place() {
    let drop = Drop::new();
    let talk = "SUMMARY:Talk\nSEQUENCE:0\nLOCATION:Red\nDTSTART;TZID=Europe/London:20261112T093000\nDURATION:PT15M";
    drop.bring(&message("REQUEST", "talk@example.org", talk));
    let daily = format!("{}\nRRULE:FREQ=DAILY;COUNT=1", talk.replace("Talk", "Stand-up").replace("T0930", "T1100"));
    drop.bring(&message("REQUEST", "daily@example.org", &daily));
    let offs = [
        ("talk@example.org", "SEQUENCE:1\nORGANIZER:mailto:office@example.org\nLOCATION:Attic"),
        (
            "daily@example.org",
            "SEQUENCE:1\nRECURRENCE-ID;TZID=Europe/London:20261112T110000\nDTSTART;TZID=Europe/London:20261112T110000",
        ),
    ];
    for (uid, off) in offs {
        let off = message("CANCEL", uid, off);
        let report = drop.bring(&off);
        assert_eq!((counts(&report), problems(&report), remarks(&report)), ([0, 0, 1, 0], &vec![], vec![]));
        assert_eq!(report["plan"]["rows"][0]["fields"], json!(["status"]));
        let again = drop.office.answer("accept_import", drop.file(&off));
        assert_eq!((again.changes, again.undo_label), (vec![], None), "twice is once");
    }
    assert_eq!(
        drop.sessions(),
        [
            "2026-11-12T09:30:00 2026-11-12T09:45:00 Talk cancelled",
            "2026-11-12T11:00:00 2026-11-12T11:15:00 Stand-up cancelled",
        ]
    );
    let day = drop.office.call("programme", drop.of_event());
    assert_eq!(list(&day["rooms"]).len(), 1, "no attic is made");
}
