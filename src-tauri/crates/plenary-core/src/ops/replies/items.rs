//! What a reply is to: a session, an event, a rule with the meeting of a day; and why it may be to none of them.

use crate::error::Result;
use crate::ids::{EventId, RecurrenceId, SessionId};
use crate::model::{Event, ItemKind, Recurrence, Reply, Series, Session, Unplaced};
use crate::ops::meetings;
use crate::rules::placement::day_of_occurrence;
use crate::rules::uid;
use crate::store::{Connection, calendar_sources, recurrences, rows, workspace};
use crate::zones::Zone;
use chrono::{NaiveDate, NaiveDateTime};

/// What a reply is to.
pub(super) struct Item {
    pub(super) kind: ItemKind,
    pub(super) id: String,
    pub(super) event: Option<EventId>,
    /// The day by the rule that the reply names.
    pub(super) day: Option<NaiveDate>,
    /// The title of the session, event or network.
    pub(super) title: String,
    /// When it is, where that is known.
    pub(super) starts_at: Option<NaiveDateTime>,
    pub(super) zone: String,
}

/// What was found of it.
pub(super) enum Found {
    Item(Item),
    /// The network does not meet on that day.
    NoSuchDay(Item),
    Nothing,
}

impl Found {
    /// What the UID is of, whether or not it has the day.
    pub(super) fn named(&self) -> Option<&Item> {
        match self {
            Self::Item(item) | Self::NoSuchDay(item) => Some(item),
            Self::Nothing => None,
        }
    }

    pub(super) fn item(&self) -> Option<&Item> {
        match self {
            Self::Item(item) => Some(item),
            Self::NoSuchDay(_) | Self::Nothing => None,
        }
    }

    /// Why a reply to it has no place among the answers to an event.
    pub(super) fn why(&self, conn: &Connection, and_later: bool) -> Result<Option<Unplaced>> {
        Ok(match self {
            Self::Nothing => Some(Unplaced::NotHere),
            Self::NoSuchDay(_) => Some(Unplaced::NoSuchDay),
            Self::Item(item) if item.event.is_none() && !and_later && item.is_skipped(conn)? => {
                Some(Unplaced::SkippedDay)
            }
            Self::Item(_) => None,
        })
    }
}

/// Why a reply that is kept is not among the answers to an event.
pub fn why(conn: &Connection, reply: &Reply) -> Result<Vec<Unplaced>> {
    let found = find(conn, &reply.uid, &reply.recurs_on)?;
    let nobody = reply.person_id.is_none().then_some(Unplaced::Nobody);
    Ok(nobody.into_iter().chain(found.why(conn, reply.and_later)?).collect())
}

/// The title of what a reply names, also where that has no meeting on the day.
pub fn title(conn: &Connection, reply: &Reply) -> Result<Option<String>> {
    let found = find(conn, &reply.uid, &reply.recurs_on)?;
    Ok(found.named().map(|item| item.title.clone()))
}

/// What a UID and RECURRENCE-ID name.
pub(super) fn find(conn: &Connection, said: &str, recurs_on: &str) -> Result<Found> {
    // Of whatever domain: an item keeps the UID it went out with, and the office may have had another domain then.
    let own = uid::local(said);
    if let Some(session) =
        own.parse().ok().map(|id: SessionId| rows::get::<Session>(conn, id)).transpose()?.flatten()
    {
        return of_session(conn, &session).map(Found::Item);
    }
    if let Some(event) =
        own.parse().ok().map(|id: EventId| rows::get::<Event>(conn, id)).transpose()?.flatten()
    {
        return Ok(Found::Item(Item::of_event(&event)));
    }
    let rule =
        own.parse().ok().map(|id: RecurrenceId| rows::get::<Recurrence>(conn, id)).transpose()?.flatten();
    match rule {
        Some(rule) => of_recurrence(conn, &rule, recurs_on),
        None => taken_in(conn, said, recurs_on),
    }
}

/// Of an item of somebody else's calendar that was taken in.
fn taken_in(conn: &Connection, said: &str, recurs_on: &str) -> Result<Found> {
    let sources = calendar_sources::of_uid(conn, said)?;
    let exact = sources.iter().find(|source| source.recurs_on == recurs_on);
    let whole = || sources.iter().find(|source| source.recurs_on.is_empty());
    let Some(source) = exact.or_else(whole) else { return Ok(Found::Nothing) };
    if let Some(id) = source.session_id {
        return of_session(conn, &rows::expect::<Session>(conn, id)?).map(Found::Item);
    }
    if let Some(id) = source.recurrence_id {
        return of_recurrence(conn, &rows::expect::<Recurrence>(conn, id)?, recurs_on);
    }
    let event = source.event_id.map(|id| rows::expect::<Event>(conn, id)).transpose()?;
    Ok(event.map_or(Found::Nothing, |event| Found::Item(Item::of_event(&event))))
}

fn of_session(conn: &Connection, session: &Session) -> Result<Item> {
    let zone = rows::expect::<Event>(conn, session.event_id)?.zone;
    Ok(Item {
        kind: ItemKind::Session,
        id: session.id.to_string(),
        event: Some(session.event_id),
        day: None,
        title: session.title.clone(),
        starts_at: session.starts_at,
        zone,
    })
}

/// The rule, and the meeting on the day that RECURRENCE-ID names.
fn of_recurrence(conn: &Connection, rule: &Recurrence, recurs_on: &str) -> Result<Found> {
    let series: Series = rows::expect(conn, rule.series_id)?;
    let day = day_of_occurrence(recurs_on, Zone::named(&series.zone));
    let meeting = day.map(|day| meetings::meeting_of(conn, rule.id, day)).transpose()?.flatten();
    let is_given = day.map(|day| rule.gives(day)).transpose()?.unwrap_or_default();
    let is_known = recurs_on.is_empty() || meeting.is_some() || is_given;
    let by_rule = day.map(|day| day.and_time(rule.start_time));
    let item = Item {
        kind: ItemKind::Recurrence,
        id: rule.id.to_string(),
        event: meeting.as_ref().map(|meeting| meeting.id),
        day,
        title: series.title,
        starts_at: meeting.as_ref().map_or(by_rule, starts_at),
        zone: series.zone,
    };
    Ok(if is_known { Found::Item(item) } else { Found::NoSuchDay(item) })
}

fn starts_at(event: &Event) -> Option<NaiveDateTime> {
    event.start_time.map(|time| event.starts_on.and_time(time))
}

impl Item {
    fn of_event(event: &Event) -> Self {
        Self {
            kind: ItemKind::Event,
            id: event.id.to_string(),
            event: Some(event.id),
            day: None,
            title: event.title.clone(),
            starts_at: starts_at(event),
            zone: event.zone.clone(),
        }
    }

    /// Whether a reply to it is one to that event. `and_later`: to later meetings too.
    pub(super) fn belongs_to(&self, conn: &Connection, event: EventId, and_later: bool) -> Result<bool> {
        let is_one = self.kind != ItemKind::Recurrence || (self.event.is_some() && !and_later);
        if is_one || self.event == Some(event) {
            return Ok(self.event == Some(event));
        }
        let event: Event = rows::expect(conn, event)?;
        let is_later = self.day.zip(event.recurs_on).is_none_or(|(day, on)| day <= on);
        Ok(is_later && event.recurrence_id.is_some_and(|id| id.to_string() == self.id))
    }

    fn is_skipped(&self, conn: &Connection) -> Result<bool> {
        let Some((rule, day)) = self.id.parse().ok().zip(self.day) else { return Ok(false) };
        Ok(recurrences::skips(conn, rule)?.iter().any(|skip| skip.day == day))
    }
}

/// The zone in which times of nothing known are shown.
pub(super) fn zone_of(conn: &Connection, item: Option<&Item>) -> Result<Option<Zone>> {
    let name = match item {
        Some(item) => item.zone.clone(),
        None => workspace::get(conn)?.default_zone,
    };
    Ok(Zone::named(&name))
}
