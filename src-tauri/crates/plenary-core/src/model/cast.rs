//! A fixed cast for tests: builders for one event, and a small conference in which every permission is used. All invented.

mod conference;

use crate::clock::Clock;
use crate::ids::{
    AttendanceId, EventId, FormatId, NoteId, OrganisationId, PersonId, RoomId, SessionId, TakeawayId,
};
use crate::model::*;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

pub use conference::conference;

/// One event under construction; ids come out the same each time.
pub struct Stage {
    clock: Clock,
    now: DateTime<Utc>,
    pub snapshot: Snapshot,
}

/// The 12th of November 2026 at this time of day.
pub fn at(time: &str) -> NaiveDateTime {
    day("2026-11-12").and_time(time.parse::<NaiveTime>().unwrap())
}

/// A date in ISO 8601.
pub fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

impl Default for Stage {
    fn default() -> Self {
        Self::new()
    }
}

impl Stage {
    /// A conference of one day without anything in it.
    pub fn new() -> Self {
        let now: DateTime<Utc> = "2026-11-20T10:00:00Z".parse().unwrap();
        let clock = Clock::fixed(now);
        let event = event(clock.new_id(), now);
        let workspace = Workspace {
            id: clock.new_id(),
            office_name: "Capital Digital Office".into(),
            contact_name: "Priya Nair".into(),
            contact_email: "office@example.org".into(),
            website: "https://office.example.org".into(),
            sign_up_url: "https://office.example.org/newsletter".into(),
            default_zone: "Europe/London".into(),
            calendar_domain: "office.example.org".into(),
            holiday_region: String::new(),
            guest_contact_name: String::new(),
            guest_contact_email: String::new(),
            created_at: now,
            updated_at: now,
        };
        let snapshot = Snapshot {
            workspace,
            event,
            standing: Standing::TookPlace,
            series: None,
            next_meeting: None,
            last_time: None,
            templates: BTreeMap::new(),
            hosts: Vec::new(),
            rooms: Vec::new(),
            tracks: Vec::new(),
            formats: Vec::new(),
            sessions: Vec::new(),
            parts: Vec::new(),
            people: BTreeMap::new(),
            organisations: BTreeMap::new(),
            attendances: Vec::new(),
            check_ins: Vec::new(),
            notes: Vec::new(),
            takeaways: Vec::new(),
            takeaway_sources: Vec::new(),
            themes: Vec::new(),
            approvals: Vec::new(),
            decisions: Vec::new(),
            actions: Vec::new(),
            links: Vec::new(),
            submissions: Vec::new(),
            answers: Vec::new(),
            agenda: Vec::new(),
            minutes: None,
            minutes_text: String::new(),
            minutes_versions: Vec::new(),
            calendar: BTreeMap::new(),
            with_network: BTreeSet::new(),
            in_whole: BTreeSet::new(),
            kept_sessions: BTreeSet::new(),
            around: Around::default(),
        };
        Self { clock, now, snapshot }
    }

    pub fn organisation(&mut self, name: &str, kind: OrganisationKind) -> OrganisationId {
        let (id, now) = (self.clock.new_id(), self.now);
        let organisation = Organisation {
            id,
            name: name.into(),
            kind,
            member: kind == OrganisationKind::Borough,
            website: String::new(),
            archived: false,
            created_at: now,
            updated_at: now,
        };
        self.snapshot.organisations.insert(id, organisation);
        id
    }

    /// The first is the host, the others co-hosts.
    pub fn host(&mut self, name: &str, kind: OrganisationKind) -> OrganisationId {
        let id = self.organisation(name, kind);
        self.snapshot.hosts.extend(self.snapshot.organisations.get(&id).cloned());
        id
    }

    pub fn person(
        &mut self,
        given: &str,
        family: &str,
        job: &str,
        organisation: Option<OrganisationId>,
    ) -> PersonId {
        let (id, now) = (self.clock.new_id(), self.now);
        let person = Person {
            id,
            given_name: given.into(),
            family_name: family.into(),
            email: format!("{}.{}@example.org", given.to_lowercase(), family.to_lowercase()),
            organisation_id: organisation,
            job_title: job.into(),
            pronouns: String::new(),
            phone: String::new(),
            website: String::new(),
            biography: String::new(),
            remarks: String::new(),
            external_id: String::new(),
            archived: false,
            created_at: now,
            updated_at: now,
        };
        self.snapshot.people.insert(id, person);
        id
    }

    pub fn room(&mut self, name: &str, capacity: Option<i64>) -> RoomId {
        let id = self.clock.new_id();
        self.snapshot.rooms.push(Room {
            id,
            event_id: self.snapshot.event.id,
            name: name.into(),
            kind: RoomKind::OnSite,
            capacity,
            description: String::new(),
            online_url: String::new(),
            position: i64::try_from(self.snapshot.rooms.len()).unwrap(),
        });
        id
    }

    pub fn format(&mut self, name: &str, kind: FormatKind) -> FormatId {
        let id = self.clock.new_id();
        let position = i64::try_from(self.snapshot.formats.len()).unwrap();
        let event_id = self.snapshot.event.id;
        self.snapshot.formats.push(Format { id, event_id, name: name.into(), kind, minutes: 45, position });
        id
    }

    /// A confirmed session in a room, between two times of day.
    pub fn session(&mut self, title: &str, room: RoomId, from: &str, to: &str) -> SessionId {
        let (id, now) = (self.clock.new_id(), self.now);
        self.snapshot.sessions.push(Session {
            id,
            event_id: self.snapshot.event.id,
            title: title.into(),
            subtitle: String::new(),
            summary: String::new(),
            description: String::new(),
            language: String::new(),
            format_id: None,
            track_id: None,
            room_id: Some(room),
            starts_at: Some(at(from)),
            ends_at: Some(at(to)),
            status: SessionStatus::Confirmed,
            pinned: false,
            capacity: None,
            headcount: None,
            online_url: String::new(),
            do_not_record: false,
            no_names: false,
            permission: Permission::Public,
            invite_everyone: false,
            external_id: String::new(),
            created_at: now,
            updated_at: now,
        });
        id
    }

    /// Changes the session that was made last.
    pub fn last_session(&mut self) -> &mut Session {
        self.snapshot.sessions.last_mut().unwrap()
    }

    pub fn part(&mut self, session_id: SessionId, person_id: PersonId, role: PartRole) {
        let position = i64::try_from(self.snapshot.parts_of(session_id).count()).unwrap();
        self.snapshot.parts.push(Part { id: self.clock.new_id(), session_id, person_id, role, position });
    }

    pub fn attendance(
        &mut self,
        person_id: PersonId,
        status: AttendanceStatus,
        source: &str,
    ) -> AttendanceId {
        let (id, now) = (self.clock.new_id(), self.now);
        self.snapshot.attendances.push(Attendance {
            id,
            event_id: self.snapshot.event.id,
            person_id,
            status,
            source: source.into(),
            ticket: "General".into(),
            ticket_ref: String::new(),
            registered_at: None,
            access_needs: String::new(),
            dietary_needs: String::new(),
            answers: BTreeMap::new(),
            photo_consent: None,
            share_consent: None,
            created_at: now,
            updated_at: now,
        });
        id
    }

    /// Changes the attendance that was made last.
    pub fn last_attendance(&mut self) -> &mut Attendance {
        self.snapshot.attendances.last_mut().unwrap()
    }

    /// An arrival on the day, in UTC.
    pub fn check_in(&mut self, attendance_id: AttendanceId, session_id: Option<SessionId>, time: &str) {
        let id = self.clock.new_id();
        let at = at(time).and_utc();
        self.snapshot.check_ins.push(CheckIn { id, attendance_id, session_id, at, method: "typed".into() });
    }

    /// The note of a session, or of the whole event.
    pub fn note(&mut self, session_id: Option<SessionId>, body: &str) -> NoteId {
        let (id, now, event_id) = (self.clock.new_id(), self.now, self.snapshot.event.id);
        let body = body.into();
        let (kind, none) = (NoteKind::Typed, String::new());
        self.snapshot.notes.push(Note {
            of_deleted: String::new(),
            no_names: false,
            id,
            event_id,
            session_id,
            kind,
            source: none.clone(),
            sha256: none,
            body,
            created_at: now,
            updated_at: now,
        });
        id
    }

    /// A takeaway at the next rank, meant for publication.
    pub fn takeaway(
        &mut self,
        theme: &str,
        kind: TakeawayKind,
        permission: Permission,
        person_id: Option<PersonId>,
        text: &str,
    ) -> TakeawayId {
        let (id, now) = (self.clock.new_id(), self.now);
        self.snapshot.takeaways.push(Takeaway {
            id,
            event_id: self.snapshot.event.id,
            session_id: None,
            person_id,
            note_id: None,
            note_line: None,
            text: text.into(),
            theme: theme.into(),
            rank: i64::try_from(self.snapshot.takeaways.len()).unwrap(),
            kind,
            permission,
            publish: true,
            created_at: now,
            updated_at: now,
        });
        id
    }

    /// Changes the takeaway that was made last.
    pub fn last_takeaway(&mut self) -> &mut Takeaway {
        self.snapshot.takeaways.last_mut().unwrap()
    }

    pub fn decision(&mut self, text: &str) {
        let (id, now) = (self.clock.new_id(), self.now);
        let event_id = self.snapshot.event.id;
        let decision = Decision {
            id,
            event_id,
            session_id: None,
            note_id: None,
            note_line: None,
            text: text.into(),
            permission: Permission::Public,
            created_at: now,
            updated_at: now,
        };
        self.snapshot.decisions.push(decision);
    }

    pub fn action(&mut self, text: &str, owner_id: Option<PersonId>, due: Option<&str>, state: ActionState) {
        let (id, now) = (self.clock.new_id(), self.now);
        self.snapshot.actions.push(Action {
            id,
            event_id: self.snapshot.event.id,
            session_id: None,
            note_id: None,
            note_line: None,
            text: text.into(),
            permission: Permission::Public,
            owner_id,
            due_on: due.map(day),
            state,
            closed_on: (state != ActionState::Open).then(|| day("2026-11-18")),
            created_at: now,
            updated_at: now,
        });
    }
}

/// A held conference of one day in London.
fn event(id: EventId, now: DateTime<Utc>) -> Event {
    Event {
        id,
        series_id: None,
        recurrence_id: None,
        recurs_on: None,
        kind: EventKind::Conference,
        title: "Digital Inclusion Conference 2026".into(),
        slug: "digital-inclusion-2026".into(),
        summary: String::new(),
        description: String::new(),
        topic: String::new(),
        zone: "Europe/London".into(),
        starts_on: day("2026-11-12"),
        ends_on: day("2026-11-12"),
        start_time: None,
        end_time: None,
        day_change: NaiveTime::MIN,
        venue_name: "Riverside Hall".into(),
        venue_address: "1 Quay Street, London".into(),
        online_url: String::new(),
        website: String::new(),
        contact_name: "Sam Whitlock".into(),
        contact_email: "sam.whitlock@example.org".into(),
        chair_id: None,
        language: "en-GB".into(),
        quote_with_approval: false,
        status: EventStatus::Held,
        was_cancelled: false,
        external_id: String::new(),
        created_at: now,
        updated_at: now,
    }
}
