//! People: of an event, of the directory, and one of them in full.

use super::views;
use crate::requests::{DirectoryPage, FindPeople, PeoplePage};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{AttendanceId, EventId, OrganisationId, PersonId, SessionId};
use plenary_core::model::{
    Action, Attendance, AttendanceStatus, CheckIn, Event, Link, Organisation, PartRole, Person, Session,
};
use plenary_core::rules::clashes::{self, ClashKind};
use plenary_core::rules::no_answer;
use plenary_core::store::people_list::{self, PeopleFilter, PeopleLine};
use plenary_core::store::{
    Connection, actions, affiliations, attendances, events, organisations, people, programme, rows, search,
};
use std::collections::BTreeMap;

views! {
    /// One line of an event's people.
    PersonLine {
        attendance_id: AttendanceId,
        person_id: PersonId,
        name: String,
        email: String,
        job_title: String,
        organisation: Option<String>,
        ticket: String,
        status: AttendanceStatus,
        came: bool,
        /// First arrival of which the time is known: a list that came in may say only that somebody came.
        came_at: Option<DateTime<Utc>>,
        /// Access and dietary needs, in one line.
        needs: String,
    }
    /// A screenful, and how many there are in all.
    PeopleLines { total: i64, offset: i64, rows: Vec<PersonLine> }
    /// An organisation and how many people of an event come from it.
    OrganisationShare { id: OrganisationId, name: String, people: usize }
    /// The numbers above the list.
    PeopleSummary {
        registered: usize,
        waiting: usize,
        invited: usize,
        cancelled: usize,
        came: i64,
        /// Members of the network on the day of its meeting who are not on the list.
        members_missing: usize,
        /// By name.
        organisations: Vec<OrganisationShare>,
        /// In use, by name.
        tickets: Vec<String>,
    }
    /// A session in which a person has a part.
    PartOfPerson {
        session_id: SessionId,
        title: String,
        role: PartRole,
        starts_at: Option<NaiveDateTime>,
        /// The person is in two places at that time.
        clash: bool,
    }
    /// Another event that a person had to do with, and where they worked then if they work elsewhere now.
    EventOfPerson { event_id: EventId, title: String, starts_on: NaiveDate, then: Option<Post> }
    /// Where somebody works or worked, and as what; either may be empty.
    Post { organisation: String, job_title: String }
    /// A person at an event, in full.
    AttendeeDetail {
        attendance: Attendance,
        /// As they were at this event.
        person: Person,
        /// Where they worked then.
        organisation: Option<Organisation>,
        /// Where they work now, if they have moved on since.
        now: Option<Post>,
        /// Arrivals at the event and at sessions, by time.
        check_ins: Vec<CheckIn>,
        parts: Vec<PartOfPerson>,
        /// Other events, newest first.
        others: Vec<EventOfPerson>,
        /// Actions the person owns, open first.
        actions: Vec<Action>,
    }
    /// A person of the directory, in full.
    PersonDetail {
        person: Person,
        organisation: Option<Organisation>,
        links: Vec<Link>,
        events: Vec<EventOfPerson>,
        actions: Vec<Action>,
    }
    /// One line of the directory.
    DirectoryLine { person: Person, organisation: Option<String> }
    /// A screenful of the directory.
    DirectoryLines { total: i64, offset: i64, rows: Vec<DirectoryLine> }
    /// A person to pick.
    PersonOption {
        person_id: PersonId,
        name: String,
        email: String,
        organisation: Option<String>,
        /// On the list of the event that was asked about.
        attendance_id: Option<AttendanceId>,
        /// Put away; found only when it was asked for, and brought back by being put somewhere.
        archived: bool,
    }
    /// One organisation with its domains and how many people it has.
    OrganisationLine { organisation: Organisation, domains: Vec<String>, people: i64 }
}

/// A screenful of an event's people.
pub fn page(plenary: &Plenary, request: PeoplePage) -> Result<PeopleLines> {
    let PeoplePage {
        event_id,
        query,
        status,
        organisation_id: organisation,
        with_needs,
        came,
        order,
        descending,
        offset,
        limit,
    } = request;
    let filter = PeopleFilter { query, status, organisation, with_needs, came };
    plenary.read(|conn| {
        let asked = (offset, limit.clamp(0, 1000));
        let (total, lines) = people_list::page(conn, event_id, &filter, order, descending, asked)?;
        let rows = lines.into_iter().map(|line| person_line(conn, line)).collect::<Result<_>>()?;
        Ok(PeopleLines { total, offset, rows })
    })
}

fn person_line(conn: &Connection, line: PeopleLine) -> Result<PersonLine> {
    let attendance: Attendance = rows::expect(conn, line.attendance_id)?;
    let person: Person = affiliations::then(conn, attendance.event_id, &rows::expect(conn, line.person_id)?)?;
    let arrivals = attendances::check_ins_of(conn, line.attendance_id)?;
    let needs = [attendance.access_needs.as_str(), attendance.dietary_needs.as_str()];
    Ok(PersonLine {
        attendance_id: attendance.id,
        person_id: person.id,
        name: person.name(),
        email: person.email,
        job_title: person.job_title,
        organisation: line.organisation,
        ticket: attendance.ticket,
        status: attendance.status,
        came: line.came_at.is_some(),
        came_at: arrivals.iter().find_map(CheckIn::known_at),
        needs: needs
            .into_iter()
            .filter(|need| !no_answer::is_none(need))
            .collect::<Vec<_>>()
            .join(" · ")
            .replace('\n', " "),
    })
}

/// The numbers above the list.
pub fn summary(plenary: &Plenary, event: EventId) -> Result<PeopleSummary> {
    plenary.read(|conn| {
        let numbers = people_list::summary(conn, event)?;
        let of = |status| numbers.by_status.get(&status).copied().unwrap_or(0);
        Ok(PeopleSummary {
            registered: of(AttendanceStatus::Registered),
            waiting: of(AttendanceStatus::Waiting),
            invited: of(AttendanceStatus::Invited),
            cancelled: of(AttendanceStatus::Cancelled),
            came: events::counts(conn, event)?.came,
            members_missing: attendances::members_missing(conn, &rows::expect(conn, event)?)?.len(),
            organisations: numbers
                .by_organisation
                .into_iter()
                .map(|(id, name, people)| OrganisationShare { id, name, people })
                .collect(),
            tickets: numbers.tickets,
        })
    })
}

/// A person at an event, in full.
pub fn attendee(plenary: &Plenary, id: AttendanceId) -> Result<AttendeeDetail> {
    plenary.read(|conn| {
        let attendance: Attendance = rows::expect(conn, id)?;
        let now: Person = rows::expect(conn, attendance.person_id)?;
        let person = affiliations::then(conn, attendance.event_id, &now)?;
        let mut others = events_of(conn, person.id)?;
        others.retain(|other| other.event_id != attendance.event_id);
        Ok(AttendeeDetail {
            organisation: organisations::of_person(conn, &person)?,
            check_ins: attendances::check_ins_of(conn, id)?,
            parts: parts_of(conn, attendance.event_id, person.id)?,
            others,
            actions: actions::of_owner(conn, person.id)?,
            now: if now == person { None } else { Some(post(conn, &now)?) },
            attendance,
            person,
        })
    })
}

fn parts_of(conn: &Connection, event: EventId, person: PersonId) -> Result<Vec<PartOfPerson>> {
    let (sessions, parts) = (programme::sessions(conn, event)?, programme::parts_of_event(conn, event)?);
    let clashes = clashes::find(&sessions, &[], &parts);
    let double = |session: &Session| {
        clashes.iter().any(|clash| {
            clash.kind == ClashKind::Person
                && clash.session_id == session.id
                && clash.person_id == Some(person)
        })
    };
    let mine = |session: &Session| {
        parts.iter().find(|part| part.session_id == session.id && part.person_id == person)
    };
    let of = |session: &Session| {
        mine(session).map(|part| PartOfPerson {
            session_id: session.id,
            title: session.title.clone(),
            role: part.role,
            starts_at: session.starts_at,
            clash: double(session),
        })
    };
    Ok(sessions.iter().filter_map(of).collect())
}

fn events_of(conn: &Connection, person: PersonId) -> Result<Vec<EventOfPerson>> {
    let now: Person = rows::expect(conn, person)?;
    let kept = affiliations::of_person(conn, person)?;
    let then: BTreeMap<EventId, Person> = kept.iter().map(|kept| (kept.event_id, kept.of(&now))).collect();
    let named = |id| {
        let event: Event = rows::expect(conn, id)?;
        let then = then.get(&id).map(|then| post(conn, then)).transpose()?;
        Ok(EventOfPerson { event_id: id, title: event.title, starts_on: event.starts_on, then })
    };
    people::history(conn, person)?.into_iter().map(named).collect()
}

fn post(conn: &Connection, person: &Person) -> Result<Post> {
    let organisation = organisations::name_of(conn, person)?.unwrap_or_default();
    Ok(Post { organisation, job_title: person.job_title.clone() })
}

/// A person of the directory, in full.
pub fn person(plenary: &Plenary, id: PersonId) -> Result<PersonDetail> {
    plenary.read(|conn| {
        let person: Person = rows::expect(conn, id)?;
        Ok(PersonDetail {
            organisation: organisations::of_person(conn, &person)?,
            links: programme::links_of_person(conn, id)?,
            events: events_of(conn, id)?,
            actions: actions::of_owner(conn, id)?,
            person,
        })
    })
}

/// A screenful of the directory.
pub fn directory(plenary: &Plenary, request: DirectoryPage) -> Result<DirectoryLines> {
    plenary.read(|conn| {
        let (total, found) = people::page(
            conn,
            &request.query,
            request.archived,
            request.offset,
            request.limit.clamp(0, 1000),
        )?;
        let line = |person: Person| {
            Ok(DirectoryLine { organisation: organisations::name_of(conn, &person)?, person })
        };
        Ok(DirectoryLines {
            total,
            offset: request.offset,
            rows: found.into_iter().map(line).collect::<Result<_>>()?,
        })
    })
}

/// People to pick, best match first.
pub fn find(plenary: &Plenary, request: &FindPeople) -> Result<Vec<PersonOption>> {
    plenary.read(|conn| {
        let limit = usize::try_from(request.limit).unwrap_or(0).min(100);
        let hits = search::find(conn, &request.query, Some("person"), limit)?;
        let mut options = Vec::new();
        for id in hits.iter().filter_map(|hit| hit.id.parse::<PersonId>().ok()) {
            let person: Person = rows::expect(conn, id)?;
            if person.archived && !request.archived {
                continue;
            }
            let attendance_id = match request.event_id {
                Some(event) => attendances::of_person(conn, event, id)?.map(|attendance| attendance.id),
                None => None,
            };
            let organisation = organisations::name_of(conn, &person)?;
            options.push(PersonOption {
                person_id: id,
                name: person.name(),
                email: person.email,
                organisation,
                attendance_id,
                archived: person.archived,
            });
        }
        options.sort_by_key(|option| option.archived);
        Ok(options)
    })
}

/// Every organisation, by name.
pub fn organisations(plenary: &Plenary) -> Result<Vec<OrganisationLine>> {
    plenary.read(|conn| {
        let line = |organisation: Organisation| {
            let domains = organisations::domains(conn, organisation.id)?
                .into_iter()
                .map(|domain| domain.domain)
                .collect();
            Ok(OrganisationLine {
                people: organisations::people(conn, organisation.id)?,
                domains,
                organisation,
            })
        };
        organisations::all(conn)?.into_iter().map(line).collect()
    })
}
