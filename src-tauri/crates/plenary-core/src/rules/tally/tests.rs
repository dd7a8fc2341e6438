//! The numbers of an event, counted by hand.

use super::*;
use crate::model::cast::{Stage, at, conference};
use crate::model::check_in::IMPORTED;
use crate::model::{PartRole, ThanksGroup};
use crate::rules::thanks::thanks;

fn lines<T: serde::Serialize>(list: &[T], fields: &[&str]) -> Vec<String> {
    let line = |item: &T| {
        let value = serde_json::to_value(item).unwrap();
        fields.iter().map(|field| value[field].to_string().replace('"', "")).collect::<Vec<_>>().join(" ")
    };
    list.iter().map(line).collect()
}

#[test]
fn people_are_counted_by_where_they_stand() {
    let tally = tally(&conference());
    let numbers =
        [tally.registered, tally.walk_ins, tally.came, tally.no_shows, tally.waiting, tally.cancelled];
    assert_eq!(numbers, [6, 1, 5, 1, 1, 1], "registered, walk-ins, came, no-shows, waiting, cancelled");
    assert!(tally.arrivals_recorded);
}

/// Six who registered, of whom one was scanned, two speak, one chairs and two only registered.
fn one_was_scanned() -> Stage {
    let mut stage = Stage::new();
    let room = stage.room("Hall", None);
    let session = stage.session("Devices", room, "10:00:00", "11:00:00");
    for (given, role) in [
        ("Ada", None),
        ("Ben", Some(PartRole::Speaker)),
        ("Cat", Some(PartRole::Speaker)),
        ("Dan", Some(PartRole::Chair)),
        ("Eve", None),
        ("Flo", None),
    ] {
        let person = stage.person(given, "Brook", "", None);
        let attendance = stage.attendance(person, AttendanceStatus::Registered, "typed");
        if let Some(role) = role {
            stage.part(session, person, role);
        }
        if given == "Ada" {
            stage.check_in(attendance, None, "09:00:00");
        }
    }
    stage
}

#[test]
fn who_had_a_part_in_a_session_that_took_place_was_there() {
    let counted = |stage: &Stage| {
        let Tally { registered, came, no_shows, .. } = tally(&stage.snapshot);
        [registered, came, no_shows]
    };
    let mut stage = one_was_scanned();
    assert_eq!(counted(&stage), [6, 4, 2]);
    let missed = thanks(&stage.snapshot).iter().filter(|(_, one)| one.group == ThanksGroup::Missed).count();
    assert_eq!(missed, 2, "the letters count alike");
    stage.snapshot.standing = Standing::ToCome;
    assert_eq!(counted(&stage), [6, 1, 5], "before it is over only the door says who came");
    stage.snapshot.standing = Standing::TookPlace;
    stage.last_session().status = SessionStatus::Draft;
    assert_eq!(counted(&stage), [6, 1, 5]);
    stage.last_session().status = SessionStatus::Confirmed;
    stage.snapshot.check_ins.clear();
    assert_eq!(counted(&stage), [6, 0, 6], "who came was not recorded");
}

#[test]
fn organisations_stand_by_arrivals_and_count_neither_the_cancelled_nor_the_waiting() {
    assert_eq!(
        lines(&tally(&conference()).by_organisation, &["name", "registered", "came", "no_shows"]),
        [
            "Doorstep Digital 2 2 0",
            "London Borough of Eastmere 2 1 1",
            "Capital Digital Office 1 1 0",
            "Northbank Council 1 1 0",
        ]
    );
}

#[test]
fn sectors_count_people_and_organisations() {
    assert_eq!(
        lines(&tally(&conference()).by_sector, &["kind", "organisations", "registered", "came", "no_shows"]),
        ["borough 2 3 2 1", "public_body 1 1 1 0", "charity 1 2 2 0"]
    );
}

#[test]
fn people_without_an_organisation_come_last() {
    let mut stage = Stage::new();
    let ela = stage.person("Ela", "Thornby", "", None);
    stage.attendance(ela, AttendanceStatus::Registered, "typed");
    let tally = tally(&stage.snapshot);
    assert_eq!(tally.by_organisation.last().map(|count| count.id), Some(None));
    assert_eq!(tally.by_sector.last().map(|count| (count.kind, count.organisations)), Some((None, 0)));
    assert_eq!((tally.organisations_present(), tally.sectors_present()), (0, 0));
}

#[test]
fn a_session_is_as_full_as_the_larger_count_says_and_breaks_are_not_counted() {
    assert_eq!(
        lines(&tally(&conference()).sessions, &["title", "room", "people", "capacity", "percent"]),
        [
            "Welcome Main Hall 5 6 83",
            "Devices that come back | and last Study 1 2 50",
            "What went wrong Study null 2 null",
        ]
    );
}

#[test]
fn the_seats_of_a_session_come_before_those_of_its_room() {
    let mut stage = Stage::new();
    let room = stage.room("Hall", Some(100));
    stage.session("Clinic", room, "10:00:00", "11:00:00");
    stage.last_session().capacity = Some(8);
    stage.last_session().headcount = Some(10);
    let tally = tally(&stage.snapshot);
    assert_eq!(tally.sessions.first().and_then(|fill| fill.percent), Some(125), "people stood");
}

#[test]
fn arrivals_are_counted_once_each_in_half_hours() {
    let arrivals = tally(&conference()).arrivals;
    let expected = [("08:30:00", 1), ("09:00:00", 3), ("10:00:00", 1)];
    let expected = expected.map(|(from, people)| Arrivals { from: at(from), people });
    assert_eq!(arrivals, expected, "the walk-in's first door was a session's");
}

#[test]
fn a_tick_made_on_another_day_says_that_somebody_came_and_not_when() {
    let mut snapshot = conference();
    let late = snapshot.check_ins.first().unwrap().attendance_id;
    for check_in in snapshot.check_ins.iter_mut().filter(|one| one.attendance_id == late) {
        check_in.at += TimeDelta::days(9);
    }
    let tally = tally(&snapshot);
    let at_the_door: usize = tally.arrivals.iter().map(|arrivals| arrivals.people).sum();
    assert_eq!((tally.came, at_the_door, tally.ticked_another_day, tally.came_unknown_when), (5, 4, 1, 0));
    let mut imported = snapshot;
    for check_in in imported.check_ins.iter_mut().filter(|one| one.attendance_id != late) {
        check_in.method = crate::model::check_in::IMPORTED.into();
    }
    let tally = super::tally(&imported);
    let known = (tally.arrivals.len(), tally.ticked_another_day, tally.came_unknown_when);
    assert_eq!((tally.came, known), (5, (0, 1, 4)), "all who came are one of the three");
}

#[test]
fn without_a_single_check_in_nobody_is_said_to_have_come() {
    let mut snapshot = conference();
    snapshot.check_ins.clear();
    let tally = tally(&snapshot);
    assert!(!tally.arrivals_recorded);
    assert_eq!((tally.came, tally.people_present()), (0, 6), "those who registered stand for those present");
}

#[test]
fn whoever_came_counts_as_registered_whatever_became_of_the_registration() {
    let mut stage = Stage::new();
    let acme = stage.organisation("Acme", OrganisationKind::Company);
    for (given, status, came) in [
        ("Ada", AttendanceStatus::Registered, true),
        ("Ben", AttendanceStatus::Registered, false),
        ("Cy", AttendanceStatus::Cancelled, true),
        ("Dan", AttendanceStatus::Invited, true),
        ("Eve", AttendanceStatus::Waiting, true),
        ("Fay", AttendanceStatus::Cancelled, false),
        ("Gil", AttendanceStatus::Invited, false),
    ] {
        let person = stage.person(given, "Brook", "", Some(acme));
        let attendance = stage.attendance(person, status, "typed");
        if came {
            stage.check_in(attendance, None, "09:00:00");
        }
    }
    let tally = tally(&stage.snapshot);
    assert_eq!((tally.registered, tally.came, tally.no_shows), (5, 4, 1));
    assert_eq!((tally.waiting, tally.cancelled, tally.invited), (0, 1, 1));
    let numbers = ["registered", "came", "no_shows"];
    assert_eq!(lines(&tally.by_organisation, &numbers), ["5 4 1"]);
    assert_eq!(lines(&tally.by_sector, &numbers), ["5 4 1"]);
}

#[test]
fn who_is_only_known_to_have_come_is_counted_and_stands_at_no_half_hour() {
    let mut snapshot = conference();
    for check_in in &mut snapshot.check_ins {
        check_in.method = IMPORTED.into();
    }
    let tally = tally(&snapshot);
    assert_eq!((tally.came, tally.arrivals), (5, vec![]));
}
