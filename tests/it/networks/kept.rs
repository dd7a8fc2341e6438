//! A meeting that is still a draft is told to nobody outside, unless a rule of the network has announced its day.

use super::Network;
use crate::office::{Office, text};
use serde_json::{Value, json};

fn meeting(office: &Office, series: &Value, day: &str, more: Value) -> Value {
    let mut meeting = json!({ "title": "Net", "kind": "meeting", "starts_on": day, "series_id": series });
    meeting.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.call("create_event", meeting)["id"].clone()
}

fn fed(office: &Office, series: &Value) -> String {
    let folder = tempfile::tempdir().unwrap();
    let feed = json!({ "of": { "series_id": series }, "path": folder.path() });
    office.answer("export_feed", feed);
    std::fs::read_to_string(folder.path().join("agenda.ics")).unwrap()
}

#[test]
fn a_draft_is_neither_the_next_meeting_nor_in_the_calendar_of_the_network() {
    let office = Office::at("2026-11-29T09:00:00Z");
    let series = office.call("create_series", json!({ "title": "Data Circle" }))["id"].clone();
    let first = meeting(&office, &series, "2026-11-20", json!({}));
    let secret = json!({ "title": "Net secret draft", "topic": "Secret topic" });
    let draft = meeting(&office, &series, "2026-12-10", secret);
    let told = meeting(&office, &series, "2026-12-17", json!({}));
    for id in [&first, &told] {
        office.call("publish_event", json!({ "id": id }));
    }
    office.call("hold_event", json!({ "id": first }));
    for format in ["blog-md", "minutes-md"] {
        let document = office.export(format, &first);
        let next = document.lines().find(|line| line.contains("again")).unwrap_or_default();
        assert_eq!(next, "Data Circle meets again on Thursday 17 December 2026.", "{format}");
    }
    assert!(!fed(&office, &series).contains("Secret"));
    office.call("publish_event", json!({ "id": draft }));
    assert!(fed(&office, &series).contains("Secret"));
    let next = office.export("minutes-md", &first);
    assert!(text(&json!(next)).contains("Data Circle meets again on Thursday 10 December 2026."));
}

#[test]
fn a_day_that_the_rule_has_announced_is_the_next_meeting_before_it_is_published() {
    let network = Network::new();
    network.office.call("make_meetings", json!({ "series_id": network.series, "until": "2026-12-31" }));
    let events = network.office.call("list_events", json!({}));
    let first =
        events.as_array().unwrap().iter().find(|row| row["event"]["starts_on"] == "2026-09-16").unwrap();
    assert_eq!(first["event"]["status"], "draft");
    let minutes = network.office.export("minutes-md", &first["event"]["id"]);
    assert!(minutes.contains("Data Leaders meets again on Wednesday 21 October 2026."), "{minutes}");
}
