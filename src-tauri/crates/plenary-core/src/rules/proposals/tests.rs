//! Claims about proposals: what is worth keeping comes first, talk about the talk never, the same thing once, nothing changed.

use super::*;
use proptest::prelude::*;

const TALK: &[&str] = &[
    "Good morning everyone, can you hear me at the back?",
    "Next slide, please.",
    "So, um, we asked 400 residents what keeps them offline, and 62% said the cost of data, you know.",
    "The cost of data keeps more residents offline than the cost of a device.",
    "We lend every device together with a data plan for six months.",
    "Devices without data go back into the drawer within a week.",
    "Okay, so.",
    "Does anybody in the room lend devices with data?",
    "We found that residents trust the person at the library desk more than any leaflet.",
    "Trust is built at the library desk, by a person, over weeks.",
    "We will share the lending agreement with every borough by the end of June.",
    "I'm going to talk about the pilot for a few more minutes.",
    "In the pilot most of the residents came back for a second session.",
    "Thank you very much for listening to all of this.",
    "Any questions from the room before the coffee break?",
];

fn lines<'a>(texts: &[&'a str]) -> Vec<Line<'a>> {
    texts.iter().enumerate().map(|(place, text)| Line { place, text, spoken: true }).collect()
}

fn texts(count: usize) -> Vec<String> {
    propose(&lines(TALK), count).into_iter().map(|one| one.text).collect()
}

#[test]
fn what_states_something_comes_first_and_the_talk_about_the_talk_never() {
    let found = texts(20);
    let first: Vec<&str> = found.iter().take(6).map(String::as_str).collect();
    assert!(
        first.contains(&"we asked 400 residents what keeps them offline, and 62% said the cost of data"),
        "the number is among the first: {found:#?}"
    );
    assert!(first.contains(&TALK[10]), "and the promise: {found:#?}");
    for never in [0, 1, 6, 11, 13, 14] {
        assert!(!found.iter().any(|text| TALK[never].contains(text.as_str())), "{}", TALK[never]);
    }
}

#[test]
fn questions_stand_behind_and_are_few() {
    let asked = propose(&lines(TALK), 10);
    let at = asked.iter().position(|one| one.kind == TakeawayKind::Question);
    assert!(at.is_none_or(|at| at >= 5), "{asked:#?}");
    let many: Vec<String> =
        (0..40).map(|n| format!("Why does device number {n} need data plan number {n}?")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(propose(&lines(&many), 10).len(), 2);
}

#[test]
fn the_same_thing_said_twice_is_proposed_once() {
    let twice = [TALK[4], TALK[8], "Every device we lend together with a six months data plan.", TALK[10]];
    let places: Vec<usize> = propose(&lines(&twice), 10).into_iter().map(|one| one.place).collect();
    assert_eq!(places.iter().filter(|place| [0, 2].contains(place)).count(), 1, "{places:?}");
}

#[test]
fn every_proposal_knows_its_line_and_what_it_seems_to_be() {
    for one in propose(&lines(TALK), 10) {
        assert!(TALK[one.place].contains(&one.text), "{one:?}");
    }
    let kinds = |place: usize| {
        propose(&lines(TALK), 20).into_iter().find(|one| one.place == place).map(|one| one.kind)
    };
    assert_eq!((kinds(2), kinds(10)), (Some(TakeawayKind::Statistic), Some(TakeawayKind::Commitment)));
}

#[test]
fn written_answers_keep_their_first_words() {
    let answer = [Line {
        place: 7,
        text: "So many people came without a device that the tables were full.",
        spoken: false,
    }];
    let found = propose(&answer, 5);
    assert_eq!(
        found.iter().map(|one| (one.place, one.text.as_str())).collect::<Vec<_>>(),
        [(7, answer[0].text)]
    );
}

#[test]
fn a_heading_is_not_proposed() {
    assert_eq!(propose(&lines(&["## What the boroughs will lend with every device"]), 5), []);
}

#[test]
fn nothing_gives_nothing() {
    assert_eq!(propose(&[], 20), []);
    assert_eq!(propose(&lines(&["", "Um.", "…"]), 20), []);
    assert_eq!(propose(&lines(TALK), 0), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_shorter_list_is_the_beginning_of_a_longer_one(short in 1_usize..6, more in 0_usize..9) {
        // as many questions are let in as the list is long, so that talk without questions is compared
        let stating: Vec<&str> = TALK.iter().copied().filter(|text| !text.ends_with('?')).collect();
        let long = propose(&lines(&stating), short + more);
        let first: Vec<Proposal> = propose(&lines(&stating), short);
        prop_assert_eq!(&long[..first.len()], &first[..]);
    }

    #[test]
    fn any_lines_come_to_an_end_and_stay_as_they_were(said in prop::collection::vec("(we will|devices|data|trust|ask|first|not|,|\\.|\\?|é|😀| |62%){0,30}", 0..25)) {
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        let found = propose(&lines(&said), 20);
        prop_assert_eq!(&found, &propose(&lines(&said), 20));
        for one in found {
            prop_assert!(said[one.place].contains(&one.text) && one.percent <= 100);
        }
    }

    #[test]
    fn any_text_at_all_is_taken(text in any::<String>()) {
        propose(&[Line { place: 0, text: &text, spoken: true }], 20);
    }
}
