//! The calendar of one person at an event: every item they shall hold, hold or held, and whether it is true.

use super::view::{ItemState, at_home, state_of};
use crate::views::views;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, PersonId};
use plenary_core::model::{CalendarMethod, Channel, ItemKind, Person, Said};
use plenary_core::rules::invitations::{Scope, Step};
use plenary_core::store::invitations::{self as store, Circle, Narrow, Pending};
use plenary_core::store::{Connection, holding, rows};

/// Whose calendar, at which event.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PersonCalendar {
    pub event_id: EventId,
    pub person_id: PersonId,
}

views! {
    /// One item in a person's calendar.
    PersonItem {
        kind: ItemKind,
        /// The session's, event's or recurrence's id.
        item_id: String,
        state: ItemState,
        /// What it says now; of a deleted one, what was last said of it.
        said: Said,
        /// What they were sent last; null when nothing was.
        held: Option<Said>,
        method: Option<CalendarMethod>,
        channel: Option<Channel>,
        sequence: Option<i64>,
        sent_at: Option<DateTime<Utc>>,
        /// What is due: who has another address is due two.
        due: Vec<Step>,
        /// A message about it is in the outbox.
        waiting: bool,
        /// Nobody knows whether that message arrived.
        in_doubt: bool,
    }
}

/// The items of an event that one person shall hold, holds or held, in the order of the programme.
pub fn person_calendar(plenary: &Plenary, of: &PersonCalendar) -> Result<Vec<PersonItem>> {
    plenary.read(|conn| {
        let pending = store::pending(conn)?;
        let circles = store::circles(conn, Scope::Event(of.event_id), plenary.clock().now())?;
        let items = circles.iter().map(|circle| item(conn, circle, &pending, of.person_id));
        Ok(items.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    })
}

fn item(
    conn: &Connection,
    circle: &Circle,
    pending: &Pending,
    person: PersonId,
) -> Result<Option<PersonItem>> {
    let email = rows::get::<Person>(conn, person)?.map(|person| person.email).unwrap_or_default();
    let (held, _) = at_home(holding::entries(conn, &circle.scope, &circle.item.id, person)?, &email);
    if held.is_none() && circle.people.binary_search_by_key(&person, |guest| guest.person_id).is_err() {
        return Ok(None);
    }
    let narrow = Narrow { person: Some(person), ..Narrow::default() };
    Ok(Some(PersonItem {
        kind: circle.item.kind,
        item_id: circle.item.id.clone(),
        state: state_of(circle.item.fate),
        said: circle.item_of(person).said.clone(),
        method: held.as_ref().map(|held| held.method),
        channel: held.as_ref().map(|held| held.channel),
        sequence: held.as_ref().map(|held| held.sequence),
        sent_at: held.as_ref().map(|held| held.sent_at),
        held: held.map(|held| held.said),
        due: store::steps(conn, circle, pending, &narrow)?,
        waiting: store::waiting(pending, &circle.item.id, person).next().is_some(),
        in_doubt: store::waiting(pending, &circle.item.id, person).any(|one| one.in_doubt),
    }))
}
