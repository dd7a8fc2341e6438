//! Which step is due, why, and with which numbers.

use super::*;
use crate::ids::Id;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn said() -> Said {
    Said {
        title: "Opening".into(),
        starts_at: "2026-11-12T09:30:00".parse().ok(),
        ends_at: "2026-11-12T10:15:00".parse().ok(),
        whole_days: false,
        zone: "Europe/London".into(),
        place: "Hall 1".into(),
        join_url: String::new(),
        tentative: false,
        repeats: String::new(),
        organizer: "mailto:events@example.org".into(),
        words: "0001".into(),
        organizer_name: "Olga".into(),
        alarm: None,
        off: false,
    }
}

fn item(sequence: i64) -> Item {
    Item {
        kind: ItemKind::Session,
        id: "s".into(),
        event_id: None,
        uid: "s@office.example.org".into(),
        sequence,
        stamped_at: at("2026-09-02T10:00:00Z"),
        fate: Fate::Stands,
        by_rule: false,
        said: said(),
        counted: None,
    }
}

fn held(method: CalendarMethod, sequence: i64) -> Held {
    Held {
        address: "amara@example.org".into(),
        entry_id: None,
        uid: "s@office.example.org".into(),
        method,
        sequence,
        stamped_at: at("2026-09-02T10:00:00Z"),
        said: said(),
    }
}

/// The step's method, reason and SEQUENCE.
fn due(
    item: &Item,
    wanted: bool,
    held: Option<&Held>,
    text: bool,
) -> Option<(&'static str, &'static str, i64)> {
    let step = one(item, wanted, held, text)?;
    Some((step.method.as_str(), step.reason.as_str(), step.sequence))
}

/// The only step for somebody who has had one address for ever.
fn one(item: &Item, wanted: bool, held: Option<&Held>, text: bool) -> Option<Step> {
    let home = wanted.then_some("amara@example.org");
    let held: Vec<Held> = held.cloned().into_iter().collect();
    let mut steps = steps(item, nobody(), home, &held, Counts { text, ..Counts::default() });
    assert!(steps.len() < 2, "one address, one step");
    steps.pop()
}

fn nobody() -> PersonId {
    PersonId::from_uuid(uuid::Uuid::nil())
}

/// Address, method, reason and SEQUENCE of each step for somebody who shall hold the item at an address.
fn at_addresses(
    item: &Item,
    home: Option<&str>,
    held: &[Held],
) -> Vec<(String, &'static str, &'static str, i64)> {
    let steps = steps(item, nobody(), home, held, Counts::default()).into_iter();
    steps.map(|step| (step.address, step.method.as_str(), step.reason.as_str(), step.sequence)).collect()
}

fn held_at(address: &str, method: CalendarMethod, sequence: i64) -> Held {
    Held { address: address.into(), ..held(method, sequence) }
}

#[test]
fn who_holds_nothing_is_invited_and_who_holds_the_truth_is_left_alone() {
    assert_eq!(due(&item(3), true, None, false), Some(("REQUEST", "new", 3)));
    let truth = held(CalendarMethod::Request, 3);
    assert_eq!(due(&item(3), true, Some(&truth), true), None);
    assert_eq!(due(&item(7), true, Some(&truth), true), None, "moved and moved back: nothing to say");
    assert_eq!(due(&item(3), false, None, false), None);
}

#[test]
fn the_end_that_was_told_last_is_given_again_to_who_shall_hold_nothing() {
    let again = |item: &Item, home: Option<&str>, held: &[Held]| {
        let counts = Counts { again: Some(at("2026-09-03T08:00:00Z")), ..Counts::default() };
        let steps = steps(item, nobody(), home, held, counts).into_iter();
        let told = |step: Step| format!("{} {} {} {}", step.address, step.method, step.reason, step.sequence);
        steps.map(|step| (told(step.clone()), step.again)).collect::<Vec<_>>()
    };
    let told = |address: &str, sequence: i64| Held {
        entry_id: Some(Id::from_uuid(uuid::Uuid::nil())),
        ..held_at(address, CalendarMethod::Cancel, sequence)
    };
    let off = Item { fate: Fate::Cancelled, ..item(4) };
    let (old, now) = ("old@example.org", "amara@example.org");
    let both = [told(old, 3), told(now, 4)];
    assert_eq!(again(&off, None, &both), [("amara@example.org CANCEL cancelled 4".to_owned(), true)]);
    assert_eq!(again(&item(4), None, &both[1..]), [("amara@example.org CANCEL removed 4".to_owned(), true)]);
    let waits = Held { entry_id: None, ..told(now, 4) };
    assert_eq!(again(&off, None, &[waits]), [], "it is on its way");
    let invited = [("amara@example.org REQUEST new 5".to_owned(), false)];
    assert_eq!(again(&item(4), Some(now), &both), invited, "who shall hold it is invited");
    let holds = held_at(old, CalendarMethod::Request, 3);
    let ends = [("old@example.org CANCEL cancelled 4".to_owned(), false)];
    assert_eq!(again(&off, None, &[holds, told(now, 4)]), ends, "what is held still ends first");
}

#[test]
fn what_is_held_and_true_is_given_again_under_its_number_and_a_new_stamp_and_what_is_old_is_updated() {
    let again = |item: &Item, held: Held| {
        let counts = Counts { again: Some(at("2026-09-03T08:00:00Z")), ..Counts::default() };
        let mut steps = steps(item, nobody(), Some("amara@example.org"), &[held], counts);
        let step = steps.pop()?;
        Some((step.method.as_str(), step.reason.as_str(), step.sequence, step.stamped_at))
    };
    let given =
        || Held { entry_id: Some(Id::from_uuid(uuid::Uuid::nil())), ..held(CalendarMethod::Request, 3) };
    let now = at("2026-09-03T08:00:00Z");
    assert_eq!(again(&item(3), given()), Some(("REQUEST", "again", 3, now)));
    assert_eq!(again(&item(7), given()), Some(("REQUEST", "again", 7, now)), "moved and moved back");
    let just_now = Held { stamped_at: at("2026-09-03T08:00:00.4Z"), ..given() };
    let after = at("2026-09-03T08:00:01.4Z");
    assert_eq!(
        again(&item(3), just_now),
        Some(("REQUEST", "again", 3, after)),
        "a stamp that files tell apart"
    );
    let waits = Held { entry_id: None, ..given() };
    assert_eq!(again(&item(3), waits), None, "it is on its way");
    let moved = Item { said: Said { place: "Hall 2".into(), ..said() }, ..item(4) };
    assert_eq!(again(&moved, given()).map(|step| step.1), Some("place"));
    let worded = Item { said: Said { words: "0002".into(), ..said() }, ..item(3) };
    assert_eq!(
        again(&worded, given()).map(|step| step.1),
        Some("text"),
        "they are not told that nothing changed"
    );
    let confirmed = Held { said: Said { tentative: true, ..said() }, ..given() };
    assert_eq!(again(&Item { by_rule: true, ..item(3) }, confirmed).map(|step| step.1), Some("status"));
    assert_eq!(again(&Item { fate: Fate::Cancelled, ..item(4) }, given()).map(|step| step.0), Some("CANCEL"));
}

#[test]
fn another_time_place_or_status_is_an_update_above_what_they_hold() {
    let old = held(CalendarMethod::Request, 3);
    let moved = Item { said: Said { starts_at: "2026-11-12T11:00:00".parse().ok(), ..said() }, ..item(4) };
    assert_eq!(due(&moved, true, Some(&old), false), Some(("REQUEST", "time", 4)));
    let elsewhere = Item { said: Said { place: "Hall 2".into(), ..said() }, ..item(3) };
    assert_eq!(
        due(&elsewhere, true, Some(&old), false),
        Some(("REQUEST", "place", 4)),
        "above, though nobody counted"
    );
    let draft = Item { said: Said { tentative: true, ..said() }, ..item(9) };
    assert_eq!(due(&draft, true, Some(&old), false), Some(("REQUEST", "status", 9)));
}

#[test]
fn who_was_told_that_a_meeting_of_a_rule_is_not_confirmed_hears_of_it_with_the_next_change() {
    let told = Said { tentative: true, ..said() };
    let old = Held { said: told, ..held(CalendarMethod::Request, 3) };
    let meeting = Item { by_rule: true, ..item(3) };
    assert_eq!(due(&meeting, true, Some(&old), true), None);
    let moved = Said { place: "Hall 2".into(), ..said() };
    let step = one(&Item { said: moved, ..meeting }, true, Some(&old), false).expect("another place");
    assert_eq!((step.reason.as_str(), step.now.map(|now| now.tentative)), ("place", Some(false)));
}

#[test]
fn other_words_bother_nobody_unless_asked() {
    let old = held(CalendarMethod::Request, 3);
    let mut item = Item { said: Said { title: "Welcome".into(), words: "0002".into(), ..said() }, ..item(3) };
    item.stamped_at = at("2026-09-02T10:00:05Z");
    assert_eq!(due(&item, true, Some(&old), false), None);
    assert_eq!(
        due(&item, true, Some(&old), true),
        Some(("REQUEST", "text", 3)),
        "the stamp alone makes it newer"
    );
    item.stamped_at = at("2026-09-02T10:00:00.750Z");
    assert_eq!(
        due(&item, true, Some(&old), true),
        Some(("REQUEST", "text", 4)),
        "within one second the stamps are equal"
    );
}

#[test]
fn a_later_stamp_is_no_other_words_save_where_words_were_not_counted() {
    let mut held = held(CalendarMethod::Request, 3);
    let item = Item { stamped_at: at("2026-09-02T10:00:05Z"), ..item(3) };
    assert_eq!(due(&item, true, Some(&held), true), None);
    held.said.words = String::new();
    assert_eq!(due(&item, true, Some(&held), true), Some(("REQUEST", "text", 3)));
    assert_eq!(due(&item, true, Some(&held), false), None);
}

#[test]
fn words_are_left_out_of_what_tells_one_version_from_another() {
    let other = Said { words: "0002".into(), ..said() };
    assert_eq!(mark("s", &said()), mark("s", &other));
    assert_eq!(mark("s", &said()), mark("s", &Said { organizer_name: "Ned".into(), ..said() }));
    assert_eq!(mark("s", &said()), mark("s", &Said { alarm: Some(15), off: true, ..said() }));
    assert_eq!(mark("s", &said()), -6_398_618_853_971_787_379, "and stays as it was before those were kept");
    assert_ne!(mark("s", &said()), mark("s", &Said { place: "Hall 2".into(), ..said() }));
}

#[test]
fn what_is_over_is_cancelled_once_for_those_who_hold_it() {
    let old = held(CalendarMethod::Request, 3);
    assert_eq!(due(&item(3), false, Some(&old), false), Some(("CANCEL", "removed", 4)));
    for (fate, reason) in
        [(Fate::Cancelled, "cancelled"), (Fate::Deleted, "cancelled"), (Fate::Unscheduled, "unscheduled")]
    {
        let over = Item { fate, ..item(5) };
        assert_eq!(due(&over, true, Some(&old), false), Some(("CANCEL", reason, 5)));
        assert_eq!(due(&over, true, None, false), None);
        assert_eq!(due(&over, true, Some(&held(CalendarMethod::Cancel, 5)), false), None);
    }
}

#[test]
fn who_was_cancelled_and_comes_back_is_invited_above_the_cancellation() {
    let gone = held(CalendarMethod::Cancel, 6);
    assert_eq!(due(&item(6), true, Some(&gone), false), Some(("REQUEST", "new", 7)));
}

#[test]
fn an_item_keeps_the_organizer_and_the_uid_it_went_out_with() {
    let old = Held { uid: "s@before.example.org".into(), ..held(CalendarMethod::Request, 3) };
    let other = ("mailto:new@example.org".into(), "Ned".into());
    let mut moved = Item { said: Said { organizer: other.0, organizer_name: other.1, ..said() }, ..item(4) };
    assert_eq!(one(&moved, true, Some(&old), false), None, "another contact is no news");
    moved.said.place = "Hall 2".into();
    let step = one(&moved, true, Some(&old), false).unwrap();
    assert_eq!(step.uid, "s@before.example.org");
    let now = step.now.unwrap();
    assert_eq!((&*now.organizer, &*now.organizer_name), ("mailto:events@example.org", "Olga"));
    let renamed = Item {
        said: Said { organizer_name: "Olga Lind".into(), place: "Hall 2".into(), ..said() },
        ..item(4)
    };
    let now = one(&renamed, true, Some(&old), false).unwrap().now.unwrap();
    assert_eq!((&*now.organizer, &*now.organizer_name), ("mailto:events@example.org", "Olga Lind"));
}

#[test]
fn another_address_is_invited_above_the_end_that_the_old_one_is_sent() {
    let old = held_at("old@example.org", CalendarMethod::Request, 3);
    assert_eq!(
        at_addresses(&item(3), Some("new@example.org"), std::slice::from_ref(&old)),
        [
            ("old@example.org".into(), "CANCEL", "address", 4),
            ("new@example.org".into(), "REQUEST", "address", 5),
        ]
    );
    assert_eq!(at_addresses(&item(3), Some("OLD@example.org "), &[old]), [], "case is no other address");
}

#[test]
fn the_end_at_an_old_address_never_overtakes_what_the_new_one_holds() {
    let both = [
        held_at("old@example.org", CalendarMethod::Request, 3),
        held_at("new@example.org", CalendarMethod::Request, 5),
    ];
    let end = ("old@example.org".into(), "CANCEL", "address", 4);
    assert_eq!(at_addresses(&item(9), Some("new@example.org"), &both), [end]);
}

#[test]
fn who_goes_back_to_an_old_address_that_was_never_told_holds_the_newest_there() {
    let both = [
        held_at("old@example.org", CalendarMethod::Request, 3),
        held_at("new@example.org", CalendarMethod::Request, 5),
    ];
    assert_eq!(
        at_addresses(&item(5), Some("old@example.org"), &both),
        [
            ("new@example.org".into(), "CANCEL", "address", 6),
            ("old@example.org".into(), "REQUEST", "address", 7),
        ]
    );
}

#[test]
fn without_an_address_the_old_one_is_told_and_the_person_is_given_it_by_hand() {
    let old = held_at("old@example.org", CalendarMethod::Request, 3);
    assert_eq!(
        at_addresses(&item(3), Some(""), &[old]),
        [("old@example.org".into(), "CANCEL", "address", 4), (String::new(), "REQUEST", "address", 5)]
    );
}

#[test]
fn what_was_given_by_hand_is_replaced_by_what_goes_to_the_first_address() {
    let hand = held_at("", CalendarMethod::Request, 3);
    let invited = [("new@example.org".into(), "REQUEST", "address", 5)];
    assert_eq!(at_addresses(&item(3), Some("new@example.org"), std::slice::from_ref(&hand)), invited);
    let both = [hand, held_at("new@example.org", CalendarMethod::Request, 5)];
    assert_eq!(at_addresses(&item(3), Some("new@example.org"), &both), []);
    let over = [("new@example.org".into(), "CANCEL", "removed", 6)];
    assert_eq!(at_addresses(&item(3), None, &both), over, "one end, where they are reached");
}

#[test]
fn who_is_removed_is_told_at_every_address_that_holds_it() {
    let both = [
        held_at("old@example.org", CalendarMethod::Request, 3),
        held_at("new@example.org", CalendarMethod::Request, 5),
    ];
    assert_eq!(
        at_addresses(&item(5), None, &both),
        [
            ("old@example.org".into(), "CANCEL", "removed", 5),
            ("new@example.org".into(), "CANCEL", "removed", 6)
        ]
    );
}

#[test]
fn two_who_swap_their_addresses_are_another_set_of_guests() {
    let (one, two) = (nobody(), PersonId::from_uuid(uuid::Uuid::from_u128(7)));
    let sum = |a: &str, b: &str| Guest::new(one, a).number + Guest::new(two, b).number;
    assert_ne!(sum("a@example.org", "b@example.org"), sum("b@example.org", "a@example.org"));
}
