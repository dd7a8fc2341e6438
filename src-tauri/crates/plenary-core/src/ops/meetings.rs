//! Meetings by a network's rules: made ahead, skipped, taken back.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, RecurrenceId, RecurrenceSkipId, SeriesId};
use crate::model::{Event, EventKind, EventStatus, Recurrence, RecurrenceSkip, Series};
use crate::op::Op;
use crate::ops::events::{self, CreateEvent};
use crate::ops::{event_life, recurrences, rota};
use crate::plenary::Plenary;
use crate::rules::meeting_days::{self, Asked, MeetingDay, RuleInForce};
use crate::rules::meeting_edit::{self, Slot};
use crate::rules::{placement, text};
use crate::store::removed::{self, Removed};
use crate::store::transact::{Done, Tx};
use crate::store::{self, rows};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// Which meetings are to be there.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MakeMeetings {
    pub series_id: SeriesId,
    /// From this day on; from today when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<NaiveDate>,
    /// So many from then on are to have their meeting, those that have it included.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub count: Option<u16>,
    /// None after this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<NaiveDate>,
    /// The newest rule goes on to that day, where it ends before.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub go_on: bool,
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeetingsMade {
    pub made: Vec<Event>,
    /// So many of the days had their meeting already.
    pub there: usize,
    /// Days that are skipped.
    pub skipped: Vec<NaiveDate>,
}

/// More meetings than this are not made at once.
pub const MOST: usize = 200;

/// Makes the meetings that the rules give. A day that has its meeting is never made twice.
pub fn make_meetings(plenary: &Plenary, input: MakeMeetings) -> Result<Done<MeetingsMade>> {
    plenary.transact(Op::MakeMeetings, |tx| make(tx, &input))
}

pub(crate) fn make(tx: &Tx<'_>, input: &MakeMeetings) -> Result<MeetingsMade> {
    let series: Series = rows::expect(tx, input.series_id)?;
    tx.about(&series.title);
    if input.count.is_none() && input.until.is_none() {
        return Err(Refusal::new("how-many-meetings").field("count").into());
    }
    if let Some(until) = input.until.filter(|_| input.go_on) {
        go_on(tx, series.id, until)?;
    }
    let asked = Asked {
        from: input.from.unwrap_or(placement::today(&series.zone, tx.at())),
        count: input.count.map_or(MOST + 1, usize::from),
        until: input.until,
    };
    let rules = store::recurrences::in_force(tx, series.id)?;
    if rules.is_empty() {
        return Err(Refusal::new("network-without-rule").field("series_id").into());
    }
    let zone = placement::zone("zone", &series.zone)?;
    let days = meeting_days::list(&rules, &[], zone, &BTreeMap::new(), asked);
    let (skipped, days): (Vec<_>, Vec<_>) = days.into_iter().partition(|day| day.skip_id.is_some());
    let (there, missing): (Vec<_>, Vec<_>) = days.into_iter().partition(|day| day.event_id.is_some());
    let made = make_missing(tx, &series, &rules, &missing)?;
    let there = there.len() + missing.len() - made.len();
    Ok(MeetingsMade { made, there, skipped: skipped.into_iter().map(|day| day.day).collect() })
}

/// The days from one on until another, skipped ones not counted, that have no meeting yet.
pub(crate) fn missing(
    rules: &[RuleInForce],
    series: &Series,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<MeetingDay>> {
    let asked = Asked { from, count: usize::MAX, until: Some(until) };
    let zone = placement::zone("zone", &series.zone)?;
    let mut days = meeting_days::list(rules, &[], zone, &BTreeMap::new(), asked);
    days.retain(|day| day.skip_id.is_none() && day.event_id.is_none());
    not_too_many(&days)?;
    Ok(days)
}

fn not_too_many(missing: &[MeetingDay]) -> Result<()> {
    if missing.len() > MOST {
        return Err(Refusal::new("too-many-meetings").field("until").with("most", MOST).into());
    }
    Ok(())
}

/// Makes the meetings of those days, with their chairs; one that somebody made by hand on such a day, at its hours, stands for it.
pub(crate) fn make_missing(
    tx: &Tx<'_>,
    series: &Series,
    rules: &[RuleInForce],
    missing: &[MeetingDay],
) -> Result<Vec<Event>> {
    not_too_many(missing)?;
    let by_id: BTreeMap<RecurrenceId, &Recurrence> =
        rules.iter().map(|rule| (rule.recurrence.id, &rule.recurrence)).collect();
    let mut by_hand = standing(tx, series.id)?;
    by_hand.retain(|meeting| meeting.recurs_on.is_none());
    let mut made = Vec::new();
    for day in missing {
        let Some(rule) = day.recurrence_id.and_then(|id| by_id.get(&id)) else { continue };
        let slot = Slot { day: day.day, start_time: Some(rule.start_time), end_time: Some(rule.end_time) };
        match by_hand.iter().find(|meeting| meeting_edit::slot(meeting).overlaps(&slot)) {
            Some(meeting) => drop(recurrences::attach(tx, meeting, rule, day.day)?),
            None => made.push(make_one(tx, series, rule, day.day)?),
        }
    }
    rota::fill(tx, series, &made)?;
    made.into_iter().map(|event| rows::expect(tx, event.id)).collect()
}

/// The meetings of a network that are to take place or did.
pub(crate) fn standing(conn: &store::Connection, series: SeriesId) -> Result<Vec<Event>> {
    let mut meetings = store::events::of_series(conn, series)?;
    meetings.retain(|meeting| !meeting.is_called_off() && meeting.status != EventStatus::Archived);
    Ok(meetings)
}

/// Lets the newest rule go on until that day, where it ends before.
fn go_on(tx: &Tx<'_>, series: SeriesId, until: NaiveDate) -> Result<()> {
    let newest = store::recurrences::of_series(tx, series)?.pop();
    match newest.filter(|rule| rule.ends_on.is_some_and(|end| end < until)) {
        Some(rule) => recurrences::extend(tx, rule.id, Some(until)).map(drop),
        None => Ok(()),
    }
}

/// From when until when, by the clock of the network.
pub(crate) type Hours = (Option<NaiveTime>, Option<NaiveTime>);

/// A meeting as the network holds them: its place, link, contact, and the hosts of the meeting before.
pub(crate) fn make_one(tx: &Tx<'_>, series: &Series, rule: &Recurrence, day: NaiveDate) -> Result<Event> {
    let event = beside_the_rules(tx, series, (Some(rule.start_time), Some(rule.end_time)), day)?;
    recurrences::attach(tx, &event, rule, day)
}

/// The same on a day of no rule.
pub(crate) fn beside_the_rules(
    tx: &Tx<'_>,
    series: &Series,
    (start_time, end_time): Hours,
    day: NaiveDate,
) -> Result<Event> {
    let before = store::events::before_in_series(tx, series.id, day)?;
    let input = CreateEvent {
        kind: Some(EventKind::Meeting),
        slug: Some(format!("{}-{day}", series.slug)),
        zone: Some(series.zone.clone()),
        venue_name: Some(series.venue_name.clone()),
        venue_address: Some(series.venue_address.clone()),
        online_url: Some(series.online_url.clone()),
        contact_name: Some(series.contact_name.clone()),
        contact_email: Some(series.contact_email.clone()),
        series_id: Some(series.id),
        start_time,
        end_time,
        language: before.as_ref().map(|event| event.language.clone()),
        ..CreateEvent::new(series.title.clone(), day)
    };
    let event = events::create(tx, &input)?;
    if let Some(before) = before {
        for host in store::events::hosts(tx, before.id)? {
            events::add_host_to(tx, event.id, host.organisation_id)?;
        }
    }
    Ok(event)
}

/// A day to be left out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SkipMeeting {
    pub series_id: SeriesId,
    /// The day by the rule.
    pub day: NaiveDate,
    /// Why, in a few words.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
}

crate::model::words::vocabulary! {
    /// What became of the meeting of a day that is not to be.
    Withdrawn {
        /// There was none.
        None = "none",
        /// It held nothing, and is gone.
        Deleted = "deleted",
        /// It stays, as cancelled.
        Cancelled = "cancelled",
        /// It took place or was cancelled before, and stays as it was.
        Kept = "kept",
    }
}

/// The skipped day, and what became of its meeting.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeetingSkipped {
    pub skip: RecurrenceSkip,
    pub meeting: Withdrawn,
    pub event_id: Option<EventId>,
}

/// Leaves a day out. A second time changes nothing.
pub fn skip_meeting(plenary: &Plenary, input: SkipMeeting) -> Result<Done<MeetingSkipped>> {
    plenary.transact(Op::SkipMeeting, |tx| skip(tx, &input))
}

pub(crate) fn skip(tx: &Tx<'_>, input: &SkipMeeting) -> Result<MeetingSkipped> {
    let series: Series = rows::expect(tx, input.series_id)?;
    tx.about(&series.title);
    let mut reason = input.reason.clone();
    text::line("reason", &mut reason)?;
    let rules = store::recurrences::in_force(tx, series.id)?;
    let Some(rule) = meeting_days::giving(&rules, input.day)? else {
        return Err(Refusal::new("no-meeting-that-day").field("day").with("date", input.day).into());
    };
    if let Some(skip) = rule.skip_of(input.day) {
        return Ok(MeetingSkipped { skip: skip.clone(), meeting: Withdrawn::None, event_id: None });
    }
    let skip = RecurrenceSkip { id: tx.new_id(), recurrence_id: rule.recurrence.id, day: input.day, reason };
    rows::insert(tx, &skip)?;
    let meeting = rule.meeting_of(input.day);
    let withdrawn = meeting.map_or(Ok(Withdrawn::None), |meeting| withdraw(tx, meeting))?;
    let event_id = meeting.map(|meeting| meeting.id).filter(|_| withdrawn != Withdrawn::Deleted);
    Ok(MeetingSkipped { skip, meeting: withdrawn, event_id })
}

/// Takes a meeting back: deleted when there is nothing in it and nobody was told, cancelled otherwise.
pub(crate) fn withdraw(tx: &Tx<'_>, meeting: &Event) -> Result<Withdrawn> {
    let withdrawn = would_withdraw(tx, meeting)?;
    match withdrawn {
        Withdrawn::Deleted => rows::delete::<Event>(tx, meeting.id)?,
        Withdrawn::Cancelled => drop(event_life::set(tx, meeting.id, EventStatus::Cancelled)?),
        Withdrawn::None | Withdrawn::Kept => {}
    }
    Ok(withdrawn)
}

/// What `withdraw` would do.
pub(crate) fn would_withdraw(conn: &store::Connection, meeting: &Event) -> Result<Withdrawn> {
    Ok(match meeting.status {
        EventStatus::Held | EventStatus::Cancelled | EventStatus::Archived => Withdrawn::Kept,
        _ if store::events::is_bare(conn, meeting.id)? => Withdrawn::Deleted,
        _ => Withdrawn::Cancelled,
    })
}

/// Takes a skipped day back: a meeting that was cancelled by skipping it is again what it was before, and one that was deleted by it
/// is made again.
pub fn unskip_meeting(plenary: &Plenary, id: RecurrenceSkipId) -> Result<Done<()>> {
    plenary.transact(Op::UnskipMeeting, |tx| {
        let skip: RecurrenceSkip = rows::expect(tx, id)?;
        let rule: Recurrence = rows::expect(tx, skip.recurrence_id)?;
        let series: Series = rows::expect(tx, rule.series_id)?;
        tx.about(&series.title);
        rows::delete::<RecurrenceSkip>(tx, id)?;
        match meeting_of(tx, rule.id, skip.day)? {
            Some(meeting) if meeting.status == EventStatus::Cancelled => {
                event_life::restore(tx, meeting.id).map(drop)
            }
            Some(_) => Ok(()),
            None => make_again(tx, &series, &rule, skip.day),
        }
    })
}

/// Makes the meeting of a day to come that was made before and deleted, with its chair.
fn make_again(tx: &Tx<'_>, series: &Series, rule: &Recurrence, day: NaiveDate) -> Result<()> {
    let (of_rule, on_day) = (rule.id.to_string(), day.to_string());
    let is_it = |gone: &Removed| gone.says("recurrence_id") == of_rule && gone.says("recurs_on") == on_day;
    let is_ahead = day >= placement::today(&series.zone, tx.at());
    if !is_ahead || !removed::by_hand::<Event>(tx)?.iter().any(is_it) {
        return Ok(());
    }
    let rules = store::recurrences::in_force(tx, series.id)?;
    let missing = missing(&rules, series, day, day)?;
    make_missing(tx, series, &rules, &missing).map(drop)
}

/// The meeting that stands for that day of the rule.
pub(crate) fn meeting_of(
    conn: &store::Connection,
    rule: RecurrenceId,
    day: NaiveDate,
) -> Result<Option<Event>> {
    store::recurrences::meeting_on(conn, rule, day)
}
