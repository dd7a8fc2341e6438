//! Changing one meeting of a network, this and later ones, or all: previewed and carried out by the same plan, a part for each of the
//! network's rules that it touches. What a network says of its meetings is said once for all that are not made: those before a change of
//! it are made first, so that they keep what they have.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, RecurrenceId};
use crate::model::{Event, Recurrence, RecurrenceSkip, Series};
use crate::op::Op;
use crate::ops::events::{self, ChangeEvent, SessionName};
use crate::ops::{meetings, recurrences};
use crate::plenary::Plenary;
use crate::rules::meeting_days::{MeetingDay, RuleInForce};
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
    /// Left out with another place: that has none, or the place before would lend it its own.
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

    /// The address of what was at a place: it goes with that.
    fn address(&self, place: &str) -> Option<String> {
        let goes = self.venue_name.as_ref().is_some_and(|name| name.trim() != place);
        self.venue_address.clone().or_else(|| goes.then(String::new))
    }

    /// The same change of one meeting's texts, and of when it is.
    fn of_meeting(&self, id: EventId, line: &EditLine) -> ChangeEvent {
        let becomes = |field: &str| {
            let text = line.texts.iter().find(|text| text.field == field);
            text.map(|text| text.becomes.clone())
        };
        let mut change = ChangeEvent {
            title: becomes("title"),
            online_url: becomes("online_url"),
            venue_name: becomes("venue_name"),
            venue_address: becomes("venue_address"),
            ..ChangeEvent::of(id)
        };
        if line.outcome == EditOutcome::Moves {
            change.starts_on = Some(line.becomes.day).filter(|day| *day != line.was.day);
            change.start_time = Some(line.becomes.start_time);
            change.end_time = Some(line.becomes.end_time);
        }
        change
    }
}

/// What a change does or did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeetingsEdited {
    /// Meeting by meeting, made or not yet.
    pub lines: Vec<EditLine>,
    /// Whether the rule as it was ends and another begins.
    pub splits: bool,
    /// The rule as changed, of several the first; none when all stay.
    pub changed: Option<Recurrence>,
    /// Whether meetings that are made later, on days without a line as well, become as the changed ones.
    pub later_ones: bool,
    /// Days before it whose meetings are made first, so that they keep their place, link and title.
    pub made_first: Vec<NaiveDate>,
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

/// A change as it is planned.
struct Plan {
    /// The network as it is, and as it is to be.
    series: Series,
    becomes: Series,
    /// Each of its rules that the change touches.
    parts: Vec<(RuleInForce, EditPlan)>,
    /// All its rules, and the days of them whose meetings are made first.
    rules: Vec<RuleInForce>,
    first: Vec<MeetingDay>,
}

impl Plan {
    fn lines(&self) -> impl Iterator<Item = &EditLine> {
        self.parts.iter().flat_map(|(_, part)| &part.lines)
    }

    /// The meetings that are there and change.
    fn touched(&self) -> impl Iterator<Item = (EventId, &EditLine)> {
        let open = self.lines().filter(|line| line.outcome != EditOutcome::Held);
        open.filter_map(|line| Some((line.event_id?, line)))
    }

    fn told(self, changed: Option<Recurrence>, unscheduled: Vec<MeetingUnscheduled>) -> MeetingsEdited {
        MeetingsEdited {
            splits: self.parts.iter().any(|(_, part)| part.splits),
            changed,
            later_ones: self.becomes != self.series
                || self.parts.iter().any(|(_, part)| part.changed.is_some()),
            made_first: self.first.iter().map(|day| day.day).collect(),
            unscheduled,
            lines: self.parts.into_iter().flat_map(|(_, part)| part.lines).collect(),
        }
    }
}

/// What the change would do, meeting by meeting. Changes nothing.
pub fn preview(conn: &Connection, input: &EditMeetings, now: DateTime<Utc>) -> Result<MeetingsEdited> {
    let plan = plan(conn, input, now)?;
    let mut unscheduled = Vec::new();
    for (id, line) in plan.touched() {
        unscheduled.extend(lost(id, events::would_unschedule(conn, &input.of_meeting(id, line))?));
    }
    let changed = plan.parts.iter().find_map(|(_, part)| part.changed.clone());
    Ok(plan.told(changed, unscheduled))
}

/// Carries the change out.
pub fn edit_meetings(plenary: &Plenary, input: EditMeetings) -> Result<Done<MeetingsEdited>> {
    plenary.transact(Op::EditMeetings, |tx| edit(tx, &input))
}

fn plan(conn: &Connection, input: &EditMeetings, now: DateTime<Utc>) -> Result<Plan> {
    let recurrence: Recurrence = rows::expect(conn, input.recurrence_id)?;
    let series: Series = rows::expect(conn, recurrence.series_id)?;
    let rules = store::recurrences::in_force(conn, series.id)?;
    let today = placement::today(&series.zone, now);
    let mut parts = parts(&rules, &recurrence, input, today)?;
    for (rule, part) in &mut parts {
        part.changed = part.changed.take().map(recurrences::sound).transpose()?;
        for line in part.lines.iter_mut().filter(|line| line.outcome != EditOutcome::Held) {
            let meeting = rule.meetings.iter().find(|meeting| Some(meeting.id) == line.event_id);
            line.texts = texts(input, &series, meeting)?;
        }
    }
    let mut lines: Vec<&mut EditLine> = parts.iter_mut().flat_map(|(_, part)| &mut part.lines).collect();
    let of_no_line = |meeting: &Event| lines.iter().all(|line| line.event_id != Some(meeting.id));
    let others = meetings::standing(conn, series.id)?.into_iter().filter(of_no_line);
    let others: Vec<_> = others.map(|meeting| meeting_edit::slot(&meeting)).collect();
    meeting_edit::mark_collisions(&mut lines, &others);
    let becomes = if input.scope == EditScope::This { series.clone() } else { as_changed(&series, input)? };
    let cut = parts.iter().map(|(_, part)| part.cut).min().and_then(|cut| cut.pred_opt());
    let first = match cut.filter(|_| becomes != series) {
        Some(last) => meetings::missing(&rules, &series, today, last)?,
        None => Vec::new(),
    };
    Ok(Plan { series, becomes, parts, rules, first })
}

/// The change, rule by rule: of the rule it is asked of, and of each other that is behind it, or that is in force from now on.
fn parts(
    rules: &[RuleInForce],
    asked: &Recurrence,
    input: &EditMeetings,
    today: NaiveDate,
) -> Result<Vec<(RuleInForce, EditPlan)>> {
    let (own, others) = (input.when(), meeting_edit::of_another_rule(asked, &input.when())?);
    let mut parts = Vec::new();
    for rule in rules {
        let Recurrence { id, starts_on, .. } = rule.recurrence;
        let before = rules.iter().filter(|other| other.recurrence.starts_on < starts_on);
        let not_before = before.filter_map(|other| other.recurrence.ends_on).max();
        let bounds = (today, not_before.and_then(|end| end.succ_opt()));
        if id == asked.id {
            if input.scope == EditScope::This && rule.skip_of(input.day).is_some() {
                return Err(Refusal::new("day-is-skipped").field("day").with("date", input.day).into());
            }
            parts.push((rule, meeting_edit::plan(rule, input.day, input.scope, &own, bounds)?));
        } else if input.scope == EditScope::All
            || input.scope == EditScope::ThisAndLater && starts_on > asked.starts_on
        {
            parts.push((rule, meeting_edit::plan_from_now(rule, &others, bounds)?));
        }
    }
    let parts = parts.into_iter().filter_map(|(rule, part)| Some((rule.clone(), part?)));
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() {
        return Err(Refusal::new("no-meeting-left").field("scope").into());
    }
    Ok(parts)
}

/// Which texts of a meeting become others; one that is not made yet has those of the network.
fn texts(input: &EditMeetings, series: &Series, meeting: Option<&Event>) -> Result<Vec<TextChange>> {
    let mut link = input.online_url.clone();
    link.as_mut().map_or(Ok(()), |link| text::web_address("online_url", link))?;
    let address = input.address(meeting.map_or(&series.venue_name, |one| &one.venue_name));
    let pairs = [
        ("title", &input.title, meeting.map_or(&series.title, |one| &one.title)),
        ("online_url", &link, meeting.map_or(&series.online_url, |one| &one.online_url)),
        ("venue_name", &input.venue_name, meeting.map_or(&series.venue_name, |one| &one.venue_name)),
        ("venue_address", &address, meeting.map_or(&series.venue_address, |one| &one.venue_address)),
    ];
    let differing = pairs.into_iter().filter_map(|(field, becomes, was)| {
        let becomes = becomes.as_ref()?.trim();
        let (field, was, becomes) = (field.to_owned(), was.clone(), becomes.to_owned());
        (was != becomes).then_some(TextChange { field, was, becomes })
    });
    Ok(differing.collect())
}

pub(crate) fn edit(tx: &Tx<'_>, input: &EditMeetings) -> Result<MeetingsEdited> {
    let plan = plan(tx, input, tx.at())?;
    tx.about(&plan.series.title);
    if input.scope == EditScope::This {
        return edit_one(tx, input, plan);
    }
    meetings::make_missing(tx, &plan.series, &plan.rules, &plan.first)?;
    let mut in_force = Vec::new();
    for (rule, part) in &plan.parts {
        let changed = part.changed.as_ref().map(|changed| put_in_force(tx, rule, part, changed));
        in_force.push(changed.transpose()?);
    }
    let mut unscheduled = Vec::new();
    for (id, line) in plan.touched() {
        let change = events::change(tx, &input.of_meeting(id, line))?;
        unscheduled.extend(lost(id, change.unscheduled));
    }
    rows::update(tx, &plan.series, plan.becomes.clone())?;
    for ((_, part), changed) in plan.parts.iter().zip(&in_force) {
        changed.as_ref().map_or(Ok(()), |changed| stand_for(tx, part, changed))?;
    }
    Ok(plan.told(in_force.into_iter().flatten().next(), unscheduled))
}

/// One meeting; it is made when it is not there yet.
fn edit_one(tx: &Tx<'_>, input: &EditMeetings, mut plan: Plan) -> Result<MeetingsEdited> {
    let mut unscheduled = Vec::new();
    for (rule, part) in &mut plan.parts {
        for line in &mut part.lines {
            let id = match line.event_id {
                Some(id) => id,
                None => meetings::make_one(tx, &plan.series, &rule.recurrence, line.recurs_on)?.id,
            };
            line.event_id = Some(id);
            let change = events::change(tx, &input.of_meeting(id, line))?;
            unscheduled.extend(lost(id, change.unscheduled));
        }
    }
    Ok(plan.told(None, unscheduled))
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

/// The network as changed: meetings that are made later are as it says.
fn as_changed(series: &Series, input: &EditMeetings) -> Result<Series> {
    let (mut after, address) = (series.clone(), input.address(&series.venue_name));
    for (field, value) in [
        (&mut after.title, &input.title),
        (&mut after.online_url, &input.online_url),
        (&mut after.venue_name, &input.venue_name),
        (&mut after.venue_address, &address),
    ] {
        if let Some(value) = value {
            field.clone_from(value);
        }
    }
    crate::ops::series::sound(&mut after)?;
    Ok(after)
}
