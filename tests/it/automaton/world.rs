//! An office in which anything may happen: a conference, a network, three people, and everything that was sent to each of them.

mod sends;

use crate::cast::{Cast, at};
use crate::office::{list, text};
use chrono::TimeDelta;
use plenary_api::dispatch;
use plenary_api::jobs::Progress;
use plenary_core::ids::{EventId, PersonId, RecurrenceId, SeriesMemberId};
use plenary_core::model::Event;
use plenary_core::store::{Connection, rows};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One thing that an organiser does, to the n-th of its kind.
#[derive(Debug, Clone)]
pub enum Change {
    Move(usize, usize, u32),
    Unschedule(usize),
    Retitle(usize, usize),
    RenameRoom(usize, usize),
    Cancel(usize),
    Restore(usize),
    Delete(usize),
    AddPart(usize, usize),
    RemovePart(usize, usize),
    Everyone(usize, bool),
    Register(usize),
    CallOff(usize),
    ComeAfterAll(usize),
    CancelEvent,
    RestoreEvent,
    Venue(usize),
    Skip(usize),
    MoveMeeting(usize, u32),
    CancelMeeting(usize),
    /// To another day, over the borders of memberships.
    MoveMeetingTo(usize, usize),
    /// Somebody calls off one meeting of the network for themselves.
    CallOffMeeting(usize, usize),
    /// A title of its own.
    RetitleMeeting(usize, usize),
    DeleteMeeting(usize),
    /// A place or a link of that meeting and later ones, or of all.
    EditMeetings(bool, usize, usize),
    /// From one of the pairs of dates on, and until the other.
    Join(usize, usize),
    Dates(usize, usize),
    Leave(usize),
    /// A cancelled conference.
    ArchiveEvent,
    ArchiveNetwork,
    RestoreNetwork,
    /// Another address: the n-th of a person's, the last of which is none.
    Address(usize, usize),
    /// The network is one item of the calendar, or an item a meeting.
    OneItem(bool),
    Undo,
    Redo,
    /// As files; also where words alone are different.
    GiveOut(bool),
    /// Into the outbox.
    Queue,
    /// The outbox is sent.
    Deliver,
    /// Somebody is given again what they hold, and what they are due: as files, or into the outbox.
    Again(usize, bool),
}

/// The office, and what went out of it.
pub struct World {
    cast: Cast,
    series: Value,
    rule: Value,
    meetings: Vec<Value>,
    sessions: Vec<Value>,
    /// By person, in the order it was sent: the address, empty where it was given by hand, and the file.
    sent: [Vec<(String, String)>; 3],
    /// Which of these only gave again what was held.
    again: [BTreeSet<usize>; 3],
    /// Undo goes no further back than to the beginning.
    depth: usize,
    folder: tempfile::TempDir,
    sends: usize,
}

const NAMES: [&str; 3] = ["Amara Okafor", "Jonas Lind", "Priya Nair"];
/// Since when and until when somebody is a member.
const DATES: [(Option<&str>, Option<&str>); 5] = [
    (None, None),
    (None, Some("2026-10-31")),
    (Some("2026-10-01"), None),
    (Some("2026-10-22"), Some("2027-02-10")),
    (Some("2026-09-17"), Some("2026-10-20")),
];
/// Days on either side of those dates.
const DAYS: [&str; 4] = ["2026-09-30", "2026-10-08", "2026-10-30", "2026-11-12"];
/// Days of the rule from which on meetings are changed.
pub const EDITED: [&str; 3] = ["2026-10-21", "2027-01-20", "2027-03-17"];
const WORDS: [&str; 3] = ["Opening", "A longer way to say it, with a comma", "Third"];

impl World {
    pub fn new() -> Self {
        let cast = Cast::new();
        cast.call("change_event", json!({ "id": cast.event, "contact_email": "events@example.org" }));
        let third = json!({ "session": { "event_id": cast.event, "title": "Third" }, "at": at(&cast.hall, "2026-11-12", "13:00", "14:00") });
        let third = cast.make("create_session", third);
        let series =
            json!({ "title": "Leaders", "contact_email": "leaders@example.org", "zone": "Europe/London" });
        let series = cast.make("create_series", series);
        let rule = json!({
            "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
            "start_time": "14:00:00", "end_time": "15:30:00",
        });
        let rule = cast.make("create_recurrence", rule);
        let made =
            cast.call("make_meetings", json!({ "series_id": series, "from": "2026-09-01", "count": 3 }));
        let meetings = list(&made["made"]).iter().map(|one| one["id"].clone()).collect();
        let sessions = vec![cast.opening.clone(), cast.doorsteps.clone(), third];
        let folder = tempfile::tempdir().unwrap();
        let (sent, again) = Default::default();
        Self { cast, series, rule, meetings, sessions, sent, again, depth: 0, folder, sends: 0 }
    }

    pub fn event(&self) -> EventId {
        text(&self.cast.event).parse().unwrap()
    }

    pub fn rule(&self) -> RecurrenceId {
        text(&self.rule).parse().unwrap()
    }

    pub fn person(&self, number: usize) -> PersonId {
        text(self.person_value(number)).parse().unwrap()
    }

    /// The address a person has now, or nothing.
    pub fn address(&self, person: usize) -> String {
        self.read(|conn| rows::expect::<plenary_core::model::Person>(conn, self.person(person))).email
    }

    fn person_value(&self, number: usize) -> &Value {
        [&self.cast.amara, &self.cast.jonas, &self.cast.priya][number]
    }

    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> plenary_core::error::Result<T>) -> T {
        self.cast.office.plenary().read(read).unwrap()
    }

    pub fn faults(&self) -> Vec<String> {
        self.cast.office.faults()
    }

    pub fn sent_to(&self, person: usize) -> &[(String, String)] {
        &self.sent[person]
    }

    pub fn is_given_again(&self, person: usize, number: usize) -> bool {
        self.again[person].contains(&number)
    }

    /// Does it; what is refused is not done.
    pub fn carry_out(&mut self, change: &Change) {
        // Each is a step of its own for undo, also where the same address is changed twice.
        self.cast.office.plenary().clock().let_pass(TimeDelta::seconds(11));
        match change {
            Change::GiveOut(text) => self.give_out(*text),
            Change::Queue => self.queue(),
            Change::Deliver => self.deliver(),
            Change::Again(person, by_mail) => self.give_again(*person, *by_mail),
            Change::Undo if self.depth == 0 => {}
            Change::Undo => {
                self.cast.call("undo", json!({}));
                self.depth -= 1;
            }
            Change::Redo => {
                if self.cast.call("redo", json!({})) != Value::Null {
                    self.depth += 1;
                }
            }
            other => {
                let Some((command, request)) = self.command(other) else { return };
                let answer = dispatch(self.cast.office.plenary(), command, request, &Progress::silent());
                if answer.is_ok_and(|answer| answer.undo_label.is_some()) {
                    self.depth += 1;
                }
            }
        }
    }

    fn command(&self, change: &Change) -> Option<(&'static str, Value)> {
        let Self { cast, series, meetings, sessions, .. } = self;
        let (event, session) = (&cast.event, |number: &usize| json!({ "id": sessions[*number] }));
        let room = |number: &usize| if *number == 0 { &cast.hall } else { &cast.studio };
        Some(match change {
            Change::Move(one, to, hour) => {
                let (from, until) = (format!("{hour:02}:00"), format!("{hour:02}:45"));
                (
                    "move_session",
                    json!({ "id": sessions[*one], "to": at(room(to), "2026-11-12", &from, &until) }),
                )
            }
            Change::Unschedule(one) => ("unschedule_session", session(one)),
            Change::Retitle(one, word) => {
                ("change_session", json!({ "id": sessions[*one], "title": WORDS[*word] }))
            }
            Change::RenameRoom(one, word) => {
                ("change_room", json!({ "id": room(one), "name": WORDS[*word] }))
            }
            Change::Cancel(one) => ("cancel_session", session(one)),
            Change::Restore(one) => ("restore_session", session(one)),
            Change::Delete(one) => ("delete_session", session(one)),
            Change::AddPart(one, person) => {
                let person = self.person_value(*person);
                (
                    "create_part",
                    json!({ "session_id": sessions[*one], "person_id": person, "role": "speaker" }),
                )
            }
            Change::RemovePart(one, person) => {
                let id = text(&sessions[*one]).parse().unwrap();
                let parts = self.read(|conn| plenary_core::store::programme::parts(conn, id));
                let part = parts.into_iter().find(|part| part.person_id == self.person(*person))?;
                ("delete_part", json!({ "id": part.id }))
            }
            Change::Everyone(one, all) => {
                ("change_session", json!({ "id": sessions[*one], "invite_everyone": all }))
            }
            Change::Register(person) => {
                let attendance = json!({ "event_id": event, "person_id": self.person_value(*person) });
                ("register_person", json!({ "attendance": attendance }))
            }
            Change::CallOff(person) => ("cancel_attendance", json!({ "id": self.attendance(*person)? })),
            Change::ComeAfterAll(person) => {
                ("restore_attendance", json!({ "id": self.attendance(*person)? }))
            }
            Change::CancelEvent => ("cancel_event", json!({ "id": event })),
            Change::RestoreEvent => ("restore_event", json!({ "id": event })),
            Change::Venue(word) => ("change_event", json!({ "id": event, "venue_name": WORDS[*word] })),
            Change::Skip(one) => {
                let day = ["2026-09-16", "2026-12-16", "2027-01-20"][*one];
                ("skip_meeting", json!({ "series_id": series, "day": day }))
            }
            Change::MoveMeeting(one, hour) => {
                let (start, end) = (format!("{hour:02}:00:00"), format!("{hour:02}:30:00"));
                ("change_event", json!({ "id": meetings[*one], "start_time": start, "end_time": end }))
            }
            Change::CancelMeeting(one) => ("cancel_event", json!({ "id": meetings[*one] })),
            Change::MoveMeetingTo(one, day) => (
                "change_event",
                json!({ "id": meetings[*one], "starts_on": DAYS[*day], "ends_on": DAYS[*day] }),
            ),
            Change::CallOffMeeting(one, person) => {
                let person = self.person_value(*person);
                let attendance =
                    json!({ "event_id": meetings[*one], "person_id": person, "status": "cancelled" });
                ("register_person", json!({ "attendance": attendance }))
            }
            Change::RetitleMeeting(one, word) => {
                ("change_event", json!({ "id": meetings[*one], "title": WORDS[*word] }))
            }
            Change::EditMeetings(all, day, word) => {
                let scope = if *all { "all" } else { "this_and_later" };
                let mut edit = json!({ "recurrence_id": self.rule, "day": EDITED[*day], "scope": scope });
                match word {
                    0 => edit["online_url"] = json!("https://meet.example.org/leaders"),
                    word => edit["venue_name"] = json!(WORDS[*word]),
                }
                ("edit_meetings", edit)
            }
            Change::DeleteMeeting(one) => ("delete_event", json!({ "id": meetings[*one] })),
            Change::Join(person, dates) => {
                let ((since, until), person) = (DATES[*dates], self.person_value(*person));
                (
                    "add_member",
                    json!({ "series_id": series, "person_id": person, "since": since, "until": until }),
                )
            }
            Change::Dates(person, dates) => {
                let (since, until) = DATES[*dates];
                ("change_member", json!({ "id": self.member(*person)?, "since": since, "until": until }))
            }
            Change::Leave(person) => ("remove_member", json!({ "id": self.member(*person)? })),
            Change::ArchiveEvent => {
                let event: Event = self.read(|conn| rows::expect(conn, self.event()));
                event.is_called_off().then_some(("archive_event", json!({ "id": event.id })))?
            }
            Change::ArchiveNetwork => ("archive_series", json!({ "id": series })),
            Change::RestoreNetwork => ("restore_series", json!({ "id": series })),
            Change::Address(person, number) => {
                let name = NAMES[*person].to_lowercase().replace(' ', ".");
                let address =
                    [format!("{name}@example.org"), format!("{name}@new.example.org"), String::new()];
                ("change_person", json!({ "id": self.person_value(*person), "email": address[*number] }))
            }
            Change::OneItem(one) => {
                let form = if *one { "recurring" } else { "single" };
                ("change_series", json!({ "id": series, "calendar_form": form }))
            }
            Change::Undo
            | Change::Redo
            | Change::GiveOut(_)
            | Change::Queue
            | Change::Deliver
            | Change::Again(..) => return None,
        })
    }

    fn member(&self, person: usize) -> Option<SeriesMemberId> {
        let id = text(&self.series).parse().unwrap();
        let members = self.read(|conn| plenary_core::store::series::members(conn, id));
        members.into_iter().find(|member| member.person_id == self.person(person)).map(|member| member.id)
    }

    fn attendance(&self, person: usize) -> Option<Value> {
        let found = self.read(|conn| {
            plenary_core::store::attendances::of_person(conn, self.event(), self.person(person))
        });
        found.map(|one| json!(one.id))
    }
}
