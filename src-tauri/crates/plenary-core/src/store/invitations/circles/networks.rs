//! The rules of a network as calendar items, and the members who shall hold them, each on the days that they belong to it.

use super::lost::Lost;
use super::{Circle, Part};
use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{Series, SeriesMember};
use crate::rules::invitations::{Fate, Guest, Network, Share};
use crate::rules::placement;
use crate::store::{holding, people, recurring, rows, series as store_series};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
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
    for (guest, share) in shares(conn, network.series.id)? {
        let part = match parts.entry(share) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Rc::new(Part { share, item: network.shared(share).item()? })),
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

/// The members of a network, each with the days that they belong to it.
pub(super) fn shares(conn: &Connection, series: SeriesId) -> Result<Vec<(Guest, Share)>> {
    let members = store_series::members(conn, series)?;
    let contacts = people::contacts(conn, members.iter().map(|member| member.person_id))?;
    let share = |member: &SeriesMember| Share { since: member.since, until: member.until };
    let of = |member: &SeriesMember| {
        let contact = contacts.get(&member.person_id)?;
        Some((Guest::new(member.person_id, &contact.email), share(member)))
    };
    Ok(members.iter().filter_map(of).collect())
}

/// Those who belong to a network on a day; nobody after it was archived.
pub(super) fn members(conn: &Connection, series: SeriesId, day: NaiveDate) -> Result<BTreeSet<Guest>> {
    if rows::get::<Series>(conn, series)?.and_then(|series| series.last_day()).is_some_and(|last| day > last)
    {
        return Ok(BTreeSet::new());
    }
    let shares = shares(conn, series)?.into_iter();
    Ok(shares.filter(|(_, share)| share.has(day)).map(|(guest, _)| guest).collect())
}
