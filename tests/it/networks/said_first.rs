//! What is said of rules and meetings before anything is done is what is done, and one step takes it back.

use super::{Network, list, text};
use crate::cast::at;
use serde_json::{Value, json};

#[test]
fn hours_in_words_and_hours_beside_them_are_taken_where_they_are_the_same() {
    let network = Network::new();
    let asked = |start: Value, end: Value| {
        json!({
            "series_id": network.series, "rule": "third Wednesday monthly, 14:00 to 15:30", "starts_on": "2027-01-01",
            "start_time": start, "end_time": end, "count": 1,
        })
    };
    let words = "third Wednesday of every month, 14:00 to 15:30 London time";
    for (start, end) in [(json!(null), json!(null)), (json!("14:00:00"), json!("15:30:00"))] {
        assert_eq!(network.call("preview_rule", asked(start, end))["words"], words);
    }
    let refusal = network.office.refusal("preview_rule", asked(json!("14:00:00"), json!("15:00:00")));
    assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), ("rule-hours-differ", Some("rule")));
}

#[test]
fn a_rule_that_goes_on_with_the_meetings_made_is_one_step() {
    let network = Network::new();
    network.make(1);
    network.call("end_recurrence", json!({ "id": network.rule, "ends_on": "2026-10-31" }));
    let before = network.office.dump();
    let ask = |go_on: bool| json!({ "series_id": network.series, "until": "2027-01-31", "go_on": go_on });
    assert_eq!(list(&network.call("make_meetings", ask(false))["made"]).len(), 1, "October");
    network.call("undo", json!({}));
    assert_eq!(list(&network.call("make_meetings", ask(true))["made"]).len(), 3, "November and January too");
    network.call("undo", json!({}));
    assert_eq!(network.office.dump(), before);
}

#[test]
fn the_sessions_that_a_change_of_meetings_takes_out_of_their_programme_are_said_first() {
    let network = Network::new();
    let made = network.make(3);
    let session = |meeting: usize, title: &str, start: &str, end: &str| {
        let event = &made["made"][meeting];
        let room =
            network.call("create_room", json!({ "event_id": event["id"], "name": title }))["id"].clone();
        let session = json!({ "event_id": event["id"], "title": title });
        let at = at(&room, text(&event["starts_on"]), start, end);
        network.call("create_session", json!({ "session": session, "at": at }));
    };
    session(0, "Welcome", "01:00", "02:00");
    session(1, "Watch", "01:00", "01:30");
    session(1, "Breakfast", "06:00", "06:30");
    let sundays = json!({ "rule": "FREQ=MONTHLY;BYDAY=-1SU;BYMONTH=1,2,3,4,5,6,7,9,10,11" });
    let done = network.edit("2026-09-16", "this_and_later", sundays);
    let watch = json!([{ "event_id": made["made"][1]["id"], "sessions": [{ "title": "Watch" }] }]);
    let mut told = done["unscheduled"].clone();
    told[0]["sessions"][0].as_object_mut().unwrap().remove("id");
    assert_eq!(told, watch, "on 25 October that hour comes twice");
}
