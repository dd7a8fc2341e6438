//! Actions of an event, a network, or everything: who, by when, since when, and how late.

use super::memory::{MeetingRef, PersonRef, named, person};
use super::views;
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, PersonId, SeriesId, SessionId};
use plenary_core::model::{Action, ActionState, Event, Person, Series, Session};
use plenary_core::store::{Connection, actions, events, get, rows};
use std::collections::BTreeMap;

/// Which actions: of an event, or of a network; of one owner; only those that are open. Nothing said: all.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ActionsOf {
    #[ts(optional = nullable)]
    pub event_id: Option<EventId>,
    #[ts(optional = nullable)]
    pub series_id: Option<SeriesId>,
    #[ts(optional = nullable)]
    pub owner_id: Option<PersonId>,
    #[ts(optional, as = "Option<bool>")]
    pub open: bool,
    /// The day from which ages are counted; none: today in UTC.
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

views! {
    /// One action with everything that belongs to it.
    ActionRow {
        action: Action,
        owner: Option<PersonRef>,
        /// The owner's, or empty.
        email: String,
        event: MeetingRef,
        /// The network that the event is a meeting of.
        series_id: Option<SeriesId>,
        series: Option<String>,
        session_id: Option<SessionId>,
        session: Option<String>,
        /// Since the event.
        age_days: i64,
        /// Since the day it was due, when that has passed and it is open.
        overdue_days: Option<i64>,
    }
    /// Actions: the open ones first, what is due first among them; then the closed ones, the newest first.
    ActionsView { today: NaiveDate, rows: Vec<ActionRow>, open: usize, overdue: usize }
}

/// The actions that were asked for.
pub fn actions(plenary: &Plenary, asked: &ActionsOf) -> Result<ActionsView> {
    plenary.read(|conn| {
        let today = asked.today.unwrap_or_else(|| plenary.clock().now().date_naive());
        let mut names = Names::default();
        let mut rows = Vec::new();
        for action in actions::all(conn)? {
            let event = names.event(conn, action.event_id)?;
            let wanted = asked.event_id.is_none_or(|id| id == action.event_id)
                && asked.series_id.is_none_or(|id| event.series_id == Some(id))
                && asked.owner_id.is_none_or(|id| action.owner_id == Some(id))
                && (!asked.open || action.state == ActionState::Open);
            if wanted {
                rows.push(names.row(conn, action, &event, today)?);
            }
        }
        let open = rows.iter().filter(|row| row.action.state == ActionState::Open).count();
        let overdue = rows.iter().filter(|row| row.overdue_days.is_some()).count();
        Ok(ActionsView { today, rows, open, overdue })
    })
}

/// What was read once for all rows.
#[derive(Default)]
struct Names {
    events: BTreeMap<EventId, Event>,
    people: BTreeMap<PersonId, (PersonRef, String)>,
    series: BTreeMap<SeriesId, String>,
}

impl Names {
    fn event(&mut self, conn: &Connection, id: EventId) -> Result<Event> {
        if self.events.is_empty() {
            self.events = events::all(conn)?.into_iter().map(|event| (event.id, event)).collect();
        }
        match self.events.get(&id) {
            Some(event) => Ok(event.clone()),
            None => rows::expect(conn, id),
        }
    }

    fn owner(&mut self, conn: &Connection, id: PersonId) -> Result<(PersonRef, String)> {
        if let Some(known) = self.people.get(&id) {
            return Ok(known.clone());
        }
        let found = (person(conn, id)?, rows::expect::<Person>(conn, id)?.email);
        Ok(self.people.entry(id).or_insert(found).clone())
    }

    fn series(&mut self, conn: &Connection, id: SeriesId) -> Result<String> {
        if let Some(known) = self.series.get(&id) {
            return Ok(known.clone());
        }
        let title = rows::expect::<Series>(conn, id)?.title;
        Ok(self.series.entry(id).or_insert(title).clone())
    }

    fn row(
        &mut self,
        conn: &Connection,
        action: Action,
        event: &Event,
        today: NaiveDate,
    ) -> Result<ActionRow> {
        let owner = action.owner_id.map(|id| self.owner(conn, id)).transpose()?;
        let (owner, email) = owner.map_or((None, String::new()), |(owner, email)| (Some(owner), email));
        let session = match action.session_id {
            Some(id) => get::<Session>(conn, id)?.map(|session| session.title),
            None => None,
        };
        Ok(ActionRow {
            overdue_days: action.overdue_days(today),
            age_days: action.age_days(event, today),
            series_id: event.series_id,
            series: event.series_id.map(|id| self.series(conn, id)).transpose()?,
            session_id: action.session_id,
            session,
            event: named(event),
            owner,
            email,
            action,
        })
    }
}
