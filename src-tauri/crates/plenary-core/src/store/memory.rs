//! What a network remembers: who came to which of its meetings, and from where. A meeting to which people came took place once its
//! day has come, though nobody published it or said that it was held.

use crate::error::Result;
use crate::ids::{EventId, OrganisationId, PersonId, SeriesId};
use crate::rules::attendance_gaps::Gathering;
use crate::rules::coverage::Arrivals;
use crate::store::affiliations::ORGANISATION;
use crate::store::programme;
use crate::store::rows::column;
use crate::store::values::Column;
use chrono::NaiveDate;
use rusqlite::Connection;

/// Meetings of a network at which arrivals were recorded until today, oldest first, with who came.
pub fn gatherings(conn: &Connection, series: SeriesId, today: NaiveDate) -> Result<Vec<Gathering>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.id, e.starts_on, a.person_id FROM event e JOIN attendance a ON a.event_id = e.id
         WHERE e.series_id = ?1 AND (e.status <> 'draft' OR e.starts_on <= ?2) AND e.status <> 'cancelled' AND NOT e.was_cancelled
            AND EXISTS (SELECT 1 FROM check_in c WHERE c.attendance_id = a.id)
         ORDER BY e.starts_on, e.start_time, e.id",
    )?;
    let mut gatherings: Vec<Gathering> = Vec::new();
    let mut rows = statement.query([series.store(), today.store()])?;
    while let Some(row) = rows.next()? {
        let (event_id, on, person): (EventId, NaiveDate, PersonId) =
            (column(row, 0)?, column(row, 1)?, column(row, 2)?);
        match gatherings.last_mut().filter(|last| last.event_id == event_id) {
            Some(last) => drop(last.came.insert(person)),
            None => gatherings.push(Gathering { event_id, on, came: [person].into() }),
        }
    }
    Ok(gatherings)
}

/// The same for coverage: how many people of which organisation came; of one network, or of every event.
pub fn arrivals(conn: &Connection, series: Option<SeriesId>, today: NaiveDate) -> Result<Vec<Arrivals>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT e.id, e.title, e.starts_on, EXISTS (SELECT 1 FROM session WHERE event_id = e.id AND no_names),
            {ORGANISATION}, count(*) FROM event e JOIN attendance a ON a.event_id = e.id
            JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
         WHERE (?1 IS NULL OR e.series_id = ?1) AND (e.status <> 'draft' OR e.starts_on <= ?2)
            AND e.status <> 'cancelled' AND NOT e.was_cancelled
            AND EXISTS (SELECT 1 FROM check_in c WHERE c.attendance_id = a.id)
         GROUP BY e.id, {ORGANISATION} ORDER BY e.starts_on, e.start_time, e.id"
    ))?;
    let mut arrivals: Vec<Arrivals> = Vec::new();
    let mut rows = statement.query([series.store(), today.store()])?;
    while let Some(row) = rows.next()? {
        let event_id: EventId = column(row, 0)?;
        if arrivals.last().is_none_or(|last| last.event_id != event_id) {
            let (title, on) = (column(row, 1)?, column(row, 2)?);
            let no_names = column(row, 3)? && programme::are_without_names(conn, event_id)?;
            arrivals.push(Arrivals { event_id, title, on, no_names, people: Default::default() });
        }
        let organisation: Option<OrganisationId> = column(row, 4)?;
        let people = usize::try_from(column::<i64>(row, 5)?).unwrap_or(0);
        if let Some(last) = arrivals.last_mut() {
            last.people.insert(organisation, people);
        }
    }
    Ok(arrivals)
}
