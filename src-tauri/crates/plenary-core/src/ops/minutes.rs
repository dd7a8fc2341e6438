//! Minutes: built from the data, edited, circulated, corrected, agreed. Each step keeps a version; agreed ones never change again.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, MinutesId};
use crate::model::{Event, Minutes, MinutesState, MinutesVersion};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::attribution::edited::may_leave;
use crate::rules::minutes::{is_out, may_begin, may_change};
use crate::rules::seal::sha256;
use crate::rules::text;
use crate::store::joining::Typed;
use crate::store::transact::{Done, Tx};
use crate::store::{self, rows, snapshot};
use crate::wording;

/// Builds the minutes from agenda, notes, decisions, actions and who came, or builds them again. Edits made since are refused
/// unless `replace` says to give them up (undo brings them back); what was circulated is corrected instead.
pub fn build_minutes(plenary: &Plenary, event: EventId, replace: bool) -> Result<Done<Minutes>> {
    plenary.transact(Op::BuildMinutes, |tx| build(tx, event, replace))
}

pub(crate) fn build(tx: &Tx<'_>, event: EventId, replace: bool) -> Result<Minutes> {
    let snapshot = snapshot::load(tx, event)?;
    tx.about(&snapshot.event.title);
    let body = wording::minutes::minutes(&snapshot)?.document.markdown;
    let Some(old) = snapshot.minutes else {
        let at = tx.at();
        let state = MinutesState::Draft;
        let row = Minutes { id: tx.new_id(), event_id: event, state, body, created_at: at, updated_at: at };
        rows::insert(tx, &row)?;
        keep(tx, &row)?;
        return Ok(row);
    };
    may_begin(&old).map_err(|error| named(error, &snapshot.event))?;
    let newest = snapshot.minutes_versions.last();
    if newest.is_some_and(|version| version.body != old.body) && !replace {
        return Err(Refusal::new("draft-has-edits").with("title", snapshot.event.title).into());
    }
    let row = rows::update(tx, &old, Minutes { body, ..old.clone() })?;
    if newest.is_none_or(|version| version.body != row.body) {
        keep(tx, &row)?;
    }
    Ok(row)
}

/// Saves minutes as edited. After they were circulated this prepares a correction, which `correct_minutes` puts on record.
pub fn change_minutes(plenary: &Plenary, id: MinutesId, body: &str) -> Result<Done<Minutes>> {
    plenary.transact(Op::ChangeMinutes, |tx| {
        tx.joins(Some(Typed::of(&id, ["body"])));
        let (old, event) = of(tx, id)?;
        may_change(&old).map_err(|error| named(error, &event))?;
        rows::update(tx, &old, Minutes { body: written(body)?, ..old.clone() })
    })
}

/// Says that the draft was given to those who were there.
pub fn circulate_minutes(plenary: &Plenary, id: MinutesId) -> Result<Done<Minutes>> {
    plenary.transact(Op::CirculateMinutes, |tx| circulate(tx, id))
}

pub(crate) fn circulate(tx: &Tx<'_>, id: MinutesId) -> Result<Minutes> {
    let (old, event) = of(tx, id)?;
    may_begin(&old).map_err(|error| named(error, &event))?;
    step(tx, &old, MinutesState::Circulated)
}

/// Puts a correction on record: the text given, or the one that stands edited.
pub fn correct_minutes(plenary: &Plenary, id: MinutesId, body: Option<String>) -> Result<Done<Minutes>> {
    plenary.transact(Op::CorrectMinutes, |tx| correct(tx, id, body))
}

pub(crate) fn correct(tx: &Tx<'_>, id: MinutesId, body: Option<String>) -> Result<Minutes> {
    let (old, event) = of(tx, id)?;
    is_out(&old).map_err(|error| named(error, &event))?;
    let body = body.map_or_else(|| Ok(old.body.clone()), |body| written(&body))?;
    if given_out(tx, id)?.is_some_and(|version| version.body == body) {
        return Err(Refusal::new("minutes-not-corrected").field("body").with("event", event.title).into());
    }
    let row = rows::update(tx, &old, Minutes { body, ..old.clone() })?;
    step(tx, &row, MinutesState::Corrected)
}

/// Says that everybody agreed: from now on the text is sealed and never changes.
pub fn agree_minutes(plenary: &Plenary, id: MinutesId) -> Result<Done<Minutes>> {
    plenary.transact(Op::AgreeMinutes, |tx| agree(tx, id))
}

pub(crate) fn agree(tx: &Tx<'_>, id: MinutesId) -> Result<Minutes> {
    let (old, event) = of(tx, id)?;
    is_out(&old).map_err(|error| named(error, &event))?;
    if given_out(tx, id)?.is_none_or(|version| version.body != old.body) {
        return Err(Refusal::new("minutes-have-corrections").with("event", event.title).into());
    }
    step(tx, &old, MinutesState::Agreed)
}

/// Minutes of that state, and a version of them.
fn step(tx: &Tx<'_>, before: &Minutes, state: MinutesState) -> Result<Minutes> {
    may_leave(&snapshot::load(tx, before.event_id)?, &before.body)?;
    let row = rows::update(tx, before, Minutes { state, ..before.clone() })?;
    keep(tx, &row)?;
    Ok(row)
}

fn keep(tx: &Tx<'_>, minutes: &Minutes) -> Result<()> {
    let version = MinutesVersion {
        id: tx.new_id(),
        minutes_id: minutes.id,
        number: given_out(tx, minutes.id)?.map_or(1, |newest| newest.number + 1),
        state: minutes.state,
        body: minutes.body.clone(),
        sha256: sha256(&minutes.body),
        made_at: tx.at(),
    };
    rows::insert(tx, &version)
}

fn given_out(tx: &Tx<'_>, id: MinutesId) -> Result<Option<MinutesVersion>> {
    store::minutes::newest(tx, id)
}

fn of(tx: &Tx<'_>, id: MinutesId) -> Result<(Minutes, Event)> {
    let minutes: Minutes = rows::expect(tx, id)?;
    let event: Event = rows::expect(tx, minutes.event_id)?;
    tx.about(&event.title);
    Ok((minutes, event))
}

/// Markdown that says something.
fn written(body: &str) -> Result<String> {
    let mut body = body.to_owned();
    text::prose("body", &mut body)?;
    if body.trim().is_empty() {
        return Err(Refusal::new("empty").field("body").into());
    }
    Ok(body)
}

/// The refusal with the event's title, for its sentence.
fn named(error: crate::error::Error, event: &Event) -> crate::error::Error {
    match error {
        crate::error::Error::Refused(refusal) => refusal.with("event", &event.title).into(),
        other => other,
    }
}
