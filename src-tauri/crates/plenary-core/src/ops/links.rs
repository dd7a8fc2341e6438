//! Links: slides, recordings and pages of an event, a session or a person.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, LinkId, PersonId, SessionId};
use crate::model::{Event, Link, LinkKind, Person, Session};
use crate::op::Op;
use crate::ops::inputs::typed;
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
    sound(&mut row)?;
    tx.about(row.called());
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes to a link.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLink {
    pub id: LinkId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<LinkKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub url: Option<String>,
    #[serde(
        default,
        deserialize_with = "crate::ops::inputs::given",
        skip_serializing_if = "Option::is_none"
    )]
    #[ts(optional = nullable)]
    pub published_on: Option<Option<NaiveDate>>,
}

/// Changes what a link says; it stays where it belongs.
pub fn change_link(plenary: &Plenary, input: ChangeLink) -> Result<Done<Link>> {
    plenary.transact(Op::ChangeLink, |tx| {
        tx.joins(typed!(input.id, input; title, url; kind, published_on));
        let before: Link = rows::expect(tx, input.id)?;
        let said = |new: &Option<String>, old: &String| new.as_ref().unwrap_or(old).clone();
        let mut row = Link {
            kind: input.kind.unwrap_or(before.kind),
            title: said(&input.title, &before.title),
            url: said(&input.url, &before.url),
            published_on: input.published_on.unwrap_or(before.published_on),
            ..before.clone()
        };
        sound(&mut row)?;
        tx.about(row.called());
        rows::update(tx, &before, row)
    })
}

/// Tidies what a link says.
pub(crate) fn sound(row: &mut Link) -> Result<()> {
    text::line("title", &mut row.title)?;
    text::web_address("url", &mut row.url)?;
    text::required_line("url", &mut row.url)?;
    if text::shows_nothing(&row.title) {
        row.title.clear();
    }
    Ok(())
}

/// Deletes a link.
pub fn delete_link(plenary: &Plenary, id: LinkId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteLink, |tx| {
        tx.about(rows::expect::<Link>(tx, id)?.called());
        rows::delete::<Link>(tx, id)
    })
}
