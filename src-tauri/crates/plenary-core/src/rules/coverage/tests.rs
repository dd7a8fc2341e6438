//! Coverage counts what was reached, names what was lost, and never counts anything twice.

use super::*;
use crate::clock::Clock;
use crate::model::cast::day;
use proptest::prelude::*;

/// Boroughs A to F, all members.
fn boroughs() -> Vec<Organisation> {
    let now = "2026-01-01T00:00:00Z".parse().unwrap();
    let clock = Clock::fixed(now);
    let borough = |name: &str| Organisation {
        id: clock.new_id(),
        name: name.to_owned(),
        kind: OrganisationKind::Borough,
        member: true,
        website: String::new(),
        archived: false,
        created_at: now,
        updated_at: now,
    };
    ["A", "B", "C", "D", "E", "F"].map(borough).into()
}

/// A meeting with two people from each of these.
fn meeting(boroughs: &[Organisation], on: &str, came: &[usize]) -> Arrivals {
    let id = Clock::fixed("2026-01-01T00:00:00Z".parse().unwrap()).new_id();
    let people = came.iter().map(|number| (Some(boroughs[*number].id), 2)).chain([(None, 5)]).collect();
    Arrivals { event_id: id, title: "Meeting".into(), on: day(on), no_names: false, people }
}

fn of(year: i32) -> Scope {
    Scope { year: Some(year), kind: Some(OrganisationKind::Borough), audience: Audience::Office }
}

#[test]
fn a_year_says_who_was_reached_who_was_lost_and_who_never_came() {
    let all = boroughs();
    let history = [
        meeting(&all, "2025-11-10", &[4]),
        meeting(&all, "2026-01-10", &[0, 1, 2]),
        meeting(&all, "2026-03-10", &[0, 2, 3]),
        meeting(&all, "2026-05-10", &[0, 3]),
        meeting(&all, "2026-06-10", &[0]),
    ];
    let found = coverage(&all, &history, of(2026));
    assert_eq!((found.reached, found.total), (4, 6));
    let lost = |month, names: &[&str]| NotSince {
        month: day(month),
        names: names.iter().map(|n| (*n).into()).collect(),
    };
    assert_eq!(
        found.not_since,
        [lost("2025-11-01", &["E"]), lost("2026-01-01", &["B"]), lost("2026-03-01", &["C"])]
    );
    assert_eq!(found.never, ["F"]);
    let rows: Vec<_> = found.rows.iter().map(|row| (row.name.as_str(), row.came, row.held)).collect();
    assert_eq!(rows, [("A", 4, 4), ("D", 2, 4), ("C", 2, 4), ("B", 1, 4), ("E", 0, 4), ("F", 0, 4)]);
    let counts: Vec<_> = found.meetings.iter().map(|one| (one.organisations, one.people)).collect();
    assert_eq!(counts, [(3, 6), (3, 6), (2, 4), (1, 2)], "people without an organisation are not counted");
}

#[test]
fn what_came_after_the_year_says_nothing_about_it() {
    let all = boroughs();
    let history = [meeting(&all, "2025-11-10", &[0]), meeting(&all, "2026-01-10", &[0, 1])];
    let found = coverage(&all, &history, of(2025));
    assert_eq!((found.reached, found.never.len()), (1, 5));
    assert_eq!(found.rows[0].last_on, Some(day("2025-11-10")));
}

#[test]
fn organisations_that_are_no_members_or_of_another_kind_do_not_count() {
    let mut all = boroughs();
    all[0].member = false;
    all[1].kind = OrganisationKind::Charity;
    all[2].archived = true;
    let history = [meeting(&all, "2026-01-10", &[0, 1, 2, 3])];
    let found = coverage(&all, &history, of(2026));
    assert_eq!((found.reached, found.total), (1, 3));
    assert_eq!(
        coverage(&all, &history, Scope { year: None, kind: None, audience: Audience::Office }).total,
        4,
        "every kind of member"
    );
}

#[test]
fn what_was_held_without_names_counts_for_the_office_alone() {
    let all = boroughs();
    let nameless = |on: &str, came: &[usize]| Arrivals { no_names: true, ..meeting(&all, on, came) };
    let history =
        [nameless("2025-11-10", &[3]), meeting(&all, "2026-01-10", &[0]), nameless("2026-03-10", &[1, 2])];
    let found = |audience| {
        let found = coverage(&all, &history, Scope { audience, ..of(2026) });
        (found.reached, found.meetings.len(), found.without_names, found.never.join(" "))
    };
    assert_eq!(found(Audience::Office), (3, 2, 0, "E F".to_owned()));
    assert_eq!(found(Audience::Public), (1, 1, 1, "B C D E F".to_owned()));
}

#[test]
fn without_meetings_nothing_was_reached_and_nobody_is_lost() {
    let found = coverage(&boroughs(), &[], of(2026));
    assert_eq!((found.reached, found.not_since.len(), found.never.len()), (0, 0, 6));
}

proptest! {
    #[test]
    fn every_organisation_is_told_once_and_the_numbers_agree(
        came in prop::collection::vec((2024..2027i32, 1..13u32, prop::collection::btree_set(0..6usize, 0..6)), 0..14),
        year in prop::option::of(2024..2027i32),
    ) {
        let all = boroughs();
        let mut history: Vec<Arrivals> = came
            .iter()
            .map(|(year, month, who)| meeting(&all, &format!("{year}-{month:02}-10"), &who.iter().copied().collect::<Vec<_>>()))
            .collect();
        history.sort_by_key(|meeting| meeting.on);
        let found = coverage(&all, &history, Scope { year, kind: None, audience: Audience::Office });
        prop_assert_eq!(found.total, 6);
        let lost: usize = found.not_since.iter().map(|month| month.names.len()).sum();
        prop_assert!(lost + found.never.len() <= 6);
        prop_assert!(found.reached + found.never.len() <= 6);
        let by_row: usize = found.rows.iter().map(|row| row.came).sum();
        let by_meeting: usize = found.meetings.iter().map(|meeting| meeting.organisations).sum();
        prop_assert_eq!(by_row, by_meeting);
        for row in &found.rows {
            prop_assert_eq!(row.people.len(), found.meetings.len());
            prop_assert_eq!(row.last_on.is_none(), found.never.contains(&row.name));
        }
    }
}
