//! Who shall hold each calendar item of an event or network.

use crate::error::Result;
use crate::ids::{EventId, PersonId, RecurrenceId, SeriesId};
use crate::model::{
    AttendanceStatus, CalendarItem, Event, ItemKind, LedgerEntry, Recurrence, Said, Series, SeriesMember,
    Session,
};
use crate::rules::invitations::{self as rules, Fate, Guest, Item, Network, Programme, Scope, Share};
use crate::rules::placement;
use crate::store::rows::{self, column};
use crate::store::values::Column;
use crate::store::{
    calendar_items, events, holding, ledger, people, programme, recurring, series as store_series, telling,
    workspace,
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension};
use std::collections::btree_map::Entry;
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
    /// Of a meeting: how many members get it with the one recurring item of their network.
    pub in_network: usize,
    /// Of what recurs: those who shall hold fewer days of it, and what those say.
    pub shares: BTreeMap<PersonId, Rc<Part>>,
    /// Of a network's own: what ended before this day for who holds it is left as it is.
    pub today: Option<NaiveDate>,
    /// Something may still be sent: its event is neither held nor archived, or it was called off.
    pub open: bool,
}

/// A part of the days of something that recurs.
#[derive(Debug, Clone)]
pub struct Part {
    pub share: Share,
    pub item: Item,
}

impl Circle {
    /// What this person shall hold.
    pub fn item_of(&self, person: PersonId) -> &Item {
        self.shares.get(&person).map_or(&self.item, |part| &part.item)
    }

    /// The days of it that this person shall hold.
    pub fn share_of(&self, person: PersonId) -> Share {
        self.shares.get(&person).map(|part| part.share).unwrap_or_default()
    }

    /// Whether what was said of it came to its end before today.
    pub fn is_past(&self, said: &Said) -> bool {
        self.today.zip(rules::last_day(said)).is_some_and(|(today, last)| last < today)
    }
}

/// The items of a scope in the order they are shown, with those who shall hold them now: on the day it is where the event or
/// network is.
pub fn circles(conn: &Connection, scope: Scope, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    match scope {
        Scope::Event(event) => of_event(conn, event, now),
        Scope::Series(series) => {
            let today = placement::today(&rows::expect::<Series>(conn, series)?.zone, now);
            let mut all = of_network(conn, series, &Lost::read(conn)?, now)?;
            for meeting in events::of_series(conn, series)? {
                if meeting.ends_on >= today {
                    all.extend(of_event(conn, meeting.id, now)?);
                }
            }
            Ok(all)
        }
        Scope::Gone => Lost::read(conn)?.circles(conn, None),
    }
}

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

/// The events and rules that were deleted and of which somebody was given something, by the network they were of; those of none that
/// is there still stand under none.
#[derive(Debug, Default)]
pub struct Lost(BTreeMap<Option<SeriesId>, Vec<String>>);

impl Lost {
    pub fn read(conn: &Connection) -> Result<Self> {
        let mut lost = Self::default();
        for scope in holding::lost_scopes(conn)? {
            lost.0.entry(series_of_lost(conn, &scope)?).or_default().push(scope);
        }
        Ok(lost)
    }

    /// What is held of those of a network.
    fn circles(&self, conn: &Connection, series: Option<SeriesId>) -> Result<Vec<Circle>> {
        let mut all = Vec::new();
        for scope in self.0.get(&series).into_iter().flatten() {
            all.extend(lost(conn, scope, &BTreeSet::new())?);
        }
        Ok(all)
    }
}

/// The network that a deleted meeting or rule was of, while it is there.
pub fn series_of_lost(conn: &Connection, scope: &str) -> Result<Option<SeriesId>> {
    let mut statement = conn.prepare_cached(
        "SELECT s.id FROM log_change c JOIN series s ON s.id = c.before ->> '$.series_id'
         WHERE c.row_id = ?1 AND c.kind = 'delete' AND c.noun IN ('event', 'recurrence') ORDER BY c.id DESC LIMIT 1",
    )?;
    Ok(statement.query_row([scope], |row| column(row, 0)).optional()?)
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

/// The rules of a network, each with its members, who hold the days that they belong to it. A network that does not go out as one
/// item has none who shall hold it: who does is given the meetings instead.
fn of_rules(conn: &Connection, series: SeriesId, today: NaiveDate) -> Result<Vec<Circle>> {
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
fn shares(conn: &Connection, series: SeriesId) -> Result<Vec<(Guest, Share)>> {
    let members = store_series::members(conn, series)?;
    let contacts = people::contacts(conn, members.iter().map(|member| member.person_id))?;
    let share = |member: &SeriesMember| Share { since: member.since, until: member.until };
    let of = |member: &SeriesMember| {
        let contact = contacts.get(&member.person_id)?;
        Some((Guest::new(member.person_id, &contact.email), share(member)))
    };
    Ok(members.iter().filter_map(of).collect())
}

/// One item as it is now for a person; none when it is not there any more.
pub fn item(conn: &Connection, kind: ItemKind, id: &str, person: PersonId) -> Result<Option<Item>> {
    let event = match kind {
        ItemKind::Recurrence => {
            let rule = id.parse().ok().map(|id| rows::get::<Recurrence>(conn, id)).transpose()?.flatten();
            let network = rule.map(|rule| recurring::network(conn, rule)).transpose()?;
            let Some(network) = network else { return Ok(None) };
            let mut members = shares(conn, network.series.id)?.into_iter();
            let share = members.find(|(guest, _)| guest.person_id == person).map(|(_, share)| share);
            return share.map_or_else(|| network.item(), |share| network.shared(share).item()).map(Some);
        }
        ItemKind::Event => id.parse().ok(),
        ItemKind::Session => {
            let session = id.parse().ok().map(|id| rows::get::<Session>(conn, id)).transpose()?.flatten();
            session.map(|session| session.event_id)
        }
    };
    let event = event.map(|event| rows::get::<Event>(conn, event)).transpose()?.flatten();
    let Some(event) = event else { return Ok(None) };
    let sessions = programme::sessions(conn, event.id)?;
    Ok(items(conn, &event, &sessions)?.into_iter().find(|item| item.id == id))
}

/// The event and its sessions as calendar items.
fn items(conn: &Connection, event: &Event, sessions: &[Session]) -> Result<Vec<Item>> {
    let told = telling::told(conn, vec![event.clone()])?;
    Ok(rules::of_event(&Programme {
        office: &workspace::get(conn)?,
        event: told.first().unwrap_or(event),
        rooms: &programme::rooms(conn, event.id)?,
        tracks: &programme::tracks(conn, event.id)?,
        formats: &programme::formats(conn, event.id)?,
        links: &programme::links_of_event(conn, event.id)?,
        sessions,
        named: &programme::named(conn, event.id)?,
        calendar: &calendar_items::of_event(conn, event.id)?,
    }))
}

fn of_event(conn: &Connection, id: EventId, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    let event: Event = rows::expect(conn, id)?;
    let today = placement::today(&event.zone, now);
    let sessions = programme::sessions(conn, id)?;
    let listed = listed(conn, id)?;
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

/// Whether something may still be sent of an item. Of an event that is held or archived: the end of what does not take place,
/// as long as its days are not past; where all of it was called off, as long as anybody holds it.
fn is_open(event: &Event, fate: Fate, today: NaiveDate) -> bool {
    let ends = fate != Fate::Stands && (event.is_called_off() || event.ends_on >= today);
    !event.status.is_over() || ends
}

/// Who comes to the event as a whole: those invited and registered; to a meeting of a network also the members of its day by
/// the rule, save those who have called off. Where the network is one recurring item, its members hold that one already, and are
/// counted.
fn guests(conn: &Connection, event: &Event, listed: &[Listed]) -> Result<(Vec<Guest>, usize)> {
    let coming = of_status(listed, &[AttendanceStatus::Invited, AttendanceStatus::Registered]);
    let Some(series) = event.series_id else { return Ok((coming.collect(), 0)) };
    let mut guests: BTreeSet<Guest> = coming.collect();
    let members = members(conn, series, event.recurs_on.unwrap_or(event.starts_on))?;
    if carried_by(conn, event)?.is_some() {
        guests.retain(|person| !members.contains(person));
        return Ok((guests.into_iter().collect(), members.len()));
    }
    let called_off: BTreeSet<Guest> = of_status(listed, &[AttendanceStatus::Cancelled]).collect();
    guests.extend(members);
    guests.retain(|person| !called_off.contains(person));
    Ok((guests.into_iter().collect(), 0))
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
    let members = members(conn, series, event.recurs_on.unwrap_or(event.starts_on))?;
    Ok(members.into_iter().map(|guest| guest.person_id).collect())
}

/// Those who belong to a network on a day; nobody after it was archived.
fn members(conn: &Connection, series: SeriesId, day: NaiveDate) -> Result<BTreeSet<Guest>> {
    if rows::get::<Series>(conn, series)?.and_then(|series| series.last_day()).is_some_and(|last| day > last)
    {
        return Ok(BTreeSet::new());
    }
    let shares = shares(conn, series)?.into_iter();
    Ok(shares.filter(|(_, share)| share.has(day)).map(|(guest, _)| guest).collect())
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
            by_rule: false,
            said: last.said,
            id,
        };
        let (scope, people, shares) = (scope.to_owned(), Rc::default(), BTreeMap::new());
        circles.push(Circle { scope, item, people, in_network: 0, shares, today: None, open: true });
    }
    Ok(circles)
}
