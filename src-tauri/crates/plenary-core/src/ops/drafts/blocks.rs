//! Edits of one block of a draft: its text, its place, and what to do with what a rebuild found.

use super::edits::{with_body, without};
use super::writing::{by_hand, split_off, titled, write};
use crate::error::{Refusal, Result};
use crate::ids::{DraftBlockId, DraftId};
use crate::model::words::vocabulary;
use crate::model::{BlockState, Draft, DraftBlock};
use crate::op::Op;
use crate::ops::minutes;
use crate::plenary::Plenary;
use crate::rules::{blocks, text};
use crate::store::joining::Typed;
use crate::store::transact::{Done, Tx};
use crate::store::{drafts, rows};

vocabulary! {
    /// What to do with what a rebuild found.
    BlockDecision {
        /// Takes the text that the data gives now.
        Take = "take",
        /// Keeps the text that stands.
        Keep = "keep",
        /// Says that a new block was seen.
        Seen = "seen",
    }
}

/// Saves the text of a block. Unless it is still being typed, empty lines in it make several blocks.
pub fn change_block(
    plenary: &Plenary,
    id: DraftBlockId,
    body: &str,
    typing: bool,
) -> Result<Done<Vec<DraftBlock>>> {
    plenary.transact(Op::ChangeBlock, |tx| {
        tx.joins(typing.then(|| Typed::of(&id, ["body"])));
        let body = written(body)?;
        edit(tx, id, |tx, block| {
            let pieces = if typing { vec![body.trim_end()] } else { pieces(&body) };
            let mut pieces = pieces.into_iter();
            let first = pieces.next().map(|piece| with_body(&block, piece));
            let more = pieces.map(|piece| split_off(tx, &block, piece));
            Ok(first.into_iter().chain(more).collect())
        })
    })
}

/// Writes a new block behind another, or at the beginning.
pub fn add_block(
    plenary: &Plenary,
    draft: DraftId,
    after: Option<DraftBlockId>,
    body: &str,
) -> Result<Done<Vec<DraftBlock>>> {
    plenary.transact(Op::AddBlock, |tx| {
        let body = written(body)?;
        let row: Draft = rows::expect(tx, draft)?;
        let old = drafts::blocks(tx, draft)?;
        if let Some(after) = after.filter(|after| !old.iter().any(|block| block.id == *after)) {
            return Err(Refusal::new("not-found").with("noun", "draft_block").with("id", after).into());
        }
        let new: Vec<DraftBlock> = pieces(&body).into_iter().map(|piece| by_hand(tx, draft, piece)).collect();
        let at = after.map_or(0, |after| 1 + old.iter().take_while(|block| block.id != after).count());
        let mut next = old.clone();
        next.splice(at..at, new.clone());
        let written = save(tx, &row, &old, next)?;
        let is_new = |block: &DraftBlock| new.iter().any(|one| one.id == block.id);
        Ok(written.into_iter().filter(is_new).collect())
    })
}

/// Deletes a block: a rebuild does not bring it back.
pub fn delete_block(plenary: &Plenary, id: DraftBlockId) -> Result<Done<()>> {
    let gone = |_: &Tx<'_>, block: DraftBlock| Ok(without(&block).into_iter().collect());
    Ok(plenary.transact(Op::DeleteBlock, |tx| edit(tx, id, gone))?.map(drop))
}

/// Brings back a block that was deleted by hand.
pub fn restore_block(plenary: &Plenary, id: DraftBlockId) -> Result<Done<Vec<DraftBlock>>> {
    plenary.transact(Op::RestoreBlock, |tx| {
        edit(tx, id, |_, block| match block.state {
            BlockState::Deleted => Ok(vec![DraftBlock { state: BlockState::Standing, ..block }]),
            _ => Err(nothing_to_decide(&block)),
        })
    })
}

/// Moves a block to a place among those that stand, from 0; a rebuild leaves it there.
pub fn move_block(plenary: &Plenary, id: DraftBlockId, to: usize) -> Result<Done<DraftBlock>> {
    plenary.transact(Op::MoveBlock, |tx| {
        let block: DraftBlock = rows::expect(tx, id)?;
        let draft: Draft = rows::expect(tx, block.draft_id)?;
        let old = drafts::blocks(tx, draft.id)?;
        let mut next: Vec<DraftBlock> = old.iter().filter(|other| other.id != id).cloned().collect();
        let standing = next.iter().enumerate().filter(|(_, block)| block.stands()).map(|(at, _)| at);
        let at = standing.chain([next.len()]).nth(to).unwrap_or(next.len());
        next.insert(at, DraftBlock { moved: true, ..block });
        let written = save(tx, &draft, &old, next)?;
        written
            .into_iter()
            .find(|block| block.id == id)
            .ok_or_else(|| crate::error::Error::Internal(format!("block {id} was lost")))
    })
}

/// Decides about a block: takes what is offered, keeps what stands, or says that what is new was seen.
pub fn decide_block(
    plenary: &Plenary,
    id: DraftBlockId,
    decision: BlockDecision,
) -> Result<Done<Vec<DraftBlock>>> {
    plenary.transact(Op::DecideBlock, |tx| edit(tx, id, |_, block| decided(block, decision)))
}

fn decided(mut block: DraftBlock, decision: BlockDecision) -> Result<Vec<DraftBlock>> {
    match (decision, block.offered.take(), block.state) {
        (BlockDecision::Take, Some(offered), _) => {
            (block.body, block.built) = (offered.markdown.clone(), offered.markdown);
            (block.key, block.sources) = (offered.key, offered.sentences);
        }
        (BlockDecision::Take, None, BlockState::Unsupported) => return Ok(Vec::new()),
        (BlockDecision::Keep, Some(offered), _) => {
            // what it was from stays known: a permission may be withdrawn later
            let old = std::mem::replace(&mut block.sources, offered.sentences);
            let more: Vec<_> = old.into_iter().filter(|one| !block.sources.contains(one)).collect();
            block.sources.extend(more);
            block.built = offered.markdown;
        }
        (BlockDecision::Keep, None, BlockState::Unsupported) => {
            (block.key, block.built) = (String::new(), String::new());
            block.state = BlockState::Standing;
        }
        (BlockDecision::Seen | BlockDecision::Keep, None, BlockState::New) => {
            block.state = BlockState::Standing
        }
        _ => return Err(nothing_to_decide(&block)),
    }
    Ok(vec![block])
}

fn nothing_to_decide(block: &DraftBlock) -> crate::error::Error {
    Refusal::new("block-nothing-to-decide").with("id", block.id).into()
}

/// One block becomes others in its place; gives those that are there now.
fn edit(
    tx: &Tx<'_>,
    id: DraftBlockId,
    change: impl FnOnce(&Tx<'_>, DraftBlock) -> Result<Vec<DraftBlock>>,
) -> Result<Vec<DraftBlock>> {
    let block: DraftBlock = rows::expect(tx, id)?;
    let draft: Draft = rows::expect(tx, block.draft_id)?;
    let old = drafts::blocks(tx, draft.id)?;
    let at = old.iter().take_while(|block| block.id != id).count();
    let changed = change(tx, block)?;
    let ids: Vec<DraftBlockId> = changed.iter().map(|block| block.id).collect();
    let mut next = old.clone();
    next.splice(at..=at, changed);
    let written = save(tx, &draft, &old, next)?;
    Ok(written.into_iter().filter(|block| ids.contains(&block.id)).collect())
}

/// Writes the blocks, and the draft's title after them.
pub(super) fn save(
    tx: &Tx<'_>,
    draft: &Draft,
    old: &[DraftBlock],
    next: Vec<DraftBlock>,
) -> Result<Vec<DraftBlock>> {
    tx.about(&draft.title);
    minutes::text_may_change(tx, draft)?;
    let written = write(tx, old, next)?;
    if written != old {
        let touched = Draft { updated_at: tx.at(), ..draft.clone() };
        rows::update(tx, draft, titled(touched, &written))?;
    }
    Ok(written)
}

fn pieces(body: &str) -> Vec<&str> {
    blocks::blocks(body).into_iter().filter_map(|at| body.get(at)).collect()
}

/// Markdown that says something.
fn written(body: &str) -> Result<String> {
    let mut body = body.to_owned();
    text::prose("body", &mut body)?;
    if body.trim().is_empty() {
        return Err(Refusal::new("empty").field("body").into());
    }
    Ok(body)
}
