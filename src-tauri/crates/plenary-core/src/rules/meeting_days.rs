//! The days a network is to meet, as its rules give them: at what time there and in the world, which are skipped, which have their
//! meeting, which fall on a holiday, and where the clocks changed in between.

use crate::error::Result;
use crate::ids::{EventId, RecurrenceId, RecurrenceSkipId};
use crate::model::words::{row, vocabulary};
use crate::model::{Event, EventStatus, Recurrence, RecurrenceSkip};
use crate::zones::{Resolved, Zone};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
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
    /// One day that a rule gives, or of a meeting beside the rules.
    MeetingDay {
        /// None of a meeting beside the rules.
        recurrence_id: Option<RecurrenceId>,
        /// The day by the rule; of a meeting beside the rules, its own.
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
    /// At most this many by the rules, skipped ones not counted.
    pub count: usize,
    /// None after this one.
    pub until: Option<NaiveDate>,
}

/// The days of all rules from a day on, in order, and among them those `others` of the network that are still to come and that no rule gives
/// from that day on. A rule that cannot be read gives none.
pub fn list(
    rules: &[RuleInForce],
    others: &[Event],
    zone: Zone,
    holidays: &BTreeMap<NaiveDate, String>,
    asked: Asked,
) -> Vec<MeetingDay> {
    let by_rule = rules.iter().flat_map(|rule| of_rule(rule, zone, holidays, asked));
    // where a day stands in the list, and whether a rule has it there
    let mut days: Vec<((NaiveDate, bool), MeetingDay)> = by_rule.map(|day| ((day.day, true), day)).collect();
    let is_asked = |day: NaiveDate| day >= asked.from && asked.until.is_none_or(|until| day <= until);
    let is_other = |meeting: &&Event| {
        is_asked(meeting.starts_on) && meeting.recurs_on.is_none_or(|day| day < asked.from)
    };
    days.extend(others.iter().filter(is_other).map(|meeting| {
        let rule = rules.iter().find(|rule| Some(rule.recurrence.id) == meeting.recurrence_id);
        let day = match rule.zip(meeting.recurs_on) {
            Some((rule, day)) => day_of(rule, zone, holidays, day),
            None => beside_the_rules(meeting, zone, holidays),
        };
        ((meeting.starts_on, false), day)
    }));
    days.sort_by_key(|((at, _), day)| (*at, day.recurrence_id));
    mark_clock_changes(days.iter_mut().map(|(_, day)| day));
    let mut met = 0;
    days.retain(|((at, by_rule), day)| {
        let is_counted = *by_rule && *at >= asked.from && day.skip_id.is_none();
        met += usize::from(is_counted);
        *at >= asked.from && met <= asked.count && (*by_rule || met < asked.count)
    });
    days.into_iter().map(|(_, day)| day).collect()
}

/// The rule that gives that day, of several the first.
pub fn giving(rules: &[RuleInForce], day: NaiveDate) -> Result<Option<&RuleInForce>> {
    for rule in rules {
        if rule.recurrence.gives(day)? {
            return Ok(Some(rule));
        }
    }
    Ok(None)
}

impl RuleInForce {
    /// The day as it is left out, where it is.
    pub fn skip_of(&self, day: NaiveDate) -> Option<&RecurrenceSkip> {
        self.skips.iter().find(|skip| skip.day == day)
    }

    /// The meeting that stands for a day, once it is made.
    pub fn meeting_of(&self, day: NaiveDate) -> Option<&Event> {
        self.meetings.iter().find(|meeting| meeting.recurs_on == Some(day))
    }
}

/// Marks where the clocks changed since the meeting before, also where that was by another rule.
fn mark_clock_changes<'a>(days: impl Iterator<Item = &'a mut MeetingDay>) {
    let mut before: Option<i32> = None;
    for day in days.filter(|day| day.skip_id.is_none()) {
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
    let (meeting, skip) = (rule.meeting_of(day), rule.skip_of(day));
    let by_rule = (day.and_time(start_time), day.and_time(end_time));
    let when = meeting.map_or(by_rule, |meeting| {
        (
            meeting.starts_on.and_time(meeting.start_time.unwrap_or(start_time)),
            meeting.ends_on.and_time(meeting.end_time.unwrap_or(end_time)),
        )
    });
    MeetingDay {
        recurrence_id: Some(id),
        day,
        skip_id: skip.map(|skip| skip.id),
        skip_reason: skip.map(|skip| skip.reason.clone()),
        event_id: meeting.map(|meeting| meeting.id),
        event_status: meeting.map(|meeting| meeting.status),
        moved: when != by_rule,
        ..at(when, zone, holidays)
    }
}

/// The day of a meeting that no rule gives; of one without hours, all of it.
fn beside_the_rules(meeting: &Event, zone: Zone, holidays: &BTreeMap<NaiveDate, String>) -> MeetingDay {
    let midnight = NaiveTime::MIN;
    let starts_at = meeting.starts_on.and_time(meeting.start_time.unwrap_or(midnight));
    let ends_at = match meeting.end_time {
        Some(end) => meeting.ends_on.and_time(end),
        None => meeting.ends_on.succ_opt().unwrap_or(meeting.ends_on).and_time(midnight),
    };
    MeetingDay {
        event_id: Some(meeting.id),
        event_status: Some(meeting.status),
        ..at((starts_at, ends_at), zone, holidays)
    }
}

/// A day at this time, by no rule and without a meeting.
fn at(
    (starts_at, ends_at): (NaiveDateTime, NaiveDateTime),
    zone: Zone,
    holidays: &BTreeMap<NaiveDate, String>,
) -> MeetingDay {
    let wall_time = match zone.resolve(starts_at) {
        Resolved::One(_) => WallTime::Once,
        Resolved::Twice(..) => WallTime::Twice,
        Resolved::Never { .. } => WallTime::Never,
    };
    MeetingDay {
        recurrence_id: None,
        day: starts_at.date(),
        starts_at,
        ends_at,
        utc_offset: zone.offset_at(zone.to_utc(starts_at)).seconds / 60,
        clock_change: None,
        wall_time,
        holiday: holidays.get(&starts_at.date()).cloned(),
        skip_id: None,
        skip_reason: None,
        event_id: None,
        event_status: None,
        moved: false,
    }
}
