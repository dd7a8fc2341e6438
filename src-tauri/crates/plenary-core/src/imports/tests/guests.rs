//! What a list says of one guest: several tickets, answers that are emptied, needs that are none, and what somebody wrote here meanwhile.

use super::{attendees, plenary, sketch};
use crate::ids::EventId;
use crate::model::{Attendance, ImportPlan, Organisation, Person};
use crate::ops::accept_attendees::accept_attendees;
use crate::ops::attendances::{ChangeAttendance, change_attendance, delete_attendance};
use crate::ops::organisations::create_organisation;
use crate::ops::people::{ChangePerson, change_person};
use crate::ops::{Deleted, events};
use crate::plenary::Plenary;
use crate::store;
use crate::store::people_list::{PeopleFilter, PeopleOrder, page};
use crate::store::transact::Done;
use expect_test::expect;

const HEAD: &str = "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee no.,Attendee Status,Job Title,Company,Dietary needs";
const DAY: &str =
    "1,12/10/2026 09:30,Ada,Osei,ada@example.org,1,Day one,11,Attending,Head,Northbank Council,Vegan";
const DINNER: &str = "1,12/10/2026 09:30,Ada,Osei,ada@example.org,1,Dinner,12,Checked In,Head,Northbank Council,Severe nut allergy";

fn event(plenary: &Plenary) -> EventId {
    let create = r#"{"title": "Night School", "starts_on": "2026-11-12", "zone": "Europe/London"}"#;
    events::create_event(plenary, serde_json::from_str(create).unwrap()).unwrap().output.id
}

fn bring(plenary: &Plenary, event: EventId, rows: &[&str]) -> Done<ImportPlan> {
    bring_of(plenary, event, HEAD, rows)
}

fn bring_of(plenary: &Plenary, event: EventId, head: &str, rows: &[&str]) -> Done<ImportPlan> {
    let file = format!("{head}\n{}\n", rows.join("\n"));
    accept_attendees(plenary, event, &attendees(file.as_bytes()), Deleted::StaysOut).unwrap()
}

fn ada(plenary: &Plenary, event: EventId) -> Attendance {
    let mut all = plenary.read(|conn| store::attendances::of_event(conn, event)).unwrap();
    assert_eq!(all.len(), 1, "one guest is one registration");
    all.remove(0)
}

fn tickets(plenary: &Plenary, event: EventId) -> [String; 3] {
    let ada = ada(plenary, event);
    [ada.ticket, ada.ticket_ref, ada.dietary_needs]
}

#[test]
fn what_the_tickets_of_one_guest_say_is_joined_in_whatever_order_they_stand() {
    let both = ["Day one; Dinner", "11; 12", "Vegan; Severe nut allergy"];
    for order in [[DAY, DINNER], [DINNER, DAY]] {
        let plenary = plenary();
        let event = event(&plenary);
        let plan = bring(&plenary, event, &order).output;
        assert_eq!((plan.new, plan.remarks.len()), (1, 1), "the second ticket is told");
        assert_eq!(tickets(&plenary, event), both);
        let came = plenary.read(|conn| store::attendances::check_ins(conn, event)).unwrap();
        assert_eq!(came.len(), 1, "whoever came with one ticket came");
        for again in [[DAY, DINNER], [DINNER, DAY]] {
            assert_eq!(bring(&plenary, event, &again).changes, []);
        }
        for number in ["11", "12"] {
            let filter = PeopleFilter { query: number.into(), ..PeopleFilter::default() };
            let page = |conn: &_| page(conn, event, &filter, PeopleOrder::Name, false, (0, 9));
            assert_eq!(plenary.read(page).unwrap().0, 1, "found by {number}");
        }
        bring(&plenary, event, &[DINNER]);
        assert_eq!(tickets(&plenary, event)[1], "12", "the other ticket was given back");
        bring(&plenary, event, &[DAY]);
        assert_eq!(tickets(&plenary, event)[1], "11", "and this one for it");
    }
}

#[test]
fn a_withdrawn_ticket_says_nothing_beside_one_that_is_held() {
    let plenary = plenary();
    let event = event(&plenary);
    let refunded = DAY.replace("Attending", "Refunded");
    bring(&plenary, event, &[&refunded, DINNER]);
    assert_eq!(tickets(&plenary, event), ["Dinner", "12", "Severe nut allergy"]);
}

#[test]
fn a_guest_with_two_tickets_who_was_deleted_here_stays_out_by_either() {
    let plenary = plenary();
    let event = event(&plenary);
    bring(&plenary, event, &[DAY, DINNER]);
    delete_attendance(&plenary, ada(&plenary, event).id).unwrap();
    for rows in [&[DINNER, DAY] as &[&str], &[DAY], &[DINNER]] {
        assert_eq!(bring(&plenary, event, rows).output.deleted, 1, "{rows:?}");
    }
}

fn person(plenary: &Plenary, event: EventId) -> Person {
    let id = ada(plenary, event).person_id;
    plenary.read(|conn| store::rows::expect(conn, id)).unwrap()
}

#[test]
fn what_the_office_wrote_of_a_guest_stays_and_what_the_list_says_anew_is_told() {
    let plenary = plenary();
    let event = event(&plenary);
    bring(&plenary, event, &[DAY]);
    let birds = serde_json::from_str(r#"{"name": "Night Birds"}"#).unwrap();
    let birds = create_organisation(&plenary, birds, &[]).unwrap().output.id;
    let (rang, job) = ("Vegan, and severe nut allergy (rang us)", "Director");
    let id = ada(&plenary, event).id;
    let diet = ChangeAttendance { dietary_needs: Some(rang.into()), ..ChangeAttendance::of(id) };
    change_attendance(&plenary, diet).unwrap();
    let change = ChangePerson {
        job_title: Some(job.into()),
        organisation_id: Some(Some(birds)),
        ..ChangePerson::of(person(&plenary, event).id)
    };
    change_person(&plenary, change).unwrap();
    for newer in [
        DAY.replace("Head,Northbank Council,Vegan", "Head of night,\"Owls, Ltd\",Vegan please"),
        DAY.replace("Vegan", ""),
    ] {
        let done = bring(&plenary, event, &[&newer]);
        assert_eq!(done.changes, [], "{newer}");
        let person = person(&plenary, event);
        assert_eq!((person.job_title.as_str(), person.organisation_id), (job, Some(birds)), "{newer}");
        assert_eq!(tickets(&plenary, event)[2], rang, "{newer}");
        let said = if newer.ends_with("please") {
            expect![[r#"
                Night School: 0 new, 0 changed, 0 withdrawn, 1 unchanged
                warning said-anew at line 2 field="organisation_id" here="Night Birds" noun="person" there="Owls, Ltd" title="Ada Osei"
                warning said-anew at line 2 field="job_title" here="Director" noun="person" there="Head of night" title="Ada Osei"
                warning said-anew at line 2 field="dietary_needs" here="Vegan, and severe nut allergy (rang us)" noun="attendance" there="Vegan please" title="Ada Osei"
    "#]]
        } else {
            expect![[r#"
                Night School: 0 new, 0 changed, 0 withdrawn, 1 unchanged
                warning kept-by-hand at line 2 fields="organisation_id, job_title" noun="person" title="Ada Osei"
                warning said-anew at line 2 field="dietary_needs" here="Vegan, and severe nut allergy (rang us)" noun="attendance" there="–" title="Ada Osei"
    "#]]
        };
        said.assert_eq(&sketch(&done.output));
    }
    let named = plenary.read(store::organisations::all).unwrap();
    let named: Vec<&str> = named.iter().map(|one: &Organisation| one.name.as_str()).collect();
    assert_eq!(named, ["Night Birds", "Northbank Council"], "none is made for what is not taken");
}

#[test]
fn one_answer_that_the_office_changed_stays_while_the_others_follow_the_list() {
    let plenary = plenary();
    let event = event(&plenary);
    let list = |drink: &str, workshop: &str| {
        let row = format!("{DAY},{drink},{workshop}");
        bring_of(&plenary, event, &format!("{HEAD},Drink,Workshop"), &[&row])
    };
    list("Tea", "Owls");
    let mut answers = ada(&plenary, event).answers;
    answers.insert("Drink".into(), "Coffee".into());
    let change = ChangeAttendance { answers: Some(answers), ..ChangeAttendance::of(ada(&plenary, event).id) };
    change_attendance(&plenary, change).unwrap();
    let stand = || {
        let answers = ada(&plenary, event).answers;
        ["Drink", "Workshop"].map(|question| answers.get(question).cloned().unwrap_or_default())
    };
    for times in 1..=2 {
        let done = list("Juice", "Bats");
        assert_eq!(stand(), ["Coffee", "Bats"]);
        assert_eq!((done.output.changed, done.output.unchanged), (2 - times, times - 1));
        let told: Vec<String> = done.output.remarks.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                r#"warning said-anew at line 2 field="Drink" here="Coffee" noun="attendance" there="Juice" title="Ada Osei""#
            ]
        );
    }
}

#[test]
fn an_answer_that_a_guest_empties_goes_and_one_whose_column_is_not_in_the_list_stays() {
    let plenary = plenary();
    let event = event(&plenary);
    let list = |drink: &str, diet: &str| {
        let row = format!("{},{drink}", DAY.replace("Vegan", diet));
        bring_of(&plenary, event, &format!("{HEAD},Drink"), &[&row])
    };
    let stand = || {
        let ada = ada(&plenary, event);
        (ada.dietary_needs, ada.answers.into_values().collect::<Vec<_>>())
    };
    list("Tea", "Vegan");
    let without = HEAD.replace(",Dietary needs", "");
    bring_of(&plenary, event, &without, &[&DAY.replace(",Vegan", "")]);
    assert_eq!(stand(), ("Vegan".into(), vec!["Tea".into()]), "nobody was asked");
    bring_of(&plenary, event, &format!("{HEAD},Drink"), &[&DAY.replace(",Vegan", "")]);
    assert_eq!(stand(), ("Vegan".into(), vec!["Tea".into()]), "the row ends too early");
    let emptied = list("", "");
    assert_eq!((stand(), emptied.output.changed), ((String::new(), vec![]), 1));
    assert_eq!(list("", "").changes, [], "once");
}

#[test]
fn what_only_the_office_wrote_of_a_guest_stays_when_the_list_says_nothing() {
    let plenary = plenary();
    let event = event(&plenary);
    let emptied = DAY.replace("Vegan", "");
    bring(&plenary, event, &[&emptied]);
    let diet = Some("Severe nut allergy".to_owned());
    let change = ChangeAttendance { dietary_needs: diet, ..ChangeAttendance::of(ada(&plenary, event).id) };
    change_attendance(&plenary, change).unwrap();
    let done = bring(&plenary, event, &[&emptied]);
    assert_eq!((done.changes, done.output.remarks), (vec![], vec![]));
    assert_eq!(tickets(&plenary, event)[2], "Severe nut allergy");
}

#[test]
fn who_says_that_they_need_nothing_has_no_need_and_other_questions_keep_their_no() {
    let plenary = plenary();
    let event = event(&plenary);
    let head = format!("{HEAD},Coming to dinner?");
    let with_needs = || {
        let filter = PeopleFilter { with_needs: true, ..PeopleFilter::default() };
        let page = |conn: &_| page(conn, event, &filter, PeopleOrder::Name, false, (0, 9));
        plenary.read(page).unwrap().0
    };
    bring(&plenary, event, &[DAY]);
    assert_eq!(with_needs(), 1);
    for none in ["None", "no requirements", "n/a.", "No thanks"] {
        bring_of(&plenary, event, &head, &[&format!("{},No", DAY.replace("Vegan", none))]);
        let ada = ada(&plenary, event);
        assert_eq!(
            (ada.dietary_needs.as_str(), ada.answers["Coming to dinner?"].as_str()),
            ("", "No"),
            "{none}"
        );
    }
    for (typed, shown) in [("N/A", 0), ("no  needs.", 0), ("No nuts", 1)] {
        let id = ada(&plenary, event).id;
        let change = ChangeAttendance { dietary_needs: Some(typed.into()), ..ChangeAttendance::of(id) };
        change_attendance(&plenary, change).unwrap();
        assert_eq!(with_needs(), shown, "{typed} typed here");
    }
}
