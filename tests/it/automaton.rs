//! After any series of changes and sends, the files that went to a person, replayed in order into a calendar that obeys UID,
//! SEQUENCE, DTSTAMP and METHOD, give exactly that person's programme: at the address they have, and nothing at any other. Who
//! reads all their addresses in one calendar has it there too, in whatever order the mail came.

mod calendar;
mod truth;
mod world;

use calendar::Calendar;
use proptest::prelude::*;
use std::collections::BTreeMap;
use world::{Change, World};

/// Anything an organiser may do, in any order.
fn change() -> impl Strategy<Value = Change> {
    let n = 0..3_usize;
    prop_oneof![
        5 => (n.clone(), n.clone(), 9..18_u32).prop_map(|(session, room, hour)| Change::Move(session, room, hour)),
        1 => n.clone().prop_map(Change::Unschedule),
        2 => (n.clone(), n.clone()).prop_map(|(session, word)| Change::Retitle(session, word)),
        2 => (n.clone(), n.clone()).prop_map(|(room, word)| Change::RenameRoom(room, word)),
        2 => n.clone().prop_map(Change::Cancel),
        2 => n.clone().prop_map(Change::Restore),
        1 => n.clone().prop_map(Change::Delete),
        3 => (n.clone(), n.clone()).prop_map(|(session, person)| Change::AddPart(session, person)),
        3 => (n.clone(), n.clone()).prop_map(|(session, person)| Change::RemovePart(session, person)),
        2 => (n.clone(), any::<bool>()).prop_map(|(session, all)| Change::Everyone(session, all)),
        2 => n.clone().prop_map(Change::Register),
        2 => n.clone().prop_map(Change::CallOff),
        1 => n.clone().prop_map(Change::ComeAfterAll),
        1 => Just(Change::CancelEvent),
        1 => Just(Change::RestoreEvent),
        1 => n.clone().prop_map(Change::Venue),
        2 => n.clone().prop_map(Change::Skip),
        2 => (n.clone(), 9..18_u32).prop_map(|(meeting, hour)| Change::MoveMeeting(meeting, hour)),
        1 => n.clone().prop_map(Change::CancelMeeting),
        2 => (n.clone(), 0..4_usize).prop_map(|(meeting, day)| Change::MoveMeetingTo(meeting, day)),
        2 => (n.clone(), n.clone()).prop_map(|(meeting, person)| Change::CallOffMeeting(meeting, person)),
        1 => (n.clone(), n.clone()).prop_map(|(meeting, word)| Change::RetitleMeeting(meeting, word)),
        1 => n.clone().prop_map(Change::DeleteMeeting),
        2 => (any::<bool>(), n.clone(), n.clone()).prop_map(|(all, day, word)| Change::EditMeetings(all, day, word)),
        2 => (n.clone(), 0..5_usize).prop_map(|(person, dates)| Change::Join(person, dates)),
        2 => (n.clone(), 0..5_usize).prop_map(|(person, dates)| Change::Dates(person, dates)),
        1 => n.clone().prop_map(Change::Leave),
        1 => Just(Change::ArchiveEvent),
        1 => Just(Change::ArchiveNetwork),
        2 => Just(Change::RestoreNetwork),
        4 => (n.clone(), n.clone()).prop_map(|(person, address)| Change::Address(person, address)),
        1 => any::<bool>().prop_map(Change::OneItem),
        5 => Just(Change::Undo),
        3 => Just(Change::Redo),
        4 => any::<bool>().prop_map(Change::GiveOut),
        2 => Just(Change::Queue),
        2 => Just(Change::Deliver),
        2 => (n, any::<bool>()).prop_map(|(person, by_mail)| Change::Again(person, by_mail)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_files_sent_to_a_person_give_exactly_their_programme(changes in prop::collection::vec(change(), 1..40)) {
        claim(&changes)?;
    }
}

#[test]
fn an_update_that_waits_while_its_end_is_given_out_by_file_is_taken_back() {
    let changes = [
        Change::GiveOut(false),
        Change::RenameRoom(1, 0),
        Change::Queue,
        Change::RemovePart(1, 0),
        Change::GiveOut(false),
        Change::Undo,
    ];
    claim(&changes).unwrap();
}

#[test]
fn a_member_holds_the_dates_of_their_membership_and_a_new_title_reaches_them() {
    let give = || Change::GiveOut(false);
    let joined = [Change::Join(0, 0), Change::Join(1, 1), Change::Join(2, 3), give()];
    let changed = [Change::RetitleMeeting(1, 0), Change::Dates(0, 1), Change::Dates(1, 2), give()];
    let gone = [Change::DeleteMeeting(1), Change::OneItem(false), give(), Change::Undo, Change::Undo];
    claim(&[&joined[..], &changed[..], &gone[..]].concat()).unwrap();
}

#[test]
fn a_new_place_or_link_of_later_meetings_reaches_no_day_before_and_of_all_reaches_each() {
    let give = || Change::GiveOut(false);
    let joined = [Change::Join(0, 0), Change::Join(1, 2), give()];
    let later = [Change::EditMeetings(false, 2, 1), give(), Change::EditMeetings(false, 1, 0), give()];
    let all = [Change::EditMeetings(true, 0, 2), give(), Change::Undo, give(), Change::Undo];
    for form in [true, false] {
        claim(&[&joined[..], &[Change::OneItem(form)], &later[..], &all[..]].concat()).unwrap();
    }
}

#[test]
fn a_member_whose_meetings_are_all_before_the_new_link_is_told_of_none() {
    claim(&[Change::EditMeetings(false, 1, 0), Change::Join(0, 1), Change::Move(0, 0, 9)]).unwrap();
}

#[test]
fn a_meeting_that_moves_over_the_border_of_a_membership_goes_with_its_day_and_who_calls_off_loses_it() {
    let give = || Change::GiveOut(false);
    let joined = [Change::Join(0, 1), Change::Join(1, 2), Change::Join(2, 4), give()];
    let moved =
        [Change::MoveMeetingTo(0, 1), Change::MoveMeetingTo(1, 2), Change::MoveMeetingTo(2, 0), give()];
    let off = [Change::CallOffMeeting(0, 0), Change::CallOffMeeting(2, 1), give()];
    for form in [true, false] {
        claim(&[&joined[..], &moved[..], &off[..], &[Change::OneItem(form), give(), Change::Undo]].concat())
            .unwrap();
        claim(&[&[Change::OneItem(form)], &joined[..], &off[..], &moved[..]].concat()).unwrap();
    }
}

#[test]
fn a_meeting_that_was_an_item_of_its_own_and_is_deleted_ends_with_whoever_holds_it() {
    let changes =
        [Change::OneItem(false), Change::Join(0, 0), Change::GiveOut(false), Change::DeleteMeeting(0)];
    claim(&changes).unwrap();
}

#[test]
fn what_was_called_off_and_archived_ends_and_a_network_ends_as_it_is_archived() {
    let held = [Change::Join(0, 0), Change::Register(0), Change::GiveOut(false)];
    let over = [Change::CancelEvent, Change::ArchiveEvent, Change::ArchiveNetwork];
    claim(&[&held[..], &over[..]].concat()).unwrap();
    claim(
        &[&held[..], &over[..], &[Change::GiveOut(false), Change::Undo, Change::Undo, Change::Undo]].concat(),
    )
    .unwrap();
}

#[test]
fn a_room_called_as_its_venue_is_named_once() {
    claim(&[Change::RenameRoom(0, 2), Change::Venue(2)]).unwrap();
}

#[test]
fn what_was_given_by_hand_follows_to_the_first_address_and_ends_at_the_last() {
    let hand = |number| [Change::Address(0, number), Change::GiveOut(false)];
    claim(&[hand(2), hand(0), hand(1), hand(2), hand(0)].concat()).unwrap();
}

#[test]
fn the_end_of_an_old_address_is_below_what_was_given_by_hand_in_one_go_with_it() {
    let moved = Change::Move(0, 0, 9);
    let before = [moved.clone(), Change::RestoreEvent, Change::GiveOut(false), Change::Address(0, 2)];
    claim(&[&before[..], &[moved, Change::Queue, Change::GiveOut(false)]].concat()).unwrap();
}

#[test]
fn a_change_of_address_that_is_taken_back_is_another_update() {
    let changes = [
        Change::GiveOut(false),
        Change::Address(0, 1),
        Change::Queue,
        Change::Deliver,
        Change::Undo,
        Change::GiveOut(false),
        Change::Redo,
        Change::Queue,
    ];
    claim(&changes).unwrap();
}

#[test]
fn what_is_given_again_changes_nothing_where_it_is_held() {
    let give = || Change::GiveOut(true);
    let held = [Change::Join(0, 0), Change::Register(0), Change::Skip(1), give()];
    let again = [Change::Again(0, false), Change::Again(0, false), Change::Again(0, true)];
    let changed = [Change::Move(0, 1, 15), Change::Undo, Change::Again(0, false), Change::Deliver];
    let elsewhere = [Change::Address(0, 1), Change::Again(0, false), Change::Address(0, 2), give()];
    let by_hand = [Change::Again(0, false), Change::Address(0, 0), Change::Again(0, true)];
    claim(&[&held[..], &again[..], &changed[..], &elsewhere[..], &by_hand[..]].concat()).unwrap();
    claim(&[&held[..], &[Change::OneItem(false), give()], &again[..], &changed[..]].concat()).unwrap();
}

/// A calendar for each address; what was given by hand goes along into that of the address which gets the next file of it. What is
/// only given again changes nothing in it.
fn by_address(world: &World, person: usize) -> BTreeMap<String, Calendar> {
    let mut calendars: BTreeMap<String, Calendar> = BTreeMap::new();
    for (number, (address, file)) in world.sent_to(person).iter().enumerate() {
        let mut here = calendars.remove(address).unwrap_or_default();
        if let Some(by_hand) = calendars.get_mut("").filter(|_| !address.is_empty()) {
            here.take_over(by_hand, file);
        }
        let before = world.is_given_again(person, number).then(|| here.entries());
        here.take(file);
        assert!(before.is_none_or(|before| before == here.entries()), "it was held already: {file}");
        calendars.insert(address.clone(), here);
    }
    calendars
}

/// Does all this, sends what is due then, and compares what each person's calendar shows with what is true.
fn claim(changes: &[Change]) -> Result<(), TestCaseError> {
    let mut world = World::new();
    for change in changes {
        let before = truth::places(&world);
        world.carry_out(change);
        if let Change::EditMeetings(false, day, _) = change {
            let cut: chrono::NaiveDate = world::EDITED[*day].parse().unwrap();
            let places = truth::places(&world);
            prop_assert!(
                places.range(..cut).eq(before.range(..cut)),
                "what is before {} stays: {:?}",
                cut,
                places
            );
        }
    }
    world.carry_out(&Change::Queue);
    world.carry_out(&Change::Deliver);
    world.carry_out(&Change::GiveOut(true));
    for person in 0..3 {
        let truth = truth::of(&world, person);
        let home = world.address(person);
        for (address, calendar) in by_address(&world, person) {
            let shall = if address.eq_ignore_ascii_case(&home) { truth.clone() } else { Vec::new() };
            prop_assert_eq!(calendar.entries(), shall, "person {} at {:?}", person, address);
        }
        let mut all_in_one = Calendar::default();
        world.sent_to(person).iter().rev().for_each(|(_, file)| all_in_one.take_in_any_order(file));
        prop_assert_eq!(all_in_one.entries(), truth, "person {} in one calendar, backwards", person);
    }
    prop_assert_eq!(world.faults(), Vec::<String>::new());
    Ok(())
}
