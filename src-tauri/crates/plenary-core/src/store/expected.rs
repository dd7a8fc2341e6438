//! Who is expected at a meeting: its chairs first, then everybody by name.

use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{Attendance, AttendanceStatus, Event, Person, SeriesRole};
use crate::rules::alphabet;
use crate::store::{attendances, rows, series};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Those who chair it, those on its list, and the members of its network on its day; without who called off and who is archived, and without
/// who came onto the list as a member and is none on that day.
pub fn expected(conn: &Connection, event: &Event) -> Result<Vec<Person>> {
    let listed = attendances::of_event(conn, event.id)?;
    let members = match event.series_id {
        Some(network) => series::members_on(conn, network, event.starts_on)?,
        None => Vec::new(),
    };
    let chairs: BTreeSet<PersonId> = members
        .iter()
        .filter(|member| member.role == SeriesRole::Chair)
        .map(|member| member.person_id)
        .collect();
    let mut ids: BTreeSet<PersonId> =
        members.iter().map(|member| member.person_id).chain(event.chair_id).collect();
    let is_as_member = |one: &Attendance| {
        one.source == Attendance::OF_MEMBER && one.ticket.is_empty() && one.ticket_ref.is_empty()
    };
    for one in &listed {
        match one.status {
            AttendanceStatus::Cancelled | AttendanceStatus::Waiting => _ = ids.remove(&one.person_id),
            _ if is_as_member(one) => {}
            AttendanceStatus::Invited | AttendanceStatus::Registered => _ = ids.insert(one.person_id),
        }
    }
    let mut people: Vec<Person> = ids.into_iter().map(|id| rows::expect(conn, id)).collect::<Result<_>>()?;
    people.retain(|person| !person.archived);
    people.sort_by_cached_key(|person| {
        let is_chair = Some(person.id) == event.chair_id;
        (!is_chair, !chairs.contains(&person.id), alphabet::of_person(person))
    });
    Ok(people)
}
