//! The meeting of a day that somebody chooses: the rule's own where a rule of the network gives that day, else one beside the rules.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, SeriesId};
use crate::model::{Event, Series};
use crate::op::Op;
use crate::ops::events::{self, ChangeEvent};
use crate::ops::{meetings, rota};
use crate::plenary::Plenary;
use crate::rules::meeting_days::{self, RuleInForce};
use crate::rules::meeting_edit::{self, Slot};
use crate::rules::placement;
use crate::store::transact::{Done, Tx};
use crate::store::{self, Connection, rows};
use chrono::{NaiveDate, NaiveTime};

/// A day of a network.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingDayAsked {
    pub series_id: SeriesId,
    pub day: NaiveDate,
}

/// What a network has on a day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct DayOfNetwork {
    /// A rule gives the day.
    pub by_rule: bool,
    /// The rule leaves it out.
    pub skipped: bool,
    /// From when until when it meets, by its own clock: as the rule in force then says, else as it met before.
    pub start_time: Option<NaiveTime>,
    pub end_time: Option<NaiveTime>,
    /// The meetings that are not cancelled, on that day or moved away from it.
    pub meetings: Vec<MeetingThere>,
    /// The meeting of that day by the rule, where it was cancelled: one that is made now stands beside it.
    pub cancelled: Option<MeetingThere>,
}

/// A meeting that is there.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeetingThere {
    pub event_id: EventId,
    pub title: String,
    /// Another day, where the meeting of the rule was moved to it.
    pub day: NaiveDate,
    pub start_time: Option<NaiveTime>,
    pub end_time: Option<NaiveTime>,
}

/// The meeting to make.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MakeMeeting {
    pub series_id: SeriesId,
    pub day: NaiveDate,
    /// By the clock of the network; as it meets then when left out, and so is the end.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub start_time: Option<NaiveTime>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub end_time: Option<NaiveTime>,
    /// The question to discuss; may be empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub topic: String,
}

/// What the network has on that day.
pub fn on_day(conn: &Connection, id: SeriesId, day: NaiveDate) -> Result<DayOfNetwork> {
    let series: Series = rows::expect(conn, id)?;
    let rules = store::recurrences::in_force(conn, series.id)?;
    let giving = meeting_days::giving(&rules, day)?;
    let (start_time, end_time) = hours(conn, &series, &rules, day)?;
    let rule = giving.map(|rule| rule.recurrence.id);
    let is_of_day = |meeting: &Event| {
        meeting.starts_on == day || (meeting.recurs_on == Some(day) && meeting.recurrence_id == rule)
    };
    let there = |meeting: &Event| MeetingThere {
        event_id: meeting.id,
        title: meeting.title.clone(),
        day: meeting.starts_on,
        start_time: meeting.start_time,
        end_time: meeting.end_time,
    };
    let standing = meetings::standing(conn, series.id)?;
    let cancelled = giving.and_then(|rule| rule.meeting_of(day)).filter(|one| one.is_called_off());
    Ok(DayOfNetwork {
        by_rule: giving.is_some(),
        skipped: giving.is_some_and(|rule| rule.skip_of(day).is_some()),
        start_time,
        end_time,
        meetings: standing.iter().filter(|one| is_of_day(one)).map(there).collect(),
        cancelled: cancelled.map(there),
    })
}

/// Makes the meeting of that day; refuses one at the hours of another, and a day that is skipped.
pub fn make_meeting(plenary: &Plenary, input: MakeMeeting) -> Result<Done<Event>> {
    plenary.transact(Op::MakeMeeting, |tx| make(tx, &input))
}

fn make(tx: &Tx<'_>, input: &MakeMeeting) -> Result<Event> {
    let series: Series = rows::expect(tx, input.series_id)?;
    tx.about(&series.title);
    let (day, rules) = (input.day, store::recurrences::in_force(tx, series.id)?);
    let usual = hours(tx, &series, &rules, day)?;
    let wanted = (input.start_time.or(usual.0), input.end_time.or(usual.1));
    let slot = Slot { day, start_time: wanted.0, end_time: wanted.1 };
    let standing = meetings::standing(tx, series.id)?;
    if let Some(there) = standing.iter().find(|there| meeting_edit::slot(there).overlaps(&slot)) {
        let refusal = Refusal::new("meeting-at-that-time").field("day").with("date", day);
        return Err(refusal.with("title", &there.title).into());
    }
    let giving = meeting_days::giving(&rules, day)?;
    if giving.is_some_and(|rule| rule.skip_of(day).is_some()) {
        return Err(Refusal::new("day-is-skipped").field("day").with("date", day).into());
    }
    let made = match giving.filter(|rule| rule.meeting_of(day).is_none()) {
        Some(rule) => meetings::make_one(tx, &series, &rule.recurrence, day)?,
        None => meetings::beside_the_rules(tx, &series, wanted, day)?,
    };
    let change = ChangeEvent {
        start_time: Some(wanted.0),
        end_time: Some(wanted.1),
        topic: Some(input.topic.clone()),
        ..ChangeEvent::of(made.id)
    };
    let made = events::change(tx, &change)?.event;
    placement::hours(&made)?;
    rota::fill(tx, &series, std::slice::from_ref(&made))?;
    rows::expect(tx, made.id)
}

/// From when until when it meets on a day: by the rule that is in force then, else as it met before, else by the first rule there is.
fn hours(
    conn: &Connection,
    series: &Series,
    rules: &[RuleInForce],
    day: NaiveDate,
) -> Result<meetings::Hours> {
    let in_force = |rule: &&RuleInForce| {
        rule.recurrence.starts_on <= day && rule.recurrence.ends_on.is_none_or(|end| day <= end)
    };
    let of_rule = |rule: &RuleInForce| (Some(rule.recurrence.start_time), Some(rule.recurrence.end_time));
    if let Some(rule) = rules.iter().rev().find(in_force) {
        return Ok(of_rule(rule));
    }
    let before = store::events::before_in_series(conn, series.id, day)?;
    let before = before.map(|meeting| (meeting.start_time, meeting.end_time));
    Ok(before.or_else(|| rules.first().map(of_rule)).unwrap_or_default())
}
