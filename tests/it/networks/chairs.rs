//! Who chairs when somebody leaves the network: what was set for a day on which they are no member.

use super::Network;
use crate::office::{list, text};
use serde_json::{Value, json};

/// Who chairs the coming meetings.
fn chairs(network: &Network, count: usize) -> Vec<String> {
    let request = json!({ "series_id": network.series, "from": "2026-09-01", "count": count });
    list(&network.call("coming_meetings", request))
        .iter()
        .map(|line| text(&line["chair"]).to_owned())
        .collect()
}

#[test]
fn a_turn_is_of_the_days_in_between_and_of_no_meeting_that_does_not_take_place() {
    let network = Network::new();
    let member = |given: &str| {
        let person = network.call("create_person", json!({ "given_name": given, "family_name": "Lind" }));
        network.call("add_member", json!({ "series_id": network.series, "person_id": person["id"] }))["id"]
            .clone()
    };
    let order = [member("Ada"), member("Ben"), member("Cat")];
    network.call("order_rota", json!({ "series_id": network.series, "members": order }));
    let made = network.make(1);
    assert_eq!(chairs(&network, 4), ["Ada Lind", "Ben Lind", "Cat Lind", "Ada Lind"]);
    network.call("make_meeting", json!({ "series_id": network.series, "day": "2026-11-18" }));
    assert_eq!(chairs(&network, 4), ["Ada Lind", "Ben Lind", "Cat Lind", "Ada Lind"], "a later one by hand");
    network.make(4);
    assert_eq!(chairs(&network, 4), ["Ada Lind", "Ben Lind", "Cat Lind", "Ada Lind"]);
    network.call("cancel_event", json!({ "id": made["made"][0]["id"] }));
    let second = network.call("meeting_day", json!({ "series_id": network.series, "day": "2026-10-21" }));
    network.call("change_event", json!({ "id": second["meetings"][0]["event_id"], "chair_id": null }));
    assert_eq!(chairs(&network, 2)[1], "Ada Lind", "what was cancelled has used up no turn");
}

#[test]
fn a_chair_who_has_left_by_then_is_remarked_and_gives_way_to_the_rota_and_who_was_set_by_hand_stays() {
    let network = Network::new();
    let member = |given: &str| {
        let person = json!({ "given_name": given, "family_name": "Lind" });
        let person = network.call("create_person", person)["id"].clone();
        let member = json!({ "series_id": network.series, "person_id": person });
        (network.call("add_member", member)["id"].clone(), person)
    };
    let (ada, ben, eve) = (member("Ada"), member("Ben"), member("Eve"));
    network.call("order_rota", json!({ "series_id": network.series, "members": [ada.0, ben.0] }));
    let made = network.make(4);
    let meeting = |number: usize| made["made"][number]["id"].clone();
    network.call("change_event", json!({ "id": meeting(3), "chair_id": eve.1 }));
    let coming = || -> Vec<String> {
        let request = json!({ "series_id": network.series, "from": "2026-09-01", "count": 4 });
        let said = |line: &Value| {
            let proposed = if line["chair_proposed"] == true { " proposed" } else { "" };
            let left = line["no_member"].as_str().map_or(String::new(), |name| format!(", not {name}"));
            format!("{}{proposed}{left}", text(&line["chair"]))
        };
        list(&network.call("coming_meetings", request)).iter().map(said).collect()
    };
    assert_eq!(coming(), ["Ada Lind", "Ben Lind", "Ada Lind", "Eve Lind"]);
    network.call("change_member", json!({ "id": ada.0, "until": "2026-10-31" }));
    let left = ["Ada Lind", "Ben Lind", "Ben Lind proposed, not Ada Lind", "Eve Lind"];
    assert_eq!(coming(), left, "she chairs while she is a member");
    network.call("assign_chairs", json!({ "id": network.series }));
    assert_eq!(coming(), ["Ada Lind", "Ben Lind", "Ben Lind", "Eve Lind"]);
    let overview = network.call("event_overview", json!({ "event_id": meeting(2) }));
    assert_eq!((&overview["event"]["chair_id"], &overview["chair"]), (&ben.1, &json!("Ben Lind")));
    network.call("remove_member", json!({ "id": eve.0 }));
    assert_eq!(coming()[3], "Ben Lind proposed, not Eve Lind", "no member at all any more");
}
