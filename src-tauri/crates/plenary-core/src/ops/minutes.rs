//! The way of minutes: their text is a draft that is built and edited as every other, and here it is circulated, corrected and
//! agreed. Each step keeps a version; agreed ones never change again.

use crate::error::{Error, Refusal, Result};
use crate::ids::{EventId, MinutesId};
use crate::model::{Draft, Event, Minutes, MinutesState, MinutesVersion, VersionReason};
use crate::op::Op;
use crate::ops::drafts;
use crate::plenary::Plenary;
use crate::rules::attribution::edited::may_leave;
use crate::rules::minutes::{is_out, may_begin, may_change};
use crate::rules::placement;
use crate::rules::seal::sha256;
use crate::store::transact::{Done, Tx};
use crate::store::{self, Connection, rows, snapshot};

/// A draft was built as the text of minutes: they begin with it, and a version says what was built.
pub(super) fn built(tx: &Tx<'_>, draft: &Draft) -> Result<()> {
    let Some(event_id) = draft.event_id else { return Ok(()) };
    let minutes = match store::minutes::of_event(tx, event_id)? {
        Some(minutes) => minutes,
        None => {
            let (id, at) = (tx.new_id(), tx.at());
            let row = Minutes { id, event_id, state: MinutesState::Draft, created_at: at, updated_at: at };
            rows::insert(tx, &row)?;
            row
        }
    };
    let text = store::minutes::text(tx, &minutes)?;
    match newest(tx, minutes.id)? {
        Some(version) if version.body == text => Ok(()),
        _ => keep(tx, &minutes, text),
    }
}

/// Refuses to change the text of minutes that were agreed; any other draft may change.
pub(super) fn text_may_change(conn: &Connection, draft: &Draft) -> Result<()> {
    judged(conn, store::minutes::of_draft(conn, draft)?, may_change)
}

/// Refuses to build again or delete the text of minutes that were circulated; any other draft may be.
pub(super) fn text_may_be_replaced(conn: &Connection, draft: &Draft) -> Result<()> {
    judged(conn, store::minutes::of_draft(conn, draft)?, may_begin)
}

/// What was given out of an event's minutes, where no draft stands in which it could be corrected.
pub(super) fn given_out(conn: &Connection, event: EventId) -> Result<Option<String>> {
    let Some(minutes) = store::minutes::of_event(conn, event)? else { return Ok(None) };
    let stands = is_out(&minutes).is_err() || store::minutes::draft(conn, event)?.is_some();
    if stands { Ok(None) } else { store::minutes::text(conn, &minutes).map(Some) }
}

/// Refuses to build minutes of an event whose minutes were circulated.
pub(super) fn may_be_built(conn: &Connection, event: EventId) -> Result<()> {
    judged(conn, store::minutes::of_event(conn, event)?, may_begin)
}

fn judged(conn: &Connection, minutes: Option<Minutes>, rule: fn(&Minutes) -> Result<()>) -> Result<()> {
    let Some(minutes) = minutes else { return Ok(()) };
    let event: Event = rows::expect(conn, minutes.event_id)?;
    rule(&minutes).map_err(|error| named(error, &event))
}

/// Their text was deleted, and so are they.
pub(super) fn deleted(tx: &Tx<'_>, draft: &Draft) -> Result<()> {
    match store::minutes::of_draft(tx, draft)? {
        Some(minutes) => rows::delete::<Minutes>(tx, minutes.id),
        None => Ok(()),
    }
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

/// Puts a correction on record: the text as it stands edited.
pub fn correct_minutes(plenary: &Plenary, id: MinutesId) -> Result<Done<Minutes>> {
    plenary.transact(Op::CorrectMinutes, |tx| correct(tx, id))
}

pub(crate) fn correct(tx: &Tx<'_>, id: MinutesId) -> Result<Minutes> {
    let (old, event) = of(tx, id)?;
    is_out(&old).map_err(|error| named(error, &event))?;
    if !differs(tx, &old)? {
        return Err(Refusal::new("minutes-not-corrected").field("body").with("event", event.title).into());
    }
    step(tx, &old, MinutesState::Corrected)
}

/// Says that everybody agreed: from now on the text is sealed and never changes.
pub fn agree_minutes(plenary: &Plenary, id: MinutesId) -> Result<Done<Minutes>> {
    plenary.transact(Op::AgreeMinutes, |tx| agree(tx, id))
}

pub(crate) fn agree(tx: &Tx<'_>, id: MinutesId) -> Result<Minutes> {
    let (old, event) = of(tx, id)?;
    is_out(&old).map_err(|error| named(error, &event))?;
    if event.starts_on > placement::today(&event.zone, tx.at()) {
        let refusal = Refusal::new("minutes-before-the-meeting").with("event", event.title);
        return Err(refusal.with("date", event.starts_on).into());
    }
    if differs(tx, &old)? {
        return Err(Refusal::new("minutes-have-corrections").with("event", event.title).into());
    }
    step(tx, &old, MinutesState::Agreed)
}

/// Minutes of that state, which everybody gets, and a version of them; refused of nothing, and as every draft is that says what may not leave.
fn step(tx: &Tx<'_>, before: &Minutes, state: MinutesState) -> Result<Minutes> {
    let text = store::minutes::text(tx, before)?;
    if text.trim().is_empty() {
        return Err(Refusal::new("empty").field("body").into());
    }
    match store::minutes::draft(tx, before.event_id)? {
        Some(draft) => {
            let leaving = drafts::leaving(tx, draft.id)?;
            drafts::keep_version(tx, &leaving, VersionReason::Sent, "")?;
        }
        None => may_leave(&snapshot::load(tx, before.event_id)?, &text)?,
    }
    let row = rows::update(tx, before, Minutes { state, ..before.clone() })?;
    keep(tx, &row, text)?;
    Ok(row)
}

fn keep(tx: &Tx<'_>, minutes: &Minutes, body: String) -> Result<()> {
    let version = MinutesVersion {
        id: tx.new_id(),
        minutes_id: minutes.id,
        number: newest(tx, minutes.id)?.map_or(1, |newest| newest.number + 1),
        state: minutes.state,
        sha256: sha256(&body),
        body,
        made_at: tx.at(),
    };
    rows::insert(tx, &version)
}

/// Whether the text is another than the newest version's.
fn differs(tx: &Tx<'_>, minutes: &Minutes) -> Result<bool> {
    let text = store::minutes::text(tx, minutes)?;
    Ok(newest(tx, minutes.id)?.is_none_or(|version| version.body != text))
}

fn newest(tx: &Tx<'_>, id: MinutesId) -> Result<Option<MinutesVersion>> {
    store::minutes::newest(tx, id)
}

fn of(tx: &Tx<'_>, id: MinutesId) -> Result<(Minutes, Event)> {
    let minutes: Minutes = rows::expect(tx, id)?;
    let event: Event = rows::expect(tx, minutes.event_id)?;
    tx.about(&event.title);
    Ok((minutes, event))
}

/// The refusal with the event's title, for its sentence.
fn named(error: Error, event: &Event) -> Error {
    match error {
        Error::Refused(refusal) => refusal.with("event", &event.title).into(),
        other => other,
    }
}

#[cfg(test)]
mod tests;
