//! The rules of a network: which days it meets on, from when on.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, RecurrenceId, SeriesId};
use crate::model::{Event, Recurrence, Series};
use crate::op::Op;
use crate::ops::meetings::{self, Withdrawn};
use crate::ops::series::{self, CreateSeries};
use crate::plenary::Plenary;
use crate::rules::recurrence::Rule;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, events, recurrences, rows};
use chrono::{NaiveDate, NaiveTime};

/// A new rule of a network.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CreateRecurrence {
    pub series_id: SeriesId,
    /// RRULE value: "FREQ=MONTHLY;BYDAY=3WE".
    pub rule: String,
    /// The first day it may give.
    pub starts_on: NaiveDate,
    pub start_time: NaiveTime,
    pub end_time: NaiveTime,
    /// The last day it may give; left out while it goes on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<NaiveDate>,
}

/// A new network that meets by a rule from the start: what [`CreateRecurrence`] has beside the network.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CreateSeriesWithRule {
    pub series: CreateSeries,
    /// RRULE value: "FREQ=MONTHLY;BYDAY=3WE".
    pub rule: String,
    /// The first day it may give.
    pub starts_on: NaiveDate,
    pub start_time: NaiveTime,
    pub end_time: NaiveTime,
    /// The last day it may give; left out while it goes on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<NaiveDate>,
}

/// Makes a network and its rule in one step: a rule that is refused leaves no network behind.
pub fn create_series_with_rule(plenary: &Plenary, input: CreateSeriesWithRule) -> Result<Done<Series>> {
    let CreateSeriesWithRule { series, rule, starts_on, start_time, end_time, ends_on } = input;
    plenary.transact(Op::CreateSeries, |tx| {
        let made = series::create(tx, &series)?;
        create(tx, &CreateRecurrence { series_id: made.id, rule, starts_on, start_time, end_time, ends_on })?;
        Ok(made)
    })
}

/// Gives a network a rule. Meetings that stand on its days already become its meetings. Makes no meeting.
pub fn create_recurrence(plenary: &Plenary, input: CreateRecurrence) -> Result<Done<Recurrence>> {
    plenary.transact(Op::CreateRecurrence, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateRecurrence) -> Result<Recurrence> {
    let series: Series = rows::expect(tx, input.series_id)?;
    tx.about(&series.title);
    let row = Recurrence {
        id: tx.new_id(),
        series_id: series.id,
        rule: input.rule.clone(),
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        start_time: input.start_time,
        end_time: input.end_time,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    let row = sound(row)?;
    alone(tx, &row)?;
    rows::insert(tx, &row)?;
    adopt(tx, &row)?;
    Ok(row)
}

/// Refuses a rule that is in force on a day when another one is.
fn alone(conn: &Connection, row: &Recurrence) -> Result<()> {
    let others = recurrences::of_series(conn, row.series_id)?;
    match others.iter().find(|other| other.id != row.id && overlap(other, row)) {
        None => Ok(()),
        Some(other) => Err(Refusal::new("recurrence-in-force")
            .field("starts_on")
            .with("date", other.starts_on)
            .with("first", row.starts_on)
            .into()),
    }
}

fn overlap(one: &Recurrence, other: &Recurrence) -> bool {
    one.ends_on.is_none_or(|end| end >= other.starts_on)
        && other.ends_on.is_none_or(|end| end >= one.starts_on)
}

/// The rule in its settled spelling; refuses hours and days that are in the wrong order and rules that give no day.
pub fn sound(row: Recurrence) -> Result<Recurrence> {
    let rule = row.rule.parse::<Rule>()?.settled(row.starts_on);
    if row.end_time <= row.start_time {
        return Err(Refusal::new("end-before-start").field("end_time").into());
    }
    if row.ends_on.is_some_and(|end| end < row.starts_on) {
        return Err(Refusal::new("end-before-start").field("ends_on").into());
    }
    let first = rule.days(row.starts_on).next();
    if first.is_none_or(|first| row.ends_on.is_some_and(|end| end < first)) {
        return Err(Refusal::new("rule-gives-no-day").field("rule").with("first", row.starts_on).into());
    }
    Ok(Recurrence { rule: rule.to_string(), ..row })
}

/// The same of a rule that was there before: while it is the same rule it keeps the spelling by which it went out.
pub(crate) fn sound_after(before: &Recurrence, row: Recurrence) -> Result<Recurrence> {
    let row = sound(row)?;
    let settled = |of: &Recurrence| of.rule.parse::<Rule>().map(|rule| rule.settled(of.starts_on));
    let rule = if settled(before)? == settled(&row)? { before.rule.clone() } else { row.rule.clone() };
    Ok(Recurrence { rule, ..row })
}

/// Writes the rules of a network as they are written today: each may go out as one item again.
pub(super) fn respell(tx: &Tx<'_>, series: SeriesId) -> Result<()> {
    for rule in recurrences::of_series(tx, series)? {
        let text = rule.rule.parse::<Rule>()?.settled(rule.starts_on).to_string();
        rows::update(tx, &rule, Recurrence { rule: text, ..rule.clone() })?;
    }
    Ok(())
}

/// Meetings of the network that belong to no rule and stand on a day of this one become its meetings.
fn adopt(tx: &Tx<'_>, row: &Recurrence) -> Result<()> {
    for event in events::of_series(tx, row.series_id)? {
        if event.recurrence_id.is_none() && row.gives(event.starts_on)? {
            attach(tx, &event, row, event.starts_on)?;
        }
    }
    Ok(())
}

/// Makes an event the meeting that stands for that day of the rule.
pub(crate) fn attach(tx: &Tx<'_>, event: &Event, row: &Recurrence, day: NaiveDate) -> Result<Event> {
    let after = Event { recurrence_id: Some(row.id), recurs_on: Some(day), ..event.clone() };
    rows::update(tx, event, after)
}

/// A meeting that is not to be any more, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeetingWithdrawn {
    pub event_id: EventId,
    pub day: NaiveDate,
    pub meeting: Withdrawn,
}

/// A rule that ends, and the meetings that are not to be.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RecurrenceEnded {
    pub recurrence: Recurrence,
    pub withdrawn: Vec<MeetingWithdrawn>,
}

/// Ends a rule with a day. Meetings after it are deleted when there is nothing in them, cancelled otherwise.
pub fn end_recurrence(
    plenary: &Plenary,
    id: RecurrenceId,
    ends_on: NaiveDate,
) -> Result<Done<RecurrenceEnded>> {
    plenary.transact(Op::EndRecurrence, |tx| {
        let (before, row) = ended(tx, id, ends_on)?;
        let mut withdrawn = Vec::new();
        for event in later(tx, id, ends_on)? {
            withdrawn.push(MeetingWithdrawn {
                event_id: event.id,
                day: event.starts_on,
                meeting: meetings::withdraw(tx, &event)?,
            });
        }
        Ok(RecurrenceEnded { recurrence: rows::update(tx, &before, row)?, withdrawn })
    })
}

/// What ending a rule with a day would do. Changes nothing.
pub fn preview_end(conn: &Connection, id: RecurrenceId, ends_on: NaiveDate) -> Result<RecurrenceEnded> {
    let recurrence = until(&rows::expect(conn, id)?, ends_on)?;
    let mut withdrawn = Vec::new();
    for event in later(conn, id, ends_on)? {
        let meeting = meetings::would_withdraw(conn, &event)?;
        withdrawn.push(MeetingWithdrawn { event_id: event.id, day: event.starts_on, meeting });
    }
    Ok(RecurrenceEnded { recurrence, withdrawn })
}

fn ended(tx: &Tx<'_>, id: RecurrenceId, ends_on: NaiveDate) -> Result<(Recurrence, Recurrence)> {
    let before: Recurrence = rows::expect(tx, id)?;
    tx.about(rows::expect::<Series>(tx, before.series_id)?.title);
    let row = until(&before, ends_on)?;
    Ok((before, row))
}

/// The rule with that end; refuses a day after the end it has, which would let it go on.
fn until(rule: &Recurrence, ends_on: NaiveDate) -> Result<Recurrence> {
    if let Some(end) = rule.ends_on.filter(|end| ends_on > *end) {
        return Err(Refusal::new("not-an-end").field("ends_on").with("date", end).into());
    }
    sound_after(rule, Recurrence { ends_on: Some(ends_on), ..rule.clone() })
}

fn later(conn: &Connection, id: RecurrenceId, ends_on: NaiveDate) -> Result<Vec<Event>> {
    let mut events = recurrences::meetings(conn, id)?;
    events.retain(|event| event.recurs_on.is_some_and(|day| day > ends_on));
    Ok(events)
}

/// Lets a rule go on, to a later day or without an end. Makes no meeting.
pub fn extend_recurrence(
    plenary: &Plenary,
    id: RecurrenceId,
    ends_on: Option<NaiveDate>,
) -> Result<Done<Recurrence>> {
    plenary.transact(Op::ExtendRecurrence, |tx| extend(tx, id, ends_on))
}

pub(crate) fn extend(tx: &Tx<'_>, id: RecurrenceId, ends_on: Option<NaiveDate>) -> Result<Recurrence> {
    let before: Recurrence = rows::expect(tx, id)?;
    tx.about(rows::expect::<Series>(tx, before.series_id)?.title);
    if ends_on.is_some_and(|end| before.ends_on.is_none_or(|was| end < was)) {
        return Err(Refusal::new("not-an-extension").field("ends_on").into());
    }
    let row = sound_after(&before, Recurrence { ends_on, ..before.clone() })?;
    alone(tx, &row)?;
    rows::update(tx, &before, row)
}

/// Deletes a rule with its skipped days; its meetings stay, as meetings without a rule.
pub fn delete_recurrence(plenary: &Plenary, id: RecurrenceId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteRecurrence, |tx| {
        let row: Recurrence = rows::expect(tx, id)?;
        tx.about(rows::expect::<Series>(tx, row.series_id)?.title);
        delete(tx, &row)
    })
}

pub(crate) fn delete(tx: &Tx<'_>, row: &Recurrence) -> Result<()> {
    for event in recurrences::meetings(tx, row.id)? {
        let after = Event { recurrence_id: None, recurs_on: None, ..event.clone() };
        rows::update(tx, &event, after)?;
    }
    rows::delete::<Recurrence>(tx, row.id)
}
