//! What a network remembers when a meeting is opened: the last decisions, open actions with their age, topics, who is missed, who is new.

use super::views;
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, PersonId, SeriesId, TopicId};
use plenary_core::model::{
    Action, AttendanceStatus, Decision, Event, EventStatus, Person, Series, TopicState,
};
use plenary_core::rules::attendance_gaps::{self, Gathering};
use plenary_core::rules::placement;
use plenary_core::store::{
    Connection, actions, attendances, events, memory, organisations, rows, series, takeaways, topics,
};
use std::collections::BTreeSet;

views! {
    /// A meeting by name and day.
    MeetingRef { event_id: EventId, title: String, starts_on: NaiveDate }
    /// Somebody by name; no organisation when none is known.
    PersonRef { person_id: PersonId, name: String, organisation: Option<String> }
    /// What one earlier meeting decided.
    MeetingDecisions { meeting: MeetingRef, decisions: Vec<Decision> }
    /// An open action, and the meeting it has been carried from.
    CarriedAction {
        action: Action,
        owner: Option<String>,
        from: MeetingRef,
        /// Since that meeting.
        age_days: i64,
        /// Since the day it was due, when that has passed.
        overdue_days: Option<i64>,
    }
    /// A topic that waits for a meeting.
    TopicPut { id: TopicId, text: String, put_by: Option<PersonRef> }
    /// A member who has not come for a while.
    MissedMember {
        person: PersonRef,
        /// Meetings in a row.
        missed: usize,
        /// None who never came.
        last_on: Option<NaiveDate>,
    }
    /// Somebody who is new at the meeting.
    NewPerson { person: PersonRef, member_since: Option<NaiveDate>, first_meeting: bool }
    /// What to know on opening a meeting of a network.
    MeetingMemory {
        event_id: EventId,
        series: Series,
        /// The day from which ages are counted.
        today: NaiveDate,
        /// Of the meeting before, then of the one before that; those that decided nothing, too.
        last_decisions: Vec<MeetingDecisions>,
        /// Of every earlier meeting, the oldest first.
        open_actions: Vec<CarriedAction>,
        /// The oldest first.
        topics: Vec<TopicPut>,
        /// Away longest first.
        away: Vec<MissedMember>,
        /// At so many earlier meetings arrivals were recorded.
        gatherings: usize,
        /// From so many on it is known who is away.
        missed_from: usize,
        newcomers: Vec<NewPerson>,
    }
}

/// How many meetings back decisions are told.
const MEETINGS_BACK: usize = 2;

/// What to know on opening a meeting; none for an event that belongs to no network.
pub fn meeting(plenary: &Plenary, id: EventId, today: Option<NaiveDate>) -> Result<Option<MeetingMemory>> {
    plenary.read(|conn| {
        let event: Event = rows::expect(conn, id)?;
        let Some(series_id) = event.series_id else { return Ok(None) };
        let today = today.unwrap_or_else(|| placement::today(&event.zone, plenary.clock().now()));
        let meetings = events::of_series(conn, series_id)?;
        let earlier: Vec<&Event> = meetings.iter().take_while(|meeting| meeting.id != id).collect();
        let gatherings: Vec<Gathering> = memory::gatherings(conn, series_id, today)?
            .into_iter()
            .filter(|gathering| earlier.iter().any(|meeting| meeting.id == gathering.event_id))
            .collect();
        let (away, newcomers) = people(conn, series_id, &event, &gatherings)?;
        let carried = actions::open_of_series(conn, series_id)?.into_iter().filter_map(|action| {
            earlier.iter().find(|meeting| meeting.id == action.event_id).map(|from| (action, *from))
        });
        let topics =
            topics::of_series(conn, series_id)?.into_iter().filter(|topic| topic.state == TopicState::Open);
        Ok(Some(MeetingMemory {
            event_id: id,
            series: rows::expect(conn, series_id)?,
            today,
            last_decisions: last_decisions(conn, &earlier, &gatherings)?,
            open_actions: in_order(
                carried.map(|(action, from)| carry(conn, action, from, today)).collect::<Result<_>>()?,
            ),
            topics: topics
                .map(|topic| {
                    let put_by = topic.person_id.map(|id| person(conn, id)).transpose()?;
                    Ok(TopicPut { id: topic.id, text: topic.text, put_by })
                })
                .collect::<Result<_>>()?,
            away,
            gatherings: gatherings.len(),
            missed_from: attendance_gaps::RUNNING,
            newcomers,
        }))
    })
}

fn people(
    conn: &Connection,
    series_id: SeriesId,
    event: &Event,
    gatherings: &[Gathering],
) -> Result<(Vec<MissedMember>, Vec<NewPerson>)> {
    let members = series::members(conn, series_id)?;
    let expected: BTreeSet<PersonId> = attendances::of_event(conn, event.id)?
        .into_iter()
        .filter(|one| one.status == AttendanceStatus::Registered)
        .map(|one| one.person_id)
        .collect();
    let away = attendance_gaps::away(gatherings, &members, event.starts_on).into_iter().map(|one| {
        Ok(MissedMember { person: person(conn, one.person_id)?, missed: one.missed, last_on: one.last_on })
    });
    let new = attendance_gaps::newcomers(gatherings, &members, &expected, event.starts_on);
    let new = new.into_iter().map(|one| {
        let (member_since, first_meeting) = (one.member_since, one.first_meeting);
        Ok(NewPerson { person: person(conn, one.person_id)?, member_since, first_meeting })
    });
    Ok((away.collect::<Result<_>>()?, new.collect::<Result<_>>()?))
}

/// Of meetings that took place: one that is still a draft did when people came to it.
fn last_decisions(
    conn: &Connection,
    earlier: &[&Event],
    gatherings: &[Gathering],
) -> Result<Vec<MeetingDecisions>> {
    let came_together = |meeting: &Event| gatherings.iter().any(|one| one.event_id == meeting.id);
    let before = earlier.iter().rev().filter(|meeting| {
        !meeting.is_called_off() && (meeting.status != EventStatus::Draft || came_together(meeting))
    });
    let told = |meeting: &&Event| {
        Ok(MeetingDecisions { meeting: named(meeting), decisions: takeaways::decisions(conn, meeting.id)? })
    };
    before.take(MEETINGS_BACK).map(told).collect()
}

fn carry(conn: &Connection, action: Action, from: &Event, today: NaiveDate) -> Result<CarriedAction> {
    let owner = action.owner_id.map(|id| person(conn, id)).transpose()?.map(|person| person.name);
    let (age_days, overdue_days) = (action.age_days(from, today), action.overdue_days(today));
    Ok(CarriedAction { action, owner, from: named(from), age_days, overdue_days })
}

/// The oldest meeting first, then what is due first.
fn in_order(mut actions: Vec<CarriedAction>) -> Vec<CarriedAction> {
    actions.sort_by_key(|one| {
        (one.from.starts_on, one.action.due_on.is_none(), one.action.due_on, one.action.id)
    });
    actions
}

pub(super) fn named(event: &Event) -> MeetingRef {
    MeetingRef { event_id: event.id, title: event.title.clone(), starts_on: event.starts_on }
}

pub(super) fn person(conn: &Connection, id: PersonId) -> Result<PersonRef> {
    let person: Person = rows::expect(conn, id)?;
    let organisation = organisations::name_of(conn, &person)?;
    Ok(PersonRef { person_id: id, name: person.name(), organisation })
}
