//! What a letter says of how to join: the link of what is online alone, and that there is none any more.

use super::letters::Network;
use super::{due, informed};
use crate::cast::at;
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};

const LINK: &str = "https://meet.example.org/net";
const JANUARY: &str = "Wednesday 20 January 2027, 14:00 to 15:30";

fn network() -> Network {
    let network = Network::new();
    network.cast.call("change_series", json!({ "id": network.series, "online_url": LINK }));
    network.give_out();
    network
}

fn change(network: &Network, day: &str, mut change: Value) {
    change["id"] = network.meeting(day);
    network.cast.call("change_event", change);
}

fn later(network: &Network, day: &str, change: Value) {
    let mut request = json!({ "recurrence_id": network.rule()["id"], "day": day, "scope": "this_and_later" });
    request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    network.cast.call("edit_meetings", request);
}

/// Lines of the letter behind the rule.
fn told(network: &Network) -> Vec<String> {
    network.letter().1[4..].to_vec()
}

#[test]
fn a_meeting_that_is_online_alone_is_told_with_its_link_in_text_and_html() {
    let network = Network::informed();
    change(&network, "2027-01-20", json!({ "venue_name": "", "online_url": LINK }));
    assert_eq!(told(&network)[1], format!("Online: {JANUARY}, at {LINK}"));
    let folder = tempfile::tempdir().unwrap();
    let request = json!({ "which": network.which(), "path": folder.path() });
    network.cast.call("write_invitation_drafts", request);
    let draft = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    assert_eq!(judges::of_mails(std::slice::from_ref(&draft)), Vec::<String>::new());
    let mail = std::fs::read_to_string(&draft).unwrap().replace("=\r\n", "");
    assert!(
        mail.contains(&format!(r#"<a href=3D"{LINK}""#)) || mail.contains(&format!(r#"<a href="{LINK}""#)),
        "{mail}"
    );
    change(&network, "2027-01-20", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    let moved =
        format!("Moved: {JANUARY}, is now Wednesday 20 January 2027, 16:00 to 17:00, online at {LINK}");
    assert_eq!(told(&network)[1], moved);
}

#[test]
fn a_meeting_that_is_moved_says_how_it_is_joined_where_that_is_another_too() {
    let network = network();
    let hours = json!({ "start_time": "16:00:00", "end_time": "17:00:00" });
    let with = |more: Value| {
        let mut change = hours.clone();
        change.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        change
    };
    let now = "Wednesday 20 January 2027, 16:00 to 17:00";
    let other = "https://meet.example.org/other";
    change(&network, "2027-01-20", with(json!({ "online_url": other })));
    let lines = told(&network);
    assert_eq!(
        lines[2..4],
        [format!("Moved: {JANUARY}, is now {now}"), format!("Joined elsewhere: {now}, at {other}")]
    );
    change(&network, "2027-01-20", with(json!({ "online_url": "", "venue_name": "Library" })));
    let lines = told(&network);
    assert_eq!(
        lines[2..4],
        [format!("Moved: {JANUARY}, is now {now}, at Library"), format!("No longer online: {now}")]
    );
}

#[test]
fn a_link_that_is_taken_from_a_network_is_told_as_gone() {
    let network = network();
    network.cast.call("change_series", json!({ "id": network.series, "online_url": "" }));
    let lines = network.letter().1;
    assert_eq!(lines[1], "the place, or the way to join, has changed.");
    assert_eq!(lines[4], "Where: Town Hall, no longer online");
    network.cast.call("change_series", json!({ "id": network.series, "venue_name": "" }));
    assert_eq!(network.letter().1[4..6], ["Where: no longer known, no longer online", "Before: Town Hall"]);
    network.give_out();
    network.cast.call("change_series", json!({ "id": network.series, "venue_name": "Library" }));
    assert_eq!(network.letter().1[4], "Where: Library", "it was told once");
}

#[test]
fn a_link_that_is_taken_from_a_session_or_a_meeting_with_an_entry_of_its_own_is_told_as_gone() {
    let (cast, folder) = informed();
    cast.call("change_session", json!({ "id": cast.opening, "online_url": LINK }));
    super::give_out(&cast, &folder.path().join("link"));
    cast.call("change_session", json!({ "id": cast.opening, "online_url": "" }));
    assert_eq!(due(&cast).len(), 2);
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    let letter = cast.call("invitation_mailto", which);
    assert!(text(&letter["body"]).contains("\nWhere: Hall, no longer online\n"), "{letter}");

    let network = network();
    network.cast.call("change_series", json!({ "id": network.series, "calendar_form": "single" }));
    network.give_out();
    change(&network, "2027-01-20", json!({ "online_url": "" }));
    let lines = network.letter().1;
    assert!(lines.contains(&"Where: Town Hall, no longer online".to_owned()), "{lines:?}");
}

#[test]
fn what_was_to_begin_later_and_is_taken_back_is_told_with_its_day() {
    const LATER: &str = "the place, or the way to join, changes from the date below; the meetings before stay as you know them.";
    let network = Network::new();
    later(&network, "2027-03-17", json!({ "online_url": LINK }));
    network.give_out();
    later(&network, "2027-03-17", json!({ "online_url": "" }));
    let lines = network.letter().1;
    let gone = ["Where: Town Hall", "From Wednesday 17 March 2027: Town Hall, no longer online"];
    assert_eq!((lines[1].as_str(), &lines[4..6]), (LATER, &gone.map(str::to_owned)[..]), "{lines:?}");
    network.give_out();
    later(&network, "2027-03-17", json!({ "venue_name": "Library" }));
    network.give_out();
    later(&network, "2027-03-17", json!({ "venue_name": "Town Hall" }));
    let lines = network.letter().1;
    let back = ["Where: Town Hall", "From Wednesday 17 March 2027: Town Hall", "Before: Library"];
    assert_eq!((lines[1].as_str(), &lines[4..7]), (LATER, &back.map(str::to_owned)[..]), "{lines:?}");
}

#[test]
fn a_meeting_that_comes_back_to_the_usual_place_is_not_elsewhere() {
    let network = Network::informed();
    change(&network, "2027-01-20", json!({ "venue_name": "Guildhall" }));
    network.give_out();
    change(&network, "2027-01-20", json!({ "venue_name": "Town Hall" }));
    assert_eq!(told(&network)[..2], ["Where: Town Hall".to_owned(), format!("Also at Town Hall: {JANUARY}")]);
}

#[test]
fn the_only_meeting_that_is_left_says_its_place_once() {
    let network = Network::new();
    let detail = network.cast.call("series_detail", json!({ "id": network.series }));
    let member = list(&detail["members"])[0]["member"]["id"].clone();
    network.cast.call("change_member", json!({ "id": member, "until": "2026-10-01" }));
    network.give_out();
    change(&network, "2026-09-16", json!({ "venue_name": "Library" }));
    let lines = network.letter().1;
    assert_eq!(lines[1], "the place, or the way to join, has changed.");
    assert_eq!(lines[4..6], ["Where: Library", "Before: Town Hall"]);
    assert!(lines[6].starts_with("Next: Wednesday 16 September 2026"), "{lines:?}");
}

#[test]
fn the_end_of_what_is_online_alone_needs_no_link() {
    let (cast, folder) = informed();
    cast.move_to(&cast.opening, crate::cast::at(&Value::Null, "2026-11-12", "09:30", "10:15"));
    cast.call("change_session", json!({ "id": cast.opening, "online_url": LINK }));
    super::give_out(&cast, &folder.path().join("link"));
    cast.call("cancel_session", json!({ "id": cast.opening }));
    let drafts = folder.path().join("drafts");
    let request = json!({ "which": { "event_id": cast.event }, "path": drafts });
    assert_eq!(cast.call("write_invitation_drafts", request)["messages"], 2);
    let files: Vec<_> = std::fs::read_dir(&drafts).unwrap().map(|one| one.unwrap().path()).collect();
    assert_eq!(judges::of_mails(&files), Vec::<String>::new());
}

#[test]
fn a_letter_says_that_a_session_is_not_confirmed_as_long_as_it_is_not() {
    let (cast, _folder) = informed();
    let letter = || {
        let of = json!({ "event_id": cast.event, "item_id": cast.opening, "person_id": cast.amara });
        text(&cast.call("invitation_mailto", of)["body"]).to_owned()
    };
    let status = |status: &str| {
        cast.call("change_session", json!({ "id": cast.opening, "status": status }));
        cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "16:00", "16:45"));
    };
    for (is, says_so) in [("draft", true), ("confirmed", false)] {
        status(is);
        assert_eq!(letter().contains("Not confirmed yet"), says_so, "{is}: {}", letter());
    }
}
