//! Addresses of guests that are corrected, that move from one guest to another, and that somebody else has.

use super::{attendees, plenary, sketch};
use crate::ids::EventId;
use crate::model::{AttendeeDraft, ImportPlan, Person};
use crate::ops::accept_attendees::{accept_attendees, plan_attendees};
use crate::ops::people::{ChangePerson, change_person, create_person};
use crate::ops::{Deleted, events, unwatched};
use crate::plenary::Plenary;
use crate::store;
use expect_test::expect;

fn event(plenary: &Plenary) -> EventId {
    let create =
        r#"{"title": "Digital Inclusion Conference", "starts_on": "2026-11-12", "zone": "Europe/London"}"#;
    events::create_event(plenary, serde_json::from_str(create).unwrap()).unwrap().output.id
}

/// Rows of given name, family name, address, ticket and job.
fn file(rows: &[&str]) -> AttendeeDraft {
    let head = "First Name,Surname,Email,Attendee no.,Job Title,Order no.\n";
    let rows: String = rows.iter().map(|row| format!("{row},1\n")).collect();
    attendees(format!("{head}{rows}").as_bytes())
}

/// Takes the list in, and again, which changes nothing.
fn bring(plenary: &Plenary, event: EventId, rows: &[&str]) -> ImportPlan {
    let draft = file(rows);
    let preview = plan_attendees(plenary, event, &draft, Deleted::StaysOut).unwrap();
    let done = accept_attendees(plenary, event, &draft, Deleted::StaysOut).unwrap();
    assert_eq!(sketch(&preview), sketch(&done.output));
    let again = accept_attendees(plenary, event, &draft, Deleted::StaysOut).unwrap();
    assert_eq!((again.changes, again.output.new, again.output.changed), (vec![], 0, 0));
    done.output
}

fn guests(plenary: &Plenary, event: EventId) -> Vec<Person> {
    plenary.read(|conn| store::people::of_event(conn, event)).unwrap()
}

fn addresses(plenary: &Plenary, event: EventId) -> Vec<String> {
    let said = |one: Person| format!("{} <{}>", one.name(), one.email);
    let mut all: Vec<String> = guests(plenary, event).into_iter().map(said).collect();
    all.sort();
    all
}

fn known(plenary: &Plenary, given: &str, family: &str, email: &str) -> Person {
    let create = serde_json::json!({ "given_name": given, "family_name": family, "email": email });
    create_person(plenary, serde_json::from_value(create).unwrap()).unwrap().output
}

fn typed(plenary: &Plenary, event: EventId, given: &str, email: &str) {
    let person = guests(plenary, event).into_iter().find(|one| one.given_name == given).unwrap();
    change_person(plenary, ChangePerson { email: Some(email.into()), ..ChangePerson::of(person.id) })
        .unwrap();
}

#[test]
fn an_address_that_moved_to_a_new_guest_comes_in_with_both_in_any_order() {
    for order in [[0, 1], [1, 0]] {
        let plenary = plenary();
        let event = event(&plenary);
        bring(&plenary, event, &["Ada,Brook,team@example.org,100,"]);
        let rows = ["Ada,Brook,ada@example.org,100,", "Bob,Cole,team@example.org,200,"];
        let plan = bring(&plenary, event, &order.map(|at: usize| rows[at]));
        assert_eq!((plan.new, plan.changed, plan.withdrawn, plan.remarks), (1, 1, 0, vec![]));
        assert_eq!(
            addresses(&plenary, event),
            ["Ada Brook <ada@example.org>", "Bob Cole <team@example.org>"]
        );
        assert_eq!(plenary.faults().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn addresses_that_go_round_among_guests_come_in_and_go_back_with_one_undo() {
    let plenary = plenary();
    let event = event(&plenary);
    let before = ["Ada,Brook,a@example.org,1,", "Bob,Cole,b@example.org,2,", "Cy,Dow,c@example.org,3,"];
    bring(&plenary, event, &before);
    let stood = addresses(&plenary, event);
    let after = ["Ada,Brook,b@example.org,1,", "Bob,Cole,c@example.org,2,", "Cy,Dow,a@example.org,3,"];
    let plan = bring(&plenary, event, &after);
    assert_eq!((plan.new, plan.changed, plan.withdrawn, plan.remarks), (0, 3, 0, vec![]));
    let moved = ["Ada Brook <b@example.org>", "Bob Cole <c@example.org>", "Cy Dow <a@example.org>"];
    assert_eq!(addresses(&plenary, event), moved);
    plenary.undo(&unwatched).unwrap();
    assert_eq!(addresses(&plenary, event), stood);
    plenary.redo(&unwatched).unwrap();
    assert_eq!(addresses(&plenary, event), moved);
}

#[test]
fn an_address_shared_before_goes_to_the_one_who_has_it_now() {
    let plenary = plenary();
    let event = event(&plenary);
    bring(&plenary, event, &["Ada,Brook,s@example.org,1,", "Bob,Cole,s@example.org,2,"]);
    bring(&plenary, event, &["Ada,Brook,s2@example.org,1,", "Bob,Cole,s@example.org,2,"]);
    assert_eq!(addresses(&plenary, event), ["Ada Brook <s2@example.org>", "Bob Cole <s@example.org>"]);
}

#[test]
fn an_address_that_somebody_else_keeps_is_not_taken_nor_one_that_waits_for_it() {
    let plenary = plenary();
    let event = event(&plenary);
    known(&plenary, "Quinn", "Holder", "q@example.org");
    bring(&plenary, event, &["Quin,Holder,Info Requested,100,", "Ada,Brook,a@example.org,1,"]);
    let rows = [
        "Bob,Cole,a@example.org,2,Baker",
        "Quin,Holder,a3@example.org,100,",
        "Ada,Brook,q@example.org,1,Actor",
        "Eve,Finch,e@example.org,4,",
    ];
    let plan = bring(&plenary, event, &rows);
    expect![[r#"
        Digital Inclusion Conference: 2 new, 2 changed, 0 withdrawn, 0 unchanged
        line 2: New person "Bob Cole" 
        line 2: New attendance "Bob Cole" 
        line 3: Changed person "Quin Holder" email: – → a3@example.org
        line 4: Changed person "Ada Brook" job_title: – → Actor
        line 5: New person "Eve Finch" 
        line 5: New attendance "Eve Finch" 
        warning email-of-another at line 4 person="Quinn Holder" title="Ada Brook" value="q@example.org"
        warning email-of-another at line 2 person="Ada Brook" title="Bob Cole" value="a@example.org"
    "#]]
    .assert_eq(&sketch(&plan));
}

#[test]
fn a_corrected_address_comes_in_unless_the_one_here_was_typed() {
    let plenary = plenary();
    let event = event(&plenary);
    bring(&plenary, event, &["Mia,Mail,old@example.org,1,Old job", "Ned,Oak,n@example.org,2,"]);
    let plan = bring(&plenary, event, &["Mia,Mail,new@example.org,1,New job", "Ned,Oak,n@example.org,2,"]);
    assert_eq!((plan.changed, plan.unchanged, plan.remarks), (1, 1, vec![]));
    typed(&plenary, event, "Mia", "typed@example.org");
    typed(&plenary, event, "Ned", "");
    let plan = bring(&plenary, event, &["Mia,Mail,newer@example.org,1,New job", "Ned,Oak,n@example.org,2,"]);
    let remarks: Vec<String> = plan.remarks.iter().map(ToString::to_string).collect();
    expect![[r#"
        warning email-kept at line 2 title="Mia Mail" value="newer@example.org"
        warning email-kept at line 3 title="Ned Oak" value="n@example.org""#]]
    .assert_eq(&remarks.join("\n"));
    assert_eq!(addresses(&plenary, event), ["Mia Mail <typed@example.org>", "Ned Oak <>"]);
}

#[test]
fn an_address_that_was_typed_and_taken_back_is_corrected_again() {
    let plenary = plenary();
    let event = event(&plenary);
    bring(&plenary, event, &["Mia,Mail,old@example.org,1,"]);
    typed(&plenary, event, "Mia", "typed@example.org");
    plenary.undo(&unwatched).unwrap();
    bring(&plenary, event, &["Mia,Mail,new@example.org,1,"]);
    assert_eq!(addresses(&plenary, event), ["Mia Mail <new@example.org>"]);
}

#[test]
fn a_list_with_a_swallowed_row_withdraws_nobody_and_changes_only_what_it_could_read() {
    let plenary = plenary();
    let event = event(&plenary);
    let sound = [
        "A,One,a@example.org,1,Job",
        "B,Two,b@example.org,2,Job",
        "C,Three,c@example.org,3,\"Z, Ltd\"",
        "D,Four,d@example.org,4,Job",
    ];
    bring(&plenary, event, &sound);
    let mut open = sound;
    open[0] = "A,One,a@example.org,1,\"Open";
    let plan = bring(&plenary, event, &open);
    assert_eq!((plan.changed, plan.withdrawn, plan.unchanged), (0, 0, 1));
    assert_eq!(plan.remarks[0].to_string(), "warning withdrawals-not-taken count=\"3\"");
    let mut long = sound;
    long[2] = "C,Three,c@example.org,3,Z, Ltd";
    let plan = bring(&plenary, event, &long);
    assert_eq!((plan.changed, plan.withdrawn, plan.unchanged), (0, 0, 3));
}
