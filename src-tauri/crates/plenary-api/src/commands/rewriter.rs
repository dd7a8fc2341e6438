//! The optional helper that rewrites blocks of drafts: set up, tried, and asked about what somebody picked.

use super::unchanged;
use crate::requests::{Nothing, RewriteBlock, RewriterKey, SendRewrite};
use crate::table::commands;
use crate::views::rewriter::{self as view, RewritePreview, RewriterView, Rewritten};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::model::Rewriter;
use plenary_core::ops::rewriter::{self, ChangeRewriter};
use plenary_core::store::transact::{Change, Done};
use plenary_post::keys::Lock;
use plenary_post::{Post, Secret, rewriter as helper};

commands! {
    /// The helper that rewrites, as it is set up.
    read rewriter(Nothing) -> RewriterView = |plenary, _input, _progress, post| view::view(plenary, post);
    /// Sets the helper up, switches it on or off, or changes it.
    write change_rewriter(ChangeRewriter) -> Rewriter = |plenary, input| {
        if let Some(address) = &input.address {
            helper::private_address(address)?;
        }
        rewriter::change_rewriter(plenary, input)
    };
    /// Keeps the helper's key in the system's key store, and nowhere else; an empty one is forgotten.
    write set_rewriter_key(RewriterKey) -> () = |plenary, input, _progress, post| keep(plenary, post, &input.key);
    /// Connects to the helper and lists its models; says in plain words what is wrong.
    job list_rewriter_models(Nothing) -> Vec<String> = |plenary, _input, progress, post| {
        progress.step(0, 1, "job-rewriter-test")?;
        let models = helper::models(post, &view::expect(plenary)?)?;
        progress.step(1, 1, "job-rewriter-test")?;
        Ok(unchanged(models))
    };
    /// Exactly what would be sent to have a block rewritten. Sends nothing.
    read preview_rewrite(RewriteBlock) -> RewritePreview = |plenary, input, _progress, post| view::preview(plenary, post, input.block_id);
    /// Sends what was shown, and gives the answer beside what stands. Changes nothing.
    job rewrite_block(SendRewrite) -> Rewritten = |plenary, input, progress, post| {
        Ok(unchanged(view::rewrite(plenary, post, (input.block_id, &input.sha256), progress)?))
    };
}

/// Outside undo, and told as a change so that the page knows.
fn keep(plenary: &Plenary, post: &Post, key: &Secret) -> Result<Done<()>> {
    let row = view::expect(plenary)?;
    let lock = Lock::of_rewriter(&row);
    if key.is_empty() {
        post.keys().forget(&lock)?
    } else {
        post.keys().set(&lock, key)?
    }
    let changes = vec![Change::of("rewriter", &row.id)];
    Ok(Done::beyond_undo((), changes))
}
