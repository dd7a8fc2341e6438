//! What somebody deleted here of a network: meetings that came in, by their entry, and those of its rules, by their day.

use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{CalendarSource, Event, MeetingDraft, Problem, Recurrence};
use crate::ops::accepting::Planning;
use crate::store::removed;
use crate::store::transact::Tx;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// All of it that a calendar could bring back.
pub(super) struct Deleted {
    /// UID and RECURRENCE-ID.
    entries: BTreeSet<(String, String)>,
    /// The rule and the day it was for.
    days: BTreeSet<(String, String)>,
}

impl Deleted {
    pub(super) fn of(tx: &Tx<'_>, series: SeriesId) -> Result<Self> {
        let series = series.to_string();
        let mut meetings = removed::by_hand::<Event>(tx)?;
        meetings.retain(|gone| gone.says("series_id") == series);
        let gone: BTreeSet<&str> = meetings.iter().map(|meeting| meeting.says("id")).collect();
        let mut entries = removed::by_hand::<CalendarSource>(tx)?;
        entries.retain(|entry| gone.contains(entry.says("event_id")));
        let pair =
            |one: &removed::Removed, first: &str| (one.says(first).into(), one.says("recurs_on").into());
        Ok(Self {
            entries: entries.iter().map(|entry| pair(entry, "uid")).collect(),
            days: meetings.iter().map(|meeting| pair(meeting, "recurrence_id")).collect(),
        })
    }

    /// Whether a meeting stays out because it was deleted here; then that is told.
    pub(super) fn stays_out(
        &self,
        draft: &MeetingDraft,
        of_rule: Option<(&Recurrence, NaiveDate)>,
        planning: &mut Planning,
    ) -> bool {
        let is_entry = self.entries.contains(&(draft.uid.clone(), draft.recurs_on.clone()));
        let is_day = of_rule.is_some_and(|(rule, day)| self.has_day(rule, day));
        let title = format!("{} · {}", draft.title, draft.starts_at.date());
        (is_entry || is_day) && planning.stays_out(Problem::warning("deleted-here").with("title", title))
    }

    /// Whether the meeting of that day of a rule was deleted here.
    pub(super) fn has_day(&self, rule: &Recurrence, day: NaiveDate) -> bool {
        self.days.contains(&(rule.id.to_string(), day.to_string()))
    }
}
