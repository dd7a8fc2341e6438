//! Which block that stands is which block that is built now: by its key, else by what it is from, else by its words.

use crate::model::{Block, DraftBlock, Sentence, Source};
use std::collections::{BTreeMap, VecDeque};

/// For each old block the place of its twin among the new ones.
pub fn pairs(old: &[DraftBlock], new: &[Block]) -> Vec<Option<usize>> {
    let mut pairs = Pairs { old: vec![None; old.len()], new: vec![false; new.len()] };
    pairs.match_by(old, new, |block| Some(block.key.clone()), |block| Some(block.key.clone()));
    pairs.match_by(old, new, |block| said(&block.sources), |block| said(&block.sentences));
    pairs.match_by(old, new, |block| Some(block.built.clone()), |block| Some(block.markdown.clone()));
    pairs.old
}

struct Pairs {
    old: Vec<Option<usize>>,
    new: Vec<bool>,
}

impl Pairs {
    /// Pairs those that have none yet and the same mark, in their order; what was written by hand has no mark.
    fn match_by<K: Ord>(
        &mut self,
        old: &[DraftBlock],
        new: &[Block],
        mark: impl Fn(&DraftBlock) -> Option<K>,
        mark_of_new: impl Fn(&Block) -> Option<K>,
    ) {
        let mut waiting: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
        for (at, block) in new.iter().enumerate().filter(|(at, _)| self.new.get(*at) == Some(&false)) {
            if let Some(mark) = mark_of_new(block) {
                waiting.entry(mark).or_default().push_back(at);
            }
        }
        for (block, pair) in old.iter().zip(&mut self.old) {
            if pair.is_some() || block.is_by_hand() {
                continue;
            }
            let found = mark(block).and_then(|mark| waiting.get_mut(&mark)).and_then(VecDeque::pop_front);
            if let Some(taken) = found.and_then(|at| self.new.get_mut(at)) {
                *taken = true;
                *pair = found;
            }
        }
    }
}

/// The takeaway, decision or action that a block says first; others tell too little of it.
fn said(sentences: &[Sentence]) -> Option<Source> {
    let first = *sentences.first()?.sources.first()?;
    matches!(first, Source::Takeaway(_) | Source::Decision(_) | Source::Action(_)).then_some(first)
}
