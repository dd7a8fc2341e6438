//! Entries into the meetings of a network: one recurring entry is a rule with the days it leaves out and the meetings that
//! have moved; single entries are meetings.

use super::entry::Item;
use super::moment::{Length, Moment};
use super::parse::{Calendar, File, Findings, parse};
use super::programme::main_zone;
use super::series::{Group, Occurrence, groups};
use crate::model::{MeetingDraft, NetworkDraft, Problem, RuleDraft};
use crate::rules::recurrence::Rule;
use crate::zones::Zone;
use calcard::icalendar::ICalendarRecurrenceRule;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A meeting whose end nobody knows takes this long.
const USUAL: TimeDelta = TimeDelta::hours(1);

/// Reads any calendar file as the meetings of a network.
pub fn read(bytes: &[u8]) -> (Option<NetworkDraft>, Vec<Problem>) {
    let mut file = match parse(bytes) {
        Ok(file) => file,
        Err(problem) => return (None, vec![problem]),
    };
    let mut findings = std::mem::take(&mut file.findings);
    let draft = assemble(&file, &mut findings);
    if draft.meetings.is_empty() && draft.rules.is_empty() {
        findings.note(Problem::warning("calendar-is-empty"), "", None);
        return (None, findings.into_problems());
    }
    (Some(draft), findings.into_problems())
}

fn assemble(file: &File, findings: &mut Findings) -> NetworkDraft {
    let groups = groups(file, findings);
    let all: Vec<(&Group<'_>, Vec<Occurrence<'_>>)> =
        groups.iter().map(|group| (group, group.occurrences(findings))).collect();
    let flat: Vec<Occurrence<'_>> = all.iter().flat_map(|(_, some)| some.clone()).collect();
    let zone = main_zone(file, &flat);
    let mut rules: Vec<RuleDraft> = Vec::new();
    let mut meetings: Vec<MeetingDraft> = Vec::new();
    for (group, occurrences) in &all {
        let rule = group.master.and_then(|master| rule(group, master, zone));
        let meeting = |one| meeting(one, group, rule.as_ref(), zone);
        meetings.extend(occurrences.iter().filter_map(meeting));
        rules.extend(rule);
    }
    meetings.sort_by_key(|meeting| meeting.starts_at);
    let named = file.calendars.iter().map(|calendar| &calendar.name).find(|name| !name.is_empty()).cloned();
    let first = groups.first().and_then(|group| group.master.or(group.overrides.first().copied()));
    NetworkDraft {
        title: named.or_else(|| first.map(|item| item.title.clone())).unwrap_or_default(),
        description: first.map(|item| item.description.clone()).unwrap_or_default(),
        zone: zone.map_or_else(String::new, |zone| zone.name().to_owned()),
        whole: file.calendars.iter().all(Calendar::is_published),
        rules,
        meetings,
    }
}

/// The entry as one rule, when it is one: a single RRULE of days, in the network's own zone, ending on the day it starts.
fn rule(group: &Group<'_>, master: &Item, zone: Option<Zone>) -> Option<RuleDraft> {
    let [only] = master.rules.as_slice() else { return None };
    let Some(Moment::Time(start, clock)) = &master.starts else { return None };
    let at_home = clock.is_floating() || clock.zone() == zone;
    if !at_home || !master.more.is_empty() || !master.except_rules.is_empty() || master.cancelled {
        return None;
    }
    let bare = ICalendarRecurrenceRule { until: None, count: None, ..only.rule.clone() };
    let parsed: Rule = bare.to_string().parse().ok()?;
    let end = start.checked_add_signed(length(master.length))?;
    let last = only.rule.count.and_then(|count| {
        let before = usize::try_from(count).ok()?.checked_sub(1)?;
        parsed.days(start.date()).nth(before)
    });
    let ends_on = only.until.map(|until| until.date()).or(last);
    // A first day that the rule does not give is a meeting of its own.
    let given = parsed.days(start.date()).next() == Some(start.date());
    let mut skips: Vec<NaiveDate> = master
        .except
        .iter()
        .map(|moment| moment.by_the_clock_of(master.starts.as_ref().unwrap_or(moment)).date())
        .chain(
            group.overrides.iter().filter(|item| item.cancelled).filter_map(|item| day_by_rule(item, master)),
        )
        .collect();
    skips.sort_unstable();
    skips.dedup();
    (given && end.date() == start.date()).then(|| RuleDraft {
        uid: group.uid.clone(),
        title: master.title.clone(),
        rule: parsed.to_string(),
        starts_on: start.date(),
        ends_on,
        start_time: start.time(),
        end_time: end.time(),
        skips,
        version: master.version,
    })
}

fn day_by_rule(item: &Item, master: &Item) -> Option<NaiveDate> {
    let (occurrence, starts) = item.occurrence.as_ref().zip(master.starts.as_ref())?;
    Some(occurrence.by_the_clock_of(starts).date())
}

fn length(length: Length) -> TimeDelta {
    match length {
        Length::Time(length) => length,
        Length::Days(days) => TimeDelta::try_days(days - 1).unwrap_or_default(),
        Length::Unsaid => USUAL,
    }
}

fn meeting(
    one: &Occurrence<'_>,
    group: &Group<'_>,
    rule: Option<&RuleDraft>,
    zone: Option<Zone>,
) -> Option<MeetingDraft> {
    let starts = one.starts.as_ref()?;
    let shown = |moment: &Moment| match (moment.instant(), zone) {
        (Some(instant), Some(zone)) => zone.to_local(instant),
        _ => moment.wall(),
    };
    let starts_at: NaiveDateTime = shown(starts);
    let overridden = one.item.occurrence.is_some();
    let by_rule = rule.and_then(|_| {
        let master = group.master?;
        if overridden { day_by_rule(one.item, master) } else { Some(starts_at.date()) }
    });
    Some(MeetingDraft {
        uid: one.uid.clone(),
        recurs_on: one.recurs_on.clone(),
        day_by_rule: by_rule,
        plain: rule.is_some() && !overridden,
        title: one.item.title.clone(),
        description: one.item.description.clone(),
        starts_at,
        ends_at: starts_at.checked_add_signed(length(one.length))?,
        whole_days: starts.is_day() && starts_at.time() == NaiveTime::MIN,
        place: one.item.location.clone(),
        online_url: one.item.join.clone(),
        cancelled: one.cancelled,
        version: one.version,
    })
}
