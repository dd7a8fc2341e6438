//! Who holds what is not true by what reached them. What waits in the outbox has reached nobody; it is only not made twice.

use super::gather::Gathered;
use super::view::ReasonCount;
use chrono::{DateTime, Utc};
use plenary_core::error::Result;
use plenary_core::ids::{EventId, PersonId, SeriesId};
use plenary_core::rules::invitations::{Reason, Scope, Step};
use plenary_core::store::invitations::{self as store, Circle, Lost, Narrow, Pending};
use plenary_core::store::{Connection, holding};
use std::collections::BTreeSet;

/// What people are owed of one item.
pub(super) struct Owed<'a> {
    /// What is still to be made.
    pub due: Vec<&'a Step>,
    /// Those who hold something that is out of date or over.
    pub stale: BTreeSet<PersonId>,
    /// Those for whom what is true waits in the outbox.
    pub waiting: BTreeSet<PersonId>,
    /// Somebody holds it at an address that is not theirs any more.
    pub is_of_addresses: bool,
}

impl<'a> Owed<'a> {
    pub fn of(conn: &Connection, gathered: &'a Gathered, circle: &Circle) -> Result<Self> {
        let id = &circle.item.id;
        let due: Vec<&Step> = gathered.steps.iter().filter(|step| step.item_id == *id).collect();
        let by_what_was_sent = if gathered.pending.keys().any(|(item, ..)| item == id) {
            Some(store::steps(conn, circle, &Pending::new(), &Narrow::default())?)
        } else {
            None
        };
        let owed: Vec<&Step> =
            by_what_was_sent.as_ref().map_or_else(|| due.clone(), |all| all.iter().collect());
        let is_made_for: BTreeSet<PersonId> = due.iter().map(|step| step.person_id).collect();
        let waiting = owed.iter().map(|step| step.person_id).filter(|person| !is_made_for.contains(person));
        Ok(Self {
            stale: holders(owed.iter().copied()),
            waiting: waiting.collect(),
            is_of_addresses: owed.iter().any(|step| step.reason == Reason::Address),
            due,
        })
    }

    /// For how many who hold something an update is still to be made.
    pub fn updates(&self) -> usize {
        holders(self.due.iter().copied()).len()
    }
}

/// Those of steps who hold something: who has another address has two steps and is one.
fn holders<'a>(steps: impl Iterator<Item = &'a Step>) -> BTreeSet<PersonId> {
    steps.filter(|step| step.is_for_holder()).map(|step| step.person_id).collect()
}

/// How often somebody is due something of an item: an old and a new address of one of them are one.
pub(super) fn concerned(steps: &[Step]) -> usize {
    steps.iter().map(|step| (&step.item_id, step.person_id)).collect::<BTreeSet<_>>().len()
}

/// People by reason: who has another address has two steps for it and is counted once.
pub(super) fn counted<'a>(steps: impl Iterator<Item = &'a Step> + Clone) -> Vec<ReasonCount> {
    let count = |reason: Reason| {
        let of_reason = steps.clone().filter(|step| step.reason == reason);
        of_reason.map(|step| (&step.item_id, step.person_id)).collect::<BTreeSet<_>>().len()
    };
    let all = Reason::ALL.iter().map(|reason| ReasonCount { reason: *reason, count: count(*reason) });
    all.filter(|line| line.count > 0).collect()
}

/// How many people hold something of an event that is no longer true.
pub fn stale_people(conn: &Connection, event: EventId, now: DateTime<Utc>) -> Result<usize> {
    holders_of_old(conn, &store::circles(conn, Scope::Event(event), now)?)
}

/// The same of a network itself; its meetings count for themselves.
pub fn stale_people_of_network(
    conn: &Connection,
    series: SeriesId,
    lost: &Lost,
    now: DateTime<Utc>,
) -> Result<usize> {
    holders_of_old(conn, &store::of_network(conn, series, lost, now)?)
}

fn holders_of_old(conn: &Connection, circles: &[Circle]) -> Result<usize> {
    let mut people = BTreeSet::new();
    for circle in circles {
        if holding::count(conn, &circle.scope, &circle.item.id)? > 0 {
            people.extend(holders(store::steps(conn, circle, &Pending::new(), &Narrow::default())?.iter()));
        }
    }
    Ok(people.len())
}
