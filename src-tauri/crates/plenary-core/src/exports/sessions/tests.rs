//! What a spreadsheet is given of the programme.

use super::*;
use crate::model::cast::conference;
use expect_test::expect_file;

fn written(snapshot: &Snapshot, options: &Options) -> String {
    String::from_utf8(export(snapshot, options).unwrap().bytes).unwrap()
}

#[test]
fn the_sessions_of_the_conference() {
    let text = written(&conference(), &Options::default()).replace('\r', "");
    expect_file!["../../../../../../tests/golden/sessions.csv"].assert_eq(&text);
}

#[test]
fn minutes_of_a_night_on_which_clocks_change_are_those_that_go_by() {
    let minutes = |day: &str| {
        let mut snapshot = conference();
        let session = &mut snapshot.sessions[0];
        session.starts_at = format!("{day}T00:30:00").parse().ok();
        session.ends_at = format!("{day}T03:30:00").parse().ok();
        session.minutes(&Zone::named(&snapshot.event.zone).unwrap())
    };
    assert_eq!(minutes("2026-11-12"), Some(180));
    assert_eq!(minutes("2026-03-29"), Some(120), "the clocks go forward");
    assert_eq!(minutes("2026-10-25"), Some(240), "the clocks go back");
    let mut snapshot = conference();
    snapshot.sessions.truncate(1);
    snapshot.sessions[0].starts_at = "2026-10-25T00:30:00".parse().ok();
    snapshot.sessions[0].ends_at = "2026-10-25T03:30:00".parse().ok();
    assert!(written(&snapshot, &Options::default()).contains("00:30,03:30,240,"));
}

#[test]
fn a_session_of_the_night_has_the_day_of_its_programme_and_its_date() {
    let mut snapshot = conference();
    snapshot.sessions.truncate(1);
    snapshot.event.day_change = "06:00:00".parse().unwrap();
    snapshot.sessions[0].starts_at = "2026-11-13T05:00:00".parse().ok();
    snapshot.sessions[0].ends_at = "2026-11-13T07:30:00".parse().ok();
    assert!(written(&snapshot, &Options::default()).contains("\n2026-11-12,2026-11-13,05:00,07:30,150,"));
}

#[test]
fn the_options_leave_the_sessions_they_name() {
    let snapshot = conference();
    let room = snapshot.rooms.last().map(|room| room.id);
    let titles = |options: &Options| written(&snapshot, options).lines().count() - 1;
    let chair = snapshot.parts.first().map(|part| part.person_id);
    assert_eq!(titles(&Options { room, ..Options::default() }), 2);
    assert_eq!(titles(&Options { person: chair, ..Options::default() }), 1);
}
