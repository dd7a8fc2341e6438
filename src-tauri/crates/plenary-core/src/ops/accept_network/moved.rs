//! A newer version of a recurring entry meets on other days: its meetings move there with all that they have, and so do the days that
//! somebody left out here. What somebody moved by hand stays where it is.

use super::{Coming, note_meeting};
use crate::error::Result;
use crate::model::{CalendarSource, Event, EventStatus, Outcome, Recurrence, RecurrenceSkip, RuleDraft};
use crate::ops::accepting::Planning;
use crate::ops::events::{self, ChangeEvent};
use crate::ops::recurrences;
use crate::rules::moved_days::moved;
use crate::store::{by_hand, calendar_sources, recurrences as stored, rows};
use crate::zones::Zone;
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl Coming<'_> {
    /// Each open meeting stands for its day of the rule as it now is.
    pub(super) fn move_days(
        &mut self,
        before: &Recurrence,
        rule: &Recurrence,
        draft: &RuleDraft,
    ) -> Result<()> {
        if (&before.rule, before.starts_on) == (&rule.rule, rule.starts_on) {
            return Ok(());
        }
        let mut skips: Vec<RecurrenceSkip> = Vec::new();
        for skip in stored::skips(self.tx, rule.id)?.into_iter().filter(|skip| skip.day >= self.today) {
            if !by_hand::made_by_import(self.tx, &skip)? {
                skips.push(skip);
            }
        }
        let mut meetings = stored::meetings(self.tx, rule.id)?;
        meetings.retain(|meeting| !self.is_over(meeting));
        let days: Vec<NaiveDate> = meetings
            .iter()
            .filter_map(|meeting| meeting.recurs_on)
            .chain(skips.iter().map(|skip| skip.day))
            .collect();
        let moved = moved(before, rule, &days)?;
        for skip in &skips {
            if let Some(day) = moved.get(&skip.day) {
                rows::update(self.tx, skip, RecurrenceSkip { day: *day, ..skip.clone() })?;
            }
        }
        for meeting in &meetings {
            let Some((day, then)) = meeting.recurs_on.and_then(|day| moved.get_key_value(&day)) else {
                continue;
            };
            recurrences::attach(self.tx, meeting, rule, *then)?;
            self.moved.insert(meeting.id, (*day, before.clone()));
        }
        self.name_anew(rule, draft, &moved)
    }

    /// The entries of single days are known by their day from now on.
    fn name_anew(
        &self,
        rule: &Recurrence,
        draft: &RuleDraft,
        moved: &BTreeMap<NaiveDate, NaiveDate>,
    ) -> Result<()> {
        let sources = calendar_sources::of_uid(self.tx, &draft.uid)?;
        let zone = Zone::named(&self.series.zone);
        for source in &sources {
            let id = source.event_id.filter(|id| self.moved.contains_key(id));
            let then = id.and_then(|id| self.moved.get(&id)).and_then(|(day, _)| moved.get(day));
            let Some(wall) = then.map(|then| then.and_time(rule.start_time)) else { continue };
            let recurs_on = match zone.filter(|_| source.recurs_on.ends_with('Z')) {
                Some(zone) => zone.to_utc(wall).format("%Y%m%dT%H%M%SZ").to_string(),
                None => wall.format("%Y%m%dT%H%M%S").to_string(),
            };
            if sources.iter().all(|one| one.recurs_on != recurs_on) {
                rows::update(self.tx, source, CalendarSource { recurs_on, ..source.clone() })?;
            }
        }
        Ok(())
    }

    /// Meetings whose day the file did not say, because it is too far ahead, move as the others did.
    pub(super) fn move_the_rest(&self, rule: &Recurrence, planning: &mut Planning) -> Result<()> {
        for (id, (day, before)) in &self.moved {
            let meeting: Event = rows::expect(self.tx, *id)?;
            let is_open = meeting.starts_on == *day && meeting.status != EventStatus::Cancelled;
            let Some(then) = meeting.recurs_on.filter(|_| is_open && meeting.recurrence_id == Some(rule.id))
            else {
                continue;
            };
            let is_by_rule =
                (meeting.start_time, meeting.end_time) == (Some(before.start_time), Some(before.end_time));
            let (start_time, end_time) = if is_by_rule {
                (Some(rule.start_time), Some(rule.end_time))
            } else {
                (meeting.start_time, meeting.end_time)
            };
            let ends_on = then + (meeting.ends_on - meeting.starts_on);
            let wanted = Event { starts_on: then, ends_on, start_time, end_time, ..meeting.clone() };
            let (wanted, fields) = planning.respect(self.tx, &meeting, wanted, &meeting.title)?;
            if fields.is_empty() {
                continue;
            }
            let change = ChangeEvent {
                starts_on: Some(wanted.starts_on),
                ends_on: Some(wanted.ends_on),
                start_time: Some(wanted.start_time),
                end_time: Some(wanted.end_time),
                ..ChangeEvent::of(*id)
            };
            let changed = events::change(self.tx, &change)?;
            note_meeting(planning, Outcome::Changed, &changed.event, &fields);
        }
        Ok(())
    }
}
