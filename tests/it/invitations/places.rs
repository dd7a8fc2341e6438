//! What a letter says of the place of a network whose meetings are somewhere else from one day on: what the entry says too.

use super::due_of;
use super::letters::Network;
use crate::office::text;
use serde_json::{Value, json};

/// The network, whose members hold it, at the town hall until a day and at the library from then on.
fn moved_from(day: &str) -> Network {
    let network = Network::informed();
    let rule = network.rule();
    let edit = json!({ "recurrence_id": rule["id"], "day": day, "scope": "this_and_later", "venue_name": "Library" });
    network.cast.call("edit_meetings", edit);
    network
}

#[test]
fn a_place_that_begins_later_is_told_with_its_day_and_the_meetings_before_stay() {
    let network = moved_from("2027-03-17");
    let lines = network.letter().1;
    let why = "this changes on the dates below; all the others stay as you know them.";
    let later = "the place, or the way to join, changes from the date below; the meetings before stay as you know them.";
    assert!(lines[1] == why || lines[1].starts_with(later), "{lines:?}");
    let place = lines.iter().position(|line| line == "Where: Town Hall");
    assert!(place.is_some(), "the next meetings are where they were: {lines:?}");
    assert!(lines.contains(&"From Wednesday 17 March 2027: Library".to_owned()), "{lines:?}");
    assert!(!lines.iter().any(|line| line.starts_with("Before:")), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("Next: ") && !line.contains("Library")), "{lines:?}");
}

#[test]
fn a_meeting_that_is_added_before_says_its_place_where_it_is_not_the_usual_one() {
    let network = moved_from("2027-03-17");
    network.give_out();
    let rule = network.rule();
    let skip = json!({ "series_id": rule["series_id"], "day": "2027-01-20" });
    network.cast.call("skip_meeting", skip);
    network.give_out();
    network.cast.call("undo", json!({}));
    let lines = network.letter().1;
    let added: Vec<&String> = lines.iter().filter(|line| line.starts_with("Added: ")).collect();
    assert_eq!(added, ["Added: Wednesday 20 January 2027, 14:00 to 15:30"], "{lines:?}");
    assert!(lines.contains(&"Where: Town Hall".to_owned()), "{lines:?}");
}

/// Changes its place to the library from a day on.
fn to_the_library(network: &Network, day: &str) {
    let edit = json!({ "recurrence_id": network.rule()["id"], "day": day, "scope": "this_and_later", "venue_name": "Library" });
    network.cast.call("edit_meetings", edit);
}

#[test]
fn who_joins_before_the_place_changes_reads_each_place_once() {
    let network = Network::new();
    let moved =
        json!({ "id": network.meeting("2027-01-20"), "start_time": "16:00:00", "end_time": "17:00:00" });
    network.cast.call("change_event", moved);
    to_the_library(&network, "2027-03-17");
    let lines = network.letter().1;
    let there = ["Where: Town Hall", "From Wednesday 17 March 2027: Library"];
    assert_eq!(lines[4..6], there, "{lines:?}");
    let moved =
        "Moved: Wednesday 20 January 2027, 14:00 to 15:30, is now Wednesday 20 January 2027, 16:00 to 17:00";
    assert_eq!(lines[6], moved);
    assert!(lines[7].starts_with("Next: Wednesday 16 September 2026"), "{lines:?}");
}

#[test]
fn a_meeting_elsewhere_before_the_place_changes_is_told_against_the_place_until_then() {
    let network = Network::new();
    let elsewhere = json!({ "id": network.meeting("2027-01-20"), "venue_name": "Guildhall" });
    network.cast.call("change_event", elsewhere);
    let lines = network.letter().1;
    let there = "Elsewhere: Wednesday 20 January 2027, 14:00 to 15:30, at Guildhall";
    assert!(lines.iter().any(|line| line == there), "{lines:?}");
}

#[test]
fn whoever_leaves_before_a_change_is_not_bothered_with_it_and_holds_what_is_true() {
    let network = Network::informed();
    let detail = network.cast.call("series_detail", json!({ "id": network.series }));
    let until = |day: Value| {
        let change = json!({ "id": detail["members"][0]["member"]["id"], "until": day });
        network.cast.call("change_member", change);
    };
    until(json!("2027-02-28"));
    network.give_out();
    to_the_library(&network, "2027-03-17");
    let due = || due_of(&network.cast, network.which());
    assert_eq!(due(), Vec::<String>::new(), "every meeting of hers is when and where it was");
    let ledger = network.cast.call("ledger", json!({ "series_id": network.series }));
    assert_eq!((&ledger["stale"], &ledger["due"]), (&json!(0), &json!(0)));
    let moved =
        json!({ "id": network.meeting("2027-02-17"), "start_time": "16:00:00", "end_time": "17:00:00" });
    network.cast.call("change_event", moved);
    assert!(matches!(due().as_slice(), [one] if one.contains("REQUEST time")), "{:?}", due());
    network.cast.call("undo", json!({}));
    until(json!("2027-03-31"));
    assert!(matches!(due().as_slice(), [one] if one.contains("REQUEST time")), "{:?}", due());
}

/// Changes the network's place or link for all meetings from a day on.
fn from_day(network: &Network, day: &str, mut change: Value) {
    let fields = json!({ "recurrence_id": network.rule()["id"], "day": day, "scope": "this_and_later" });
    change.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    network.cast.call("edit_meetings", change);
}

const LATER: &str =
    "the place, or the way to join, changes from the date below; the meetings before stay as you know them.";

/// Lines of the letter behind the rule.
fn told(network: &Network) -> (String, Vec<String>) {
    let (_, lines) = network.letter();
    (lines[1].clone(), lines[4..].to_vec())
}

#[test]
fn a_place_that_begins_with_the_second_meeting_is_told_with_its_day() {
    let network = moved_from("2026-10-21");
    let (why, lines) = told(&network);
    assert!(why.starts_with(LATER), "{why}");
    let there = ["Where: Town Hall", "From Wednesday 21 October 2026: Library"];
    assert_eq!(lines[..2], there, "{lines:?}");
    assert_eq!(lines[2], "Next: Wednesday 16 September 2026, 14:00 to 15:30 (Europe/London)");
}

#[test]
fn a_place_that_begins_later_is_told_beside_a_meeting_elsewhere() {
    let network = Network::new();
    network
        .cast
        .call("change_event", json!({ "id": network.meeting("2026-10-21"), "venue_name": "Guildhall" }));
    network.give_out();
    to_the_library(&network, "2027-03-17");
    let (why, lines) = told(&network);
    assert!(why.starts_with(LATER), "{why}");
    let there = ["Where: Town Hall", "From Wednesday 17 March 2027: Library"];
    assert_eq!(lines[..2], there, "{lines:?}");
    assert_eq!(lines[2], "Next: Wednesday 16 September 2026, 14:00 to 15:30 (Europe/London)");
    network.give_out();
    from_day(&network, "2027-03-17", json!({ "online_url": "https://meet.example.org/y" }));
    let (why, lines) = told(&network);
    assert!(why.starts_with(LATER), "{why}");
    let joined = "Join online: https://meet.example.org/y".to_owned();
    assert_eq!(lines[..2], there, "{lines:?}");
    assert_eq!(lines[2], joined, "{lines:?}");
    network.give_out();
    from_day(&network, "2027-03-17", json!({ "venue_name": "", "online_url": "" }));
    let (why, lines) = told(&network);
    assert!(why.starts_with(LATER), "{why}");
    let gone = [
        "Where: Town Hall",
        "From Wednesday 17 March 2027: the place is no longer known, no longer online",
        "Before: Library",
    ];
    assert_eq!(lines[..3], gone, "{lines:?}");
}

#[test]
fn what_would_be_sent_says_from_which_day_the_place_is_another() {
    let network = moved_from("2026-10-21");
    let plan = network.cast.call("plan_invitations", json!({ "which": network.which(), "limit": 1 }));
    assert_eq!(plan["steps"][0]["place_from"], "2026-10-21");
    let network = Network::informed();
    let rule = network.rule();
    let all =
        json!({ "recurrence_id": rule["id"], "day": "2026-09-16", "scope": "all", "venue_name": "Library" });
    network.cast.call("edit_meetings", all);
    let plan = network.cast.call("plan_invitations", json!({ "which": network.which(), "limit": 1 }));
    assert_eq!(plan["steps"][0]["place_from"], Value::Null);
}

#[test]
fn a_place_that_is_another_for_all_meetings_is_told_once() {
    let network = Network::new_from("2026-12-01");
    network.give_out();
    network.cast.call("change_series", json!({ "id": network.series, "venue_name": "Library" }));
    let (subject, _) = network.letter();
    assert!(subject.starts_with("Updated: Data Net, third Wednesday of every month"), "{subject}");
    let (why, lines) = told(&network);
    assert!(why.starts_with("the place, or the way to join, has changed."), "{why}");
    assert_eq!(lines[..2], ["Where: Library", "Before: Town Hall"]);
    assert!(lines[2].starts_with("Next: "), "no date stands for itself: {lines:?}");
}

#[test]
fn another_title_is_told_as_one_with_the_one_before() {
    let network = Network::informed();
    network.cast.call("change_series", json!({ "id": network.series, "title": "Leaders of Data" }));
    let mut which = network.which();
    which["include_text"] = json!(true);
    let letter = network.cast.call("invitation_mailto", which);
    let lines: Vec<&str> = text(&letter["body"]).lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[1], "this has another title; time and place are as they were.");
    assert_eq!(lines[2..4], ["Leaders of Data", "Before: Data Net"]);
}

#[test]
fn a_later_place_that_begins_on_another_day_than_was_told_names_the_meetings_between() {
    let network = moved_from("2027-03-17");
    network.give_out();
    from_day(&network, "2027-03-17", json!({ "venue_name": "Town Hall" }));
    from_day(&network, "2027-05-19", json!({ "venue_name": "Guildhall" }));
    let (why, lines) = told(&network);
    assert_eq!(why, "single dates have changed, as told below, and so has the place or the way to join.");
    let there = ["Where: Town Hall", "From Wednesday 19 May 2027: Guildhall"];
    assert_eq!(lines[..2], there, "{lines:?}");
    for day in ["17 March", "21 April"] {
        let named = |line: &&String| line.contains(day) && line.contains("Town Hall");
        assert_eq!(lines.iter().filter(named).count(), 1, "{day}: {lines:?}");
    }
}

#[test]
fn a_later_place_after_one_that_was_told_is_told_beside_it() {
    let network = moved_from("2027-03-17");
    network.give_out();
    from_day(&network, "2027-05-19", json!({ "venue_name": "Guildhall" }));
    let (why, lines) = told(&network);
    assert!(why.starts_with(LATER), "{why}");
    let there = [
        "Where: Town Hall",
        "From Wednesday 17 March 2027: Library",
        "From Wednesday 19 May 2027: Guildhall",
        "Next: Wednesday 16 September 2026, 14:00 to 15:30 (Europe/London)",
    ];
    assert_eq!(lines[..4], there, "{lines:?}");
}
