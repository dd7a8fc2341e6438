//! A message of which nobody knows whether it arrived: what it counts for until something newer reaches its reader, and from then on.

use super::due;
use super::letters::Network;
use crate::cast::{Cast, at};
use crate::office::{list, text};
use plenary_core::ops::outbox::{Delivery, settle, take};
use serde_json::{Value, json};

/// Whoever has this address is sent a message, and the connection is lost with it.
const LOST: &str = "amara@northbank.example.org";

/// The cast, holding what is true by mail.
fn informed() -> Cast {
    let cast = Cast::new();
    cast.call("change_event", json!({ "id": cast.event, "contact_email": "events@example.org" }));
    assert_eq!(send(&cast, &[]), 3);
    assert_eq!(numbers(&cast), [0, 0, 0]);
    cast
}

fn opening_at(cast: &Cast, from: &str, until: &str) {
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", from, until));
}

/// Queues what is due of the cast's event and sends it all, and gives how many messages were made; mail to these is in doubt.
fn send(cast: &Cast, lost: &[&str]) -> u64 {
    send_of(cast, json!({ "event_id": cast.event }), lost)
}

fn send_of(cast: &Cast, which: Value, lost: &[&str]) -> u64 {
    let queued = cast.call("queue_invitations", json!({ "which": which }));
    for row in messages(cast, "waiting") {
        let id = row["id"].as_str().unwrap().parse().unwrap();
        let is_lost = lost.contains(&text(&row["address"]));
        let delivery = if is_lost {
            Delivery::InDoubt("The connection was lost.".to_owned())
        } else {
            Delivery::Accepted
        };
        take(cast.office.plenary(), id).unwrap();
        settle(cast.office.plenary(), id, &delivery).unwrap();
    }
    assert_eq!(messages(cast, "outdated"), Vec::<Value>::new(), "nothing is held back");
    queued["messages"].as_u64().unwrap()
}

fn messages(cast: &Cast, state: &str) -> Vec<Value> {
    let page = cast.call("list_outbox", json!({ "state": state, "limit": 100 }));
    list(&page["rows"]).to_vec()
}

/// How many hold something old, how many files are due, and how many wait.
fn numbers(cast: &Cast) -> [u64; 3] {
    let ledger = cast.call("ledger", json!({ "event_id": cast.event }));
    ["stale", "due", "waiting"].map(|name| ledger[name].as_u64().unwrap())
}

/// Whether a message to Amara about the opening is in the outbox, and whether it is known what became of it.
fn on_its_way(cast: &Cast) -> (Value, Value) {
    let of = json!({ "of": { "event_id": cast.event }, "item_id": cast.opening, "limit": 100 });
    let holders = cast.call("item_holders", of);
    let hers = list(&holders).iter().find(|one| one["person_id"] == cast.amara).unwrap().clone();
    (hers["waiting"].clone(), hers["in_doubt"].clone())
}

/// What Amara has been sent of the opening, as the ledger says, by method and SEQUENCE.
fn sent_to_amara(cast: &Cast) -> Vec<String> {
    let of = json!({ "of": { "event_id": cast.event }, "item_id": cast.opening, "limit": 100 });
    let holders = cast.call("item_holders", of);
    let hers = list(&holders).iter().find(|one| one["person_id"] == cast.amara).unwrap().clone();
    list(&hers["sent"]).iter().map(|one| format!("{} {}", text(&one["method"]), one["sequence"])).collect()
}

#[test]
fn counts_as_held_until_something_newer_reaches_its_reader_and_no_longer() {
    let cast = informed();
    opening_at(&cast, "14:00", "14:45");
    assert_eq!(send(&cast, &[LOST]), 2);
    assert_eq!(numbers(&cast), [1, 0, 1], "nothing is made twice of what may have arrived");
    let doubted = messages(&cast, "unsure");
    assert_eq!(on_its_way(&cast), (json!(true), json!(true)));
    opening_at(&cast, "16:00", "16:45");
    assert_eq!(send(&cast, &[]), 2);
    assert_eq!(numbers(&cast), [0, 0, 0], "she holds what is true");
    assert_eq!((due(&cast), send(&cast, &[])), (Vec::new(), 0), "and is sent nothing that nobody else is");
    let folder = tempfile::tempdir().unwrap();
    let which = json!({ "event_id": cast.event, "person_id": cast.amara });
    let files = json!({ "which": which, "path": folder.path() });
    assert_eq!(cast.call("export_invitations", files)["files"], 0);
    cast.call("change_session", json!({ "id": cast.opening, "summary": "Who is here, and why." }));
    assert_eq!(send(&cast, &[]), 0, "words alone are sent to nobody");
    let ids = json!({ "ids": [doubted[0]["id"]] });
    let again = cast.call("retry_messages", ids.clone());
    assert_eq!(again, json!({ "waiting": 0, "outdated": 0, "over": 1 }));
    assert_eq!(messages(&cast, "unsure"), Vec::<Value>::new(), "it is asked about no more");
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn an_end_in_doubt_of_who_stays_after_all_is_followed_by_one_invitation() {
    let cast = informed();
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let part = list(&detail["parts"]).iter().find(|part| part["person_id"] == cast.amara).unwrap().clone();
    cast.call("delete_part", json!({ "id": part["id"] }));
    assert_eq!(send(&cast, &[LOST]), 1);
    cast.call("undo", json!({}));
    assert_eq!(send(&cast, &[]), 1, "she may have read that she is off the list");
    opening_at(&cast, "14:00", "14:45");
    assert_eq!(
        due(&cast),
        ["Opening: REQUEST time Jonas Lind 3", "Opening: REQUEST time Amara Okafor 3"],
        "as an update, like everybody's"
    );
    assert_eq!((send(&cast, &[]), send(&cast, &[])), (2, 0));
    assert_eq!(numbers(&cast), [0, 0, 0]);
}

#[test]
fn counts_as_sent_when_somebody_says_that_it_arrived() {
    let cast = informed();
    opening_at(&cast, "14:00", "14:45");
    send(&cast, &[LOST]);
    let ids = json!({ "ids": [messages(&cast, "unsure")[0]["id"]] });
    assert_eq!(sent_to_amara(&cast), ["REQUEST 0"]);
    assert_eq!(cast.call("confirm_messages", ids.clone()), 1);
    assert_eq!(sent_to_amara(&cast), ["REQUEST 0", "REQUEST 1"]);
    assert_eq!((numbers(&cast), send(&cast, &[])), ([0, 0, 0], 0));
    assert_eq!(messages(&cast, "unsure"), Vec::<Value>::new());
    assert_eq!(cast.office.refused("confirm_messages", ids), "message-state", "it is in no doubt any more");
    opening_at(&cast, "15:00", "15:45");
    send(&cast, &[LOST]);
    opening_at(&cast, "16:00", "16:45");
    send(&cast, &[]);
    let ids = json!({ "ids": [messages(&cast, "unsure")[0]["id"]] });
    cast.call("confirm_messages", ids);
    assert_eq!(
        (numbers(&cast), due(&cast)),
        ([0, 0, 0], Vec::new()),
        "what was given since stays the newest"
    );
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn a_date_in_doubt_is_told_again_with_the_next_change_and_against_what_was_told_last() {
    let network = Network::informed();
    let cast = &network.cast;
    let change = |day: &str, mut change: Value| {
        change["id"] = network.meeting(day);
        cast.call("change_event", change);
    };
    let told = || -> Vec<String> {
        let lines = network.letter().1.into_iter();
        lines.filter(|line| ["Moved: ", "Elsewhere: "].iter().any(|word| line.starts_with(word))).collect()
    };
    change("2027-02-17", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    assert_eq!(send_of(cast, network.which(), &[LOST]), 1);
    change("2027-03-17", json!({ "venue_name": "Guildhall" }));
    let february =
        ["14:00 to 15:30", "16:00 to 17:00"].map(|hours| format!("Wednesday 17 February 2027, {hours}"));
    let march = "Elsewhere: Wednesday 17 March 2027, 14:00 to 15:30, at Guildhall";
    let moved = |was: &str, is: &str| format!("Moved: {was}, is now {is}");
    assert_eq!(told(), [moved(&february[0], &february[1]), march.to_owned()]);
    assert_eq!(
        network.letter().1[1],
        "this changes on the dates below; all the others stay as you know them."
    );
    change("2027-02-17", json!({ "start_time": "14:00:00", "end_time": "15:30:00" }));
    assert_eq!(
        told(),
        [moved(&february[1], &february[0]), march.to_owned()],
        "who read of it reads that it is not so"
    );
    assert_eq!(send_of(cast, network.which(), &[]), 1);
    change("2027-05-19", json!({ "venue_name": "Library" }));
    let may = "Elsewhere: Wednesday 19 May 2027, 14:00 to 15:30, at Library";
    assert_eq!(told(), [may], "what has arrived since is told once");
}

#[test]
fn an_invitation_in_doubt_is_followed_by_an_invitation() {
    let network = Network::new();
    assert_eq!(send_of(&network.cast, network.which(), &[LOST]), 1);
    network.cast.call("change_series", json!({ "id": network.series, "venue_name": "Library" }));
    let (subject, lines) = network.letter();
    assert!(subject.starts_with("Invitation: "), "{subject}");
    assert_eq!((lines[1].as_str(), lines[4].as_str()), ("you are invited to this.", "Where: Library"));
}

#[test]
fn a_time_in_doubt_is_told_beside_a_place_that_changes_after_it() {
    let cast = informed();
    opening_at(&cast, "14:00", "14:45");
    send(&cast, &[LOST]);
    cast.move_to(&cast.opening, at(&Value::Null, "2026-11-12", "14:00", "14:45"));
    let why = |person: &Value| {
        let letter = cast.call("invitation_mailto", json!({ "event_id": cast.event, "person_id": person }));
        text(&letter["body"]).lines().filter(|line| !line.is_empty()).nth(1).unwrap().to_owned()
    };
    assert_eq!(why(&cast.jonas), "the place, or the way to join, has changed.");
    assert_eq!(why(&cast.amara), "the time has changed, and so has the place or the way to join.");
}
