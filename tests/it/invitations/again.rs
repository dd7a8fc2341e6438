//! What somebody holds already is given to them again: they lost it, or it never came.

use super::letters::Network;
use super::{due, due_of, informed, lines};
use crate::cast::{Cast, at};
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};

/// What Amara holds of the cast's event, and what she is due.
fn of_amara(cast: &Cast) -> Value {
    json!({ "event_id": cast.event, "person_id": cast.amara, "again": true })
}

/// Everything that was ever sent to her of the opening.
fn sent(cast: &Cast) -> Vec<Value> {
    let holders =
        json!({ "of": { "event_id": cast.event }, "item_id": cast.opening, "offset": 0, "limit": 9 });
    let holders = cast.call("item_holders", holders);
    let amara = list(&holders).iter().find(|one| one["person_id"] == cast.amara);
    list(&amara.expect("Amara holds it")["sent"]).to_vec()
}

/// The words of the only message that waits, what it is worth, and its id.
fn waiting(cast: &Cast) -> (String, String, Value) {
    let page = cast.call("list_outbox", json!({ "limit": 100 }));
    let rows: Vec<&Value> = list(&page["rows"]).iter().filter(|row| row["state"] == "waiting").collect();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    let read = cast.call("read_message", json!({ "id": row["id"] }));
    (text(&read["text"]).to_owned(), text(&read["truth"]).to_owned(), row["id"].clone())
}

#[test]
fn one_person_is_given_again_the_same_under_a_new_stamp_and_nobody_is_given_everything_by_a_slip() {
    let (cast, folder) = informed();
    let all = json!({ "event_id": cast.event, "again": true });
    for (command, request) in [
        ("plan_invitations", json!({ "which": all, "limit": 9 })),
        ("queue_invitations", json!({ "which": all })),
        ("export_invitations", json!({ "which": all, "path": folder.path().join("all") })),
        ("write_invitation_drafts", json!({ "which": all, "path": folder.path().join("drafts") })),
    ] {
        assert_eq!(cast.office.refused(command, request), "again-for-whom", "{command}");
    }
    assert!(!folder.path().join("all").exists());
    let both =
        ["Opening: REQUEST again Amara Okafor 0", "Devices and doorsteps: REQUEST again Amara Okafor 0"];
    assert_eq!(due_of(&cast, of_amara(&cast)), both);
    let path = folder.path().join("again");
    let written =
        cast.call("export_invitations", json!({ "which": of_amara(&cast), "path": path, "alarm": 15 }));
    let counts = ["files", "people", "invitations", "updates", "again", "cancellations"];
    assert_eq!(counts.map(|name| written[name].as_u64()), [2, 1, 0, 0, 2, 0].map(Some));
    let file = "amara-okafor/opening-request-0.ics";
    let [first, again] = [folder.path(), &path].map(|root| lines(&root.join(file), &[""]));
    let differ: Vec<(&String, &String)> =
        first.iter().zip(&again).filter(|(one, other)| one != other).collect();
    assert_eq!(first.len(), again.len());
    let is_stamp = |line: &str| line.starts_with("DTSTAMP") || line.starts_with("LAST-MODIFIED");
    assert!(
        !differ.is_empty() && differ.iter().all(|(one, other)| is_stamp(one) && one < other),
        "{differ:?}"
    );
    judges::accept_all(&path);
    let noted = sent(&cast);
    let numbers: Vec<&Value> = noted.iter().map(|line| &line["sequence"]).collect();
    assert_eq!(numbers, [&json!(0), &json!(0)]);
    assert_eq!(noted[0]["uid"], noted[1]["uid"]);
    assert_ne!(noted[0]["sha256"], noted[1]["sha256"]);
    assert_eq!(due(&cast), Vec::<String>::new());
    assert_eq!(due_of(&cast, of_amara(&cast)), both, "and once more, whenever it is asked for");
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn only_the_item_that_is_meant_is_given_again_and_an_old_version_is_updated_instead() {
    let (cast, folder) = informed();
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    cast.call("change_session", json!({ "id": cast.doorsteps, "title": "Devices at doorsteps" }));
    assert_eq!(
        due_of(&cast, of_amara(&cast)),
        ["Opening: REQUEST time Amara Okafor 1", "Devices at doorsteps: REQUEST text Amara Okafor 1"]
    );
    let request = json!({ "which": of_amara(&cast), "path": folder.path().join("new") });
    cast.call("export_invitations", request);
    let mut one = of_amara(&cast);
    one["item_id"] = cast.opening.clone();
    one["only_stale"] = json!(true);
    assert_eq!(due_of(&cast, one), ["Opening: REQUEST again Amara Okafor 1"]);
    cast.call("cancel_session", json!({ "id": cast.opening }));
    assert_eq!(due_of(&cast, of_amara(&cast))[0], "Opening: CANCEL cancelled Amara Okafor 2");
}

#[test]
fn the_letter_says_that_it_is_sent_again_and_that_nothing_has_changed() {
    let (cast, folder) = informed();
    let letter = cast.call("invitation_mailto", of_amara(&cast));
    assert_eq!(text(&letter["subject"]), "Sent again: Opening, Thursday 12 November 2026, 09:30 to 10:15");
    let body = text(&letter["body"]);
    assert!(body.contains("\nthis is sent to you again; nothing has changed.\n"), "{body}");
    let drafts = json!({ "which": of_amara(&cast), "path": folder.path().join("drafts"), "recorded": true });
    assert_eq!(cast.call("write_invitation_drafts", drafts)["messages"], 2);
    assert_eq!(sent(&cast)[1]["channel"], "mail");
    let network = Network::informed();
    let mut which = network.which();
    which["again"] = json!(true);
    network.cast.call("queue_invitations", json!({ "which": which }));
    let (said, worth, _) = waiting(&network.cast);
    assert_eq!(worth, "true");
    let told = [
        "this is sent to you again; nothing has changed. If the entry is in your calendar, there is nothing to do; if it is not, accept the one that is with this message.",
        "When: third Wednesday of every month, not in August and December, 14:00 to 15:30 London time",
        "Next: Wednesday 16 September 2026, 14:00 to 15:30 (Europe/London)",
    ];
    for line in told {
        assert!(said.lines().any(|one| one == line), "{line} in {said}");
    }
    assert!(!said.contains("Before:"), "{said}");
}

#[test]
fn what_waits_to_be_given_again_waits_once_and_is_made_anew_when_it_is_no_longer_true() {
    let (cast, _folder) = informed();
    let mut which = of_amara(&cast);
    which["item_id"] = cast.opening.clone();
    let queue = || cast.call("queue_invitations", json!({ "which": which }))["messages"].clone();
    assert_eq!((queue(), queue()), (json!(1), json!(0)), "it is on its way");
    let (_, worth, id) = waiting(&cast);
    assert_eq!(worth, "true");
    assert_eq!(sent(&cast).len(), 1, "noted when the server has it");
    let ledger = cast.call("ledger", json!({ "event_id": cast.event }));
    let numbers = ["due", "stale", "waiting"].map(|name| ledger[name].clone());
    assert_eq!(numbers, [json!(0), json!(0), json!(1)]);
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    assert_eq!(waiting(&cast).1, "changed");
    cast.call("renew_messages", json!({ "ids": [id] }));
    let (said, worth, _) = waiting(&cast);
    assert!(said.contains("the time has changed") && worth == "true", "{worth}: {said}");
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn an_answer_that_is_known_stays_with_what_is_given_again() {
    let (cast, folder) = informed();
    let uid = lines(&folder.path().join("amara-okafor/opening-request-0.ics"), &["UID:"])[0].clone();
    let address = "amara@northbank.example.org";
    let reply = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n{uid}\r\nSEQUENCE:0\r\n\
         DTSTAMP:20260901T090000Z\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{address}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let file = folder.path().join("reply.ics");
    std::fs::write(&file, reply).unwrap();
    cast.call("import_replies", json!({ "paths": [file] }));
    let path = folder.path().join("again");
    cast.call("export_invitations", json!({ "which": of_amara(&cast), "path": path }));
    let [opening, doorsteps] = ["opening", "devices-and-doorsteps"].map(|name| {
        lines(&path.join(format!("amara-okafor/{name}-request-0.ics")), &["ATTENDEE"])[0].clone()
    });
    assert!(opening.contains("PARTSTAT=ACCEPTED"), "{opening}");
    assert!(doorsteps.contains("PARTSTAT=NEEDS-ACTION"), "{doorsteps}");
}

#[test]
fn a_cancellation_that_was_lost_is_given_again_as_long_as_it_is_the_last_that_was_said() {
    let (cast, folder) = informed();
    cast.call("cancel_session", json!({ "id": cast.opening }));
    super::give_out(&cast, folder.path());
    let mut which = of_amara(&cast);
    which["item_id"] = cast.opening.clone();
    let end = ["Opening: CANCEL cancelled Amara Okafor 1"];
    assert_eq!(due(&cast), Vec::<String>::new(), "nobody is told twice who did not ask");
    assert_eq!(due_of(&cast, which.clone()), end);
    let path = folder.path().join("again");
    let written = cast.call("export_invitations", json!({ "which": which, "path": path }));
    assert_eq!(["files", "again", "cancellations"].map(|name| written[name].as_u64()), [1, 1, 0].map(Some));
    let file = "amara-okafor/opening-cancel-1.ics";
    let [first, again] = [folder.path(), &path].map(|root| lines(&root.join(file), &[""]));
    let differ: Vec<(&String, &String)> =
        first.iter().zip(&again).filter(|(one, other)| one != other).collect();
    assert_eq!(first.len(), again.len());
    let is_stamp =
        |line: &str| ["DTSTAMP", "CREATED", "LAST-MODIFIED"].iter().any(|name| line.starts_with(name));
    assert!(
        !differ.is_empty() && differ.iter().all(|(one, other)| is_stamp(one) && one < other),
        "{differ:?}"
    );
    judges::accept_all(&path);
    cast.call("queue_invitations", json!({ "which": which }));
    let (said, worth, _) = waiting(&cast);
    let why = "\nthis is sent to you again: this does not take place.\n";
    assert!(said.contains(why) && worth == "true", "{worth}: {said}");
    assert_eq!(due_of(&cast, which.clone()), Vec::<String>::new(), "it is on its way");
    cast.call("restore_session", json!({ "id": cast.opening }));
    assert_eq!(waiting(&cast).1, "changed", "it takes place after all");
    assert_eq!(due_of(&cast, which), ["Opening: REQUEST new Amara Okafor 2"]);
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn who_was_taken_off_is_given_the_end_again_and_what_they_still_hold_stays_an_invitation() {
    let (cast, folder) = informed();
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let part = list(&detail["parts"]).iter().find(|part| part["name"] == "Amara Okafor").unwrap();
    cast.call("delete_part", json!({ "id": part["id"] }));
    super::give_out(&cast, folder.path());
    assert_eq!(
        due_of(&cast, of_amara(&cast)),
        ["Opening: CANCEL removed Amara Okafor 1", "Devices and doorsteps: REQUEST again Amara Okafor 0"]
    );
}
