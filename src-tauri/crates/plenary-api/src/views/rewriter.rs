//! The helper that rewrites: how it is set up, what a block's request is, and what was answered beside what stands.

use super::views;
use crate::jobs::Progress;
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::DraftBlockId;
use plenary_core::model::{DraftBlock, Rewriter};
use plenary_core::ops::drafts;
use plenary_core::ops::rewriter::USUAL_ADDRESS;
use plenary_core::rules::difference::{DifferenceLine, difference};
use plenary_core::rules::{rewriting, seal};
use plenary_core::store::rewriter as stored;
use plenary_post::{Post, rewriter};

views! {
    /// The helper as it is set up, or as it would be.
    RewriterView {
        rewriter: Option<Rewriter>,
        usual_address: String,
        /// What is sent stays on this computer.
        here: bool,
        /// A key is kept for this address.
        has_key: bool,
    }
    /// What would be sent, byte for byte.
    RewritePreview {
        block_id: DraftBlockId,
        /// Where to.
        address: String,
        /// It stays on this computer.
        here: bool,
        /// The key that is kept goes along, in a header of its own.
        with_key: bool,
        /// The whole body of the request.
        body: String,
        bytes: usize,
        /// Of the body: only what was shown is sent.
        sha256: String,
        /// How long an answer may take.
        seconds: i64,
    }
    /// What was answered, beside what stands. Nothing is changed.
    Rewritten {
        block_id: DraftBlockId,
        before: String,
        after: String,
        difference: Vec<DifferenceLine>,
        /// The answer is what was sent.
        same: bool,
    }
}

/// The helper as it is set up.
pub fn view(plenary: &Plenary, post: &Post) -> Result<RewriterView> {
    let rewriter = plenary.read(stored::the_one)?;
    let address = rewriter.as_ref().map_or(USUAL_ADDRESS, |one| &one.address);
    let here = rewriter::is_here(address);
    let has_key = rewriter.as_ref().map_or(Ok(None), |one| rewriter::key(post, one))?.is_some();
    Ok(RewriterView { here, has_key, usual_address: USUAL_ADDRESS.to_owned(), rewriter })
}

/// The helper, when it may be asked.
fn on_duty(plenary: &Plenary) -> Result<Rewriter> {
    let found = plenary.read(stored::the_one)?.filter(|one| one.on_duty);
    found.ok_or_else(|| Refusal::new("rewriter-off").into())
}

/// The helper, on duty or not, to try its connection.
pub fn expect(plenary: &Plenary) -> Result<Rewriter> {
    plenary.read(stored::the_one)?.ok_or_else(|| Refusal::new("rewriter-off").into())
}

fn request(plenary: &Plenary, id: DraftBlockId) -> Result<(Rewriter, DraftBlock, Vec<u8>)> {
    let helper = on_duty(plenary)?;
    let block = plenary.read(|conn| drafts::block_leaving(conn, id))?;
    let bytes = rewriting::request(&helper.model, &helper.instruction, &block.body)?;
    Ok((helper, block, bytes))
}

/// What would be sent for a block. Nothing is sent.
pub fn preview(plenary: &Plenary, post: &Post, id: DraftBlockId) -> Result<RewritePreview> {
    let (helper, _, bytes) = request(plenary, id)?;
    Ok(RewritePreview {
        block_id: id,
        address: rewriter::address(&helper),
        here: rewriter::is_here(&helper.address),
        with_key: rewriter::key(post, &helper)?.is_some(),
        bytes: bytes.len(),
        sha256: seal::sha256(&bytes),
        body: String::from_utf8_lossy(&bytes).into_owned(),
        seconds: helper.seconds,
    })
}

/// Sends what was shown, and nothing else; what comes back is shown beside what stands.
pub fn rewrite(
    plenary: &Plenary,
    post: &Post,
    (id, shown): (DraftBlockId, &str),
    progress: &Progress,
) -> Result<Rewritten> {
    let (helper, block, bytes) = request(plenary, id)?;
    if seal::sha256(&bytes) != shown {
        return Err(Refusal::new("rewriter-shown-another").into());
    }
    let answered = rewriter::ask(post, &helper, bytes, progress)?;
    let after = rewriting::answer(&answered, &block.body)?;
    let difference = difference(&block.body, &after);
    Ok(Rewritten { block_id: id, same: after == block.body, before: block.body, after, difference })
}
