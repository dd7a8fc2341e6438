//! Versions of a draft: one is kept whenever it leaves the office, and when somebody asks.

use super::blocks::save;
use super::leaving::Leaving;
use super::writing::markdown;
use crate::error::{Refusal, Result};
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
        tx.about(&draft.title);
        keep(tx, &Leaving { draft, blocks, markdown }, VersionReason::Asked, "")
    })
}

/// Keeps what has left the office; `place` is the path of a file or the address of a website, empty of a copy.
pub fn left(
    plenary: &Plenary,
    leaving: &Leaving,
    reason: VersionReason,
    place: &str,
) -> Result<Done<DraftVersion>> {
    plenary.transact(Op::KeepVersion, |tx| {
        tx.about(&leaving.draft.title);
        keep(tx, leaving, reason, place)
    })
}

/// Notes that a version that left the office was taken back, or put right, where it went; or that it is out there after all.
pub fn take_back_draft_version(
    plenary: &Plenary,
    id: DraftVersionId,
    taken_back: bool,
) -> Result<Done<DraftVersion>> {
    plenary.transact(Op::TakeBackVersion, |tx| {
        let version: DraftVersion = rows::expect(tx, id)?;
        tx.about(&version.title);
        if version.reason == VersionReason::Asked {
            return Err(Refusal::new("version-never-left").with("number", version.number).into());
        }
        let taken_back_at = taken_back.then(|| version.taken_back_at.unwrap_or(tx.at()));
        if taken_back_at == version.taken_back_at {
            return Ok(version);
        }
        tx.record("draft_version", version.id);
        rows::update(tx, &version, DraftVersion { taken_back_at, ..version.clone() })
    })
}

/// A version, unless the newest is the same for the same reason in the same place, and still out there.
pub(crate) fn keep(
    tx: &Tx<'_>,
    leaving: &Leaving,
    reason: VersionReason,
    place: &str,
) -> Result<DraftVersion> {
    let Leaving { draft, blocks, markdown } = leaving;
    let newest = drafts::newest(tx, draft.id)?;
    let sha256 = seal::sha256(format!("{}\n{markdown}", draft.title));
    let number = newest.as_ref().map_or(1, |newest| newest.number + 1);
    let is_same = |newest: &DraftVersion| {
        (newest.sha256.as_str(), newest.reason, newest.place.as_str()) == (sha256.as_str(), reason, place)
            && newest.taken_back_at.is_none()
    };
    if let Some(same) = newest.filter(is_same) {
        return Ok(same);
    }
    let version = DraftVersion {
        id: tx.new_id(),
        draft_id: draft.id,
        number,
        reason,
        place: place.to_owned(),
        title: draft.title.clone(),
        blocks: blocks.clone(),
        sha256,
        made_at: tx.at(),
        taken_back_at: None,
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
