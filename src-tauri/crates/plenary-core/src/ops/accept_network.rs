//! A calendar comes into a network, in one step: a recurring entry becomes a rule with its meetings, the days it leaves out
//! and those that have moved; single entries become meetings. Coming in twice changes nothing; an older version is told
//! and left.

mod dropped;
mod missing;
mod sources;
mod withdrawing;
mod zones;

use crate::error::{Error, Result};
use crate::ids::{RecurrenceId, SeriesId};
use crate::model::{
    CalendarSource, Event, EventKind, EventStatus, ImportPlan, MeetingDraft, NetworkDraft, Outcome, Problem,
    Recurrence, RecurrenceSkip, RuleDraft, Series,
};
use crate::op::Op;
use crate::ops::accepting::{Destination, Planning, said_or};
use crate::ops::events::{self, ChangeEvent, CreateEvent};
use crate::ops::recurrences::{self, CreateRecurrence};
use crate::ops::series::{self as networks, CreateSeries};
use crate::ops::{event_life, meetings};
use crate::plenary::Plenary;
use crate::rules::{placement, uid};
use crate::store::transact::{Done, Tx};
use crate::store::{calendar_sources, recurrences as stored, recurring, rows, workspace};
use chrono::{Days, NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// What `accept_network` would do. Nothing is written.
pub fn plan_network(plenary: &Plenary, into: Into, draft: &NetworkDraft) -> Result<ImportPlan> {
    plenary.rehearse(Op::AcceptNetwork, |tx| accept(tx, into, draft))
}

/// Takes the calendar into the network; without one, into the network it came into before, else a new one.
pub fn accept_network(plenary: &Plenary, into: Into, draft: &NetworkDraft) -> Result<Done<ImportPlan>> {
    plenary.transact(Op::AcceptNetwork, |tx| accept(tx, into, draft))
}

/// Where a calendar goes, and what becomes of what it has no longer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Into {
    pub series: Option<SeriesId>,
    /// Meetings that came in one of its earlier versions and are not in this one stay.
    pub keep_missing: bool,
}

/// Meetings by a rule are made so far ahead; the rest when they are wanted.
const AHEAD: Days = Days::new(366);

fn accept(tx: &Tx<'_>, into: Into, draft: &NetworkDraft) -> Result<ImportPlan> {
    let mut planning = Planning::default();
    let domain = workspace::get(tx)?.calendar_domain;
    let (series, is_new) = network(tx, into.series, draft, &domain, &mut planning)?;
    tx.about(&series.title);
    let today = placement::today(&series.zone, tx.at());
    let draft = zones::at_home(&series, draft, today, &mut planning);
    let calendar = sources::calendar_of(tx, &series, &draft)?;
    let mut coming = Coming { tx, series, domain, today, calendar, rules: BTreeMap::new() };
    for rule in &draft.rules {
        coming.rule(rule, &mut planning)?;
    }
    for meeting in &draft.meetings {
        coming.meeting(meeting, &mut planning)?;
    }
    missing::take_out(&coming, &draft, into.keep_missing, &mut planning)?;
    Ok(planning.finish(Destination::Network(&coming.series), is_new, "event"))
}

/// The network: the one asked for, the one the calendar came into or out of before, or a new one.
fn network(
    tx: &Tx<'_>,
    into: Option<SeriesId>,
    draft: &NetworkDraft,
    domain: &str,
    planning: &mut Planning,
) -> Result<(Series, bool)> {
    if let Some(id) = into {
        return Ok((rows::expect(tx, id)?, false));
    }
    let uids = draft.rules.iter().map(|rule| &rule.uid).chain(draft.meetings.iter().map(|one| &one.uid));
    for uid in uids {
        if let Some(series) = network_of(tx, uid, domain)? {
            return Ok((series, false));
        }
    }
    let create = CreateSeries {
        description: Some(draft.description.clone()),
        zone: Some(draft.zone.clone()).filter(|zone| !zone.is_empty() && zone != "UTC"),
        ..CreateSeries::new(planning.fitting(&draft.title))
    };
    let series = networks::create(tx, &create)?;
    planning.note(Outcome::New, "series", &series.title, &[]);
    Ok((series, true))
}

fn network_of(tx: &Tx<'_>, uid: &str, domain: &str) -> Result<Option<Series>> {
    if let Some(rule) = own_rule(tx, uid, domain)? {
        return rows::get(tx, rule.series_id);
    }
    for source in calendar_sources::of_uid(tx, uid)? {
        if let Some(rule) = source.recurrence_id.map(|id| rows::expect::<Recurrence>(tx, id)).transpose()? {
            return rows::get(tx, rule.series_id);
        }
        let event = source.event_id.map(|id| rows::expect::<Event>(tx, id)).transpose()?;
        if let Some(series) = event.and_then(|event| event.series_id) {
            return rows::get(tx, series);
        }
    }
    Ok(None)
}

fn own_rule(tx: &Tx<'_>, uid: &str, domain: &str) -> Result<Option<Recurrence>> {
    let id: Option<RecurrenceId> = uid::own(uid, domain).and_then(|id| id.parse().ok());
    Ok(id.map(|id| rows::get(tx, id)).transpose()?.flatten())
}

struct Coming<'a> {
    tx: &'a Tx<'a>,
    series: Series,
    domain: String,
    /// Where the network is.
    today: NaiveDate,
    /// What all that comes in this file is marked with.
    calendar: String,
    /// By UID: the rule as it now stands; none where the file's is not taken.
    rules: BTreeMap<String, Option<Recurrence>>,
}

impl Coming<'_> {
    fn rule(&mut self, draft: &RuleDraft, planning: &mut Planning) -> Result<()> {
        let tx = self.tx;
        let source = calendar_sources::of_uid(tx, &draft.uid)?
            .into_iter()
            .find(|source| source.recurrence_id.is_some());
        let ours = own_rule(tx, &draft.uid, &self.domain)?;
        let sent = ours.as_ref().map(|rule| recurring::network(tx, rule.clone())).transpose()?;
        let known = match (&source, &ours) {
            (Some(source), _) => {
                source.recurrence_id.map(|id| rows::expect::<Recurrence>(tx, id)).transpose()?
            }
            _ => ours,
        };
        let here = sent.map(|sent| sent.numbers().sequence).or(source.as_ref().map(|source| source.sequence));
        if let Some(rule) = known.as_ref().filter(|_| here.is_some_and(|here| draft.version.sequence < here))
        {
            planning.remarks.push(Problem::warning("older-version").with("title", &draft.title));
            self.rules.insert(draft.uid.clone(), Some(rule.clone()));
            return Ok(());
        }
        // Our own entry as it left: it says in other words what the rule says.
        if let Some(rule) =
            known.as_ref().filter(|_| source.is_none() && here == Some(draft.version.sequence))
        {
            self.rules.insert(draft.uid.clone(), Some(rule.clone()));
            return Ok(());
        }
        let after = match &known {
            Some(known) => Some(self.changed_rule(known, draft, planning)?),
            None => self.new_rule(draft, planning)?,
        };
        if let Some(rule) = &after {
            if here.is_some_and(|here| draft.version.sequence > here) {
                dropped::take_back(tx, rule, draft, self.today, planning)?;
            }
            self.skip(rule, draft, planning)?;
            if here.is_none() || source.is_some() {
                let owner = CalendarSource {
                    recurrence_id: Some(rule.id),
                    ..self.source(&draft.uid, "", draft.version)
                };
                sources::keep(tx, source.as_ref(), owner)?;
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
                planning.note(Outcome::New, "recurrence", &draft.title, &[]);
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
        let wanted = recurrences::sound(Recurrence {
            rule: draft.rule.clone(),
            starts_on: draft.starts_on,
            ends_on: draft.ends_on,
            start_time: draft.start_time,
            end_time: draft.end_time,
            ..known.clone()
        })?;
        let (after, fields) = planning.update(self.tx, known, wanted, &draft.title)?;
        if !fields.is_empty() {
            planning.note(Outcome::Changed, "recurrence", &draft.title, &fields);
        }
        Ok(after)
    }

    /// Days that the file leaves out and that are not left out here.
    fn skip(&self, rule: &Recurrence, draft: &RuleDraft, planning: &mut Planning) -> Result<()> {
        let there = stored::skips(self.tx, rule.id)?;
        let new = draft.skips.iter().filter(|day| there.iter().all(|skip| skip.day != **day));
        for day in new.copied() {
            if !rule.gives(day)? {
                continue;
            }
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

    fn meeting(&self, draft: &MeetingDraft, planning: &mut Planning) -> Result<()> {
        let rule = self.rules.get(&draft.uid).and_then(Option::as_ref);
        let of_rule = rule.zip(draft.day_by_rule);
        let sources = calendar_sources::of_uid(self.tx, &draft.uid)?;
        let source =
            sources.into_iter().find(|one| one.event_id.is_some() && one.recurs_on == draft.recurs_on);
        let known = self.known(draft, of_rule, source.as_ref())?;
        let Some(before) = known else { return self.new_meeting(draft, of_rule, planning) };
        let older = source.as_ref().is_some_and(|source| draft.version.sequence < source.sequence);
        if older {
            planning.remarks.push(Problem::warning("older-version").with("title", &draft.title));
        }
        let stays = match of_rule.filter(|_| draft.plain) {
            Some((rule, day)) => self.stands(&before, draft) || self.is_called_off(&before, rule, day)?,
            None => false,
        };
        if older || stays {
            planning.unchanged();
            return Ok(());
        }
        self.change(&before, draft, planning)?;
        if !draft.plain || of_rule.is_none() {
            let owner = CalendarSource {
                event_id: Some(before.id),
                ..self.source(&draft.uid, &draft.recurs_on, draft.version)
            };
            sources::keep(self.tx, source.as_ref(), owner)?;
        }
        Ok(())
    }

    fn known(
        &self,
        draft: &MeetingDraft,
        of_rule: Option<(&Recurrence, NaiveDate)>,
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

    /// Whether a meeting by the rule stays cancelled: its day is left out, or somebody cancelled it by hand.
    fn is_called_off(&self, meeting: &Event, rule: &Recurrence, day: NaiveDate) -> Result<bool> {
        let is_skipped = stored::skips(self.tx, rule.id)?.iter().any(|skip| skip.day == day);
        Ok(meeting.status == EventStatus::Cancelled
            && (is_skipped || event_life::before_import_cancelled(self.tx, meeting)?.is_none()))
    }

    fn new_meeting(
        &self,
        draft: &MeetingDraft,
        of_rule: Option<(&Recurrence, NaiveDate)>,
        planning: &mut Planning,
    ) -> Result<()> {
        let tx = self.tx;
        if draft.cancelled {
            return Ok(());
        }
        if let Some((rule, day)) = of_rule.filter(|_| draft.plain) {
            let horizon = self.today.checked_add_days(AHEAD);
            let skipped = stored::skips(tx, rule.id)?.iter().any(|skip| skip.day == day);
            if horizon.is_some_and(|horizon| day <= horizon) && !skipped {
                let event = meetings::make_one(tx, &self.series, rule, day)?;
                planning.note(Outcome::New, "event", &titled(&event), &[]);
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
        let mut event = events::create(tx, &create)?;
        if let Some((rule, day)) = of_rule {
            event = recurrences::attach(tx, &event, rule, day)?;
        }
        planning.note(Outcome::New, "event", &titled(&event), &[]);
        let owner = CalendarSource {
            event_id: Some(event.id),
            ..self.source(&draft.uid, &draft.recurs_on, draft.version)
        };
        rows::insert(tx, &owner)
    }

    fn change(&self, before: &Event, draft: &MeetingDraft, planning: &mut Planning) -> Result<()> {
        let tx = self.tx;
        let (start_time, end_time) = hours(draft);
        let wanted = Event {
            title: if draft.plain { before.title.clone() } else { planning.fitting(&draft.title) },
            starts_on: draft.starts_at.date(),
            ends_on: draft.ends_at.date(),
            start_time,
            end_time,
            venue_name: said_or(&planning.fitting(&draft.place), &before.venue_name),
            online_url: said_or(&draft.online_url, &before.online_url),
            status: withdrawing::status(tx, before, draft, planning)?,
            ..before.clone()
        };
        let (wanted, fields) = planning.respect(tx, before, wanted, &before.title)?;
        if fields.is_empty() {
            planning.unchanged();
            return Ok(());
        }
        let change = ChangeEvent {
            title: Some(wanted.title),
            starts_on: Some(wanted.starts_on),
            ends_on: Some(wanted.ends_on),
            start_time: Some(wanted.start_time),
            end_time: Some(wanted.end_time),
            venue_name: Some(wanted.venue_name),
            online_url: Some(wanted.online_url),
            ..ChangeEvent::of(before.id)
        };
        let event = events::change(tx, &change)?.event;
        let is_withdrawn = fields.contains(&"status") && wanted.status == EventStatus::Cancelled;
        if is_withdrawn {
            event_life::set(tx, before.id, wanted.status)?;
        } else {
            withdrawing::bring_back(tx, &event, planning)?;
        }
        let outcome = if is_withdrawn { Outcome::Withdrawn } else { Outcome::Changed };
        planning.note(outcome, "event", &titled(&event), &fields);
        Ok(())
    }
}

/// Meetings have one title; the day tells them apart.
fn titled(event: &Event) -> String {
    format!("{} · {}", event.title, event.starts_on)
}

fn hours(draft: &MeetingDraft) -> (Option<NaiveTime>, Option<NaiveTime>) {
    if draft.whole_days { (None, None) } else { (Some(draft.starts_at.time()), Some(draft.ends_at.time())) }
}
