//! People whose name or address somebody corrected here, against a file that still has them as they were.

use super::{attendees, plenary, sketch};
use crate::ids::EventId;
use crate::model::{AttendeeDraft, PartRole, PersonDraft, ProgrammeDraft, SessionDraft};
use crate::ops::accept_attendees::accept_attendees;
use crate::ops::accept_programme::accept_programme;
use crate::ops::parts::{CreatePart, create_part};
use crate::ops::people::{ChangePerson, change_person, create_person};
use crate::ops::{Deleted, events, unwatched};
use crate::plenary::Plenary;
use crate::store;
use expect_test::expect;

fn event(plenary: &Plenary) -> EventId {
    let create = r#"{"title": "Night School", "starts_on": "2026-11-12", "zone": "Europe/London"}"#;
    events::create_event(plenary, serde_json::from_str(create).unwrap()).unwrap().output.id
}

/// Rows of order, ticket, given name, family name and address.
fn list(rows: &[&str]) -> AttendeeDraft {
    let rows = rows.join("\n");
    attendees(format!("Order no.,Attendee no.,First Name,Surname,Email\n{rows}\n").as_bytes())
}

fn corrected(plenary: &Plenary, event: EventId, given: &str, change: impl FnOnce(&mut ChangePerson)) {
    let people = plenary.read(|conn| store::people::of_event(conn, event)).unwrap();
    let person = people.into_iter().find(|one| one.given_name == given).unwrap();
    let mut wanted = ChangePerson::of(person.id);
    change(&mut wanted);
    change_person(plenary, wanted).unwrap();
}

fn guests(plenary: &Plenary, event: EventId) -> Vec<String> {
    let all = plenary.read(|conn| store::attendances::of_event(conn, event)).unwrap();
    let mut lines: Vec<String> = all
        .into_iter()
        .map(|one| {
            let person = plenary
                .read(|conn| store::rows::expect::<crate::model::Person>(conn, one.person_id))
                .unwrap();
            format!("{} <{}> {}", person.name(), person.email, one.status)
        })
        .collect();
    lines.sort();
    lines
}

#[test]
fn a_guest_whose_name_was_corrected_here_is_the_same_guest_when_the_list_comes_again() {
    let plenary = plenary();
    let event = event(&plenary);
    let file = list(&["1,33,Kit,Oak,", "2,32,Jon,Elm,jon@example.org"]);
    let bring = || accept_attendees(&plenary, event, &file, Deleted::StaysOut).unwrap();
    bring();
    corrected(&plenary, event, "Kit", |kit| kit.family_name = Some("Oaks".into()));
    corrected(&plenary, event, "Kit", |kit| kit.family_name = Some("Oakes".into()));
    corrected(&plenary, event, "Jon", |jon| {
        jon.given_name = Some("John".into());
        jon.email = Some("john@example.org".into());
    });
    for _ in 0..2 {
        let again = bring();
        assert_eq!(again.changes, []);
        expect![[r#"
            Night School: 0 new, 0 changed, 0 withdrawn, 2 unchanged
            warning email-kept at line 3 title="John Elm" value="jon@example.org"
            warning kept-by-hand at line 2 fields="family_name" noun="person" title="Kit Oakes"
            warning kept-by-hand at line 3 fields="given_name" noun="person" title="John Elm"
        "#]]
        .assert_eq(&sketch(&again.output));
    }
    let stand = ["John Elm <john@example.org> registered", "Kit Oakes <> registered"];
    assert_eq!(guests(&plenary, event), stand);
}

#[test]
fn a_ticket_of_somebody_corrected_here_that_is_passed_on_is_another_guests() {
    let plenary = plenary();
    let event = event(&plenary);
    let bring =
        |rows: &[&str]| accept_attendees(&plenary, event, &list(rows), Deleted::StaysOut).unwrap().output;
    bring(&["1,33,Kit,Oak,"]);
    corrected(&plenary, event, "Kit", |kit| kit.family_name = Some("Oakes".into()));
    let plan = bring(&["1,33,Lou,Fir,"]);
    assert_eq!((plan.new, plan.withdrawn), (1, 1));
    assert_eq!(guests(&plenary, event), ["Kit Oakes <> cancelled", "Lou Fir <> registered"]);
}

#[test]
fn a_guest_corrected_here_is_known_without_a_ticket_too() {
    let plenary = plenary();
    let event = event(&plenary);
    let file = list(&[",,Jon,Elm,jon@example.org", ",,Ida,Ash,ida@example.org"]);
    let bring = || accept_attendees(&plenary, event, &file, Deleted::StaysOut).unwrap();
    bring();
    corrected(&plenary, event, "Ida", |ida| ida.email = Some("ida.ash@example.org".into()));
    corrected(&plenary, event, "Jon", |jon| {
        jon.given_name = Some("John".into());
        jon.email = Some("john@example.org".into());
    });
    assert_eq!(bring().changes, []);
}

/// A programme that knows its speakers by their names alone.
fn talks(speakers: &[&str]) -> ProgrammeDraft {
    let person =
        |name: &&str| PersonDraft { key: (*name).into(), name: (*name).into(), ..PersonDraft::default() };
    let session = SessionDraft {
        external_id: "talk-1".into(),
        title: "Talk".into(),
        persons: speakers.iter().map(|name| (*name).to_owned()).collect(),
        ..SessionDraft::default()
    };
    ProgrammeDraft {
        persons: speakers.iter().map(person).collect(),
        sessions: vec![session],
        ..ProgrammeDraft::default()
    }
}

#[test]
fn a_speaker_known_by_name_alone_and_corrected_here_is_the_same_speaker_when_the_file_comes_again() {
    let plenary = plenary();
    let event = event(&plenary);
    let bring = |speakers: &[&str]| {
        accept_programme(&plenary, Some(event), &talks(speakers), Deleted::StaysOut, &unwatched).unwrap()
    };
    bring(&["Kit Oak", "Lou Fir"]);
    corrected(&plenary, event, "Kit", |kit| kit.given_name = Some("Christopher".into()));
    let again = bring(&["Kit Oak", "Lou Fir"]);
    assert_eq!(again.changes, []);
    expect![[r#"
        Night School: 0 new, 0 changed, 0 withdrawn, 1 unchanged
        warning kept-by-hand fields="given_name" noun="person" title="Christopher Oak"
    "#]]
    .assert_eq(&sketch(&again.output));
    bring(&["Christopher Oak", "Lou Fir"]);
    let people = plenary.read(|conn| store::people::of_event(conn, event)).unwrap();
    assert_eq!(
        people.iter().map(crate::model::Person::name).collect::<Vec<_>>(),
        ["Christopher Oak", "Lou Fir"]
    );
}

#[test]
fn a_speaker_known_by_name_alone_goes_when_a_newer_file_has_them_no_longer_and_one_put_in_here_stays() {
    let plenary = plenary();
    let event = event(&plenary);
    let bring = |draft: &ProgrammeDraft| {
        accept_programme(&plenary, Some(event), draft, Deleted::StaysOut, &unwatched).unwrap()
    };
    bring(&talks(&["Kit Oak", "Lou Fir"]));
    let talk = plenary.read(|conn| store::programme::sessions(conn, event)).unwrap().remove(0).id;
    let person = serde_json::from_str(r#"{"given_name": "Mo", "family_name": "Elm"}"#).unwrap();
    let person_id = create_person(&plenary, person).unwrap().output.id;
    let part = CreatePart { session_id: talk, person_id, role: PartRole::Speaker, position: None };
    create_part(&plenary, part).unwrap();
    let speakers = || {
        let people = plenary.read(|conn| store::people::of_session(conn, talk)).unwrap();
        people.iter().map(crate::model::Person::name).collect::<Vec<_>>()
    };
    let damaged = |mut draft: ProgrammeDraft| {
        draft.sessions[0].persons_damaged = true;
        draft
    };
    let told = bring(&damaged(talks(&["Lou Fir"]))).output.remarks;
    assert_eq!(told.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["speaker-not-removed"]);
    assert_eq!(speakers(), ["Kit Oak", "Lou Fir", "Mo Elm"], "who could not be read may be Kit");
    bring(&talks(&["Lou Fir"]));
    assert_eq!(speakers(), ["Lou Fir", "Mo Elm"]);
}
