//! Who shall hold each calendar item of an event or network.

use crate::error::Result;
use crate::ids::{EventId, SeriesId};
use crate::model::{AttendanceStatus, CalendarItem, Event, LedgerEntry, Recurrence, Series, Session};
use crate::rules::invitations::{self as rules, Fate, Guest, Item, Programme, Scope};
use crate::rules::placement;
use crate::store::rows::{self, column};
use crate::store::values::Column;
use crate::store::{
    calendar_items, events, holding, ledger, people, programme, recurring, series as store_series, workspace,
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// An item and those who shall hold it.
#[derive(Debug, Clone)]
pub struct Circle {
    /// As `holding` knows it: the event's id; of a recurrence, its own.
    pub scope: String,
    pub item: Item,
    /// By id, each at the address they have now.
    pub people: Rc<Vec<Guest>>,
    /// Its event is neither held nor archived: something may still be sent.
    pub open: bool,
}

/// The items of a scope in the order they are shown, with those who shall hold them now: on the day it is where the event or
/// network is.
pub fn circles(conn: &Connection, scope: Scope, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    match scope {
        Scope::Event(event) => of_event(conn, event, now),
        Scope::Series(series) => {
            let today = placement::today(&rows::expect::<Series>(conn, series)?.zone, now);
            let mut all = of_rules(conn, series, today)?;
            for meeting in events::of_series(conn, series)? {
                if meeting.ends_on >= today {
                    all.extend(of_event(conn, meeting.id, now)?);
                }
            }
            Ok(all)
        }
        Scope::Gone => {
            let scopes = holding::lost_scopes(conn)?;
            let lost = scopes.iter().map(|scope| lost(conn, scope, &BTreeSet::new()));
            Ok(lost.collect::<Result<Vec<_>>>()?.concat())
        }
    }
}

/// The item that a line is about, with those beside it that are read in the same go.
pub(super) fn around(conn: &Connection, line: &LedgerEntry, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    if let Some(event) = line.event_id {
        let is_there = rows::get::<Event>(conn, event)?.is_some();
        return if is_there {
            of_event(conn, event, now)
        } else {
            lost(conn, &event.to_string(), &BTreeSet::new())
        };
    }
    let rule = line.item_id.parse().ok().map(|id| rows::get::<Recurrence>(conn, id)).transpose()?.flatten();
    let Some(rule) = rule else { return lost(conn, &line.item_id, &BTreeSet::new()) };
    let zone = rows::expect::<Series>(conn, rule.series_id)?.zone;
    of_rules(conn, rule.series_id, placement::today(&zone, now))
}

/// The rules of a network, each with the members of that day. A network that does not go out as one item has none who shall
/// hold it: who does is given the meetings instead.
fn of_rules(conn: &Connection, series: SeriesId, today: NaiveDate) -> Result<Vec<Circle>> {
    let mut circles = Vec::new();
    for network in recurring::networks(conn, series)? {
        let item = network.item()?;
        let is_over = network.recurrence.ends_on.is_some_and(|end| end < today);
        let people = if network.is_one_item() { members(conn, series, today)? } else { BTreeSet::new() };
        circles.push(Circle {
            scope: item.id.clone(),
            item,
            people: Rc::new(people.into_iter().collect()),
            open: !is_over && !network.series.archived,
        });
    }
    Ok(circles)
}

fn of_event(conn: &Connection, id: EventId, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    let event: Event = rows::expect(conn, id)?;
    let today = placement::today(&event.zone, now);
    let (rooms, sessions) = (programme::rooms(conn, id)?, programme::sessions(conn, id)?);
    let calendar = calendar_items::of_event(conn, id)?;
    let office = workspace::get(conn)?;
    let all =
        Programme { office: &office, event: &event, rooms: &rooms, sessions: &sessions, calendar: &calendar };
    let listed = listed(conn, id)?;
    let guests = Rc::new(guests(conn, &event, &listed, today)?);
    let registered: Rc<Vec<Guest>> = Rc::new(of_status(&listed, &[AttendanceStatus::Registered]).collect());
    let parts = parts(conn, id)?;
    let by_id: BTreeMap<String, &Session> =
        sessions.iter().map(|session| (session.id.to_string(), session)).collect();
    let people = |item: &Item| match by_id.get(&item.id) {
        None => Rc::clone(&guests),
        Some(session) => {
            let own = parts.get(&item.id);
            match (session.invite_everyone, own) {
                (true, None) => Rc::clone(&registered),
                (true, Some(own)) => Rc::new(
                    own.iter()
                        .chain(registered.iter())
                        .cloned()
                        .collect::<BTreeSet<_>>()
                        .into_iter()
                        .collect(),
                ),
                (false, own) => Rc::new(own.map(|own| own.iter().cloned().collect()).unwrap_or_default()),
            }
        }
    };
    let open = !event.status.is_over();
    let scope = id.to_string();
    let circle = |item: Item| Circle { scope: scope.clone(), people: people(&item), item, open };
    let mut circles: Vec<Circle> = rules::of_event(&all).into_iter().map(circle).collect();
    let known = circles.iter().map(|circle| circle.item.id.clone()).collect();
    circles.extend(lost(conn, &scope, &known)?.into_iter().map(|circle| Circle { open, ..circle }));
    Ok(circles)
}

/// Who comes to the event as a whole: those invited and registered; to a meeting of a network also the members of that day,
/// save those who have called off. Where the network is one recurring item, its members hold that one already.
fn guests(conn: &Connection, event: &Event, listed: &[Listed], today: NaiveDate) -> Result<Vec<Guest>> {
    let coming = of_status(listed, &[AttendanceStatus::Invited, AttendanceStatus::Registered]);
    let Some(series) = event.series_id else { return Ok(coming.collect()) };
    let mut guests: BTreeSet<Guest> = coming.collect();
    if is_of_one_item(conn, event)? {
        let held = members(conn, series, today)?;
        guests.retain(|person| !held.contains(person));
    } else {
        let called_off: BTreeSet<Guest> = of_status(listed, &[AttendanceStatus::Cancelled]).collect();
        guests.extend(members(conn, series, event.starts_on)?);
        guests.retain(|person| !called_off.contains(person));
    }
    Ok(guests.into_iter().collect())
}

fn is_of_one_item(conn: &Connection, event: &Event) -> Result<bool> {
    let (Some(id), Some(day)) = (event.recurrence_id, event.recurs_on) else { return Ok(false) };
    let Some(recurrence) = rows::get::<Recurrence>(conn, id)? else { return Ok(false) };
    let network = recurring::network(conn, recurrence)?;
    Ok(network.is_one_item() && network.recurrence.gives(day)?)
}

fn members(conn: &Connection, series: SeriesId, day: NaiveDate) -> Result<BTreeSet<Guest>> {
    let members = store_series::members(conn, series)?.into_iter().filter(|member| member.is_member_on(day));
    let contacts = people::contacts(conn, members.map(|member| member.person_id))?;
    Ok(contacts.into_iter().map(|(person, contact)| Guest::new(person, &contact.email)).collect())
}

/// Somebody on the list of an event.
type Listed = (AttendanceStatus, Guest);

/// Everybody on the list of an event, by id.
fn listed(conn: &Connection, event: EventId) -> Result<Vec<Listed>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.person_id, p.email, a.status FROM attendance a JOIN person p ON p.id = a.person_id
         WHERE a.event_id = ?1 ORDER BY a.person_id",
    )?;
    let people = statement.query_map([event.store()], |row| Ok((column(row, 2)?, guest(row)?)))?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

fn of_status<'a>(listed: &'a [Listed], wanted: &'a [AttendanceStatus]) -> impl Iterator<Item = Guest> + 'a {
    listed.iter().filter(|(status, _)| wanted.contains(status)).map(|(_, guest)| guest.clone())
}

/// Those with a part in each session, by its id.
fn parts(conn: &Connection, event: EventId) -> Result<BTreeMap<String, BTreeSet<Guest>>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.person_id, p.email, a.session_id FROM part a JOIN session s ON s.id = a.session_id
         JOIN person p ON p.id = a.person_id WHERE s.event_id = ?1",
    )?;
    let mut rows = statement.query([event.store()])?;
    let mut parts: BTreeMap<String, BTreeSet<Guest>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        parts.entry(row.get(2)?).or_default().insert(guest(row)?);
    }
    Ok(parts)
}

fn guest(row: &rusqlite::Row<'_>) -> rusqlite::Result<Guest> {
    Ok(Guest::new(column(row, 0)?, row.get_ref(1)?.as_str().unwrap_or_default()))
}

/// Items that somebody holds or held and that are none of the known ones: they were deleted.
fn lost(conn: &Connection, scope: &str, known: &BTreeSet<String>) -> Result<Vec<Circle>> {
    let mut circles = Vec::new();
    for id in holding::items(conn, scope)?.into_iter().filter(|id| !known.contains(id)) {
        let Some(last) = ledger::last_of_item(conn, &id)? else { continue };
        let numbers: Option<CalendarItem> = calendar_items::one(conn, &id)?;
        let item = Item {
            kind: last.item_kind,
            event_id: last.event_id,
            uid: last.uid,
            sequence: numbers.as_ref().map_or(last.sequence, |numbers| numbers.sequence),
            stamped_at: numbers.map_or(last.stamped_at, |numbers| numbers.stamped_at),
            fate: Fate::Deleted,
            said: last.said,
            id,
        };
        circles.push(Circle { scope: scope.to_owned(), item, people: Rc::default(), open: true });
    }
    Ok(circles)
}
