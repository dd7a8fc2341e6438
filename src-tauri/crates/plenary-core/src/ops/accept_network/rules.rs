//! The rules of a calendar: new ones, changed ones, the days they leave out, and their meetings of the coming year.

use super::{Coming, dropped, own_rule, sources, titled, withdrawing};
use crate::error::{Error, Result};
use crate::model::{Begin, CalendarSource, Outcome, Problem, Recurrence, RecurrenceSkip, RuleDraft, Series};
use crate::ops::accepting::{Planning, said_or};
use crate::ops::meetings;
use crate::ops::recurrences::{self, CreateRecurrence};
use crate::store::{calendar_sources, recurrences as stored, recurring, removed, rows};
use chrono::NaiveDate;

impl Coming<'_> {
    pub(super) fn rule(&mut self, draft: &RuleDraft, planning: &mut Planning) -> Result<()> {
        let tx = self.tx;
        let sources = calendar_sources::of_uid(tx, &draft.uid)?;
        let source = sources.into_iter().find(|one| one.is_of_rule() || one.never_met());
        let ours = own_rule(tx, &draft.uid, &self.domain)?;
        let sent = ours.as_ref().map(|rule| recurring::network(tx, rule.clone())).transpose()?;
        let known = match (&source, &ours) {
            (Some(source), _) => {
                source.recurrence_id.map(|id| rows::expect::<Recurrence>(tx, id)).transpose()?
            }
            _ => ours,
        };
        let sent = sent.map(|sent| sent.numbers().sequence);
        let here = sent.or(source.as_ref().map(|source| source.sequence));
        let is_older = match (sent, &source) {
            // What was called off comes back with what is newer, and with nothing else.
            (None, Some(source)) if source.never_met() => !source.version().is_before(draft.version),
            (None, Some(source)) => draft.version.is_before(source.version()),
            _ => here.is_some_and(|here| draft.version.sequence < here),
        };
        if is_older {
            planning.remarks.push(Problem::warning("older-version").with("title", &draft.title));
            self.older.insert(draft.uid.clone());
            self.rules.insert(draft.uid.clone(), known);
            return Ok(());
        }
        // Our own entry as it left: it says in other words what the rule says.
        if let Some(rule) =
            known.as_ref().filter(|_| source.is_none() && here == Some(draft.version.sequence))
        {
            self.rules.insert(draft.uid.clone(), Some(rule.clone()));
            self.as_left.insert(draft.uid.clone());
            return Ok(());
        }
        let noted = planning.noted();
        let after = match &known {
            Some(known) => Some(self.changed_rule(known, draft, planning)?),
            None => self.new_rule(draft, planning)?,
        };
        if let Some((before, rule)) = known.as_ref().zip(after.as_ref()) {
            self.move_days(before, rule, draft)?;
        }
        if let Some(rule) = &after {
            if here.is_some_and(|here| draft.version.sequence > here) {
                dropped::take_back(tx, rule, draft, self.today, planning)?;
                self.renewed.insert(draft.uid.clone());
                self.place_anew(draft, planning)?;
            }
            self.skip(rule, draft, planning)?;
            if here.is_none() || source.is_some() {
                let owner = CalendarSource {
                    recurrence_id: Some(rule.id),
                    ..self.source(&draft.uid, "", draft.version)
                };
                sources::keep(tx, source.as_ref(), owner, planning.noted() > noted)?;
            }
        }
        self.rules.insert(draft.uid.clone(), after);
        Ok(())
    }

    fn new_rule(&self, draft: &RuleDraft, planning: &mut Planning) -> Result<Option<Recurrence>> {
        let create = CreateRecurrence {
            series_id: self.series.id,
            rule: draft.rule.clone(),
            starts_on: draft.starts_on,
            start_time: draft.start_time,
            end_time: draft.end_time,
            ends_on: draft.ends_on,
        };
        match recurrences::create(self.tx, &create) {
            Ok(rule) => {
                planning.note_begin(Outcome::New, "recurrence", (&draft.title, begin(draft)), &[]);
                Ok(Some(rule))
            }
            // Another rule is in force then: its meetings come in one by one.
            Err(Error::Refused(refusal)) => {
                let problem = Problem::warning("rule-not-taken").with("title", &draft.title);
                planning.remarks.push(problem.with("reason", refusal.code));
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    fn changed_rule(
        &self,
        known: &Recurrence,
        draft: &RuleDraft,
        planning: &mut Planning,
    ) -> Result<Recurrence> {
        let wanted = Recurrence {
            rule: draft.rule.clone(),
            starts_on: draft.starts_on,
            ends_on: draft.ends_on,
            start_time: draft.start_time,
            end_time: draft.end_time,
            ..known.clone()
        };
        let wanted = recurrences::sound_after(known, wanted)?;
        let (after, fields) = planning.update(self.tx, known, wanted, &draft.title)?;
        if !fields.is_empty() {
            planning.note_begin(Outcome::Changed, "recurrence", (&draft.title, begin(draft)), &fields);
        }
        Ok(after)
    }

    /// Days that the file leaves out and that are not left out here. Those on which somebody said since that it is held after all wait for
    /// a newer version.
    fn skip(&self, rule: &Recurrence, draft: &RuleDraft, planning: &mut Planning) -> Result<()> {
        let there = stored::skips(self.tx, rule.id)?;
        for day in draft.skips.iter().filter(|day| there.iter().all(|skip| skip.day != **day)) {
            if self.renewed.contains(&draft.uid) || !self.is_held_by_hand(rule, *day, planning)? {
                self.skip_day(rule, *day, planning)?;
            }
        }
        Ok(())
    }

    /// Whether somebody took the day back from those that are left out; that is told, once.
    pub(super) fn is_held_by_hand(
        &self,
        rule: &Recurrence,
        day: NaiveDate,
        planning: &mut Planning,
    ) -> Result<bool> {
        let (id, said) = (rule.id.to_string(), day.to_string());
        let gone = removed::by_hand::<RecurrenceSkip>(self.tx)?;
        let is_held = gone.iter().any(|skip| skip.says("recurrence_id") == id && skip.says("day") == said);
        if !is_held || stored::skips(self.tx, rule.id)?.iter().any(|skip| skip.day == day) {
            return Ok(false);
        }
        let meeting = meetings::meeting_of(self.tx, rule.id, day)?;
        let title = meeting.map_or_else(|| format!("{} · {day}", self.series.title), |one| titled(&one));
        let kept = Problem::warning("kept-by-hand").with("title", title).with("fields", "status");
        let kept = kept.with("noun", "event");
        if !planning.remarks.contains(&kept) {
            planning.remarks.push(kept);
        }
        Ok(true)
    }

    /// Leaves out a day that is not left out yet, with its meeting.
    pub(super) fn skip_day(&self, rule: &Recurrence, day: NaiveDate, planning: &mut Planning) -> Result<()> {
        if rule.gives(day)? {
            let id = self.tx.new_id();
            let skip = RecurrenceSkip { id, recurrence_id: rule.id, day, reason: String::new() };
            rows::insert(self.tx, &skip)?;
            planning.note(Outcome::New, "recurrence_skip", &day.to_string(), &[]);
            if let Some(meeting) = meetings::meeting_of(self.tx, rule.id, day)? {
                withdrawing::withdraw(self.tx, &meeting, planning)?;
            }
        }
        Ok(())
    }

    /// The rule's meetings of the coming year that are not there: of an entry that goes on for ever, a file is read only so far.
    pub(super) fn make_ahead(&self, draft: &RuleDraft, planning: &mut Planning) -> Result<()> {
        let known = self.rules.get(&draft.uid).and_then(Option::as_ref);
        let is_new = !self.older.contains(&draft.uid) && !self.as_left.contains(&draft.uid);
        let Some(rule) = known.filter(|_| is_new) else { return Ok(()) };
        self.move_the_rest(rule, planning)?;
        let there = stored::with_meetings(self.tx, rule.clone())?;
        let has_meeting = |day: NaiveDate| there.meetings.iter().any(|one| one.recurs_on == Some(day));
        let is_skipped = |day: NaiveDate| there.skips.iter().any(|skip| skip.day == day);
        let days = rule.days()?.skip_while(|day| *day < self.today).take_while(|day| self.is_near(*day));
        for day in days.filter(|day| !has_meeting(*day) && !is_skipped(*day)) {
            self.make(rule, day, (&draft.title, &draft.place, &draft.online_url), planning)?;
        }
        Ok(())
    }

    /// Where a newer version of the entry is, the network is from now on.
    fn place_anew(&mut self, draft: &RuleDraft, planning: &mut Planning) -> Result<()> {
        let before = self.series.clone();
        let wanted = Series {
            venue_name: said_or(&planning.fitting(&draft.place), &before.venue_name),
            online_url: said_or(&draft.online_url, &before.online_url),
            ..before.clone()
        };
        let (after, fields) = planning.update(self.tx, &before, wanted, &before.title)?;
        if !fields.is_empty() {
            planning.note(Outcome::Changed, "series", &before.title, &fields);
        }
        self.series = after;
        Ok(())
    }
}

fn begin(draft: &RuleDraft) -> Begin {
    Begin { recurs: true, ..Begin::at(draft.starts_on.and_time(draft.start_time)) }
}
