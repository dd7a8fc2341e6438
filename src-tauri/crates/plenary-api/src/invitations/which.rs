//! Which invitations are meant: whose, of which item, for whom, and whether what is held is given again.

use chrono::{DateTime, Utc};
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::{EventId, PersonId, SeriesId};
use plenary_core::model::{Event, Series};
use plenary_core::rules::invitations::Scope;
use plenary_core::store::invitations::Narrow;
use plenary_core::store::{Connection, rows};

/// Whose invitations are meant: an event's, a network's with what was deleted of it, or, with neither, those of other things that are
/// not there any more.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct WhichInvitations {
    /// An event with its sessions.
    pub event_id: Option<EventId>,
    /// A network with its meetings from today on.
    pub series_id: Option<SeriesId>,
    /// Only this session, event or recurrence.
    pub item_id: Option<String>,
    /// Only this person.
    pub person_id: Option<PersonId>,
    /// Only updates and cancellations for those who hold something already; nobody is newly invited.
    #[ts(as = "Option<bool>")]
    pub only_stale: bool,
    /// Also updates where words alone are different.
    #[ts(as = "Option<bool>")]
    pub include_text: bool,
    /// Also what the person holds as it is, and the end of what they were told is over: it is given to them once more. Refused without a person, so that nobody gives everything
    /// again by a slip.
    #[ts(as = "Option<bool>")]
    pub again: bool,
}

impl WhichInvitations {
    pub(super) fn scope(&self) -> Scope {
        match (self.event_id, self.series_id) {
            (Some(event), _) => Scope::Event(event),
            (None, Some(series)) => Scope::Series(series),
            (None, None) => Scope::Gone,
        }
    }

    /// What is left out. Whoever is given again what they hold reads its words as they are now.
    pub(super) fn narrow(&self, now: DateTime<Utc>) -> Result<Narrow> {
        if self.again && self.person_id.is_none() {
            return Err(Refusal::new("again-for-whom").into());
        }
        Ok(Narrow {
            person: self.person_id,
            item: self.item_id.clone(),
            text: self.include_text || self.again,
            again: self.again.then_some(now),
        })
    }

    /// What the event or network is called; empty of what is not there any more.
    pub(super) fn title(&self, conn: &Connection) -> Result<String> {
        Ok(match self.scope() {
            Scope::Event(event) => rows::expect::<Event>(conn, event)?.title,
            Scope::Series(series) => rows::expect::<Series>(conn, series)?.title,
            Scope::Gone => String::new(),
        })
    }
}
