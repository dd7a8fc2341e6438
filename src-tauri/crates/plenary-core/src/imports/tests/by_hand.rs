//! What somebody renamed or deleted here, against a file that still has it.

use super::{fixture, plenary, programme, sketch};
use crate::ids::EventId;
use crate::model::{ProgrammeDraft, Session};
use crate::ops::accept_programme::accept_programme;
use crate::ops::rooms::{self, ChangeRoom, CreateRoom};
use crate::ops::tracks::{self, ChangeFormat, ChangeTrack};
use crate::ops::{Deleted, events, parts, people, sessions, unwatched};
use crate::plenary::Plenary;
use crate::store::programme as stored;
use expect_test::expect;

fn night_school() -> ProgrammeDraft {
    programme("night-school.schedule.json", &fixture("night-school.schedule.json"))
}

fn bring(plenary: &Plenary, deleted: Deleted) -> crate::store::transact::Done<crate::model::ImportPlan> {
    accept_programme(plenary, None, &night_school(), deleted, &unwatched).unwrap()
}

fn here() -> (Plenary, EventId) {
    let plenary = plenary();
    let event = bring(&plenary, Deleted::StaysOut).output.event_id.unwrap();
    (plenary, event)
}

fn all(plenary: &Plenary, event: EventId) -> Vec<Session> {
    plenary.read(|conn| stored::sessions(conn, event)).unwrap()
}

fn owls(plenary: &Plenary, event: EventId) -> Session {
    all(plenary, event).into_iter().find(|session| session.title.starts_with("Owls")).unwrap()
}

#[test]
fn a_room_a_track_and_a_format_that_were_renamed_here_keep_their_sessions() {
    let (plenary, event) = here();
    let room = plenary.read(|conn| stored::rooms(conn, event)).unwrap().remove(0);
    let track = plenary.read(|conn| stored::tracks(conn, event)).unwrap().remove(0);
    let format = plenary
        .read(|conn| stored::formats(conn, event))
        .unwrap()
        .into_iter()
        .find(|one| one.name == "Keynote")
        .unwrap();
    rooms::change_room(&plenary, ChangeRoom { name: Some("Tent".into()), ..ChangeRoom::of(room.id) })
        .unwrap();
    let change = ChangeTrack { name: Some("Care".into()), ..ChangeTrack::of(track.id) };
    tracks::change_track(&plenary, change).unwrap();
    let change = ChangeFormat { name: Some("Opening".into()), ..ChangeFormat::of(format.id) };
    tracks::change_format(&plenary, change).unwrap();
    let before = all(&plenary, event);
    let again = bring(&plenary, Deleted::StaysOut);
    assert_eq!(again.changes, []);
    assert_eq!(all(&plenary, event), before);
    expect![[r#"
        Night School für Zoë: 0 new, 0 changed, 0 withdrawn, 5 unchanged
        warning kept-by-hand fields="name" noun="room" title="Tent"
        warning kept-by-hand fields="name" noun="track" title="Care"
        warning kept-by-hand fields="name" noun="format" title="Opening"
    "#]]
    .assert_eq(&sketch(&again.output));
}

#[test]
fn rooms_that_changed_names_with_each_other_are_still_the_rooms_of_the_file() {
    let (plenary, event) = here();
    let rooms = plenary.read(|conn| stored::rooms(conn, event)).unwrap();
    let call = |id, name: &str| {
        rooms::change_room(&plenary, ChangeRoom { name: Some(name.into()), ..ChangeRoom::of(id) }).unwrap();
    };
    call(rooms[0].id, "For a moment");
    call(rooms[1].id, &rooms[0].name);
    call(rooms[0].id, &rooms[1].name);
    assert_eq!(bring(&plenary, Deleted::StaysOut).changes, []);
}

#[test]
fn a_room_of_our_own_that_no_file_knew_is_not_taken_for_one_of_its_earlier_name() {
    let plenary = plenary();
    let create = r#"{"title": "Ours", "starts_on": "2026-11-12", "zone": "Europe/London"}"#;
    let event =
        crate::ops::events::create_event(&plenary, serde_json::from_str(create).unwrap()).unwrap().output.id;
    let create = CreateRoom {
        event_id: event,
        name: "Łódź Hall".into(),
        kind: None,
        description: None,
        online_url: None,
        position: None,
        capacity: None,
    };
    let ours = rooms::create_room(&plenary, create).unwrap().output.id;
    rooms::change_room(&plenary, ChangeRoom { name: Some("Store".into()), ..ChangeRoom::of(ours) }).unwrap();
    accept_programme(&plenary, Some(event), &night_school(), Deleted::StaysOut, &unwatched).unwrap();
    assert!(all(&plenary, event).iter().all(|session| session.room_id != Some(ours)));
}

#[test]
fn what_was_deleted_here_stays_out_until_it_is_asked_for() {
    let (plenary, event) = here();
    let room = plenary.read(|conn| stored::rooms(conn, event)).unwrap().remove(0);
    sessions::delete_session(&plenary, owls(&plenary, event).id).unwrap();
    rooms::delete_room(&plenary, room.id).unwrap();
    let ada = plenary.read(|conn| crate::store::people::of_event(conn, event)).unwrap().remove(0);
    people::delete_person(&plenary, ada.id).unwrap();
    let again = bring(&plenary, Deleted::StaysOut);
    assert_eq!(again.changes, [], "nothing comes back in silence");
    expect![[r#"
        Night School für Zoë: 0 new, 0 changed, 0 withdrawn, 4 unchanged
        warning deleted-here noun="room" title="Łódź Hall"
        warning deleted-here noun="person" title="Ada Osei"
        warning deleted-here noun="session" title="Owls 🦉 and other colleagues"
    "#]]
    .assert_eq(&sketch(&again.output));
    assert_eq!(again.output.deleted, 3);
    let back = bring(&plenary, Deleted::ComesBack).output;
    assert_eq!((back.new, back.deleted, all(&plenary, event).len()), (1, 0, 5));
    assert_eq!(bring(&plenary, Deleted::StaysOut).changes, [], "what is back is here");
}

#[test]
fn a_room_a_track_and_a_format_that_were_renamed_and_then_deleted_stay_out() {
    let (plenary, event) = here();
    let room = plenary.read(|conn| stored::rooms(conn, event)).unwrap().remove(0);
    let track = plenary.read(|conn| stored::tracks(conn, event)).unwrap().remove(0);
    let formats = plenary.read(|conn| stored::formats(conn, event)).unwrap();
    let format = formats.into_iter().find(|one| one.name == "Keynote").unwrap();
    for name in ["Great hall", "Greater hall"] {
        rooms::change_room(&plenary, ChangeRoom { name: Some(name.into()), ..ChangeRoom::of(room.id) })
            .unwrap();
    }
    tracks::change_track(&plenary, ChangeTrack { name: Some("Care".into()), ..ChangeTrack::of(track.id) })
        .unwrap();
    let change = ChangeFormat { name: Some("Opening".into()), ..ChangeFormat::of(format.id) };
    tracks::change_format(&plenary, change).unwrap();
    rooms::delete_room(&plenary, room.id).unwrap();
    tracks::delete_track(&plenary, track.id).unwrap();
    tracks::delete_format(&plenary, format.id).unwrap();
    let again = bring(&plenary, Deleted::StaysOut);
    assert_eq!(again.changes, []);
    expect![[r#"
        Night School für Zoë: 0 new, 0 changed, 0 withdrawn, 5 unchanged
        warning deleted-here noun="room" title="Łódź Hall"
        warning deleted-here noun="track" title="Access & Care"
        warning deleted-here noun="format" title="Keynote"
    "#]]
    .assert_eq(&sketch(&again.output));
}

#[test]
fn a_room_made_here_that_a_file_used_stays_out_by_the_name_that_the_file_has_for_it() {
    let plenary = plenary();
    let create = r#"{"title": "Ours", "starts_on": "2026-11-12", "zone": "Europe/London"}"#;
    let event =
        crate::ops::events::create_event(&plenary, serde_json::from_str(create).unwrap()).unwrap().output.id;
    let create = serde_json::json!({ "event_id": event, "name": "Łódź Hall" });
    let ours = rooms::create_room(&plenary, serde_json::from_value(create).unwrap()).unwrap().output.id;
    let bring = || accept_programme(&plenary, Some(event), &night_school(), Deleted::StaysOut, &unwatched);
    bring().unwrap();
    rooms::change_room(&plenary, ChangeRoom { name: Some("Tent".into()), ..ChangeRoom::of(ours) }).unwrap();
    rooms::delete_room(&plenary, ours).unwrap();
    assert_eq!(bring().unwrap().changes, []);
}

#[test]
fn a_speaker_who_was_taken_out_here_stays_out() {
    let (plenary, event) = here();
    let welcome = all(&plenary, event).into_iter().find(|one| one.title.starts_with("Welcome")).unwrap();
    let speaking = || plenary.read(|conn| stored::parts(conn, welcome.id)).unwrap();
    let all = speaking();
    parts::delete_part(&plenary, all[0].id).unwrap();
    let again = bring(&plenary, Deleted::StaysOut);
    assert_eq!((again.changes, again.output.deleted), (vec![], 1));
    assert_eq!(again.output.remarks[0].code, "part-deleted-here");
    bring(&plenary, Deleted::ComesBack);
    assert_eq!(speaking().len(), all.len());
}

#[test]
fn what_only_an_undo_took_away_was_not_deleted() {
    let (plenary, event) = here();
    sessions::delete_session(&plenary, owls(&plenary, event).id).unwrap();
    plenary.undo(&unwatched).unwrap();
    assert_eq!(bring(&plenary, Deleted::StaysOut).output.deleted, 0, "the deletion was taken back");
    plenary.redo(&unwatched).unwrap();
    assert_eq!(bring(&plenary, Deleted::StaysOut).output.deleted, 1, "and made again");
    plenary.undo(&unwatched).unwrap();
    plenary.undo(&unwatched).unwrap();
    let back = bring(&plenary, Deleted::StaysOut).output;
    assert_eq!((back.new, back.deleted), (5, 0), "the whole import was taken back");
}

#[test]
fn a_last_day_that_was_drawn_in_here_stays_and_what_lies_beyond_it_stays_without_a_time() {
    let (plenary, event) = here();
    let read =
        || plenary.read(|conn| crate::store::rows::expect::<crate::model::Event>(conn, event)).unwrap();
    let first = read().starts_on;
    let change = events::ChangeEvent { ends_on: Some(first), ..events::ChangeEvent::of(event) };
    events::change_event(&plenary, change).unwrap();
    let unscheduled = || all(&plenary, event).iter().filter(|one| one.starts_at.is_none()).count();
    let left = unscheduled();
    assert!(left > 0, "a session took place on the last day");
    let again = bring(&plenary, Deleted::StaysOut);
    assert_eq!((again.changes, read().ends_on, unscheduled()), (vec![], first, left));
    assert_eq!(
        again.output.remarks[0].to_string(),
        r#"warning kept-by-hand fields="ends_on" noun="event" title="Night School für Zoë""#
    );
}

#[test]
fn an_event_that_was_given_more_days_here_is_stretched_further_by_a_newer_file() {
    let (plenary, event) = here();
    let read =
        || plenary.read(|conn| crate::store::rows::expect::<crate::model::Event>(conn, event)).unwrap();
    let last = read().ends_on;
    let (next, after) = (last + chrono::TimeDelta::days(1), last + chrono::TimeDelta::days(2));
    let change = events::ChangeEvent { ends_on: Some(next), ..events::ChangeEvent::of(event) };
    events::change_event(&plenary, change).unwrap();
    let mut newer = night_school();
    let session = newer.sessions.first_mut().unwrap();
    let later = after - session.starts_at.unwrap().date();
    session.starts_at = session.starts_at.map(|at| at + later);
    session.ends_at = session.ends_at.map(|at| at + later);
    accept_programme(&plenary, None, &newer, Deleted::StaysOut, &unwatched).unwrap();
    assert_eq!(read().ends_on, after);
}
