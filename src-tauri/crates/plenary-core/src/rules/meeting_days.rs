//! The days a network is to meet, as its rules give them: at what time there and in the world, which are skipped, which have their
//! meeting, which fall on a holiday, and where the clocks changed in between.

use crate::ids::{EventId, RecurrenceId, RecurrenceSkipId};
use crate::model::words::{row, vocabulary};
use crate::model::{Event, EventStatus, Recurrence, RecurrenceSkip};
use crate::zones::{Resolved, Zone};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// A rule with what belongs to it.
#[derive(Debug, Clone)]
pub struct RuleInForce {
    pub recurrence: Recurrence,
    pub skips: Vec<RecurrenceSkip>,
    pub meetings: Vec<Event>,
}

vocabulary! {
    /// What is the matter with a wall time.
    WallTime {
        Once = "once",
        /// The clocks go back over it.
        Twice = "twice",
        /// The clocks go forward over it.
        Never = "never",
    }
}

row! {
    /// One day that a rule gives.
    MeetingDay {
        recurrence_id: RecurrenceId,
        /// The day by the rule.
        day: NaiveDate,
        /// Wall time; of the meeting where there is one, wherever it has moved.
        starts_at: NaiveDateTime,
        ends_at: NaiveDateTime,
        /// Minutes that the clocks are ahead of UTC then.
        utc_offset: i32,
        /// By how many minutes the clocks changed since the meeting before; none when they did not.
        clock_change: Option<i32>,
        wall_time: WallTime,
        /// The holidays on the day of the meeting.
        holiday: Option<String>,
        skip_id: Option<RecurrenceSkipId>,
        /// Why it is skipped; may be empty.
        skip_reason: Option<String>,
        /// The meeting, once it is made.
        event_id: Option<EventId>,
        event_status: Option<EventStatus>,
        /// Whether the meeting is on another day or at another time than the rule says.
        moved: bool,
    }
}

/// Which days are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub from: NaiveDate,
    /// At most this many, skipped ones not counted.
    pub count: usize,
    /// None after this one.
    pub until: Option<NaiveDate>,
}

/// The days of all rules from a day on, in order. A rule that cannot be read gives none.
pub fn list(
    rules: &[RuleInForce],
    zone: Zone,
    holidays: &BTreeMap<NaiveDate, String>,
    asked: Asked,
) -> Vec<MeetingDay> {
    let mut days: Vec<MeetingDay> =
        rules.iter().flat_map(|rule| of_rule(rule, zone, holidays, asked)).collect();
    days.sort_by_key(|day| (day.day, day.recurrence_id));
    mark_clock_changes(&mut days);
    let mut met = 0;
    days.retain(|day| {
        met += usize::from(day.day >= asked.from && day.skip_id.is_none());
        day.day >= asked.from && met <= asked.count
    });
    days
}

/// Marks where the clocks changed since the meeting before, also where that was by another rule.
fn mark_clock_changes(days: &mut [MeetingDay]) {
    let mut before: Option<i32> = None;
    for day in days.iter_mut().filter(|day| day.skip_id.is_none()) {
        day.clock_change = before.map(|before| day.utc_offset - before).filter(|change| *change != 0);
        before = Some(day.utc_offset);
    }
}

/// The days of one rule, and the last one before those that are asked for.
fn of_rule(
    rule: &RuleInForce,
    zone: Zone,
    holidays: &BTreeMap<NaiveDate, String>,
    asked: Asked,
) -> Vec<MeetingDay> {
    let Ok(days) = rule.recurrence.days() else { return Vec::new() };
    let is_skipped = |day: &NaiveDate| rule.skips.iter().any(|skip| skip.day == *day);
    let (mut before, mut met) = (None, 0);
    let mut found = Vec::new();
    for day in days.take_while(|day| asked.until.is_none_or(|until| *day <= until)) {
        if met >= asked.count {
            break;
        }
        if day >= asked.from {
            met += usize::from(!is_skipped(&day));
            found.push(day_of(rule, zone, holidays, day));
        } else if !is_skipped(&day) {
            before = Some(day);
        }
    }
    found.extend(before.map(|day| day_of(rule, zone, holidays, day)));
    found
}

fn day_of(
    rule: &RuleInForce,
    zone: Zone,
    holidays: &BTreeMap<NaiveDate, String>,
    day: NaiveDate,
) -> MeetingDay {
    let Recurrence { id, start_time, end_time, .. } = rule.recurrence;
    let meeting = rule.meetings.iter().find(|meeting| meeting.recurs_on == Some(day));
    let skip = rule.skips.iter().find(|skip| skip.day == day);
    let by_rule = (day.and_time(start_time), day.and_time(end_time));
    let (starts_at, ends_at) = meeting.map_or(by_rule, |meeting| {
        (
            meeting.starts_on.and_time(meeting.start_time.unwrap_or(start_time)),
            meeting.ends_on.and_time(meeting.end_time.unwrap_or(end_time)),
        )
    });
    let wall_time = match zone.resolve(starts_at) {
        Resolved::One(_) => WallTime::Once,
        Resolved::Twice(..) => WallTime::Twice,
        Resolved::Never { .. } => WallTime::Never,
    };
    MeetingDay {
        recurrence_id: id,
        day,
        starts_at,
        ends_at,
        utc_offset: zone.offset_at(zone.to_utc(starts_at)).seconds / 60,
        clock_change: None,
        wall_time,
        holiday: holidays.get(&starts_at.date()).cloned(),
        skip_id: skip.map(|skip| skip.id),
        skip_reason: skip.map(|skip| skip.reason.clone()),
        event_id: meeting.map(|meeting| meeting.id),
        event_status: meeting.map(|meeting| meeting.status),
        moved: (starts_at, ends_at) != by_rule,
    }
}
