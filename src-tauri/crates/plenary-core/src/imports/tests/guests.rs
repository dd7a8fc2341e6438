//! What a list says of one guest: several tickets, answers that are emptied, needs that are none, and what somebody wrote here meanwhile.

use super::{attendees, plenary};
use crate::ids::EventId;
use crate::model::{Attendance, ImportPlan};
use crate::ops::accept_attendees::accept_attendees;
use crate::ops::{Deleted, attendances, events};
use crate::plenary::Plenary;
use crate::store;
use crate::store::transact::Done;

const HEAD: &str = "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee no.,Attendee Status,Job Title,Company,Dietary needs";
const DAY: &str =
    "1,12/10/2026 09:30,Ada,Osei,ada@example.org,1,Day one,11,Attending,Head,Northbank Council,Vegan";
const DINNER: &str = "1,12/10/2026 09:30,Ada,Osei,ada@example.org,1,Dinner,12,Checked In,Head,Northbank Council,Severe nut allergy";

fn event(plenary: &Plenary) -> EventId {
    let create = r#"{"title": "Night School", "starts_on": "2026-11-12", "zone": "Europe/London"}"#;
    events::create_event(plenary, serde_json::from_str(create).unwrap()).unwrap().output.id
}

fn bring(plenary: &Plenary, event: EventId, rows: &[&str]) -> Done<ImportPlan> {
    let file = format!("{HEAD}\n{}\n", rows.join("\n"));
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
    attendances::delete_attendance(&plenary, ada(&plenary, event).id).unwrap();
    for rows in [&[DINNER, DAY] as &[&str], &[DAY], &[DINNER]] {
        assert_eq!(bring(&plenary, event, rows).output.deleted, 1, "{rows:?}");
    }
}
