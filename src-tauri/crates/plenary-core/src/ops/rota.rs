//! The rota of a network's chairs: its order, who is proposed for which meeting, and setting them.

use crate::error::{Refusal, Result};
use crate::ids::{PersonId, SeriesId, SeriesMemberId};
use crate::model::{AttendanceStatus, Event, EventStatus, Series, SeriesMember};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::placement;
use crate::rules::rota::{Sitting, Turn, turns};
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, attendances, events, recurrences, rows, series};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Sets who chairs by rota, in this order; the other members do not.
pub fn order_rota(
    plenary: &Plenary,
    id: SeriesId,
    members: &[SeriesMemberId],
) -> Result<Done<Vec<SeriesMember>>> {
    plenary.transact(Op::OrderRota, |tx| order(tx, id, members))
}

pub(crate) fn order(tx: &Tx<'_>, id: SeriesId, order: &[SeriesMemberId]) -> Result<Vec<SeriesMember>> {
    tx.about(rows::expect::<Series>(tx, id)?.title);
    let members = series::members(tx, id)?;
    if let Some(stranger) = order.iter().find(|id| !members.iter().any(|member| member.id == **id)) {
        return Err(Refusal::new("not-found").with("noun", "series_member").with("id", stranger).into());
    }
    let place = |member: &SeriesMember| order.iter().position(|id| *id == member.id);
    let set = members.into_iter().map(|member| {
        let rota = place(&member).and_then(|place| i64::try_from(place + 1).ok());
        rows::update(tx, &member, SeriesMember { rota, ..member.clone() })
    });
    set.collect()
}

/// Who chairs the network's meetings that are not over, and who is proposed. `today` decides what is over.
pub fn proposals(conn: &Connection, series_id: SeriesId, today: NaiveDate) -> Result<Vec<Turn>> {
    proposals_with(conn, series_id, today, &[])
}

/// The same, with those who would chair on days whose meetings are not made yet.
pub fn proposals_with(
    conn: &Connection,
    series_id: SeriesId,
    today: NaiveDate,
    unmade: &[NaiveDate],
) -> Result<Vec<Turn>> {
    let members = series::members(conn, series_id)?;
    let made = events::of_series(conn, series_id)?;
    // nobody has had their turn by a meeting that does not take place
    let made = made.iter().filter(|event| !event.is_called_off()).map(|event| sitting(conn, event, today));
    let mut sittings = made.collect::<Result<Vec<_>>>()?;
    sittings.extend(unmade.iter().map(|day| Sitting {
        event_id: None,
        day: *day,
        chair: None,
        away: BTreeSet::new(),
        settled: false,
    }));
    sittings.sort_by_key(|sitting| sitting.day);
    Ok(turns(&members, &sittings))
}

fn sitting(conn: &Connection, event: &Event, today: NaiveDate) -> Result<Sitting> {
    let cancelled = |status| status == AttendanceStatus::Cancelled;
    let attendances = attendances::of_event(conn, event.id)?;
    let live = matches!(event.status, EventStatus::Draft | EventStatus::Published);
    Ok(Sitting {
        event_id: Some(event.id),
        day: event.starts_on,
        chair: event.chair_id,
        away: attendances.iter().filter(|one| cancelled(one.status)).map(|one| one.person_id).collect(),
        settled: !live || event.starts_on < today,
    })
}

/// Sets the proposed chairs of all meetings to come, and gives them: of those without one, and of those whose chair is away or no member
/// on the day.
pub fn assign_chairs(plenary: &Plenary, series_id: SeriesId) -> Result<Done<Vec<Turn>>> {
    plenary.transact(Op::AssignChairs, |tx| {
        let network: Series = rows::expect(tx, series_id)?;
        tx.about(&network.title);
        let turns = proposals(tx, series_id, placement::today(&network.zone, tx.at()))?;
        turns.iter().filter(|turn| turn.proposed).try_for_each(|turn| set(tx, turn))?;
        Ok(turns)
    })
}

/// Sets the proposed chairs of these meetings alone. The days before them on which a meeting is still to be made have their turns first.
pub(crate) fn fill(tx: &Tx<'_>, network: &Series, made: &[Event]) -> Result<()> {
    let today = placement::today(&network.zone, tx.at());
    let last = made.iter().map(|event| event.starts_on).max();
    let mut unmade = Vec::new();
    for rule in recurrences::in_force(tx, network.id)? {
        let days = rule.recurrence.days()?.take_while(|day| last.is_some_and(|last| *day < last));
        let days = days.filter(|day| *day >= today && rule.skip_of(*day).is_none());
        unmade.extend(days.filter(|day| rule.meeting_of(*day).is_none()));
    }
    let turns = proposals_with(tx, network.id, today, &unmade)?;
    let new = |turn: &&Turn| turn.proposed && made.iter().any(|event| Some(event.id) == turn.event_id);
    turns.iter().filter(new).try_for_each(|turn| set(tx, turn))
}

fn set(tx: &Tx<'_>, turn: &Turn) -> Result<()> {
    let Some(id) = turn.event_id else { return Ok(()) };
    let event: Event = rows::expect(tx, id)?;
    let chair_id: Option<PersonId> = turn.chair_id;
    rows::update(tx, &event, Event { chair_id, ..event.clone() }).map(drop)
}
