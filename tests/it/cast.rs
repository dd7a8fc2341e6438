//! A fixed cast: a two-day conference in London with two rooms, two sessions, and three people who know each other.

use crate::office::Office;
use plenary_core::Plenary;
use serde_json::{Value, json};

/// Inclusion Days, 12 and 13 November 2026. Every field that names somebody or something is its id.
pub struct Cast {
    pub office: Office,
    /// Inclusion Days.
    pub event: Value,
    /// Holds 80.
    pub hall: Value,
    /// Holds 20.
    pub studio: Value,
    /// Northbank Council, northbank.example.org.
    pub northbank: Value,
    /// Head of Digital at Northbank Council; speaks in both sessions.
    pub amara: Value,
    /// Works for nobody; speaks at the opening.
    pub jonas: Value,
    /// Speaks nowhere.
    pub priya: Value,
    /// Thursday 09:30 to 10:15 in the hall.
    pub opening: Value,
    /// Friday 11:00 to 12:00 in the studio.
    pub doorsteps: Value,
}

impl Cast {
    pub fn new() -> Self {
        Self::in_office(Office::new())
    }

    /// The same on the morning of the first day: what takes place may be marked as held.
    pub fn on_the_day() -> Self {
        Self::in_office(Office::at("2026-11-12T08:00:00Z"))
    }

    /// The same in an office that is there.
    pub fn in_office(office: Office) -> Self {
        let made = |name: &str, request: Value| office.call(name, request)["id"].clone();
        let event = made(
            "create_event",
            json!({ "title": "Inclusion Days", "starts_on": "2026-11-12", "ends_on": "2026-11-13", "zone": "Europe/London" }),
        );
        let room = |name: &str, capacity: i64| {
            made("create_room", json!({ "event_id": event, "name": name, "capacity": capacity }))
        };
        let (hall, studio) = (room("Hall", 80), room("Studio", 20));
        let northbank = made(
            "create_organisation",
            json!({ "organisation": { "name": "Northbank Council", "kind": "borough" }, "domains": ["northbank.example.org"] }),
        );
        let person = |given: &str, family: &str, email: &str, job: &str| {
            made(
                "create_person",
                json!({ "given_name": given, "family_name": family, "email": email, "job_title": job }),
            )
        };
        let amara = person("Amara", "Okafor", "amara@northbank.example.org", "Head of Digital");
        let jonas = person("Jonas", "Lind", "jonas.lind@example.org", "");
        let priya = person("Priya", "Nair", "priya.nair@example.org", "Librarian");
        let session = |title: &str, at: Value| {
            made("create_session", json!({ "session": { "event_id": event, "title": title }, "at": at }))
        };
        let opening = session("Opening", at(&hall, "2026-11-12", "09:30", "10:15"));
        let doorsteps = session("Devices and doorsteps", at(&studio, "2026-11-13", "11:00", "12:00"));
        for (session, person) in [(&opening, &amara), (&opening, &jonas), (&doorsteps, &amara)] {
            made("create_part", json!({ "session_id": session, "person_id": person, "role": "speaker" }));
        }
        Self { event, hall, studio, northbank, amara, jonas, priya, opening, doorsteps, office }
    }

    /// The same cast in the workspace as opened by somebody else, after this one has let go of it.
    pub fn on(self, open: impl FnOnce() -> Plenary) -> Self {
        let Self { office, event, hall, studio, northbank, amara, jonas, priya, opening, doorsteps } = self;
        drop(office);
        let office = Office::of(open());
        Self { office, event, hall, studio, northbank, amara, jonas, priya, opening, doorsteps }
    }

    /// Carries out a command that must not be refused, and gives its output.
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.office.call(name, request)
    }

    /// Makes something and gives its id.
    pub fn make(&self, name: &str, request: Value) -> Value {
        self.call(name, request)["id"].clone()
    }

    /// Builds the minutes, and gives their screen.
    pub fn minutes(&self) -> Value {
        self.call("build_draft", json!({ "event_id": self.event, "kind": "minutes" }));
        self.call("minutes", json!({ "event_id": self.event }))
    }

    /// Moves a session.
    pub fn move_to(&self, session: &Value, to: Value) -> Value {
        self.call("move_session", json!({ "id": session, "to": to }))
    }

    /// The programme as lines "Thursday's date time room title: speakers", in its own order.
    pub fn programme(&self) -> String {
        programme(&self.office, &self.event)
    }
}

/// A place in a room on a day.
pub fn at(room: &Value, day: &str, from: &str, until: &str) -> Value {
    json!({ "room_id": room, "starts_at": format!("{day}T{from}:00"), "ends_at": format!("{day}T{until}:00") })
}

/// The programme of an event as lines.
pub fn programme(office: &Office, event: &Value) -> String {
    let programme = office.call("programme", json!({ "event_id": event }));
    let rooms = crate::office::list(&programme["rooms"]);
    let line = |card: &Value| {
        let session = &card["session"];
        let room = rooms.iter().find(|room| room["id"] == session["room_id"]);
        let room = room.map_or("-", |room| room["name"].as_str().unwrap());
        let moment = |name: &str| session[name].as_str().map_or("-", |at| at.get(..16).unwrap()).to_owned();
        let speakers = crate::office::list(&card["parts"]).iter().map(|part| part["name"].as_str().unwrap());
        let speakers = speakers.collect::<Vec<_>>().join(", ");
        let day = card["day"].as_str().unwrap_or("-");
        let (title, status) = (session["title"].as_str().unwrap(), session["status"].as_str().unwrap());
        format!(
            "{day} | {} to {} | {room} | {title} | {status} | {speakers}\n",
            moment("starts_at"),
            moment("ends_at")
        )
    };
    crate::office::list(&programme["sessions"]).iter().map(line).collect()
}
