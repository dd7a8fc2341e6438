//! What building a document again does to the blocks that stand: three ways for each, as it was built, as it stands, and as it
//! is built now. Nothing that was written by hand is ever lost.

mod pairs;

use crate::model::{Block, BlockState, DraftBlock};
use pairs::pairs;

/// What becomes of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BlockOutcome {
    /// Nothing.
    Same,
    /// Nobody had touched it: it takes the new text.
    Updated,
    /// The data says something new.
    Added,
    /// It was edited: it stays, and the new text is offered beside it.
    Offered,
    /// It was edited, and says now what the data says too.
    Agreed,
    /// It was edited, and the data does not say it any more: it stays and is flagged.
    Unsupported,
    /// Nobody had touched it, and the data does not say it any more: it leaves.
    Left,
}

/// A block of the rebuilt draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Where it stood among the old blocks; none for a new one.
    pub was: Option<usize>,
    /// Where it is among those built now; none where the data does not say it.
    pub now: Option<usize>,
    pub outcome: BlockOutcome,
}

/// The rebuilt draft, in order, and the old blocks that leave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuild {
    pub next: Vec<Next>,
    pub left: Vec<usize>,
}

/// Plans it. `old` is in its order, with what was deleted by hand.
pub fn rebuild(old: &[DraftBlock], new: &[Block]) -> Rebuild {
    let pair = pairs(old, new);
    let mut after: Vec<Vec<Next>> = vec![Vec::new(); old.len() + 1];
    let mut places: Vec<Option<usize>> = vec![None; new.len()];
    let mut left = Vec::new();
    let mut anchor = 0;
    for (at, (block, now)) in old.iter().zip(&pair).enumerate() {
        let outcome = outcome(block, now.and_then(|now| new.get(now)));
        let next = Next { was: Some(at), now: *now, outcome };
        match now.and_then(|now| places.get_mut(now)).filter(|_| !block.moved) {
            _ if outcome == BlockOutcome::Left => left.push(at),
            Some(place) => {
                *place = Some(at);
                anchor = at + 1;
            }
            None => after.get_mut(anchor).into_iter().for_each(|list| list.push(next.clone())),
        }
    }
    // what stands at the end stays there
    let tail = after.get_mut(anchor).map(std::mem::take).unwrap_or_default();
    let taken = |now: usize| pair.contains(&Some(now));
    let mut next = after.first_mut().map(std::mem::take).unwrap_or_default();
    for (now, (block, place)) in new.iter().zip(&places).enumerate() {
        match place {
            Some(at) => {
                let outcome = old.get(*at).map_or(BlockOutcome::Added, |old| outcome(old, Some(block)));
                next.push(Next { was: Some(*at), now: Some(now), outcome });
                next.extend(after.get_mut(*at + 1).map(std::mem::take).unwrap_or_default());
            }
            None if taken(now) => {} // moved by hand, it stands elsewhere
            None => next.push(Next { was: None, now: Some(now), outcome: BlockOutcome::Added }),
        }
    }
    next.extend(tail);
    Rebuild { next, left }
}

fn outcome(old: &DraftBlock, new: Option<&Block>) -> BlockOutcome {
    match new {
        _ if old.state == BlockState::Deleted => BlockOutcome::Same,
        None if old.is_by_hand() => BlockOutcome::Same,
        None if old.is_untouched() => BlockOutcome::Left,
        None if old.state == BlockState::Unsupported => BlockOutcome::Same,
        None => BlockOutcome::Unsupported,
        Some(new) if old.is_untouched() && new.markdown == old.built => BlockOutcome::Same,
        Some(_) if old.is_untouched() => BlockOutcome::Updated,
        Some(new) if new.markdown == old.body => BlockOutcome::Agreed,
        Some(new) if new.markdown == old.built => BlockOutcome::Same,
        Some(new) if old.offered.as_ref().is_some_and(|offered| offered.markdown == new.markdown) => {
            BlockOutcome::Same
        }
        Some(_) => BlockOutcome::Offered,
    }
}

/// The block as it stands afterwards; one that is not in the data any more comes without `new`.
pub fn rebuilt(old: &DraftBlock, new: Option<&Block>) -> DraftBlock {
    let Some(new) = new else { return without(old) };
    let mut block = DraftBlock { key: new.key.clone(), offered: None, ..old.clone() };
    if old.state == BlockState::Deleted && !old.is_untouched() {
        return block;
    }
    if old.state == BlockState::Unsupported {
        block.state = BlockState::Standing;
    }
    if old.is_untouched() || new.markdown == old.body || new.markdown == old.built {
        (block.built, block.sources) = (new.markdown.clone(), new.sentences.clone());
        if old.is_untouched() {
            block.body.clone_from(&new.markdown);
        }
    } else {
        block.offered = Some(new.clone());
    }
    block
}

fn without(old: &DraftBlock) -> DraftBlock {
    let mut block = old.clone();
    if !(old.is_by_hand() || old.state == BlockState::Deleted) {
        (block.state, block.offered) = (BlockState::Unsupported, None);
    }
    block
}

#[cfg(test)]
mod tests;
