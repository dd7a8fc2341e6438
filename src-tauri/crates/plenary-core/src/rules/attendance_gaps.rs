//! Who of a network stays away, and who is new: questions about the meetings that were held and who came to them.

use crate::ids::{EventId, PersonId};
use crate::model::SeriesMember;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// So many meetings in a row are missed before anybody is asked.
pub const RUNNING: usize = 3;

/// A meeting at which arrivals were recorded, and who came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    pub event_id: EventId,
    pub on: NaiveDate,
    pub came: BTreeSet<PersonId>,
}

/// A member who has not come for a while.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Away {
    pub person_id: PersonId,
    /// Meetings missed in a row, up to the newest; those before they joined do not count.
    pub missed: usize,
    /// When they came last; never, if not said.
    pub last_on: Option<NaiveDate>,
}

/// Somebody who is new at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Newcomer {
    pub person_id: PersonId,
    /// Since when they are a member, when that is after the meeting before.
    pub member_since: Option<NaiveDate>,
    /// They are on this meeting's list and came to none before.
    pub first_meeting: bool,
}

/// Members on that day who came to none of the last `RUNNING` meetings, all held while they were members;
/// who has been away longest stands first. `earlier` is in the order of the meetings, the oldest first.
pub fn away(earlier: &[Gathering], members: &[SeriesMember], on: NaiveDate) -> Vec<Away> {
    let current = members.iter().filter(|member| member.is_member_on(on));
    let mut away: Vec<Away> = current
        .filter_map(|member| {
            let missed = earlier.iter().rev().take_while(|meeting| missed(meeting, member)).count();
            let came = |meeting: &&Gathering| meeting.came.contains(&member.person_id);
            let last_on = earlier.iter().rev().find(came).map(|meeting| meeting.on);
            (missed >= RUNNING).then_some(Away { person_id: member.person_id, missed, last_on })
        })
        .collect();
    away.sort_by_key(|away| (std::cmp::Reverse(away.missed), away.last_on, away.person_id));
    away
}

fn missed(meeting: &Gathering, member: &SeriesMember) -> bool {
    member.is_member_on(meeting.on) && !meeting.came.contains(&member.person_id)
}

/// Who is new at the meeting of that day: members since the meeting before, and people on its list (`expected`) who came
/// to none before and could have been missed at none. At a network's first meeting nobody is.
pub fn newcomers(
    earlier: &[Gathering],
    members: &[SeriesMember],
    expected: &BTreeSet<PersonId>,
    on: NaiveDate,
) -> Vec<Newcomer> {
    let Some(before) = earlier.last() else { return Vec::new() };
    let ever_came = |person| earlier.iter().any(|meeting| meeting.came.contains(&person));
    let was_member = |member: &SeriesMember| earlier.iter().any(|meeting| member.is_member_on(meeting.on));
    let current: Vec<_> = members.iter().filter(|member| member.is_member_on(on)).collect();
    let joined = current.iter().filter_map(|member| {
        let since = member.since.filter(|since| *since > before.on)?;
        let first_meeting = expected.contains(&member.person_id) && !ever_came(member.person_id);
        Some(Newcomer { person_id: member.person_id, member_since: Some(since), first_meeting })
    });
    let mut newcomers: Vec<Newcomer> = joined.collect();
    for person_id in expected {
        let known = ever_came(*person_id)
            || newcomers.iter().any(|one| one.person_id == *person_id)
            || members.iter().any(|member| member.person_id == *person_id && was_member(member));
        if !known {
            newcomers.push(Newcomer { person_id: *person_id, member_since: None, first_meeting: true });
        }
    }
    newcomers.sort_by_key(|one| (one.member_since.is_none(), one.member_since, one.person_id));
    newcomers
}

#[cfg(test)]
mod tests;
