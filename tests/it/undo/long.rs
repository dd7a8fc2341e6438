//! Undo and redo of much: told of while they go on, stopped with nothing half done; of little they are answered at once.

use plenary_api::{Desk, News};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::model::Person;
use plenary_core::op::Op;
use plenary_core::store::{check, rows};
use serde_json::{Value, json};
use std::sync::mpsc::{Receiver, channel};

/// A desk where so many people came in by one step; what is told of it.
fn desk(people: usize) -> (Desk, Receiver<News>) {
    let clock = Clock::fixed("2026-09-01T08:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap());
    let plenary = Plenary::in_memory(clock).unwrap();
    let came = |tx: &plenary_core::store::transact::Tx<'_>| {
        (0..people).try_for_each(|number| rows::insert(tx, &person(tx.new_id(), number, tx.at())))
    };
    plenary.transact(Op::AcceptAttendees, came).unwrap();
    let desk = Desk::new(plenary);
    let (tell, told) = channel();
    desk.subscribe(move |news| tell.send(news.clone()).unwrap_or_default());
    (desk, told)
}

fn person(id: plenary_core::ids::PersonId, number: usize, at: chrono::DateTime<chrono::Utc>) -> Person {
    let text = String::new;
    Person {
        id,
        given_name: "Guest".to_owned(),
        family_name: format!("Number {number}"),
        email: text(),
        organisation_id: None,
        job_title: text(),
        pronouns: text(),
        phone: text(),
        website: text(),
        biography: text(),
        remarks: text(),
        external_id: text(),
        archived: false,
        created_at: at,
        updated_at: at,
    }
}

fn dump(desk: &Desk) -> String {
    desk.plenary().read(check::dump).unwrap()
}

/// Starts a step that is a job, and gives how it ended and how often it was told of; `stop` stops it at its first news.
fn job(desk: &Desk, told: &Receiver<News>, name: &str, stop: bool) -> (Result<Value, String>, usize) {
    let job = desk.call(name, json!({})).unwrap().output["job"].clone();
    assert!(job.is_u64(), "{name} is a job");
    let mut steps = 0;
    loop {
        match told.recv().unwrap() {
            News::Progress { done, total, .. } => {
                assert!(done < total, "{done} of {total}");
                steps += 1;
                if stop && steps == 1 {
                    desk.call("cancel_job", json!({ "job": job })).unwrap();
                }
            }
            News::Ended { output, error, .. } => {
                return (error.map_or(Ok(output.unwrap_or_default()), |error| Err(error.code)), steps);
            }
            News::Changed { .. } | News::Aside { .. } => {}
        }
    }
}

#[test]
fn undo_of_much_is_told_of_and_so_is_doing_it_again() {
    let (desk, told) = desk(2_100);
    let all = dump(&desk);
    let label = json!({ "op": "accept_attendees", "subject": "" });
    let (undone, steps) = job(&desk, &told, "undo", false);
    assert_eq!(undone, Ok(label.clone()));
    assert!(steps > 10, "{steps}");
    assert!(!dump(&desk).contains("Number 7"));
    assert_eq!(job(&desk, &told, "redo", false).0, Ok(label));
    assert_eq!(dump(&desk), all);
}

#[test]
fn undo_of_much_that_is_stopped_undoes_nothing() {
    let (desk, told) = desk(6_000);
    let all = dump(&desk);
    assert_eq!(job(&desk, &told, "undo", true).0, Err("cancelled".to_owned()));
    assert_eq!(dump(&desk), all);
    assert_eq!(desk.plenary().faults().unwrap(), Vec::<String>::new());
}

#[test]
fn undo_of_little_is_answered_at_once() {
    let (desk, _told) = desk(3);
    let label = json!({ "op": "accept_attendees", "subject": "" });
    for step in ["undo", "redo"] {
        assert_eq!(desk.call(step, json!({})).unwrap().output, label, "{step}");
    }
}
