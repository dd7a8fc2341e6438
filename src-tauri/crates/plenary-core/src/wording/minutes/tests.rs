//! The minutes of a small meeting, as golden files, and what is left out of them.

use super::*;
use crate::model::cast::Stage;
use crate::model::{
    ActionState, AgendaPoint, AttendanceStatus, EventKind, OrganisationKind, Permission, TakeawayKind,
};
use expect_test::expect_file;

/// A meeting with one open and one nameless session.
fn meeting() -> Snapshot {
    let mut stage = Stage::new();
    let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let eastmere = stage.organisation("Eastmere Council", OrganisationKind::Borough);
    let ada = stage.person("Ada", "Brook", "Head of Data", Some(northbank));
    let ben = stage.person("Ben", "Okonjo", "Analyst", Some(eastmere));
    let ela = stage.person("Ela", "Thornby", "", None);
    stage.attendance(ada, AttendanceStatus::Registered, "network");
    let came = stage.attendance(ben, AttendanceStatus::Registered, "network");
    stage.check_in(came, None, "10:00:00");
    let guest = stage.attendance(ela, AttendanceStatus::Registered, "network");
    stage.check_in(guest, None, "10:02:00");
    stage.last_attendance();
    let gone = stage.person("Finn", "Ashdown", "", Some(eastmere));
    stage.attendance(gone, AttendanceStatus::Cancelled, "network");
    let room = stage.room("Hall", None);
    let open = stage.session("Which tables do we share?", room, "10:00:00", "10:30:00");
    let closed = stage.session("What went wrong", room, "10:30:00", "11:00:00");
    stage.last_session().no_names = true;
    stage.note(None, "# As heard\n\nWe began *on time*.\n");
    let note = stage.note(
        Some(open),
        "## Tables\n\n- Twenty tables that every borough has.\n- The budget was cut in spring, and nobody may know.\n",
    );
    stage.note(Some(closed), "- The supplier left in May.\n- Ben said it was Eastmere's own doing.\n");
    stage.takeaway(
        "",
        TakeawayKind::Takeaway,
        Permission::Public,
        Some(ada),
        "Twenty tables that every borough has",
    );
    stage.last_takeaway().session_id = Some(open);
    stage.takeaway("", TakeawayKind::Quote, Permission::Public, Some(ada), "We read 90 of 610 entries");
    stage.last_takeaway().session_id = Some(open);
    stage.takeaway("", TakeawayKind::Quote, Permission::Internal, Some(ada), "The budget was cut in spring");
    stage.last_takeaway().session_id = Some(open);
    stage.last_takeaway().note_id = Some(note);
    stage.last_takeaway().note_line = Some(4);
    stage.takeaway("", TakeawayKind::Idea, Permission::Public, Some(ben), "Write the exit into the contract");
    stage.last_takeaway().session_id = Some(closed);
    stage.decision("the list of tables is kept by the office");
    stage.action("Send round the list", Some(ada), Some("2026-12-01"), ActionState::Open);
    stage.action("Ask the supplier", Some(ben), None, ActionState::Done);
    stage.snapshot.actions[1].session_id = Some(closed);
    let point =
        |title: &str, put_by| AgendaPoint { title: title.into(), minutes: None, topic_id: None, put_by };
    stage.snapshot.agenda = vec![
        point("Minutes of the last meeting", None),
        point("Which tables do we share?", Some((ada, "Ada Brook".into()))),
    ];
    let event = &mut stage.snapshot.event;
    (event.kind, event.title, event.slug) =
        (EventKind::Meeting, "Data Leaders Network".into(), "leaders".into());
    (event.topic, event.chair_id) = ("Which tables do we share?".into(), Some(ada));
    stage.snapshot
}

#[test]
fn the_minutes_of_a_meeting() {
    let built = minutes(&meeting()).unwrap();
    expect_file!["../../../../../../tests/golden/minutes.md"].assert_eq(&built.document.markdown());
    assert_eq!(
        built.left_out.len(),
        3,
        "an internal takeaway, its line in the note, which says more, and a line that names Ben"
    );
    expect_file!["../../../../../../tests/golden/minutes-given-out.md"]
        .assert_eq(&given_out(&meeting()).unwrap().markdown);
}

#[test]
fn the_session_of_a_whole_meeting_needs_no_heading_of_its_own() {
    let mut snapshot = meeting();
    snapshot.sessions[0].title = snapshot.event.title.clone();
    let told = minutes(&snapshot).unwrap().document.markdown();
    assert!(told.contains("What went wrong\n") && !told.contains("# Data Leaders Network\n"), "{told}");
    assert!(told.contains("Twenty tables that every borough has."), "{told}");
}

#[test]
fn a_meeting_held_without_names_throughout_counts_and_names_nobody() {
    let mut snapshot = meeting();
    snapshot.sessions.iter_mut().for_each(|session| session.no_names = true);
    snapshot.event.chair_id = None;
    let markdown = document(&snapshot).unwrap().markdown();
    for name in ["Ada", "Brook", "Okonjo", "Thornby", "Ashdown", "Northbank", "Eastmere"] {
        let line = markdown.lines().find(|line| line.contains(name));
        assert!(line.is_none_or(|line| line.starts_with("| Send round the list")), "{name}: {line:?}");
    }
    assert!(markdown.contains("2 people from one organisation"), "{markdown}");
}

#[test]
fn a_session_that_was_called_off_gives_no_names_back() {
    let mut snapshot = meeting();
    snapshot.sessions.iter_mut().for_each(|session| session.no_names = true);
    let mut called_off = snapshot.sessions[0].clone();
    (called_off.no_names, called_off.status) = (false, crate::model::SessionStatus::Cancelled);
    snapshot.sessions.push(called_off);
    assert!(snapshot.is_without_names());
    assert!(!document(&snapshot).unwrap().markdown().contains("Thornby"));
    snapshot.sessions.iter_mut().for_each(|session| session.status = crate::model::SessionStatus::Cancelled);
    assert!(!snapshot.is_without_names(), "one of them would have had names");
}

#[test]
fn a_topic_heeds_its_marks_and_names_nobody_where_nobody_is_named() {
    let agenda = |snapshot: &Snapshot| {
        let markdown = document(snapshot).unwrap().markdown();
        let (_, agenda) = markdown.split_once("## Agenda").unwrap_or_default();
        agenda.split("\n## ").next().unwrap_or_default().trim().to_owned()
    };
    let mut snapshot = meeting();
    let ada = snapshot.agenda[1].put_by.clone();
    let point =
        |title: &str| AgendaPoint { title: title.into(), minutes: None, topic_id: None, put_by: ada.clone() };
    snapshot.agenda = [
        "Which tables do we share? [public]",
        "Who pays? [no name]",
        "The sponsor [internal]",
        "Off the record: close the office",
        "What Ben Okonjo found",
    ]
    .map(point)
    .to_vec();
    let open = agenda(&snapshot);
    assert!(open.contains("Which tables do we share? (put by Ada Brook)"), "{open}");
    assert!(open.contains("Who pays?") && open.contains("Ben Okonjo"), "{open}");
    for kept in ["[", "sponsor", "record", "Who pays? ("] {
        assert!(!open.contains(kept), "{kept}: {open}");
    }
    snapshot.sessions.iter_mut().for_each(|session| session.no_names = true);
    let closed = agenda(&snapshot);
    assert!(closed.contains("Who pays?") && !closed.contains("Ben") && !closed.contains("Ada"), "{closed}");
}

#[test]
fn an_event_that_left_nothing_has_minutes_that_say_when_it_was() {
    let markdown = document(&Stage::new().snapshot).unwrap().markdown();
    assert!(
        markdown.starts_with("# Minutes of Digital Inclusion Conference 2026, Thursday 12 November 2026\n")
    );
    assert!(!markdown.contains("\n## "), "no heading without anything below it");
}

#[test]
fn every_sentence_of_the_minutes_knows_where_it_came_from() {
    let snapshot = meeting();
    let built = document(&snapshot).unwrap();
    let of = |words: &str| {
        let mut sentences = built.blocks.iter().flat_map(|block| &block.sentences);
        sentences.find(|sentence| sentence.text.contains(words)).unwrap_or_else(|| panic!("{words}")).clone()
    };
    let (note, session) = (&snapshot.notes[1], &snapshot.sessions[0]);
    let noted = [Source::Note { id: note.id, line: 3 }, Source::Session(session.id)];
    assert_eq!(of("Twenty tables").sources, noted, "the line of the note, and its session");
    assert_eq!(of("We read 90").sources[0], Source::Takeaway(snapshot.takeaways[1].id));
    assert_eq!(of("The list of tables").sources, [Source::Decision(snapshot.decisions[0].id)]);
    assert_eq!(of("Send round").sources[0], Source::Action(snapshot.actions[0].id));
    let names = |words: &str| of(words).names.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(names("Present"), ["Ben Okonjo", "Ela Thornby"], "whom it names is known when they are gone");
    assert_eq!(
        (names("Chair"), names("put by")),
        (vec!["Ada Brook".to_owned()], vec!["Ada Brook".to_owned()])
    );
    let keys: std::collections::BTreeSet<_> = built.blocks.iter().map(|block| &block.key).collect();
    assert_eq!(keys.len(), built.blocks.len(), "each block is known again");
}

#[test]
fn headings_of_notes_stand_below_those_of_the_minutes() {
    assert_eq!(
        below("# One\n\n## Two\n\n```\n# code\n```\n", 3),
        "### One\n\n#### Two\n\n```\n# code\n```\n"
    );
    assert_eq!(below("#### Deep enough\n", 3), "#### Deep enough\n");
}

#[test]
fn a_note_that_begins_with_spaces_begins_as_text_and_knows_its_line() {
    let mut snapshot = meeting();
    snapshot.notes[0].body = "\n    Welcome to *all*\n\n    - Tea\n".into();
    let built = document(&snapshot).unwrap();
    let markdown = built.markdown();
    assert!(markdown.contains("\n\nWelcome to *all*\n\n    - Tea\n"), "{markdown}");
    let mut sentences = built.blocks.iter().flat_map(|block| &block.sentences);
    let welcome = sentences.find(|sentence| sentence.text == "Welcome to *all*").unwrap();
    assert_eq!(welcome.sources, [Source::Note { id: snapshot.notes[0].id, line: 2 }]);
}
