//! A recurring entry that was cancelled as a whole (METHOD:CANCEL, STATUS:CANCELLED): its rule ends, and its meetings to come are
//! withdrawn. The version in which it was called off is kept, so that an older one does not bring it back.

use super::{Coming, sources, withdrawing};
use crate::error::Result;
use crate::model::{CalendarSource, CalledOff, EventStatus, Outcome, Problem, Recurrence};
use crate::ops::accepting::Planning;
use crate::ops::recurrences;
use crate::store::{calendar_sources, recurrences as stored, rows};

impl Coming<'_> {
    /// Ends the rule of an entry that came in here. Of our own entries a cancellation says only that somebody is no longer invited.
    pub(super) fn call_off(&self, entry: &CalledOff, planning: &mut Planning) -> Result<()> {
        let all = calendar_sources::of_uid(self.tx, &entry.uid)?;
        let Some(source) = all.into_iter().find(|one| one.is_of_rule() || one.never_met()) else {
            return Ok(());
        };
        let (sequence, stamped_at) = (entry.version.sequence, entry.version.stamped_at);
        let off = CalendarSource { sequence, stamped_at, ..source.clone() };
        let Some(id) = source.recurrence_id else {
            let is_newer = source.version().is_before(entry.version);
            planning.unchanged();
            return if is_newer { sources::keep(self.tx, Some(&source), off, false) } else { Ok(()) };
        };
        let rule: Recurrence = rows::expect(self.tx, id)?;
        // Without a title it is called by its UID, which tells nobody anything.
        let title = if entry.title == entry.uid { &self.series.title } else { &entry.title };
        if entry.version.is_before(source.version()) {
            planning.remarks.push(Problem::warning("older-version").with("title", title));
            return Ok(());
        }
        let yesterday = self.today.pred_opt().unwrap_or(self.today);
        if rule.ends_on.is_some_and(|end| end <= yesterday) {
            planning.unchanged();
            return Ok(());
        }
        for meeting in stored::meetings(self.tx, id)? {
            if meeting.ends_on >= self.today && meeting.status != EventStatus::Cancelled {
                withdrawing::withdraw(self.tx, &meeting, planning)?;
            }
        }
        planning.note(Outcome::Withdrawn, "recurrence", title, &[]);
        if rule.days()?.next().is_none_or(|first| first > yesterday) {
            let series_id = Some(rule.series_id);
            rows::update(self.tx, &source, CalendarSource { recurrence_id: None, series_id, ..off })?;
            return recurrences::delete(self.tx, &rule);
        }
        rows::update(self.tx, &rule, Recurrence { ends_on: Some(yesterday), ..rule.clone() })?;
        rows::update(self.tx, &source, off).map(drop)
    }
}
