//! The sample: a conference and two networks of an invented office, made in one step and undone in one.
//!
//! The content stands in `sample/content/`; here it becomes rows, by the same operations as everything that is typed.

mod arrivals;
mod attendance;
mod conference;
mod content;
mod minutes;
mod networks;
pub(crate) mod office;
mod outcomes;
mod people;
#[cfg(test)]
mod tests;
mod workshop;

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::EventId;
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::{self, Done, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use content::Content;

/// How the sample's conference is known, also after it was renamed; with a meeting's short name behind it, the meeting.
const CONFERENCE: &str = "plenary-sample";

/// The moment in which the sample stands still: its rows have the same ids and times in every workspace.
pub(crate) const MADE_AT: DateTime<Utc> = match DateTime::from_timestamp(1_659_430_800, 0) {
    Some(second_of_august_2022) => second_of_august_2022,
    None => DateTime::UNIX_EPOCH,
};

/// What `create_sample` made, or found made before.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SampleMade {
    /// The conference.
    pub event_id: EventId,
    /// False when the conference was there already; then nothing was changed.
    pub made: bool,
}

/// More ids than one making of the sample takes.
const IDS_OF_ONE: u64 = 1 << 20;

/// Makes the sample conference and networks in the open workspace, unless its conference is there.
/// An office that has said anything of itself, or has an event or a network of its own, is not signed with the sample's; people, organisations and networks of the sample that are there are not made again.
pub fn create_sample(plenary: &Plenary) -> Result<Done<SampleMade>> {
    let today = plenary.clock().now().date_naive();
    // what an earlier sample left is known by the ids of that time, so the next one has others
    let made_before = plenary.read(|conn| store::history::times_done(conn, Op::CreateSample))?;
    let clock = Clock::fixed_after(MADE_AT, u64::from(made_before) * IDS_OF_ONE);
    plenary.transact_as_of(&clock, Op::CreateSample, |tx| {
        if let Some(event) = store::events::by_external_id(tx, CONFERENCE)? {
            return Ok(SampleMade { event_id: event.id, made: false });
        }
        let content = content::content()?;
        tx.about(content.conference.title.clone());
        Ok(SampleMade { event_id: make(tx, &content, today)?, made: true })
    })
}

fn make(tx: &Tx<'_>, content: &Content, today: NaiveDate) -> Result<EventId> {
    let cast = people::make(tx, content)?;
    let programme = conference::make(tx, &content.conference, &cast)?;
    attendance::make(tx, content, &cast, &programme)?;
    outcomes::make(tx, content, &cast, &programme)?;
    workshop::make(tx, &content.workshop, &cast)?;
    for network in &content.networks {
        networks::make(tx, content, &cast, network, today)?;
    }
    office::introduce(tx)?;
    Ok(programme.event)
}

fn unknown(noun: &str, key: &str) -> Error {
    Error::Internal(format!("the sample knows no {noun} {key:?}"))
}
