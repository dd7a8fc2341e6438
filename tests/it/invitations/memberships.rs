//! Which days of a network's one recurring item a member holds: those on which they belong to it, by the day on which a meeting takes
//! place, without the meetings that they called off.

use super::networks::network;
use super::{due_of, lines};
use crate::cast::Cast;
use crate::judges;
use crate::office::list;
use serde_json::{Value, json};
use std::path::Path;

/// What the newest file of Amara's says of her days.
fn newest(folder: &Path) -> Vec<String> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder.join("amara-okafor")).unwrap().map(|one| one.unwrap().path()).collect();
    let number =
        |path: &Path| lines(path, &["SEQUENCE"])[0].trim_start_matches("SEQUENCE:").parse::<i64>().unwrap();
    files.sort_by_key(|path| number(path));
    lines(files.last().unwrap(), &["RRULE:FREQ=MONTHLY", "EXDATE", "RECURRENCE-ID", "DTSTART;TZID"])
}

#[test]
fn a_meeting_that_moves_over_the_border_of_a_membership_is_of_those_who_belong_on_its_day() {
    let cast = Cast::new();
    let (series, _, meeting) = network(&cast);
    let folder = tempfile::tempdir().unwrap();
    let give_out = || {
        let request = json!({ "which": { "series_id": series }, "path": folder.path() });
        cast.call("export_invitations", request);
        judges::accept_all(folder.path());
    };
    let member = |since: Value, until: Value| {
        let members = cast.call("series_detail", json!({ "id": series }))["members"].clone();
        let id = &list(&members)[0]["member"]["id"];
        cast.call("change_member", json!({ "id": id, "since": since, "until": until }));
    };
    let move_to = |day: &str| {
        cast.call("change_event", json!({ "id": meeting, "starts_on": day, "ends_on": day }));
    };
    let rule = "RRULE:FREQ=MONTHLY;BYDAY=3WE";
    let own = "RECURRENCE-ID;TZID=Europe/London:20261021T140000";
    member(json!("2026-11-01"), Value::Null);
    move_to("2026-11-03");
    give_out();
    let by_rule = "DTSTART;TZID=Europe/London:20261021T140000";
    let there = "DTSTART;TZID=Europe/London:20261103T140000";
    assert_eq!(newest(folder.path()), [by_rule, rule, own, there], "who has joined by then comes");
    let in_network = |which: &Value| {
        let ledger = cast.call("ledger", json!({ "event_id": which }));
        list(&ledger["items"])[0]["in_network"].clone()
    };
    assert_eq!(in_network(&meeting), 1);
    member(Value::Null, json!("2026-10-31"));
    give_out();
    let until = "RRULE:FREQ=MONTHLY;BYDAY=3WE;UNTIL=20261031T235959Z";
    let start = "DTSTART;TZID=Europe/London:20260916T140000";
    let out = "EXDATE;TZID=Europe/London:20261021T140000";
    assert_eq!(newest(folder.path()), [start, until, out], "who has left by then does not");
    assert_eq!(in_network(&meeting), 0);
    member(Value::Null, json!("2026-10-10"));
    move_to("2026-10-08");
    give_out();
    let until = "RRULE:FREQ=MONTHLY;BYDAY=3WE;UNTIL=20261021T225959Z";
    let there = "DTSTART;TZID=Europe/London:20261008T140000";
    assert_eq!(newest(folder.path()), [start, until, own, there], "and sooner it is theirs again");
}

#[test]
fn who_calls_off_one_meeting_of_a_network_loses_it_in_their_calendar_and_has_it_again_when_they_come() {
    let cast = Cast::new();
    let (series, _, meeting) = network(&cast);
    let folder = tempfile::tempdir().unwrap();
    let which = json!({ "series_id": series });
    let give_out = || {
        cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
        judges::accept_all(folder.path());
    };
    let in_network = || {
        let ledger = cast.call("ledger", json!({ "event_id": meeting }));
        list(&ledger["items"])[0]["in_network"].clone()
    };
    give_out();
    let all = newest(folder.path());
    let attendance = json!({ "event_id": meeting, "person_id": cast.amara });
    let attendance = cast.make("register_person", json!({ "attendance": attendance }));
    assert_eq!((due_of(&cast, which.clone()), in_network()), (vec![], json!(1)), "she has it already");
    cast.call("cancel_attendance", json!({ "id": attendance }));
    let due = due_of(&cast, which.clone());
    assert!(matches!(due.as_slice(), [one] if one.contains("REQUEST time Amara")), "{due:?}");
    assert_eq!(in_network(), 0);
    give_out();
    let [start, rule] = ["DTSTART;TZID=Europe/London:20260916T140000", "RRULE:FREQ=MONTHLY;BYDAY=3WE"];
    assert_eq!(newest(folder.path()), [start, rule, "EXDATE;TZID=Europe/London:20261021T140000"]);
    cast.call("restore_attendance", json!({ "id": attendance }));
    give_out();
    assert_eq!((newest(folder.path()), in_network()), (all, json!(1)));
}

#[test]
fn members_on_the_list_of_a_meeting_hold_it_once_and_leave_it_with_the_network() {
    let cast = Cast::new();
    let (series, _, meeting) = network(&cast);
    cast.call("add_member", json!({ "series_id": series, "person_id": cast.jonas }));
    let folder = tempfile::tempdir().unwrap();
    let give_out = || {
        cast.call("export_invitations", json!({ "which": { "series_id": series }, "path": folder.path() }));
    };
    let due = || due_of(&cast, json!({ "series_id": series, "include_text": true }));
    for form in ["recurring", "single"] {
        cast.call("change_series", json!({ "id": series, "calendar_form": form }));
        give_out();
        assert_eq!(due(), Vec::<String>::new());
        let done = cast.call("register_members", json!({ "event_id": meeting }));
        assert_eq!((done, due()), (json!({ "registered": 2 }), vec![]), "{form}: they hold it already");
        cast.call("undo", json!({}));
    }
    cast.call("change_series", json!({ "id": series, "calendar_form": "recurring" }));
    give_out();
    cast.call("register_members", json!({ "event_id": meeting }));
    let members = cast.call("series_detail", json!({ "id": series }))["members"].clone();
    let amara = list(&members).iter().find(|one| one["member"]["person_id"] == cast.amara).unwrap();
    cast.call("change_member", json!({ "id": amara["member"]["id"], "until": "2026-10-01" }));
    let left = due();
    assert!(
        matches!(left.as_slice(), [one] if one.contains("REQUEST time Amara")),
        "she leaves the network, and the one meeting with it: {left:?}"
    );
    let page = cast.call("people_page", json!({ "event_id": meeting, "query": "Amara", "limit": 1 }));
    let ticket = json!({ "id": page["rows"][0]["attendance_id"], "ticket": "Guest" });
    cast.call("change_attendance", ticket);
    let guest = due();
    assert!(
        guest.iter().any(|one| one.contains("REQUEST new Amara")),
        "a ticket makes her a guest: {guest:?}"
    );
}

#[test]
fn who_left_and_is_added_is_a_member_again_from_that_day_on() {
    let cast = Cast::new();
    let (series, _, _) = network(&cast);
    let members = || cast.call("series_detail", json!({ "id": series }))["members"].clone();
    let id = list(&members())[0]["member"]["id"].clone();
    let left = |until: &str| cast.call("change_member", json!({ "id": id, "since": null, "until": until }));
    let amara = json!({ "series_id": series, "person_id": cast.amara });
    let added = |since: &str| {
        let mut request = amara.clone();
        request["since"] = json!(since);
        let member = cast.call("add_member", request);
        assert_eq!(member["id"], id, "one person, one line");
        (member["since"].clone(), member["until"].clone())
    };
    left("2026-03-31");
    assert_eq!(due_of(&cast, amara.clone()), Vec::<String>::new());
    assert_eq!(added("2027-01-01"), (json!("2027-01-01"), Value::Null));
    assert!(matches!(due_of(&cast, amara.clone()).as_slice(), [one] if one.contains("new Amara")));
    left("2026-03-31");
    assert_eq!(added("2026-04-01"), (Value::Null, Value::Null), "without time between, both are one");
    left("2026-12-31");
    assert_eq!(added("2026-12-01"), (Value::Null, json!("2026-12-31")), "a member still on that day");
    let later = json!({ "series_id": series, "person_id": cast.amara, "since": "2027-02-01" });
    assert_eq!(cast.office.refused("add_member", later), "member-until");
}
