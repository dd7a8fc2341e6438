//! Changing place and name from a meeting on, and of all meetings to come: what is before stays, and no rule is left out.

use super::Network;
use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// Each meeting that is made: its day, hour, name and place.
fn meetings(network: &Network) -> Vec<String> {
    let detail = network.call("series_detail", json!({ "id": network.series }));
    let mut told: Vec<String> = list(&detail["meetings"])
        .iter()
        .map(|line| {
            let event = network.call("event_overview", json!({ "event_id": line["event"]["id"] }));
            let field = |name: &str| event["event"][name].as_str().unwrap_or_default().to_owned();
            let hour = field("start_time");
            format!("{} {} {} at {}", field("starts_on"), &hour[..5], field("title"), field("venue_name"))
        })
        .collect();
    told.sort();
    told
}

fn days_of(value: &Value) -> Vec<&str> {
    list(value).iter().map(text).collect()
}

#[test]
fn this_and_later_leaves_the_place_of_meetings_before_it_that_are_not_made_yet() {
    let network = Network::new();
    network.call("change_series", json!({ "id": network.series, "venue_name": "Guildhall" }));
    network.make(1);
    network.call("skip_meeting", json!({ "series_id": network.series, "day": "2026-11-18" }));
    let before = network.office.dump();
    let done = network.edit(
        "2027-02-17",
        "this_and_later",
        json!({ "venue_name": "Town Hall", "title": "Leaders" }),
    );
    assert_eq!(days_of(&done["made_first"]), ["2026-10-21", "2027-01-20"], "neither made nor skipped");
    assert_eq!(done["later_ones"], true);
    assert_eq!(list(&done["lines"])[0]["recurs_on"], "2027-02-17");
    network.make(5);
    assert_eq!(
        meetings(&network),
        [
            "2026-09-16 14:00 Data Leaders at Guildhall",
            "2026-10-21 14:00 Data Leaders at Guildhall",
            "2027-01-20 14:00 Data Leaders at Guildhall",
            "2027-02-17 14:00 Leaders at Town Hall",
            "2027-03-17 14:00 Leaders at Town Hall",
        ]
    );
    network.call("undo", json!({}));
    network.call("undo", json!({}));
    assert_eq!(network.office.dump(), before, "one step back");
    let same = network.edit("2027-02-17", "this_and_later", json!({ "venue_name": "Guildhall" }));
    assert_eq!(
        (days_of(&same["made_first"]), &same["later_ones"]),
        (vec![], &json!(false)),
        "nothing differs"
    );
}

#[test]
fn all_takes_every_rule_from_now_on_and_later_ones_take_the_rules_behind() {
    let network = Network::new();
    network.edit("2027-01-20", "this_and_later", json!({ "start_time": "10:00:00", "end_time": "11:00:00" }));
    network.make(5);
    let done = network.edit("2026-10-21", "all", json!({ "venue_name": "County Hall" }));
    let lines = list(&done["lines"]).iter();
    let made: Vec<&str> =
        lines.filter(|line| line["event_id"].is_string()).map(|line| text(&line["recurs_on"])).collect();
    assert_eq!(made, ["2026-09-16", "2026-10-21", "2026-11-18", "2027-01-20", "2027-02-17"]);
    assert!(
        meetings(&network).iter().all(|told| told.ends_with("at County Hall")),
        "{:?}",
        meetings(&network)
    );
    let later = json!({ "start_time": "16:00:00", "end_time": "17:00:00" });
    let done = network.edit("2026-11-18", "this_and_later", later);
    assert_eq!(days_of(&done["made_first"]), Vec::<&str>::new());
    let hours = || meetings(&network).iter().map(|told| told[11..16].to_owned()).collect::<Vec<_>>();
    assert_eq!(hours(), ["14:00", "14:00", "16:00", "16:00", "16:00"]);
    // The rule as it stands, said again, is no change of the others' days.
    let detail = network.call("series_detail", json!({ "id": network.series }));
    let rules = list(&detail["recurrences"]);
    let newest = rules.last().unwrap()["recurrence"].clone();
    let all = json!({
        "recurrence_id": newest["id"], "day": "2027-02-17", "scope": "all", "rule": newest["rule"],
        "start_time": "09:00:00", "end_time": "09:30:00",
    });
    network.call("edit_meetings", all);
    assert_eq!(hours(), ["09:00"; 5]);
    assert_eq!(network.coming(5).len(), 5);
}

#[test]
fn nobody_is_made_chair_of_a_meeting_on_whose_day_they_are_no_member() {
    let network = Network::new();
    let made = network.make(2);
    let flo =
        network.call("create_person", json!({ "given_name": "Flo", "family_name": "Reed" }))["id"].clone();
    let member = json!({ "series_id": network.series, "person_id": flo, "until": "2026-09-30" });
    network.call("add_member", member);
    let chair = |place: usize| json!({ "id": made["made"][place]["id"], "chair_id": flo });
    assert_eq!(network.office.refused("change_event", chair(1)), "no-member-that-day");
    network.call("change_event", chair(0));
    let moved = json!({ "id": made["made"][0]["id"], "starts_on": "2026-10-01" });
    network.call("change_event", moved);
    network.call("change_event", json!({ "id": made["made"][0]["id"], "title": "Kept" }));
}

#[test]
fn an_event_says_how_far_its_minutes_are_and_what_was_decided() {
    let network = Network::of(Office::at("2026-09-16T16:00:00Z"));
    let event = network.make(1)["made"][0]["id"].clone();
    let inside = || {
        let overview = network.call("event_overview", json!({ "event_id": event }));
        json!([overview["minutes"], overview["decisions"], overview["open_actions"]])
    };
    assert_eq!(inside(), json!([null, 0, 0]));
    network.call("create_decision", json!({ "event_id": event, "text": "We share the standard." }));
    network.call("create_action", json!({ "event_id": event, "text": "Publish it" }));
    network.call("build_draft", json!({ "event_id": event, "kind": "minutes" }));
    let minutes = network.call("minutes", json!({ "event_id": event }))["minutes"]["id"].clone();
    network.call("circulate_minutes", json!({ "id": minutes }));
    network.call("agree_minutes", json!({ "id": minutes }));
    assert_eq!(inside(), json!(["agreed", 1, 1]));
}

#[test]
fn a_new_place_without_an_address_leaves_the_address_of_the_old_one_behind() {
    let network = Network::new();
    let guildhall =
        json!({ "id": network.series, "venue_name": "Guildhall", "venue_address": "1 High Street" });
    network.call("change_series", guildhall);
    network.make(2);
    let address_of = |day: &str| {
        let detail = network.call("series_detail", json!({ "id": network.series }));
        let meetings = list(&detail["meetings"]).iter().map(|line| &line["event"]);
        let mut own = meetings.filter(|event| event["recurs_on"] == day);
        let own = own
            .next()
            .map(|event| (text(&event["venue_name"]).to_owned(), text(&event["venue_address"]).to_owned()));
        own.unwrap_or_else(|| panic!("a meeting for {day}"))
    };
    let [old, new] = [("Guildhall", "1 High Street"), ("Library", "")];
    let [old, new] = [old, new].map(|(name, address)| (name.to_owned(), address.to_owned()));
    network.edit("2026-09-16", "this", json!({ "venue_name": " Guildhall " }));
    assert_eq!(address_of("2026-09-16"), old, "the same place keeps it");
    network.edit("2026-09-16", "this", json!({ "venue_name": "Library" }));
    assert_eq!((address_of("2026-09-16"), address_of("2026-10-21")), (new.clone(), old));
    let done = network.edit("2026-10-21", "this_and_later", json!({ "venue_name": "Library" }));
    let texts = list(&done["lines"][0]["texts"]).iter().map(|one| text(&one["field"])).collect::<Vec<_>>();
    assert_eq!(texts, ["venue_name", "venue_address"], "the preview is the same plan");
    assert_eq!(address_of("2026-10-21"), new);
    let series = network.call("series_detail", json!({ "id": network.series }))["series"].clone();
    assert_eq!((&series["venue_name"], &series["venue_address"]), (&json!("Library"), &json!("")));
    let with_both = json!({ "venue_name": "Museum", "venue_address": "2 Quay" });
    network.edit("2026-10-21", "all", with_both);
    assert_eq!(address_of("2026-10-21"), ("Museum".to_owned(), "2 Quay".to_owned()));
}
