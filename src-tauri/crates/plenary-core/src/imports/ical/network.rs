//! Entries into the meetings of a network: one recurring entry is a rule with the days it leaves out and the meetings that
//! have moved; single entries are meetings.

mod rule;

use self::rule::{Followed, rule};
use super::entry::Item;
use super::moment::{Lasts, Length, Moment};
use super::parse::{Calendar, File, Findings, parse};
use super::people::Invitee;
use super::series::{Group, Occurrence, groups};
use super::span::{self, Span};
use super::{named, zones};
use crate::model::{CalledOff, InviteeDraft, MeetingDraft, NetworkDraft, Problem, RuleDraft, UnreadEntry};
use crate::zones::Zone;
use chrono::{NaiveTime, TimeDelta};
use std::collections::BTreeMap;

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
    let holds_none = draft.meetings.is_empty() && draft.rules.is_empty() && draft.called_off.is_empty();
    if holds_none && findings.broken_off.is_none() {
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
    // Entries that leave out all of their days are still by their clock.
    let by_masters = || groups.iter().find_map(|group| group.master?.starts.as_ref()?.clock()?.zone());
    let zone = if flat.is_empty() { by_masters() } else { zones::home(file, &flat, findings) };
    let mut rules: Vec<RuleDraft> = Vec::new();
    let mut meetings: Vec<MeetingDraft> = Vec::new();
    let broken_off = findings.broken_off.clone();
    for (group, occurrences) in all.iter().filter(|(group, _)| broken_off.as_ref() != Some(&group.uid)) {
        let rule = followed(group, occurrences, zone, findings);
        meetings.extend(occurrences.iter().filter_map(|one| meeting(one, rule.as_ref(), zone, findings)));
        rules.extend(rule.map(|rule| rule.draft));
    }
    meetings.sort_by_key(|meeting| meeting.starts_at);
    let named =
        file.calendars.iter().map(|calendar| &calendar.name).find(|name| named::is_name(name)).cloned();
    let items = || groups.iter().filter_map(|group| group.master.or(group.overrides.first().copied()));
    let first = items().find(|item| !item.calls_off).or_else(|| items().next());
    let titled = commonest(&flat).or(first);
    NetworkDraft {
        untitled: named.is_none() && titled.is_none_or(|item| item.untitled),
        title: named.or_else(|| titled.map(|item| item.title.clone())).unwrap_or_default(),
        description: first.map(|item| item.description.clone()).unwrap_or_default(),
        zone: zone.map_or_else(String::new, |zone| zone.name().to_owned()),
        whole: !file.damaged && file.calendars.iter().all(Calendar::is_published),
        unread: groups.iter().filter_map(|group| unread(group, findings)).collect(),
        rules,
        meetings,
        called_off: groups.iter().filter_map(called_off).collect(),
    }
}

/// An entry with the title that most meetings have; of several the first.
fn commonest<'a>(all: &[Occurrence<'a>]) -> Option<&'a Item> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let items = || all.iter().map(|one| one.item).filter(|item| !item.calls_off);
    for item in items() {
        *counts.entry(item.title.as_str()).or_default() += 1;
    }
    let most = counts.values().max().copied()?;
    items().find(|item| counts.get(item.title.as_str()) == Some(&most))
}

/// The rule of an entry that recurs; where no rule of a network says the same, that is noted and its meetings come one by one.
fn followed(
    group: &Group<'_>,
    occurrences: &[Occurrence<'_>],
    zone: Option<Zone>,
    findings: &mut Findings,
) -> Option<Followed> {
    let master = group.master.filter(|master| master.recurs() && !master.cancelled)?;
    // A rule goes on here as it does there, and what comes one by one comes for a year.
    findings.forget("rule-without-end", &group.uid);
    if group.unread(findings) == Some(true) {
        return None;
    }
    if occurrences.is_empty() {
        let problem = Problem::warning("every-day-left-out").with("title", &master.title);
        findings.note(problem, &group.uid, master.line);
    }
    match rule(group, occurrences, zone) {
        Ok(rule) => Some(rule),
        Err(_) if occurrences.is_empty() => None,
        Err(reason) => {
            let problem = Problem::warning("rule-not-for-network").with("title", &master.title);
            findings.note(problem.with("reason", reason), &group.uid, master.line);
            None
        }
    }
}

fn unread(group: &Group<'_>, findings: &Findings) -> Option<UnreadEntry> {
    let rule = group.unread(findings)?;
    let title = group.master.or(group.overrides.first().copied())?.title.clone();
    Some(UnreadEntry { uid: group.uid.clone(), title, rule })
}

fn called_off(group: &Group<'_>) -> Option<CalledOff> {
    let master = group.master.filter(|master| master.cancelled)?;
    Some(CalledOff { uid: group.uid.clone(), title: master.title.clone(), version: master.version })
}

fn length(length: Length) -> TimeDelta {
    match length {
        Length::Time(lasts) => lasts.by_clock,
        Length::Days(days) => TimeDelta::try_days(days - 1).unwrap_or_default(),
        Length::Unsaid => USUAL,
    }
}

fn meeting(
    one: &Occurrence<'_>,
    rule: Option<&Followed>,
    zone: Option<Zone>,
    findings: &mut Findings,
) -> Option<MeetingDraft> {
    let about = |code: &str| Problem::warning(code).with("title", &one.item.title);
    let Some(starts) = &one.starts else {
        // A cancellation need not say when it was (RFC 5546 section 3.2.5): what is here of its entry is off.
        if !one.cancelled {
            findings.unread(about("meeting-without-start"), &one.uid, one.item.line, false);
        }
        return None;
    };
    if one.item.private && !one.item.calls_off {
        findings.note(about("meeting-private"), "", one.item.line);
    }
    if one.length == Length::Unsaid && !one.item.calls_off {
        let problem = about(one.item.without_end()).with("minutes", USUAL.num_minutes());
        findings.note(problem, "", one.item.line);
    }
    let (starts_at, ends_at) = span(one, starts, zone, findings)?;
    let day_by_rule = rule.and_then(|rule| rule.day_of(one));
    Some(MeetingDraft {
        uid: one.uid.clone(),
        recurs_on: one.recurs_on.clone(),
        day_by_rule,
        plain: one.repeated && day_by_rule.is_some(),
        // What stands beside a rule that is followed was written down by itself: an RDATE, the start.
        repeated: one.repeated && (rule.is_none() || day_by_rule.is_some()),
        title: one.item.title.clone(),
        description: one.item.description.clone(),
        starts_at,
        ends_at,
        whole_days: starts.is_day() && starts_at.time() == NaiveTime::MIN,
        place: one.item.location.clone(),
        online_url: one.item.join.clone(),
        cancelled: one.cancelled,
        calls_off: one.item.calls_off,
        version: one.version,
        people: if one.repeated { Vec::new() } else { invited(one.item) },
    })
}

/// Start and end as the network's clocks show them. Of the later of two times that they show alike, the first is taken, and that is noted.
fn span(one: &Occurrence<'_>, starts: &Moment, zone: Option<Zone>, findings: &mut Findings) -> Option<Span> {
    let lasts = match one.length {
        Length::Time(lasts) => lasts,
        Length::Unsaid => Lasts::by_clock(USUAL)?,
        Length::Days(_) => {
            let ((first, _), _) = span::span(starts, Lasts::by_clock(USUAL)?, zone)?;
            return Some((first, first.checked_add_signed(length(one.length))?));
        }
    };
    let ((starts_at, ends_at), second) = span::span(starts, lasts, zone)?;
    if second.is_none() {
        return Some((starts_at, ends_at));
    }
    let problem = Problem::warning("meeting-in-second-of-two-hours").with("title", &one.item.title);
    findings.note(problem.with("start", starts_at).with("end", ends_at), "", one.item.line);
    Some((starts_at, starts_at.checked_add_signed(lasts.by_clock)?))
}

/// Who is invited. Who organises it is the office, or has it in a calendar of their own.
fn invited(item: &Item) -> Vec<InviteeDraft> {
    let comes = |one: &&Invitee| {
        !one.address.is_empty() && !one.is_thing && !one.organises && one.answer != "DECLINED"
    };
    let draft = |one: &Invitee| InviteeDraft {
        name: one.spelled(),
        email: one.address.clone(),
        accepted: one.answer == "ACCEPTED",
    };
    item.people.iter().filter(comes).map(draft).collect()
}
