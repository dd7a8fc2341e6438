//! Days that come back, days that are left out, and a rule whose end stays its end.

use super::Network;
use crate::office::list;
use serde_json::{Value, json};

#[test]
fn a_meeting_that_takes_place_after_all_has_its_day_again() {
    let network = Network::new();
    let made = network.make(2);
    let meeting = &made["made"][1]["id"];
    network.call("write_note", json!({ "event_id": meeting, "body": "Agenda to come." }));
    let day = "2026-10-21";
    network.call("skip_meeting", json!({ "series_id": network.series, "day": day, "reason": "Half term" }));
    let later = json!({ "recurrence_id": network.rule, "day": day, "scope": "this", "start_time": "15:00:00", "end_time": "16:00:00" });
    for name in ["preview_edit_meetings", "edit_meetings"] {
        assert_eq!(network.office.refused(name, later.clone()), "day-is-skipped", "{name}");
    }
    network.call("restore_event", json!({ "id": meeting }));
    let days: Vec<String> = network.coming(2);
    assert_eq!(days[1], "2026-10-21 14:00, draft", "the day is no longer left out");
    network.call("undo", json!({}));
    assert_eq!(network.coming(2)[1], "2026-10-21 14:00, cancelled, skipped Half term");
    network.call("redo", json!({}));
    network.call("edit_meetings", later);
    assert_eq!(network.coming(2)[1], "2026-10-21 15:00, draft");
}

#[test]
fn ending_a_rule_lets_it_not_go_on() {
    let network = Network::new();
    let end = |ends_on: &str| json!({ "id": network.rule, "ends_on": ends_on });
    network.edit("2027-05-19", "this_and_later", json!({ "start_time": "09:00:00", "end_time": "10:00:00" }));
    for name in ["preview_end_recurrence", "end_recurrence"] {
        assert_eq!(network.office.refused(name, end("2027-07-31")), "not-an-end", "{name}");
    }
    let made: Vec<Value> = list(&network.make(12)["made"]).to_vec();
    let mut days: Vec<&Value> = made.iter().map(|meeting| &meeting["starts_on"]).collect();
    days.dedup();
    assert_eq!(days.len(), made.len(), "one meeting a day: {made:?}");
    network.call("end_recurrence", end("2027-03-31"));
}

#[test]
fn meetings_that_are_over_are_one_line_of_home_and_are_held_in_one_step() {
    let network = Network::new();
    for (title, day) in [("June", "2026-06-17"), ("July", "2026-07-15"), ("To come", "2027-03-01")] {
        let meeting = json!({ "title": title, "kind": "meeting", "series_id": network.series, "starts_on": day, "zone": "Europe/London" });
        network.call("create_event", meeting);
    }
    let over = || {
        let home = network.call("home", json!({ "today": "2026-09-01" }));
        let lines = list(&home["needs"]).iter().filter(|need| need["kind"] == "not_closed");
        lines
            .map(|line| (line["title"].clone(), line["count"].clone(), line["ended_on"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(over(), [(json!("Data Leaders"), json!(2), json!("2026-06-17"))]);
    let held = network.call("hold_meetings", json!({ "id": network.series }));
    assert_eq!(list(&held).len(), 2, "{held}");
    assert_eq!(over(), []);
    network.call("undo", json!({}));
    assert_eq!(over().len(), 1, "one step took it back");
}

#[test]
fn a_day_that_is_taken_back_has_the_meeting_again_that_was_made_for_it() {
    let network = Network::new();
    network.make(2);
    for (day, there) in [("2026-10-21", true), ("2026-11-18", false)] {
        let skipped = network.call("skip_meeting", json!({ "series_id": network.series, "day": day }));
        network.call("unskip_meeting", json!({ "id": skipped["skip"]["id"] }));
        let days = json!({ "series_id": network.series, "from": day, "count": 1 });
        let line = network.call("coming_meetings", days)[0]["day"].clone();
        assert_eq!((line["day"].as_str(), line["event_id"].is_string()), (Some(day), there));
    }
}
