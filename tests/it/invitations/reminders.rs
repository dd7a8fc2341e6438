//! The reminder that was chosen for an invitation: an update keeps it, until another choice is made.

use super::{give_out, informed, lines};
use crate::cast::{Cast, at};
use crate::office::{list, text};
use serde_json::{Value, json};

/// The reminders of what is due to Jonas, given as files with this choice.
fn triggers(cast: &Cast, choice: Value) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    let mut request = json!({ "which": which, "path": folder.path() });
    request.as_object_mut().unwrap().extend(choice.as_object().unwrap().clone());
    assert_eq!(cast.call("export_invitations", request)["files"], 1);
    let own = folder.path().join("jonas-lind");
    let file = std::fs::read_dir(own).unwrap().next().unwrap().unwrap().path();
    lines(&file, &["TRIGGER"])
}

fn opening_at(cast: &Cast, from: &str, until: &str) {
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", from, until));
}

#[test]
fn an_update_keeps_the_reminder_that_its_reader_has_unless_another_is_chosen() {
    let (cast, _) = informed();
    let quarter = ["TRIGGER:-PT15M"];
    opening_at(&cast, "14:00", "14:45");
    assert_eq!(triggers(&cast, json!({})), quarter);
    opening_at(&cast, "15:00", "15:45");
    assert_eq!(triggers(&cast, json!({ "alarm": 60 })), ["TRIGGER:-PT60M"]);
    opening_at(&cast, "16:00", "16:45");
    assert_eq!(triggers(&cast, json!({})), ["TRIGGER:-PT60M"]);
    opening_at(&cast, "14:00", "14:45");
    assert_eq!(triggers(&cast, json!({ "no_alarm": true })), Vec::<String>::new());
    opening_at(&cast, "15:00", "15:45");
    assert_eq!(triggers(&cast, json!({})), Vec::<String>::new(), "nor has it one from then on");
}

#[test]
fn a_reminder_goes_with_its_reader_to_another_address_and_ends_with_the_entry() {
    let (cast, folder) = informed();
    cast.call("change_person", json!({ "id": cast.jonas, "email": "jonas@new.example.org" }));
    let path = folder.path().join("moved");
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    cast.call("export_invitations", json!({ "which": which, "path": path }));
    let own = path.join("jonas-lind/opening-request-2.ics");
    assert_eq!(lines(&own, &["TRIGGER"]), ["TRIGGER:-PT15M"]);
    cast.call("cancel_session", json!({ "id": cast.opening }));
    give_out(&cast, folder.path());
    cast.call("restore_session", json!({ "id": cast.opening }));
    assert_eq!(triggers(&cast, json!({})), Vec::<String>::new(), "a new invitation is chosen for anew");
}

#[test]
fn a_message_that_is_made_anew_has_the_reminder_of_the_one_whose_place_it_takes() {
    let (cast, _) = informed();
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    let waiting = || {
        let rows = cast.call("list_outbox", json!({ "state": "waiting", "limit": 9 }))["rows"].clone();
        assert_eq!(list(&rows).len(), 1);
        rows[0]["id"].clone()
    };
    opening_at(&cast, "14:00", "14:45");
    cast.call("queue_invitations", json!({ "which": which, "alarm": 1440 }));
    opening_at(&cast, "15:00", "15:45");
    cast.call("renew_messages", json!({ "ids": [waiting()] }));
    opening_at(&cast, "16:00", "16:45");
    cast.call("queue_invitations", json!({ "which": which }));
    waiting();
    let folder = tempfile::tempdir().unwrap();
    cast.call("save_messages", json!({ "folder": folder.path() }));
    let of = json!({ "of": { "event_id": cast.event }, "item_id": cast.opening, "limit": 9 });
    let holders = cast.call("item_holders", of);
    let held = list(&holders).iter().find(|one| text(&one["name"]) == "Jonas Lind").unwrap();
    let told = ["starts_at", "alarm"].map(|name| held["held"]["said"][name].clone());
    assert_eq!(told, [json!("2026-11-12T16:00:00"), json!(1440)]);
}
