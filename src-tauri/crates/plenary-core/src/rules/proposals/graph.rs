//! Sentences that share words, how much, and which of them the others lean on.

use std::collections::BTreeMap;

/// How often a random reader goes on to a sentence that is like the one just read.
const DAMPING: f64 = 0.85;
/// The ranks stand still when none moves more than this.
const STILL: f64 = 1e-7;
const ROUNDS: usize = 60;
/// Words that more than one sentence in so many has join too much with too much; they stay in the lengths.
const COMMON_IN: usize = 6;

/// Every two sentences that share a telling word, with the cosine of their weighted words.
pub struct Graph {
    /// For each sentence the others, by place, and how alike they are: from 0 to 1.
    edges: Vec<Vec<(usize, f64)>>,
}

impl Graph {
    /// Of sentences as stems.
    pub fn of(said: &[Vec<String>]) -> Self {
        let vectors = vectors(said);
        let mut edges: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); said.len()];
        for having in having(&vectors).values().filter(|having| having.len() > 1) {
            if said.len() > 60 && having.len() * COMMON_IN > said.len() {
                continue;
            }
            for (n, (first, weight)) in having.iter().enumerate() {
                for (second, other) in having.iter().skip(n + 1) {
                    if let Some(edge) = edges.get_mut(*first) {
                        *edge.entry(*second).or_default() += weight * other;
                    }
                }
            }
        }
        Self { edges: both_ways(edges) }
    }

    /// The others that are like this one, and how much.
    pub fn alike(&self, at: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.edges.get(at).into_iter().flatten().copied()
    }

    /// How much of all that was said each stands for; together 1.
    pub fn ranks(&self) -> Vec<f64> {
        let count = self.edges.len();
        if count == 0 {
            return Vec::new();
        }
        let even = 1.0 / count as f64;
        let sums: Vec<f64> =
            self.edges.iter().map(|edges| edges.iter().map(|(_, weight)| weight).sum()).collect();
        let mut ranks = vec![even; count];
        for _ in 0..ROUNDS {
            let next = self.round(&ranks, &sums, even);
            let moved = next.iter().zip(&ranks).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
            ranks = next;
            if moved < STILL {
                break;
            }
        }
        ranks
    }

    fn round(&self, ranks: &[f64], sums: &[f64], even: f64) -> Vec<f64> {
        let given = |from: usize, weight: f64| {
            let sum = sums.get(from).copied().unwrap_or_default();
            if sum > 0.0 { ranks.get(from).copied().unwrap_or_default() * weight / sum } else { 0.0 }
        };
        // What is like nothing gives its rank to all alike.
        let alone: f64 = ranks.iter().zip(sums).filter(|(_, sum)| **sum <= 0.0).map(|(rank, _)| rank).sum();
        let base = (1.0 - DAMPING) * even + DAMPING * alone * even;
        let got =
            |edges: &Vec<(usize, f64)>| edges.iter().map(|(from, weight)| given(*from, *weight)).sum::<f64>();
        self.edges.iter().map(|edges| base + DAMPING * got(edges)).collect()
    }
}

/// The words of each sentence with their weight: the rarer the more; of length 1.
fn vectors(said: &[Vec<String>]) -> Vec<BTreeMap<&str, f64>> {
    let mut sentences_with: BTreeMap<&str, usize> = BTreeMap::new();
    let mut counted: Vec<BTreeMap<&str, f64>> = Vec::with_capacity(said.len());
    for stems in said {
        let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
        for stem in stems {
            *counts.entry(stem).or_default() += 1.0;
        }
        for stem in counts.keys() {
            *sentences_with.entry(stem).or_default() += 1;
        }
        counted.push(counts);
    }
    let all = said.len() as f64;
    for counts in &mut counted {
        for (stem, weight) in counts.iter_mut() {
            let with = sentences_with.get(stem).copied().unwrap_or(1) as f64;
            *weight = (1.0 + weight.ln()) * (1.0 + all / with).ln();
        }
        let length = counts.values().map(|weight| weight * weight).sum::<f64>().sqrt();
        counts.values_mut().for_each(|weight| *weight /= length.max(f64::EPSILON));
    }
    counted
}

/// Which sentences have a word, and with what weight.
fn having<'s>(vectors: &[BTreeMap<&'s str, f64>]) -> BTreeMap<&'s str, Vec<(usize, f64)>> {
    let mut having: BTreeMap<&str, Vec<(usize, f64)>> = BTreeMap::new();
    for (at, vector) in vectors.iter().enumerate() {
        for (stem, weight) in vector {
            having.entry(stem).or_default().push((at, *weight));
        }
    }
    having
}

fn both_ways(edges: Vec<BTreeMap<usize, f64>>) -> Vec<Vec<(usize, f64)>> {
    let mut both: Vec<Vec<(usize, f64)>> = vec![Vec::new(); edges.len()];
    for (first, others) in edges.into_iter().enumerate() {
        for (second, weight) in others {
            if let Some(list) = both.get_mut(first) {
                list.push((second, weight));
            }
            if let Some(list) = both.get_mut(second) {
                list.push((first, weight));
            }
        }
    }
    both.iter_mut().for_each(|list| list.sort_by_key(|(at, _)| *at));
    both
}
