//! The meetings of an entry that recurs, as it was said: which comes next, and on which dates two versions of it are not the same.

use super::Share;
use crate::error::Result;
use crate::model::{Apart, Repeats, Said};
use crate::rules::placement;
use crate::rules::recurrence::Rule;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// What recurs, ready to be asked for its dates.
#[derive(Debug, Clone)]
pub struct Dates {
    pub rule: Rule,
    /// The first of all.
    pub first: NaiveDate,
    pub repeats: Repeats,
    /// The meeting of the first day, by the rule.
    pattern: Apart,
}

/// Whether the next date of what recurs, as it was told at one instant, is over at another.
pub fn is_next_over(said: &Said, told_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<bool> {
    let [then, today] = [told_at, now].map(|at| placement::today(&said.zone, at));
    if then >= today {
        return Ok(false);
    }
    let next = Dates::of(said)?.and_then(|dates| dates.next(then));
    Ok(next.is_some_and(|next| next.ends_at.date() < today))
}

/// Whether two versions of something that recurs and ends have the same meetings at the same times, those from today on also at the same
/// places, however they spell it: nothing is new to their reader.
pub(super) fn have_the_same_meetings(one: &Said, other: &Said, today: Option<NaiveDate>) -> bool {
    let all = |said: &Said| {
        let mut all = Dates::of(said).ok().flatten().and_then(|dates| dates.all())?;
        let is_over = |meeting: &Apart| today.is_some_and(|today| meeting.ends_at.date() < today);
        for meeting in all.values_mut().filter(|meeting| is_over(meeting)) {
            (meeting.place, meeting.join_url) = (String::new(), String::new());
        }
        Some(all)
    };
    all(one).zip(all(other)).is_some_and(|(one, other)| one == other)
}

/// Place and way to join.
fn spot(one: &Apart) -> (&str, &str) {
    (&one.place, &one.join_url)
}

/// Where most of these meetings are, or the first of as many, if that is more than one, or one is enough.
fn commonest<'a>(meetings: &[&'a Apart], one_is_enough: bool) -> Option<(&'a str, &'a str)> {
    let count = |there: (&str, &str)| meetings.iter().filter(|one| spot(one) == there).count();
    let earliest = |one: &Apart| std::cmp::Reverse(one.starts_at);
    let most = meetings.iter().max_by_key(|one| (count(spot(one)), earliest(one)))?;
    Some(spot(most)).filter(|there| one_is_enough || count(*there) > 1)
}

/// The coming meetings before the rule's own place begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Until {
    /// The last of them in the place that is told of them.
    pub there: Apart,
    /// The first day of the rule's place; none when no meeting is there.
    pub from: Option<NaiveDate>,
    /// They are where they were.
    pub stays: bool,
}

/// A meeting that is not as it was: as it was, and as it is; none where there is none.
pub type Change = (Option<Apart>, Option<Apart>);

impl Dates {
    /// Of what was said; none of what does not recur, or has no time.
    pub fn of(said: &Said) -> Result<Option<Self>> {
        let Some((starts_at, ends_at)) =
            said.starts_at.zip(said.ends_at).filter(|_| !said.repeats.is_empty())
        else {
            return Ok(None);
        };
        let (repeats, first) = (said.repeats(), starts_at.date());
        let rule = repeats.rule.parse::<Rule>()?.settled(first);
        let (zone, place, join_url) = (said.zone.clone(), said.place.clone(), said.join_url.clone());
        let pattern = Apart { starts_at, ends_at, zone, place, join_url };
        Ok(Some(Self { rule, first, repeats, pattern }))
    }

    /// The next meeting that is not over on a day.
    pub fn next(&self, today: NaiveDate) -> Option<Apart> {
        self.next_of(|meeting| meeting.ends_at.date() >= today)
    }

    /// The next of those that another version, which ends on a day, does not have.
    pub fn next_beyond(&self, other: &Self, end: NaiveDate, today: NaiveDate) -> Option<Apart> {
        self.next_of(|meeting| {
            let starts_at = meeting.starts_at;
            meeting.ends_at.date() >= today && starts_at.date() > end && !other.has_one_at(starts_at)
        })
    }

    fn next_of(&self, counts: impl Fn(&Apart) -> bool) -> Option<Apart> {
        let apart = self.repeats.apart.values().filter(|meeting| counts(meeting)).cloned();
        let days =
            self.rule.days(self.first).take_while(|day| self.repeats.until.is_none_or(|last| *day <= last));
        let mut ruled = days
            .filter(|day| !self.repeats.without.contains(day) && !self.repeats.apart.contains_key(day))
            .map(|day| self.by_rule(day));
        apart.chain(ruled.find(|meeting| counts(meeting))).min_by_key(|meeting| meeting.starts_at)
    }

    /// The last meeting; none of what goes on.
    pub fn last(&self) -> Option<Apart> {
        let end = self.repeats.end()?;
        let days = self.rule.days(self.first).take_while(|day| *day <= end);
        let ruled = days
            .filter(|day| !self.repeats.without.contains(day) && !self.repeats.apart.contains_key(day))
            .map(|day| self.by_rule(day));
        self.repeats.apart.values().cloned().chain(ruled).max_by_key(|meeting| meeting.starts_at)
    }

    /// The day by the rule for which a meeting of it stands.
    pub fn day_of(&self, meeting: &Apart) -> NaiveDate {
        let apart = self.repeats.apart.iter().find(|(_, one)| *one == meeting);
        apart.map_or(meeting.starts_at.date(), |(day, _)| *day)
    }

    /// Where the coming meetings are until the rule's own place begins; none where that is the one that counts. `then`: the same as its
    /// reader has it. Where the rule's place is another since, and the next meeting as it was, the new one begins later, be there one
    /// meeting before, and those before are where they were told to be; without a change, single meetings elsewhere are single ones, until there are several of one place.
    pub fn until_the_rules_place(&self, then: Option<&Self>, today: NaiveDate) -> Option<Until> {
        let own = spot(&self.pattern);
        let next = self.next(today).filter(|next| spot(next) != own)?;
        let is_ahead = |meeting: &&Apart| meeting.ends_at.date() >= today;
        let ahead: Vec<&Apart> = self.repeats.apart.values().filter(is_ahead).collect();
        let from = self.in_own_place(today, None);
        let is_before = |one: &&&Apart| from.as_ref().is_none_or(|from| one.starts_at < from.starts_at);
        let before: Vec<&Apart> = ahead.iter().filter(is_before).copied().collect();
        let changed =
            then.filter(|then| spot(&then.pattern) != own && then.next(today).as_ref() == Some(&next));
        let told = changed.and_then(|then| then.until_the_rules_place(None, today));
        let is_kept = |told: &&Until| before.iter().any(|one| spot(one) == spot(&told.there));
        let told = told.as_ref().filter(is_kept).map(|told| spot(&told.there));
        let (there, those) = match (told, changed.map(|then| spot(&then.pattern))) {
            (Some(there), _) => (there, before),
            (None, Some(was)) if spot(&next) == was => (was, ahead),
            (None, Some(was)) if before.iter().any(|one| spot(one) == was) => (was, before),
            (None, Some(_)) => (spot(&next), before),
            (None, None) => (commonest(&before, from.is_none())?, before),
        };
        let last = those.into_iter().filter(|one| spot(one) == there).max_by_key(|one| one.starts_at)?;
        let from = self.in_own_place(today, Some(last.starts_at)).map(|from| from.starts_at.date());
        Some(Until { there: last.clone(), from, stays: changed.is_some() })
    }

    /// The first coming meeting in the rule's own place, behind an instant.
    fn in_own_place(&self, today: NaiveDate, behind: Option<NaiveDateTime>) -> Option<Apart> {
        let days = self.rule.days(self.first);
        let days = days.take_while(|day| self.repeats.until.is_none_or(|last| *day <= last));
        let counts = |meeting: &Apart| {
            meeting.ends_at.date() >= today && behind.is_none_or(|behind| meeting.starts_at > behind)
        };
        let is_by_rule =
            |day: &NaiveDate| !self.repeats.without.contains(day) && !self.repeats.apart.contains_key(day);
        let by_rule = days.filter(is_by_rule).map(|day| self.by_rule(day)).find(counts);
        let is_there = |one: &&Apart| counts(one) && spot(one) == spot(&self.pattern);
        let apart = self.repeats.apart.values().filter(is_there).cloned();
        by_rule.into_iter().chain(apart).min_by_key(|one| one.starts_at)
    }

    /// Whether the rule's own place, or the way to join, is another.
    pub fn has_another_place_than(&self, other: &Self) -> bool {
        spot(&self.pattern) != spot(&other.pattern)
    }

    /// Where a meeting of a day is and how it is joined, as a letter tells it of all of them.
    pub fn usual_spot<'a>(&'a self, until: Option<&'a Until>, day: NaiveDate) -> (&'a str, &'a str) {
        let until = until.filter(|until| until.from.is_none_or(|from| day < from));
        spot(until.map_or(&self.pattern, |until| &until.there))
    }

    /// Whether a change of one meeting is told by what is said of the place of all of them. One that was to be in a later place, and is
    /// before the day of the next, is not.
    pub fn tells(
        &self,
        (then, change): (&Self, &Change),
        (until, was_until): (Option<&Until>, Option<&Until>),
    ) -> bool {
        let (Some(was), Some(is)) = change else { return false };
        let hours = |one: &Apart| (one.starts_at, one.ends_at, one.zone.clone());
        let from = |until: Option<&Until>| until.and_then(|until| until.from);
        let is_between = from(was_until).is_some_and(|from| was.starts_at.date() >= from)
            && from(until).is_some_and(|from| is.starts_at.date() < from);
        hours(was) == hours(is)
            && !is_between
            && spot(was) == then.usual_spot(was_until, was.starts_at.date())
            && spot(is) == self.usual_spot(until, is.starts_at.date())
    }

    /// Whether both meet by the same rule at the same hours, save for single dates.
    pub fn has_the_pattern_of(&self, other: &Self) -> bool {
        let hours =
            |of: &Self| (of.pattern.starts_at.time(), of.pattern.ends_at.time(), of.pattern.zone.clone());
        self.rule == other.rule && hours(self) == hours(other)
    }

    /// The dates from today on that are not as is said of all, the earliest first: as the rule has them, in the place of the coming
    /// meetings until its own begins, and as they are.
    pub fn exceptions(&self, today: NaiveDate) -> Vec<Change> {
        let repeats = Repeats { without: BTreeSet::new(), apart: BTreeMap::new(), ..self.repeats.clone() };
        let mut changes = self.changes_since(&Self { repeats, ..self.clone() }, today);
        let Some(Until { there, from, .. }) = self.until_the_rules_place(None, today) else { return changes };
        for (was, is) in &mut changes {
            let day = is.as_ref().map(|is| is.starts_at.date());
            let is_before = day.is_some_and(|day| from.is_none_or(|from| day < from));
            if let Some(was) = was.as_mut().filter(|_| is_before) {
                (was.place, was.join_url) = (there.place.clone(), there.join_url.clone());
            }
        }
        changes.retain(|(was, is)| was != is);
        changes
    }

    /// Every meeting, by the day it stands for; none of what goes on without an end.
    fn all(&self) -> Option<BTreeMap<NaiveDate, Apart>> {
        let end = self.repeats.end()?;
        let days = self.rule.days(self.first).take_while(|day| *day <= end);
        let ruled =
            days.filter(|day| !self.repeats.without.contains(day)).map(|day| (day, self.by_rule(day)));
        let mut all: BTreeMap<NaiveDate, Apart> = ruled.collect();
        all.extend(self.repeats.apart.clone());
        Some(all)
    }

    /// The dates from today on that are not as they were, the earliest first.
    pub fn changes_since(&self, then: &Self, today: NaiveDate) -> Vec<Change> {
        self.changes_by_day(then, today).into_values().collect()
    }

    /// The same for a reader who had one version, and may have got another after it: dates that are as they were in the first are told
    /// as they were in the other.
    pub fn changes_since_either(&self, then: &Self, in_doubt: &Self, today: NaiveDate) -> Vec<Change> {
        let mut changes = self.changes_by_day(in_doubt, today);
        changes.extend(self.changes_by_day(then, today));
        changes.into_values().collect()
    }

    /// By the day that they stand for.
    fn changes_by_day(&self, then: &Self, today: NaiveDate) -> BTreeMap<NaiveDate, Change> {
        let (first, last) = (self.first.min(then.first), self.first.max(then.first));
        let both = [&self.repeats, &then.repeats];
        let ends = both.iter().filter_map(|repeats| repeats.until).min();
        let named =
            both.iter().flat_map(|repeats| repeats.without.iter().chain(repeats.apart.keys())).copied();
        let begun = self.rule.days(first).take_while(|day| *day <= last);
        let days: BTreeSet<NaiveDate> = named.chain(begun).collect();
        let is_ahead =
            |meeting: &Option<Apart>| meeting.as_ref().is_some_and(|one| one.ends_at.date() >= today);
        let pairs = days.into_iter().map(|day| (day, then.on(day), self.on(day)));
        pairs
            .filter(|(day, ..)| ends.is_none_or(|end| *day <= end) || self.repeats.apart.contains_key(day))
            .filter(|(_, was, is)| was != is && (is_ahead(was) || is_ahead(is)))
            .map(|(day, was, is)| (day, (was, is)))
            .collect()
    }

    /// The meeting that stands for a day by the rule; none where there is none.
    pub fn on(&self, day: NaiveDate) -> Option<Apart> {
        if let Some(apart) = self.repeats.apart.get(&day) {
            return Some(apart.clone());
        }
        let is_given = day >= self.first
            && self.repeats.until.is_none_or(|last| day <= last)
            && !self.repeats.without.contains(&day)
            && self.rule.days(self.first).take_while(|given| *given <= day).any(|given| given == day);
        is_given.then(|| self.by_rule(day))
    }

    /// Whether a meeting that is not over on a day is one of a share.
    pub fn has_one_in(&self, share: &Share, today: NaiveDate) -> bool {
        let is_theirs = |day: &NaiveDate, meeting: &Apart| {
            let takes_place = meeting.starts_at.date();
            meeting.ends_at.date() >= today && share.has(takes_place) && !share.without.contains(day)
        };
        let last = [self.repeats.until, share.until].into_iter().flatten().min();
        let days = self.rule.days(self.first).take_while(|day| last.is_none_or(|last| *day <= last));
        let is_by_rule =
            |day: &NaiveDate| !self.repeats.without.contains(day) && !self.repeats.apart.contains_key(day);
        self.repeats.apart.iter().any(|(day, meeting)| is_theirs(day, meeting))
            || days.filter(is_by_rule).any(|day| is_theirs(&day, &self.by_rule(day)))
    }

    /// Whether both have a meeting, not over on a day, that begins at none of the known moments.
    pub fn have_one_besides(&self, other: &Self, known: &BTreeSet<NaiveDateTime>, today: NaiveDate) -> bool {
        let last = [self.repeats.until, other.repeats.until].into_iter().flatten().min();
        // what never ends has more than are known
        let Some(last) = last else { return true };
        let days = self.rule.days(self.first).take_while(|day| *day <= last);
        days.filter_map(|day| self.on(day)).any(|meeting| {
            let starts_at = meeting.starts_at;
            meeting.ends_at.date() >= today && !known.contains(&starts_at) && other.has_one_at(starts_at)
        })
    }

    /// Whether one of the meetings begins just then.
    pub fn has_one_at(&self, starts_at: NaiveDateTime) -> bool {
        let begins = |meeting: &Apart| meeting.starts_at == starts_at;
        self.repeats.apart.values().any(begins) || self.on(starts_at.date()).as_ref().is_some_and(begins)
    }

    fn by_rule(&self, day: NaiveDate) -> Apart {
        let Apart { starts_at, ends_at, .. } = self.pattern;
        let starts = day.and_time(starts_at.time());
        Apart { starts_at: starts, ends_at: starts + (ends_at - starts_at), ..self.pattern.clone() }
    }
}
