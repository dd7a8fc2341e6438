//! A rule of a network as one calendar item that recurs: which dates it leaves out, which meetings stand elsewhere, and whether
//! every program would understand it.
//!
//! Outlook knows fewer rules than RFC 5545 and takes none of the others rightly; those networks have an item for each meeting.
//! It passes over BYMONTH of a monthly rule, so months without a meeting leave as dates left out, some years ahead.

use super::{Fate, Item, Share, items::when, words};
use crate::error::Result;
use crate::model::{
    Apart, CalendarForm, CalendarItem, Event, ItemKind, Recurrence, RecurrenceSkip, Repeats, Said, Series,
    Workspace,
};
use crate::rules::recurrence::{Frequency, Rule};
use crate::rules::{organizer, uid, venue};
use crate::zones::Zone;
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What one recurring item is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    pub office: Workspace,
    pub series: Series,
    pub recurrence: Recurrence,
    pub skips: Vec<RecurrenceSkip>,
    /// The meetings that the rule made, by the day they stand for.
    pub meetings: Vec<Event>,
    /// Those of the recurrence; none while the calendar does not know it.
    pub numbers: Option<CalendarItem>,
    /// The days of it that are meant.
    pub share: Share,
    /// Meetings that were called off stay in it as cancelled, for readers who are sent no cancellation: those of what is published.
    pub with_called_off: bool,
}

/// Years ahead for which the clocks' rules of an endless recurrence have to hold, and its file declares them.
pub const AHEAD: i32 = 5;

impl Network {
    /// Whether it goes out as one item, whole or in shares: the network wants it so, and every program takes the rule and the
    /// zone.
    pub fn is_one_item(&self) -> bool {
        let first = self.recurrence.starts_on.year();
        let last = self.end().map_or(first + AHEAD, |end| end.year());
        let zone = Zone::named(&self.series.zone);
        self.series.calendar_form == CalendarForm::Recurring
            && !is_spelled_as_before(&self.recurrence.rule)
            && self.sent().is_ok_and(|rule| is_taken_by_all(&rule))
            && zone.is_some_and(|zone| zone.has_two_rules(first, last))
            && matches!(self.first_in(&Share::default()), Ok(Some(_)))
    }

    /// The same on fewer days.
    #[must_use]
    pub fn shared(&self, share: &Share) -> Self {
        Self { share: self.share.and(share), ..self.clone() }
    }

    /// The same as it is published.
    #[must_use]
    pub fn published(&self) -> Self {
        Self { with_called_off: true, ..self.clone() }
    }

    /// The rule as it leaves: of a monthly one all months.
    fn sent(&self) -> Result<Rule> {
        all_months(&self.recurrence.rule, self.recurrence.starts_on)
    }

    /// The same as RRULE spells it.
    pub fn rule_sent(&self) -> Result<String> {
        rule_sent(&self.recurrence.rule, self.recurrence.starts_on)
    }

    /// Whether it is a monthly rule that leaves months out.
    fn has_months(&self) -> bool {
        leaves_months_out(&self.recurrence.rule)
    }

    /// The last day that the item may give.
    pub fn until(&self) -> Option<NaiveDate> {
        [self.end(), self.last_in(&self.share)].into_iter().flatten().min()
    }

    /// The last day by the rule whose meeting may be in the share: one that takes place sooner than by the rule may be.
    fn last_in(&self, share: &Share) -> Option<NaiveDate> {
        let until = share.until?;
        let sooner = self.elsewhere().into_iter().filter(|(_, real)| *real <= until).map(|(day, _)| day);
        sooner.max().max(Some(until))
    }

    /// Of the meetings that take place on another day than the rule has them: on which, by the day of the rule.
    fn elsewhere(&self) -> BTreeMap<NaiveDate, NaiveDate> {
        let stands = self.meetings.iter().filter(|meeting| !meeting.is_called_off());
        let days = stands.filter_map(|meeting| Some((meeting.recurs_on?, meeting.starts_on)));
        days.filter(|(day, real)| day != real).collect()
    }

    /// Whether the meeting of a day by the rule is in the share, by the day on which it takes place.
    fn is_in<'a>(&self, share: &'a Share) -> impl Fn(&NaiveDate) -> bool + use<'a> {
        let elsewhere = self.elsewhere();
        move |day| share.has(elsewhere.get(day).copied().unwrap_or(*day)) && !share.without.contains(day)
    }

    /// The last day of all. A rule that leaves months out ends some years after the last meeting that was made, since every
    /// date left out has to be named.
    fn end(&self) -> Option<NaiveDate> {
        let recurrence = &self.recurrence;
        if recurrence.ends_on.is_some() || !self.has_months() {
            return recurrence.ends_on;
        }
        let made = self.meetings.iter().filter_map(|meeting| meeting.recurs_on).max();
        let year = made.unwrap_or(recurrence.starts_on).max(recurrence.starts_on).year();
        NaiveDate::from_ymd_opt(year + AHEAD, 12, 31)
    }

    /// The first day on which there is a meeting by the rule: where the item begins.
    pub fn first(&self) -> Result<Option<NaiveDate>> {
        self.first_in(&self.share)
    }

    fn first_in(&self, share: &Share) -> Result<Option<NaiveDate>> {
        let (left_out, last, is_in) = (self.left_out(), self.last_in(share), self.is_in(share));
        let mut days = self.recurrence.days()?.take_while(|day| last.is_none_or(|last| *day <= last));
        Ok(days.find(|day| is_in(day) && !left_out.contains(day)))
    }

    /// The days by the rule on which there is nothing: skipped ones, and those whose meeting was cancelled, unless that one stays in the
    /// item and says so.
    pub fn left_out(&self) -> BTreeSet<NaiveDate> {
        let of_meetings = self.meetings.iter().filter(|meeting| meeting.is_called_off());
        let cancelled: BTreeSet<NaiveDate> = of_meetings.filter_map(|meeting| meeting.recurs_on).collect();
        let skipped = self.skips.iter().map(|skip| skip.day);
        if self.with_called_off {
            return skipped.filter(|day| !cancelled.contains(day)).collect();
        }
        skipped.chain(cancelled.iter().copied()).collect()
    }

    /// The days left out from the item's first day on that the rule, as it leaves, gives.
    pub fn exceptions(&self) -> Result<Vec<NaiveDate>> {
        let (Some(first), left_out) = (self.first()?, self.left_out()) else { return Ok(Vec::new()) };
        let is_in = self.is_in(&self.share);
        let stands = |day: &NaiveDate| is_in(day) && !left_out.contains(day);
        if let (true, Some(until)) = (self.has_months(), self.until()) {
            let real: BTreeSet<NaiveDate> =
                self.recurrence.days()?.take_while(|day| *day <= until).filter(&stands).collect();
            let sent = self.sent()?.days(self.recurrence.starts_on);
            let sent = sent.skip_while(|day| *day < first).take_while(|day| *day <= until);
            return Ok(sent.filter(|day| !real.contains(day)).collect());
        }
        let moved = self.elsewhere();
        let named =
            [left_out.last(), self.share.without.last(), moved.keys().last(), self.share.since.as_ref()];
        // Behind the last of these every day that the item gives stands as the rule has it.
        let Some(last) = named.into_iter().flatten().copied().max() else { return Ok(Vec::new()) };
        let last = self.until().map_or(last, |until| last.min(until));
        let days =
            self.recurrence.days()?.skip_while(move |day| *day < first).take_while(move |day| *day <= last);
        Ok(days.filter(|day| !stands(day)).collect())
    }

    /// The meetings that are not quite as the rule says, with the day they stand for; those that were called off where they stay in it.
    pub fn moved(&self) -> Result<Vec<(&Event, NaiveDate)>> {
        let Some(first) = self.first()? else { return Ok(Vec::new()) };
        let (left_out, is_in) = (self.left_out(), self.is_in(&self.share));
        let stands = |meeting: &&Event| self.with_called_off || !meeting.is_called_off();
        let days =
            self.meetings.iter().filter(stands).filter_map(|meeting| Some((meeting, meeting.recurs_on?)));
        let own = days
            .filter(|(_, day)| *day >= first && is_in(day) && !left_out.contains(day))
            .filter(|(meeting, day)| meeting.is_called_off() || self.differs(meeting, *day));
        let Some(last) = self.meetings.iter().filter_map(|meeting| meeting.recurs_on).max() else {
            return Ok(Vec::new());
        };
        let given: BTreeSet<NaiveDate> = self.recurrence.days()?.take_while(|day| *day <= last).collect();
        Ok(own.filter(|(_, day)| given.contains(day)).collect())
    }

    /// Another time or place, or words of its own.
    fn differs(&self, meeting: &Event, day: NaiveDate) -> bool {
        let own = [&meeting.summary, &meeting.description, &meeting.topic, &meeting.website];
        let has_words = meeting.title != self.series.title || own.iter().any(|text| !text.is_empty());
        has_words || self.stands_elsewhere(meeting, day)
    }

    fn stands_elsewhere(&self, meeting: &Event, day: NaiveDate) -> bool {
        when(meeting) != (self.starts(day), self.ends(day), false)
            || meeting.zone != self.series.zone
            || venue::of_event(meeting) != self.place()
            || meeting.online_url != self.series.online_url
    }

    /// When the meeting of a day begins by the rule.
    pub fn starts(&self, day: NaiveDate) -> NaiveDateTime {
        day.and_time(self.recurrence.start_time)
    }

    /// When the meeting of a day ends by the rule.
    pub fn ends(&self, day: NaiveDate) -> NaiveDateTime {
        day.and_time(self.recurrence.end_time)
    }

    /// Venue and address, or where to join.
    pub fn place(&self) -> String {
        venue::named(&self.series.venue_name, &self.series.venue_address, &self.series.online_url)
    }

    /// The numbers of the item: its own, which its meetings raise where they change it.
    pub fn numbers(&self) -> CalendarItem {
        self.numbers.clone().unwrap_or_else(|| CalendarItem {
            item_id: self.recurrence.id.to_string(),
            sequence: 0,
            stamped_at: self.recurrence.updated_at,
        })
    }

    /// The item as it is now.
    pub fn item(&self) -> Result<Item> {
        let numbers = self.numbers();
        let (first, apart) = (self.first()?, self.moved()?);
        let organizer = self.organizer();
        let counted = words::of_network(self, &apart);
        let said = Said {
            title: self.series.title.clone(),
            starts_at: first.map(|first| self.starts(first)),
            ends_at: first.map(|first| self.ends(first)),
            whole_days: false,
            zone: self.series.zone.clone(),
            place: self.place(),
            join_url: self.series.online_url.clone(),
            tentative: false,
            repeats: self.repeats(&apart)?,
            words: counted.under(&organizer.name),
            organizer: organizer.uri,
            organizer_name: organizer.name,
            alarm: None,
            off: false,
        };
        Ok(Item {
            kind: ItemKind::Recurrence,
            uid: uid::of(&numbers.item_id, &self.office.calendar_domain),
            id: numbers.item_id,
            event_id: None,
            sequence: numbers.sequence,
            stamped_at: numbers.stamped_at,
            // Without a day that is still to be, it is over.
            fate: if first.is_some() { Fate::Stands } else { Fate::Cancelled },
            by_rule: true,
            said,
            counted: Some(Rc::new(counted)),
        })
    }

    /// Who answers for it.
    pub fn organizer(&self) -> organizer::Organizer {
        let Series { contact_name, contact_email, .. } = &self.series;
        organizer::of_contact(&self.office, contact_name, contact_email, self.recurrence.id)
    }

    /// Rule, end, days left out and meetings elsewhere, in one text: two that recur alike have the same.
    fn repeats(&self, apart: &[(&Event, NaiveDate)]) -> Result<String> {
        let elsewhere = apart.iter().filter(|(meeting, day)| self.stands_elsewhere(meeting, *day));
        let until = self.until();
        let repeats = Repeats {
            rule: self.recurrence.rule.clone(),
            until,
            goes_on: [self.recurrence.ends_on, self.last_in(&self.share)].into_iter().flatten().min()
                != until,
            without: self.exceptions()?.into_iter().collect(),
            apart: elsewhere.map(|(meeting, day)| (*day, stands_at(meeting))).collect(),
        };
        Ok(repeats.to_string())
    }
}

/// A rule that begins on a day as RRULE spells it: of a monthly one without the months that it leaves out.
pub fn rule_sent(rule: &str, starts_on: NaiveDate) -> Result<String> {
    if leaves_months_out(rule) { Ok(all_months(rule, starts_on)?.to_string()) } else { Ok(rule.to_owned()) }
}

fn leaves_months_out(rule: &str) -> bool {
    let rule = rule.parse::<Rule>();
    rule.is_ok_and(|rule| rule.frequency == Frequency::Monthly && !rule.months.is_empty())
}

fn all_months(rule: &str, starts_on: NaiveDate) -> Result<Rule> {
    let mut rule = rule.parse::<Rule>()?.settled(starts_on);
    if rule.frequency == Frequency::Monthly {
        rule.months.clear();
    }
    Ok(rule)
}

fn stands_at(meeting: &Event) -> Apart {
    let (starts_at, ends_at, _) = when(meeting);
    let (zone, join_url) = (meeting.zone.clone(), meeting.online_url.clone());
    Apart { starts_at, ends_at, zone, place: venue::of_event(meeting), join_url }
}

/// The last day of what was said; none of something that recurs and goes on, and of what has no time.
pub fn last_day(said: &Said) -> Option<NaiveDate> {
    if said.repeats.is_empty() {
        // whole days end at the midnight after them
        return Some((said.ends_at? - TimeDelta::seconds(1)).date());
    }
    said.repeats().until
}

/// Whether what is held comes to its end while the meetings go on: in the year of the last ones made, or the year after.
pub(super) fn ends_too_soon(held: &Said, now: &Said) -> bool {
    let goes_on_until = |said: &Said| {
        let repeats = said.repeats();
        repeats.until.filter(|_| repeats.goes_on)
    };
    let years = |(held, now): (NaiveDate, NaiveDate)| now.year() - held.year();
    held.repeats != now.repeats
        && goes_on_until(held).zip(goes_on_until(now)).is_some_and(|both| years(both) >= AHEAD - 1)
}

/// Whether a rule was kept before the third of the Wednesdays was read as the third Wednesday. Those networks went out as an item for each
/// meeting, and go on so until their rule changes or somebody asks for one item: nobody is to get another form of what they hold.
fn is_spelled_as_before(rule: &str) -> bool {
    rule.contains("BYSETPOS") && rule.parse::<Rule>().is_ok_and(|rule| rule.positions.is_empty())
}

/// Whether Outlook understands the rule as everybody else does: every so many days or weeks, one n-th weekday of each month or
/// a day that every month has, or the same in one month of each year.
fn is_taken_by_all(rule: &Rule) -> bool {
    if !rule.positions.is_empty() {
        return false;
    }
    let nth = |nth: i8| (1..=4).contains(&nth) || nth == -1;
    let is_a_day = match (rule.weekdays.as_slice(), rule.month_days.as_slice()) {
        ([one], []) => one.nth.is_some_and(nth),
        ([], [day]) => (1..=28).contains(day),
        _ => false,
    };
    match rule.frequency {
        Frequency::Daily => rule.weekdays.is_empty() && rule.month_days.is_empty() && rule.months.is_empty(),
        Frequency::Weekly => {
            let plain = rule.weekdays.iter().all(|day| day.nth.is_none());
            plain && rule.month_days.is_empty() && rule.months.is_empty()
        }
        Frequency::Monthly => is_a_day && rule.months.is_empty(),
        Frequency::Yearly => is_a_day && rule.months.len() == 1 && rule.interval == 1,
    }
}
