//! Numbers of an event: who registered, came and stayed away, by organisation and sector, and how full the sessions were.

use crate::ids::{AttendanceId, OrganisationId, PersonId, SessionId};
use crate::model::{
    Attendance, AttendanceStatus, OrganisationKind, Part, Session, SessionStatus, Snapshot, Standing,
};
use crate::rules::alphabet;
use crate::zones::Zone;
use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use std::collections::{BTreeMap, BTreeSet};

/// The `source` of an attendance that was made at the door.
pub const WALK_IN: &str = "walk-in";

/// The numbers of one event.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Tally {
    /// Everyone who counts as registered, walk-ins among them: those who came and those who did not.
    pub registered: usize,
    /// Those of the registered who were added at the door.
    pub walk_ins: usize,
    /// Everyone who was there, see [`arrived`].
    pub came: usize,
    /// Registered and not there: `registered` without `came`. Says nothing while `arrivals_recorded` is false.
    pub no_shows: usize,
    /// Still on the waiting list, and did not come.
    pub waiting: usize,
    /// Withdrew, and did not come.
    pub cancelled: usize,
    /// Invited, no answer yet, and did not come.
    pub invited: usize,
    /// Whether anybody was checked in at all; without that, nobody can be said to have stayed away.
    pub arrivals_recorded: bool,
    /// It is still to come: nobody can have come yet, or failed to answer.
    pub to_come: bool,
    /// Most arrivals first, then most registrations, then by name; people without an organisation last.
    pub by_organisation: Vec<OrganisationCount>,
    /// In the order of `OrganisationKind::ALL`; people without an organisation last.
    pub by_sector: Vec<SectorCount>,
    /// Sessions with content that were not cancelled, in the order of the programme.
    pub sessions: Vec<SessionFill>,
    /// First check-ins of a known time on a day of the event in half hours of its zone, earliest first; half hours without arrivals are
    /// left out.
    pub arrivals: Vec<Arrivals>,
    /// Those of whom the first check-in was on another day.
    pub ticked_another_day: usize,
    /// Those who came of whom no time is known: `came` is these, those of another day and all arrivals.
    pub came_unknown_when: usize,
}

/// One organisation's people.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct OrganisationCount {
    /// None gathers the people without an organisation.
    pub id: Option<OrganisationId>,
    /// Empty without an organisation.
    pub name: String,
    pub registered: usize,
    pub came: usize,
    /// Registered and not there.
    pub no_shows: usize,
}

/// One sector's people and organisations.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SectorCount {
    /// None gathers the people without an organisation.
    pub kind: Option<OrganisationKind>,
    /// Organisations with somebody who registered or came.
    pub organisations: usize,
    /// Those of them with somebody who came.
    pub organisations_came: usize,
    pub registered: usize,
    pub came: usize,
    /// Registered and not there.
    pub no_shows: usize,
}

/// How full a session was.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SessionFill {
    pub id: SessionId,
    pub title: String,
    /// The room's name, or empty.
    pub room: String,
    /// The larger of the headcount and the distinct check-ins, as each can only miss people; none if nobody counted.
    pub people: Option<i64>,
    /// The session's own seats, else its room's.
    pub capacity: Option<i64>,
    /// People in a hundred seats, rounded to the nearest; over 100 when people stood.
    pub percent: Option<i64>,
}

/// Arrivals in one half hour.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Arrivals {
    /// Wall time of the event's zone.
    pub from: NaiveDateTime,
    pub people: usize,
}

/// As what somebody counts: whoever came was there and so counts as registered, whatever became of the registration.
pub fn counted(status: AttendanceStatus, came: bool) -> AttendanceStatus {
    if came { AttendanceStatus::Registered } else { status }
}

/// The parts in sessions that take place: whoever has one is there.
pub fn given(snapshot: &Snapshot) -> impl Iterator<Item = (&Session, &Part)> {
    let sessions = snapshot.sessions.iter().filter(|session| session.takes_place());
    sessions.flat_map(|session| snapshot.parts_of(session.id).map(move |part| (session, part)))
}

/// Whose attendance says that they were there: everyone with a check-in, at the event's door or a session's, whatever their status;
/// and once it is over who had a part in a session that took place, unless they called off. Nobody while arrivals are not recorded.
pub fn arrived(snapshot: &Snapshot) -> BTreeSet<AttendanceId> {
    let mut arrived: BTreeSet<AttendanceId> =
        snapshot.check_ins.iter().map(|check_in| check_in.attendance_id).collect();
    if !arrived.is_empty() && snapshot.standing == Standing::TookPlace {
        let busy: BTreeSet<PersonId> = given(snapshot).map(|(_, part)| part.person_id).collect();
        let called_off = |status| status == AttendanceStatus::Cancelled;
        let theirs = snapshot.attendances.iter().filter(|one| busy.contains(&one.person_id));
        arrived.extend(theirs.filter(|one| !called_off(one.status)).map(|one| one.id));
    }
    arrived
}

/// The numbers of the snapshot's event.
pub fn tally(snapshot: &Snapshot) -> Tally {
    let arrived = arrived(snapshot);
    let counted = |one: &Attendance| counted(one.status, arrived.contains(&one.id));
    let with = |status| snapshot.attendances.iter().filter(move |attendance| counted(attendance) == status);
    let registered = || with(AttendanceStatus::Registered);
    let by_organisation = by_organisation(snapshot, &arrived);
    let (arrivals, ticked_another_day) = arrivals(snapshot);
    let known_when = arrivals.iter().map(|one| one.people).sum::<usize>() + ticked_another_day;
    Tally {
        registered: registered().count(),
        walk_ins: registered().filter(|attendance| attendance.source == WALK_IN).count(),
        came: snapshot.attendances.iter().filter(|attendance| arrived.contains(&attendance.id)).count(),
        no_shows: registered().filter(|attendance| !arrived.contains(&attendance.id)).count(),
        waiting: with(AttendanceStatus::Waiting).count(),
        cancelled: with(AttendanceStatus::Cancelled).count(),
        invited: with(AttendanceStatus::Invited).count(),
        arrivals_recorded: !arrived.is_empty(),
        to_come: snapshot.standing == Standing::ToCome,
        by_sector: by_sector(snapshot, &by_organisation),
        by_organisation,
        sessions: snapshot
            .sessions
            .iter()
            .filter(|session| counts(snapshot, session) && !snapshot.kept_sessions.contains(&session.id))
            .map(|session| fill(snapshot, session))
            .collect(),
        arrivals,
        ticked_another_day,
        came_unknown_when: arrived.len().saturating_sub(known_when),
    }
}

impl Tally {
    /// Named organisations with somebody there: who came, or who registered when arrivals were not recorded.
    pub fn organisations_present(&self) -> usize {
        self.by_organisation
            .iter()
            .filter(|count| count.id.is_some() && self.present(count.registered, count.came) > 0)
            .count()
    }

    /// Sectors with somebody there, by the same measure; what is of no sector that has a name counts for none.
    pub fn sectors_present(&self) -> usize {
        self.by_sector
            .iter()
            .filter(|count| count.kind.is_some_and(|kind| kind != OrganisationKind::Other))
            .filter(|count| self.present(count.registered, count.came) > 0)
            .count()
    }

    /// People there, by the same measure.
    pub fn people_present(&self) -> usize {
        self.there().people
    }

    /// How many were there, and by which measure.
    pub fn there(&self) -> There {
        There::counted(self.registered, self.came, self.arrivals_recorded)
    }

    /// The number that says who was there.
    pub fn present(&self, registered: usize, came: usize) -> usize {
        There::counted(registered, came, self.arrivals_recorded).people
    }
}

/// How many people were there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct There {
    pub people: usize,
    /// They came; otherwise nobody noted arrivals, and they are those who registered.
    pub came: bool,
}

impl There {
    /// Who came, or who registered when arrivals were not recorded.
    pub fn counted(registered: usize, came: usize, recorded: bool) -> Self {
        Self { people: if recorded { came } else { registered }, came: recorded }
    }
}

fn by_organisation(snapshot: &Snapshot, arrived: &BTreeSet<AttendanceId>) -> Vec<OrganisationCount> {
    let mut counts: BTreeMap<Option<OrganisationId>, OrganisationCount> = BTreeMap::new();
    for attendance in &snapshot.attendances {
        let came = arrived.contains(&attendance.id);
        if counted(attendance.status, came) == AttendanceStatus::Registered {
            let person = snapshot.person(attendance.person_id);
            let organisation =
                person.and_then(|person| snapshot.organisation_of(person)).map(|found| found.id);
            let count = counts.entry(organisation).or_insert_with(|| OrganisationCount {
                id: organisation,
                name: organisation_name(snapshot, organisation),
                registered: 0,
                came: 0,
                no_shows: 0,
            });
            count.registered += 1;
            count.came += usize::from(came);
            count.no_shows += usize::from(!came);
        }
    }
    let mut list: Vec<OrganisationCount> = counts.into_values().collect();
    list.sort_by(|a, b| {
        (a.id.is_none(), b.came, b.registered, alphabet::key(&a.name), a.id).cmp(&(
            b.id.is_none(),
            a.came,
            a.registered,
            alphabet::key(&b.name),
            b.id,
        ))
    });
    list
}

fn organisation_name(snapshot: &Snapshot, id: Option<OrganisationId>) -> String {
    id.and_then(|id| snapshot.organisations.get(&id)).map(|found| found.name.clone()).unwrap_or_default()
}

fn by_sector(snapshot: &Snapshot, organisations: &[OrganisationCount]) -> Vec<SectorCount> {
    let sector = |count: &OrganisationCount| {
        count.id.and_then(|id| snapshot.organisations.get(&id)).map(|found| found.kind)
    };
    let kinds = OrganisationKind::ALL.iter().copied().map(Some).chain([None]);
    kinds
        .filter_map(|kind| {
            let members: Vec<_> = organisations.iter().filter(|count| sector(count) == kind).collect();
            (!members.is_empty()).then(|| SectorCount {
                kind,
                organisations: members.iter().filter(|count| count.id.is_some()).count(),
                organisations_came: members
                    .iter()
                    .filter(|count| count.id.is_some() && count.came > 0)
                    .count(),
                registered: members.iter().map(|count| count.registered).sum(),
                came: members.iter().map(|count| count.came).sum(),
                no_shows: members.iter().map(|count| count.no_shows).sum(),
            })
        })
        .collect()
}

fn counts(snapshot: &Snapshot, session: &Session) -> bool {
    session.status != SessionStatus::Cancelled && snapshot.is_content(session)
}

fn fill(snapshot: &Snapshot, session: &Session) -> SessionFill {
    let room = snapshot.room(session.room_id);
    let scanned = distinct_check_ins(snapshot, session.id);
    let people = session.headcount.max((scanned > 0).then_some(scanned));
    let capacity =
        session.capacity.or_else(|| room.and_then(|room| room.capacity)).filter(|seats| *seats > 0);
    SessionFill {
        id: session.id,
        title: session.title.clone(),
        room: room.map(|room| room.name.clone()).unwrap_or_default(),
        people,
        capacity,
        percent: people
            .zip(capacity)
            .map(|(people, seats)| people.saturating_mul(100).saturating_add(seats / 2) / seats),
    }
}

fn distinct_check_ins(snapshot: &Snapshot, session: SessionId) -> i64 {
    let at_door = snapshot.check_ins.iter().filter(|check_in| check_in.session_id == Some(session));
    let people: BTreeSet<AttendanceId> = at_door.map(|check_in| check_in.attendance_id).collect();
    i64::try_from(people.len()).unwrap_or(i64::MAX)
}

/// Arrivals on the days of the event, and how many were ticked on another. An unknown zone is read as UTC: the store refuses one, and
/// numbers are still better than none.
fn arrivals(snapshot: &Snapshot) -> (Vec<Arrivals>, usize) {
    let zone = Zone::named(&snapshot.event.zone);
    let mut first = BTreeMap::new();
    for (check_in, at) in snapshot.check_ins.iter().filter_map(|one| Some((one, one.known_at()?))) {
        let earliest = first.entry(check_in.attendance_id).or_insert(at);
        *earliest = at.min(*earliest);
    }
    let (event, mut another_day) = (&snapshot.event, 0);
    let mut counts: BTreeMap<NaiveDateTime, usize> = BTreeMap::new();
    for at in first.into_values() {
        let wall = zone.as_ref().map_or(at.naive_utc(), |zone| zone.to_local(at));
        if (event.starts_on..=event.ends_on).contains(&event.day_of(wall)) {
            *counts.entry(half_hour(wall)).or_default() += 1;
        } else {
            another_day += 1;
        }
    }
    (counts.into_iter().map(|(from, people)| Arrivals { from, people }).collect(), another_day)
}

fn half_hour(wall: NaiveDateTime) -> NaiveDateTime {
    let past_midnight = i64::from(wall.hour() * 60 + wall.minute() / 30 * 30);
    wall.date().and_time(NaiveTime::MIN) + TimeDelta::minutes(past_midnight)
}

#[cfg(test)]
mod tests;
