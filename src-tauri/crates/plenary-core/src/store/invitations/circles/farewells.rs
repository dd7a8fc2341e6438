//! Why what somebody holds is over for them, where it goes on without them or where its rule is no more.

use super::events::{who_comes, with_network};
use super::networks::shares;
use super::{Circle, series_of_lost};
use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{Event, ItemKind, Recurrence};
use crate::rules::invitations::{self as rules, Dates, Network, Reason, Share, Step};
use crate::store::{events as store_events, recurring, rows};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Answers for the people of one item; what they have in common is read once.
pub(in crate::store::invitations) struct Farewells<'a> {
    conn: &'a Connection,
    circle: &'a Circle,
    known: Option<Known>,
}

/// What an item is held against.
enum Known {
    /// Those who come to a meeting and have it with its network; of a session nobody.
    WithNetwork(BTreeSet<PersonId>),
    /// The meetings that a deleted rule may have had and that are still to come, with those who hold each by itself.
    Stays(Vec<(NaiveDateTime, BTreeSet<PersonId>)>),
    /// A rule that stands.
    Rule(Box<OfRule>),
}

struct OfRule {
    today: NaiveDate,
    network: Network,
    /// The rules that begin behind its end.
    later: Vec<Network>,
    /// The members, each with the days that are theirs.
    members: BTreeMap<PersonId, Share>,
    /// Whether a share has meetings to come, by this rule and by the later ones.
    ahead: BTreeMap<Share, (bool, bool)>,
}

impl<'a> Farewells<'a> {
    pub(in crate::store::invitations) fn of(conn: &'a Connection, circle: &'a Circle) -> Self {
        Self { conn, circle, known: None }
    }

    /// Why what a step takes back is over for its reader.
    pub(in crate::store::invitations) fn reason(&mut self, step: &Step) -> Result<Reason> {
        let (circle, person) = (self.circle, step.person_id);
        let known = match &mut self.known {
            Some(known) => known,
            none => none.insert(Known::read(self.conn, circle)?),
        };
        let is_elsewhere = match known {
            Known::WithNetwork(people) => people.contains(&person),
            Known::Stays(meetings) => {
                let dates = step.held.as_ref().map(Dates::of).transpose()?.flatten();
                let is_held = |starts| dates.as_ref().is_some_and(|dates| dates.has_one_at(starts));
                meetings.iter().any(|(starts, people)| people.contains(&person) && is_held(*starts))
            }
            Known::Rule(rule) => return Ok(rule.reason(circle, step)?.unwrap_or(step.reason)),
        };
        Ok(if is_elsewhere { Reason::Another } else { step.reason })
    }
}

impl Known {
    fn read(conn: &Connection, circle: &Circle) -> Result<Self> {
        let item = &circle.item;
        let event = item.event_id.filter(|_| item.kind == ItemKind::Event);
        if let Some(event) = event.map(|event| rows::get::<Event>(conn, event)).transpose()?.flatten() {
            return Ok(Self::WithNetwork(with_network(conn, &event)?));
        }
        if circle.is_a_deleted_rule() {
            return Ok(Self::Stays(meetings_that_stay(conn, circle)?));
        }
        let id = item.id.parse().ok().filter(|_| item.kind == ItemKind::Recurrence);
        let rule = id.map(|id| rows::get::<Recurrence>(conn, id)).transpose()?.flatten();
        Ok(match rule.zip(circle.today) {
            Some((rule, today)) => Self::Rule(Box::new(OfRule::read(conn, rule, today)?)),
            None => Self::WithNetwork(BTreeSet::new()),
        })
    }
}

/// The meetings to come of the network that a deleted rule was of, and who holds each by itself.
fn meetings_that_stay(
    conn: &Connection,
    circle: &Circle,
) -> Result<Vec<(NaiveDateTime, BTreeSet<PersonId>)>> {
    let series = series_of_lost(conn, &circle.scope)?;
    let (Some(series), Some(today)) = (series, circle.today) else { return Ok(Vec::new()) };
    let mut meetings = store_events::of_series(conn, series)?;
    meetings.retain(|meeting| meeting.ends_on >= today && !meeting.is_called_off());
    let who = |meeting: &Event| {
        let people = who_comes(conn, meeting)?.into_iter().map(|guest| guest.person_id).collect();
        Ok((rules::when(meeting).0, people))
    };
    meetings.iter().map(who).collect()
}

impl OfRule {
    fn read(conn: &Connection, rule: Recurrence, today: NaiveDate) -> Result<Self> {
        let end = rule.ends_on;
        let all = recurring::networks(conn, rule.series_id)?;
        let is_later = |other: &Network| end.is_some_and(|end| end < other.recurrence.starts_on);
        let later = all.into_iter().filter(is_later).collect();
        let network = recurring::network(conn, rule)?;
        let members = shares(conn, &network, today)?;
        let members = members.into_iter().map(|(guest, share)| (guest.person_id, share)).collect();
        Ok(Self { today, network, later, members, ahead: BTreeMap::new() })
    }

    /// None for who left: it goes on without them.
    fn reason(&mut self, circle: &Circle, step: &Step) -> Result<Option<Reason>> {
        let Some(share) = self.members.get(&step.person_id).cloned() else { return Ok(None) };
        let (by_this, by_later) = self.ahead(circle, &share)?;
        if !self.network.is_one_item() {
            // the meetings come one by one
            return Ok((by_this && !self.network.series.archived).then_some(Reason::Another));
        }
        let dates = step.held.as_ref().map(Dates::of).transpose()?.flatten();
        if !dates.is_some_and(|dates| dates.has_one_in(&share, self.today)) {
            return Ok(None);
        }
        Ok(Some(if by_later { Reason::Another } else { Reason::Ended }))
    }

    fn ahead(&mut self, circle: &Circle, share: &Share) -> Result<(bool, bool)> {
        if let Some(known) = self.ahead.get(share) {
            return Ok(*known);
        }
        let is_ahead = |network: &Network| {
            let said = network.shared(share).item()?.said;
            Ok(said.starts_at.is_some() && !circle.is_past(&said))
        };
        let by_later = self.later.iter().map(is_ahead).collect::<Result<Vec<bool>>>()?.contains(&true);
        let both = (is_ahead(&self.network)?, by_later);
        self.ahead.insert(share.clone(), both);
        Ok(both)
    }
}
