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

/// How alike a sentence and each of the others are, each two on their own, in percent; 100 is the same words.
pub fn to_each<T: AsRef<str>>(one: &str, others: &[T]) -> Vec<u8> {
    let texts = [one].into_iter().chain(others.iter().map(AsRef::as_ref));
    let (said, _) = read(texts);
    let Some((first, others)) = said.split_first() else { return Vec::new() };
    let pair = |other: &Said| {
        let both = |stem| first.says(stem) && other.says(stem);
        first.against(other, |stem| weight(2, if both(stem) { 2 } else { 1 }))
    };
    others.iter().map(pair).collect()
}

/// The groups that are proposed to be merged. A thousand takeaways take a few milliseconds.
pub fn groups<T: AsRef<str>>(texts: &[T]) -> Vec<Alike> {
    let (said, words) = read(texts.iter().map(AsRef::as_ref));
    let pairs = alike_pairs(&said, words);
    let mut joined = Joined::default();
    let known: BTreeMap<(usize, usize), u8> =
        pairs.iter().map(|(percent, first, second)| ((*first, *second), *percent)).collect();
    for (percent, first, second) in &pairs {
        joined.join(*first, *second, *percent, &known);
    }
    joined.finished()
}

/// What of a sentence is compared. Stems are numbered in the order of their letters.
struct Said {
    /// Rising, each once.
    stems: Vec<usize>,
    /// Those of them with a digit.
    numbers: Vec<usize>,
    denies: bool,
}

/// Every text as it is compared, and how many stems they have together.
fn read<'a>(texts: impl Iterator<Item = &'a str>) -> (Vec<Said>, usize) {
    let texts: Vec<(BTreeSet<String>, bool)> =
        texts.map(|text| (stems::stems(text).into_iter().collect(), denies(text))).collect();
    let all: BTreeSet<&str> = texts.iter().flat_map(|(stems, _)| stems.iter().map(String::as_str)).collect();
    let numbered: BTreeMap<&str, usize> = all.into_iter().zip(0..).collect();
    let number = |stem: &String| numbered.get(stem.as_str()).copied();
    let said = texts.iter().map(|(stems, denies)| Said {
        numbers: stems
            .iter()
            .filter(|stem| stem.contains(|c: char| c.is_ascii_digit()))
            .filter_map(number)
            .collect(),
        stems: stems.iter().filter_map(number).collect(),
        denies: *denies,
    });
    (said.collect(), numbered.len())
}

fn denies(text: &str) -> bool {
    let denies = |word: &String| {
        matches!(word.as_str(), "not" | "no" | "never" | "nobody" | "nothing" | "none" | "without")
            || word.ends_with("n't")
            || word == "cannot"
    };
    stems::words(text).filter(denies).count() % 2 == 1
}

impl Said {
    fn says(&self, stem: usize) -> bool {
        self.stems.binary_search(&stem).is_ok()
    }

    /// The weight of what both say, twice, over the weight of what each says (Dice).
    fn against(&self, other: &Self, weight: impl Fn(usize) -> f64) -> u8 {
        let denied = self.denies != other.denies;
        let counted = !self.numbers.is_empty() && !other.numbers.is_empty() && self.numbers != other.numbers;
        let sum = |said: &Self| said.stems.iter().map(|stem| weight(*stem)).sum::<f64>();
        let all = sum(self) + sum(other);
        if denied || counted || all <= 0.0 {
            return 0;
        }
        let shared = self.stems.iter().filter(|stem| other.says(**stem)).map(|stem| weight(*stem));
        percent(2.0 * shared.sum::<f64>() / all)
    }
}

/// How much a word tells that so many of all have: the fewer, the more.
fn weight(all: u32, having: u32) -> f64 {
    (1.0 + f64::from(all) / f64::from(having.max(1))).ln()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a share of one is 0 to 100
fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}

/// How much each word tells among these sentences, by the number of its stem.
struct Weights(Vec<f64>);

impl Weights {
    fn of(said: &[Said], words: usize) -> Self {
        let mut counts = vec![0_u32; words];
        for stem in said.iter().flat_map(|one| &one.stems) {
            if let Some(count) = counts.get_mut(*stem) {
                *count += 1;
            }
        }
        let all = u32::try_from(said.len()).unwrap_or(u32::MAX);
        Self(counts.into_iter().map(|count| weight(all, count)).collect())
    }

    fn one(&self, stem: usize) -> f64 {
        self.0.get(stem).copied().unwrap_or_default()
    }

    /// The heaviest stems of a sentence, so many that those left over weigh less than any sentence alike enough shares with it.
    /// Two that are alike have one of these in common: the heaviest that they share is among them in both.
    fn telling(&self, said: &Said) -> Vec<usize> {
        let mut stems = said.stems.clone();
        stems.sort_by(|a, b| self.one(*b).total_cmp(&self.one(*a)).then(a.cmp(b)));
        let least = (f64::from(PROPOSED_FROM) - 1.0) / 100.0;
        let whole: f64 = stems.iter().map(|stem| self.one(*stem)).sum();
        let enough = whole * least / (2.0 - least);
        let mut left = 0.0;
        while let Some(lightest) = stems.last() {
            left += self.one(*lightest);
            if left >= enough {
                break;
            }
            stems.pop();
        }
        stems
    }
}

/// Every two that are alike enough, the most alike first. Only those that share a telling word are looked at.
fn alike_pairs(said: &[Said], words: usize) -> Vec<(u8, usize, usize)> {
    let weights = Weights::of(said, words);
    let mut having: Vec<Vec<usize>> = vec![Vec::new(); words];
    let mut pairs = Vec::new();
    for (second, one) in said.iter().enumerate() {
        let telling = weights.telling(one);
        let mut earlier: Vec<usize> =
            telling.iter().filter_map(|stem| having.get(*stem)).flatten().copied().collect();
        earlier.sort_unstable();
        earlier.dedup();
        for first in earlier {
            let percent = said.get(first).map_or(0, |other| other.against(one, |stem| weights.one(stem)));
            if percent >= PROPOSED_FROM {
                pairs.push((percent, first, second));
            }
        }
        for stem in telling {
            if let Some(having) = having.get_mut(stem) {
                having.push(second);
            }
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
