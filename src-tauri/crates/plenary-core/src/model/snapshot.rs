//! A snapshot: everything of one event as plain values, for rules and exporters that must not touch the store.

use crate::ids::{EventId, FormatId, OrganisationId, PersonId, RoomId, SessionId, TrackId};
use crate::model::template::Templates;
use crate::model::{
    Action, AgendaPoint, Approval, Around, Attendance, CalendarItem, CheckIn, Decision, Event, FormAnswer,
    Format, Link, Minutes, MinutesVersion, Note, Organisation, OrganisationKind, Part, Person, Room, Series,
    Session, SessionStatus, Standing, Submission, Takeaway, TakeawaySource, Theme, Track, Workspace,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// One event, whole. Lists stand in the order people are shown them:
/// rooms, tracks and formats by position; sessions by start, room, title, id (unscheduled last); the rest as said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub workspace: Workspace,
    pub event: Event,
    /// Whether it has taken place by the moment of which the snapshot is.
    pub standing: Standing,
    /// The network whose meeting the event is.
    pub series: Option<Series>,
    /// The first event of the same network that starts after this one, is neither cancelled nor archived, and may be told of.
    pub next_meeting: Option<Event>,
    /// The event before: of the same network, of the same name or by the same host.
    pub last_time: Option<LastTime>,
    /// The office's own templates.
    pub templates: Templates,
    /// The host first, then co-hosts.
    pub hosts: Vec<Organisation>,
    pub rooms: Vec<Room>,
    pub tracks: Vec<Track>,
    pub formats: Vec<Format>,
    /// Without what their marks keep back, and without the marks.
    pub sessions: Vec<Session>,
    /// Those whose title says that they are nobody's but the office's and those who take part.
    pub kept_sessions: BTreeSet<SessionId>,
    /// By session, then position.
    pub parts: Vec<Part>,
    /// Everyone whom a part, an attendance, a takeaway or an action of the event names.
    pub people: BTreeMap<PersonId, Person>,
    /// Their organisations, and the hosts.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// By family name, given name, id of the person.
    pub attendances: Vec<Attendance>,
    /// By time.
    pub check_ins: Vec<CheckIn>,
    pub notes: Vec<Note>,
    /// By rank.
    pub takeaways: Vec<Takeaway>,
    /// Where merged takeaways come from beside what they say themselves, by takeaway and position.
    pub takeaway_sources: Vec<TakeawaySource>,
    /// Those that were given a place, by position.
    pub themes: Vec<Theme>,
    /// The oldest first.
    pub approvals: Vec<Approval>,
    pub decisions: Vec<Decision>,
    pub actions: Vec<Action>,
    pub links: Vec<Link>,
    /// What people sent in by forms, the first first.
    pub submissions: Vec<Submission>,
    /// By submission, then position.
    pub answers: Vec<FormAnswer>,
    /// What the meeting is to go through.
    pub agenda: Vec<AgendaPoint>,
    pub minutes: Option<Minutes>,
    /// Their Markdown as it stands; empty where there are none.
    pub minutes_text: String,
    /// The first first.
    pub minutes_versions: Vec<MinutesVersion>,
    /// By id of the session or event.
    pub calendar: BTreeMap<String, CalendarItem>,
    /// Those who hold it with the one recurring item of its network, and so are not given it by itself.
    pub with_network: BTreeSet<PersonId>,
    /// Those who come to it because they have a part in the session of the whole meeting.
    pub in_whole: BTreeSet<PersonId>,
    /// Names and words that are no part of the event and count for what may be told of it.
    pub around: Around,
}

/// The numbers of the event before, to compare with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTime {
    pub event_id: EventId,
    pub title: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Everything of it was held without names.
    pub without_names: bool,
    /// Where they came from, by name; people without an organisation among them.
    pub by_organisation: Vec<LastCount>,
}

/// One organisation's people of last time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastCount {
    /// None gathers the people without an organisation.
    pub id: Option<OrganisationId>,
    /// Empty without an organisation.
    pub name: String,
    pub kind: Option<OrganisationKind>,
    pub registered: usize,
    pub came: usize,
    /// Registered and did not come; says nothing while nobody came.
    pub no_shows: usize,
}

impl LastTime {
    /// A number of everybody.
    pub fn sum(&self, number: impl Fn(&LastCount) -> usize) -> usize {
        self.by_organisation.iter().map(number).sum()
    }
}

/// Whether everything of a programme was held without names: all that is no break or blocker. What was called off was not held, unless all
/// of it was.
pub fn are_without_names(sessions: &[Session], formats: &[Format]) -> bool {
    let of = |id: Option<FormatId>| formats.iter().find(|format| Some(format.id) == id);
    let content = || sessions.iter().filter(|session| is_content(of(session.format_id)));
    let standing = || content().filter(|session| session.status != SessionStatus::Cancelled);
    match standing().next() {
        Some(_) => standing().all(|session| session.no_names),
        None => content().next().is_some() && content().all(|session| session.no_names),
    }
}

/// Whether a session of that format is content; without one it is.
fn is_content(format: Option<&Format>) -> bool {
    format.is_none_or(|format| format.kind.is_content())
}

impl Snapshot {
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    pub fn room(&self, id: Option<RoomId>) -> Option<&Room> {
        self.rooms.iter().find(|room| Some(room.id) == id)
    }

    pub fn track(&self, id: Option<TrackId>) -> Option<&Track> {
        self.tracks.iter().find(|track| Some(track.id) == id)
    }

    pub fn format(&self, id: Option<FormatId>) -> Option<&Format> {
        self.formats.iter().find(|format| Some(format.id) == id)
    }

    /// Whether the session is content and not a break or blocker; without a format it is.
    pub fn is_content(&self, session: &Session) -> bool {
        is_content(self.format(session.format_id))
    }

    /// Whether everything of the programme was held without names.
    pub fn is_without_names(&self) -> bool {
        are_without_names(&self.sessions, &self.formats)
    }

    /// Whether what is of that session was held without names; what is of none is where everything was.
    pub fn is_nameless(&self, session: Option<SessionId>) -> bool {
        match session {
            Some(id) => self.session(id).is_some_and(|session| session.no_names),
            None => self.is_without_names(),
        }
    }

    /// The parts of one session, in order.
    pub fn parts_of(&self, session: SessionId) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.session_id == session)
    }

    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(&id)
    }

    /// Everyone who said a takeaway: who it names, and who was merged into it.
    pub fn sayers<'a>(&'a self, takeaway: &'a Takeaway) -> impl Iterator<Item = PersonId> + 'a {
        takeaway.person_id.into_iter().chain(self.sources_of(takeaway).filter_map(|source| source.person_id))
    }

    /// Every session a takeaway was said in.
    pub fn sessions_of<'a>(&'a self, takeaway: &'a Takeaway) -> impl Iterator<Item = SessionId> + 'a {
        takeaway
            .session_id
            .into_iter()
            .chain(self.sources_of(takeaway).filter_map(|source| source.session_id))
    }

    /// Where a merged takeaway comes from beside what it says itself.
    pub fn sources_of<'a>(&'a self, takeaway: &'a Takeaway) -> impl Iterator<Item = &'a TakeawaySource> + 'a {
        self.takeaway_sources.iter().filter(move |source| source.takeaway_id == takeaway.id)
    }

    /// The organisation of a person, if known.
    pub fn organisation_of(&self, person: &Person) -> Option<&Organisation> {
        person.organisation_id.and_then(|id| self.organisations.get(&id))
    }
}
