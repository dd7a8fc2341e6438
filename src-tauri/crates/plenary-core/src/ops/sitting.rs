//! A meeting without a programme, as one session: notes are kept by what holds for a session (how they may be used, the Chatham House
//! rule), so whoever sits down in such a meeting begins the session of all of it.

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::{Event, EventKind, Session, SessionStatus};
use crate::op::Op;
use crate::ops::sessions::{self, CreateSession};
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, programme, rows};

/// Begins the one session of a whole meeting: it is called as the meeting and is confirmed. It has no time of its own and is given none
/// (`expect_no_whole`), so that it is no item of anybody's calendar: the meeting is. A note of the meeting stays where it is.
pub fn sit_in_meeting(plenary: &Plenary, id: EventId) -> Result<Done<Session>> {
    plenary.transact(Op::SitInMeeting, |tx| begin(tx, id))
}

/// Refuses a time for the session of a whole meeting.
pub fn expect_no_whole(conn: &Connection, session: &Session) -> Result<()> {
    if programme::whole_meetings(conn, session.event_id)?.contains(&session.id) {
        return Err(Refusal::new("session-is-the-meeting").with("session", &session.title).into());
    }
    Ok(())
}

fn begin(tx: &Tx<'_>, id: EventId) -> Result<Session> {
    let event: Event = rows::expect(tx, id)?;
    if event.kind != EventKind::Meeting {
        return Err(Refusal::new("only-a-meeting-is-one-session").with("event", &event.title).into());
    }
    let sessions = programme::sessions(tx, id)?;
    if let Some(there) = sessions.iter().find(|session| session.status != SessionStatus::Cancelled) {
        return Err(Refusal::new("meeting-has-sessions").with("session", &there.title).into());
    }
    let input = CreateSession {
        status: Some(SessionStatus::Confirmed),
        ..CreateSession::new(event.id, event.title.clone())
    };
    let session = sessions::create(tx, &input, None)?;
    tx.about(&event.title);
    Ok(session)
}
