//! What is counted as an entry's words is what the entry shows: each change of a row is seen in both or in neither.

use super::Entries;
use crate::exports::ics::{Entry, agenda};
use crate::ids::{Id, LinkId};
use crate::model::cast::Stage;
use crate::model::*;
use crate::rules::attribution::Attributions;
use crate::rules::invitations::{Named, Programme, of_event};
use crate::rules::organizer;
use std::collections::BTreeMap;

/// Something done to the rows of an event, and what it is called when a claim fails.
type Change = (&'static str, fn(&mut Snapshot));

/// A session with something of everything, by a speaker and a chair.
fn stage() -> Stage {
    let mut stage = Stage::new();
    let council = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let amara = stage.person("Amara", "Okafor", "Data lead", Some(council));
    let jonas = stage.person("Jonas", "Lind", "", None);
    let hall = stage.room("Hall 1", Some(80));
    let talk = stage.format("Talk", FormatKind::Talk);
    let session = stage.session("Devices and doorsteps", hall, "09:30:00", "10:15:00");
    stage.last_session().format_id = Some(talk);
    stage.part(session, amara, PartRole::Speaker);
    stage.part(session, jonas, PartRole::Chair);
    stage.snapshot.event.status = EventStatus::Published;
    stage.snapshot.event.topic = "Who pays for the devices".into();
    stage.takeaway("", TakeawayKind::Question, Permission::Public, None, "Who pays for the devices");
    stage
}

fn first<T>(rows: &mut [T]) -> &mut T {
    rows.first_mut().expect("a row")
}

fn person(snapshot: &mut Snapshot) -> &mut Person {
    snapshot.people.values_mut().next().expect("Amara")
}

fn link(snapshot: &mut Snapshot, url: &str) {
    snapshot.links.push(Link {
        id: LinkId::from_uuid(uuid::Uuid::nil()),
        event_id: Some(snapshot.event.id),
        session_id: None,
        person_id: None,
        kind: LinkKind::Page,
        title: "Way".into(),
        url: url.into(),
        position: 0,
        published_on: None,
    });
}

fn take_note(snapshot: &mut Snapshot) {
    let part = Part { role: PartRole::NoteTaker, ..first(&mut snapshot.parts).clone() };
    snapshot.parts.push(part);
}

/// What the event asks of itself was said by somebody who wants it in the office.
fn keep_the_question_back(snapshot: &mut Snapshot) {
    let takeaway = first(&mut snapshot.takeaways);
    takeaway.permission = Permission::Internal;
}

/// What a reader of the session's or the event's entry sees.
const SEEN: &[Change] = &[
    ("title", |all| first(&mut all.sessions).title.push('!')),
    ("subtitle", |all| first(&mut all.sessions).subtitle.push('!')),
    ("abstract", |all| first(&mut all.sessions).summary.push('!')),
    ("description", |all| first(&mut all.sessions).description.push('!')),
    ("language", |all| first(&mut all.sessions).language = "cy".into()),
    ("link", |all| first(&mut all.sessions).online_url = "https://meet.example.org/1".into()),
    ("status", |all| first(&mut all.sessions).status = SessionStatus::Draft),
    ("room", |all| first(&mut all.rooms).name.push('!')),
    ("room that is online", |all| first(&mut all.rooms).kind = RoomKind::Online),
    ("break", |all| first(&mut all.formats).kind = FormatKind::Break),
    ("given name", |all| person(all).given_name.push('!')),
    ("family name", |all| person(all).family_name.push('!')),
    ("organisation", |all| all.organisations.values_mut().for_each(|one| one.name.push('!'))),
    ("no organisation", |all| person(all).organisation_id = None),
    ("role", |all| first(&mut all.parts).role = PartRole::Interpreter),
    ("speaker who leaves", |all| all.parts.truncate(1)),
    ("website", |all| all.event.website = "https://northbank.example.org".into()),
    ("event's language", |all| all.event.language = "cy".into()),
    ("contact", |all| all.event.contact_name = "Priya Nair".into()),
    ("venue", |all| all.event.venue_name.push('!')),
    ("address", |all| all.event.venue_address.push('!')),
    ("zone", |all| all.event.zone = "Europe/Dublin".into()),
    ("map", |all| link(all, "https://www.openstreetmap.org/#map=17/51.5074/-0.1278")),
    ("event's title", |all| all.event.title.push('!')),
    ("event's summary", |all| all.event.summary.push('!')),
    ("event's question", |all| all.event.topic.push('!')),
    ("event's description", |all| all.event.description.push('!')),
    ("question that became internal", keep_the_question_back),
    ("event's link", |all| all.event.online_url = "https://meet.example.org/2".into()),
];

/// What they do not see.
const UNSEEN: &[Change] = &[
    ("capacity", |all| first(&mut all.sessions).capacity = Some(12)),
    ("headcount", |all| first(&mut all.sessions).headcount = Some(12)),
    ("pinned", |all| first(&mut all.sessions).pinned = true),
    ("recording", |all| first(&mut all.sessions).do_not_record = true),
    ("without names", |all| first(&mut all.sessions).no_names = true),
    ("permission", |all| first(&mut all.sessions).permission = Permission::Internal),
    ("for everyone", |all| first(&mut all.sessions).invite_everyone = true),
    ("where it came from", |all| first(&mut all.sessions).external_id = "x".into()),
    ("held", |all| all.event.status = EventStatus::Held),
    ("day change", |all| all.event.day_change = "04:00:00".parse().expect("a time")),
    ("room's seats", |all| first(&mut all.rooms).capacity = Some(12)),
    ("room's description", |all| first(&mut all.rooms).description.push('!')),
    ("format's name", |all| first(&mut all.formats).name.push('!')),
    ("another kind of content", |all| first(&mut all.formats).kind = FormatKind::Panel),
    ("job", |all| person(all).job_title.push('!')),
    ("biography", |all| person(all).biography.push('!')),
    ("who takes notes", take_note),
    ("page that is no map", |all| link(all, "https://northbank.example.org/way")),
    ("short name", |all| all.event.slug.push('2')),
    ("office that the event's contact hides", |all| all.workspace.contact_name.push('!')),
];

/// The entries of the session and of the event, as they are read: without their numbers.
fn read(snapshot: &Snapshot) -> (Vec<Entry>, String) {
    let entries = Entries::new(snapshot).unwrap();
    let session = entries.of_session(snapshot.sessions.first().unwrap()).unwrap().unwrap();
    (vec![session, entries.of_event().unwrap()], agenda::organizer(snapshot).name)
}

/// What the ledger would note of both.
fn noted(snapshot: &Snapshot) -> Vec<Said> {
    let mut named: BTreeMap<_, Vec<Named>> = BTreeMap::new();
    for part in &snapshot.parts {
        let person = snapshot.person(part.person_id).unwrap();
        let organisation = snapshot.organisation_of(person).map(|one| one.name.clone()).unwrap_or_default();
        let one = Named { role: part.role, name: person.name(), organisation };
        named.entry(part.session_id).or_default().push(one);
    }
    let Snapshot { workspace: office, rooms, tracks, formats, links, sessions, calendar, .. } = snapshot;
    let event = &Attributions::new(snapshot).told_event();
    let items = of_event(&Programme {
        office,
        event,
        rooms,
        tracks,
        formats,
        links,
        sessions,
        named: &named,
        calendar,
    });
    let uri = organizer::of_event(office, event).uri;
    assert!(items.iter().all(|item| item.said.organizer == uri), "it says who answers for it");
    items.into_iter().map(|item| item.said).collect()
}

#[test]
fn each_thing_that_a_reader_sees_is_noted_and_nothing_else() {
    for (changes, is_seen) in [(SEEN, true), (UNSEEN, false)] {
        for (name, change) in changes {
            let mut stage = stage();
            let before = (read(&stage.snapshot), noted(&stage.snapshot));
            change(&mut stage.snapshot);
            let after = (read(&stage.snapshot), noted(&stage.snapshot));
            assert_eq!(before.0 != after.0, is_seen, "{name}: what is read");
            assert_eq!(before.1 != after.1, is_seen, "{name}: what is noted");
        }
    }
}

#[test]
fn a_track_is_seen_by_its_name() {
    let mut stage = stage();
    let track = Track {
        id: crate::ids::TrackId::from_uuid(uuid::Uuid::nil()),
        event_id: stage.snapshot.event.id,
        name: "Skills".into(),
        colour: "a".into(),
        position: 0,
    };
    stage.last_session().track_id = Some(track.id);
    stage.snapshot.tracks.push(track);
    let before = noted(&stage.snapshot);
    first(&mut stage.snapshot.tracks).colour = "b".into();
    assert_eq!(noted(&stage.snapshot), before);
    first(&mut stage.snapshot.tracks).name.push('!');
    assert_ne!(noted(&stage.snapshot), before);
}

#[test]
fn words_do_not_run_into_one_another() {
    let of = |title: &str, subtitle: &str| {
        let mut stage = stage();
        (stage.last_session().title, stage.last_session().subtitle) = (title.into(), subtitle.into());
        noted(&stage.snapshot).into_iter().map(|said| said.words).collect::<Vec<_>>()
    };
    assert_ne!(of("One", "Two"), of("OneTwo", ""));
}
