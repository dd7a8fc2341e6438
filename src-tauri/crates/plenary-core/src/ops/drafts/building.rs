//! Builds a document, and builds it again around the edits.

use super::kinds::document;
use super::writing::{by_hand, titled, write};
use crate::error::Result;
use crate::ids::DraftId;
use crate::model::{Block, BlockState, Draft, DraftBlock, DraftKind, DraftScope};
use crate::op::Op;
use crate::ops::minutes;
use crate::plenary::Plenary;
use crate::rules::blocks::blocks;
use crate::rules::rebuild::{Rebuild, rebuild, rebuilt};
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, drafts, rows};
use crate::wording::Document;
use chrono::{DateTime, Utc};

/// Builds a document from the data. One that was built before is built again: what was edited by hand stays. Minutes that went out
/// are not built again: where their draft is gone, it says what was given out.
pub fn build_draft(plenary: &Plenary, scope: DraftScope, kind: DraftKind) -> Result<Done<Draft>> {
    plenary.transact(Op::BuildDraft, |tx| build(tx, scope, kind))
}

pub(crate) fn build(tx: &Tx<'_>, scope: DraftScope, kind: DraftKind) -> Result<Draft> {
    let document = document(tx, &scope, kind, tx.at())?;
    tx.about(&document.title);
    if let (DraftScope::Event { event_id }, DraftKind::Minutes) = (scope, kind) {
        if let Some(text) = minutes::given_out(tx, event_id)? {
            return as_given_out(tx, scope, &document, &text);
        }
        minutes::may_be_built(tx, event_id)?;
    }
    let draft = match drafts::of_kind(tx, &scope, kind)? {
        Some(old) => again(tx, &old, &document)?,
        None => first(tx, scope, kind, &document)?,
    };
    if kind == DraftKind::Minutes {
        minutes::built(tx, &draft)?;
    }
    Ok(draft)
}

/// Minutes that went out and have no draft: what was given out stands in it, to be corrected.
fn as_given_out(tx: &Tx<'_>, scope: DraftScope, document: &Document, text: &str) -> Result<Draft> {
    let draft = blank(tx, scope, DraftKind::Minutes, document)?;
    let blocks = blocks(text).into_iter().filter_map(|at| text.get(at));
    write(tx, &[], blocks.map(|block| by_hand(tx, draft.id, block)).collect())?;
    Ok(draft)
}

fn first(tx: &Tx<'_>, scope: DraftScope, kind: DraftKind, document: &Document) -> Result<Draft> {
    let draft = blank(tx, scope, kind, document)?;
    let blocks = document.blocks.iter().map(|block| built(tx, draft.id, block, BlockState::Standing));
    write(tx, &[], blocks.collect())?;
    Ok(draft)
}

/// A draft without a block.
fn blank(tx: &Tx<'_>, scope: DraftScope, kind: DraftKind, document: &Document) -> Result<Draft> {
    let (event_id, starts_on, ends_on) = match scope {
        DraftScope::Event { event_id } => (Some(event_id), None, None),
        DraftScope::Period { starts_on, ends_on } => (None, Some(starts_on), Some(ends_on)),
    };
    let at = tx.at();
    let draft = Draft {
        id: tx.new_id(),
        event_id,
        starts_on,
        ends_on,
        kind,
        title: document.title.clone(),
        language: document.language.to_owned(),
        built_at: at,
        created_at: at,
        updated_at: at,
    };
    rows::insert(tx, &draft)?;
    Ok(draft)
}

fn again(tx: &Tx<'_>, draft: &Draft, document: &Document) -> Result<Draft> {
    let old = drafts::blocks(tx, draft.id)?;
    let Rebuild { next, .. } = rebuild(&old, &document.blocks);
    let blocks = next.iter().filter_map(|next| {
        let new = next.now.and_then(|now| document.blocks.get(now));
        match next.was.and_then(|was| old.get(was)) {
            Some(old) => Some(rebuilt(old, new)),
            None => new.map(|new| built(tx, draft.id, new, BlockState::New)),
        }
    });
    let blocks = write(tx, &old, blocks.collect())?;
    let built = Draft {
        title: document.title.clone(),
        language: document.language.to_owned(),
        built_at: tx.at(),
        ..draft.clone()
    };
    rows::update(tx, draft, titled(built, &blocks))
}

/// What building the draft again would do: its blocks as they stand, those built now, and the plan between them.
pub fn plan(
    conn: &Connection,
    id: DraftId,
    now: DateTime<Utc>,
) -> Result<(Vec<DraftBlock>, Vec<Block>, Rebuild)> {
    let draft: Draft = rows::expect(conn, id)?;
    minutes::text_may_be_replaced(conn, &draft)?;
    let old = drafts::blocks(conn, id)?;
    let scope =
        draft.scope().ok_or_else(|| crate::error::Error::Internal(format!("draft {id} is of nothing")))?;
    let new = document(conn, &scope, draft.kind, now)?.blocks;
    let plan = rebuild(&old, &new);
    Ok((old, new, plan))
}

fn built(tx: &Tx<'_>, draft: DraftId, block: &Block, state: BlockState) -> DraftBlock {
    DraftBlock {
        key: block.key.clone(),
        built: block.markdown.clone(),
        sources: block.sentences.clone(),
        state,
        ..by_hand(tx, draft, &block.markdown)
    }
}
