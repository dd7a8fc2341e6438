//! Edits of a draft by hand.

use super::writing::{by_hand, split_off, titled, write};
use crate::error::Result;
use crate::ids::DraftId;
use crate::model::{BlockState, Draft, DraftBlock};
use crate::op::Op;
use crate::ops::inputs::{given, typed};
use crate::ops::minutes;
use crate::plenary::Plenary;
use crate::rules::blocks::{blocks, heading_level};
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{drafts, rows};
use crate::wording::markdown;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Changes to a draft as a whole; what is left out stays.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeDraft {
    pub id: DraftId,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub title: Option<String>,
    /// Markdown, whole.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub body: Option<String>,
}

/// Saves a draft as edited; blocks that stand in the new text as they stood before are not touched.
pub fn change_draft(plenary: &Plenary, input: ChangeDraft) -> Result<Done<Draft>> {
    plenary.transact(Op::ChangeDraft, |tx| {
        tx.joins(typed!(input.id, input; title, body;));
        change(tx, input)
    })
}

pub(crate) fn change(tx: &Tx<'_>, input: ChangeDraft) -> Result<Draft> {
    let draft: Draft = rows::expect(tx, input.id)?;
    tx.about(&draft.title);
    minutes::text_may_change(tx, &draft)?;
    let before = drafts::blocks(tx, draft.id)?;
    let mut old = before.clone();
    let mut row = draft.clone();
    if let Some(mut body) = input.body {
        text::prose("body", &mut body)?;
        let next = aligned(tx, &old, draft.id, &body);
        old = write(tx, &old, next)?;
    }
    if let Some(mut title) = input.title {
        text::required_line("title", &mut title)?;
        row.title.clone_from(&title);
        old = with_heading(tx, &old, &title)?;
    }
    if old != before {
        row.updated_at = tx.at();
    }
    rows::update(tx, &draft, titled(row, &old))
}

/// The first heading says the title.
fn with_heading(tx: &Tx<'_>, old: &[DraftBlock], title: &str) -> Result<Vec<DraftBlock>> {
    let mut next = old.to_vec();
    let heading = next.iter_mut().find(|block| block.stands() && heading_level(&block.body) == 1);
    if let Some(heading) = heading {
        heading.body = format!("# {}", markdown::escape(title));
    }
    write(tx, old, next)
}

/// The blocks of a text, each known again where it stood before; of those between, each is the edit of the one in its place.
fn aligned(tx: &Tx<'_>, old: &[DraftBlock], draft: DraftId, body: &str) -> Vec<DraftBlock> {
    let standing: Vec<&DraftBlock> = old.iter().filter(|block| block.stands()).collect();
    let was: Vec<&str> = standing.iter().map(|block| block.body.as_str()).collect();
    let is: Vec<&str> = blocks(body).into_iter().filter_map(|at| body.get(at)).collect();
    // what stands there now, what is written there, and the block of which it may be a part
    let mut texts: Vec<(Option<&DraftBlock>, Option<&str>, Option<&DraftBlock>)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &was, &is) {
        let was = standing.get(op.old_range()).unwrap_or_default();
        let is = is.get(op.new_range()).unwrap_or_default();
        debug_assert!(!matches!(op, DiffOp::Equal { .. }) || was.len() == is.len());
        let pair = |at: usize| (was.get(at).copied(), is.get(at).copied(), was.last().copied());
        texts.extend((0..was.len().max(is.len())).map(pair));
    }
    let mut next = Vec::new();
    let mut deleted = old.iter().filter(|block| !block.stands()).peekable();
    for (was, is, beside) in texts {
        if let Some(was) = was {
            while let Some(tombstone) = deleted.next_if(|block| block.position < was.position) {
                next.push(tombstone.clone());
            }
        }
        next.extend(match (was, is) {
            (Some(was), Some(is)) => Some(with_body(was, is)),
            (Some(was), None) => without(was),
            (None, Some(is)) => Some(match beside {
                Some(block) => split_off(tx, block, is),
                None => by_hand(tx, draft, is),
            }),
            (None, None) => None,
        });
    }
    next.extend(deleted.cloned());
    next
}

/// The block with another text; whoever edits it has seen it.
pub(super) fn with_body(block: &DraftBlock, body: &str) -> DraftBlock {
    if block.body == body {
        return block.clone();
    }
    let state = if block.state == BlockState::New { BlockState::Standing } else { block.state };
    DraftBlock { body: body.to_owned(), state, ..block.clone() }
}

/// What is left of a deleted block: nothing of one that was written by hand.
pub(super) fn without(block: &DraftBlock) -> Option<DraftBlock> {
    let deleted = DraftBlock { state: BlockState::Deleted, offered: None, ..block.clone() };
    (!block.is_by_hand()).then_some(deleted)
}
