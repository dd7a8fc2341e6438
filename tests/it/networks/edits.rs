//! Changing place and name from a meeting on, and of all meetings to come: what is before stays, and no rule is left out.

use super::Network;
use crate::office::{list, text};
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
