//! Undo and redo over every command that writes: what was is again, and what was done is done again.

mod joined;
mod long;
mod requests;

use crate::cast::{Cast, at};
use crate::office::{Office, list, text};
use plenary_api::commands;
use plenary_api::table::Kind;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::store::{calendar_items, events};
use requests::{Recipe, Stage};
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[test]
fn every_command_that_writes_is_undone_and_done_again_to_the_letter() {
    let stage = Stage::new();
    for command in commands::all().filter(|command| command.kind != Kind::Read) {
        match stage.recipe(command.name) {
            Recipe::Changes(request) => there_and_back(&stage.office, command.name, request),
            Recipe::LeavesAlone(request) => nothing_changes(&stage.office, command.name, request),
            Recipe::Sends(request) => passed_by(&stage.office, command.name, request),
            Recipe::KeepsOutside(request) => kept_outside(&stage.office, command.name, request),
            Recipe::NeedsAServer(request, code) => not_answered(&stage.office, command.name, request, code),
            Recipe::ItIsUndo => {}
        }
    }
    assert_eq!(stage.office.faults(), Vec::<String>::new(), "the workspace is sound after all of it");
}

/// Does it, undoes it, does it again, and leaves it undone.
fn there_and_back(office: &Office, name: &str, request: Value) {
    let before = office.dump();
    let numbers = sequences(office);
    let answer = office.answer(name, request);
    let after = office.dump();
    assert!(!answer.changes.is_empty(), "{name} says what it changed");
    assert_ne!(before, after, "{name} changes something");
    let label = json!(answer.undo_label.unwrap_or_else(|| panic!("{name} can be undone")));
    assert_eq!(office.call("undo", json!({})), label, "undo names {name}");
    same(&before, &office.dump(), &format!("undone {name}"));
    assert_eq!(office.call("redo", json!({})), label, "redo names {name}");
    same(&after, &office.dump(), &format!("redone {name}"));
    office.call("undo", json!({}));
    same(&before, &office.dump(), &format!("{name} undone a second time"));
    never_lower(name, &numbers, &sequences(office));
}

fn nothing_changes(office: &Office, name: &str, request: Value) {
    let (before, history) = (office.dump(), office.history());
    let answer = office.answer(name, request);
    assert!(answer.changes.is_empty() && answer.undo_label.is_none(), "{name} changes nothing");
    same(&before, &office.dump(), name);
    assert_eq!(office.history(), history, "{name} leaves no entry");
}

fn kept_outside(office: &Office, name: &str, request: Value) {
    let (before, history) = (office.dump(), office.history());
    let answer = office.answer(name, request);
    assert!(!answer.changes.is_empty() && answer.undo_label.is_none(), "{name} is told");
    same(&before, &office.dump(), name);
    assert_eq!(office.history(), history, "{name} leaves no entry");
}

fn not_answered(office: &Office, name: &str, request: Value, code: &str) {
    let (before, history) = (office.dump(), office.history());
    assert_eq!(office.refused(name, request), code, "{name}");
    same(&before, &office.dump(), name);
    assert_eq!(office.history(), history, "{name} leaves no entry");
}

/// What leaves the office stands in the history; undo passes it by and undoes what was before it.
fn passed_by(office: &Office, name: &str, request: Value) {
    let person = office.call("create_person", json!({ "given_name": "Before", "family_name": name }));
    let (before, numbers) = (office.dump(), sequences(office));
    let answer = office.answer(name, request);
    assert!(
        !answer.changes.is_empty() && answer.undo_label.is_none(),
        "{name} is told, and is no step of undo"
    );
    same(&before, &office.dump(), name);
    assert!(
        office.history()[0].starts_with(HISTORY_OF_SENDING.iter().find(|(one, _)| *one == name).unwrap().1)
    );
    let undone = office.call("undo", json!({}));
    assert_eq!(undone["op"], "create_person", "undo passes {name} by and reaches {}", person["id"]);
    office.call("redo", json!({}));
    same(&before, &office.dump(), &format!("after {name}, what was before it undone and done again"));
    office.call("undo", json!({}));
    never_lower(name, &numbers, &sequences(office));
}

/// What the history calls the commands that send.
const HISTORY_OF_SENDING: &[(&str, &str)] = &[
    ("export_draft", "keep_version"),
    ("copy_draft", "keep_version"),
    ("keep_draft_version", "keep_version"),
    ("take_back_draft_version", "take_back_version"),
    ("export_invitations", "record_sent"),
    ("write_invitation_drafts", "record_sent"),
    ("queue_invitations", "queue_invitations"),
    ("renew_messages", "queue_invitations"),
    ("queue_follow_ups", "queue_follow_ups"),
    ("queue_thank_yous", "queue_thank_yous"),
    ("withdraw_messages", "withdraw_messages"),
    ("save_messages", "save_messages"),
    ("retry_messages", "retry_messages"),
    ("confirm_messages", "confirm_messages"),
];

/// Equality of dumps that shows only the lines that differ.
fn same(expected: &str, found: &str, what: &str) {
    if expected != found {
        let lost = expected.lines().filter(|line| !found.contains(line));
        let new = found.lines().filter(|line| !expected.contains(line));
        let lines = lost.map(|line| format!("- {line}")).chain(new.map(|line| format!("+ {line}")));
        panic!("{what}:\n{}", lines.take(20).collect::<Vec<_>>().join("\n"));
    }
}

/// SEQUENCE of every event and session.
fn sequences(office: &Office) -> BTreeMap<String, i64> {
    let read = |conn: &plenary_core::store::Connection| {
        let mut all = BTreeMap::new();
        for event in events::all(conn)? {
            all.extend(calendar_items::of_event(conn, event.id)?);
        }
        Ok(all)
    };
    let items = office.plenary().read(read).unwrap();
    items.into_iter().map(|(id, item)| (id, item.sequence)).collect()
}

fn never_lower(name: &str, before: &BTreeMap<String, i64>, after: &BTreeMap<String, i64>) {
    for (id, sequence) in before {
        assert!(after.get(id).is_some_and(|now| now >= sequence), "{name} lowers SEQUENCE of {id}");
    }
}

#[test]
fn undo_goes_back_to_the_beginning_and_redo_to_the_end() {
    let office = Office::new();
    let empty = office.dump();
    let cast = Cast::in_office(office);
    let full = cast.office.dump();
    let mut steps = 0;
    while cast.call("undo", json!({})) != Value::Null {
        steps += 1;
    }
    same(&empty, &cast.office.dump(), "all the way back");
    for _ in 0..steps {
        assert_ne!(cast.call("redo", json!({})), Value::Null);
    }
    assert_eq!(cast.call("redo", json!({})), Value::Null, "there is no more to do again");
    same(&full, &cast.office.dump(), "all the way forward");
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn undo_and_redo_outlive_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let clock = |instant: &str| Clock::fixed(instant.parse().unwrap());
    let first = Office::of(Plenary::create(&path, clock("2026-09-01T08:00:00Z"), "a test").unwrap());
    let cast = Cast::in_office(first);
    let before = cast.office.dump();
    cast.move_to(&cast.opening, at(&cast.studio, "2026-11-12", "14:00", "15:00"));
    cast.call("cancel_session", json!({ "id": cast.doorsteps }));
    let after = cast.office.dump();
    drop(cast);
    let second = Office::of(Plenary::open(&path, clock("2026-09-02T08:00:00Z"), "a test").unwrap());
    second.call("undo", json!({}));
    second.call("undo", json!({}));
    same(&before, &second.dump(), "undone by the next program");
    drop(second);
    let third = Office::of(Plenary::open(&path, clock("2026-09-03T08:00:00Z"), "a test").unwrap());
    third.call("redo", json!({}));
    third.call("redo", json!({}));
    same(&after, &third.dump(), "done again by the one after");
}

#[test]
fn a_new_change_after_an_undo_settles_what_was_undone() {
    let cast = Cast::new();
    cast.call("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    cast.call("undo", json!({}));
    cast.call("change_session", json!({ "id": cast.opening, "title": "Good morning" }));
    let settled = cast.office.dump();
    assert_eq!(cast.call("redo", json!({})), Value::Null);
    same(&settled, &cast.office.dump(), "redo has nothing to do");
    let newest: Vec<String> = cast.office.history().into_iter().take(3).collect();
    assert_eq!(newest, ["change_session Good morning", "undo Welcome", "change_session Welcome (undone)"]);
    cast.call("undo", json!({}));
    assert_eq!(
        cast.call("session_detail", json!({ "session_id": cast.opening }))["session"]["title"],
        "Opening"
    );
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    let cast = Cast::new();
    let history = cast.office.history();
    let answer = cast.office.answer("change_session", json!({ "id": cast.opening, "title": "Opening" }));
    assert_eq!((answer.changes, answer.undo_label), (vec![], None));
    assert_eq!(cast.office.history(), history);
}

#[test]
fn a_refused_command_leaves_no_entry_and_no_trace() {
    let cast = Cast::new();
    let (before, history) = (cast.office.dump(), cast.office.history());
    let late = json!({ "id": cast.opening, "to": at(&cast.hall, "2026-11-20", "09:00", "10:00") });
    assert_eq!(cast.office.refused("move_session", late), "outside-event");
    let half = json!({ "event_id": cast.event, "person": { "given_name": "Ade", "family_name": "Bello", "email": "no" } });
    assert_eq!(cast.office.refused("register_new_person", half), "not-an-address");
    same(&before, &cast.office.dump(), "a refusal");
    assert_eq!(cast.office.history(), history);
}

#[test]
fn deleting_an_event_and_undoing_it_gives_back_the_same_calendar_entries_as_newer_ones() {
    let cast = Cast::new();
    let before = sequences(&cast.office);
    cast.call("delete_event", json!({ "id": cast.event }));
    cast.call("undo", json!({}));
    let after = sequences(&cast.office);
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert!(before.iter().all(|(id, sequence)| after[id] > *sequence), "{before:?} then {after:?}");
    assert_eq!(list(&cast.call("programme", json!({ "event_id": cast.event }))["sessions"]).len(), 2);
}

#[test]
fn what_a_command_deletes_is_told_as_gone_until_undo_brings_it_back() {
    let cast = Cast::new();
    let told = |name: &str, request: Value| -> (Vec<String>, Vec<String>) {
        let changes = cast.office.answer(name, request).changes;
        let (ids, gone): (Vec<_>, Vec<_>) =
            changes.into_iter().map(|change| (change.ids, change.gone)).unzip();
        (ids.concat(), gone.concat())
    };
    let session = text(&cast.opening).to_owned();
    let (_, moved) = told("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    assert_eq!(moved, Vec::<String>::new(), "what is changed is there");
    let (touched, deleted) = told("delete_session", json!({ "id": cast.opening }));
    assert!(touched.contains(&session) && deleted.contains(&session), "{touched:?}, {deleted:?}");
    let (back, still) = told("undo", json!({}));
    assert!(back.contains(&session) && still.is_empty(), "{back:?}, {still:?}");
}
