//! Versions of a draft: one is kept whenever it leaves the office, and when somebody asks.

use super::blocks::save;
use super::leaving::Leaving;
use super::writing::markdown;
use crate::error::Result;
use crate::ids::{DraftId, DraftVersionId};
use crate::model::{Draft, DraftVersion, VersionReason};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::seal;
use crate::store::transact::{Done, Tx};
use crate::store::{drafts, rows};

/// Keeps the draft as it stands.
pub fn keep_draft_version(plenary: &Plenary, id: DraftId) -> Result<Done<DraftVersion>> {
    plenary.transact(Op::KeepVersion, |tx| {
        let draft: Draft = rows::expect(tx, id)?;
        let blocks = drafts::blocks(tx, id)?;
        let markdown = markdown(&blocks);
        keep(tx, &Leaving { draft, blocks, markdown }, VersionReason::Asked)
    })
}

/// Keeps what has left the office.
pub fn left(plenary: &Plenary, leaving: &Leaving, reason: VersionReason) -> Result<Done<DraftVersion>> {
    plenary.transact(Op::KeepVersion, |tx| keep(tx, leaving, reason))
}

/// A version, unless the newest is the same for the same reason.
fn keep(tx: &Tx<'_>, leaving: &Leaving, reason: VersionReason) -> Result<DraftVersion> {
    let Leaving { draft, blocks, markdown } = leaving;
    tx.about(&draft.title);
    let newest = drafts::newest(tx, draft.id)?;
    let sha256 = seal::sha256(format!("{}\n{markdown}", draft.title));
    let number = newest.as_ref().map_or(1, |newest| newest.number + 1);
    if let Some(same) = newest.filter(|newest| newest.sha256 == sha256 && newest.reason == reason) {
        return Ok(same);
    }
    let version = DraftVersion {
        id: tx.new_id(),
        draft_id: draft.id,
        number,
        reason,
        title: draft.title.clone(),
        blocks: blocks.clone(),
        sha256,
        made_at: tx.at(),
    };
    rows::insert(tx, &version)?;
    tx.record("draft_version", version.id);
    Ok(version)
}

/// Makes the draft what it was in a version.
pub fn restore_draft_version(plenary: &Plenary, id: DraftVersionId) -> Result<Done<Draft>> {
    plenary.transact(Op::RestoreVersion, |tx| {
        let version: DraftVersion = rows::expect(tx, id)?;
        let draft: Draft = rows::expect(tx, version.draft_id)?;
        let old = drafts::blocks(tx, draft.id)?;
        save(tx, &draft, &old, version.blocks)?;
        let now: Draft = rows::expect(tx, draft.id)?;
        rows::update(tx, &now, Draft { title: version.title, ..now.clone() })
    })
}
