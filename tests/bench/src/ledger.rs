//! The ledger of 5,000 people who each hold 20 sessions: after one session has moved, who holds what is out of date. Beside the same
//! question asked of the same file by Python's sqlite3, line by line of the ledger.

use crate::{Outcome, figures, others};
use plenary_api::{dispatch, jobs::Progress};
use plenary_core::model::{CalendarMethod, Channel, LedgerEntry};
use plenary_core::op::Op;
use plenary_core::rules::invitations::Scope;
use plenary_core::store::{invitations, ledger};
use plenary_core::{Plenary, clock::Clock};
use serde_json::{Value, json};
use std::error::Error;
use std::process::Command;

const PEOPLE: usize = 5_000;
const SESSIONS: usize = 20;
const ROUNDS: usize = 15;

/// Measures and prints.
pub fn measure() -> Outcome {
    let folder = others::folder()?;
    let path = folder.join("ledger.plenary");
    let plenary = Plenary::create(&path, Clock::system(), "a benchmark")?;
    let event = conference(&plenary)?;
    let moved = give_out(&plenary, &event)?;
    call(&plenary, "move_session", json!({ "id": moved.0, "to": moved.1 }))?;
    let of_event = json!({ "event_id": event });
    let view = call(&plenary, "ledger", of_event.clone())?;
    if view.get("stale") != Some(&json!(PEOPLE)) {
        return Err(format!("{PEOPLE} people hold the old time, and not {:?}", view.get("stale")).into());
    }
    println!(
        "\nLedger of {PEOPLE} people × {SESSIONS} sessions, one of which has moved; middle of {ROUNDS} runs"
    );
    for (what, command, request) in [
        ("who holds what, in numbers", "ledger", of_event.clone()),
        (
            "the updates that are due, the first 100 shown",
            "plan_invitations",
            json!({ "which": { "event_id": event, "only_stale": true }, "limit": 100 }),
        ),
        (
            "the same of one person",
            "plan_invitations",
            json!({ "which": { "event_id": event, "person_id": moved.2 }, "limit": 100 }),
        ),
    ] {
        let times = figures::times(ROUNDS, || call(&plenary, command, request.clone()).is_ok());
        let tail = format!("19 of 20 within {}", figures::shown(figures::at(&times, 0.95)));
        figures::line(what, &figures::shown(figures::median(&times)), &tail);
    }
    let mut python = Command::new(others::python());
    python.arg(others::here().join("baselines").join("sqlite_ledger.py")).arg(&path);
    let theirs = others::seconds(&mut python)?;
    figures::line("Python sqlite3: newest line of each, compared", &figures::shown(theirs), "");
    Ok(())
}

fn call(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn Error>> {
    let answer = dispatch(plenary, name, request, &Progress::silent());
    Ok(answer.map_err(|error| format!("{name}: {error:?}"))?.output)
}

fn made(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn Error>> {
    call(plenary, name, request)?.get("id").cloned().ok_or_else(|| name.into())
}

/// A conference with so many sessions for everyone and so many people on its list.
fn conference(plenary: &Plenary) -> Result<Value, Box<dyn Error>> {
    let event = json!({ "title": "Inclusion Days", "starts_on": "2027-11-10", "ends_on": "2027-11-12", "zone": "Europe/London" });
    let event = made(plenary, "create_event", event)?;
    let room = made(plenary, "create_room", json!({ "event_id": event, "name": "Hall" }))?;
    for number in 0..SESSIONS {
        let at = place(&room, 8 + number / 2, 30 * (number % 2));
        let session =
            json!({ "event_id": event, "title": format!("Session {number}"), "invite_everyone": true });
        made(plenary, "create_session", json!({ "session": session, "at": at }))?;
    }
    for number in 0..PEOPLE {
        let person = json!({ "given_name": "Person", "family_name": format!("Number {number}"), "email": format!("p{number}@example.org") });
        call(plenary, "register_new_person", json!({ "event_id": event, "person": person }))?;
    }
    Ok(event)
}

fn place(room: &Value, hour: usize, minute: usize) -> Value {
    let at = |minute: usize| format!("2027-11-10T{hour:02}:{minute:02}:00");
    json!({ "room_id": room, "starts_at": at(minute), "ends_at": at(minute + 25) })
}

/// Notes that everybody holds every session; gives one of them, where it is to move, and one of the people.
fn give_out(plenary: &Plenary, event: &Value) -> Result<(Value, Value, Value), Box<dyn Error>> {
    let id = event.as_str().ok_or("an id")?.parse()?;
    let circles = plenary.read(|conn| invitations::circles(conn, Scope::Event(id), plenary.clock().now()))?;
    plenary.transact(Op::RecordSent, |tx| {
        for circle in &circles {
            let item = &circle.item;
            for guest in circle.people.iter() {
                let entry = LedgerEntry {
                    id: tx.new_id(),
                    item_kind: item.kind,
                    item_id: item.id.clone(),
                    event_id: item.event_id,
                    person_id: guest.person_id,
                    address: guest.address.to_string(),
                    uid: item.uid.clone(),
                    sequence: item.sequence,
                    stamped_at: item.stamped_at,
                    method: CalendarMethod::Request,
                    channel: Channel::File,
                    sha256: "0".repeat(64),
                    said: item.said.clone(),
                    sent_at: tx.at(),
                };
                ledger::record(tx, entry)?;
            }
        }
        Ok(())
    })?;
    let snapshot = plenary.read(|conn| plenary_core::store::snapshot::load(conn, id))?;
    let session = snapshot.sessions.first().ok_or("a session")?;
    let person = snapshot.attendances.first().ok_or("a person")?.person_id;
    Ok((json!(session.id), place(&json!(session.room_id), 20, 0), json!(person)))
}
