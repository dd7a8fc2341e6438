//! Attendances and check-ins; also the people list of an event, a screenful at a time.

use crate::error::Result;
use crate::ids::{AttendanceId, EventId, PersonId};
use crate::model::{Attendance, AttendanceStatus, CheckIn, Organisation, Person};
use crate::store::rows::{column, columns, select, select_one};
use crate::store::values::Column;
use crate::store::{Stored, search};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Attendances of an event, by name of the person.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Attendance>> {
    let sql = format!(
        "SELECT {} FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.event_id = ?1
         ORDER BY p.family_name COLLATE NOCASE, p.given_name COLLATE NOCASE, p.id",
        columns::<Attendance>("a")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement
        .query_map([event.store()], |row| Attendance::read(row, 0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The attendance of a person at an event.
pub fn of_person(conn: &Connection, event: EventId, person: PersonId) -> Result<Option<Attendance>> {
    select_one(conn, "WHERE event_id = ?1 AND person_id = ?2", [event.store(), person.store()])
}

/// Every attendance of a person.
pub fn all_of_person(conn: &Connection, person: PersonId) -> Result<Vec<Attendance>> {
    select(conn, "WHERE person_id = ?1 ORDER BY created_at DESC, id", [person.store()])
}

/// Check-ins of an event, by time.
pub fn check_ins(conn: &Connection, event: EventId) -> Result<Vec<CheckIn>> {
    let sql = format!(
        "SELECT {} FROM check_in c JOIN attendance a ON a.id = c.attendance_id WHERE a.event_id = ?1 ORDER BY c.at, c.id",
        columns::<CheckIn>("c")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map([event.store()], |row| CheckIn::read(row, 0))?.collect::<rusqlite::Result<_>>()?)
}

/// Check-ins of one attendance, by time.
pub fn check_ins_of(conn: &Connection, attendance: AttendanceId) -> Result<Vec<CheckIn>> {
    select(conn, "WHERE attendance_id = ?1 ORDER BY at, id", [attendance.store()])
}

/// How a list of people is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PeopleOrder {
    /// Family name, given name.
    #[default]
    Name,
    /// Organisation, then name.
    Organisation,
    /// Ticket, then name.
    Ticket,
    /// Status, then name.
    Status,
    /// Who came first.
    Arrival,
}

impl PeopleOrder {
    fn sql(self) -> &'static str {
        match self {
            Self::Name => "",
            Self::Organisation => "o.name COLLATE NOCASE, ",
            Self::Ticket => "a.ticket COLLATE NOCASE, ",
            Self::Status => "a.status, ",
            Self::Arrival => "came IS NULL, came, ",
        }
    }
}

/// Which people of an event are asked for.
#[derive(Debug, Clone, Default)]
pub struct PeopleFilter {
    /// Words to find in name, address, job title, organisation; empty for all.
    pub query: String,
    pub status: Option<AttendanceStatus>,
    pub organisation: Option<crate::ids::OrganisationId>,
    /// Only those with access or dietary needs.
    pub with_needs: bool,
    /// Only those who came (true) or did not (false).
    pub came: Option<bool>,
}

/// One line of the people list.
pub struct PeopleRow {
    pub attendance: Attendance,
    pub person: Person,
    pub organisation: Option<Organisation>,
    /// First arrival at the event.
    pub came_at: Option<DateTime<Utc>>,
}

/// `limit` lines from `offset`, and how many there are in all.
pub fn page(
    conn: &Connection,
    event: EventId,
    filter: &PeopleFilter,
    order: PeopleOrder,
    descending: bool,
    (offset, limit): (i64, i64),
) -> Result<(i64, Vec<PeopleRow>)> {
    let came = "(SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)";
    let wanted = format!(
        "a.event_id = ?1 AND (?2 IS NULL OR a.status = ?2) AND (?3 IS NULL OR p.organisation_id = ?3)
         AND (?4 = 0 OR a.access_needs <> '' OR a.dietary_needs <> '')
         AND (?5 IS NULL OR ({came} IS NOT NULL) = ?5)
         AND (?6 IS NULL OR p.id IN (SELECT s.row_id FROM search_index i JOIN search_row s ON s.id = i.rowid
              WHERE search_index MATCH ?6 AND s.noun = 'person') OR a.ticket_ref = ?7)"
    );
    let found = search::expression(&filter.query);
    let wants = params![
        event.store(),
        filter.status.store(),
        filter.organisation.store(),
        filter.with_needs,
        filter.came,
        found,
        filter.query
    ];
    let joined = "attendance a JOIN person p ON p.id = a.person_id LEFT JOIN organisation o ON o.id = p.organisation_id";
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM {joined} WHERE {wanted}"))?
        .query_row(wants, |row| row.get(0))?;
    let down = if descending { " DESC" } else { "" };
    let sql = format!(
        "SELECT {came} AS came, {}, {}, {} FROM {joined} WHERE {wanted}
         ORDER BY {}p.family_name COLLATE NOCASE{down}, p.given_name COLLATE NOCASE{down}, p.id{down} LIMIT {limit} OFFSET {offset}",
        columns::<Attendance>("a"),
        columns::<Person>("p"),
        columns::<Organisation>("o"),
        order.sql().replace(", ", &format!("{down}, "))
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(wants, people_row)?.collect::<rusqlite::Result<_>>()?;
    Ok((total, rows))
}

fn people_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<PeopleRow> {
    let person_at = 1 + Attendance::COLUMNS.len();
    let organisation_at = person_at + Person::COLUMNS.len();
    let organisation: Option<String> = row.get(organisation_at)?;
    Ok(PeopleRow {
        came_at: column(row, 0)?,
        attendance: Attendance::read(row, 1)?,
        person: Person::read(row, person_at)?,
        organisation: organisation.map(|_| Organisation::read(row, organisation_at)).transpose()?,
    })
}

/// The numbers above a list of people.
pub struct Summary {
    pub by_status: BTreeMap<AttendanceStatus, usize>,
    /// Id, name, people (withdrawn ones aside); by name.
    pub by_organisation: Vec<(crate::ids::OrganisationId, String, usize)>,
    /// Tickets in use, by name.
    pub tickets: Vec<String>,
}

/// The numbers of an event's people.
pub fn summary(conn: &Connection, event: EventId) -> Result<Summary> {
    let mut by_status =
        conn.prepare_cached("SELECT status, count(*) FROM attendance WHERE event_id = ?1 GROUP BY status")?;
    let mut by_organisation = conn.prepare_cached(
        "SELECT o.id, o.name, count(*) FROM attendance a JOIN person p ON p.id = a.person_id
         JOIN organisation o ON o.id = p.organisation_id WHERE a.event_id = ?1 AND a.status <> 'cancelled'
         GROUP BY o.id ORDER BY o.name COLLATE NOCASE, o.id",
    )?;
    let mut tickets = conn.prepare_cached(
        "SELECT DISTINCT ticket FROM attendance WHERE event_id = ?1 AND ticket <> '' ORDER BY ticket",
    )?;
    let event = event.store();
    Ok(Summary {
        by_status: by_status
            .query_map([&event], |row| Ok((column(row, 0)?, row.get::<_, i64>(1)?)))?
            .map(|row| row.map(|(status, count)| (status, usize::try_from(count).unwrap_or(0))))
            .collect::<rusqlite::Result<_>>()?,
        by_organisation: by_organisation
            .query_map([&event], |row| {
                Ok((column(row, 0)?, row.get(1)?, usize::try_from(row.get::<_, i64>(2)?).unwrap_or(0)))
            })?
            .collect::<rusqlite::Result<_>>()?,
        tickets: tickets.query_map([&event], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
    })
}
