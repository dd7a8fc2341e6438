//! Who stays away and who is new, case by case and over any history.

use super::*;
use crate::clock::Clock;
use crate::ids::{SeriesId, SeriesMemberId};
use crate::model::SeriesRole;
use crate::model::cast::day;
use proptest::prelude::*;

/// Ids that come out the same each time.
struct Cast {
    people: Vec<PersonId>,
    series: SeriesId,
    member: SeriesMemberId,
    event: EventId,
}

impl Cast {
    fn new() -> Self {
        let clock = Clock::fixed("2026-01-01T00:00:00Z".parse().unwrap());
        let people = (0..8).map(|_| clock.new_id()).collect();
        Self { people, series: clock.new_id(), member: clock.new_id(), event: clock.new_id() }
    }

    fn person(&self, number: usize) -> PersonId {
        self.people[number]
    }

    fn member(&self, number: usize, since: Option<&str>) -> SeriesMember {
        SeriesMember {
            id: self.member,
            series_id: self.series,
            person_id: self.person(number),
            role: SeriesRole::Member,
            since: since.map(day),
            until: None,
            rota: None,
        }
    }

    /// A meeting in each month from January on, with who came.
    fn history(&self, came: &[&[usize]]) -> Vec<Gathering> {
        let meeting = |(month, who): (usize, &&[usize])| Gathering {
            event_id: self.event,
            on: day(&format!("2026-{:02}-15", month + 1)),
            came: who.iter().map(|number| self.person(*number)).collect(),
        };
        came.iter().enumerate().map(meeting).collect()
    }
}

#[test]
fn who_missed_three_in_a_row_is_away_and_who_missed_two_is_not() {
    let cast = Cast::new();
    let history = cast.history(&[&[0, 1, 2], &[0, 1], &[0], &[0]]);
    let members = [0, 1, 2].map(|number| cast.member(number, None));
    let found = away(&history, &members, day("2026-05-15"));
    let expected = [Away { person_id: cast.person(2), missed: 3, last_on: Some(day("2026-01-15")) }];
    assert_eq!(found, expected);
}

#[test]
fn who_joined_later_cannot_have_missed_what_was_before() {
    let cast = Cast::new();
    let history = cast.history(&[&[0], &[0], &[0], &[0]]);
    let joined_in_march = cast.member(1, Some("2026-03-01"));
    assert_eq!(away(&history, std::slice::from_ref(&joined_in_march), day("2026-05-15")), []);
    let joined_in_february = cast.member(1, Some("2026-02-15"));
    let found = away(&history, &[joined_in_february], day("2026-05-15"));
    assert_eq!(found, [Away { person_id: cast.person(1), missed: 3, last_on: None }]);
}

#[test]
fn who_has_left_is_not_missed() {
    let cast = Cast::new();
    let history = cast.history(&[&[0], &[0], &[0]]);
    let left = SeriesMember { until: Some(day("2026-03-31")), ..cast.member(1, None) };
    assert_eq!(away(&history, &[left], day("2026-05-15")), []);
}

#[test]
fn who_has_been_away_longest_stands_first() {
    let cast = Cast::new();
    let history = cast.history(&[&[0], &[1], &[7], &[7], &[7]]);
    let members = [1, 0, 2].map(|number| cast.member(number, None));
    let found: Vec<_> = away(&history, &members, day("2026-06-15"))
        .into_iter()
        .map(|one| (one.person_id, one.missed))
        .collect();
    assert_eq!(found, [(cast.person(2), 5), (cast.person(0), 4), (cast.person(1), 3)]);
}

#[test]
fn a_member_since_the_meeting_before_is_new_and_so_is_a_guest_who_comes_first() {
    let cast = Cast::new();
    let history = cast.history(&[&[0], &[0]]);
    let members = [cast.member(0, None), cast.member(1, Some("2026-02-16"))];
    let expected = [cast.person(0), cast.person(1), cast.person(2)].into();
    let found = newcomers(&history, &members, &expected, day("2026-03-15"));
    let new = |number, member_since: Option<&str>| Newcomer {
        person_id: cast.person(number),
        member_since: member_since.map(day),
        first_meeting: true,
    };
    assert_eq!(found, [new(1, Some("2026-02-16")), new(2, None)]);
}

#[test]
fn a_member_of_old_who_never_came_is_missed_and_not_new() {
    let cast = Cast::new();
    let history = cast.history(&[&[0], &[0], &[0]]);
    let members = [cast.member(1, None)];
    let expected = [cast.person(1)].into();
    assert_eq!(newcomers(&history, &members, &expected, day("2026-04-15")), []);
    assert_eq!(away(&history, &members, day("2026-04-15")).len(), 1);
}

#[test]
fn at_the_first_meeting_nobody_is_new_and_nobody_is_missed() {
    let cast = Cast::new();
    let members = [cast.member(0, Some("2026-01-01"))];
    assert_eq!(newcomers(&[], &members, &[cast.person(0)].into(), day("2026-01-15")), []);
    assert_eq!(away(&[], &members, day("2026-01-15")), []);
}

proptest! {
    #[test]
    fn nobody_is_both_away_and_new(
        came in prop::collection::vec(prop::collection::btree_set(0..8usize, 0..8), 0..9),
        since in prop::collection::vec(prop::option::of(1..10u32), 8),
        expected in prop::collection::btree_set(0..8usize, 0..8),
    ) {
        let cast = Cast::new();
        let came: Vec<Vec<usize>> = came.into_iter().map(|who| who.into_iter().collect()).collect();
        let history = cast.history(&came.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let members: Vec<_> = since
            .iter()
            .enumerate()
            .map(|(number, month)| cast.member(number, month.map(|month| format!("2026-{month:02}-01")).as_deref()))
            .collect();
        let expected = expected.into_iter().map(|number| cast.person(number)).collect();
        let on = day("2026-12-15");
        let away = away(&history, &members, on);
        let new = newcomers(&history, &members, &expected, on);
        for one in &away {
            prop_assert!(new.iter().all(|new| new.person_id != one.person_id));
            let last: Vec<_> = history.iter().rev().take(RUNNING).collect();
            prop_assert!(last.len() == RUNNING && last.iter().all(|meeting| !meeting.came.contains(&one.person_id)));
        }
    }
}
