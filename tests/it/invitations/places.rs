//! What a letter says of the place of a network whose meetings are somewhere else from one day on: what the entry says too.

use super::letters::Network;
use serde_json::json;

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
    let why = "this changes on the dates below; all the others stay as they are.";
    let later =
        "the place, or the way to join, changes from the date below; the meetings before stay as they are.";
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
