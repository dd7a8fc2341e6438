//! Clashes: what in a programme cannot work, or may not. They are data: a programme with clashes saves.

use crate::ids::{PersonId, RoomId, SessionId};
use crate::model::words::vocabulary;
use crate::model::{Part, Room, Session, SessionStatus};
use std::collections::BTreeMap;

vocabulary! {
    /// What is wrong.
    ClashKind {
        /// Two sessions in one room at the same time.
        Room = "room",
        /// One person in two sessions at the same time.
        Person = "person",
        /// More people than the room holds.
        Capacity = "capacity",
    }
}

/// One thing wrong with one session. Of two sessions that clash, each has one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Clash {
    pub session_id: SessionId,
    pub kind: ClashKind,
    /// The other session, for `room` and `person`.
    pub other_id: Option<SessionId>,
    /// Who is in two places, for `person`.
    pub person_id: Option<PersonId>,
    /// How many are expected, or were counted, for `capacity`.
    pub expected: Option<i64>,
    /// They were counted in the room: nobody expects them any more.
    pub is_counted: bool,
    /// How many the room holds, for `capacity`.
    pub capacity: Option<i64>,
}

/// Every clash of a programme, by session as given, then kind. Cancelled and unscheduled sessions clash with nothing.
pub fn find(sessions: &[Session], rooms: &[Room], parts: &[Part]) -> Vec<Clash> {
    let people = people_by_session(parts);
    let capacity: BTreeMap<RoomId, i64> =
        rooms.iter().filter_map(|room| Some((room.id, room.capacity?))).collect();
    let mut live: Vec<&Session> = sessions.iter().filter(|session| is_live(session)).collect();
    live.sort_by_key(|session| (session.starts_at, session.id));
    let mut clashes = Vec::new();
    for (at, session) in live.iter().enumerate() {
        clashes.extend(over_capacity(session, &capacity));
        for other in live.iter().skip(at + 1).take_while(|other| other.starts_at < session.ends_at) {
            pair(session, other, &people, &mut clashes);
        }
    }
    let order: BTreeMap<SessionId, usize> =
        sessions.iter().enumerate().map(|(n, session)| (session.id, n)).collect();
    clashes.sort_by_key(|clash| (order.get(&clash.session_id).copied(), clash.clone()));
    clashes
}

/// What would be wrong with one session if it stood as given; the others stay.
pub fn of_one(moved: &Session, sessions: &[Session], rooms: &[Room], parts: &[Part]) -> Vec<Clash> {
    let mut all: Vec<Session> = sessions.iter().filter(|session| session.id != moved.id).cloned().collect();
    all.push(moved.clone());
    find(&all, rooms, parts).into_iter().filter(|clash| clash.session_id == moved.id).collect()
}

fn is_live(session: &Session) -> bool {
    session.status != SessionStatus::Cancelled && session.span().is_some()
}

fn people_by_session(parts: &[Part]) -> BTreeMap<SessionId, Vec<PersonId>> {
    let mut people: BTreeMap<SessionId, Vec<PersonId>> = BTreeMap::new();
    for part in parts {
        let list = people.entry(part.session_id).or_default();
        if !list.contains(&part.person_id) {
            list.push(part.person_id);
        }
    }
    people
}

fn over_capacity(session: &Session, capacity: &BTreeMap<RoomId, i64>) -> Option<Clash> {
    let holds = *capacity.get(&session.room_id?)?;
    let expected = session.headcount.or(session.capacity)?;
    (expected > holds).then_some(Clash {
        session_id: session.id,
        kind: ClashKind::Capacity,
        other_id: None,
        person_id: None,
        expected: Some(expected),
        is_counted: session.headcount.is_some(),
        capacity: Some(holds),
    })
}

/// Both already overlap in time.
fn pair(
    one: &Session,
    other: &Session,
    people: &BTreeMap<SessionId, Vec<PersonId>>,
    clashes: &mut Vec<Clash>,
) {
    let mut both = |kind, person_id| {
        for (session_id, other_id) in [(one.id, other.id), (other.id, one.id)] {
            clashes.push(Clash {
                session_id,
                kind,
                other_id: Some(other_id),
                person_id,
                expected: None,
                is_counted: false,
                capacity: None,
            });
        }
    };
    if one.room_id.is_some() && one.room_id == other.room_id {
        both(ClashKind::Room, None);
    }
    let none = Vec::new();
    let theirs = people.get(&other.id).unwrap_or(&none);
    for person in people.get(&one.id).unwrap_or(&none).iter().filter(|person| theirs.contains(person)) {
        both(ClashKind::Person, Some(*person));
    }
}
