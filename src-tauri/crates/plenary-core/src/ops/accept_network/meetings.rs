//! The meetings of a calendar: those of its rules, those that stand for one day of a rule, and single ones.

use super::{Coming, note_meeting, own_rule, sources, withdrawing};
use crate::error::{Error, Result};
use crate::ids::RecurrenceId;
use crate::model::{
    CalendarSource, Event, EventKind, EventStatus, MeetingDraft, Outcome, Problem, Recurrence, RecurrenceSkip,
};
use crate::ops::accepting::{Planning, said_or};
use crate::ops::events::{self, ChangeEvent, CreateEvent};
use crate::ops::{event_life, meetings, recurrences};
use crate::rules::placement::day_of_occurrence;
use crate::rules::{uid, venue};
use crate::store::{by_hand, calendar_sources, recurrences as stored, rows};
use crate::zones::Zone;
use chrono::{NaiveDate, NaiveTime};

/// Whose words a meeting has from now on.
#[derive(Clone, Copy)]
enum Words {
    /// Those of its own entry; of a day as the rule has it, those it has.
    OfTheEntry,
    /// Those of the rule: the entry that it had of its own was taken back.
    OfTheRule,
}

/// A meeting that stands for a day of a rule.
type OfRule<'r> = Option<(&'r Recurrence, NaiveDate)>;

impl Coming<'_> {
    pub(super) fn meeting(&self, draft: &MeetingDraft, planning: &mut Planning) -> Result<()> {
        let sources = calendar_sources::of_occurrence(self.tx, &draft.uid, &draft.recurs_on)?;
        let alone = self.day_here(draft, &sources)?;
        let of_rule = match &alone {
            Some((rule, day)) => Some((rule, *day)),
            None => self.rules.get(&draft.uid).and_then(Option::as_ref).zip(draft.day_by_rule),
        };
        if let Some((rule, day)) = of_rule.filter(|_| alone.is_some()) {
            if self.is_past(&sources, draft, day) {
                planning.remarks.push(Problem::warning("older-version").with("title", &draft.title));
                planning.unchanged();
                return Ok(());
            }
            if draft.cancelled {
                return self.leave_out(draft, (rule, day), &sources, planning);
            }
            self.hold_again(rule, day, planning)?;
        }
        if self.is_off(&sources, draft) {
            planning.remarks.push(Problem::warning("older-version").with("title", &draft.title));
            planning.unchanged();
            return Ok(());
        }
        let source =
            sources.into_iter().find(|one| one.event_id.is_some() && one.recurs_on == draft.recurs_on);
        if self.older.contains(&draft.uid) && source.is_none() {
            planning.unchanged();
            return Ok(());
        }
        let known = self.known(draft, of_rule, source.as_ref())?;
        let Some(before) = known else {
            if draft.plain && self.as_left.contains(&draft.uid) {
                planning.unchanged();
                return Ok(());
            }
            return self.new_meeting(draft, of_rule, planning);
        };
        let older = source.as_ref().is_some_and(|source| draft.version.is_before(source.version()));
        if older {
            planning.remarks.push(Problem::warning("older-version").with("title", &draft.title));
        }
        let renewed = self.renewed.contains(&draft.uid);
        let is_known = source.as_ref().is_none_or(|source| draft.version.sequence <= source.sequence);
        let stays = match of_rule {
            Some((rule, day)) if draft.plain => {
                (!renewed && self.stands(&before, draft))
                    || self.is_over(&before)
                    || self.is_called_off(&before, rule, day)?
            }
            Some((rule, day)) if draft.cancelled && is_known && !renewed => {
                self.is_held_by_hand(rule, day, planning)?
            }
            _ => false,
        };
        if older || stays {
            planning.unchanged();
            return Ok(());
        }
        let words = match source.as_ref().filter(|_| draft.plain && of_rule.is_some()) {
            Some(_) => Words::OfTheRule,
            None => Words::OfTheEntry,
        };
        let noted = planning.noted();
        self.change(&before, draft, words, planning)?;
        if !draft.plain || of_rule.is_none() {
            let owner = CalendarSource {
                event_id: Some(before.id),
                ..self.source(&draft.uid, &draft.recurs_on, draft.version)
            };
            sources::keep(self.tx, source.as_ref(), owner, planning.noted() > noted)?;
        }
        Ok(())
    }

    /// Of an occurrence that comes without the entry it belongs to, as programs send it by mail: the rule that is here, and the day.
    fn day_here(
        &self,
        draft: &MeetingDraft,
        sources: &[CalendarSource],
    ) -> Result<Option<(Recurrence, NaiveDate)>> {
        if draft.recurs_on.is_empty() || draft.repeated || self.rules.contains_key(&draft.uid) {
            return Ok(None);
        }
        let rule = sources.iter().find_map(|source| source.recurrence_id);
        let rule = match rule {
            Some(id) => Some(rows::expect::<Recurrence>(self.tx, id)?),
            None => own_rule(self.tx, &draft.uid, &self.domain)?,
        };
        let Some((rule, day)) = rule.zip(day_of_occurrence(&draft.recurs_on, Zone::named(&self.series.zone)))
        else {
            return Ok(None);
        };
        Ok(rule.gives(day)?.then_some((rule, day)))
    }

    /// Whether its entry was called off before it ever met, and this is no newer.
    fn is_off(&self, sources: &[CalendarSource], draft: &MeetingDraft) -> bool {
        let asks = !draft.cancelled && !self.rules.contains_key(&draft.uid);
        let off = sources.iter().find(|one| one.never_met()).filter(|_| asks);
        off.is_some_and(|off| !off.version().is_before(draft.version))
    }

    /// Whether what came of the rule or of that day is newer than this.
    fn is_past(&self, sources: &[CalendarSource], draft: &MeetingDraft, day: NaiveDate) -> bool {
        self.of_day(sources, day).any(|one| draft.version.is_before(one.version()))
    }

    /// What came of the rule and of that day.
    fn of_day<'s>(
        &self,
        sources: &'s [CalendarSource],
        day: NaiveDate,
    ) -> impl Iterator<Item = &'s CalendarSource> {
        let zone = Zone::named(&self.series.zone);
        sources
            .iter()
            .filter(move |one| one.is_of_rule() || day_of_occurrence(&one.recurs_on, zone) == Some(day))
    }

    /// A day of a rule on which there is no meeting any more: its version is kept, so that an older message does not bring it back.
    /// Of our own entries a cancellation says only that somebody is no longer invited, and one that is no newer than what is here does not
    /// call off once more what somebody holds after all.
    fn leave_out(
        &self,
        draft: &MeetingDraft,
        (rule, day): (&Recurrence, NaiveDate),
        sources: &[CalendarSource],
        planning: &mut Planning,
    ) -> Result<()> {
        if own_rule(self.tx, &draft.uid, &self.domain)?.is_some() {
            planning.unchanged();
            return Ok(());
        }
        let known = sources.iter().find(|one| one.is_day_off() && one.recurs_on == draft.recurs_on);
        let of_day = self.source(&draft.uid, &draft.recurs_on, draft.version);
        let is_off = stored::skips(self.tx, rule.id)?.iter().any(|skip| skip.day == day);
        let is_newer = self.of_day(sources, day).all(|one| draft.version.sequence > one.sequence);
        if !is_off && !is_newer && self.is_held_by_hand(rule, day, planning)? {
            planning.unchanged();
            return Ok(());
        }
        sources::keep(self.tx, known, CalendarSource { recurrence_id: Some(rule.id), ..of_day }, !is_off)?;
        if is_off {
            planning.unchanged();
            return Ok(());
        }
        self.skip_day(rule, day, planning)
    }

    /// A day that an earlier message called off has its meeting after all.
    fn hold_again(&self, rule: &Recurrence, day: NaiveDate, planning: &mut Planning) -> Result<()> {
        for skip in stored::skips(self.tx, rule.id)?.into_iter().filter(|skip| skip.day == day) {
            if by_hand::made_by_import(self.tx, &skip)? {
                rows::delete::<RecurrenceSkip>(self.tx, skip.id)?;
                planning.note(Outcome::Withdrawn, "recurrence_skip", &day.to_string(), &[]);
            }
        }
        Ok(())
    }

    /// What became of an entry; one that cannot be kept as it is is told and left out, and the others come in.
    fn taken<T>(&self, done: Result<T>, draft: &MeetingDraft, planning: &mut Planning) -> Result<Option<T>> {
        match done {
            Err(Error::Refused(refusal)) => {
                let remark = Problem::error("meeting-refused").with("title", &draft.title);
                planning.remarks.push(remark.with("reason", refusal));
                Ok(None)
            }
            other => other.map(Some),
        }
    }

    pub(super) fn known(
        &self,
        draft: &MeetingDraft,
        of_rule: OfRule<'_>,
        source: Option<&CalendarSource>,
    ) -> Result<Option<Event>> {
        if let Some(id) = source.and_then(|source| source.event_id) {
            return rows::get(self.tx, id);
        }
        if let Some((rule, day)) = of_rule {
            return meetings::meeting_of(self.tx, rule.id, day);
        }
        let id = uid::own(&draft.uid, &self.domain).and_then(|id| id.parse().ok());
        Ok(id.map(|id| rows::get::<Event>(self.tx, id)).transpose()?.flatten())
    }

    fn stands(&self, meeting: &Event, draft: &MeetingDraft) -> bool {
        let span = (meeting.starts_on, meeting.start_time, meeting.end_time);
        let wanted = (draft.starts_at.date(), Some(draft.starts_at.time()), Some(draft.ends_at.time()));
        span == wanted && meeting.status != EventStatus::Cancelled
    }

    /// Whether a meeting was before today, or is known to have taken place: a rule that changes does not change it.
    pub(super) fn is_over(&self, meeting: &Event) -> bool {
        meeting.ends_on < self.today || matches!(meeting.status, EventStatus::Held | EventStatus::Archived)
    }

    /// Whether a meeting by the rule stays cancelled: its day is left out, or somebody cancelled it by hand.
    fn is_called_off(&self, meeting: &Event, rule: &Recurrence, day: NaiveDate) -> Result<bool> {
        let is_skipped = stored::skips(self.tx, rule.id)?.iter().any(|skip| skip.day == day);
        Ok(meeting.status == EventStatus::Cancelled
            && (is_skipped || event_life::before_import_cancelled(self.tx, meeting)?.is_none()))
    }

    fn new_meeting(&self, draft: &MeetingDraft, of_rule: OfRule<'_>, planning: &mut Planning) -> Result<()> {
        let tx = self.tx;
        if draft.cancelled || self.deleted.stays_out(draft, of_rule, planning) {
            return Ok(());
        }
        let skip = match of_rule {
            Some((rule, day)) => stored::skips(tx, rule.id)?.into_iter().find(|skip| skip.day == day),
            None => None,
        };
        if let Some((rule, day)) = of_rule {
            match skip {
                Some(skip) if self.deleted.has_day(rule, day) => rows::delete::<RecurrenceSkip>(tx, skip.id)?,
                Some(_) if draft.plain => return Ok(()),
                _ => {}
            }
        }
        if let Some((rule, day)) = of_rule.filter(|_| draft.plain) {
            let event = self.make(rule, day, (&draft.title, &draft.place, &draft.online_url), planning)?;
            // on a night of the clock change the entry says which hour there is
            let (start_time, end_time) = hours(draft);
            if (event.start_time, event.end_time) != (start_time, end_time) {
                let (start_time, end_time) = (Some(start_time), Some(end_time));
                events::change(tx, &ChangeEvent { start_time, end_time, ..ChangeEvent::of(event.id) })?;
            }
            return Ok(());
        }
        let (start_time, end_time) = hours(draft);
        let create = CreateEvent {
            kind: Some(EventKind::Meeting),
            series_id: Some(self.series.id),
            zone: Some(self.series.zone.clone()),
            ends_on: Some(draft.ends_at.date()),
            start_time,
            end_time,
            description: Some(draft.description.clone()),
            venue_name: Some(said_or(&planning.fitting(&draft.place), &self.series.venue_name)),
            online_url: Some(said_or(&draft.online_url, &self.series.online_url)),
            ..CreateEvent::new(planning.fitting(&draft.title), draft.starts_at.date())
        };
        let Some(mut event) = self.taken(events::create(tx, &create), draft, planning)? else {
            return Ok(());
        };
        if let Some((rule, day)) = of_rule {
            event = recurrences::attach(tx, &event, rule, day)?;
        }
        note_meeting(planning, Outcome::New, &event, &[]);
        let owner = CalendarSource {
            event_id: Some(event.id),
            ..self.source(&draft.uid, &draft.recurs_on, draft.version)
        };
        rows::insert(tx, &owner)
    }

    /// What a meeting of a rule is called: as its entry is; where the others are called as the network, which they follow, so is it.
    fn called(&self, rule: RecurrenceId, title: &str, planning: &mut Planning) -> Result<String> {
        let all = stored::meetings(self.tx, rule)?;
        let follows = all.iter().any(|meeting| meeting.title == self.series.title);
        Ok(if follows || title.is_empty() { self.series.title.clone() } else { planning.fitting(title) })
    }

    /// A meeting as the rule has it, called as the entry and where it is.
    pub(super) fn make(
        &self,
        rule: &Recurrence,
        day: NaiveDate,
        (title, place, link): (&str, &str, &str),
        planning: &mut Planning,
    ) -> Result<Event> {
        let title = self.called(rule.id, title, planning)?;
        let mut event = meetings::make_one(self.tx, &self.series, rule, day)?;
        let (venue_name, online_url) =
            (said_or(&planning.fitting(place), &event.venue_name), said_or(link, &event.online_url));
        if (&title, &venue_name, &online_url) != (&event.title, &event.venue_name, &event.online_url) {
            let (title, venue_name, online_url) = (Some(title), Some(venue_name), Some(online_url));
            let change = ChangeEvent { title, venue_name, online_url, ..ChangeEvent::of(event.id) };
            event = events::change(self.tx, &change)?.event;
        }
        note_meeting(planning, Outcome::New, &event, &[]);
        Ok(event)
    }

    fn change(
        &self,
        before: &Event,
        draft: &MeetingDraft,
        words: Words,
        planning: &mut Planning,
    ) -> Result<()> {
        let tx = self.tx;
        let wanted = self.wanted(before, draft, words, planning)?;
        let (wanted, fields) = planning.respect(tx, before, wanted, &before.title)?;
        if fields.is_empty() {
            planning.unchanged();
            return Ok(());
        }
        let change = ChangeEvent {
            title: Some(wanted.title),
            description: Some(wanted.description),
            starts_on: Some(wanted.starts_on),
            ends_on: Some(wanted.ends_on),
            start_time: Some(wanted.start_time),
            end_time: Some(wanted.end_time),
            venue_name: Some(wanted.venue_name),
            online_url: Some(wanted.online_url),
            ..ChangeEvent::of(before.id)
        };
        let Some(changed) = self.taken(events::change(tx, &change), draft, planning)? else { return Ok(()) };
        let event = changed.event;
        let is_withdrawn = fields.contains(&"status") && wanted.status == EventStatus::Cancelled;
        if is_withdrawn {
            event_life::set(tx, before.id, wanted.status)?;
        } else if !draft.cancelled {
            withdrawing::bring_back(tx, &event, planning)?;
        }
        let outcome = if is_withdrawn { Outcome::Withdrawn } else { Outcome::Changed };
        note_meeting(planning, outcome, &event, &fields);
        Ok(())
    }

    /// What the draft says of a meeting that is here. Of one that it only calls off, nothing else.
    fn wanted(
        &self,
        before: &Event,
        draft: &MeetingDraft,
        words: Words,
        planning: &mut Planning,
    ) -> Result<Event> {
        let status = withdrawing::status(self.tx, before, draft, planning)?;
        if draft.calls_off {
            return Ok(Event { status, ..before.clone() });
        }
        let (start_time, end_time) = hours(draft);
        // As our own files say it, in one line: no news.
        let is_ours = draft.place == venue::of_event(before);
        let place = if is_ours { String::new() } else { planning.fitting(&draft.place) };
        let (title, description) = match words {
            Words::OfTheRule => {
                let rule = before.recurrence_id;
                let called = rule.map(|rule| self.called(rule, &draft.title, planning)).transpose()?;
                (called.unwrap_or_else(|| self.series.title.clone()), String::new())
            }
            Words::OfTheEntry if draft.plain => (before.title.clone(), before.description.clone()),
            Words::OfTheEntry => (planning.fitting(&draft.title), before.description.clone()),
        };
        Ok(Event {
            title,
            description,
            starts_on: draft.starts_at.date(),
            ends_on: draft.ends_at.date(),
            start_time,
            end_time,
            venue_name: said_or(&place, &before.venue_name),
            online_url: said_or(&draft.online_url, &before.online_url),
            status,
            ..before.clone()
        })
    }
}

fn hours(draft: &MeetingDraft) -> (Option<NaiveTime>, Option<NaiveTime>) {
    if draft.whole_days { (None, None) } else { (Some(draft.starts_at.time()), Some(draft.ends_at.time())) }
}
