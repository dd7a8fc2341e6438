//! The rota of chairs: who chairs which coming meeting, in turn; whoever is away is passed by and comes next. Who was set for a day on which
//! they do not belong to the network is none of its chairs.

use crate::ids::{EventId, PersonId};
use crate::model::SeriesMember;
use crate::model::words::row;
use chrono::NaiveDate;
use std::collections::{BTreeSet, VecDeque};

/// A meeting as the rota sees it, in the order they are held.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// None of one that is not made yet.
    pub event_id: Option<EventId>,
    pub day: NaiveDate,
    /// Who was set to chair.
    pub chair: Option<PersonId>,
    /// Who said that they do not come.
    pub away: BTreeSet<PersonId>,
    /// Over: whoever chaired has had their turn, and nobody is proposed.
    pub settled: bool,
}

row! {
    /// The chair of one meeting.
    Turn {
        /// None of one that is not made yet.
        event_id: Option<EventId>,
        day: NaiveDate,
        chair_id: Option<PersonId>,
        /// Whether the rota proposes it; otherwise it was set.
        proposed: bool,
        /// Who was to chair and does not come, in their order.
        passed_by: Vec<PersonId>,
        /// Who was set to chair and is no member on that day.
        no_member: Option<PersonId>,
    }
}

/// The turns of the sittings that are not settled. Those who chaired before are the last of the queue.
pub fn turns(members: &[SeriesMember], sittings: &[Sitting]) -> Vec<Turn> {
    let mut queue = queue(members);
    let mut turns = Vec::new();
    for sitting in sittings {
        let no_member =
            sitting.chair.filter(|chair| !sitting.settled && !belongs(members, *chair, sitting.day));
        let set = sitting.chair.filter(|_| no_member.is_none());
        let kept = set.filter(|chair| sitting.settled || !sitting.away.contains(chair));
        let mut passed_by: Vec<PersonId> = set.filter(|_| kept.is_none()).into_iter().collect();
        let chair_id = match kept {
            Some(chair) => Some(chair),
            None if sitting.settled => None,
            None => next(&queue, members, sitting, &mut passed_by),
        };
        if let Some(at) = queue.iter().position(|person| Some(*person) == chair_id) {
            queue.extend(queue.clone().get(at).copied()); // their turn is over
            queue.remove(at);
        }
        if !sitting.settled {
            let proposed = kept.is_none() && chair_id.is_some();
            let Sitting { event_id, day, .. } = *sitting;
            turns.push(Turn { event_id, day, chair_id, proposed, passed_by, no_member });
        }
    }
    turns
}

/// Those who chair by rota, in its order.
fn queue(members: &[SeriesMember]) -> VecDeque<PersonId> {
    let mut by_rota: Vec<&SeriesMember> = members.iter().filter(|member| member.rota.is_some()).collect();
    by_rota.sort_by_key(|member| (member.rota, member.id));
    by_rota.into_iter().map(|member| member.person_id).collect()
}

fn belongs(members: &[SeriesMember], person: PersonId, day: NaiveDate) -> bool {
    members.iter().any(|one| one.person_id == person && one.is_member_on(day))
}

/// The first of the queue who belongs to the network that day and comes. Who is away keeps their place in front.
fn next(
    queue: &VecDeque<PersonId>,
    members: &[SeriesMember],
    sitting: &Sitting,
    passed_by: &mut Vec<PersonId>,
) -> Option<PersonId> {
    for person in queue.iter().copied().filter(|person| belongs(members, *person, sitting.day)) {
        if !sitting.away.contains(&person) {
            return Some(person);
        }
        if !passed_by.contains(&person) {
            passed_by.push(person);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::model::SeriesRole;
    use crate::model::cast::day;

    /// Three people in the rota, in this order.
    fn members() -> Vec<SeriesMember> {
        let clock = Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap());
        let series_id = clock.new_id();
        let member = |place| SeriesMember {
            id: clock.new_id(),
            series_id,
            person_id: clock.new_id(),
            role: SeriesRole::Member,
            since: None,
            until: None,
            rota: Some(place),
        };
        (1..=3).map(member).collect()
    }

    fn sitting(on: &str) -> Sitting {
        let event_id = Some(Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap()).new_id());
        Sitting { event_id, day: day(on), chair: None, away: BTreeSet::new(), settled: false }
    }

    fn chairs(members: &[SeriesMember], sittings: &[Sitting]) -> Vec<usize> {
        let place =
            |turn: Turn| members.iter().position(|one| Some(one.person_id) == turn.chair_id).unwrap() + 1;
        turns(members, sittings).into_iter().map(place).collect()
    }

    #[test]
    fn everybody_chairs_in_turn_and_then_the_first_again() {
        let members = members();
        let sittings = ["2026-10-21", "2026-11-18", "2027-01-20", "2027-02-17"].map(sitting);
        assert_eq!(chairs(&members, &sittings), [1, 2, 3, 1]);
    }

    #[test]
    fn who_is_away_is_passed_by_and_chairs_the_next_one() {
        let members = members();
        let mut sittings = ["2026-10-21", "2026-11-18", "2027-01-20"].map(sitting);
        sittings[0].away.insert(members[0].person_id);
        assert_eq!(chairs(&members, &sittings), [2, 1, 3]);
        assert_eq!(turns(&members, &sittings)[0].passed_by, [members[0].person_id]);
    }

    #[test]
    fn who_chaired_last_comes_last_and_who_was_set_stays() {
        let members = members();
        let mut sittings = ["2026-09-16", "2026-10-21", "2026-11-18"].map(sitting);
        (sittings[0].chair, sittings[0].settled) = (Some(members[1].person_id), true);
        sittings[1].chair = Some(members[2].person_id);
        assert_eq!(chairs(&members, &sittings), [3, 1]);
        assert!(!turns(&members, &sittings)[0].proposed, "it was set by hand");
    }

    #[test]
    fn who_was_set_and_is_no_member_on_the_day_gives_way_to_the_next_and_is_named() {
        let mut members = members();
        let left = members[1].person_id;
        members[1].until = Some(day("2026-10-31"));
        let mut sittings = ["2026-09-16", "2026-10-21", "2026-11-18"].map(sitting);
        sittings.iter_mut().for_each(|sitting| sitting.chair = Some(left));
        sittings[0].settled = true;
        let found = turns(&members, &sittings);
        assert_eq!((found[0].chair_id, found[0].proposed, found[0].no_member), (Some(left), false, None));
        let next = Some(members[0].person_id);
        assert_eq!((found[1].chair_id, found[1].proposed, found[1].no_member), (next, true, Some(left)));
        assert!(found[1].passed_by.is_empty(), "they are not away");
        members.iter_mut().for_each(|member| member.rota = None);
        let found = turns(&members, &sittings);
        assert_eq!((found[1].chair_id, found[1].no_member), (None, Some(left)), "there is no rota");
    }

    #[test]
    fn who_has_left_is_not_proposed() {
        let mut members = members();
        members[0].until = Some(day("2026-10-01"));
        assert_eq!(chairs(&members, &[sitting("2026-10-21")]), [2]);
        members.iter_mut().for_each(|member| member.rota = None);
        assert_eq!(turns(&members, &[sitting("2026-10-21")])[0].chair_id, None, "there is no rota");
    }
}
