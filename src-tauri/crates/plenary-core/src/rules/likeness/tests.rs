//! Claims about likeness: what is proposed as one, what never is, and that the order of what is asked changes nothing.

use super::*;
use proptest::prelude::*;

const SAID: [&str; 8] = [
    "Ask people what they need before you hand out devices.",
    "Lend the device together with a data plan.",
    "Ask first what people need before handing them a device.",
    "27 of 33 boroughs have a device library.",
    "12 of 33 boroughs have a device library.",
    "Devices alone are enough for most people.",
    "Devices alone are not enough for most people.",
    "Lend devices together with their data plans!",
];

fn likeness(one: &str, other: &str) -> u8 {
    to_each(one, &[other])[0]
}

/// Every two that are alike, found by looking at every two.
fn every_two(texts: &[String]) -> Vec<(u8, usize, usize)> {
    let (said, words) = read(texts.iter().map(String::as_str));
    let weights = Weights::of(&said, words);
    let two = (0..said.len()).flat_map(|second| (0..second).map(move |first| (first, second)));
    let mut pairs: Vec<_> =
        two.map(|(a, b)| (said[a].against(&said[b], |stem| weights.one(stem)), a, b)).collect();
    pairs.retain(|(percent, ..)| *percent >= PROPOSED_FROM);
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then(a.cmp(b)));
    pairs
}

fn members(texts: &[&str]) -> Vec<Vec<usize>> {
    groups(texts).into_iter().map(|group| group.members).collect()
}

#[test]
fn the_same_thought_in_other_forms_is_proposed_as_one() {
    assert_eq!(members(&SAID), [vec![0, 2], vec![1, 7]]);
}

#[test]
fn other_numbers_and_a_denial_are_another_thought() {
    assert_eq!(likeness(SAID[3], SAID[4]), 0);
    assert_eq!(likeness(SAID[5], SAID[6]), 0);
    assert_eq!(likeness(SAID[3], SAID[3]), 100);
}

#[test]
fn texts_without_words_are_like_nothing() {
    assert_eq!(likeness("", ""), 0);
    assert_eq!(members(&["", "…", "It is what it is."]), Vec::<Vec<usize>>::new());
}

#[test]
fn a_chain_of_small_steps_is_no_group() {
    let chain = ["libraries lend tablets", "libraries lend laptops widely", "councils lend laptops widely"];
    for group in groups(&chain) {
        for first in &group.members {
            for second in &group.members {
                let alike = first == second || likeness(chain[*first], chain[*second]) >= 40;
                assert!(alike, "{} | {}", chain[*first], chain[*second]);
            }
        }
    }
}

#[test]
fn a_thousand_takeaways_are_compared_while_one_looks() {
    let nouns =
        ["device", "library", "borough", "skill", "trust", "data", "desk", "training", "charity", "school"];
    let noun = |n: usize| nouns[n % nouns.len()];
    let text = |n: usize| format!("{} {} needs {} number {}", noun(n), noun(n / 10), noun(n / 7 + 3), n % 50);
    let texts: Vec<String> = (0..1_000).map(text).collect();
    let first = groups(&texts);
    assert!(!first.is_empty());
    assert_eq!(first, groups(&texts), "the same each time");
}

proptest! {
    #[test]
    fn whom_no_telling_word_brings_together_is_not_alike(texts in prop::collection::vec("(ask |lend |trust |device |not |3 |4 |data |plan |desk ){0,8}", 0..25)) {
        let (said, words) = read(texts.iter().map(String::as_str));
        prop_assert_eq!(alike_pairs(&said, words), every_two(&texts));
    }

    #[test]
    fn likeness_is_the_same_both_ways(one in ".{0,80}", other in ".{0,80}") {
        prop_assert_eq!(likeness(&one, &other), likeness(&other, &one));
    }

    #[test]
    fn nobody_is_in_two_groups_and_every_place_was_asked(texts in prop::collection::vec("(ask|lend|trust|device|not|3| ){0,8}", 0..20)) {
        let mut seen = BTreeSet::new();
        for group in groups(&texts) {
            prop_assert!(group.members.len() > 1 && group.percent >= PROPOSED_FROM);
            for member in group.members {
                prop_assert!(member < texts.len() && seen.insert(member));
            }
        }
    }
}
