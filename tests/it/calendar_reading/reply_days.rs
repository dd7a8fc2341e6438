//! Answers to one meeting of a network: of a day that it has, and of one that it has not.

use crate::office::{Office, list};
use serde_json::{Value, json};

#[test]
fn an_answer_to_a_day_that_a_network_does_not_have_is_listed_among_the_unknown() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let series =
        office.call("create_series", json!({ "title": "Circle", "zone": "Europe/London" }))["id"].clone();
    let rule = json!({
        "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
        "start_time": "14:00:00", "end_time": "15:30:00",
    });
    let rule = office.call("create_recurrence", rule)["id"].as_str().unwrap().to_owned();
    let made = office.call("make_meetings", json!({ "series_id": series, "count": 2 }));
    let meetings: Vec<Value> = list(&made["made"]).to_vec();
    let person = json!({ "given_name": "Ada", "family_name": "Osei", "email": "ada.osei@example.org" });
    office.call("create_person", person);
    let answer = |occurrence: &str, stamp: &str| {
        let path = folder.path().join("one.ics");
        let text = format!(
            "BEGIN:VCALENDAR\nPRODID:-//t//EN\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{rule}@calendar.example.org\n\
             SEQUENCE:0\nDTSTAMP:{stamp}\nRECURRENCE-ID{occurrence}\nATTENDEE;PARTSTAT=DECLINED:mailto:ada.osei@example.org\n\
             END:VEVENT\nEND:VCALENDAR\n"
        );
        std::fs::write(&path, text.replace('\n', "\r\n")).unwrap();
        office.call("import_replies", json!({ "paths": [path] }))
    };
    let unknown = |meeting: &Value| {
        list(&office.call("replies", json!({ "event_id": meeting["id"] }))["unknown"]).len()
    };
    let report = answer(";TZID=Europe/London:20260917T100000", "20260902T100000Z");
    assert_eq!((&report["new"], &report["unknown_items"]), (&json!(1), &json!(1)));
    assert_eq!(unknown(&meetings[0]), 1, "it is seen with every meeting");
    let report = answer(";TZID=Europe/London:20260916T140000", "20260902T100000Z");
    assert_eq!((&report["new"], &report["unknown_items"]), (&json!(1), &json!(0)));
    let counts = office.call("replies", json!({ "event_id": meetings[0]["id"] }))["counts"].clone();
    assert_eq!(counts["declined"], 1);
    let report = answer(";TZID=Europe/London:20270317T140000", "20260902T100000Z");
    assert_eq!(report["unknown_items"], 0, "a meeting that is still to be made");
    let report = answer(";RANGE=THISANDFUTURE;TZID=Europe/London:20261021T140000", "20260903T100000Z");
    assert_eq!(report["remarks"][0]["code"], "reply-to-later-ones", "{report}");
}
