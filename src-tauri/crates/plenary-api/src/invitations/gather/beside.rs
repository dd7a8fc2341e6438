//! What a letter says besides its step: what the item is of, how it goes on for the reader, and why days of it are left out.

use super::Desk;
use chrono::{NaiveDate, NaiveDateTime};
use plenary_core::error::Result;
use plenary_core::ids::PersonId;
use plenary_core::model::{CalendarMethod, Event, ItemKind, LedgerEntry, RecurrenceSkip, Said};
use plenary_core::rules::invitations::{Dates, Fate, Item, Network, Reason, Step, last_day};
use plenary_core::rules::note_marks::told;
use plenary_core::rules::placement;
use plenary_core::store::invitations::{Circle, waiting};
use plenary_core::store::{ledger, recurrences, rows, series};
use plenary_core::wording::{ComesBack, Reader};
use std::collections::{BTreeMap, BTreeSet};

/// The same as values, for a `Reader` to look at.
pub(super) struct Beside {
    event: String,
    leaves: bool,
    whole: Option<Said>,
    goes_on: Option<GoesOn>,
    takes_up: bool,
    comes_back: Option<ComesBack>,
    in_doubt: Option<Said>,
    by_meetings: bool,
    more_to_come: bool,
    left_out: BTreeMap<NaiveDate, String>,
}

/// By another rule of their network.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct GoesOn {
    from: NaiveDate,
    /// They have the entry of that rule from before.
    back: bool,
}

impl Beside {
    pub(super) fn reader<'a>(&'a self, (guest, sender): (&'a str, &'a str), has_entry: bool) -> Reader<'a> {
        Reader {
            guest,
            sender,
            event: &self.event,
            leaves: self.leaves,
            whole: self.whole.as_ref(),
            goes_on_from: self.goes_on.map(|goes_on| goes_on.from),
            goes_back: self.goes_on.is_some_and(|goes_on| goes_on.back),
            takes_up: self.takes_up,
            comes_back: self.comes_back,
            in_doubt: self.in_doubt.as_ref(),
            by_meetings: self.by_meetings,
            more_to_come: self.more_to_come,
            left_out: &self.left_out,
            has_entry,
        }
    }
}

impl Desk<'_> {
    /// `in_doubt`: what the person may have been told besides.
    pub(super) fn beside(&self, step: &Step, in_doubt: Option<Said>) -> Result<Beside> {
        let by_meetings = self.by_meetings(step)?;
        Ok(Beside {
            event: self.event_of_session(step)?,
            leaves: self.leaves(step)?,
            whole: self.circle(step).map(|circle| circle.item.said.clone()),
            goes_on: self.goes_on(step)?,
            takes_up: self.takes_up(step)?,
            comes_back: self.comes_back(step)?,
            in_doubt,
            by_meetings: !by_meetings.is_empty(),
            more_to_come: self.more_to_come(step, &by_meetings)?,
            left_out: self.left_out(step)?,
        })
    }

    /// The title of the event that a session is of; empty of what stands for itself, and of what is gone.
    fn event_of_session(&self, step: &Step) -> Result<String> {
        let event = step.event_id.filter(|_| step.item_kind == ItemKind::Session);
        let event = event.map(|id| rows::get::<Event>(self.conn, id)).transpose()?.flatten();
        Ok(event.map(|event| event.title).unwrap_or_default())
    }

    /// Whether what recurs comes to its end for the person before it does for the others; of what is taken back, before it begins.
    fn leaves(&self, step: &Step) -> Result<bool> {
        let is_taken_back = (step.item_kind, step.reason) == (ItemKind::Recurrence, Reason::Removed);
        let network = if is_taken_back { self.network(step)? } else { None };
        if let Some(network) = network {
            let today = placement::today(&network.series.zone, self.clock.now());
            let members = series::members(self.conn, network.series.id)?;
            let mut own = members.iter().filter(|member| member.person_id == step.person_id);
            return Ok(own.any(|member| member.until.is_some_and(|until| until >= today)));
        }
        let end = |item: &Item| item.said.repeats().end();
        let both = self.circle(step).map(|circle| (end(circle.item_of(step.person_id)), end(&circle.item)));
        Ok(both.is_some_and(|(own, whole)| own.is_some_and(|own| whole.is_none_or(|whole| own < whole))))
    }

    /// The other rules of the network that a rule is of.
    fn other_rules<'a>(&'a self, step: &'a Step) -> impl Iterator<Item = &'a Circle> {
        let is_rule = step.item_kind == ItemKind::Recurrence;
        self.other_rules_of_any(step).filter(move |_| is_rule)
    }

    /// The rules that are not the item itself.
    fn other_rules_of_any<'a>(&'a self, step: &'a Step) -> impl Iterator<Item = &'a Circle> {
        let rules = self.gathered.circles.iter().filter(|one| one.item.kind == ItemKind::Recurrence);
        rules.filter(move |one| one.item.id != step.item_id)
    }

    /// Where what is taken back of a rule that stands is in the entries of the next rule: the end of this one.
    fn given_way_on(&self, step: &Step) -> Result<Option<NaiveDate>> {
        let is_another = (step.item_kind, step.reason) == (ItemKind::Recurrence, Reason::Another);
        let network = if is_another { self.network(step)? } else { None };
        Ok(network.filter(Network::is_one_item).and_then(|network| network.recurrence.ends_on))
    }

    /// From when on the person comes by another rule: behind the end of this one, or, where this one is no more, by one that they do not
    /// hold, or by the one before it, which goes on where it was to end.
    fn goes_on(&self, step: &Step) -> Result<Option<GoesOn>> {
        let end = match self.given_way_on(step)? {
            None => step.now.as_ref().and_then(last_day),
            given_way => given_way,
        };
        let is_over = (step.method, step.reason) == (CalendarMethod::Cancel, Reason::Cancelled);
        if end.is_none() && !is_over {
            return Ok(None);
        }
        let mut days = Vec::new();
        for circle in self.other_rules(step).filter(|circle| has(circle, step.person_id)) {
            let said = &circle.item_of(step.person_id).said;
            let first = said.starts_at.map(|starts| starts.date());
            let (from, back) = match end {
                Some(end) => (first.filter(|first| end < *first), false),
                None if self.holds(&circle.item.id, step.person_id)? => (self.back_from(step, circle)?, true),
                None => (first, false),
            };
            days.extend(from.map(|from| GoesOn { from, back }));
        }
        Ok(days.into_iter().min())
    }

    /// The first day on which an earlier rule goes on in place of one that is over: of the meetings that it was told to have no more, or,
    /// where its reader was told no end, of those behind the next of the one that is over. None where it began no sooner, or ends before.
    fn back_from(&self, step: &Step, circle: &Circle) -> Result<Option<NaiveDate>> {
        let earlier = &circle.item_of(step.person_id).said;
        let Some(held) = &step.held else { return Ok(None) };
        let Some(dates) = Dates::of(earlier)?.filter(|_| earlier.starts_at < held.starts_at) else {
            return Ok(None);
        };
        let today = placement::today(&held.zone, self.clock.now());
        if let Some((ended, end)) = self.ended_before(held, circle, step.person_id)? {
            let next = dates.next_beyond(&ended, end, today);
            return Ok(next.map(|meeting| meeting.starts_at.date()));
        }
        let next = Dates::of(held)?.and_then(|over| over.next(today));
        let day = next
            .map(|next| next.starts_at.date())
            .filter(|day| last_day(earlier).is_none_or(|last| *day <= last));
        Ok(day.and_then(|day| dates.next(day)).map(|meeting| meeting.starts_at.date()))
    }

    /// An earlier rule as the person was last told that it ends before another begins, and the day of that end.
    fn ended_before(
        &self,
        held: &Said,
        circle: &Circle,
        person: PersonId,
    ) -> Result<Option<(Dates, NaiveDate)>> {
        let told = ledger::of_item(self.conn, &circle.item.id, person)?;
        let waits = waiting(&self.gathered.pending, &circle.item.id, person).map(|waits| &waits.line);
        let told: Vec<&LedgerEntry> = told.iter().chain(waits).collect();
        let begins = held.starts_at.map(|starts| starts.date());
        let end = |line: &LedgerEntry| line.said.repeats().end().filter(|end| Some(*end) < begins);
        let is_given = |line: &&&LedgerEntry| line.method == CalendarMethod::Request;
        let last = told.iter().rev().filter(is_given).find_map(|line| Some((line, end(line)?)));
        let Some((line, end)) = last else { return Ok(None) };
        Ok(Dates::of(&line.said)?.map(|dates| (dates, end)))
    }

    /// Whether what the person is invited to was taken out of their calendar before, and why: of a meeting, no rule of its network that
    /// they had or have tells it; of a rule, no meeting of it gives way to it now.
    fn comes_back(&self, step: &Step) -> Result<Option<ComesBack>> {
        if step.reason != Reason::New {
            return Ok(None);
        }
        let told = ledger::of_item(self.conn, &step.item_id, step.person_id)?;
        let Some(end) = told.last().filter(|line| line.method == CalendarMethod::Cancel) else {
            return Ok(None);
        };
        if step.item_kind == ItemKind::Recurrence {
            let gives_way =
                |other: &Step| other.reason == Reason::Another && other.item_kind == ItemKind::Event;
            let mut others = self.gathered.steps.iter().filter(|other| other.person_id == step.person_id);
            if others.any(gives_way) {
                return Ok(None);
            }
        } else {
            for circle in self.other_rules_of_any(step) {
                if self.was_given(&circle.item.id, step.person_id)? {
                    return Ok(None);
                }
            }
        }
        Ok(Some(if end.said.off { ComesBack::AfterAll } else { ComesBack::Again }))
    }

    /// Whether the person was given an earlier rule of the network, which ends before this one begins or is no more.
    fn takes_up(&self, step: &Step) -> Result<bool> {
        let first = step.now.as_ref().and_then(|now| now.starts_at).map(|starts| starts.date());
        let Some(first) = first.filter(|_| step.reason == Reason::New) else { return Ok(false) };
        for circle in self.other_rules(step) {
            let ends = last_day(&circle.item_of(step.person_id).said).is_some_and(|last| last < first);
            let is_theirs = has(circle, step.person_id) || self.holds(&circle.item.id, step.person_id)?;
            let gives_way = circle.item.fate != Fate::Stands || ends && is_theirs;
            if gives_way && self.was_given(&circle.item.id, step.person_id)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// When the meetings of what recurs that are theirs by themselves now begin.
    fn by_meetings(&self, step: &Step) -> Result<BTreeSet<NaiveDateTime>> {
        let is_of_rule = step.item_kind == ItemKind::Recurrence && step.reason == Reason::Another;
        let held = step.held.as_ref().filter(|_| is_of_rule);
        let Some(dates) = held.map(Dates::of).transpose()?.flatten() else { return Ok(BTreeSet::new()) };
        let end = self.given_way_on(step)?;
        let is_one =
            |starts: &NaiveDateTime| dates.has_one_at(*starts) || end.is_some_and(|end| end < starts.date());
        let meetings = self.gathered.circles.iter().filter(|circle| {
            let item = &circle.item;
            item.kind == ItemKind::Event && item.fate == Fate::Stands && has(circle, step.person_id)
        });
        Ok(meetings.filter_map(|circle| circle.item.said.starts_at).filter(is_one).collect())
    }

    /// Whether a rule that comes by its meetings now has some to come for the person that are not made yet.
    fn more_to_come(&self, step: &Step, by_meetings: &BTreeSet<NaiveDateTime>) -> Result<bool> {
        let stands = self.circle(step).filter(|circle| circle.item.fate == Fate::Stands);
        let (Some(held), Some(circle), false) = (&step.held, stands, by_meetings.is_empty()) else {
            return Ok(false);
        };
        if self.given_way_on(step)?.is_some() {
            return Ok(true);
        }
        let today = placement::today(&held.zone, self.clock.now());
        let both = Dates::of(held)?.zip(Dates::of(&circle.item.said)?);
        Ok(both.is_some_and(|(held, now)| held.have_one_besides(&now, by_meetings, today)))
    }

    /// Whether somebody was sent an item, or is to be by what waits.
    fn was_given(&self, item: &str, person: PersonId) -> Result<bool> {
        let is_given = |method: CalendarMethod| method == CalendarMethod::Request;
        let told = ledger::of_item(self.conn, item, person)?;
        let mut waits = waiting(&self.gathered.pending, item, person);
        Ok(told.iter().any(|line| is_given(line.method)) || waits.any(|one| is_given(one.line.method)))
    }

    /// Whether the last that somebody was sent of an item, or is to be by what waits, is an invitation.
    fn holds(&self, item: &str, person: PersonId) -> Result<bool> {
        let is_given = |method: CalendarMethod| method == CalendarMethod::Request;
        if let Some(waits) = waiting(&self.gathered.pending, item, person).last() {
            return Ok(is_given(waits.line.method));
        }
        let told = ledger::of_item(self.conn, item, person)?;
        Ok(told.last().is_some_and(|line| is_given(line.method)))
    }

    /// Why days are left out: of a rule by its days; of a meeting that is held by itself by the day that was told.
    fn left_out(&self, step: &Step) -> Result<BTreeMap<NaiveDate, String>> {
        let written = |skip: RecurrenceSkip| (skip.day, skip.reason);
        let mut reasons = BTreeMap::new();
        let event = step.event_id.map(|id| rows::get::<Event>(self.conn, id)).transpose()?.flatten();
        let of_event = event.as_ref().and_then(|event| event.recurrence_id);
        match step.item_kind {
            ItemKind::Session => {}
            ItemKind::Recurrence => {
                if let Ok(rule) = step.item_id.parse() {
                    reasons.extend(recurrences::skips(self.conn, rule)?.into_iter().map(written));
                }
            }
            ItemKind::Event => {
                let rules = self.gathered.circles.iter().filter(|one| one.item.kind == ItemKind::Recurrence);
                let rules = rules.filter_map(|one| one.item.id.parse().ok()).chain(of_event);
                for rule in rules {
                    reasons.extend(recurrences::skips(self.conn, rule)?.into_iter().map(written));
                }
                let told = step.held.as_ref().and_then(|held| held.starts_at).map(|starts| starts.date());
                let day = event.as_ref().and_then(|event| event.recurs_on).or(told);
                let reason = day.and_then(|day| reasons.remove(&day));
                reasons = told.zip(reason).into_iter().collect();
            }
        }
        let read = |(day, reason): (NaiveDate, String)| (day, told::text(&reason).trim().to_owned());
        reasons = reasons.into_iter().map(read).filter(|(_, reason)| !reason.is_empty()).collect();
        Ok(reasons)
    }
}

/// Whether an item is theirs now.
fn has(circle: &Circle, person: PersonId) -> bool {
    circle.people.iter().any(|guest| guest.person_id == person)
}
