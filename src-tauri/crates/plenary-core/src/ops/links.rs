//! Links: slides, recordings and pages of an event, a session or a person.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, LinkId, PersonId, SessionId};
use crate::model::{Event, Link, LinkKind, Person, Session};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{programme, rows};
use chrono::NaiveDate;

/// A new link; it belongs to exactly one of event, session, person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CreateLink {
    #[serde(default)]
    #[ts(optional = nullable)]
    pub event_id: Option<EventId>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub session_id: Option<SessionId>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person_id: Option<PersonId>,
    pub kind: LinkKind,
    pub title: String,
    pub url: String,
    /// The day it appeared: of a post about an event.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub published_on: Option<NaiveDate>,
}

/// Adds a link.
pub fn create_link(plenary: &Plenary, input: CreateLink) -> Result<Done<Link>> {
    plenary.transact(Op::CreateLink, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateLink) -> Result<Link> {
    let others = match (input.event_id, input.session_id, input.person_id) {
        (Some(event), None, None) => {
            rows::expect::<Event>(tx, event)?;
            programme::links_of_event(tx, event)?
        }
        (None, Some(session), None) => {
            rows::expect::<Session>(tx, session)?;
            programme::links_of_session(tx, session)?
        }
        (None, None, Some(person)) => {
            rows::expect::<Person>(tx, person)?;
            programme::links_of_person(tx, person)?
        }
        _ => return Err(Refusal::new("link-needs-one-owner").into()),
    };
    let mut row = Link {
        id: tx.new_id(),
        event_id: input.event_id,
        session_id: input.session_id,
        person_id: input.person_id,
        kind: input.kind,
        title: input.title.clone(),
        url: input.url.clone(),
        position: others.iter().map(|link| link.position + 1).max().unwrap_or(0),
        published_on: input.published_on,
    };
    text::line("title", &mut row.title)?;
    text::web_address("url", &mut row.url)?;
    text::required_line("url", &mut row.url)?;
    if row.title.is_empty() {
        row.title = row.url.clone();
    }
    tx.about(&row.title);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Deletes a link.
pub fn delete_link(plenary: &Plenary, id: LinkId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteLink, |tx| {
        tx.about(rows::expect::<Link>(tx, id)?.title);
        rows::delete::<Link>(tx, id)
    })
}
