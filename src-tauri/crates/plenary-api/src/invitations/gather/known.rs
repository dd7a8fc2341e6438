//! What a reader has of a step: what they know for certain, and the reminder.

use super::super::reminder::Reminder;
use super::{Desk, spot_of};
use plenary_core::error::Result;
use plenary_core::exports::ics::Alarm;
use plenary_core::model::{CalendarMethod, ItemKind, LedgerEntry, Said};
use plenary_core::rules::invitations::{self as rules, Reason, Step, is_same_address};
use plenary_core::store::ledger;

impl Desk<'_> {
    /// The step as its letter tells it. What went out and is in doubt is told again as if it had not arrived: against what is held for
    /// certain, and beside that, what was in doubt. The calendar entry is whole in either case.
    pub(super) fn as_known(&self, step: &Step) -> Result<(Step, Option<Said>)> {
        let is_update = step.method == CalendarMethod::Request && step.held_entry.is_none();
        let in_doubt = step.held.as_ref().filter(|_| is_update);
        let (Some(in_doubt), Some(circle)) = (in_doubt, self.circle(step)) else {
            return Ok((step.clone(), None));
        };
        let told = ledger::of_item(self.conn, &step.item_id, step.person_id)?;
        let is_here = |line: &&LedgerEntry| is_same_address(&line.address, &step.address);
        let is_held = |line: &&LedgerEntry| line.method == CalendarMethod::Request;
        let here = told.iter().rfind(is_here);
        let Some(certain) = here.filter(is_held) else {
            let is_elsewhere = here.is_none() && told.last().is_some_and(|line| is_held(&line));
            let reason = if is_elsewhere { Reason::Address } else { Reason::New };
            return Ok((Step { reason, held: None, ..step.clone() }, None));
        };
        let reason = rules::reason_since(circle.item_of(step.person_id), certain, circle.today);
        // of what recurs both are told; else what is weightier since the one in doubt is told against that one
        let is_told = |reason: &Reason| step.item_kind == ItemKind::Recurrence || *reason <= step.reason;
        let Some(reason) = reason.filter(is_told) else { return Ok((step.clone(), None)) };
        let (held, held_entry) = (Some(certain.said.clone()), Some(certain.id));
        let known = Step { reason: reason.min(step.reason), held, held_entry, ..step.clone() };
        Ok((known, Some(in_doubt.clone())))
    }

    /// The reminder of what a step brings: the one that was chosen, or else that of the message whose place it takes, or of what its reader
    /// holds.
    pub(super) fn alarm(&self, step: &Step) -> Result<Option<Alarm>> {
        if step.method == CalendarMethod::Cancel {
            return Ok(None);
        }
        if let Reminder::Chosen(alarm) = self.reminder {
            return Ok(alarm);
        }
        let waited = self.gathered.taken_back.get(&spot_of(step)).map(|waited| &waited.line);
        let minutes = match waited.filter(|line| line.method == CalendarMethod::Request) {
            Some(line) => line.said.alarm,
            None => self.held_anywhere(step)?.and_then(|held| held.alarm),
        };
        Alarm::before(minutes)
    }

    /// What its reader holds here, or at the address they had before.
    fn held_anywhere(&self, step: &Step) -> Result<Option<Said>> {
        if step.held.is_some() || step.reason != Reason::Address {
            return Ok(step.held.clone());
        }
        let told = ledger::of_item(self.conn, &step.item_id, step.person_id)?;
        let last = told.into_iter().rfind(|line| line.method == CalendarMethod::Request);
        Ok(last.map(|line| line.said))
    }
}

/// What goes into the ledger: what is said, with its reminder, or why it is over.
pub(super) fn noted(said: Said, step: &Step, alarm: Option<Alarm>) -> Said {
    let is_off = [Reason::Cancelled, Reason::Unscheduled, Reason::Ended].contains(&step.reason);
    let alarm = alarm.map(|alarm| i64::from(alarm.minutes));
    Said { alarm, off: step.method == CalendarMethod::Cancel && is_off, ..said }
}
