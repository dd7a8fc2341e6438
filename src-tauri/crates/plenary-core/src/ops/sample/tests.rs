//! The sample keeps its promises: how much there is, how varied, how repeatable.

use super::{SampleMade, create_sample};
use crate::clock::Clock;
use crate::ids::PersonId;
use crate::model::{
    ActionState, EventStatus, OrganisationKind, PartRole, Permission, RoomKind, SessionStatus, Snapshot,
    TakeawayKind, Workspace,
};
use crate::op::Op;
use crate::ops::events::{CreateEvent, create_event};
use crate::ops::people::{CreatePerson, create_person};
use crate::ops::unwatched;
use crate::ops::workspace::{ChangeWorkspace, change_workspace};
use crate::plenary::Plenary;
use crate::rules::{clashes, tally};
use crate::store::{
    Connection, Done, Tx, attendances, check, events, organisations, rows, series, snapshot,
    workspace as workspace_row,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};

fn clock_at(text: &str) -> Clock {
    Clock::fixed(text.parse::<DateTime<Utc>>().expect("an instant"))
}

fn workspace() -> Plenary {
    Plenary::in_memory(clock_at("2022-08-02T09:00:00Z")).expect("a workspace")
}

fn sample() -> (Plenary, Done<SampleMade>) {
    let plenary = workspace();
    let done = create_sample(&plenary).expect("the sample");
    (plenary, done)
}

fn dump(plenary: &Plenary) -> String {
    plenary.read(check::dump).expect("a dump")
}

fn conference() -> Snapshot {
    let (plenary, done) = sample();
    plenary.read(|conn| snapshot::load(conn, done.output.event_id)).expect("the conference")
}

fn meetings(plenary: &Plenary) -> Vec<Snapshot> {
    let read = |conn: &Connection| {
        let networks = series::all(conn)?;
        let meetings = networks.iter().map(|network| events::of_series(conn, network.id));
        let meetings = meetings.collect::<crate::error::Result<Vec<_>>>()?.concat();
        meetings.iter().map(|meeting| snapshot::load(conn, meeting.id)).collect()
    };
    plenary.read(read).expect("the meetings")
}

#[test]
fn the_conference_has_a_day_three_rooms_and_a_host_with_a_co_host() {
    let conference = conference();
    assert_eq!(conference.event.title, "Digital Inclusion Conference");
    assert_eq!(conference.event.zone, "Europe/London");
    assert_eq!(conference.event.days(), [NaiveDate::from_ymd_opt(2022, 6, 28).expect("a day")]);
    assert_eq!(conference.event.status, EventStatus::Held);
    let on_site = conference.rooms.iter().filter(|room| room.kind == RoomKind::OnSite).count();
    assert_eq!((on_site, conference.rooms.len()), (3, 4), "three rooms and online");
    assert_eq!(conference.hosts.len(), 2, "a host and a co-host");
    assert_eq!(conference.tracks.len(), 4);
}

#[test]
fn the_programme_has_sessions_of_every_state_and_clashes_to_show() {
    let conference = conference();
    assert_eq!(conference.sessions.len(), 22);
    let of = |status| conference.sessions.iter().filter(|session| session.status == status).count();
    assert_eq!(of(SessionStatus::Draft), 1);
    assert_eq!(of(SessionStatus::Cancelled), 1);
    assert_eq!(
        conference.sessions.iter().filter(|session| session.span().is_none()).count(),
        1,
        "unscheduled"
    );
    assert_eq!(conference.sessions.iter().filter(|session| session.pinned).count(), 1, "lunch");
    let clashes = clashes::find(&conference.sessions, &conference.rooms, &conference.parts);
    let kinds: BTreeSet<_> = clashes.iter().map(|clash| clash.kind).collect();
    assert_eq!(kinds, BTreeSet::from([clashes::ClashKind::Person, clashes::ClashKind::Capacity]));
}

#[test]
fn twenty_four_people_speak_and_every_role_is_taken() {
    let conference = conference();
    let in_role = |role: PartRole| -> BTreeSet<PersonId> {
        conference.parts.iter().filter(|part| part.role == role).map(|part| part.person_id).collect()
    };
    assert_eq!(in_role(PartRole::Speaker).len(), 24);
    for role in PartRole::ALL {
        assert!(!in_role(*role).is_empty(), "somebody is {role}");
    }
    for id in in_role(PartRole::Speaker) {
        let person = conference.person(id).expect("a person");
        assert!(!person.biography.is_empty(), "{} has a biography", person.name());
    }
}

#[test]
fn a_hundred_and_eighty_people_of_many_organisations_are_on_the_list() {
    let conference = conference();
    assert_eq!(conference.attendances.len(), 180);
    let tally = tally::tally(&conference);
    let numbers =
        [tally.registered, tally.waiting, tally.cancelled, tally.invited, tally.came, tally.no_shows];
    assert_eq!(numbers, [163, 6, 8, 3, 147, 16]);
    assert_eq!(tally.walk_ins, 2);
    let organisations: BTreeSet<_> =
        conference.people.values().filter_map(|person| person.organisation_id).collect();
    assert_eq!(organisations.len(), 49);
    assert!(tally.organisations_present() > 40, "{} were there", tally.organisations_present());
    assert!(tally.sectors_present() >= 8, "{} sectors", tally.sectors_present());
    for asked in ["access_needs", "dietary_needs"] {
        let with = conference.attendances.iter().filter(|one| {
            !(if asked == "access_needs" { &one.access_needs } else { &one.dietary_needs }).is_empty()
        });
        assert!(with.count() >= 10, "some have {asked}");
    }
}

#[test]
fn nobody_is_in_two_rooms_at_once_and_nobody_comes_after_they_were_counted() {
    let conference = conference();
    let mut places = BTreeMap::new();
    for check_in in conference.check_ins.iter().filter(|check_in| check_in.session_id.is_some()) {
        let session = check_in.session_id.and_then(|id| conference.session(id)).expect("a session");
        let arrived = conference
            .check_ins
            .iter()
            .find(|other| other.attendance_id == check_in.attendance_id && other.session_id.is_none());
        assert!(
            arrived.is_some_and(|arrived| arrived.at < check_in.at),
            "first the main door, then a room's"
        );
        let elsewhere = places.insert((check_in.attendance_id, session.starts_at), session.id);
        assert_eq!(elsewhere, None, "{} is the only room at that time", session.title);
    }
    for session in &conference.sessions {
        let at_door = conference.check_ins.iter().filter(|one| one.session_id == Some(session.id)).count();
        assert!(at_door as i64 <= session.headcount.unwrap_or(0), "{} was counted whole", session.title);
    }
}

#[test]
fn takeaways_cover_every_permission_of_every_kind_under_five_themes() {
    let conference = conference();
    assert!(conference.takeaways.len() >= 34, "{} takeaways", conference.takeaways.len());
    for kind in TakeawayKind::ALL {
        for permission in Permission::ALL {
            let found =
                conference.takeaways.iter().any(|one| (one.kind, one.permission) == (*kind, *permission));
            assert!(found, "a {kind} that is {permission}");
        }
    }
    let mut first_of_theme = BTreeMap::new();
    for takeaway in &conference.takeaways {
        first_of_theme.entry(&takeaway.theme).or_insert(takeaway);
    }
    assert_eq!(first_of_theme.len(), 5);
    for (theme, heading) in first_of_theme {
        assert_eq!(heading.kind, TakeawayKind::Takeaway, "{theme} is headed by a takeaway");
        assert_eq!(
            (heading.permission, heading.publish),
            (Permission::Public, true),
            "that may be published"
        );
    }
    let internal = conference.takeaways.iter().filter(|one| one.permission == Permission::Internal);
    assert!(internal.clone().all(|one| !one.publish), "what is internal is not meant for publishing");
}

#[test]
fn takeaways_know_their_line_where_they_were_typed() {
    let (plenary, done) = sample();
    let conference = plenary.read(|conn| snapshot::load(conn, done.output.event_id)).expect("the conference");
    let all: Vec<Snapshot> = meetings(&plenary).into_iter().chain([conference]).collect();
    let mut with_line = 0;
    for event in &all {
        for takeaway in event.takeaways.iter().filter(|one| one.note_line.is_some()) {
            let note = event.notes.iter().find(|note| Some(note.id) == takeaway.note_id).expect("its note");
            assert_eq!(note.session_id, takeaway.session_id, "the note is of the same session");
            let line = usize::try_from(takeaway.note_line.unwrap_or(0)).expect("a line") - 1;
            assert!(note.body.lines().nth(line).is_some_and(|text| !text.is_empty()), "{}", takeaway.text);
            with_line += 1;
        }
    }
    assert!(with_line > 30, "{with_line} have a line");
}

#[test]
fn decisions_and_actions_follow_from_the_conference() {
    let conference = conference();
    assert!(conference.notes.len() >= 12, "most sessions have notes");
    assert!(conference.decisions.len() >= 4);
    assert!(conference.actions.len() >= 8);
    let states: BTreeSet<_> = conference.actions.iter().map(|action| action.state).collect();
    assert_eq!(states, BTreeSet::from_iter(ActionState::ALL.iter().copied()));
    for action in &conference.actions {
        assert!(action.owner_id.is_some() && action.due_on.is_some(), "{} has owner and day", action.text);
        assert_eq!(action.closed_on.is_some(), action.state != ActionState::Open, "{}", action.text);
    }
}

#[test]
fn two_networks_have_held_three_meetings_each_and_one_is_coming() {
    let (plenary, _) = sample();
    let networks = plenary.read(series::all).expect("the networks");
    let titles: Vec<_> = networks.iter().map(|network| network.title.as_str()).collect();
    assert_eq!(titles, ["Data Leaders Network", "Data Science Network"]);
    let meetings = meetings(&plenary);
    let days: Vec<String> =
        meetings.iter().map(|one| format!("{} {}", one.event.starts_on, one.event.status)).collect();
    let leaders = ["2022-04-26 held", "2022-05-24 held", "2022-07-26 held", "2022-08-23 published"];
    let science = ["2022-05-25 held", "2022-06-22 held", "2022-07-27 held", "2022-08-24 published"];
    assert_eq!(days, [leaders, science].concat());
    for meeting in &meetings {
        assert!(!meeting.event.topic.is_empty(), "each has a question");
        let held = meeting.event.status == EventStatus::Held;
        for there in [
            meeting.notes.is_empty(),
            meeting.takeaways.is_empty(),
            meeting.decisions.is_empty(),
            meeting.actions.is_empty(),
            meeting.check_ins.is_empty(),
        ] {
            assert_eq!(
                there, !held,
                "{}: held meetings left everything, coming ones nothing",
                meeting.event.slug
            );
        }
        assert!(!meeting.attendances.is_empty(), "members are on the list");
    }
    let boroughs = plenary.read(organisations::all).expect("organisations");
    let members = boroughs.iter().filter(|one| one.kind == OrganisationKind::Borough && one.member).count();
    assert_eq!(members, 18);
}

#[test]
fn the_coming_meetings_are_in_the_future_whenever_the_sample_is_made() {
    let plenary = Plenary::in_memory(clock_at("2026-11-24T15:00:00Z")).expect("a workspace");
    create_sample(&plenary).expect("the sample");
    let coming = meetings(&plenary).into_iter().filter(|one| one.event.status == EventStatus::Published);
    let days: Vec<String> = coming.map(|one| one.event.starts_on.to_string()).collect();
    assert_eq!(days, ["2026-12-22", "2026-11-25"]);
}

#[test]
fn made_again_it_changes_nothing() {
    let (plenary, first) = sample();
    let before = dump(&plenary);
    let again = create_sample(&plenary).expect("the sample again");
    assert_eq!(again.output, SampleMade { event_id: first.output.event_id, made: false });
    assert_eq!((again.changes, again.undo_label), (Vec::new(), None), "nothing to undo");
    assert_eq!(dump(&plenary), before);
}

#[test]
fn a_conference_that_was_deleted_is_made_again_beside_what_stands() {
    let (plenary, first) = sample();
    let people = plenary.read(crate::store::people::count).expect("a count");
    for n in 1..=2 {
        let id = plenary
            .read(|conn| events::by_slug(conn, "digital-inclusion-conference"))
            .expect("it")
            .map(|event| event.id);
        crate::ops::event_life::delete_event(&plenary, id.unwrap_or(first.output.event_id)).expect("deleted");
        let again = create_sample(&plenary).expect("the sample again").output;
        assert!(again.made && again.event_id != first.output.event_id, "making {n}");
        let conference = plenary.read(|conn| snapshot::load(conn, again.event_id)).expect("the conference");
        assert_eq!((conference.sessions.len(), conference.tracks.len()), (22, 4));
    }
    assert_eq!(plenary.read(series::all).expect("networks").len(), 2, "the networks stood");
    assert_eq!(plenary.read(crate::store::people::count).expect("a count"), people, "and so did the people");
    assert_eq!(plenary.faults().expect("a check"), Vec::<String>::new());
}

#[test]
fn two_workspaces_with_the_same_clock_get_the_same_rows() {
    assert_eq!(dump(&sample().0), dump(&sample().0));
}

#[test]
fn one_undo_takes_all_of_it_back_and_one_redo_brings_it_again() {
    let plenary = workspace();
    let empty = dump(&plenary);
    create_sample(&plenary).expect("the sample");
    let full = dump(&plenary);
    plenary.undo(&unwatched).expect("undo");
    assert_eq!(dump(&plenary), empty);
    plenary.redo(&unwatched).expect("redo");
    assert_eq!(dump(&plenary), full);
    assert_eq!(plenary.faults().expect("a check"), Vec::<String>::new());
}

#[test]
fn an_office_with_a_name_and_people_who_are_known_stay_as_they_are() {
    let plenary = workspace();
    let name =
        ChangeWorkspace { office_name: Some("Our own office".to_owned()), ..ChangeWorkspace::default() };
    change_workspace(&plenary, name).expect("a name");
    let known = CreatePerson {
        email: Some("Nadia.Ferreira@capital-digital.example.org".to_owned()),
        job_title: Some("As we know her".to_owned()),
        ..CreatePerson::new("Nadia".to_owned(), "Ferreira".to_owned())
    };
    let known = create_person(&plenary, known).expect("a person").output;
    let made = create_sample(&plenary).expect("the sample").output;
    let conference = plenary.read(|conn| snapshot::load(conn, made.event_id)).expect("the conference");
    assert_eq!(conference.workspace.office_name, "Our own office");
    assert_eq!(conference.person(known.id), Some(&known), "she is the one who was known");
}

#[test]
fn a_calendar_that_an_earlier_sample_named_gets_its_own_name_while_nothing_of_ones_own_is_out() {
    let plenary = Plenary::in_memory(clock_at("2026-11-24T15:00:00Z")).expect("a workspace");
    create_sample(&plenary).expect("the sample");
    let own = plenary.read(workspace_row::get).expect("the office").calendar_domain;
    let named = |plenary: &Plenary| {
        let by_the_sample = |tx: &Tx<'_>| {
            let before = workspace_row::get(tx)?;
            let calendar_domain = "capital-digital.example.org".to_owned();
            rows::update(tx, &before, Workspace { calendar_domain, ..before.clone() })
        };
        plenary.transact(Op::ChangeWorkspace, by_the_sample).expect("as it was");
    };
    let day = NaiveDate::from_ymd_opt(2027, 3, 27).expect("a day");
    let make = |title: &str| {
        create_event(&plenary, CreateEvent::new(title.to_owned(), day)).expect("an event");
        plenary.read(workspace_row::get).expect("the office").calendar_domain
    };
    named(&plenary);
    assert_eq!(make("Night school"), own);
    named(&plenary);
    assert_eq!(make("Day school"), "capital-digital.example.org", "what went out keeps its name");
}

#[test]
fn every_address_and_link_of_the_sample_is_at_example_org() {
    let (plenary, _) = sample();
    let text = dump(&plenary);
    for (n, _) in text.match_indices('@') {
        let domain =
            text.get(n + 1..).and_then(|rest| rest.split(['"', ' ', '\\', '/']).next()).unwrap_or_default();
        assert!(domain.ends_with("example.org") || domain == "capitaldigital", "@{domain}");
    }
    for (n, _) in text.match_indices("://") {
        let host = text.get(n + 3..).and_then(|rest| rest.split(['"', '/']).next()).unwrap_or_default();
        assert!(host.ends_with("example.org"), "{host}");
    }
}

#[test]
fn the_conference_without_those_who_only_attend_says_the_same_of_everyone_who_is_named() {
    let (plenary, done) = sample();
    let id = done.output.event_id;
    let all = plenary.read(|conn| snapshot::load(conn, id)).expect("the conference");
    let named = plenary.read(|conn| snapshot::named(conn, id)).expect("the conference");
    assert!(named.people.len() < all.people.len(), "most only attend");
    let speakers = all.parts.iter().map(|part| part.person_id);
    let speakers = speakers.chain(all.takeaways.iter().filter_map(|one| one.person_id));
    for person in speakers.filter_map(|id| all.person(id)) {
        assert_eq!(named.person(person.id), Some(person));
        assert_eq!(named.organisation_of(person), all.organisation_of(person));
    }
    let there = plenary.read(|conn| attendances::there(conn, id)).expect("a count");
    assert_eq!(there, tally::tally(&all).there());
    let everyone = Snapshot {
        people: all.people.clone(),
        organisations: all.organisations.clone(),
        attendances: all.attendances.clone(),
        check_ins: all.check_ins.clone(),
        ..named
    };
    assert_eq!(everyone, all, "and nothing else is left out");
}
