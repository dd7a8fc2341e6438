//! The rules of a network: which days it meets on, from when on.

use crate::error::{Refusal, Result};
use crate::ids::SeriesId;
use crate::model::{Event, Recurrence, Series};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::recurrence::Rule;
use crate::store::transact::{Done, Tx};
use crate::store::{events, recurrences, rows};
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
    let others = recurrences::of_series(tx, series.id)?;
    if let Some(other) = others.iter().find(|other| overlap(other, &row)) {
        return Err(Refusal::new("recurrence-in-force")
            .field("starts_on")
            .with("date", other.starts_on)
            .with("first", row.starts_on)
            .into());
    }
    rows::insert(tx, &row)?;
    adopt(tx, &row)?;
    Ok(row)
}

fn overlap(one: &Recurrence, other: &Recurrence) -> bool {
    one.ends_on.is_none_or(|end| end >= other.starts_on)
        && other.ends_on.is_none_or(|end| end >= one.starts_on)
}

/// The rule in its settled spelling; refuses hours and days that are in the wrong order and rules that give no day.
pub(crate) fn sound(row: Recurrence) -> Result<Recurrence> {
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

/// Meetings of the network that belong to no rule and stand on a day of this one become its meetings.
fn adopt(tx: &Tx<'_>, row: &Recurrence) -> Result<()> {
    for event in events::of_series(tx, row.series_id)? {
        if event.recurrence_id.is_none() && gives(row, event.starts_on)? {
            attach(tx, &event, row, event.starts_on)?;
        }
    }
    Ok(())
}

/// Whether the rule gives that day.
pub(crate) fn gives(row: &Recurrence, day: NaiveDate) -> Result<bool> {
    Ok(row.days()?.take_while(|given| *given <= day).any(|given| given == day))
}

/// Makes an event the meeting that stands for that day of the rule.
pub(crate) fn attach(tx: &Tx<'_>, event: &Event, row: &Recurrence, day: NaiveDate) -> Result<Event> {
    let after = Event { recurrence_id: Some(row.id), recurs_on: Some(day), ..event.clone() };
    rows::update(tx, event, after)
}
