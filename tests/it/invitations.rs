//! Who is invited, updated and cancelled, and what the files say: through the table of commands, before the judges.

mod again;
mod changes;
mod entries;
mod feeds;
mod gives_way;
mod in_doubt;
mod letters;
mod links;
mod memberships;
mod networks;
mod older_rules;
mod outbox;
mod places;
mod reminders;
mod waited;
mod words;

use crate::cast::{Cast, at};
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};
use std::path::Path;

/// What is due of the cast's event, as lines "title: METHOD reason name SEQUENCE".
fn due(cast: &Cast) -> Vec<String> {
    due_of(cast, json!({ "event_id": cast.event }))
}

fn due_of(cast: &Cast, which: Value) -> Vec<String> {
    let plan = cast.call("plan_invitations", json!({ "which": which, "limit": 100 }));
    assert_eq!(plan["total"], list(&plan["steps"]).len(), "all of them are shown");
    let line = |one: &Value| {
        let step = &one["step"];
        let (title, name) = (text(&one["title"]), text(&one["name"]));
        format!("{title}: {} {} {name} {}", text(&step["method"]), text(&step["reason"]), step["sequence"])
    };
    list(&plan["steps"]).iter().map(line).collect()
}

/// Gives everybody what is due, as files in this folder.
fn give_out(cast: &Cast, folder: &Path) -> Value {
    let which = json!({ "event_id": cast.event });
    cast.call("export_invitations", json!({ "which": which, "path": folder, "alarm": 15 }))
}

/// The cast, with everybody holding what is true.
fn informed() -> (Cast, tempfile::TempDir) {
    let cast = Cast::new();
    cast.call("change_event", json!({ "id": cast.event, "contact_email": "events@example.org" }));
    let folder = tempfile::tempdir().unwrap();
    give_out(&cast, folder.path());
    assert_eq!(due(&cast), Vec::<String>::new(), "everybody holds what is true");
    (cast, folder)
}

/// The lines of a file that begin with these names, unfolded.
fn lines(path: &Path, names: &[&str]) -> Vec<String> {
    let file = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file = file.replace("\r\n ", "");
    let wanted = |line: &&str| names.iter().any(|name| line.starts_with(name));
    file.split("\r\n").filter(wanted).map(str::to_owned).collect()
}

#[test]
fn everyone_with_a_part_is_invited_to_their_sessions_once() {
    let cast = Cast::new();
    cast.call("change_event", json!({ "id": cast.event, "contact_email": "events@example.org" }));
    assert_eq!(
        due(&cast),
        [
            "Opening: REQUEST new Jonas Lind 0",
            "Opening: REQUEST new Amara Okafor 0",
            "Devices and doorsteps: REQUEST new Amara Okafor 0",
        ]
    );
    let folder = tempfile::tempdir().unwrap();
    let written = give_out(&cast, folder.path());
    assert_eq!(
        (&written["files"], &written["people"], &written["invitations"]),
        (&json!(3), &json!(2), &json!(3))
    );
    assert_eq!(
        lines(
            &folder.path().join("amara-okafor/opening-request-0.ics"),
            &["METHOD", "ORGANIZER", "ATTENDEE", "SEQUENCE", "DTSTART;", "ACTION", "TRIGGER", "STATUS"]
        ),
        [
            "METHOD:REQUEST",
            "SEQUENCE:0",
            "DTSTART;TZID=Europe/London:20261112T093000",
            "STATUS:TENTATIVE",
            "ORGANIZER:mailto:events@example.org",
            "ATTENDEE;CN=\"Amara Okafor\";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:amara@northbank.example.org",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
        ]
    );
    assert_eq!(due(&cast), Vec::<String>::new());
    judges::accept_all(folder.path());
}

#[test]
fn after_a_move_exactly_those_who_hold_the_old_time_are_updated() {
    let (cast, _) = informed();
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    assert_eq!(due(&cast), ["Opening: REQUEST time Jonas Lind 1", "Opening: REQUEST time Amara Okafor 1"]);
    let ledger = cast.call("ledger", json!({ "event_id": cast.event }));
    let opening = list(&ledger["items"]).iter().find(|item| item["said"]["title"] == "Opening").unwrap();
    assert_eq!((&opening["holders"], &opening["stale"], &ledger["stale"]), (&json!(2), &json!(2), &json!(2)));
    assert_eq!(ledger["stale_people"], json!(2));
    assert_eq!(opening["due"], json!([{ "reason": "time", "count": 2 }]));
    cast.call("undo", json!({}));
    assert_eq!(due(&cast), Vec::<String>::new(), "moved back before anybody heard of it: nobody is bothered");
}

#[test]
fn an_undo_after_the_update_went_out_makes_the_next_update() {
    let (cast, folder) = informed();
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    give_out(&cast, folder.path());
    cast.call("undo", json!({}));
    assert_eq!(due(&cast), ["Opening: REQUEST time Jonas Lind 2", "Opening: REQUEST time Amara Okafor 2"]);
}

#[test]
fn a_cancelled_or_deleted_session_is_taken_out_of_the_calendars_that_hold_it() {
    let (cast, folder) = informed();
    cast.call("cancel_session", json!({ "id": cast.opening }));
    cast.call("delete_session", json!({ "id": cast.doorsteps }));
    assert_eq!(
        due(&cast),
        [
            "Opening: CANCEL cancelled Jonas Lind 1",
            "Opening: CANCEL cancelled Amara Okafor 1",
            "Devices and doorsteps: CANCEL cancelled Amara Okafor 1",
        ]
    );
    give_out(&cast, folder.path());
    assert_eq!(due(&cast), Vec::<String>::new(), "nobody is cancelled twice");
    assert_eq!(
        lines(
            &folder.path().join("jonas-lind/opening-cancel-1.ics"),
            &["METHOD", "STATUS", "SEQUENCE", "ATTENDEE"]
        ),
        [
            "METHOD:CANCEL",
            "SEQUENCE:1",
            "STATUS:CANCELLED",
            "ATTENDEE;CN=\"Jonas Lind\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:jonas.lind@example.org"
        ]
    );
    cast.call("restore_session", json!({ "id": cast.opening }));
    assert_eq!(due(&cast), ["Opening: REQUEST new Jonas Lind 2", "Opening: REQUEST new Amara Okafor 2"]);
    judges::accept_all(folder.path());
}

#[test]
fn who_loses_their_part_is_cancelled_and_who_gains_one_is_invited() {
    let (cast, folder) = informed();
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let part = list(&detail["parts"]).iter().find(|part| part["name"] == "Jonas Lind").unwrap()["id"].clone();
    cast.call("delete_part", json!({ "id": part }));
    cast.call("create_part", json!({ "session_id": cast.opening, "person_id": cast.priya, "role": "chair" }));
    assert_eq!(due(&cast), ["Opening: CANCEL removed Jonas Lind 1", "Opening: REQUEST new Priya Nair 0"]);
    give_out(&cast, folder.path());
    assert_eq!(due(&cast), Vec::<String>::new(), "Amara holds what is true all along");
    cast.call(
        "create_part",
        json!({ "session_id": cast.opening, "person_id": cast.jonas, "role": "speaker" }),
    );
    assert_eq!(due(&cast), ["Opening: REQUEST new Jonas Lind 2"], "above the cancellation");
}

#[test]
fn everyone_registered_is_invited_to_a_session_that_is_for_everyone() {
    let (cast, _) = informed();
    let attendance = json!({ "event_id": cast.event, "person_id": cast.priya });
    let attendance = cast.make("register_person", json!({ "attendance": attendance }));
    cast.call("change_session", json!({ "id": cast.opening, "invite_everyone": true }));
    assert_eq!(due(&cast), ["Inclusion Days: REQUEST new Priya Nair 0", "Opening: REQUEST new Priya Nair 0"]);
    let folder = tempfile::tempdir().unwrap();
    give_out(&cast, folder.path());
    judges::accept_all(folder.path());
    cast.call("cancel_attendance", json!({ "id": attendance }));
    assert_eq!(
        due(&cast),
        ["Inclusion Days: CANCEL removed Priya Nair 1", "Opening: CANCEL removed Priya Nair 1"]
    );
}

#[test]
fn a_typo_put_right_bothers_nobody_unless_asked() {
    let (cast, _) = informed();
    cast.call("change_session", json!({ "id": cast.opening, "title": "Opening words" }));
    assert_eq!(due(&cast), Vec::<String>::new());
    let asked = json!({ "event_id": cast.event, "include_text": true });
    let lines = due_of(&cast, asked);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines.iter().all(|line| line.starts_with("Opening words: REQUEST text")), "{lines:?}");
}

#[test]
fn what_people_hold_of_a_deleted_event_is_still_cancelled() {
    let (cast, folder) = informed();
    cast.call("delete_event", json!({ "id": cast.event }));
    let gone = due_of(&cast, json!({}));
    assert_eq!(gone.len(), 3, "{gone:?}");
    assert!(gone.iter().all(|line| line.contains("CANCEL cancelled")), "{gone:?}");
    cast.call("export_invitations", json!({ "which": {}, "path": folder.path().join("gone") }));
    assert_eq!(due_of(&cast, json!({})), Vec::<String>::new());
    judges::accept_all(&folder.path().join("gone"));
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn nobody_is_given_an_invitation_that_no_address_answers_for() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let request = json!({ "which": { "event_id": cast.event }, "path": out });
    let has_none = || cast.call("ledger", json!({ "event_id": cast.event }))["has_no_sender"].clone();
    assert_eq!(has_none(), json!(true));
    assert_eq!(cast.office.refused("export_invitations", request.clone()), "no-sender-address");
    assert!(!out.exists(), "no folder is left behind");
    let agenda = folder.path().join("agenda.ics");
    let file = json!({ "event_id": cast.event, "format": "ics", "options": {}, "path": agenda });
    cast.call("export_file", file);
    assert_eq!(lines(&agenda, &["METHOD"]), ["METHOD:PUBLISH"], "an agenda asks nobody");
    cast.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    assert_eq!(
        (has_none(), cast.call("export_invitations", request)["files"].clone()),
        (json!(false), json!(3))
    );
}

#[test]
fn an_event_that_is_over_invites_nobody_and_says_where_the_next_one_is() {
    let cast = Cast::on_the_day();
    let ledger = || cast.call("ledger", json!({ "event_id": cast.event }));
    assert_eq!((&ledger()["is_over"], &ledger()["next"]), (&json!(false), &Value::Null));
    cast.call("hold_event", json!({ "id": cast.event }));
    assert_eq!((&ledger()["is_over"], &ledger()["next"]), (&json!(true), &Value::Null));
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let request = json!({ "which": { "event_id": cast.event }, "path": out });
    assert_eq!(cast.office.refused("export_invitations", request), "event-is-over");
    assert!(!out.exists(), "no empty folder");
    let event = |title: &str, day: &str| {
        cast.make("create_event", json!({ "title": title, "starts_on": day, "zone": "Europe/London" }))
    };
    let host = |event: &Value| {
        cast.call("add_host", json!({ "event_id": event, "organisation_id": cast.northbank }))
    };
    let next = || text(&ledger()["next"]["title"]).to_owned();
    event("Long ago", "2020-02-03");
    event("Of the office", "2031-02-03");
    assert_eq!(next(), "Of the office");
    host(&event("Of the host", "2031-05-06"));
    assert_eq!(next(), "Of the office", "its own host is not known");
    host(&cast.event);
    assert_eq!(next(), "Of the host");
}

#[test]
fn drafts_and_links_open_in_the_mail_program() {
    let cast = Cast::new();
    let which = json!({ "event_id": cast.event });
    let folder = tempfile::tempdir().unwrap();
    let request = json!({ "which": which, "path": folder.path() });
    assert_eq!(cast.office.refused("write_invitation_drafts", request.clone()), "no-sender-address");
    cast.call("change_event", json!({ "id": cast.event, "contact_email": "events@example.org" }));
    assert_eq!(cast.call("write_invitation_drafts", request)["messages"], 3);
    let draft = std::fs::read_to_string(folder.path().join("0001-jonas-lind-opening.eml")).unwrap();
    for header in ["X-Unsent: 1\r\n", "To: \"Jonas Lind\" <jonas.lind@example.org>\r\n", "method=\"REQUEST\""]
    {
        assert!(draft.contains(header), "{header} in {draft}");
    }
    assert_eq!(due(&cast).len(), 3, "a draft is not sent");
    let link = cast.call("invitation_mailto", json!({ "event_id": cast.event, "person_id": cast.jonas }));
    assert!(
        text(&link["url"]).starts_with("mailto:jonas.lind@example.org?subject=Invitation%3A%20Opening"),
        "{link}"
    );
    let body = text(&link["body"]);
    assert!(body.contains("When: Thursday 12 November 2026, 09:30 to 10:15 (Europe/London)"), "{link}");
    assert!(
        body.contains("you are invited to this.\n") && !body.contains("with this message"),
        "a link has no entry"
    );
    assert!(body.contains("\nOpening\n\nPart of: Inclusion Days\n"), "which event it is of: {body}");
}

#[test]
fn a_letter_says_that_time_and_place_have_changed_where_both_have() {
    let (cast, _) = informed();
    let said = || {
        let of = json!({ "event_id": cast.event, "person_id": cast.jonas });
        text(&cast.call("invitation_mailto", of)["body"]).to_owned()
    };
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    assert!(said().contains("the time has changed.\n"), "{}", said());
    cast.move_to(&cast.opening, at(&Value::Null, "2026-11-12", "14:00", "14:45"));
    assert!(
        said().contains("the time has changed, and so has the place or the way to join.\n"),
        "{}",
        said()
    );
}

#[test]
fn holders_of_an_item_are_shown_with_what_was_sent_and_what_is_due() {
    let (cast, _) = informed();
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    let request = json!({ "of": { "event_id": cast.event }, "item_id": cast.opening, "limit": 10 });
    let holders = cast.call("item_holders", request);
    let names: Vec<&str> = list(&holders).iter().map(|one| text(&one["name"])).collect();
    assert_eq!(names, ["Jonas Lind", "Amara Okafor"]);
    let jonas = &holders[0];
    assert_eq!((&jonas["method"], &jonas["channel"]), (&json!("REQUEST"), &json!("file")));
    assert_eq!((list(&jonas["sent"]).len(), &jonas["due"][0]["reason"]), (1, &json!("time")));
}

#[test]
fn a_changed_address_is_an_end_at_the_old_one_and_an_invitation_at_the_new() {
    let (cast, _) = informed();
    let change = |email: &str| cast.call("change_person", json!({ "id": cast.jonas, "email": email }));
    change("jonas@new.example.org");
    let told = due(&cast);
    assert_eq!(
        told,
        ["Opening: CANCEL address Jonas Lind 1", "Opening: REQUEST address Jonas Lind 2"],
        "the new one stands above, should both be read in one calendar"
    );
    let plan = cast.call(
        "plan_invitations",
        json!({ "which": { "event_id": cast.event, "only_stale": true }, "limit": 10 }),
    );
    let addresses: Vec<&str> = list(&plan["steps"]).iter().map(|step| text(&step["address"])).collect();
    assert_eq!(addresses, ["jonas.lind@example.org", "jonas@new.example.org"]);
    let view = cast.call("ledger", json!({ "event_id": cast.event }));
    let opening = list(&view["items"]).iter().find(|item| item["id"] == cast.opening).unwrap();
    assert_eq!((&opening["stale"], &opening["holders"]), (&json!(1), &json!(2)), "one person, not two");
    assert_eq!((&view["due"], &opening["due"]), (&json!(1), &json!([{ "reason": "address", "count": 1 }])));
    cast.call("undo", json!({}));
    assert_eq!(due(&cast), Vec::<String>::new(), "back before anybody heard of it");
    change("jonas@new.example.org");
    let folder = tempfile::tempdir().unwrap();
    give_out(&cast, folder.path());
    assert_eq!(due(&cast), Vec::<String>::new());
    cast.call("undo", json!({}));
    assert_eq!(
        due(&cast),
        ["Opening: CANCEL address Jonas Lind 3", "Opening: REQUEST address Jonas Lind 4"],
        "what was sent stays sent: taking it back is the next update"
    );
    change("");
    let steps = due(&cast);
    assert_eq!(
        steps[0], "Opening: CANCEL address Jonas Lind 3",
        "without an address the old one is told all the same"
    );
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}
