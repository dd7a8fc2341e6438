//! Changing one meeting of a rule, this and later ones, or all: previewed and carried out by the same plan.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, RecurrenceId};
use crate::model::{Event, EventStatus, Recurrence, RecurrenceSkip, Series};
use crate::op::Op;
use crate::ops::events::{self, ChangeEvent, SessionName};
use crate::ops::{meetings, recurrences};
use crate::plenary::Plenary;
use crate::rules::meeting_days::RuleInForce;
use crate::rules::meeting_edit::{self, EditLine, EditOutcome, EditPlan, EditScope, TextChange, WhenChange};
use crate::rules::{placement, text};
use crate::store::transact::{Done, Tx};
use crate::store::{self, Connection, rows};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// A change of meetings; what is left out stays.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditMeetings {
    pub recurrence_id: RecurrenceId,
    /// The day by the rule of the meeting that is changed.
    pub day: NaiveDate,
    pub scope: EditScope,
    /// RRULE value; not of one meeting.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rule: Option<String>,
    /// Of one meeting: its day. Of several: the first day of the changed rule.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub starts_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub start_time: Option<NaiveTime>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub end_time: Option<NaiveTime>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub title: Option<String>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub online_url: Option<String>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub venue_name: Option<String>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub venue_address: Option<String>,
}

impl EditMeetings {
    /// A change of nothing, to start from.
    pub fn of(recurrence_id: RecurrenceId, day: NaiveDate, scope: EditScope) -> Self {
        let (rule, starts_on, start_time, end_time) = (None, None, None, None);
        let (title, online_url, venue_name, venue_address) = (None, None, None, None);
        Self {
            recurrence_id,
            day,
            scope,
            rule,
            starts_on,
            start_time,
            end_time,
            title,
            online_url,
            venue_name,
            venue_address,
        }
    }

    fn when(&self) -> WhenChange {
        WhenChange {
            rule: self.rule.clone(),
            starts_on: self.starts_on,
            start_time: self.start_time,
            end_time: self.end_time,
        }
    }

    /// The same change of an event's texts.
    fn texts(&self, id: EventId) -> ChangeEvent {
        ChangeEvent {
            title: self.title.clone(),
            online_url: self.online_url.clone(),
            venue_name: self.venue_name.clone(),
            venue_address: self.venue_address.clone(),
            ..ChangeEvent::of(id)
        }
    }
}

/// What a change does or did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeetingsEdited {
    /// Meeting by meeting, made or not yet.
    pub lines: Vec<EditLine>,
    /// Whether the rule as it was ends and another begins.
    pub splits: bool,
    /// The rule as changed; none when it stays.
    pub changed: Option<Recurrence>,
    /// By meeting, the sessions that no longer fit and lose their place.
    pub unscheduled: Vec<MeetingUnscheduled>,
}

/// Sessions of a meeting that no longer fit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeetingUnscheduled {
    pub event_id: EventId,
    pub sessions: Vec<SessionName>,
}

/// Notes what a meeting loses, where it loses something.
fn lost(event_id: EventId, sessions: Vec<SessionName>) -> Option<MeetingUnscheduled> {
    (!sessions.is_empty()).then_some(MeetingUnscheduled { event_id, sessions })
}

/// What the change would do, meeting by meeting. Changes nothing.
pub fn preview(conn: &Connection, input: &EditMeetings, now: DateTime<Utc>) -> Result<MeetingsEdited> {
    let (_, _, plan) = plan(conn, input, now)?;
    let mut unscheduled = Vec::new();
    for (id, line) in touched(&plan) {
        unscheduled.extend(lost(id, events::would_unschedule(conn, &moved(input.texts(id), line))?));
    }
    let EditPlan { lines, splits, changed, .. } = plan;
    Ok(MeetingsEdited { lines, splits, changed, unscheduled })
}

/// The meetings that are there and change.
fn touched(plan: &EditPlan) -> impl Iterator<Item = (EventId, &EditLine)> {
    let open = plan.lines.iter().filter(|line| line.outcome != EditOutcome::Held);
    open.filter_map(|line| Some((line.event_id?, line)))
}

/// Carries the change out.
pub fn edit_meetings(plenary: &Plenary, input: EditMeetings) -> Result<Done<MeetingsEdited>> {
    plenary.transact(Op::EditMeetings, |tx| edit(tx, &input))
}

fn plan(
    conn: &Connection,
    input: &EditMeetings,
    now: DateTime<Utc>,
) -> Result<(Series, RuleInForce, EditPlan)> {
    let recurrence: Recurrence = rows::expect(conn, input.recurrence_id)?;
    let series: Series = rows::expect(conn, recurrence.series_id)?;
    let others = store::recurrences::of_series(conn, series.id)?;
    let before = others
        .iter()
        .filter(|other| other.starts_on < recurrence.starts_on)
        .filter_map(|other| other.ends_on);
    let not_before = before.max().and_then(|end| end.succ_opt());
    let rule = store::recurrences::with_meetings(conn, recurrence)?;
    if input.scope == EditScope::This && rule.skips.iter().any(|skip| skip.day == input.day) {
        return Err(Refusal::new("day-is-skipped").field("day").with("date", input.day).into());
    }
    let today = placement::today(&series.zone, now);
    let mut plan = meeting_edit::plan(&rule, input.day, input.scope, &input.when(), (today, not_before))?;
    plan.changed = plan.changed.map(recurrences::sound).transpose()?;
    for line in plan.lines.iter_mut().filter(|line| line.outcome != EditOutcome::Held) {
        let meeting = rule.meetings.iter().find(|meeting| Some(meeting.id) == line.event_id);
        line.texts = texts(input, &series, meeting)?;
    }
    let of_no_line = |meeting: &Event| plan.lines.iter().all(|line| line.event_id != Some(meeting.id));
    let others = store::events::of_series(conn, series.id)?.into_iter().filter(|meeting| {
        of_no_line(meeting) && !matches!(meeting.status, EventStatus::Cancelled | EventStatus::Archived)
    });
    let others: Vec<_> = others.map(|meeting| meeting_edit::slot(&meeting)).collect();
    meeting_edit::mark_collisions(&mut plan.lines, &others);
    Ok((series, rule, plan))
}

/// Which texts of a meeting become others; one that is not made yet has those of the network.
fn texts(input: &EditMeetings, series: &Series, meeting: Option<&Event>) -> Result<Vec<TextChange>> {
    let mut link = input.online_url.clone();
    link.as_mut().map_or(Ok(()), |link| text::web_address("online_url", link))?;
    let pairs = [
        ("title", &input.title, meeting.map_or(&series.title, |one| &one.title)),
        ("online_url", &link, meeting.map_or(&series.online_url, |one| &one.online_url)),
        ("venue_name", &input.venue_name, meeting.map_or(&series.venue_name, |one| &one.venue_name)),
        (
            "venue_address",
            &input.venue_address,
            meeting.map_or(&series.venue_address, |one| &one.venue_address),
        ),
    ];
    let differing = pairs.into_iter().filter_map(|(field, becomes, was)| {
        let becomes = becomes.as_ref()?.trim();
        let (field, was, becomes) = (field.to_owned(), was.clone(), becomes.to_owned());
        (was != becomes).then_some(TextChange { field, was, becomes })
    });
    Ok(differing.collect())
}

pub(crate) fn edit(tx: &Tx<'_>, input: &EditMeetings) -> Result<MeetingsEdited> {
    let (series, rule, plan) = plan(tx, input, tx.at())?;
    tx.about(&series.title);
    if input.scope == EditScope::This {
        return edit_one(tx, input, &series, &rule, plan);
    }
    let changed = plan.changed.as_ref().map(|changed| put_in_force(tx, &rule, &plan, changed)).transpose()?;
    let mut unscheduled = Vec::new();
    for (id, line) in touched(&plan) {
        let change = events::change(tx, &moved(input.texts(id), line))?;
        unscheduled.extend(lost(id, change.unscheduled));
    }
    keep_for_new_ones(tx, &series, input)?;
    if let Some(changed) = &changed {
        stand_for(tx, &plan, changed)?;
    }
    Ok(MeetingsEdited { lines: plan.lines, splits: plan.splits, changed, unscheduled })
}

/// One meeting; it is made when it is not there yet.
fn edit_one(
    tx: &Tx<'_>,
    input: &EditMeetings,
    series: &Series,
    rule: &RuleInForce,
    mut plan: EditPlan,
) -> Result<MeetingsEdited> {
    let mut unscheduled = Vec::new();
    for line in &mut plan.lines {
        let id = match line.event_id {
            Some(id) => id,
            None => meetings::make_one(tx, series, &rule.recurrence, line.recurs_on)?.id,
        };
        line.event_id = Some(id);
        let change = events::change(tx, &moved(input.texts(id), line))?;
        unscheduled.extend(lost(id, change.unscheduled));
    }
    Ok(MeetingsEdited { lines: plan.lines, splits: false, changed: None, unscheduled })
}

fn moved(mut change: ChangeEvent, line: &EditLine) -> ChangeEvent {
    if line.outcome == EditOutcome::Moves {
        change.starts_on = Some(line.becomes.day).filter(|day| *day != line.was.day);
        change.start_time = Some(line.becomes.start_time);
        change.end_time = Some(line.becomes.end_time);
    }
    change
}

/// Ends the rule as it is and begins the changed one, or changes it where no meeting is before; skipped days come along.
fn put_in_force(
    tx: &Tx<'_>,
    rule: &RuleInForce,
    plan: &EditPlan,
    changed: &Recurrence,
) -> Result<Recurrence> {
    let old = &rule.recurrence;
    let now = if plan.splits {
        let ends_on = plan.cut.min(changed.starts_on).pred_opt();
        rows::update(tx, old, Recurrence { ends_on, ..old.clone() })?;
        let next =
            Recurrence { id: tx.new_id(), created_at: tx.at(), updated_at: tx.at(), ..changed.clone() };
        rows::insert(tx, &next)?;
        next
    } else {
        rows::update(tx, old, changed.clone())?
    };
    for skip in rule.skips.iter().filter(|skip| skip.day >= plan.cut) {
        rows::delete::<RecurrenceSkip>(tx, skip.id)?;
        let line = plan.lines.iter().find(|line| line.recurs_on == skip.day);
        if let Some(day) = line.and_then(|line| line.recurs_then) {
            rows::insert(
                tx,
                &RecurrenceSkip { id: tx.new_id(), recurrence_id: now.id, day, reason: skip.reason.clone() },
            )?;
        }
    }
    Ok(now)
}

/// Each meeting stands for its day of the changed rule; one without a day, or that was held, stands outside it.
fn stand_for(tx: &Tx<'_>, plan: &EditPlan, changed: &Recurrence) -> Result<()> {
    for line in &plan.lines {
        let Some(id) = line.event_id else { continue };
        let event: Event = rows::expect(tx, id)?;
        let recurs_on = line.recurs_then.filter(|_| line.outcome != EditOutcome::Held);
        let after = Event { recurrence_id: recurs_on.map(|_| changed.id), recurs_on, ..event.clone() };
        rows::update(tx, &event, after)?;
    }
    Ok(())
}

/// Meetings that are made later are as the changed ones.
fn keep_for_new_ones(tx: &Tx<'_>, series: &Series, input: &EditMeetings) -> Result<()> {
    let mut after = series.clone();
    for (field, value) in [
        (&mut after.title, &input.title),
        (&mut after.online_url, &input.online_url),
        (&mut after.venue_name, &input.venue_name),
        (&mut after.venue_address, &input.venue_address),
    ] {
        if let Some(value) = value {
            field.clone_from(value);
        }
    }
    crate::ops::series::sound(&mut after)?;
    rows::update(tx, series, after).map(drop)
}
