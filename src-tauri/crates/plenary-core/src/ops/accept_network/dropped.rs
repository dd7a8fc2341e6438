//! What a newer version of a recurring entry no longer has: days it left out, and days on which it met. What somebody did by hand
//! stays.

use super::withdrawing;
use crate::error::Result;
use crate::model::{EventStatus, Outcome, Recurrence, RecurrenceSkip, RuleDraft};
use crate::ops::accepting::Planning;
use crate::ops::meetings;
use crate::store::transact::Tx;
use crate::store::{by_hand, recurrences, rows};
use chrono::NaiveDate;

/// Takes back what only the earlier version of the file said.
pub(super) fn take_back(
    tx: &Tx<'_>,
    rule: &Recurrence,
    draft: &RuleDraft,
    today: NaiveDate,
    planning: &mut Planning,
) -> Result<()> {
    for skip in recurrences::skips(tx, rule.id)? {
        if !draft.skips.contains(&skip.day) && by_hand::made_by_import(tx, &skip)? {
            rows::delete::<RecurrenceSkip>(tx, skip.id)?;
            planning.note(Outcome::Withdrawn, "recurrence_skip", &skip.day.to_string(), &[]);
            if let Some(meeting) = meetings::meeting_of(tx, rule.id, skip.day)? {
                withdrawing::bring_back(tx, &meeting, planning)?;
            }
        }
    }
    for meeting in recurrences::meetings(tx, rule.id)? {
        let Some(day) = meeting.recurs_on else { continue };
        let is_live = day >= today && meeting.status != EventStatus::Cancelled;
        if is_live && !rule.gives(day)? && by_hand::made_by_import(tx, &meeting)? {
            withdrawing::withdraw(tx, &meeting, planning)?;
        }
    }
    Ok(())
}
