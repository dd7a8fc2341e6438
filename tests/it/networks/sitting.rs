//! A meeting without a programme is sat in as one session: its notes are kept by what holds for that.

use super::Network;
use crate::office::{list, text};
use serde_json::{Value, json};

/// The next meeting, chaired by Amara.
fn chaired() -> (Network, Value) {
    let network = Network::new();
    let meeting = network.make(1)["made"][0]["id"].clone();
    let amara = json!({ "given_name": "Amara", "family_name": "Okafor", "email": "amara@example.org" });
    let amara = network.call("create_person", amara)["id"].clone();
    network.call(
        "add_member",
        json!({ "series_id": network.series, "person_id": amara, "since": "2026-09-01" }),
    );
    network.call("change_event", json!({ "id": meeting, "chair_id": amara }));
    (network, meeting)
}

fn sessions(network: &Network, meeting: &Value) -> Vec<Value> {
    list(&network.call("programme", json!({ "event_id": meeting }))["sessions"]).to_vec()
}

#[test]
fn it_begins_in_one_step_changes_no_calendar_and_its_notes_obey_the_rule_of_the_room() {
    let (network, meeting) = chaired();
    network.call("write_note", json!({ "event_id": meeting, "body": "Tea at two." }));
    let before = network.office.dump();
    let due = || {
        let of = |which: Value| {
            network.call("plan_invitations", json!({ "which": which, "limit": 100 }))["total"].clone()
        };
        (of(json!({ "event_id": meeting })), of(json!({ "series_id": network.series })))
    };
    let invited = due();
    let session = network.call("sit_in_meeting", json!({ "event_id": meeting }));
    assert_eq!((text(&session["title"]), text(&session["status"])), ("Data Leaders", "confirmed"));
    assert_eq!((&session["starts_at"], &session["room_id"]), (&Value::Null, &Value::Null));
    assert_eq!(sessions(&network, &meeting)[0]["parts"], json!([]));
    assert_eq!(due(), invited, "no calendar changes: the meeting is in it");
    assert_eq!(
        network.office.refused("sit_in_meeting", json!({ "event_id": meeting })),
        "meeting-has-sessions"
    );
    network.call("undo", json!({}));
    assert_eq!(network.office.dump(), before, "one step");
    network.call("redo", json!({}));
    network
        .call("change_session", json!({ "id": session["id"], "no_names": true, "permission": "internal" }));
    let said = "> The trust is short of money @Amara Okafor\n\n> We share one page [no name]\n";
    network.call("write_note", json!({ "event_id": meeting, "session_id": session["id"], "body": said }));
    let board = network.call("takeaway_board", json!({ "event_id": meeting }));
    let kept: Vec<&str> =
        list(&board["takeaways"]).iter().map(|card| text(&card["takeaway"]["permission"])).collect();
    assert_eq!(kept, ["internal", "no_name"], "lines of the room are as the room says");
    let minutes = network.office.export("minutes-md", &meeting);
    assert!(minutes.contains("Tea at two.") && minutes.contains("We share one page"), "{minutes}");
    assert!(!minutes.contains("short of money") && !minutes.contains("# Data Leaders\n"), "{minutes}");
}

#[test]
fn it_begins_anew_when_it_was_called_off_and_only_a_meeting_is_one_session() {
    let (network, meeting) = chaired();
    let session = network.call("sit_in_meeting", json!({ "event_id": meeting }));
    network.call("cancel_session", json!({ "id": session["id"] }));
    network.call("sit_in_meeting", json!({ "event_id": meeting }));
    let forum = network.call("create_event", json!({ "title": "Forum", "starts_on": "2026-11-18" }));
    let asked = json!({ "event_id": forum["id"] });
    assert_eq!(network.office.refused("sit_in_meeting", asked), "only-a-meeting-is-one-session");
}

#[test]
fn it_has_the_time_of_the_meeting_and_is_given_none_of_its_own() {
    let (network, meeting) = chaired();
    let folder = tempfile::tempdir().unwrap();
    network.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    let calendar = || {
        let file = network.office.export("ics", &meeting).replace("\r\n ", "");
        let wanted =
            |line: &&str| ["UID", "SEQUENCE", "DTSTART", "DTSTAMP"].iter().any(|name| line.starts_with(name));
        file.lines().filter(wanted).map(str::to_owned).collect::<Vec<_>>()
    };
    let invites = json!({ "which": { "series_id": network.series }, "path": folder.path() });
    network.call("export_invitations", invites);
    network.call("change_event", json!({ "id": meeting, "start_time": "14:30:00" }));
    let before = calendar();
    assert!(before.iter().any(|line| line.starts_with("SEQUENCE:") && line != "SEQUENCE:0"), "{before:?}");
    let session = network.call("sit_in_meeting", json!({ "event_id": meeting }));
    assert_eq!(calendar(), before, "the entry of the meeting goes on under its UID and number");
    let to = json!({ "room_id": null, "starts_at": "2026-09-16T14:30:00", "ends_at": "2026-09-16T15:30:00" });
    let move_it = json!({ "id": session["id"], "to": to });
    assert_eq!(network.office.refused("move_session", move_it.clone()), "session-is-the-meeting");
    let preview = network.call("preview_move", move_it.clone());
    assert_eq!(preview["refusal"]["code"], "session-is-the-meeting");
    let card = sessions(&network, &meeting)[0].clone();
    assert_eq!((&card["whole_meeting"], &card["session"]["starts_at"]), (&json!(true), &Value::Null));
    let counts = network.call("event_overview", json!({ "event_id": meeting }))["counts"].clone();
    assert_eq!(
        (&counts["sessions"], &counts["unscheduled"]),
        (&json!(1), &json!(0)),
        "nothing is left to place"
    );
    let part = json!({ "session_id": session["id"], "person_id": network.call("event_overview", json!({ "event_id": meeting }))["event"]["chair_id"], "role": "speaker" });
    network.call("create_part", part);
    network.call(
        "change_session",
        json!({ "id": session["id"], "invite_everyone": true, "title": "All of it" }),
    );
    assert_eq!(calendar(), before, "also with a part, another name and everybody");
    network.call("undo", json!({}));
    assert_eq!(
        network.office.refused("move_session", move_it),
        "session-is-the-meeting",
        "whatever it is called"
    );
    let beside = network
        .call("create_session", json!({ "session": { "event_id": meeting, "title": "Panel" }, "at": to }));
    assert_eq!(beside["starts_at"], "2026-09-16T14:30:00", "one beside it has a time");
}

#[test]
fn its_room_names_the_chairs_and_who_is_expected() {
    let (network, meeting) = chaired();
    let person = |given: &str, family: &str| {
        network.call("create_person", json!({ "given_name": given, "family_name": family }))["id"].clone()
    };
    let [priya, zoe, hope, will, gone] =
        [("Priya", "Patel"), ("Zoe", "Adams"), ("Hope", "Bell"), ("Will", "Cole"), ("Ines", "Dahl")]
            .map(|(given, family)| person(given, family));
    for (who, more) in [
        (&priya, json!({ "role": "chair" })),
        (&zoe, json!({})),
        (&will, json!({})),
        (&gone, json!({ "until": "2026-09-02" })),
    ] {
        let mut member = json!({ "series_id": network.series, "person_id": who, "since": "2026-09-01" });
        member.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        network.call("add_member", member);
    }
    let register = |person: &Value| {
        network.call("register_person", json!({ "attendance": { "event_id": meeting, "person_id": person } }))
    };
    register(&hope);
    let off = register(&will);
    network.call("cancel_attendance", json!({ "id": off["id"] }));
    let session = network.call("sit_in_meeting", json!({ "event_id": meeting }));
    let named = || {
        let room = network.call("room", json!({ "session_id": session["id"] }));
        let names = list(&room["speakers"]).iter().map(|speaker| text(&speaker["name"]).to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(named(), ["Amara Okafor", "Priya Patel", "Zoe Adams", "Hope Bell"]);
    network.call("create_part", json!({ "session_id": session["id"], "person_id": zoe, "role": "speaker" }));
    assert_eq!(named(), ["Zoe Adams"], "whoever has a part in it speaks, as in any session");
}

#[test]
fn a_guest_who_speaks_in_it_is_invited_to_the_meeting_and_called_off_with_the_part() {
    let (network, meeting) = chaired();
    let folder = tempfile::tempdir().unwrap();
    network.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    let give = |which: Value| {
        network.call("export_invitations", json!({ "which": which, "path": folder.path() }))["files"].clone()
    };
    give(json!({ "series_id": network.series }));
    let of_meeting = json!({ "event_id": meeting });
    let due = || {
        let plan = network.call("plan_invitations", json!({ "which": of_meeting, "limit": 100 }));
        let line = |one: &Value| {
            let step = &one["step"];
            assert_eq!(step["item_id"], meeting, "it is the meeting's own entry");
            format!("{} {} {}", text(&step["method"]), text(&step["reason"]), text(&one["name"]))
        };
        list(&plan["steps"]).iter().map(line).collect::<Vec<_>>()
    };
    let session = network.call("sit_in_meeting", json!({ "event_id": meeting }));
    let xena = json!({ "given_name": "Xena", "family_name": "Guest", "email": "xena@example.org" });
    let xena = network.call("create_person", xena)["id"].clone();
    let speaks = json!({ "session_id": session["id"], "person_id": xena, "role": "speaker" });
    let amara = network.call("event_overview", of_meeting.clone())["event"]["chair_id"].clone();
    network
        .call("create_part", json!({ "session_id": session["id"], "person_id": amara, "role": "speaker" }));
    assert_eq!(due(), Vec::<String>::new(), "a member holds it with the network");
    let part = network.call("create_part", speaks)["id"].clone();
    assert_eq!(due(), ["REQUEST new Xena Guest"]);
    let items = network.call("ledger", of_meeting.clone())["items"].clone();
    assert_eq!(
        (list(&items).len(), &items[0]["wanted"]),
        (1, &json!(1)),
        "one entry, and no session: {items}"
    );
    let calendar = network.call("person_calendar", json!({ "event_id": meeting, "person_id": xena }));
    assert_eq!((list(&calendar).len(), &calendar[0]["kind"]), (1, &json!("event")), "{calendar}");
    assert_eq!(give(of_meeting.clone()), 1);
    assert_eq!(due(), Vec::<String>::new());
    network.call("delete_part", json!({ "id": part }));
    assert_eq!(due(), ["CANCEL removed Xena Guest"]);
    network.call("undo", json!({}));
    network.call("cancel_session", json!({ "id": session["id"] }));
    assert_eq!(due(), ["CANCEL removed Xena Guest"], "as when all of the session is called off");
    network.call("undo", json!({}));
    let off = json!({ "attendance": { "event_id": meeting, "person_id": xena } });
    let off = network.call("register_person", off)["id"].clone();
    assert_eq!(due(), Vec::<String>::new());
    network.call("cancel_attendance", json!({ "id": off }));
    assert_eq!(due(), ["CANCEL removed Xena Guest"], "as one who does not come");
}
