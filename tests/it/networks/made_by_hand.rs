//! A meeting that somebody makes by hand: on a rule's day it is the rule's, at the hours that hold then, and never a second one.

use super::Network;
use crate::office::{list, text};
use serde_json::{Value, json};

fn hand(network: &Network, day: &str) -> Value {
    network
        .call("make_meeting", json!({ "series_id": network.series, "day": day, "topic": "Who is missing?" }))
}

fn asked(network: &Network, day: &str) -> Value {
    network.call("meeting_day", json!({ "series_id": network.series, "day": day }))
}

#[test]
fn on_a_day_of_the_rule_it_stands_for_that_day_and_is_not_made_again() {
    let network = Network::new();
    let that = asked(&network, "2026-10-21");
    assert_eq!((&that["by_rule"], &that["start_time"]), (&json!(true), &json!("14:00:00")));
    let made = hand(&network, "2026-10-21");
    assert_eq!((&made["recurs_on"], &made["topic"]), (&json!("2026-10-21"), &json!("Who is missing?")));
    assert_eq!((&made["start_time"], &made["end_time"]), (&json!("14:00:00"), &json!("15:30:00")));
    let ahead = network.make(3);
    assert_eq!((list(&ahead["made"]).len(), &ahead["there"]), (2, &json!(1)));
    let there = asked(&network, "2026-10-21");
    assert_eq!(there["meetings"][0]["event_id"], made["id"]);
}

#[test]
fn a_second_one_at_the_same_hours_is_refused_and_another_hour_is_beside_the_rule() {
    let network = Network::new();
    network.make(2);
    let again = json!({ "series_id": network.series, "day": "2026-10-21" });
    let refusal = network.office.refused("make_meeting", again.clone());
    assert_eq!(refusal, "meeting-at-that-time");
    let mut early = again;
    early
        .as_object_mut()
        .unwrap()
        .extend(json!({ "start_time": "09:00:00", "end_time": "10:00:00" }).as_object().unwrap().clone());
    let made = network.call("make_meeting", early);
    assert_eq!((&made["recurs_on"], &made["start_time"]), (&Value::Null, &json!("09:00:00")));
    assert_eq!(list(&network.make(2)["made"]).len(), 0, "the rule's own meeting is still the other");
}

#[test]
fn the_cancelled_meeting_of_a_day_is_told_and_can_be_restored() {
    let network = Network::new();
    network.make(2);
    let meeting = asked(&network, "2026-10-21")["meetings"][0]["event_id"].clone();
    network.call("cancel_event", json!({ "id": meeting }));
    let that = asked(&network, "2026-10-21");
    assert_eq!((&that["cancelled"]["event_id"], &that["meetings"]), (&meeting, &json!([])));
    network.call("restore_event", json!({ "id": meeting }));
    let that = asked(&network, "2026-10-21");
    assert_eq!((&that["cancelled"], &that["meetings"][0]["event_id"]), (&Value::Null, &meeting));
}

#[test]
fn a_skipped_day_is_taken_back_first() {
    let network = Network::new();
    network.call("skip_meeting", json!({ "series_id": network.series, "day": "2026-10-21" }));
    assert_eq!(asked(&network, "2026-10-21")["skipped"], true);
    let refusal =
        network.office.refused("make_meeting", json!({ "series_id": network.series, "day": "2026-10-21" }));
    assert_eq!(refusal, "day-is-skipped");
}

#[test]
fn its_hours_are_those_of_the_rule_that_holds_on_the_day() {
    let network = Network::new();
    network.edit(
        "2027-02-17",
        "this_and_later",
        json!({ "rule": "FREQ=MONTHLY;BYDAY=3WE", "start_time": "10:00:00", "end_time": "11:30:00" }),
    );
    assert_eq!(text(&hand(&network, "2026-12-09")["start_time"]), "14:00:00", "December, by the first rule");
    assert_eq!(text(&hand(&network, "2027-03-03")["start_time"]), "10:00:00");
    assert_eq!(text(&hand(&network, "2027-03-17")["recurs_on"]), "2027-03-17");
}

#[test]
fn a_meeting_that_was_added_as_an_event_on_a_day_of_the_rule_is_the_meeting_of_that_day() {
    let network = Network::new();
    let event = network.call(
        "create_event",
        json!({
            "title": "Data Leaders", "kind": "meeting", "series_id": network.series, "starts_on": "2026-10-21",
            "start_time": "14:00:00", "end_time": "15:30:00", "zone": "Europe/London",
        }),
    );
    let ahead = network.make(2);
    assert_eq!((list(&ahead["made"]).len(), &ahead["there"]), (1, &json!(1)));
    let coming = network
        .call("coming_meetings", json!({ "series_id": network.series, "from": "2026-10-01", "count": 1 }));
    assert_eq!(coming[0]["day"]["event_id"], event["id"]);
}

#[test]
fn on_the_day_that_a_meeting_left_it_is_said_where_that_is_now() {
    let network = Network::new();
    network.make(2);
    network.edit("2026-10-21", "this", json!({ "starts_on": "2026-10-22" }));
    let there = asked(&network, "2026-10-21");
    assert_eq!((list(&there["meetings"]).len(), &there["meetings"][0]["day"]), (1, &json!("2026-10-22")));
}

#[test]
fn what_is_to_come_beside_the_rules_stands_among_the_coming_meetings() {
    let network = Network::new();
    network.make(3);
    let beside = hand(&network, "2026-10-28");
    network.edit("2026-10-21", "this", json!({ "starts_on": "2026-11-04" }));
    let coming = |from: &str, count: usize| -> Vec<String> {
        let asked = json!({ "series_id": network.series, "from": from, "count": count });
        let lines = network.call("coming_meetings", asked);
        let told = |line: &Value| {
            let (day, starts) = (&line["day"], text(&line["day"]["starts_at"]));
            let of = if day["recurrence_id"].is_null() { "by hand" } else { text(&day["day"]) };
            format!("{} {of}", &starts[..10])
        };
        list(&lines).iter().map(told).collect()
    };
    let [moved, by_hand, next] = ["2026-11-04 2026-10-21", "2026-10-28 by hand", "2026-11-18 2026-11-18"];
    assert_eq!(coming("2026-10-01", 2), [moved, by_hand, next]);
    assert_eq!(coming("2026-10-22", 1), [by_hand, moved, next], "the rule's day is past, the meeting is not");
    assert_eq!(coming("2026-11-05", 1), [next]);
    assert_eq!(coming("2026-10-01", 1), [moved], "no more than were asked for");
    assert_eq!(list(&network.make(3)["made"]).len(), 0, "and no day is made for it");
    assert_eq!(beside["recurrence_id"], Value::Null);
}
