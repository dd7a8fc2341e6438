//! What changing a meeting, this and later ones or all of them would do: what happened stays as it was, meetings that were moved by
//! hand keep their place, and the others follow the new rule, the first to its first day, the second to its second …

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::words::{row, vocabulary};
use crate::model::{Event, Recurrence};
use crate::rules::meeting_days::RuleInForce;
use crate::rules::recurrence::{Frequency, Rule};
use chrono::{Datelike, NaiveDate, NaiveTime};

vocabulary! {
    /// Which meetings a change is for.
    EditScope { This = "this", ThisAndLater = "this_and_later", All = "all" }
}

/// What is to be different about when they are; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhenChange {
    pub rule: Option<String>,
    /// Of one meeting: its day. Of several: the first day of the rule as changed.
    pub starts_on: Option<NaiveDate>,
    pub start_time: Option<NaiveTime>,
    pub end_time: Option<NaiveTime>,
}

vocabulary! {
    /// What a change means to one meeting.
    EditOutcome {
        /// It moves to another day or time.
        Moves = "moves",
        /// It stays when it is.
        Stays = "stays",
        /// It was moved by hand, and stays there.
        KeepsItsPlace = "keeps_its_place",
        /// It took place, and stays as it was.
        Held = "held",
        /// The changed rule has no day for it: it stays when it is, outside the rule.
        WithoutDay = "without_day",
        /// It stays skipped.
        Skipped = "skipped",
    }
}

row! {
    /// When a meeting is.
    Slot { day: NaiveDate, start_time: Option<NaiveTime>, end_time: Option<NaiveTime> }
}

row! {
    /// A text of a meeting that becomes another: the field as the request names it.
    TextChange { field: String, was: String, becomes: String }
}

row! {
    /// One meeting under a change, made or not yet.
    EditLine {
        event_id: Option<EventId>,
        /// The day by the rule as it is.
        recurs_on: NaiveDate,
        /// The day by the rule as changed.
        recurs_then: Option<NaiveDate>,
        was: Slot,
        becomes: Slot,
        outcome: EditOutcome,
        /// What else becomes different of it.
        texts: Vec<TextChange>,
        /// Another meeting of the network is at the same time then.
        collides: bool,
    }
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditPlan {
    /// The first day of the rule that the change is for.
    pub cut: NaiveDate,
    /// The rule as changed; none when the rule stays.
    pub changed: Option<Recurrence>,
    /// Whether the rule as it is ends before and the changed one is a new one.
    pub splits: bool,
    pub lines: Vec<EditLine>,
}

impl Slot {
    /// Whether both are on one day at hours that overlap; one without hours has the whole day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |end: Option<NaiveTime>, start: Option<NaiveTime>| {
            end.zip(start).is_some_and(|(end, start)| end <= start)
        };
        self.day == other.day
            && !before(self.end_time, other.start_time)
            && !before(other.end_time, self.start_time)
    }
}

/// Marks the lines that would be at the same time as another, or as one of these meetings that no line is about.
pub fn mark_collisions(lines: &mut [&mut EditLine], others: &[Slot]) {
    let open = |line: &EditLine| match line.outcome {
        EditOutcome::Skipped => false,
        EditOutcome::WithoutDay => line.event_id.is_some(),
        _ => true,
    };
    let slots: Vec<(usize, Slot)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| open(line))
        .map(|(at, line)| (at, line.becomes.clone()))
        .collect();
    for (at, line) in lines.iter_mut().enumerate().filter(|(_, line)| open(line)) {
        let among = slots.iter().any(|(other, slot)| *other != at && slot.overlaps(&line.becomes));
        line.collides = among || others.iter().any(|slot| slot.overlaps(&line.becomes));
    }
}

/// At least so many days are shown, whether they have meetings or not.
const SHOWN: usize = 6;

/// Plans a change from `day` of the rule on; of all meetings none when none is left. `not_before` is the day after the end of the rule
/// before this one.
pub fn plan(
    rule: &RuleInForce,
    day: NaiveDate,
    scope: EditScope,
    change: &WhenChange,
    bounds: (NaiveDate, Option<NaiveDate>),
) -> Result<Option<EditPlan>> {
    if !rule.recurrence.gives(day)? {
        return Err(Refusal::new("no-meeting-that-day").field("day").with("date", day).into());
    }
    match scope {
        EditScope::This => one(rule, day, change).map(Some),
        EditScope::ThisAndLater => from(rule, day, change, bounds).map(Some),
        EditScope::All => plan_from_now(rule, change, bounds),
    }
}

/// Plans a change of all meetings of a rule that are to come; none when none is left.
pub fn plan_from_now(
    rule: &RuleInForce,
    change: &WhenChange,
    bounds: (NaiveDate, Option<NaiveDate>),
) -> Result<Option<EditPlan>> {
    let held = rule.meetings.iter().filter(|meeting| meeting.status.is_over());
    let last_held = held.filter_map(|meeting| meeting.recurs_on).max();
    let open = |given: &NaiveDate| *given >= bounds.0 && last_held.is_none_or(|held| *given > held);
    let cut = rule.recurrence.days()?.find(open);
    cut.map(|cut| from(rule, cut, change, bounds)).transpose()
}

fn from(
    rule: &RuleInForce,
    cut: NaiveDate,
    change: &WhenChange,
    (today, not_before): (NaiveDate, Option<NaiveDate>),
) -> Result<EditPlan> {
    let before = rule.recurrence.days()?.take_while(|given| *given < cut).last();
    let changed = changed(rule, cut, change, earliest(cut, before, today, not_before))?;
    Ok(EditPlan {
        cut,
        splits: changed.is_some() && before.is_some(),
        lines: lines(rule, cut, changed.as_ref())?,
        changed,
    })
}

/// What a change that is asked of one rule is to another: its days where they are others than that rule's, both hours where one is.
pub fn of_another_rule(asked: &Recurrence, change: &WhenChange) -> Result<WhenChange> {
    let settled = asked.rule.parse::<Rule>()?.settled(asked.starts_on);
    let wanted = change.rule.as_ref().map(|text| text.parse::<Rule>()).transpose()?;
    let is_other =
        wanted.is_some_and(|wanted| wanted.settled(change.starts_on.unwrap_or(asked.starts_on)) != settled);
    let hours = (change.start_time.unwrap_or(asked.start_time), change.end_time.unwrap_or(asked.end_time));
    let hours = Some(hours).filter(|hours| *hours != (asked.start_time, asked.end_time));
    let (start_time, end_time) = hours.unzip();
    Ok(WhenChange { rule: change.rule.clone().filter(|_| is_other), starts_on: None, start_time, end_time })
}

/// One meeting alone.
fn one(rule: &RuleInForce, day: NaiveDate, change: &WhenChange) -> Result<EditPlan> {
    if change.rule.is_some() {
        return Err(Refusal::new("rule-of-one-meeting").field("rule").into());
    }
    let meeting = rule.meetings.iter().find(|meeting| meeting.recurs_on == Some(day));
    let was = meeting.map_or_else(|| by_rule(&rule.recurrence, day), slot);
    let becomes = Slot {
        day: change.starts_on.unwrap_or(was.day),
        start_time: change.start_time.or(was.start_time),
        end_time: change.end_time.or(was.end_time),
    };
    let outcome = if becomes == was { EditOutcome::Stays } else { EditOutcome::Moves };
    let event_id = meeting.map(|meeting| meeting.id);
    let (recurs_on, recurs_then, texts) = (day, Some(day), Vec::new());
    let collides = false;
    let line = EditLine { event_id, recurs_on, recurs_then, was, becomes, outcome, texts, collides };
    Ok(EditPlan { cut: day, changed: None, splits: false, lines: vec![line] })
}

/// The earliest day on which the changed rule may begin.
fn earliest(
    cut: NaiveDate,
    before: Option<NaiveDate>,
    today: NaiveDate,
    not_before: Option<NaiveDate>,
) -> NaiveDate {
    let after = before.and_then(|day| day.succ_opt());
    [after, not_before, Some(today).filter(|today| *today <= cut)]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or(NaiveDate::MIN)
}

/// The rule as changed; none when neither days nor hours change.
fn changed(
    rule: &RuleInForce,
    cut: NaiveDate,
    change: &WhenChange,
    earliest: NaiveDate,
) -> Result<Option<Recurrence>> {
    let old = &rule.recurrence;
    let settled = old.rule.parse::<Rule>()?.settled(old.starts_on);
    let wanted = change.rule.as_ref().map(|text| text.parse::<Rule>()).transpose()?;
    let wanted = wanted.map(|wanted| wanted.settled(change.starts_on.unwrap_or(cut)));
    let other_rule = wanted.as_ref().filter(|wanted| **wanted != settled);
    let start_time = change.start_time.unwrap_or(old.start_time);
    let end_time = change.end_time.unwrap_or(old.end_time);
    let same_hours = (start_time, end_time) == (old.start_time, old.end_time);
    let other_start = change.starts_on.filter(|start| *start != cut);
    if other_rule.is_none() && same_hours && other_start.is_none() {
        return Ok(None);
    }
    let starts_on = match (change.starts_on, other_rule) {
        (Some(start), _) if start < earliest => {
            return Err(Refusal::new("rule-starts-too-early")
                .field("starts_on")
                .with("date", earliest)
                .into());
        }
        (Some(start), _) => start,
        (None, Some(wanted)) => period_start(wanted, cut).max(earliest),
        (None, None) => cut,
    };
    let text = wanted.unwrap_or(settled).to_string();
    Ok(Some(Recurrence { rule: text, starts_on, start_time, end_time, ..old.clone() }))
}

/// The first day of the week, month or year that the day is in, so that the changed rule may give a day before it.
pub(super) fn period_start(rule: &Rule, day: NaiveDate) -> NaiveDate {
    let start = match rule.frequency {
        Frequency::Daily => Some(day),
        Frequency::Weekly => Some(day.week(rule.week_start).first_day()),
        Frequency::Monthly => day.with_day(1),
        Frequency::Yearly => NaiveDate::from_ymd_opt(day.year(), 1, 1),
    };
    start.unwrap_or(day)
}

fn lines(rule: &RuleInForce, cut: NaiveDate, changed: Option<&Recurrence>) -> Result<Vec<EditLine>> {
    let last = rule.meetings.iter().filter_map(|meeting| meeting.recurs_on).max().unwrap_or(cut);
    let target = changed.unwrap_or(&rule.recurrence);
    let from = if changed.is_some() { target.starts_on } else { cut };
    let mut then = target.days()?.skip_while(move |day| *day < from);
    let old_days = rule.recurrence.days()?.skip_while(|day| *day < cut).enumerate();
    let needed = old_days.take_while(|(n, day)| *n < SHOWN || *day <= last);
    Ok(needed.map(|(_, day)| line(rule, day, then.next(), target)).collect())
}

fn line(rule: &RuleInForce, day: NaiveDate, then: Option<NaiveDate>, target: &Recurrence) -> EditLine {
    let old = &rule.recurrence;
    let meeting = rule.meetings.iter().find(|meeting| meeting.recurs_on == Some(day));
    let was = meeting.map_or_else(|| by_rule(old, day), slot);
    let stays = |outcome| (was.clone(), outcome);
    let (becomes, outcome) = match (meeting, then) {
        (Some(meeting), _) if meeting.status.is_over() => stays(EditOutcome::Held),
        (_, None) => stays(EditOutcome::WithoutDay),
        (Some(_), Some(_)) if was.day != day => stays(EditOutcome::KeepsItsPlace),
        (Some(_), Some(then)) => {
            let own_hours = (was.start_time, was.end_time) != (Some(old.start_time), Some(old.end_time));
            let mut slot = by_rule(target, then);
            if own_hours {
                (slot.start_time, slot.end_time) = (was.start_time, was.end_time);
            }
            let outcome = if slot == was { EditOutcome::Stays } else { EditOutcome::Moves };
            (slot, outcome)
        }
        (None, Some(then)) if rule.skips.iter().any(|skip| skip.day == day) => {
            (by_rule(target, then), EditOutcome::Skipped)
        }
        (None, Some(then)) => {
            let slot = by_rule(target, then);
            let outcome = if slot == was { EditOutcome::Stays } else { EditOutcome::Moves };
            (slot, outcome)
        }
    };
    EditLine {
        event_id: meeting.map(|meeting| meeting.id),
        recurs_on: day,
        recurs_then: then,
        was,
        becomes,
        outcome,
        texts: Vec::new(),
        collides: false,
    }
}

fn by_rule(rule: &Recurrence, day: NaiveDate) -> Slot {
    Slot { day, start_time: Some(rule.start_time), end_time: Some(rule.end_time) }
}

pub fn slot(meeting: &Event) -> Slot {
    Slot { day: meeting.starts_on, start_time: meeting.start_time, end_time: meeting.end_time }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(day: u32, from: u32, until: u32) -> Slot {
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
        let day = NaiveDate::from_ymd_opt(2027, 3, day).unwrap_or_default();
        Slot { day, start_time: time(from), end_time: time(until) }
    }

    fn line(becomes: Slot, outcome: EditOutcome) -> EditLine {
        let (was, texts) = (becomes.clone(), Vec::new());
        let recurs_on = becomes.day;
        EditLine {
            event_id: None,
            recurs_on,
            recurs_then: None,
            was,
            becomes,
            outcome,
            texts,
            collides: false,
        }
    }

    #[test]
    fn meetings_at_the_same_time_are_marked_and_those_after_one_another_are_not() {
        let mut lines = [
            line(slot(1, 10, 11), EditOutcome::Moves),
            line(slot(1, 10, 12), EditOutcome::Stays),
            line(slot(1, 12, 13), EditOutcome::Moves),
            line(slot(2, 10, 11), EditOutcome::Moves),
            line(slot(2, 10, 11), EditOutcome::Skipped),
            line(slot(3, 10, 11), EditOutcome::Moves),
        ];
        mark_collisions(&mut lines.each_mut(), &[slot(3, 9, 11)]);
        assert_eq!(lines.map(|line| line.collides), [true, true, false, false, false, true]);
    }
}
