//! Which entries an event becomes, and what they say.

use expect_test::expect;

use crate::exports::Options;
use crate::exports::ics::{EntryStatus, When, export};
use crate::model::cast::{Stage, at, conference, day};
use crate::model::{
    AttendanceStatus, CalendarItem, EventStatus, FormatKind, OrganisationKind, PartRole, RoomKind,
    SessionStatus,
};
use crate::zones::Zone;

use super::calendar;

/// A stage with one session, by one speaker and one chair, in one room.
fn stage() -> Stage {
    let mut stage = Stage::new();
    let council = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let amara = stage.person("Amara", "Okafor", "Data lead", Some(council));
    let jonas = stage.person("Jonas", "Lind", "", None);
    let hall = stage.room("Hall 1", None);
    let session = stage.session("Devices and doorsteps", hall, "09:30:00", "10:15:00");
    stage.last_session().summary = "What a *library* can lend.".into();
    stage.part(session, amara, PartRole::Speaker);
    stage.part(session, jonas, PartRole::Chair);
    stage
}

fn titles(stage: &Stage, options: &Options) -> Vec<String> {
    calendar(&stage.snapshot, options).unwrap().entries.into_iter().map(|entry| entry.summary).collect()
}

/// The code of the refusal.
fn refusal(stage: &Stage, options: &Options) -> &'static str {
    let error = export(&stage.snapshot, options).unwrap_err();
    error.refusal().map_or("", |refusal| refusal.code)
}

#[test]
fn a_session_says_what_where_and_who() {
    let stage = stage();
    let calendar = calendar(&stage.snapshot, &Options::default()).unwrap();
    let [entry] = calendar.entries.as_slice() else { panic!("one session is one entry") };
    assert_eq!(entry.location, "Hall 1, Riverside Hall, 1 Quay Street, London");
    assert_eq!(entry.status, EntryStatus::Confirmed);
    assert_eq!(entry.language, "en-GB", "the event's, as the session names none");
    assert_eq!(calendar.name, "Digital Inclusion Conference 2026");
    assert_eq!(calendar.organizer.name, "Sam Whitlock");
    assert_eq!(calendar.organizer.uri, "mailto:sam.whitlock@example.org");
    expect![[r#"
        What a *library* can lend.

        Chair: Jonas Lind
        Speaker: Amara Okafor (Northbank Council)

        Map: https://www.openstreetmap.org/search?query=Riverside%20Hall%2C%201%20Quay%20Street%2C%20London"#]]
    .assert_eq(&entry.description);
    expect![[r#"
        <p>What a <em>library</em> can lend.</p>
        <p>Chair: Jonas Lind<br>
        Speaker: Amara Okafor (Northbank Council)</p>
        <p>Map: <a href="https://www.openstreetmap.org/search?query=Riverside%20Hall%2C%201%20Quay%20Street%2C%20London" rel="noopener noreferrer">https://www.openstreetmap.org/search?query=Riverside%20Hall%2C%201%20Quay%20Street%2C%20London</a></p>"#]]
    .assert_eq(&entry.html);
}

#[test]
fn identity_and_version_come_from_the_store() {
    let mut stage = stage();
    let id = stage.last_session().id.to_string();
    let stamped_at = "2026-11-03T08:00:00Z".parse().unwrap();
    let item = CalendarItem { item_id: id.clone(), sequence: 7, stamped_at };
    stage.snapshot.calendar.insert(id.clone(), item);
    let calendar = calendar(&stage.snapshot, &Options::default()).unwrap();
    let entry = &calendar.entries[0];
    assert_eq!((entry.uid.as_str(), entry.sequence), (format!("{id}@office.example.org").as_str(), 7));
    assert_eq!(entry.stamped_at, stamped_at);
}

#[test]
fn sessions_without_a_time_are_left_out_and_breaks_fill_no_time() {
    let mut stage = stage();
    let hall = stage.snapshot.rooms[0].id;
    let pause = stage.format("Break", FormatKind::Break);
    stage.session("Lunch", hall, "12:00:00", "13:00:00");
    stage.last_session().format_id = Some(pause);
    stage.session("Perhaps", hall, "14:00:00", "15:00:00");
    (stage.last_session().starts_at, stage.last_session().ends_at) = (None, None);
    let calendar = calendar(&stage.snapshot, &Options::default()).unwrap();
    let busy: Vec<(&str, bool)> =
        calendar.entries.iter().map(|entry| (entry.summary.as_str(), entry.busy)).collect();
    assert_eq!(busy, [("Devices and doorsteps", true), ("Lunch", false)]);
}

#[test]
fn an_agenda_can_be_of_one_room_person_or_session() {
    let mut stage = stage();
    let first = stage.last_session().id;
    let (hall, amara) = (stage.snapshot.rooms[0].id, stage.snapshot.parts[0].person_id);
    let side = stage.room("Side room", None);
    stage.session("Aside", side, "11:00:00", "12:00:00");
    assert_eq!(titles(&stage, &Options::default()), ["Devices and doorsteps", "Aside"]);
    let aside = Options { room: Some(side), ..Options::default() };
    assert_eq!(titles(&stage, &aside), ["Aside"]);
    let room = Options { room: Some(hall), ..Options::default() };
    assert_eq!(titles(&stage, &room), ["Devices and doorsteps"]);
    let person = Options { person: Some(amara), ..Options::default() };
    assert_eq!(titles(&stage, &person), ["Devices and doorsteps"]);
    let session = Options { session: Some(first), ..Options::default() };
    assert_eq!(titles(&stage, &session), ["Devices and doorsteps"]);
    let name = calendar(&stage.snapshot, &room).unwrap().name;
    assert_eq!(name, "Digital Inclusion Conference 2026 · Hall 1");
    assert_eq!(
        refusal(&stage, &Options { room: Some(side), person: Some(amara), ..Options::default() }),
        "nothing-matches"
    );
    let early = Options { alarm: Some(60_000), ..Options::default() };
    assert_eq!(refusal(&stage, &early), "alarm-out-of-range");
}

#[test]
fn the_agenda_of_somebody_registered_has_the_sessions_for_everyone_or_else_the_event() {
    let mut stage = stage();
    let guest = stage.person("Priya", "Nair", "", None);
    let of = Options { person: Some(guest), ..Options::default() };
    assert_eq!(refusal(&stage, &of), "nothing-scheduled", "nobody asked her yet");
    stage.attendance(guest, AttendanceStatus::Registered, "form");
    assert_eq!(titles(&stage, &of), ["Digital Inclusion Conference 2026"]);
    stage.last_session().invite_everyone = true;
    assert_eq!(titles(&stage, &of), ["Devices and doorsteps"]);
    let hall = Options { room: Some(stage.snapshot.rooms[0].id), ..of };
    assert_eq!(titles(&stage, &hall), ["Devices and doorsteps"]);
}

#[test]
fn the_agenda_of_whoever_speaks_in_the_session_of_a_whole_meeting_is_the_meeting() {
    let mut stage = Stage::new();
    let speaker = stage.person("Priya", "Nair", "", None);
    let of = Options { person: Some(speaker), ..Options::default() };
    assert_eq!(refusal(&stage, &of), "nothing-scheduled");
    stage.snapshot.in_whole.insert(speaker);
    assert_eq!(titles(&stage, &of), [stage.snapshot.event.title.as_str()]);
    stage.snapshot.with_network.insert(speaker);
    assert_eq!(refusal(&stage, &of), "held-with-network");
}

#[test]
fn what_is_not_of_this_event_is_refused() {
    let other = conference();
    let options = Options { session: Some(other.sessions[3].id), ..Options::default() };
    assert_eq!(refusal(&Stage::new(), &options), "not-found");
    let mut stage = stage();
    stage.snapshot.event.zone = "Europe/Londinium".into();
    assert_eq!(refusal(&stage, &Options::default()), "unknown-zone");
}

#[test]
fn an_event_without_sessions_stands_for_itself() {
    let mut stage = Stage::new();
    stage.snapshot.event.topic = "Who is not online?".into();
    stage.snapshot.event.venue_address = String::new();
    stage.snapshot.event.status = EventStatus::Draft;
    let entry = calendar(&stage.snapshot, &Options::default()).unwrap().entries.remove(0);
    assert_eq!(entry.when, When::Days { first: day("2026-11-12"), last: day("2026-11-12") });
    assert_eq!(entry.uid, format!("{}@office.example.org", stage.snapshot.event.id));
    assert_eq!((entry.status, entry.description.as_str()), (EntryStatus::Tentative, "Who is not online?"));

    stage.snapshot.event.start_time = "22:00:00".parse().ok();
    stage.snapshot.event.end_time = "00:30:00".parse().ok();
    let entry = calendar(&stage.snapshot, &Options::default()).unwrap().entries.remove(0);
    let (starts, ends) = (at("22:00:00"), "2026-11-13T00:30:00".parse().unwrap());
    assert_eq!(entry.when, When::Timed { zone: Zone::named("Europe/London").unwrap(), starts, ends });
}

#[test]
fn nothing_of_a_cancelled_event_takes_place() {
    let mut stage = stage();
    stage.last_session().status = SessionStatus::Draft;
    let status = |stage: &Stage| calendar(&stage.snapshot, &Options::default()).unwrap().entries[0].status;
    assert_eq!(status(&stage), EntryStatus::Tentative);
    stage.snapshot.event.status = EventStatus::Cancelled;
    assert_eq!(status(&stage), EntryStatus::Cancelled);
    (stage.snapshot.event.status, stage.snapshot.event.was_cancelled) = (EventStatus::Archived, true);
    assert_eq!(status(&stage), EntryStatus::Cancelled, "archiving brings nothing to life");
}

#[test]
fn an_online_room_has_no_address_and_its_link_is_where_people_look() {
    let mut stage = stage();
    stage.snapshot.event.online_url = "https://meet.example.org/all".into();
    stage.snapshot.rooms[0].kind = RoomKind::Online;
    stage.snapshot.rooms[0].online_url = "https://meet.example.org/hall".into();
    let entry = calendar(&stage.snapshot, &Options::default()).unwrap().entries.remove(0);
    assert_eq!(
        (entry.location.as_str(), entry.join_url.as_str()),
        ("Hall 1", "https://meet.example.org/hall")
    );
    assert!(entry.description.contains("https://meet.example.org/hall"), "{}", entry.description);
}

#[test]
fn an_entry_tells_each_address_once_also_where_the_office_wrote_it_down_itself() {
    let mut stage = Stage::new();
    let link = "https://meet.example.org/all";
    let event = &mut stage.snapshot.event;
    (event.venue_name, event.venue_address) = (String::new(), String::new());
    event.online_url = link.into();
    let told = |stage: &Stage| {
        let entry = calendar(&stage.snapshot, &Options::default()).unwrap().entries.remove(0);
        assert_eq!((entry.location.as_str(), entry.join_url.as_str()), (link, link));
        assert!(entry.html.contains(&format!("href=\"{link}\"")), "it can be followed: {}", entry.html);
        entry.description
    };
    assert_eq!(told(&stage), format!("Join online: {link}"));
    stage.snapshot.event.website = format!("{link}/");
    assert_eq!(told(&stage), format!("Join online: {link}\n\nMore about the event: {link}/"));
    stage.snapshot.event.website = link.into();
    assert_eq!(told(&stage), format!("Join online: {link}"), "its page is where it is joined");
    stage.snapshot.event.website = String::new();
    for typed in [format!("We meet at {link}."), format!("[Join us]({link})"), format!("Link: <{link}>")] {
        stage.snapshot.event.description = typed.clone();
        assert_eq!(told(&stage), typed);
    }
    stage.snapshot.event.description = format!("Slides: {link}-slides, {link}/slides");
    assert!(
        told(&stage).ends_with(&format!("\n\nJoin online: {link}")),
        "another address is no link to join"
    );
}

#[test]
fn without_any_address_the_organizer_is_the_event_itself() {
    let mut stage = stage();
    stage.snapshot.event.contact_email = String::new();
    stage.snapshot.workspace.contact_email = String::new();
    let organizer = calendar(&stage.snapshot, &Options::default()).unwrap().organizer;
    assert_eq!(organizer.name, "Capital Digital Office");
    assert_eq!(organizer.uri, format!("urn:uuid:{}", stage.snapshot.event.id));
}

#[test]
fn the_file_is_called_after_the_event_and_what_was_chosen() {
    let artifact = export(&conference(), &Options::default()).unwrap();
    assert_eq!(artifact.file_name, "digital-inclusion-2026.ics");
    let stage = stage();
    let room = Options { room: Some(stage.snapshot.rooms[0].id), ..Options::default() };
    assert_eq!(export(&stage.snapshot, &room).unwrap().file_name, "digital-inclusion-2026-hall-1.ics");
    assert!(artifact.bytes.starts_with(b"BEGIN:VCALENDAR\r\n"));
    assert_eq!(artifact, export(&conference(), &Options::default()).unwrap(), "twice the same");
}
