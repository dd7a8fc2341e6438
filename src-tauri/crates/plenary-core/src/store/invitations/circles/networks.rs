//! The rules of a network as calendar items, and the members who shall hold them, each on the days that they belong to it.

use super::lost::Lost;
use super::{Circle, Part};
use crate::error::Result;
use crate::ids::{PersonId, SeriesId};
use crate::model::{AttendanceStatus, CalendarMethod, Series, SeriesMember};
use crate::rules::invitations::{Dates, Fate, Guest, Network, Share};
use crate::rules::placement;
use crate::store::rows::{self, column};
use crate::store::values::Column;
use crate::store::{holding, ledger, people, recurring, series as store_series};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, params};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The items of a network that are of none of its meetings: its rules, and what was deleted of it.
pub fn of_network(
    conn: &Connection,
    series: SeriesId,
    lost: &Lost,
    now: DateTime<Utc>,
) -> Result<Vec<Circle>> {
    let today = placement::today(&rows::expect::<Series>(conn, series)?.zone, now);
    let mut all = of_rules(conn, series, today)?;
    let lost = lost.circles(conn, Some(series))?.into_iter();
    all.extend(lost.map(|circle| Circle { today: Some(today), ..circle }));
    Ok(all)
}

/// The rules of a network, each with its members, who hold the days that they belong to it. A network that does not go out as one
/// item has none who shall hold it: who does is given the meetings instead.
pub(super) fn of_rules(conn: &Connection, series: SeriesId, today: NaiveDate) -> Result<Vec<Circle>> {
    recurring::networks(conn, series)?.iter().map(|network| of_rule(conn, network, today)).collect()
}

fn of_rule(conn: &Connection, network: &Network, today: NaiveDate) -> Result<Circle> {
    let item = network.item()?;
    let (scope, holders) = (item.id.clone(), holding::invited(conn, &item.id, &item.id)?);
    let mut circle = Circle {
        scope,
        people: Rc::default(),
        in_network: 0,
        shares: BTreeMap::new(),
        today: Some(today),
        open: true,
        item,
    };
    circle.open = !circle.is_past(&circle.item.said) || !holders.is_empty();
    if !network.is_one_item() {
        return Ok(circle);
    }
    let mut parts: BTreeMap<Share, Rc<Part>> = BTreeMap::new();
    let mut people = BTreeSet::new();
    for (guest, share) in shares(conn, network, today)? {
        let part = match parts.entry(share) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let (share, item) = (new.key().clone(), network.shared(new.key()).item()?);
                new.insert(Rc::new(Part { share, item }))
            }
        };
        let is_over = network.series.archived || circle.is_past(&part.item.said);
        let is_wanted = part.item.fate == Fate::Stands && (!is_over || holders.contains(&guest.person_id));
        if !is_wanted {
            continue;
        }
        if part.item.said != circle.item.said {
            circle.shares.insert(guest.person_id, Rc::clone(part));
        }
        people.insert(guest);
    }
    circle.people = Rc::new(people.into_iter().collect());
    Ok(circle)
}

/// The members of a network, each with the days of its rule that are theirs.
pub(super) fn shares(conn: &Connection, network: &Network, today: NaiveDate) -> Result<Vec<(Guest, Share)>> {
    let mut called_off = called_off(conn, network, today)?;
    let own = |(guest, share): (Guest, Share)| {
        let without = called_off.remove(&guest.person_id).unwrap_or_default();
        (guest, Share { without, ..share })
    };
    let members = store_series::members(conn, network.series.id)?;
    Ok(belonging(conn, &members)?.into_iter().map(own).collect())
}

/// Members of a network, each with the days that they belong to it.
fn belonging(conn: &Connection, members: &[SeriesMember]) -> Result<Vec<(Guest, Share)>> {
    let contacts = people::contacts(conn, members.iter().map(|member| member.person_id))?;
    let of = |member: &SeriesMember| {
        let contact = contacts.get(&member.person_id)?;
        let share = Share { since: member.since, until: member.until, ..Share::default() };
        Some((Guest::new(member.person_id, &contact.email), share))
    };
    Ok(members.iter().filter_map(of).collect())
}

/// Which meetings of a rule people called off for themselves, by its days. A meeting that is past stays in what they hold as it was told.
fn called_off(
    conn: &Connection,
    network: &Network,
    today: NaiveDate,
) -> Result<BTreeMap<PersonId, BTreeSet<NaiveDate>>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.person_id, e.recurs_on, e.ends_on FROM event e JOIN attendance a ON a.event_id = e.id
         WHERE e.recurrence_id = ?1 AND e.recurs_on IS NOT NULL AND a.status = ?2 ORDER BY a.person_id, e.recurs_on",
    )?;
    let id = network.recurrence.id;
    let read = |row: &rusqlite::Row<'_>| Ok((column(row, 0)?, column(row, 1)?, column(row, 2)?));
    let rows = statement.query_map(params![id.store(), AttendanceStatus::Cancelled.store()], read)?;
    let mut all: BTreeMap<PersonId, BTreeSet<NaiveDate>> = BTreeMap::new();
    for row in rows {
        let (person, day, ends_on): (PersonId, NaiveDate, NaiveDate) = row?;
        if ends_on >= today || holds_without(conn, &id.to_string(), person, day)? {
            all.entry(person).or_default().insert(day);
        }
    }
    Ok(all)
}

/// Whether somebody was told last that there is nothing for them on a day of a rule.
fn holds_without(conn: &Connection, item: &str, person: PersonId, day: NaiveDate) -> Result<bool> {
    let told = ledger::of_item(conn, item, person)?;
    let told = told.iter().rfind(|entry| entry.method == CalendarMethod::Request);
    let dates = told.map(|entry| Dates::of(&entry.said)).transpose()?.flatten();
    Ok(dates.is_some_and(|dates| dates.on(day).is_none()))
}

/// Those who belong to a network on the day on which a meeting takes place; nobody after it was archived.
pub fn members(conn: &Connection, series: SeriesId, day: NaiveDate) -> Result<BTreeSet<Guest>> {
    let members = belonging(conn, &store_series::members_on(conn, series, day)?)?;
    Ok(members.into_iter().map(|(guest, _)| guest).collect())
}
