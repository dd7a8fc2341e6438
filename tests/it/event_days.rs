//! What an event says of itself that its sessions go by: its days and nights, its language, its zone.

use crate::cast::Cast;
use crate::office::{Office, list};
use serde_json::{Value, json};

#[test]
fn a_session_ends_with_the_event_or_in_its_last_night() {
    let cast = Cast::new();
    let made = cast.make(
        "create_event",
        json!({ "title": "Two days", "starts_on": "2026-11-12", "ends_on": "2026-11-13" }),
    );
    let at = |from: &str, to: &str| json!({ "session": { "event_id": made, "title": "Talk" }, "at": { "room_id": null, "starts_at": format!("2026-11-{from}:00"), "ends_at": format!("2026-11-{to}:00") } });
    for end in ["14T12:00", "20T10:00"] {
        assert_eq!(cast.office.refused("create_session", at("13T10:00", end)), "outside-event", "{end}");
    }
    cast.call("create_session", at("13T23:00", "14T03:00"));
    let long = cast.call("create_session", at("12T10:00", "13T15:00"))["id"].clone();
    let shrunk = cast.call("change_event", json!({ "id": made, "ends_on": "2026-11-12" }));
    let lost: Vec<&Value> = list(&shrunk["unscheduled"]).iter().map(|one| &one["id"]).collect();
    assert!(lost.contains(&&long), "{lost:?}");
}

#[test]
fn a_language_is_a_tag_and_a_zone_is_a_place() {
    let cast = Cast::new();
    let change = |field: &str, value: &str| json!({ "id": cast.event, field: value });
    let refused =
        ["../..", "klingon", "en GB"].map(|tag| cast.office.refused("change_event", change("language", tag)));
    assert_eq!(refused, ["not-a-language"; 3]);
    assert_eq!(cast.call("change_event", change("language", "cy_gb"))["event"]["language"], "cy-GB");
    assert_eq!(cast.office.refused("change_event", change("zone", "Factory")), "unknown-zone");
}

#[test]
fn nothing_was_held_before_its_first_day_where_it_takes_place() {
    let event = |instant: &str, zone: &str| {
        let office = Office::at(instant);
        let event =
            json!({ "title": "Quay Walk", "starts_on": "2026-11-12", "ends_on": "2026-11-13", "zone": zone });
        let event = json!({ "id": office.call("create_event", event)["id"] });
        (office, event)
    };
    for (instant, zone) in
        [("2026-11-11T18:00:00Z", "Europe/London"), ("2026-11-12T06:00:00Z", "America/Los_Angeles")]
    {
        let (office, event) = event(instant, zone);
        let refused = || office.refused("hold_event", event.clone());
        let before = office.dump();
        assert_eq!((refused().as_str(), office.dump()), ("event-not-begun", before), "{zone}");
        office.call("publish_event", event.clone());
        assert_eq!(refused(), "event-not-begun", "published it has not begun either");
    }
    for (instant, zone) in
        [("2026-11-12T00:30:00Z", "Europe/London"), ("2026-11-11T18:00:00Z", "Pacific/Auckland")]
    {
        let (office, event) = event(instant, zone);
        assert_eq!(office.call("hold_event", event)["status"], "held", "{zone}: it may have been short");
    }
}

#[test]
fn what_was_held_moves_to_no_day_that_is_to_come_until_it_was_not_held_after_all() {
    let office = Office::at("2026-11-12T09:00:00Z");
    let event = json!({ "title": "Quay Walk", "starts_on": "2026-11-12", "zone": "Europe/London" });
    let id = office.call("create_event", event)["id"].clone();
    office.call("publish_event", json!({ "id": id }));
    office.call("hold_event", json!({ "id": id }));
    let move_to = |day: &str| json!({ "id": id, "starts_on": day, "ends_on": day });
    assert_eq!(office.refused("change_event", move_to("2026-12-08")), "held-is-not-to-come");
    office.call("change_event", move_to("2026-11-11"));
    office.call("publish_event", json!({ "id": id }));
    assert_eq!(office.call("change_event", move_to("2026-12-08"))["event"]["starts_on"], "2026-12-08");
}
