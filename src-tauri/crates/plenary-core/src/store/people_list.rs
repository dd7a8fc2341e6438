//! The people of an event as a list: any screenful of it, ordered and narrowed, read from a table that triggers keep.

use crate::error::Result;
use crate::ids::{AttendanceId, EventId, OrganisationId, PersonId};
use crate::model::AttendanceStatus;
use crate::rules::no_answer;
use crate::store::affiliations::ORGANISATION;
use crate::store::rows::column;
use crate::store::values::Column;
use crate::store::{alphabet, search};
use chrono::{DateTime, Utc};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a line of the list is made of. Both names are there to be sorted by, and stand in letters.
static LINE: LazyLock<String> = LazyLock::new(|| {
    let [family, given] = alphabet::of_person("p.");
    format!(
        "SELECT a.event_id, {family}, {given}, a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            {ORGANISATION}, o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = {ORGANISATION}"
    )
});

/// Teaches a connection which needs are none.
pub(super) fn teach(conn: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    Ok(conn.create_scalar_function("is_none", 1, flags, |arguments| {
        Ok(no_answer::is_none(&arguments.get::<String>(0)?))
    })?)
}

/// SQL that makes the lines of some attendances anew; `which` is a condition on the alias `a`.
pub(super) fn refresh(leaving: &str, which: &str) -> String {
    format!("DELETE FROM people_list WHERE {leaving}; INSERT INTO people_list {} WHERE {which};", *LINE)
}

/// Makes the triggers that are not a person's own (those stand with the search, on which they depend).
pub(super) fn make_triggers(conn: &Connection) -> Result<()> {
    let attendance = |row: &str| refresh(&format!("attendance_id = {row}.id"), &format!("a.id = {row}.id"));
    let arrival = |row: &str| {
        refresh(&format!("attendance_id = {row}.attendance_id"), &format!("a.id = {row}.attendance_id"))
    };
    let affiliation = |row: &str| {
        let it = format!("event_id = {row}.event_id AND {{}}person_id = {row}.person_id");
        refresh(&it.replace("{}", ""), &format!("a.{}", it.replace("{}", "a.")))
    };
    for (name, event, body) in [
        ("affiliation_insert", "INSERT ON affiliation", affiliation("NEW")),
        ("affiliation_update", "UPDATE ON affiliation", affiliation("NEW")),
        ("affiliation_delete", "DELETE ON affiliation", affiliation("OLD")),
        ("attendance_insert", "INSERT ON attendance", attendance("NEW")),
        ("attendance_update", "UPDATE ON attendance", attendance("NEW")),
        (
            "attendance_delete",
            "DELETE ON attendance",
            "DELETE FROM people_list WHERE attendance_id = OLD.id;".to_owned(),
        ),
        ("check_in_insert", "INSERT ON check_in", arrival("NEW")),
        ("check_in_delete", "DELETE ON check_in", arrival("OLD")),
        (
            "organisation_update",
            "UPDATE OF name ON organisation",
            "UPDATE people_list SET organisation = NEW.name WHERE organisation_id = NEW.id;".to_owned(),
        ),
    ] {
        conn.execute_batch(&format!("CREATE TRIGGER people_list_{name} AFTER {event} BEGIN {body} END;"))?;
    }
    Ok(())
}

/// Makes the whole list anew.
pub(super) fn rebuild(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch(&format!("DELETE FROM people_list; INSERT INTO people_list {};", *LINE))?)
}

/// What is wrong with the list, as sentences; empty when sound.
pub(super) fn faults(conn: &Connection) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT (SELECT count(*) FROM (SELECT * FROM people_list EXCEPT {line})),
                (SELECT count(*) FROM ({line} EXCEPT SELECT * FROM people_list))",
        line = *LINE
    );
    let (surplus, missing): (i64, i64) = conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sound = surplus + missing == 0;
    Ok(if sound {
        Vec::new()
    } else {
        vec![format!("people list: {missing} lines missing and {surplus} too many")]
    })
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
    /// The columns before the name.
    fn first(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[],
            Self::Organisation => &["organisation IS NULL", "in_letters(organisation)"],
            Self::Ticket => &["in_letters(ticket)"],
            Self::Status => &["status"],
            Self::Arrival => &["came_at IS NULL", "came_at"],
        }
    }

    fn sql(self, descending: bool) -> String {
        let columns = self.first().iter().chain(&["family_name", "given_name", "attendance_id"]);
        let turned = |name: &&str| {
            let down = descending && !name.ends_with("IS NULL");
            format!("{name}{}", if down { " DESC" } else { "" })
        };
        columns.map(turned).collect::<Vec<_>>().join(", ")
    }
}

/// Which people of an event are asked for.
#[derive(Debug, Clone, Default)]
pub struct PeopleFilter {
    /// Words to find in name, address, job title, organisation, or a ticket number; empty for all.
    pub query: String,
    /// As what they count: whoever came counts as registered.
    pub status: Option<AttendanceStatus>,
    pub organisation: Option<OrganisationId>,
    /// Only those with access or dietary needs.
    pub with_needs: bool,
    /// Only those who came (true) or did not (false).
    pub came: Option<bool>,
}

impl PeopleFilter {
    /// Only the conditions that are asked for, and their values; the first value is the event.
    fn sql(&self, event: EventId) -> (String, Vec<Value>) {
        let mut conditions = vec!["event_id = ?1".to_owned()];
        let mut values = vec![event.store()];
        let mut mark = |value: Value| {
            values.push(value);
            format!("?{}", values.len())
        };
        if let Some(status) = self.status {
            let stands = format!("status = {}", mark(status.store()));
            conditions.push(match status {
                AttendanceStatus::Registered => format!("({stands} OR came_at IS NOT NULL)"),
                _ => format!("{stands} AND came_at IS NULL"),
            });
        }
        if let Some(organisation) = self.organisation {
            conditions.push(format!("organisation_id = {}", mark(organisation.store())));
        }
        if self.with_needs {
            conditions.push("needs = 1".to_owned());
        }
        if let Some(came) = self.came {
            conditions.push(format!("came_at IS {}NULL", if came { "NOT " } else { "" }));
        }
        if let Some(words) = search::expression(&self.query) {
            let (words, query) = (mark(words.store()), mark(self.query.trim().to_owned().store()));
            conditions.push(format!(
                "(search_id IN (SELECT rowid FROM search_index WHERE search_index MATCH {words})
                 OR instr('; ' || ticket_ref || '; ', '; ' || {query} || '; ') > 0)"
            ));
        }
        (conditions.join(" AND "), values)
    }
}

/// One line of the list, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleLine {
    pub attendance_id: AttendanceId,
    pub person_id: PersonId,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// First arrival.
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
) -> Result<(i64, Vec<PeopleLine>)> {
    let (wanted, values) = filter.sql(event);
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM people_list WHERE {wanted}"))?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    let sql = format!(
        "SELECT attendance_id, person_id, organisation, came_at FROM people_list WHERE {wanted}
         ORDER BY {} LIMIT {} OFFSET {}",
        order.sql(descending),
        limit.max(0),
        offset.max(0)
    );
    let read = |row: &rusqlite::Row<'_>| {
        Ok(PeopleLine {
            attendance_id: column(row, 0)?,
            person_id: column(row, 1)?,
            organisation: row.get(2)?,
            came_at: column(row, 3)?,
        })
    };
    let mut statement = conn.prepare(&sql)?;
    let lines = statement.query_map(params_from_iter(&values), read)?.collect::<rusqlite::Result<_>>()?;
    Ok((total, lines))
}

/// The numbers above a list of people.
pub struct Summary {
    /// As what they count: whoever came counts as registered.
    pub by_status: BTreeMap<AttendanceStatus, usize>,
    /// Id, name, people (withdrawn ones aside); by name.
    pub by_organisation: Vec<(OrganisationId, String, usize)>,
    /// Tickets in use, by name.
    pub tickets: Vec<String>,
}

/// The numbers of an event's people.
pub fn summary(conn: &Connection, event: EventId) -> Result<Summary> {
    let mut by_status = conn.prepare_cached(
        "SELECT CASE WHEN came_at IS NULL THEN status ELSE 'registered' END AS counted, count(*) FROM people_list
         WHERE event_id = ?1 GROUP BY counted",
    )?;
    let mut by_organisation = conn.prepare_cached(
        "SELECT organisation_id, organisation, count(*) FROM people_list
         WHERE event_id = ?1 AND (status <> 'cancelled' OR came_at IS NOT NULL) AND organisation IS NOT NULL
         GROUP BY organisation_id ORDER BY in_letters(organisation), organisation_id",
    )?;
    let mut tickets = conn.prepare_cached(
        "SELECT ticket FROM people_list WHERE event_id = ?1 AND ticket <> '' GROUP BY ticket ORDER BY in_letters(ticket), ticket",
    )?;
    let event = event.store();
    let number = |row: &rusqlite::Row<'_>, at| {
        Ok::<_, rusqlite::Error>(usize::try_from(row.get::<_, i64>(at)?).unwrap_or(0))
    };
    Ok(Summary {
        by_status: by_status
            .query_map([&event], |row| Ok((column(row, 0)?, number(row, 1)?)))?
            .collect::<rusqlite::Result<_>>()?,
        by_organisation: by_organisation
            .query_map([&event], |row| Ok((column(row, 0)?, row.get(1)?, number(row, 2)?)))?
            .collect::<rusqlite::Result<_>>()?,
        tickets: tickets.query_map([&event], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
    })
}
