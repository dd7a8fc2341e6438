//! Registrations that come in, come in again, and come in changed.

use super::{attendees, fixture, plenary, sketch};
use crate::ids::EventId;
use crate::model::{Attendance, AttendanceStatus, AttendeeDraft, Person};
use crate::ops::Deleted;
use crate::ops::accept_attendees::{accept_attendees, plan_attendees};
use crate::ops::people::{ChangePerson, change_person};
use crate::ops::{attendances, events, organisations};
use crate::plenary::Plenary;
use crate::store;
use expect_test::expect;

fn event(plenary: &Plenary) -> EventId {
    let create =
        r#"{"title": "Digital Inclusion Conference", "starts_on": "2026-11-12", "zone": "Europe/London"}"#;
    events::create_event(plenary, serde_json::from_str(create).unwrap()).unwrap().output.id
}

fn list() -> AttendeeDraft {
    attendees(&fixture("eventbrite-uk.csv"))
}

fn here(plenary: &Plenary, event: EventId) -> Vec<(Person, Attendance)> {
    let pair = |one: Attendance| plenary.read(|conn| Ok((store::rows::expect(conn, one.person_id)?, one)));
    plenary
        .read(|conn| store::attendances::of_event(conn, event))
        .unwrap()
        .into_iter()
        .map(|one| pair(one).unwrap())
        .collect()
}

fn page(plenary: &Plenary, event: EventId) -> String {
    let line = |(person, one): (Person, Attendance)| {
        let company = person
            .organisation_id
            .map(|id| plenary.read(|conn| store::rows::expect::<crate::model::Organisation>(conn, id)));
        let company = company.map(|found| found.unwrap().name).unwrap_or_default();
        let when = one.registered_at.map(|at| at.to_rfc3339()).unwrap_or_default();
        format!(
            "{} <{}> {company:?} {} {} {} {when} diet {:?} answers {:?}\n",
            person.name(),
            person.email,
            one.status,
            one.ticket,
            one.ticket_ref,
            one.dietary_needs,
            one.answers
        )
    };
    here(plenary, event).into_iter().map(line).collect()
}

fn person(plenary: &Plenary, event: EventId, given: &str) -> (Person, Attendance) {
    here(plenary, event).into_iter().find(|(person, _)| person.given_name == given).unwrap()
}

#[test]
fn a_list_becomes_people_organisations_and_attendances() {
    let plenary = plenary();
    let event = event(&plenary);
    let plan = plan_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    assert_eq!(here(&plenary, event), [], "a preview writes nothing");
    let done = accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    assert_eq!(sketch(&plan), sketch(&done.output));
    expect![[r#"
        Digital Inclusion Conference: 7 new, 0 changed, 0 withdrawn, 0 unchanged
        line 3: New organisation "Northbank Council" 
        line 3: New person "Ada Osei" 
        line 3: New attendance "Ada Osei" 
        line 4: New person "Ben Kaur" 
        line 4: New attendance "Ben Kaur" 
        line 5: New organisation "Owls, Ltd" 
        line 5: New person "Zoë O’Brien" 
        line 5: New attendance "Zoë O’Brien" 
        line 7: New person "chioma" 
        line 7: New attendance "chioma" 
        line 8: New person "Dev Patel" 
        line 8: New attendance "Dev Patel" 
        line 10: New person "Eve Mensah" 
        line 10: New attendance "Eve Mensah" 
        line 11: New person "Finn Larsen" 
        line 11: New attendance "Finn Larsen" 
    "#]]
    .assert_eq(&sketch(&done.output));
    expect![[r#"
        chioma <chioma@example.org> "" registered General 9004 2026-10-14T07:00:00+00:00 diet "" answers {}
        Ben Kaur <ben.kaur@northbank.example.org> "Northbank Council" registered General 9002 2026-10-12T08:30:00+00:00 diet "" answers {}
        Finn Larsen <finn@example.org> "" cancelled General 9008 2026-10-15T09:02:00+00:00 diet "" answers {}
        Eve Mensah <eve@example.org> "" registered General 9007 2026-10-15T09:01:00+00:00 diet "" answers {}
        Zoë O’Brien <zoe@example.org> "Owls, Ltd" registered Speaker 9003 2026-10-13T13:05:00+00:00 diet "No nuts\nand no milk" answers {}
        Ada Osei <ada.osei@northbank.example.org> "Northbank Council" registered General 9001 2026-10-12T08:30:00+00:00 diet "Vegan" answers {"Company (2)": "Northbank"}
        Dev Patel <> "" cancelled General 9005  diet "" answers {}
    "#]].assert_eq(&page(&plenary, event));
    let arrivals = plenary.read(|conn| store::attendances::check_ins(conn, event)).unwrap();
    assert_eq!(arrivals.iter().map(|one| one.method.as_str()).collect::<Vec<_>>(), ["import"]);
    assert_eq!(plenary.faults().unwrap(), Vec::<String>::new());
}

#[test]
fn the_same_list_again_changes_nothing() {
    let plenary = plenary();
    let event = event(&plenary);
    for file in ["eventbrite-uk.csv", "eventbrite-us.csv", "eventbrite-windows-1252.csv"] {
        let mut draft = attendees(&fixture(file));
        draft.source = file.to_owned();
        accept_attendees(&plenary, event, &draft, Deleted::StaysOut).unwrap();
        let again = accept_attendees(&plenary, event, &draft, Deleted::StaysOut).unwrap();
        assert_eq!((again.changes, again.output.new, again.output.changed), (vec![], 0, 0), "{file}");
    }
}

#[test]
fn a_newer_list_says_who_is_new_who_changed_and_who_withdrew() {
    let plenary = plenary();
    let event = event(&plenary);
    let mut draft = list();
    draft.complete = true;
    accept_attendees(&plenary, event, &draft, Deleted::StaysOut).unwrap();
    let mut newer = draft.clone();
    newer.rows.remove(5);
    newer.rows.remove(1);
    newer.rows[0].ticket = "Speaker".into();
    newer.rows[2].given_name = "Chioma".into();
    newer.rows[2].family_name = "Obi".into();
    let mut extra = newer.rows[0].clone();
    (extra.line, extra.attendee_no) = (20, "9020".into());
    (extra.given_name, extra.email) = ("Gil".into(), String::new());
    newer.rows.push(extra);
    let plan = accept_attendees(&plenary, event, &newer, Deleted::StaysOut).unwrap().output;
    expect![[r#"
        Digital Inclusion Conference: 1 new, 2 changed, 1 withdrawn, 3 unchanged
        line 3: Changed attendance "Ada Osei" ticket: General → Speaker
        line 7: Changed person "Chioma Obi" given_name: chioma → Chioma · family_name: – → Obi
        line 20: New person "Gil Osei" 
        line 20: New attendance "Gil Osei" 
        Withdrawn attendance "Eve Mensah" status: registered → cancelled
        warning withdrew-but-came title="Ben Kaur"
    "#]]
    .assert_eq(&sketch(&plan));
    assert_eq!(person(&plenary, event, "Eve").1.status, AttendanceStatus::Cancelled);
    assert_eq!(accept_attendees(&plenary, event, &newer, Deleted::StaysOut).unwrap().changes, []);
    accept_attendees(&plenary, event, &draft, Deleted::StaysOut).unwrap();
    assert_eq!(person(&plenary, event, "Eve").1.status, AttendanceStatus::Registered, "there again");
}

#[test]
fn a_list_with_unread_rows_withdraws_nobody() {
    let plenary = plenary();
    let event = event(&plenary);
    accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    let mut shorter = attendees(b"Order no.,Attendee no.,First Name,Surname,Email\n1,1,,,\n1,9001,Ada,Osei,ada.osei@northbank.example.org\n");
    shorter.rows.truncate(1);
    assert!(!shorter.complete);
    let plan = accept_attendees(&plenary, event, &shorter, Deleted::StaysOut).unwrap().output;
    assert_eq!((plan.withdrawn, plan.unchanged), (0, 1));
    assert_eq!(plan.remarks[0].to_string(), "warning withdrawals-not-taken count=\"4\"");
}

#[test]
fn what_was_typed_or_decided_here_is_not_taken_back() {
    let plenary = plenary();
    let event = event(&plenary);
    accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    let (ada, _) = person(&plenary, event, "Ada");
    let change = ChangePerson {
        job_title: Some("Director".into()),
        phone: Some("".into()),
        ..ChangePerson::of(ada.id)
    };
    change_person(&plenary, change).unwrap();
    attendances::cancel_attendance(&plenary, person(&plenary, event, "Zoë").1.id).unwrap();
    let before = page(&plenary, event);
    let again = accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    assert_eq!(again.changes, []);
    assert_eq!(page(&plenary, event), before);
    let remarks: Vec<String> = again.output.remarks.iter().map(ToString::to_string).collect();
    expect![[r#"
        warning kept-by-hand at line 3 fields="job_title, phone" noun="person" title="Ada Osei"
        warning kept-by-hand at line 5 fields="status" noun="attendance" title="Zoë O’Brien""#]]
    .assert_eq(&remarks.join("\n"));
}

#[test]
fn who_was_deleted_here_stays_out_until_asked_for_and_comes_with_a_new_ticket() {
    let plenary = plenary();
    let event = event(&plenary);
    let file =
        |rows: &str| attendees(format!("Order no.,Attendee no.,First Name,Surname,Email\n{rows}").as_bytes());
    let list = file("1,11,Ada,Osei,ada@example.org\n2,12,Ben,Kaur,ben@example.org\n");
    accept_attendees(&plenary, event, &list, Deleted::StaysOut).unwrap();
    attendances::delete_attendance(&plenary, person(&plenary, event, "Ada").1.id).unwrap();
    crate::ops::people::delete_person(&plenary, person(&plenary, event, "Ben").0.id).unwrap();
    let again = accept_attendees(&plenary, event, &list, Deleted::StaysOut).unwrap();
    assert_eq!((again.changes, again.output.deleted), (vec![], 2));
    let remarks: Vec<String> = again.output.remarks.iter().map(ToString::to_string).collect();
    expect![[r#"
        warning deleted-here at line 2 noun="attendance" title="Ada Osei"
        warning deleted-here at line 3 noun="attendance" title="Ben Kaur""#]]
    .assert_eq(&remarks.join("\n"));
    let anew = file("3,13,Ada,Osei,ada@example.org\n");
    assert_eq!(accept_attendees(&plenary, event, &anew, Deleted::StaysOut).unwrap().output.new, 1);
    let back = accept_attendees(&plenary, event, &list, Deleted::ComesBack).unwrap().output;
    assert_eq!((back.new, back.deleted, here(&plenary, event).len()), (1, 0, 2));
}

#[test]
fn an_order_that_says_its_distance_from_utc_is_that_instant() {
    let plenary = plenary();
    let event = event(&plenary);
    let csv = "Order no.,Attendee no.,Order Date,First Name,Surname,Email\n\
        1,11,2026-04-03T10:11:12Z,Ada,Osei,ada@example.org\n\
        2,12,2026-04-03 10:11:12,Ben,Kaur,ben@example.org\n\
        3,13,2026-04-03T10:11:12-04:00,Eve,Lindt,eve@example.org\n";
    accept_attendees(&plenary, event, &attendees(csv.as_bytes()), Deleted::StaysOut).unwrap();
    let at = |name: &str| person(&plenary, event, name).1.registered_at.unwrap().format("%H:%M").to_string();
    assert_eq!(["Ada", "Ben", "Eve"].map(at), ["10:11", "09:11", "14:11"]);
}

#[test]
fn a_name_without_its_accents_is_the_same_person_by_ticket_or_address_and_by_itself_somebody_else() {
    let plenary = plenary();
    let event = event(&plenary);
    let file =
        |rows: &str| attendees(format!("Order no.,Attendee no.,First Name,Surname,Email\n{rows}").as_bytes());
    let first = "1,11,Søren,Larsen,soren@example.org\n2,12,José,Núñez,\n";
    accept_attendees(&plenary, event, &file(first), Deleted::StaysOut).unwrap();
    let (soren, _) = person(&plenary, event, "Søren");
    let newer = "1,11,Soren,Larsen,larsen@example.org\n2,12,José,Núñez,\n3,13,Jose,Nunez,\n\
        4,14,Zoë,Kaur,zoe@example.org\n4,15,Zoe,Kaur,zoe@example.org\n";
    let plan = accept_attendees(&plenary, event, &file(newer), Deleted::StaysOut).unwrap().output;
    assert_eq!((plan.new, plan.withdrawn), (2, 0), "Jose Nunez and Zoë Kaur are new");
    let guests = here(&plenary, event);
    assert_eq!(guests.len(), 4);
    let by_ticket = guests.iter().find(|(_, one)| one.ticket_ref == "11").unwrap();
    assert_eq!(by_ticket.0.id, soren.id);
}

#[test]
fn guests_of_one_buyer_are_different_people() {
    let plenary = plenary();
    let event = event(&plenary);
    let csv = "Order no.,Attendee no.,First Name,Surname,Email\n1,11,Sam,Guest,linh@example.org\n1,12,Linh,Nguyen,linh@example.org\n1,13,Sam,Guest,\n";
    let create = r#"{"given_name": "Linh", "family_name": "Nguyen", "email": "linh@example.org"}"#;
    let linh =
        crate::ops::people::create_person(&plenary, serde_json::from_str(create).unwrap()).unwrap().output;
    let plan =
        accept_attendees(&plenary, event, &attendees(csv.as_bytes()), Deleted::StaysOut).unwrap().output;
    expect![[r#"
        Digital Inclusion Conference: 3 new, 0 changed, 0 withdrawn, 0 unchanged
        line 2: New person "Sam Guest" 
        line 2: New attendance "Sam Guest" 
        line 3: New attendance "Linh Nguyen" 
        line 4: New person "Sam Guest" 
        line 4: New attendance "Sam Guest" 
        warning email-shared at line 2 value="linh@example.org"
    "#]]
    .assert_eq(&sketch(&plan));
    assert_eq!(person(&plenary, event, "Linh").0.id, linh.id);
    assert_eq!(
        accept_attendees(&plenary, event, &attendees(csv.as_bytes()), Deleted::StaysOut).unwrap().changes,
        []
    );
}

#[test]
fn an_organisation_is_known_by_its_name_or_its_domain() {
    let plenary = plenary();
    let event = event(&plenary);
    let create = serde_json::from_str(r#"{"name": "Northbank Borough Council"}"#).unwrap();
    let domains = ["northbank.example.org".to_owned()];
    let northbank = organisations::create_organisation(&plenary, create, &domains).unwrap().output;
    accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    assert_eq!(person(&plenary, event, "Ada").0.organisation_id, Some(northbank.id));
    assert_eq!(person(&plenary, event, "Ben").0.organisation_id, Some(northbank.id));
}

#[test]
fn an_organisation_that_was_renamed_here_is_known_by_its_old_name_unless_another_bears_it_now() {
    let plenary = plenary();
    let event = event(&plenary);
    let named = |name: &str| serde_json::from_value(serde_json::json!({ "name": name })).unwrap();
    let owls = organisations::create_organisation(&plenary, named("Owls, Ltd"), &[]).unwrap().output.id;
    let change = serde_json::from_value(serde_json::json!({ "id": owls, "name": "Night Birds" })).unwrap();
    organisations::change_organisation(&plenary, change, None).unwrap();
    let done = accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    assert_eq!(person(&plenary, event, "Zoë").0.organisation_id, Some(owls));
    assert!(!sketch(&done.output).contains("Owls"), "no second one is made: {}", sketch(&done.output));
    let again = accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    assert_eq!(again.changes, [], "the same list again changes nothing");
    let other = organisations::create_organisation(&plenary, named("owls, ltd"), &[]).unwrap().output.id;
    accept_attendees(&plenary, event, &list(), Deleted::StaysOut).unwrap();
    assert_eq!(person(&plenary, event, "Zoë").0.organisation_id, Some(other), "who bears it now is meant");
}

#[test]
fn two_columns_that_ask_the_same_are_joined_and_nothing_is_lost() {
    let plenary = plenary();
    let event = event(&plenary);
    let file = "Order no.,Attendee no.,First Name,Surname,Email,Ticket Type,Mobile Phone,Work Phone,\
        Dietary requirements,Dietary requirements,Any allergies?,Access needs,Accessibility needs\n\
        1,1,Ada,Osei,ada@example.org,General,020 1,020 2,vegan,no nuts,Vegan,step-free,hearing loop\n";
    let list = attendees(file.as_bytes());
    for _ in 0..2 {
        accept_attendees(&plenary, event, &list, Deleted::StaysOut).unwrap();
        let (person, ada) = here(&plenary, event).remove(0);
        assert_eq!(ada.dietary_needs, "vegan; no nuts");
        assert_eq!(ada.access_needs, "step-free; hearing loop");
        assert_eq!((person.phone.as_str(), ada.answers["Work Phone"].as_str()), ("020 1", "020 2"));
    }
}

#[test]
fn a_guest_who_is_not_named_yet_is_nobody_and_keeps_nobody_from_withdrawing() {
    let plenary = plenary();
    let event = event(&plenary);
    let file = |rows: &str| {
        let head = "Order no.,Attendee no.,First Name,Surname,Email,Job Title,Company,Buyer Email";
        attendees(format!("{head}\n{rows}").as_bytes())
    };
    let asked = "Info Requested,Info Requested,Info Requested,Info Requested,Info Requested,ben@example.org";
    let first =
        format!("1,11,{asked}\n1,12,Info,Requested,Info Requested,,Info Requested,\n2,13,Ada,Osei,,,,\n");
    accept_attendees(&plenary, event, &file(&first), Deleted::StaysOut).unwrap();
    assert_eq!(here(&plenary, event).len(), 1);
    let named = format!("1,11,Cy,Dow,cy@example.org,Info Requested,Info Requested,\n1,12,{asked}\n");
    let plan = accept_attendees(&plenary, event, &file(&named), Deleted::StaysOut).unwrap().output;
    assert_eq!((plan.new, plan.withdrawn, plan.remarks), (1, 1, vec![]));
    let (cy, _) = person(&plenary, event, "Cy");
    assert_eq!((cy.job_title.as_str(), cy.organisation_id), ("", None));
}
