//! An event and its sessions as calendar items, and who shall hold them: who comes, and who has a part.

use super::Circle;
use super::lost::lost;
use super::networks::members;
use crate::error::Result;
use crate::ids::{EventId, PersonId, RecurrenceId};
use crate::model::{Attendance, AttendanceStatus, Event, ItemKind, Recurrence, Session};
use crate::rules::invitations::{self as rules, Fate, Guest, Item, Programme};
use crate::rules::note_marks::told;
use crate::rules::placement;
use crate::store::rows::{self, column};
use crate::store::values::Column;
use crate::store::{calendar_items, programme, recurring, telling, workspace};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub(super) fn of_event(conn: &Connection, id: EventId, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    let event: Event = rows::expect(conn, id)?;
    let today = placement::today(&event.zone, now);
    let sessions = sessions(conn, id)?;
    let listed = listed(conn, &event)?;
    let (guests, in_network) = guests(conn, &event, &listed)?;
    let guests = Rc::new(guests);
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
    let scope = id.to_string();
    let circle = |item: Item| Circle {
        scope: scope.clone(),
        people: people(&item),
        in_network: if item.kind == ItemKind::Event { in_network } else { 0 },
        shares: BTreeMap::new(),
        today: None,
        open: is_open(&event, item.fate, today),
        item,
    };
    let mut circles: Vec<Circle> = items(conn, &event, &sessions)?.into_iter().map(circle).collect();
    let known = circles.iter().map(|circle| circle.item.id.clone()).collect();
    let open = is_open(&event, Fate::Deleted, today);
    circles.extend(lost(conn, &scope, &known)?.into_iter().map(|circle| Circle { open, ..circle }));
    Ok(circles)
}

/// The sessions that are items of a calendar: the one of a whole meeting is none, the meeting is.
pub(super) fn sessions(conn: &Connection, event: EventId) -> Result<Vec<Session>> {
    let mut sessions = programme::sessions(conn, event)?;
    if sessions.iter().any(|session| session.span().is_none()) {
        let whole = programme::whole_meetings(conn, event)?;
        sessions.retain(|session| !whole.contains(&session.id));
    }
    Ok(sessions)
}

/// The event and its sessions as calendar items.
pub(super) fn items(conn: &Connection, event: &Event, sessions: &[Session]) -> Result<Vec<Item>> {
    let told = telling::told(conn, vec![event.clone()])?;
    let sessions: Vec<Session> = sessions.iter().cloned().map(told::session).collect();
    Ok(rules::of_event(&Programme {
        office: &workspace::get(conn)?,
        event: told.first().unwrap_or(event),
        rooms: &programme::rooms(conn, event.id)?,
        tracks: &programme::tracks(conn, event.id)?,
        formats: &programme::formats(conn, event.id)?,
        links: &programme::links_of_event(conn, event.id)?,
        sessions: &sessions,
        named: &programme::named(conn, event.id)?,
        calendar: &calendar_items::of_event(conn, event.id)?,
    }))
}

/// Whether something may still be sent of an item. Of an event that is held or archived: the end of what does not take place,
/// as long as its days are not past; where all of it was called off, as long as anybody holds it.
fn is_open(event: &Event, fate: Fate, today: NaiveDate) -> bool {
    let ends = fate != Fate::Stands && (event.is_called_off() || event.ends_on >= today);
    !event.status.is_over() || ends
}

/// Who comes to the event as a whole: those invited and registered, and who has a part in the session of a whole meeting; to a meeting of a network also the members of the day on
/// which it takes place, save those who have called off. Where the network is one recurring item, its members hold that one already, and are
/// counted.
fn guests(conn: &Connection, event: &Event, listed: &[Listed]) -> Result<(Vec<Guest>, usize)> {
    let coming = of_status(listed, &[AttendanceStatus::Invited, AttendanceStatus::Registered]);
    let mut guests: BTreeSet<Guest> = in_whole(conn, event.id)?;
    if guests.is_empty() && event.series_id.is_none() {
        return Ok((coming.collect(), 0));
    }
    guests.extend(coming);
    let Some(series) = event.series_id else { return Ok((guests.into_iter().collect(), 0)) };
    let called_off: BTreeSet<Guest> = of_status(listed, &[AttendanceStatus::Cancelled]).collect();
    let mut members = members(conn, series, event.starts_on)?;
    members.retain(|person| !called_off.contains(person));
    if carried_by(conn, event)?.is_some() {
        guests.retain(|person| !members.contains(person));
        return Ok((guests.into_iter().collect(), members.len()));
    }
    guests.extend(members);
    Ok((guests.into_iter().collect(), 0))
}

/// Who shall hold an event as a whole.
pub(super) fn who_comes(conn: &Connection, event: &Event) -> Result<Vec<Guest>> {
    Ok(guests(conn, event, &listed(conn, event)?)?.0)
}

/// The rule whose one recurring item has the meeting in it: its members do not hold the meeting by itself. None of any other event.
pub fn carried_by(conn: &Connection, event: &Event) -> Result<Option<RecurrenceId>> {
    let (Some(id), Some(day)) = (event.recurrence_id, event.recurs_on) else { return Ok(None) };
    let Some(recurrence) = rows::get::<Recurrence>(conn, id)? else { return Ok(None) };
    let network = recurring::untold(conn, recurrence)?;
    Ok((network.is_one_item() && network.recurrence.gives(day)?).then_some(id))
}

/// Those who hold a meeting with the one recurring item of its network, and so not by itself.
pub fn with_network(conn: &Connection, event: &Event) -> Result<BTreeSet<PersonId>> {
    let Some(series) = event.series_id.filter(|_| event.recurrence_id.is_some()) else {
        return Ok(BTreeSet::new());
    };
    if carried_by(conn, event)?.is_none() {
        return Ok(BTreeSet::new());
    }
    let listed = listed(conn, event)?;
    let called_off: BTreeSet<Guest> = of_status(&listed, &[AttendanceStatus::Cancelled]).collect();
    let members = members(conn, series, event.starts_on)?.into_iter();
    Ok(members.filter(|guest| !called_off.contains(guest)).map(|guest| guest.person_id).collect())
}

/// Somebody on the list of an event.
struct Listed {
    status: AttendanceStatus,
    /// They are on it because they are a member, and have no ticket of their own.
    as_member: bool,
    guest: Guest,
}

/// Everybody on the list of an event, by id: without those who came onto it as members of its network and are none on its day.
fn listed(conn: &Connection, event: &Event) -> Result<Vec<Listed>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.person_id, p.email, a.status, a.source = ?2 AND a.ticket = '' AND a.ticket_ref = ''
         FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.event_id = ?1 ORDER BY a.person_id",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Listed { status: column(row, 2)?, as_member: row.get(3)?, guest: guest(row)? })
    };
    let people = statement.query_map(params![event.id.store(), Attendance::OF_MEMBER], read)?;
    let mut listed: Vec<Listed> = people.collect::<rusqlite::Result<_>>()?;
    if let Some(series) = event.series_id.filter(|_| listed.iter().any(|one| one.as_member)) {
        let members = members(conn, series, event.starts_on)?;
        listed.retain(|one| !one.as_member || members.contains(&one.guest));
    }
    Ok(listed)
}

fn of_status<'a>(listed: &'a [Listed], wanted: &'a [AttendanceStatus]) -> impl Iterator<Item = Guest> + 'a {
    listed.iter().filter(|one| wanted.contains(&one.status)).map(|one| one.guest.clone())
}

/// Those with a part in the session of a whole meeting: without who called off that they come, and none of one that was called off.
fn in_whole(conn: &Connection, event: EventId) -> Result<BTreeSet<Guest>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.person_id, p.email FROM part t JOIN session s ON s.id = t.session_id JOIN person p ON p.id = t.person_id
         WHERE s.id = ?1 AND s.status <> 'cancelled' AND NOT EXISTS (SELECT 1 FROM attendance a
             WHERE a.event_id = s.event_id AND a.person_id = t.person_id AND a.status = 'cancelled')",
    )?;
    let mut guests = BTreeSet::new();
    for session in programme::whole_meetings(conn, event)? {
        let mut rows = statement.query([session.store()])?;
        while let Some(row) = rows.next()? {
            guests.insert(guest(row)?);
        }
    }
    Ok(guests)
}

/// Those who are to be at a meeting because they have a part in its one session.
pub fn with_a_part_in_whole(conn: &Connection, event: EventId) -> Result<BTreeSet<PersonId>> {
    Ok(in_whole(conn, event)?.into_iter().map(|guest| guest.person_id).collect())
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
