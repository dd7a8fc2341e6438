//! The life of a session: cancelled, and back. A cancelled session keeps its place and goes out as cancelled.

use crate::error::Result;
use crate::ids::SessionId;
use crate::model::{Session, SessionStatus};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{rows, status};

/// Cancels a session.
pub fn cancel_session(plenary: &Plenary, id: SessionId) -> Result<Done<Session>> {
    plenary.transact(Op::CancelSession, |tx| set(tx, id, SessionStatus::Cancelled))
}

/// Takes back a cancelling: the session is again what it was before; confirmed when it was never anything else.
pub fn restore_session(plenary: &Plenary, id: SessionId) -> Result<Done<Session>> {
    plenary.transact(Op::RestoreSession, |tx| {
        let here: Session = rows::expect(tx, id)?;
        let before = status::before(tx, &here)?.and_then(|status| status.parse().ok());
        match here.status {
            SessionStatus::Cancelled => set(tx, id, before.unwrap_or(SessionStatus::Confirmed)),
            stands => set(tx, id, stands),
        }
    })
}

pub(crate) fn set(tx: &Tx<'_>, id: SessionId, status: SessionStatus) -> Result<Session> {
    let before: Session = rows::expect(tx, id)?;
    tx.about(&before.title);
    rows::update(tx, &before, Session { status, ..before.clone() })
}
