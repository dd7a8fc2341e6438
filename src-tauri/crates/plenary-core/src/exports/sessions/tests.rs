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
fn the_options_leave_the_sessions_they_name() {
    let snapshot = conference();
    let room = snapshot.rooms.last().map(|room| room.id);
    let titles = |options: &Options| written(&snapshot, options).lines().count() - 1;
    let chair = snapshot.parts.first().map(|part| part.person_id);
    assert_eq!(titles(&Options { room, ..Options::default() }), 2);
    assert_eq!(titles(&Options { person: chair, ..Options::default() }), 1);
}
