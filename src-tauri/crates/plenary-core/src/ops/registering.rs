//! The members of a network on the list of one of its meetings: for what is asked of lists, and for nothing that they hold already.

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::{Attendance, Event, EventStatus};
use crate::op::Op;
use crate::ops::attendances::{self as one, CreateAttendance, blank};
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{attendances, rows};

/// How many came onto the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct MembersRegistered {
    pub registered: usize,
}

/// Registers everybody who is a member on the day of a network's meeting and is not on its list yet, in whatever state.
pub fn register_members(plenary: &Plenary, event: EventId) -> Result<Done<MembersRegistered>> {
    plenary.transact(Op::RegisterMembers, |tx| {
        let event = rows::expect(tx, event)?;
        takes_members(&event)?;
        register(tx, event)
    })
}

fn takes_members(event: &Event) -> Result<()> {
    let refusal = match (event.series_id, event.status) {
        (None, _) => Refusal::new("event-of-no-network"),
        (_, EventStatus::Archived) => Refusal::new("event-is-archived"),
        (_, EventStatus::Cancelled) => Refusal::new("event-is-cancelled"),
        _ => return Ok(()),
    };
    Err(refusal.with("event", &event.title).into())
}

fn register(tx: &Tx<'_>, event: Event) -> Result<MembersRegistered> {
    let missing = attendances::members_missing(tx, &event)?;
    tx.about(event.title);
    for person in &missing {
        let source = Some(Attendance::OF_MEMBER.to_owned());
        one::create(tx, &CreateAttendance { source, ..blank(event.id, *person) })?;
    }
    Ok(MembersRegistered { registered: missing.len() })
}
