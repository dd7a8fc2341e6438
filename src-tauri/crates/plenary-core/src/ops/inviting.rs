//! People of another event, invited to this one: who they are comes along, and nothing they told for the other event.
//!
//! A ticket, answers, needs and consents were given for one event. Nobody was asked whether they may be kept for the next, so each
//! person is asked again.

use crate::error::{Refusal, Result};
use crate::ids::{AttendanceId, EventId, PersonId};
use crate::model::{Attendance, AttendanceStatus, EarlierPeople, Event, Person};
use crate::op::Op;
use crate::ops::accepting::Watched;
use crate::ops::attendances::{self as one, CreateAttendance, blank};
use crate::plenary::Plenary;
use crate::rules::tally::counted;
use crate::store::transact::{Done, Tx};
use crate::store::{attendances, rows};
use std::collections::BTreeSet;

/// Where an attendance that began as one of another event comes from.
const SOURCE: &str = "earlier event";

/// Another event, whom of it, and the event they are invited to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InvitePeople {
    pub event_id: EventId,
    pub from_event_id: EventId,
    pub who: EarlierPeople,
}

/// How many came over, and who did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, ts_rs::TS)]
pub struct PeopleInvited {
    pub invited: usize,
    /// Were on the list already, in whatever state.
    pub there_already: usize,
    /// Are archived in the directory, and were left alone.
    pub archived: usize,
}

/// Invites a person who is at one event to another.
pub fn duplicate_attendance(plenary: &Plenary, id: AttendanceId, event: EventId) -> Result<Done<Attendance>> {
    plenary.transact(Op::DuplicateAttendance, |tx| {
        let earlier: Attendance = rows::expect(tx, id)?;
        one::create(tx, &invited(event, earlier.person_id))
    })
}

/// Invites the people of another event who are not on the list yet.
pub fn invite_people(
    plenary: &Plenary,
    input: &InvitePeople,
    watched: Watched<'_>,
) -> Result<Done<PeopleInvited>> {
    plenary.transact(Op::InvitePeople, |tx| invite(tx, input, watched))
}

fn invite(tx: &Tx<'_>, input: &InvitePeople, watched: Watched<'_>) -> Result<PeopleInvited> {
    let event: Event = rows::expect(tx, input.event_id)?;
    rows::expect::<Event>(tx, input.from_event_id)?;
    if input.from_event_id == event.id {
        return Err(Refusal::new("same-event").field("from_event_id").into());
    }
    tx.about(event.title);
    let there: BTreeSet<PersonId> =
        attendances::of_event(tx, event.id)?.into_iter().map(|row| row.person_id).collect();
    let wanted = wanted(tx, input)?;
    let mut told = PeopleInvited::default();
    for (at, person) in wanted.iter().enumerate() {
        watched(at, wanted.len())?;
        if there.contains(person) {
            told.there_already += 1;
        } else if rows::expect::<Person>(tx, *person)?.archived {
            told.archived += 1;
        } else {
            one::create(tx, &invited(event.id, *person))?;
            told.invited += 1;
        }
    }
    Ok(told)
}

/// Whom of the other event, by name.
fn wanted(tx: &Tx<'_>, input: &InvitePeople) -> Result<Vec<PersonId>> {
    let came: BTreeSet<AttendanceId> =
        attendances::check_ins(tx, input.from_event_id)?.into_iter().map(|row| row.attendance_id).collect();
    let is_meant = |row: &Attendance| match input.who {
        EarlierPeople::Came => came.contains(&row.id),
        EarlierPeople::Registered => {
            counted(row.status, came.contains(&row.id)) == AttendanceStatus::Registered
        }
        EarlierPeople::All => true,
    };
    let of_event = attendances::of_event(tx, input.from_event_id)?;
    Ok(of_event.into_iter().filter(is_meant).map(|row| row.person_id).collect())
}

fn invited(event: EventId, person: PersonId) -> CreateAttendance {
    CreateAttendance {
        status: Some(AttendanceStatus::Invited),
        source: Some(SOURCE.to_owned()),
        ..blank(event, person)
    }
}
