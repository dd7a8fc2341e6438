//! Programmes that come in, come in again, and come in changed.

use super::{code, fixture, plenary, programme, sketch};
use crate::ids::EventId;
use crate::model::{FormatDraft, ImportPlan, Person, ProgrammeDraft, Session, SessionStatus, TrackDraft};
use crate::ops::sessions::{ChangeSession, Placement, change_session, move_session};
use crate::ops::{Deleted, accept_programme as accepting, unwatched};
use crate::ops::{events, people, session_life};
use crate::plenary::Plenary;
use crate::store::transact::Done;
use crate::store::{self, calendar_items, programme as stored};
use expect_test::expect;

fn accept_programme(
    plenary: &Plenary,
    event: Option<EventId>,
    draft: &ProgrammeDraft,
) -> crate::error::Result<Done<ImportPlan>> {
    accepting::accept_programme(plenary, event, draft, Deleted::StaysOut, &unwatched)
}

fn night_school() -> ProgrammeDraft {
    programme("night-school.schedule.json", &fixture("night-school.schedule.json"))
}

fn sessions(plenary: &Plenary, event: EventId) -> Vec<Session> {
    plenary.read(|conn| stored::sessions(conn, event)).unwrap()
}

fn session(plenary: &Plenary, event: EventId, title: &str) -> Session {
    sessions(plenary, event).into_iter().find(|session| session.title.starts_with(title)).unwrap()
}

fn page(plenary: &Plenary, event: EventId) -> String {
    let snapshot = plenary.read(|conn| store::snapshot::load(conn, event)).unwrap();
    let numbers = plenary.read(|conn| calendar_items::of_event(conn, event)).unwrap();
    format!("{snapshot:#?}{numbers:#?}")
}

#[test]
fn a_programme_becomes_an_event_with_everything_in_it() {
    let plenary = plenary();
    let done = accept_programme(&plenary, None, &night_school()).unwrap();
    expect![[r#"
        Night School für Zoë (new): 5 new, 0 changed, 0 withdrawn, 0 unchanged
        New event "Night School für Zoë" 
        New room "Łódź Hall" 
        New room "Online" 
        New track "Access & Care" 
        New track "Nature" 
        New format "Keynote" 
        New format "Lecture" 
        New person "Ada Osei" 
        New person "Zoë O’Brien" 
        New session "Welcome to the night" 
        New session "Owls 🦉 and other colleagues" 
        New session "A session of unknown length" 
        New session "A session without a guid" 
        New session "A session on a strange date" 
    "#]]
    .assert_eq(&sketch(&done.output));
    let owls = session(&plenary, done.output.event_id.unwrap(), "Owls");
    let event = plenary
        .read(|conn| store::rows::expect::<crate::model::Event>(conn, done.output.event_id.unwrap()))
        .unwrap();
    assert_eq!(
        event.day_of(owls.starts_at.unwrap()).to_string(),
        "2026-11-12",
        "after midnight it is still Thursday"
    );
    let parts = plenary.read(|conn| stored::parts_of_event(conn, event.id)).unwrap();
    assert_eq!(parts.len(), 4);
    assert_eq!(plenary.read(store::people::count).unwrap(), 2, "shared speakers are one person each");
    assert_eq!(plenary.faults().unwrap(), Vec::<String>::new());
}

#[test]
fn a_preview_says_what_accepting_does_and_writes_nothing() {
    let plenary = plenary();
    let plan =
        accepting::plan_programme(&plenary, None, &night_school(), Deleted::StaysOut, &unwatched).unwrap();
    assert_eq!(plenary.read(store::events::all).unwrap(), []);
    let done = accept_programme(&plenary, None, &night_school()).unwrap();
    assert_eq!(sketch(&plan), sketch(&done.output));
}

#[test]
fn coming_in_twice_changes_nothing_at_all() {
    let plenary = plenary();
    let first = accept_programme(&plenary, None, &night_school()).unwrap().output;
    let before = page(&plenary, first.event_id.unwrap());
    let again = accept_programme(&plenary, None, &night_school()).unwrap();
    assert_eq!((again.changes, again.undo_label), (Vec::new(), None), "no entry in the history");
    assert_eq!(again.output.event_id.unwrap(), first.event_id.unwrap());
    assert_eq!((again.output.new, again.output.changed, again.output.unchanged), (0, 0, 5));
    assert_eq!(page(&plenary, first.event_id.unwrap()), before, "and no calendar number moved");
    let xml = programme("night-school.schedule.xml", &fixture("night-school.schedule.xml"));
    assert_eq!(accept_programme(&plenary, None, &xml).unwrap().changes, []);
}

#[test]
fn a_file_that_is_damaged_withdraws_nothing_that_may_stand_in_the_lost_part() {
    let plenary = plenary();
    accept_programme(&plenary, None, &night_school()).unwrap();
    let mut half = night_school();
    half.sessions.truncate(2);
    half.damaged = true;
    let plan = accept_programme(&plenary, None, &half).unwrap().output;
    assert_eq!((plan.changed, plan.withdrawn, plan.unchanged), (0, 0, 2));
    assert_eq!(plan.remarks[0].to_string(), "warning sessions-not-withdrawn count=\"3\"");
}

#[test]
fn a_session_that_lost_its_title_in_a_newer_file_is_not_withdrawn() {
    let plenary = plenary();
    accept_programme(&plenary, None, &night_school()).unwrap();
    let text = String::from_utf8(fixture("night-school.schedule.json")).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    *file.pointer_mut("/schedule/conference/days/0/rooms/Łódź Hall/0/title").unwrap() = "".into();
    let newer = programme("night-school.schedule.json", file.to_string().as_bytes());
    assert_eq!(newer.sessions.len(), night_school().sessions.len() - 1);
    let plan = accept_programme(&plenary, None, &newer).unwrap().output;
    assert_eq!((plan.withdrawn, plan.unchanged, plan.remarks), (0, 4, Vec::new()));
}

/// The night school with its first session's people as they are here.
fn with_people(people: serde_json::Value) -> ProgrammeDraft {
    let text = String::from_utf8(fixture("night-school.schedule.json")).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    *file.pointer_mut("/schedule/conference/days/0/rooms/Łódź Hall/0/persons").unwrap() = people;
    programme("night-school.schedule.json", file.to_string().as_bytes())
}

#[test]
fn nobody_loses_a_part_because_the_people_of_a_session_could_not_be_read() {
    use serde_json::json;
    let plenary = plenary();
    let event = accept_programme(&plenary, None, &night_school()).unwrap().output.event_id.unwrap();
    let before = page(&plenary, event);
    for damaged in [json!("Ada Osei"), json!([7]), json!([{ "id": 12 }]), json!({ "name": "Ada Osei" })] {
        let plan = accept_programme(&plenary, None, &with_people(damaged.clone())).unwrap().output;
        assert_eq!((plan.changed, plan.unchanged), (0, 5), "{damaged}");
        let told = plan.remarks.iter().filter(|remark| remark.code == "speaker-not-removed").count();
        assert_eq!(told, 2, "{damaged}: both are told");
        assert_eq!(page(&plenary, event), before, "{damaged}");
    }
    let plan = accept_programme(&plenary, None, &with_people(json!([]))).unwrap().output;
    assert_eq!((plan.changed, plan.remarks), (1, Vec::new()), "who is really gone loses the part");
}

#[test]
fn people_of_an_xml_session_that_stand_as_text_are_known_to_be_unread() {
    let text = String::from_utf8(fixture("night-school.schedule.xml")).unwrap();
    let (head, rest) = text.split_once("<persons>").unwrap();
    let (_, tail) = rest.split_once("</persons>").unwrap();
    for (people, is_damaged) in
        [("Ada Osei", true), ("<human>Ada</human>", true), ("<person/>", true), ("", false)]
    {
        let file = format!("{head}<persons>{people}</persons>{tail}");
        let draft = programme("night-school.schedule.xml", file.as_bytes());
        assert_eq!(draft.sessions[0].persons_damaged, is_damaged, "{people}");
    }
}

#[test]
fn the_whole_import_is_one_step_to_undo() {
    let plenary = plenary();
    accept_programme(&plenary, None, &night_school()).unwrap();
    plenary.undo(&unwatched).unwrap();
    assert_eq!(plenary.read(store::events::all).unwrap(), []);
    assert_eq!(plenary.read(store::people::count).unwrap(), 0);
    plenary.redo(&unwatched).unwrap();
    assert_eq!(accept_programme(&plenary, None, &night_school()).unwrap().changes, []);
}

#[test]
fn a_newer_file_changes_what_differs_and_cancels_what_is_gone() {
    let plenary = plenary();
    let event = accept_programme(&plenary, None, &night_school()).unwrap().output.event_id.unwrap();
    let mut newer = night_school();
    let later = chrono::TimeDelta::minutes(15);
    let welcome = &mut newer.sessions[0];
    welcome.starts_at = welcome.starts_at.map(|at| at + later);
    welcome.ends_at = welcome.ends_at.map(|at| at + later);
    welcome.persons.pop();
    newer.sessions[1].subtitle = "In the garden".into();
    newer.sessions[1].description = String::new();
    newer.sessions.remove(3);
    expect![[r#"
        Night School für Zoë: 0 new, 2 changed, 1 withdrawn, 2 unchanged
        Changed session "Welcome to the night" starts_at: 09:30:00 → 09:45:00 · ends_at: 10:15:00 → 10:30:00 · speakers
        Changed session "Owls 🦉 and other colleagues" subtitle: After midnight, still Thursday → In the garden
        Withdrawn session "A session without a guid" status: confirmed → cancelled
    "#]]
    .assert_eq(&sketch(&accept_programme(&plenary, None, &newer).unwrap().output));
    assert_eq!(session(&plenary, event, "A session without").status, SessionStatus::Cancelled);
    assert_eq!(accept_programme(&plenary, None, &newer).unwrap().changes, [], "once");
    let back = accept_programme(&plenary, None, &night_school()).unwrap().output;
    assert_eq!(session(&plenary, event, "A session without").status, SessionStatus::Confirmed);
    assert_eq!((back.changed, back.withdrawn), (3, 0));
}

#[test]
fn what_people_changed_here_stays_and_what_the_file_says_anew_is_told() {
    let plenary = plenary();
    let event = accept_programme(&plenary, None, &night_school()).unwrap().output.event_id.unwrap();
    let welcome = session(&plenary, event, "Welcome");
    let (start, end) = welcome.span().unwrap();
    let hour = chrono::TimeDelta::hours(1);
    let to = Placement { room_id: welcome.room_id, starts_at: start + hour, ends_at: end + hour };
    move_session(&plenary, welcome.id, to).unwrap();
    change_session(&plenary, ChangeSession { title: Some("Hello".into()), ..ChangeSession::of(welcome.id) })
        .unwrap();
    session_life::cancel_session(&plenary, session(&plenary, event, "Owls").id).unwrap();
    let before = page(&plenary, event);
    let again = accept_programme(&plenary, None, &night_school()).unwrap();
    expect![[r#"
        Night School für Zoë: 0 new, 0 changed, 0 withdrawn, 5 unchanged
        warning kept-by-hand fields="title, starts_at, ends_at" noun="session" title="Welcome to the night"
        warning kept-by-hand fields="status" noun="session" title="Owls 🦉 and other colleagues"
    "#]]
    .assert_eq(&sketch(&again.output));
    assert_eq!(page(&plenary, event), before);
    let mut newer = night_school();
    let first = &mut newer.sessions[0];
    first.title = "Welcome to the night!".into();
    first.subtitle = "At dusk".into();
    first.starts_at = first.starts_at.map(|at| at + chrono::TimeDelta::minutes(5));
    first.room = newer.rooms.iter().map(|room| room.name.clone()).find(|name| *name != first.room).unwrap();
    let said = expect![[r#"
        Night School für Zoë: 0 new, 1 changed, 0 withdrawn, 4 unchanged
        Changed session "Welcome to the night!" subtitle: – → At dusk
        warning said-anew field="title" here="Hello" noun="session" there="Welcome to the night!" title="Welcome to the night!"
        warning said-anew field="room_id" here="Łódź Hall" noun="session" there="Online" title="Welcome to the night!"
        warning said-anew field="starts_at" here="2026-11-12T10:30:00" noun="session" there="2026-11-12T09:35:00" title="Welcome to the night!"
        warning said-anew field="ends_at" here="2026-11-12T11:15:00" noun="session" there="2026-11-12T10:15:00" title="Welcome to the night!"
        warning kept-by-hand fields="status" noun="session" title="Owls 🦉 and other colleagues"
    "#]];
    said.assert_eq(&sketch(&accept_programme(&plenary, None, &newer).unwrap().output));
    let hello = session(&plenary, event, "Hello");
    assert_eq!(
        (hello.room_id, hello.starts_at, &*hello.subtitle),
        (to.room_id, Some(to.starts_at), "At dusk")
    );
    assert_eq!(
        accept_programme(&plenary, None, &newer).unwrap().changes,
        [],
        "told again, and nothing changes"
    );
    change_session(&plenary, ChangeSession { title: Some(welcome.title), ..ChangeSession::of(welcome.id) })
        .unwrap();
    accept_programme(&plenary, None, &newer).unwrap();
    session(&plenary, event, "Welcome to the night!");
}

#[test]
fn an_empty_event_takes_the_days_of_the_file_and_keeps_its_title_and_zone() {
    let plenary = plenary();
    let create = r#"{"title": "Ours", "starts_on": "2026-11-01", "zone": "Europe/Berlin"}"#;
    let ours = events::create_event(&plenary, serde_json::from_str(create).unwrap()).unwrap().output;
    let plan = accept_programme(&plenary, Some(ours.id), &night_school()).unwrap().output;
    expect![[r#"
        Ours: 5 new, 0 changed, 0 withdrawn, 0 unchanged
        Changed event "Ours" starts_on: 2026-11-01 → 2026-11-12 · ends_on: 2026-11-01 → 2026-11-13 · day_change · external_id"#]]
    .assert_eq(sketch(&plan).lines().take(2).collect::<Vec<_>>().join("\n").as_str());
    let welcome = session(&plenary, ours.id, "Welcome");
    assert_eq!(
        welcome.starts_at.unwrap().to_string(),
        "2026-11-12 10:30:00",
        "9:30 in London is 10:30 in Berlin"
    );
    assert_eq!(accept_programme(&plenary, Some(ours.id), &night_school()).unwrap().changes, []);
}

#[test]
fn a_programme_of_another_year_does_not_stretch_an_event() {
    let plenary = plenary();
    let event = accept_programme(&plenary, None, &night_school()).unwrap().output.event_id.unwrap();
    let mut other = night_school();
    for session in &mut other.sessions {
        session.starts_at = session.starts_at.map(|at| at - chrono::TimeDelta::days(730));
        session.ends_at = session.ends_at.map(|at| at - chrono::TimeDelta::days(730));
    }
    assert_eq!(code(accept_programme(&plenary, Some(event), &other)), "import-other-dates");
}

#[test]
fn a_file_whose_event_was_moved_to_another_year_becomes_a_new_event_when_one_is_asked_for() {
    let plenary = plenary();
    let event = accept_programme(&plenary, None, &night_school()).unwrap().output.event_id.unwrap();
    let slug = |id| plenary.read(|conn| store::rows::expect::<crate::model::Event>(conn, id)).unwrap().slug;
    let starts_on = "2029-06-01".parse().ok();
    let change = events::ChangeEvent { starts_on, ..events::ChangeEvent::of(event) };
    events::change_event(&plenary, change).unwrap();
    let refused = accept_programme(&plenary, None, &night_school());
    let refusal = refused.err().unwrap().refusal().unwrap().to_string();
    expect![[r#"import-other-dates ends="2029-06-02" event="Night School für Zoë" first="2026-11-12" last="2026-11-13" starts="2029-06-01""#]].assert_eq(&refusal);
    let new = || {
        let (draft, stays) = (night_school(), Deleted::StaysOut);
        accepting::accept_programme(&plenary, accepting::IntoEvent::New, &draft, stays, &unwatched)
    };
    let made = new().unwrap().output;
    let again = made.event_id.unwrap();
    assert_eq!((made.event_is_new, made.new), (true, 5));
    assert_eq!(slug(again), format!("{}-2", slug(event)));
    assert_eq!(accept_programme(&plenary, None, &night_school()).unwrap().changes, [], "twice is once");
}

#[test]
fn a_session_that_the_clocks_do_not_show_comes_in_unscheduled() {
    let plenary = plenary();
    let mut draft = night_school();
    draft.event.starts_on = "2026-03-28".parse().ok();
    draft.event.ends_on = "2026-03-29".parse().ok();
    draft.sessions.truncate(1);
    draft.sessions[0].starts_at = "2026-03-29T01:30:00".parse().ok();
    draft.sessions[0].ends_at = "2026-03-29T02:30:00".parse().ok();
    let plan = accept_programme(&plenary, None, &draft).unwrap().output;
    let remarks: Vec<String> = plan.remarks.iter().map(ToString::to_string).collect();
    expect![[r#"warning session-not-placed end="2026-03-29 02:30:00" reason="time-does-not-exist" start="2026-03-29 01:30:00" title="Welcome to the night""#]].assert_eq(&remarks.join("\n"));
    assert_eq!(sessions(&plenary, plan.event_id.unwrap())[0].starts_at, None);
}

#[test]
fn people_are_known_by_address_and_keep_what_was_typed_here() {
    let plenary = plenary();
    let create = r#"{"given_name": "Adaeze", "family_name": "Osei", "email": "ada@example.org", "biography": "Ours."}"#;
    let ada = people::create_person(&plenary, serde_json::from_str(create).unwrap()).unwrap().output;
    let mut draft = night_school();
    draft.persons[0].email = "ada@example.org".into();
    draft.persons[0].biography = String::new();
    accept_programme(&plenary, None, &draft).unwrap();
    let now: Person = plenary.read(|conn| store::rows::expect(conn, ada.id)).unwrap();
    assert_eq!((now.given_name.as_str(), now.biography.as_str()), ("Adaeze", "Ours."));
    assert_eq!(now.external_id, "talks.example.org/person/ADAOSE");
    assert_eq!(accept_programme(&plenary, None, &draft).unwrap().changes, []);
}

#[test]
fn a_refused_file_is_never_half_an_event() {
    let plenary = plenary();
    assert_eq!(code(accept_programme(&plenary, None, &ProgrammeDraft::default())), "import-is-empty");
    let mut draft = night_school();
    draft.event.title.clear();
    assert_eq!(code(accept_programme(&plenary, None, &draft)), "empty");
    assert_eq!(plenary.read(store::events::all).unwrap(), []);
}

#[test]
fn real_programmes_come_in_whole_and_twice_is_once() {
    for (files, count) in [
        (["camp-2019.schedule.json", "camp-2019.schedule.json"], 79),
        (["rc3-2020.schedule.json", "rc3-2020.schedule.xml"], 92),
        (["democon.schedule.json", "democon.schedule.json"], 36),
    ] {
        let plenary = plenary();
        let mut events = Vec::new();
        for file in files {
            let Some(path) = crate::beside::beside(&format!("shared/data/{file}")) else { return };
            let bytes = std::fs::read(path).unwrap();
            let done = accept_programme(&plenary, None, &programme(file, &bytes)).unwrap();
            let placed = sessions(&plenary, done.output.event_id.unwrap())
                .iter()
                .filter(|one| one.room_id.is_some())
                .count();
            assert_eq!((placed, done.output.remarks), (count, vec![]), "{file}");
            events.push((done.output.event_id.unwrap(), done.output.new, done.changes.is_empty()));
        }
        let (event, all) = (events[0].0, u32::try_from(count).unwrap());
        assert_eq!(events, [(event, all, false), (event, 0, true)], "{files:?}");
    }
}

#[test]
fn tracks_and_formats_that_a_file_names_twice_or_too_long_to_differ_are_one() {
    let plenary = plenary();
    let long = |end: &str| format!("{}{end}", "x".repeat(500));
    let names = ["Care".to_owned(), " care".to_owned(), long("a"), long("b")];
    let mut draft = night_school();
    draft.tracks = names.clone().map(|name| TrackDraft { name }).into();
    draft.formats = names.map(|name| FormatDraft { name, ..draft.formats[0].clone() }).into();
    let event = accept_programme(&plenary, None, &draft).unwrap().output.event_id.unwrap();
    let there =
        plenary.read(|conn| Ok((stored::tracks(conn, event)?, stored::formats(conn, event)?))).unwrap();
    let tracks: Vec<&str> = there.0.iter().map(|track| &*track.name).collect();
    assert_eq!(tracks, ["Care", &long("")]);
    assert!(tracks.iter().all(|name| there.1.iter().filter(|format| format.name == *name).count() == 1));
}
