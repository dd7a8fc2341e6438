//! What waits in the outbox, and what is saved from there as files: what the ledger says of it, and that nothing is given twice.

use super::{due, informed};
use crate::cast::at;
use crate::office::list;
use serde_json::{Value, json};

#[test]
fn what_waits_in_the_outbox_counts_as_held_until_it_is_no_longer_true() {
    let (cast, _) = informed();
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    let which = json!({ "event_id": cast.event });
    let queued = cast.call("queue_invitations", json!({ "which": which }));
    assert_eq!((&queued["messages"], &queued["withdrawn"]), (&json!(2), &json!(0)));
    assert_eq!(due(&cast), Vec::<String>::new(), "they wait in the outbox");
    let ledger = cast.call("ledger", which.clone());
    let numbers = ["stale", "stale_people", "updates", "due", "waiting"].map(|name| ledger[name].clone());
    assert_eq!(numbers, [json!(2), json!(2), json!(0), json!(0), json!(2)], "nobody has heard of it yet");
    let opening = list(&ledger["items"]).iter().find(|item| item["said"]["title"] == "Opening").unwrap();
    assert_eq!(
        (&opening["stale"], &opening["updates"], &opening["waiting"]),
        (&json!(2), &json!(0), &json!(2))
    );
    let home = cast.call("home", json!({ "today": "2026-11-01" }));
    let kinds: Vec<&Value> = list(&home["needs"]).iter().map(|need| &need["kind"]).collect();
    assert!(kinds.contains(&&json!("old_entries")) && kinds.contains(&&json!("waiting_messages")), "{home}");
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "16:00", "16:45"));
    assert_eq!(due(&cast), ["Opening: REQUEST time Jonas Lind 2", "Opening: REQUEST time Amara Okafor 2"]);
    let again = cast.call("queue_invitations", json!({ "which": which }));
    assert_eq!((&again["messages"], &again["withdrawn"]), (&json!(2), &json!(2)));
    let ledger = cast.call("ledger", json!({ "event_id": cast.event }));
    assert_eq!((&ledger["waiting"], &ledger["due"]), (&json!(2), &json!(0)));
}

#[test]
fn what_is_saved_as_files_from_the_outbox_counts_as_sent() {
    let (cast, folder) = informed();
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    let which = json!({ "event_id": cast.event });
    let queue = || cast.call("queue_invitations", json!({ "which": which }))["messages"].clone();
    let save = |more: Value| {
        let mut request = json!({ "folder": folder.path().join("letters") });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        cast.call("save_messages", request)["files"].clone()
    };
    assert_eq!(queue(), 2);
    assert_eq!(save(json!({ "unrecorded": true })), 2);
    let ledger = || cast.call("ledger", which.clone());
    assert_eq!((&ledger()["stale"], &ledger()["waiting"]), (&json!(2), &json!(2)), "a look is no sending");
    assert_eq!(save(json!({})), 2);
    assert_eq!((&ledger()["stale"], &ledger()["waiting"]), (&json!(0), &json!(0)));
    let rows = cast.call("list_outbox", json!({ "limit": 10 }))["rows"].clone();
    assert!(list(&rows).iter().all(|row| row["state"] == "saved"), "{rows}");
    assert_eq!((queue(), save(json!({}))), (json!(0), json!(0)), "nothing is made or given out twice");
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "16:00", "16:45"));
    assert_eq!(due(&cast), ["Opening: REQUEST time Jonas Lind 2", "Opening: REQUEST time Amara Okafor 2"]);
    queue();
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "17:00", "17:45"));
    let untrue = json!({ "folder": folder.path().join("untrue") });
    assert_eq!(cast.office.refused("save_messages", untrue), "message-untrue");
    assert!(!folder.path().join("untrue").exists(), "refused before anything is written");
    queue();
    cast.call("change_person", json!({ "id": cast.amara, "email": "amara.okafor@example.org" }));
    let some = cast.call("save_messages", json!({ "folder": folder.path().join("some") }));
    assert_eq!((&some["files"], &some["held_back"]), (&json!(1), &json!(1)), "one keeps no other back");
}
