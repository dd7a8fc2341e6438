//! The life of a session: cancelled, and back. A cancelled session keeps its place and goes out as cancelled.

use crate::error::Result;
use crate::ids::SessionId;
use crate::model::{Session, SessionStatus};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::rows;
use crate::store::transact::{Done, Tx};

/// Cancels a session.
pub fn cancel_session(plenary: &Plenary, id: SessionId) -> Result<Done<Session>> {
    plenary.transact(Op::CancelSession, |tx| set(tx, id, SessionStatus::Cancelled))
}

/// Takes back a cancelling: the session is confirmed.
pub fn restore_session(plenary: &Plenary, id: SessionId) -> Result<Done<Session>> {
    plenary.transact(Op::RestoreSession, |tx| set(tx, id, SessionStatus::Confirmed))
}

pub(crate) fn set(tx: &Tx<'_>, id: SessionId, status: SessionStatus) -> Result<Session> {
    let before: Session = rows::expect(tx, id)?;
    tx.about(&before.title);
    rows::update(tx, &before, Session { status, ..before.clone() })
}
