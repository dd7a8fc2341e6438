//! Who shall hold each calendar item of an event or network.

mod events;
mod farewells;
mod lost;
mod networks;

pub use events::{carried_by, with_a_part_in_whole, with_network};
pub(super) use farewells::Farewells;
pub use lost::{Lost, series_of_lost};
pub use networks::{members, of_network};

use self::events::{items, of_event, sessions};
use self::lost::lost;
use self::networks::{of_rules, shares};
use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{Event, ItemKind, LedgerEntry, Recurrence, Said, Series, Session};
use crate::rules::invitations::{self as rules, Fate, Guest, Item, Scope, Share};
use crate::rules::placement;
use crate::store::{events as store_events, recurring, rows};
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
        self.shares.get(&person).map(|part| part.share.clone()).unwrap_or_default()
    }

    /// Whether it is a rule that is not there any more: its meetings may be.
    pub fn is_a_deleted_rule(&self) -> bool {
        self.item.kind == ItemKind::Recurrence && self.item.fate == Fate::Deleted
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
            for meeting in store_events::of_series(conn, series)? {
                if meeting.ends_on >= today {
                    all.extend(of_event(conn, meeting.id, now)?);
                }
            }
            Ok(all)
        }
        Scope::Gone => Lost::read(conn)?.circles(conn, None),
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

/// One item as it is for a person; none when it is not there any more.
pub fn item(conn: &Connection, kind: ItemKind, id: &str, person: PersonId) -> Result<Option<Item>> {
    let event = match kind {
        ItemKind::Recurrence => {
            let rule = id.parse().ok().map(|id| rows::get::<Recurrence>(conn, id)).transpose()?.flatten();
            let network = rule.map(|rule| recurring::network(conn, rule)).transpose()?;
            let Some(network) = network else { return Ok(None) };
            // Since ever: all that they called off.
            let mut members = shares(conn, &network, NaiveDate::MIN)?.into_iter();
            let share = members.find(|(guest, _)| guest.person_id == person).map(|(_, share)| share);
            return share.map_or_else(|| network.item(), |share| network.shared(&share).item()).map(Some);
        }
        ItemKind::Event => id.parse().ok(),
        ItemKind::Session => {
            let session = id.parse().ok().map(|id| rows::get::<Session>(conn, id)).transpose()?.flatten();
            session.map(|session| session.event_id)
        }
    };
    let event = event.map(|event| rows::get::<Event>(conn, event)).transpose()?.flatten();
    let Some(event) = event else { return Ok(None) };
    let sessions = sessions(conn, event.id)?;
    Ok(items(conn, &event, &sessions)?.into_iter().find(|item| item.id == id))
}
