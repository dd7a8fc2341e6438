//! What a spreadsheet is given of the people.

use super::*;
use crate::model::AttendanceStatus;
use crate::model::cast::{Stage, conference};
use expect_test::expect_file;

fn written(snapshot: &Snapshot) -> String {
    String::from_utf8(export(snapshot, &Options::default()).unwrap().bytes).unwrap()
}

#[test]
fn the_attendees_of_the_conference() {
    let text = written(&conference()).replace('\r', "");
    expect_file!["../../../../../../tests/golden/attendees.csv"].assert_eq(&text);
}

#[test]
fn every_line_has_as_many_cells_as_the_head_and_ends_as_rfc_4180_asks() {
    let mut stage = Stage::new();
    let ada = stage.person("=Ada", "+Brook", "@home", None);
    stage.attendance(ada, AttendanceStatus::Registered, "typed");
    let last = stage.last_attendance();
    last.registered_at = Some("2026-07-01T09:00:00Z".parse().unwrap());
    last.photo_consent = Some(true);
    last.share_consent = Some(false);
    last.answers = [("=What?".to_owned(), "-1\nand \"more\"".to_owned())].into();
    let text = written(&stage.snapshot);
    let (head, row) = text.split_once("\r\n").unwrap();
    assert!(head.ends_with("Answer: =What?"), "{head}");
    assert_eq!(
        row,
        "'+Brook,'=Ada,=ada.+brook@example.org,,,'@home,Registered,General,,typed,2026-07-01 10:00,,,,,Yes,No,\"'-1\nand \"\"more\"\"\"\r\n"
            .replacen("=ada", "'=ada", 1),
        "summer time in London is an hour ahead of UTC"
    );
}

#[test]
fn who_came_is_said_wherever_arrivals_are_recorded() {
    let mut stage = Stage::new();
    let told = |snapshot: &Snapshot| -> Vec<String> {
        let text = written(snapshot);
        let at = text.lines().next().unwrap().split(',').position(|head| head == "Came").unwrap();
        text.lines().skip(1).map(|row| row.split(',').nth(at).unwrap().to_owned()).collect()
    };
    let ids = ["Ada", "Bea"].map(|given| stage.person(given, "Brook", "", None));
    let [ada, _] = ids.map(|person| stage.attendance(person, AttendanceStatus::Registered, "typed"));
    assert_eq!(told(&stage.snapshot), ["", ""]);
    stage.check_in(ada, None, "09:00:00");
    stage.snapshot.check_ins[0].method = crate::model::check_in::IMPORTED.into();
    stage.snapshot.attendances[0].status = AttendanceStatus::Cancelled;
    assert_eq!(
        told(&stage.snapshot),
        ["Yes", "No"],
        "also without a time, and whatever became of the ticket"
    );
}

#[test]
fn who_is_only_known_to_have_come_has_no_time_of_arrival() {
    let mut stage = Stage::new();
    let ada = stage.person("Ada", "Brook", "", None);
    let attendance = stage.attendance(ada, AttendanceStatus::Registered, "typed");
    stage.check_in(attendance, None, "09:00:00");
    let timed = written(&stage.snapshot);
    stage.snapshot.check_ins[0].method = crate::model::check_in::IMPORTED.into();
    assert_eq!(written(&stage.snapshot), timed.replace("2026-11-12 09:00", ""));
    assert_ne!(written(&stage.snapshot), timed);
}
