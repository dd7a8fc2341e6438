//! The sample: a conference and two networks of an invented office, made in one step and undone in one.
//!
//! The content stands in `sample/content/`; here it becomes rows, by the same operations as everything that is typed.

mod arrivals;
mod attendance;
mod coming;
mod conference;
mod content;
mod networks;
mod outcomes;
mod people;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::ids::EventId;
use crate::op::Op;
use crate::ops::workspace::{self, ChangeWorkspace};
use crate::plenary::Plenary;
use crate::store::{self, Done, Tx};
use content::Content;

/// How the sample's conference is known, also after it was renamed; with a meeting's short name behind it, the meeting.
const CONFERENCE: &str = "plenary-sample";

/// What `create_sample` made, or found made before.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SampleMade {
    /// The conference.
    pub event_id: EventId,
    /// False when the conference was there already; then nothing was changed.
    pub made: bool,
}

/// Makes the sample conference and networks in the open workspace, unless its conference is there.
/// An office that has said its name keeps it; people, organisations and networks of the sample that are there are not made again.
pub fn create_sample(plenary: &Plenary) -> Result<Done<SampleMade>> {
    plenary.transact(Op::CreateSample, |tx| {
        if let Some(event) = store::events::by_external_id(tx, CONFERENCE)? {
            return Ok(SampleMade { event_id: event.id, made: false });
        }
        let content = content::content()?;
        tx.about(content.conference.title.clone());
        Ok(SampleMade { event_id: make(tx, &content)?, made: true })
    })
}

fn make(tx: &Tx<'_>, content: &Content) -> Result<EventId> {
    introduce_office(tx, content)?;
    let cast = people::make(tx, content)?;
    let programme = conference::make(tx, &content.conference, &cast)?;
    attendance::make(tx, content, &cast, &programme)?;
    outcomes::make(tx, content, &cast, &programme)?;
    for network in &content.networks {
        networks::make(tx, content, &cast, network)?;
    }
    Ok(programme.event)
}

/// Signs the workspace with the sample's office, where nobody has signed it yet.
fn introduce_office(tx: &Tx<'_>, content: &Content) -> Result<()> {
    if !store::workspace::get(tx)?.office_name.is_empty() {
        return Ok(());
    }
    let office = &content.office;
    let input = ChangeWorkspace {
        office_name: Some(office.office_name.clone()),
        contact_name: Some(office.contact_name.clone()),
        contact_email: Some(office.contact_email.clone()),
        website: Some(office.website.clone()),
        sign_up_url: Some(office.sign_up_url.clone()),
        default_zone: None,
    };
    workspace::change(tx, input).map(drop)
}

fn unknown(noun: &str, key: &str) -> Error {
    Error::Internal(format!("the sample knows no {noun} {key:?}"))
}
