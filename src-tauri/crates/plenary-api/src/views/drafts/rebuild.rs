//! What building a draft again would do, block by block, before it is done.

use crate::views::views;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::DraftId;
use plenary_core::ops::drafts;
use plenary_core::rules::difference::{DifferenceLine, difference};
use plenary_core::rules::rebuild::BlockOutcome;

views! {
    /// What would become of a block.
    RebuildLine {
        outcome: BlockOutcome,
        /// What stands, and what the data says; each line says whether it is gone or new.
        difference: Vec<DifferenceLine>,
    }
    /// What building a draft again would do; blocks that stay as they are are only counted.
    RebuildPreview { lines: Vec<RebuildLine>, same: usize }
}

/// Plans it, and changes nothing.
pub fn preview(plenary: &Plenary, id: DraftId) -> Result<RebuildPreview> {
    let (old, new, plan) = plenary.read(|conn| drafts::plan(conn, id, plenary.clock().now()))?;
    let mut lines = Vec::new();
    let mut same = 0;
    let gone = plan.left.iter().map(|was| (BlockOutcome::Left, Some(*was), None));
    for (outcome, was, now) in plan.next.iter().map(|next| (next.outcome, next.was, next.now)).chain(gone) {
        if outcome == BlockOutcome::Same {
            same += 1;
            continue;
        }
        let was = was.and_then(|was| old.get(was)).map_or("", |block| block.body.as_str());
        let now = now.and_then(|now| new.get(now)).map_or("", |block| block.markdown.as_str());
        let difference = difference(was, if outcome == BlockOutcome::Unsupported { was } else { now });
        lines.push(RebuildLine { outcome, difference });
    }
    Ok(RebuildPreview { lines, same })
}
