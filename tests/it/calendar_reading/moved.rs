//! The organiser of a recurring entry moves it to another weekday: the meetings move with all that they have.

use super::networks::Circle;
use super::updates::{calendar, entry};
use crate::office::list;
use serde_json::{Value, json};

const MONTHLY: &str = "DTSTART;TZID=Europe/London:20261118T140000\nDTEND;TZID=Europe/London:20261118T153000\n\
                       RRULE:FREQ=MONTHLY;BYDAY=3WE;COUNT=5\nEXDATE;TZID=Europe/London:20270120T140000\nSEQUENCE:1";

/// One day of the entry by itself.
fn special(day: &str) -> String {
    format!(
        "BEGIN:VEVENT\nUID:circle@example.org\nDTSTAMP:20260901T100000Z\nRECURRENCE-ID;TZID=Europe/London:{day}T140000\n\
         SUMMARY:Special\nDTSTART;TZID=Europe/London:{day}T150000\nDTEND;TZID=Europe/London:{day}T160000\nSEQUENCE:1\nEND:VEVENT"
    )
}

fn thursdays(text: &str) -> String {
    [("3WE", "3TH"), ("20261118", "20261119"), ("20270120", "20270121"), ("20270317", "20270318")]
        .iter()
        .fold(text.replace("SEQUENCE:1", "SEQUENCE:5"), |text, (from, to)| text.replace(from, to))
}

#[test]
fn a_recurring_entry_that_moves_to_another_weekday_takes_its_meetings_along() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    let text = calendar(&format!("{}\n{}", entry(MONTHLY), special("20270317")));
    circle.bring(&text);
    let events = || -> Vec<Value> {
        let detail = office.call("series_detail", json!({ "id": circle.series }));
        let mut all: Vec<Value> =
            list(&detail["meetings"]).iter().map(|card| card["event"].clone()).collect();
        all.sort_by_key(|event| event["starts_on"].to_string());
        all
    };
    let before = events();
    let person = json!({ "given_name": "Amy", "family_name": "Ash", "email": "amy@example.org" });
    let person = office.call("create_person", person)["id"].clone();
    let attendance = json!({ "event_id": before[0]["id"], "person_id": person, "status": "registered" });
    office.call("register_person", json!({ "attendance": attendance }));
    office.call("change_event", json!({ "id": before[1]["id"], "venue_name": "My own room" }));
    let moved = thursdays(&text);
    let report = circle.twice(&moved);
    assert_eq!(
        (report["plan"]["new"].clone(), report["plan"]["withdrawn"].clone()),
        (json!(0), json!(0)),
        "{report}"
    );
    let after = events();
    assert_eq!(
        circle.meetings(),
        ["2026-11-19 14:00", "2026-12-17 14:00", "2027-02-18 14:00", "2027-03-18 15:00"]
    );
    let of =
        |all: &[Value], field: &str| -> Vec<Value> { all.iter().map(|one| one[field].clone()).collect() };
    assert_eq!(of(&after, "id"), of(&before, "id"), "they are the same meetings");
    assert!(of(&after, "status").iter().all(|status| status != "cancelled"));
    assert_eq!(after[1]["venue_name"], "My own room");
    assert_eq!(after[3]["title"], "Special");
    assert_eq!(office.call("check_workspace", json!({}))["faults"], json!([]));
}

#[test]
fn a_day_that_somebody_took_out_here_stays_out_when_the_entry_moves() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    circle.bring(&calendar(&entry(MONTHLY)));
    let request = json!({ "series_id": circle.series, "day": "2026-12-16" });
    office.call("skip_meeting", request);
    circle.twice(&thursdays(&calendar(&entry(MONTHLY))));
    assert_eq!(circle.meetings(), ["2026-11-19 14:00", "2027-02-18 14:00", "2027-03-18 14:00"]);
}
