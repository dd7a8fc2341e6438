//! Writes the blocks of a draft: those that are new, those that changed, and away with those that are gone.

use crate::error::Result;
use crate::ids::{DraftBlockId, DraftId};
use crate::model::{BlockState, Draft, DraftBlock};
use crate::rules::blocks::{heading_level, join, sentences};
use crate::rules::places::places;
use crate::store::rows;
use crate::store::transact::Tx;
use crate::wording::plain_text;
use std::collections::BTreeMap;

/// A block that somebody wrote.
pub(super) fn by_hand(tx: &Tx<'_>, draft: DraftId, body: &str) -> DraftBlock {
    DraftBlock {
        id: tx.new_id(),
        draft_id: draft,
        key: String::new(),
        position: 0,
        built: String::new(),
        body: body.to_owned(),
        sources: Vec::new(),
        offered: None,
        state: BlockState::Standing,
        moved: false,
    }
}

/// What an edit made of a part of a block: it stands for itself, and is from what the block is from.
pub(super) fn split_off(tx: &Tx<'_>, block: &DraftBlock, body: &str) -> DraftBlock {
    DraftBlock { sources: block.sources.clone(), ..by_hand(tx, block.draft_id, body) }
}

/// Makes the blocks of a draft these, in this order. Gives them as they are written.
pub(super) fn write(tx: &Tx<'_>, old: &[DraftBlock], mut next: Vec<DraftBlock>) -> Result<Vec<DraftBlock>> {
    let before: BTreeMap<DraftBlockId, &DraftBlock> = old.iter().map(|block| (block.id, block)).collect();
    let current: Vec<_> =
        next.iter().map(|block| before.get(&block.id).map(|block| block.position)).collect();
    for (block, position) in next.iter_mut().zip(places(&current)) {
        block.position = position;
        match before.get(&block.id) {
            Some(old) if *old == block => {}
            Some(old) => drop(rows::update(tx, *old, block.clone())?),
            None => rows::insert(tx, block)?,
        }
    }
    let stays: std::collections::BTreeSet<_> = next.iter().map(|block| block.id).collect();
    for gone in old.iter().filter(|block| !stays.contains(&block.id)) {
        rows::delete::<DraftBlock>(tx, gone.id)?;
    }
    Ok(next)
}

/// The draft with the title that its first heading says.
pub(super) fn titled(draft: Draft, blocks: &[DraftBlock]) -> Draft {
    let title =
        blocks.iter().find(|block| block.stands() && heading_level(&block.body) == 1).and_then(|block| {
            let at = sentences(&block.body).into_iter().next()?;
            block.body.get(at).map(plain_text)
        });
    Draft { title: title.filter(|title| !title.is_empty()).unwrap_or(draft.title), ..draft }
}

/// The text of a draft as it stands.
pub(super) fn markdown(blocks: &[DraftBlock]) -> String {
    join(blocks.iter().filter(|block| block.stands()).map(|block| block.body.as_str()))
}
