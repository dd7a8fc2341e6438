//! Meetings that a file takes out, and those that it brings back.

use super::{note_meeting, titled};
use crate::error::Result;
use crate::model::{Event, EventStatus, MeetingDraft, Outcome, Problem};
use crate::ops::accepting::Planning;
use crate::ops::event_life;
use crate::ops::meetings::{self, Withdrawn};
use crate::store::transact::Tx;

/// Takes a meeting out, and tells it; one that took place or is archived stays, which is told too.
pub(super) fn withdraw(tx: &Tx<'_>, meeting: &Event, planning: &mut Planning) -> Result<()> {
    match meetings::withdraw(tx, meeting)? {
        Withdrawn::Deleted | Withdrawn::Cancelled => {
            note_meeting(planning, Outcome::Withdrawn, meeting, &[]);
        }
        Withdrawn::Kept | Withdrawn::None if meeting.status == EventStatus::Cancelled => {}
        Withdrawn::Kept | Withdrawn::None => stays(meeting, planning),
    }
    Ok(())
}

/// Tells, once, that a meeting stays as it is.
fn stays(meeting: &Event, planning: &mut Planning) {
    let remark = Problem::warning("meeting-stays").with("title", titled(meeting));
    if !planning.remarks.contains(&remark) {
        planning.remarks.push(remark);
    }
}

/// What a meeting is by a file that has it: one that took place or is archived stays so,
/// what an earlier file called off takes place again, what somebody cancelled by hand does not.
pub(super) fn status(
    tx: &Tx<'_>,
    meeting: &Event,
    draft: &MeetingDraft,
    planning: &mut Planning,
) -> Result<EventStatus> {
    if draft.cancelled && matches!(meeting.status, EventStatus::Held | EventStatus::Archived) {
        stays(meeting, planning);
        return Ok(meeting.status);
    }
    if draft.cancelled || meeting.status != EventStatus::Cancelled {
        return Ok(if draft.cancelled { EventStatus::Cancelled } else { meeting.status });
    }
    let before = event_life::before_import_cancelled(tx, meeting)?;
    if before.is_none() {
        let kept = Problem::warning("kept-by-hand").with("title", titled(meeting)).with("fields", "status");
        planning.remarks.push(kept.with("noun", "event"));
    }
    Ok(before.unwrap_or(meeting.status))
}

/// Brings back a meeting that an earlier file took out; one that somebody cancelled by hand stays cancelled.
pub(super) fn bring_back(tx: &Tx<'_>, meeting: &Event, planning: &mut Planning) -> Result<()> {
    let Some(status) = event_life::before_import_cancelled(tx, meeting)? else { return Ok(()) };
    event_life::bring_back(tx, meeting.id, status)?;
    planning.remarks.push(Problem::warning("comes-back").with("title", titled(meeting)));
    Ok(())
}
