//! Everything that is refused: with which code, about which field, and the sentence that people read.

use crate::program::Program;
use expect_test::expect_file;
use plenary_api::jobs::Progress;
use plenary_api::{WireError, dispatch};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};

/// A workspace with a two-day event, a one-day event elsewhere, and Amara, who speaks and is registered.
struct Scene {
    program: Program,
    event: Value,
    other: Value,
    to_come: Value,
    room: Value,
    other_room: Value,
    session: Value,
    other_session: Value,
    amara: Value,
    priya: Value,
    attendance: Value,
    draft: Value,
}

impl Scene {
    fn new() -> Self {
        let program = Program::new();
        let clock = Clock::fixed("2026-09-01T08:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        let plenary = Plenary::open(&program.workspace, clock, "a test").unwrap();
        let make = |name: &str, request: Value| {
            let silent = Progress::silent();
            dispatch(&plenary, name, request, &silent).unwrap().output["id"].clone()
        };
        let event = make(
            "create_event",
            json!({ "title": "Inclusion Days", "starts_on": "2026-03-28", "ends_on": "2026-03-29", "zone": "Europe/London" }),
        );
        let other = make(
            "create_event",
            json!({ "title": "Autumn Night", "starts_on": "2026-10-25", "zone": "Europe/London" }),
        );
        let to_come = make("create_event", json!({ "title": "Far Night", "starts_on": "2099-10-25" }));
        let room = make("create_room", json!({ "event_id": event, "name": "Hall" }));
        let other_room = make("create_room", json!({ "event_id": other, "name": "Cellar" }));
        let session = make("create_session", json!({ "session": { "event_id": event, "title": "Opening" } }));
        let other_session =
            make("create_session", json!({ "session": { "event_id": other, "title": "Night walk" } }));
        make(
            "create_organisation",
            json!({ "organisation": { "name": "Northbank Council" }, "domains": ["northbank.example.org"] }),
        );
        let person = |given: &str, family: &str, email: &str| {
            make("create_person", json!({ "given_name": given, "family_name": family, "email": email }))
        };
        let (amara, priya) = (
            person("Amara", "Okafor", "amara@northbank.example.org"),
            person("Priya", "Nair", "priya@example.org"),
        );
        make("create_part", json!({ "session_id": session, "person_id": amara, "role": "speaker" }));
        make("create_part", json!({ "session_id": session, "person_id": priya, "role": "chair" }));
        let attendance =
            make("register_person", json!({ "attendance": { "event_id": event, "person_id": amara } }));
        make(
            "create_takeaway",
            json!({ "event_id": event, "text": "The budget is gone for good.", "permission": "internal" }),
        );
        let draft = make("build_draft", json!({ "event_id": event, "kind": "blog_post" }));
        make("change_draft", json!({ "id": draft, "body": "We heard that the budget is gone for good." }));
        make("cancel_event", json!({ "id": other }));
        drop(plenary);
        Self {
            program,
            event,
            other,
            to_come,
            room,
            other_room,
            session,
            other_session,
            amara,
            priya,
            attendance,
            draft,
        }
    }

    fn times(&self) -> Vec<(&'static str, &'static str, Value)> {
        let event =
            |starts: &str, ends: &str| json!({ "title": "Data Day", "starts_on": starts, "ends_on": ends });
        let at = |room: &Value, from: &str, until: &str| json!({ "room_id": room, "starts_at": from, "ends_at": until });
        let moved =
            |from: &str, until: &str| json!({ "id": self.session, "to": at(&self.room, from, until) });
        let night = |from: &str, until: &str| json!({ "id": self.other_session, "to": at(&self.other_room, from, until) });
        vec![
            ("an event that ends before it begins", "create_event", event("2026-05-02", "2026-05-01")),
            ("an event of two years", "create_event", event("2026-05-02", "2028-05-01")),
            (
                "a meeting that ends at the minute it begins",
                "create_event",
                json!({ "title": "A", "starts_on": "2026-05-02", "start_time": "10:00:00", "end_time": "10:00:00" }),
            ),
            ("a zone that nobody has", "change_event", json!({ "id": self.event, "zone": "Europe/Londres" })),
            ("a day that is no day", "create_event", event("2026-02-30", "2026-03-01")),
            (
                "a session that ends before it begins",
                "move_session",
                moved("2026-03-28T10:00:00", "2026-03-28T09:00:00"),
            ),
            (
                "a session that takes no time",
                "move_session",
                moved("2026-03-28T10:00:00", "2026-03-28T10:00:00"),
            ),
            (
                "a session before the event",
                "move_session",
                moved("2026-03-27T10:00:00", "2026-03-27T11:00:00"),
            ),
            (
                "a session after the event",
                "move_session",
                moved("2026-03-30T10:00:00", "2026-03-30T11:00:00"),
            ),
            (
                "a start that the clocks skip",
                "move_session",
                moved("2026-03-29T01:30:00", "2026-03-29T02:30:00"),
            ),
            (
                "an end that the clocks skip",
                "move_session",
                moved("2026-03-29T00:30:00", "2026-03-29T01:30:00"),
            ),
            ("a start that comes twice", "move_session", night("2026-10-25T01:30:00", "2026-10-25T03:00:00")),
            ("an end that comes twice", "move_session", night("2026-10-25T00:30:00", "2026-10-25T01:30:00")),
            ("a time with an offset", "move_session", moved("2026-03-28T10:00:00Z", "2026-03-28T11:00:00Z")),
        ]
    }

    fn texts(&self) -> Vec<(&'static str, &'static str, Value)> {
        let person = |field: &str, value: &str| json!({ "id": self.priya, field: value });
        vec![
            ("an event without a title", "create_event", json!({ "title": "  ", "starts_on": "2026-05-02" })),
            ("a session without a title", "change_session", json!({ "id": self.session, "title": "" })),
            (
                "a takeaway without words",
                "create_takeaway",
                json!({ "event_id": self.event, "text": " \n " }),
            ),
            ("a title with a bell", "change_session", json!({ "id": self.session, "title": "Open\u{7}ing" })),
            (
                "a title of two lines",
                "change_session",
                json!({ "id": self.session, "title": "Opening\nBEGIN:VEVENT" }),
            ),
            ("a note with a null", "write_note", json!({ "event_id": self.event, "body": "a\u{0}b" })),
            (
                "a title of 501 letters",
                "change_session",
                json!({ "id": self.session, "title": "ö".repeat(501) }),
            ),
            ("an address without a domain", "change_person", person("email", "priya")),
            (
                "an address that smuggles another",
                "change_person",
                person("email", "p@example.org,q@example.org"),
            ),
            ("a link that is a script", "change_person", person("website", "javascript:alert(1)")),
            ("a person without a name", "create_person", json!({ "given_name": "", "family_name": " " })),
            (
                "a room for fewer than none",
                "create_room",
                json!({ "event_id": self.event, "name": "A", "capacity": -1 }),
            ),
            (
                "a format of no minutes",
                "create_format",
                json!({ "event_id": self.event, "name": "A", "minutes": 0 }),
            ),
            (
                "a colour that there is not",
                "create_track",
                json!({ "event_id": self.event, "name": "A", "colour": "#f00" }),
            ),
        ]
    }

    fn belonging(&self) -> Vec<(&'static str, &'static str, Value)> {
        let elsewhere = json!({ "room_id": self.other_room, "starts_at": "2026-03-28T10:00:00", "ends_at": "2026-03-28T11:00:00" });
        let said = json!({ "event_id": self.event, "session_id": self.other_session, "text": "Ask first." });
        let link = json!({ "event_id": self.event, "session_id": self.session, "kind": "page", "title": "", "url": "a.example.org" });
        vec![
            (
                "an address that Amara has",
                "change_person",
                json!({ "id": self.priya, "email": "Amara@northbank.example.org" }),
            ),
            (
                "an organisation that is there",
                "create_organisation",
                json!({ "organisation": { "name": "northbank council" } }),
            ),
            (
                "a domain that is taken",
                "create_organisation",
                json!({ "organisation": { "name": "Southbank" }, "domains": ["northbank.example.org"] }),
            ),
            (
                "a part that she has",
                "create_part",
                json!({ "session_id": self.session, "person_id": self.amara, "role": "speaker" }),
            ),
            (
                "a second registration",
                "register_person",
                json!({ "attendance": { "event_id": self.event, "person_id": self.amara } }),
            ),
            ("a room of another event", "move_session", json!({ "id": self.session, "to": elsewhere })),
            ("a takeaway from a session of another event", "create_takeaway", said),
            (
                "a check-in at a session of another event",
                "check_in",
                json!({ "attendance_id": self.attendance, "session_id": self.other_session }),
            ),
            ("a link with two owners", "create_link", link),
            ("publishing what is cancelled", "publish_event", json!({ "id": self.other })),
            ("marking as held what has not begun", "hold_event", json!({ "id": self.to_come })),
            ("a session that is not there", "delete_session", json!({ "id": self.room })),
            ("a document of nothing", "build_draft", json!({ "kind": "blog_post" })),
            (
                "a post about a month",
                "build_draft",
                json!({ "starts_on": "2026-05-01", "ends_on": "2026-05-31", "kind": "blog_post" }),
            ),
            ("sending what may not leave", "export_draft", json!({ "id": self.draft, "path": "post.md" })),
            (
                "an agenda of nothing",
                "export_text",
                json!({ "event_id": self.event, "format": "ics", "options": { "room": self.room } }),
            ),
            (
                "a format that there is not",
                "export_text",
                json!({ "event_id": self.event, "format": "stone" }),
            ),
        ]
    }

    fn requests(&self) -> Vec<(&'static str, &'static str, Value)> {
        vec![
            (
                "a field that nobody knows",
                "create_person",
                json!({ "given_name": "A", "family_name": "B", "shoe_size": 9 }),
            ),
            ("a field that is missing", "create_person", json!({ "given_name": "A" })),
            (
                "a word that is none of the words",
                "create_part",
                json!({ "session_id": self.session, "person_id": self.amara, "role": "singer" }),
            ),
            ("an id that is none", "delete_session", json!({ "id": "the opening" })),
            ("a request that is a list", "undo", json!([])),
            ("a command that there is not", "fly", json!({})),
        ]
    }
}

/// What the table answers; the workspace is let go of at once.
fn refusal(scene: &Scene, what: &str, command: &str, request: &Value) -> WireError {
    let plenary = Plenary::open(&scene.program.workspace, Clock::system(), "a test").unwrap();
    match dispatch(&plenary, command, request.clone(), &Progress::silent()) {
        Err(error) => error,
        Ok(answer) => panic!("{what} was not refused but answered {}", answer.output),
    }
}

#[test]
fn everything_that_is_refused_says_what_where_and_what_to_do() {
    let scene = Scene::new();
    let mut told = String::new();
    for (what, command, request) in
        [scene.times(), scene.texts(), scene.belonging(), scene.requests()].concat()
    {
        let error = refusal(&scene, what, command, &request);
        let sentence = scene.program.refused(&["call", command, &request.to_string()]);
        let is_digits = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        let iso = sentence
            .split([' ', ']', '.'])
            .find(|word| word.split_once('-').is_some_and(|(year, _)| is_digits(year)));
        assert!(
            iso.is_none_or(|word| request.to_string().contains(word) && error.code == "no-such-day"),
            "{sentence}"
        );
        let field = error.field.map(|field| format!(" in {field}")).unwrap_or_default();
        told.push_str(&format!("{what}\n  {}{field} {:?}\n  {sentence}\n\n", error.code, error.params));
    }
    expect_file!["../golden/refusals.txt"].assert_eq(&told.replace(scene.room.as_str().unwrap(), "ROOM"));
}
