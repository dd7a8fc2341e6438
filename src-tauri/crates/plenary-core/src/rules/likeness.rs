//! Which sentences say nearly the same, so that somebody may merge them: shared words count, and rare ones count more.
//!
//! In: texts in any order. Out: groups of their places, each with how alike its least alike two are, the most alike group
//! first. Nothing is decided by chance or by the order of a hash: the same texts give the same groups. A group holds only
//! texts that are all alike (complete linkage), so that no chain of small steps joins what has nothing in common. Two
//! sentences of which one denies what the other says, or that state different numbers, are never alike.

use crate::rules::stems;
use std::collections::{BTreeMap, BTreeSet};

/// Texts that could be one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Alike {
    /// Their places in what was asked, in rising order; two or more.
    pub members: Vec<usize>,
    /// How alike the least alike two of them are, in percent.
    pub percent: u8,
}

/// From here on two sentences are proposed as one, in percent.
const PROPOSED_FROM: u8 = 60;

/// How alike two sentences are on their own, in percent; 100 is the same words.
pub fn likeness(one: &str, other: &str) -> u8 {
    let said = [Said::read(one), Said::read(other)];
    let [first, second] = &said;
    first.against(second, &Weights::of(&said))
}

/// The groups that are proposed to be merged. A thousand takeaways take a few milliseconds.
pub fn groups<T: AsRef<str>>(texts: &[T]) -> Vec<Alike> {
    let said: Vec<Said> = texts.iter().map(|text| Said::read(text.as_ref())).collect();
    let pairs = alike_pairs(&said);
    let mut joined = Joined::default();
    let known: BTreeMap<(usize, usize), u8> =
        pairs.iter().map(|(percent, first, second)| ((*first, *second), *percent)).collect();
    for (percent, first, second) in &pairs {
        joined.join(*first, *second, *percent, &known);
    }
    joined.finished()
}

/// What of a sentence is compared.
struct Said {
    stems: BTreeSet<String>,
    numbers: BTreeSet<String>,
    denies: bool,
}

impl Said {
    fn read(text: &str) -> Self {
        let denies = |word: &String| {
            matches!(word.as_str(), "not" | "no" | "never" | "nobody" | "nothing" | "none" | "without")
                || word.ends_with("n't")
                || word == "cannot"
        };
        let stems: BTreeSet<String> = stems::stems(text).into_iter().collect();
        let numbers = stems.iter().filter(|stem| stem.contains(|c: char| c.is_ascii_digit()));
        Self {
            numbers: numbers.cloned().collect(),
            denies: stems::words(text).filter(denies).count() % 2 == 1,
            stems,
        }
    }

    /// The weight of what both say, twice, over the weight of what each says (Dice).
    fn against(&self, other: &Self, weights: &Weights) -> u8 {
        let denied = self.denies != other.denies;
        let counted = !self.numbers.is_empty() && !other.numbers.is_empty() && self.numbers != other.numbers;
        let all = weights.sum(self.stems.iter()) + weights.sum(other.stems.iter());
        if denied || counted || all <= 0.0 {
            return 0;
        }
        let shared = weights.sum(self.stems.intersection(&other.stems));
        percent(2.0 * shared / all)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a share of one is 0 to 100
fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}

/// How much a word tells: the fewer sentences have it, the more.
struct Weights(BTreeMap<String, f64>);

impl Weights {
    fn of(said: &[Said]) -> Self {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for stem in said.iter().flat_map(|one| &one.stems) {
            *counts.entry(stem.clone()).or_default() += 1;
        }
        let all = f64::from(u32::try_from(said.len()).unwrap_or(u32::MAX));
        let weight = |count: u32| (1.0 + all / f64::from(count)).ln();
        Self(counts.into_iter().map(|(stem, count)| (stem, weight(count))).collect())
    }

    fn sum<'a>(&self, stems: impl Iterator<Item = &'a String>) -> f64 {
        stems.filter_map(|stem| self.0.get(stem)).sum()
    }
}

/// Every two that are alike enough, the most alike first. Only those that share a word are looked at.
fn alike_pairs(said: &[Said]) -> Vec<(u8, usize, usize)> {
    let weights = Weights::of(said);
    let mut having: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (second, one) in said.iter().enumerate() {
        let earlier = one.stems.iter().filter_map(|stem| having.get(stem.as_str())).flatten();
        let earlier: BTreeSet<usize> = earlier.copied().collect();
        for first in earlier {
            let percent = said.get(first).map_or(0, |other| other.against(one, &weights));
            if percent >= PROPOSED_FROM {
                pairs.push((percent, first, second));
            }
        }
        for stem in &one.stems {
            having.entry(stem).or_default().push(second);
        }
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then(a.cmp(b)));
    pairs
}

/// Groups while they grow.
#[derive(Default)]
struct Joined {
    group_of: BTreeMap<usize, usize>,
    groups: BTreeMap<usize, Alike>,
}

impl Joined {
    fn join(&mut self, first: usize, second: usize, percent: u8, known: &BTreeMap<(usize, usize), u8>) {
        let (one, other) = (self.group(first), self.group(second));
        if one == other {
            return;
        }
        let members = |group: usize| self.groups.get(&group).map_or(&[][..], |found| &found.members);
        let between = members(one).iter().flat_map(|a| members(other).iter().map(move |b| (*a, *b)));
        let alike = |(a, b): (usize, usize)| known.get(&(a.min(b), a.max(b))).copied();
        let Some(least) =
            between.map(alike).try_fold(percent, |least, this| this.map(|this| least.min(this)))
        else {
            return;
        };
        let Some(moved) = self.groups.remove(&other) else { return };
        for member in &moved.members {
            self.group_of.insert(*member, one);
        }
        if let Some(group) = self.groups.get_mut(&one) {
            group.percent = group.percent.min(moved.percent).min(least);
            group.members.extend(moved.members);
            group.members.sort_unstable();
        }
    }

    fn group(&mut self, member: usize) -> usize {
        let groups = &mut self.groups;
        *self.group_of.entry(member).or_insert_with(|| {
            groups.insert(member, Alike { members: vec![member], percent: 100 });
            member
        })
    }

    fn finished(self) -> Vec<Alike> {
        let mut groups: Vec<Alike> =
            self.groups.into_values().filter(|group| group.members.len() > 1).collect();
        groups.sort_by(|a, b| b.percent.cmp(&a.percent).then_with(|| a.members.cmp(&b.members)));
        groups
    }
}

#[cfg(test)]
mod tests;
