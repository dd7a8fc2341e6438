//! Drafts: built from the data, edited by hand block by block, and built again without losing an edit.

mod blocks;
mod building;
mod edits;
mod kinds;
mod leaving;
mod photos;
mod to_add;
mod versions;
mod writing;

use crate::error::Result;
use crate::ids::DraftId;
use crate::model::Draft;
use crate::op::Op;
use crate::ops::minutes;
use crate::plenary::Plenary;
use crate::store::rows;
use crate::store::transact::Done;

pub use blocks::{
    BlockDecision, add_block, change_block, decide_block, delete_block, move_block, restore_block,
};
pub(crate) use building::build;
pub use building::{build_draft, plan};
pub(crate) use edits::change;
pub use edits::{ChangeDraft, change_draft};
pub use kinds::{audience, document, for_the_website, is_for_the_website, is_of_period, of_event, of_period};
pub use leaving::{Checking, Leaving, block_leaving, built_leaving, leaving};
pub use photos::{InsertPhoto, insert_photo, words_kept_back};
pub(crate) use versions::keep as keep_version;
pub use versions::{keep_draft_version, left, restore_draft_version, take_back_draft_version};

/// Deletes a draft.
pub fn delete_draft(plenary: &Plenary, id: DraftId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteDraft, |tx| {
        let draft: Draft = rows::expect(tx, id)?;
        tx.about(&draft.title);
        minutes::text_may_be_replaced(tx, &draft)?;
        minutes::deleted(tx, &draft)?;
        rows::delete::<Draft>(tx, id)
    })
}

#[cfg(test)]
mod tests;
