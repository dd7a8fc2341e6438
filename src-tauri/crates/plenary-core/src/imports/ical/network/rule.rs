//! One recurring entry as the rule of a network, or why it is none.

use super::super::entry::Item;
use super::super::moment::Moment;
use super::super::series::{Group, Occurrence};
use super::{length, zones};
use crate::model::RuleDraft;
use crate::rules::recurrence::Rule;
use crate::zones::Zone;
use calcard::icalendar::ICalendarRecurrenceRule;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;

/// A rule, and the days that it gives among those of the file.
pub(super) struct Followed {
    pub(super) draft: RuleDraft,
    days: BTreeSet<NaiveDate>,
}

impl Followed {
    /// The day of the rule that an occurrence stands for; none for one that the rule does not give.
    pub(super) fn day_of(&self, one: &Occurrence<'_>) -> Option<NaiveDate> {
        let same_hour = !one.repeated
            || one.starts.as_ref().is_some_and(|start| start.wall().time() == self.draft.start_time);
        one.day.filter(|day| same_hour && self.days.contains(day))
    }
}

/// The entry as one rule: a single RRULE of days, by the network's own clocks, ending on the day it starts. Days added by RDATE, and a
/// first day that the rule does not give, are meetings of their own. The error says in a word what does not fit.
pub(super) fn rule(
    group: &Group<'_>,
    occurrences: &[Occurrence<'_>],
    zone: Option<Zone>,
) -> Result<Followed, &'static str> {
    let master = group.master.ok_or("rule")?;
    let [only] = master.rules.as_slice() else { return Err("several-rules") };
    let Some(starts @ Moment::Time(start, clock)) = &master.starts else { return Err("whole-days") };
    if !master.except_rules.is_empty() {
        return Err("several-rules");
    }
    if group.overrides.iter().any(|item| item.and_later && !item.cancelled) {
        return Err("changes-later");
    }
    let shown = |zone| {
        !occurrences.is_empty()
            && occurrences.iter().all(|one| one.starts.as_ref().is_none_or(|at| zones::shows(zone, at)))
    };
    if !clock.is_floating() && clock.zone() != zone && !zone.is_some_and(shown) {
        return Err("zone");
    }
    let bare = ICalendarRecurrenceRule { until: None, count: None, ..only.rule.clone() };
    let parsed: Rule = bare.to_string().parse().map_err(|_| "rule")?;
    let first = parsed.days(start.date()).next().ok_or("rule")?;
    let end = start.checked_add_signed(length(master.length)).ok_or("overnight")?;
    if end.date() != start.date() {
        return Err("overnight");
    }
    let counted = only.rule.count.and_then(|count| usize::try_from(count).ok()?.checked_sub(1));
    let last = only.until.map(|until| last_day(until, *start));
    let last = last.or_else(|| counted.and_then(|before| parsed.days(start.date()).nth(before)));
    let ends_on = [last, cut(group, starts)].into_iter().flatten().min();
    let newest = occurrences.iter().filter_map(|one| one.day).max().unwrap_or(first);
    Ok(Followed {
        days: parsed.days(first).take_while(|day| *day <= newest).collect(),
        draft: RuleDraft {
            uid: group.uid.clone(),
            title: master.title.clone(),
            rule: parsed.to_string(),
            starts_on: first,
            ends_on,
            start_time: start.time(),
            end_time: end.time(),
            skips: skips(group, master, starts),
            place: master.location.clone(),
            online_url: master.join.clone(),
            version: master.version,
            people: super::invited(master),
        },
    })
}

/// The last day on which a meeting may start by then.
fn last_day(until: NaiveDateTime, start: NaiveDateTime) -> NaiveDate {
    let day = until.date();
    if until.time() < start.time() { day.pred_opt().unwrap_or(day) } else { day }
}

/// The day before the one from which on all are cancelled.
fn cut(group: &Group<'_>, starts: &Moment) -> Option<NaiveDate> {
    let over = group.overrides.iter().filter(|item| item.and_later && item.cancelled);
    over.filter_map(|item| day_by_rule(item, starts)?.pred_opt()).min()
}

fn skips(group: &Group<'_>, master: &Item, starts: &Moment) -> Vec<NaiveDate> {
    let hits =
        |moment: &&Moment| moment.is_day() || moment.by_the_clock_of(starts).time() == starts.wall().time();
    let except = master.except.iter().filter(hits).map(|moment| moment.by_the_clock_of(starts).date());
    let cancelled = group.overrides.iter().filter(|item| item.cancelled);
    let days = except.chain(cancelled.filter_map(|item| day_by_rule(item, starts)));
    days.collect::<BTreeSet<_>>().into_iter().collect()
}

fn day_by_rule(item: &Item, starts: &Moment) -> Option<NaiveDate> {
    item.occurrence.as_ref().map(|moment| moment.by_the_clock_of(starts).date())
}
